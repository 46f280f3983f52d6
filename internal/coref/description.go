package coref

import (
	"slices"
	"strconv"
	"strings"

	"accord/internal/mention"
)

// description is what the words in and around a mention of an agreement or
// event tell of it. Countries stand as codes, other words in plain letters.
type description struct {
	proper  []string // names within: "Geneva" in "the Geneva deal"
	topics  []string // nouns and kinds: "trade", "nuclear"
	parties []string // after "between" or "with"
	hosts   []string // of events: behind "of"
	owners  []string // of events: their possessors
	mine    bool     // of events: the writer's or speaker's own
	places  []string // where an event is: within, or after "in", "at", "to"
	dates   []string // resolved dates right behind it
	heads   []string // lemmas of its head: "talk" in "the Geneva talks"
	ordinal string
	count   int    // of plurals: three in "three accords"
	sides   int    // of events: six in "six-party talks"
	kind    string // of events, by the flags of their nouns and verbs
	article string // "a", "the" or ""; possessives and "this" count as "the"
	old     bool   // "earlier", "previous"
	fresh   bool   // "new", "another"
	named   bool
	clause  bool // of events: a clause says which it is: "the talks that ..."
	bare    bool // nothing within but article and head
	plural  bool
	several bool // the plural of a noun that has one: "meetings", not "talks"
}

// describe reads mention i.
func (s *state) describe(i int) description {
	m := &s.Mentions[i]
	d := description{named: m.Kind == mention.Name || m.Thing != ""}
	d.article = s.determiner(s.word(m.First))
	if d.article == "" && m.First > 0 && s.Doc.SentenceAt(m.First-1) == m.Sentence {
		d.article = s.determiner(s.word(m.First - 1))
	}
	for t := m.First - 1; t >= max(0, m.First-2); t-- {
		if n := s.ordinal(t); n != "" {
			d.ordinal = n
		}
	}
	d.plural = m.Head < len(s.Words) && (s.Words[m.Head].XPOS == "NNS" || s.Words[m.Head].XPOS == "NNPS")
	if m.Kind != mention.Verbal {
		s.describeInside(i, &d)
	}
	d.bare = len(d.proper) == 0 && len(d.topics) == 0 && d.sides == 0
	if m.Head < len(s.Arcs) && s.Arcs[m.Head].Rel == "obj" {
		switch m.Class {
		case mention.Agreement:
			d.parties = append(d.parties, s.concludedBy(s.head(m.Head))...)
		case mention.Event:
			d.parties = append(d.parties, s.heldBy(s.head(m.Head))...)
		}
	}
	s.describeBehind(i, &d)
	if m.Class == mention.Event {
		d.owners = s.possessorOf(m.First)
		w, _ := s.g.Pronouns.Get(s.word(m.First))
		d.mine = w.Is("speaker") && w.Is("possessive")
		d.clause = s.child(m.Head, "acl:relcl") >= 0 && s.word(m.Head+1) != ","
	}
	return d
}

// possessorOf lists who is named, or meant by a pronoun, as the possessor of what
// begins at token first: "Jane Doe's visit", "his visit".
func (s *state) possessorOf(first int) []string {
	end := first - 1
	if first < len(s.Words) && s.Words[first].XPOS == "PRP$" {
		end = first
	} else if end < 1 || s.word(end) != "'s" && s.word(end) != "'" {
		return nil
	}
	var ids []string
	for j, hi := s.inSentence(s.Doc.SentenceAt(end)); j < hi; j++ {
		m := &s.Mentions[j]
		if m.Last != end && (m.First != end || end != first) || m.Class != mention.Person && len(s.refers[j]) == 0 {
			continue
		}
		if len(s.refers[j]) > 0 {
			for _, a := range s.refers[j] {
				ids = append(ids, s.identity(a))
			}
		} else {
			ids = append(ids, s.identity(j))
		}
		if iso := s.countryOf(j); iso != "" {
			ids = append(ids, iso)
		}
	}
	return ids
}

// concludedBy lists the subjects of a verb that makes them parties of its
// object: A and B signed.
func (s *state) concludedBy(verb int) []string {
	var ids []string
	for _, t := range s.subjects(verb, "concluding") {
		if a := s.actorAt(t); a >= 0 {
			ids = append(ids, s.identity(a))
		}
	}
	return ids
}

// heldBy lists the subjects of a verb that has them take part in the event that
// is its object: A and B held talks.
func (s *state) heldBy(verb int) []string {
	var ids []string
	for _, t := range s.subjects(verb, "holding") {
		meant := s.meantAt(t)
		if a := s.child(t, "appos"); len(meant) == 0 && a > t && a < verb {
			meant = s.meantAt(a) // "the minister of trade, Mr Doe, held"
		}
		for _, j := range meant {
			ids = append(ids, s.identity(j))
		}
	}
	return ids
}

// subjects lists the tokens before a verb of the given sense that head its
// subject and what is coordinated with it; none for another verb.
func (s *state) subjects(verb int, sense string) []int {
	if verb < 0 {
		return nil
	}
	if w, _ := s.g.DescriptionWords.Get(s.lemma(verb)); !w.Is(sense) {
		return nil
	}
	subject := s.subject(verb)
	for v, steps := verb, 0; subject < 0 && steps < 3 && s.Arcs[v].Rel == "xcomp" && s.head(v) >= 0; steps++ {
		if v = s.head(v); s.child(v, "obj") >= 0 { // "is set to hold", but "asked them to hold"
			break
		}
		subject = s.subject(v)
	}
	if subject < 0 {
		return nil
	}
	var tokens []int
	for t := subject; t < verb; t++ {
		if t == subject || s.Arcs[t].Rel == "conj" && s.head(t) == subject {
			tokens = append(tokens, t)
		}
	}
	return tokens
}

// meantAt lists whom the longest mention that token t heads speaks of: one for a
// name, several for a group.
func (s *state) meantAt(t int) []int {
	if j := s.headedBy(t); j >= 0 {
		return []int{j}
	}
	for j, hi := s.inSentence(s.Doc.SentenceAt(t)); j < hi; j++ {
		if s.Mentions[j].Head == t && len(s.refers[j]) > 0 {
			return s.refers[j]
		}
	}
	return nil
}

// determiner sorts articles and what stands in their place.
func (s *state) determiner(word string) string {
	w, _ := s.g.DescriptionWords.Get(word)
	switch {
	case w.Is("definite"):
		return "the"
	case w.Is("indefinite"):
		return "a"
	}
	return ""
}

// describeInside reads the words before the head.
func (s *state) describeInside(i int, d *description) {
	m := &s.Mentions[i]
	for t := m.First; t < m.Last; t++ {
		if t == m.Head {
			continue
		}
		if j := s.innerAt(i, t); j >= 0 {
			n := &s.Mentions[j]
			d.proper = append(d.proper, s.identity(j))
			if (n.Class == mention.Place || n.Class == mention.Country) && !s.continent(j) {
				d.places = append(d.places, s.identity(j))
			}
			t = n.Last - 1
			continue
		}
		s.describeWord(t, t == m.First && m.Kind != mention.Name, d)
	}
}

// describeWord reads one word before the head.
func (s *state) describeWord(t int, first bool, d *description) {
	w := s.word(t)
	if n := s.ordinal(t); n != "" {
		d.ordinal = n
		return
	}
	small, _ := s.g.DescriptionWords.Get(w)
	d.old, d.fresh = d.old || small.Is("old"), d.fresh || small.Is("new")
	upos := ""
	if t < len(s.Words) {
		upos = s.Words[t].UPOS
	}
	surface := s.Doc.Word(t)
	_, topical := s.g.AgreementNouns.Get(w)
	switch {
	case upos == "PROPN" || !first && surface[0] >= 'A' && surface[0] <= 'Z':
		d.proper = append(d.proper, parts(surface)...)
	case d.plural && upos == "NUM" && s.word(t+1) != "-":
		if n, known := s.g.Numbers.Get(w); known {
			d.count = n.Value
		} else {
			d.count, _ = strconv.Atoi(w)
		}
	case s.word(t+1) == "-":
		if n, known := s.g.Numbers.Get(w); known && n.Is("cardinal") && !s.spanOfTime(t+2) {
			d.sides = n.Value
		}
	case s.word(t-1) == "-", w == "round" || w == "rounds": // half of "high-level"; "round of talks"
	case upos == "NOUN" || topical || w == "nuclear":
		d.topics = append(d.topics, w)
	}
}

// ordinal is the digits of the ordinal number at token t: "15" for "fifteenth"
// and "15th"; "" for another word.
func (s *state) ordinal(t int) string {
	w := s.word(t)
	if n, known := s.g.Numbers.Get(w); known && n.Is("ordinal") {
		return strconv.Itoa(n.Value)
	}
	digits := strings.TrimRight(w, "stndrh")
	if digits == "" || len(w)-len(digits) != 2 || strings.Trim(digits, "0123456789") != "" {
		return ""
	}
	return digits
}

// spanOfTime reports whether token t is a unit of time: "two-day".
func (s *state) spanOfTime(t int) bool {
	w, known := s.g.Dates.Get(s.word(t))
	return known && w.Is("unit")
}

// describeBehind reads parties, places and dates that follow within the clause.
func (s *state) describeBehind(i int, d *description) {
	m := &s.Mentions[i]
	end := min(m.Last+28, s.Doc.Sentences[m.Sentence].Last)
	lead := ""
	for t := m.Last; t < end; t++ {
		if held := s.heldHere(i, t); held > t {
			lead, t = "", held-1
			continue
		}
		w := s.word(t)
		switch w {
		case "between", "with", "in", "at", "to", "on":
			lead = w
			continue
		case "of":
			if m.Class == mention.Event && t == m.Last {
				lead = w
				continue
			}
		case ".", ";", ":", "which", "that", "who", "(", "said", "says":
			return
		}
		if t < len(s.Words) && s.Words[t].UPOS == "VERB" && (lead != "between" || s.Words[t].Finite()) || s.anotherAt(t) {
			return
		}
		j := s.outerAt(t)
		if j < 0 {
			if lead == "" && t > m.Last && m.Kind != mention.Verbal {
				return
			}
			continue
		}
		n := &s.Mentions[j]
		id := s.identity(j)
		switch {
		case n.Class == mention.Date && n.Value != "":
			d.dates = append(d.dates, n.Value)
		case n.Class == mention.Place || n.Class == mention.Country && (lead == "in" || lead == "to"):
			if (lead == "in" || lead == "at" || lead == "to") && !s.continent(j) {
				d.places = append(d.places, id)
			}
		case lead == "of" && isEntity(n.Class):
			d.hosts = append(d.hosts, id)
		case (lead == "between" || lead == "with") && isEntity(n.Class):
			d.parties = append(d.parties, id)
			if iso := s.countryOf(j); iso != "" {
				d.parties = append(d.parties, iso)
			}
		}
		if lead != "between" && lead != "with" && n.Class != mention.Date {
			lead = ""
		}
		t = n.Last - 1
	}
}

// heldHere is the token after the words at t that lead on to where and when event i
// is held: "which was held", "held", "taking place"; t where there are none.
func (s *state) heldHere(i, t int) int {
	if s.Mentions[i].Class != mention.Event || s.Mentions[i].Kind == mention.Verbal {
		return t
	}
	k := t
	if w := s.word(k); w == "which" || w == "that" {
		k++
	}
	for k < len(s.Words) && s.Words[k].UPOS == "AUX" {
		k++
	}
	switch {
	case k >= len(s.Words) || s.Words[k].UPOS != "VERB":
		return t
	case s.lemma(k) == "take" && s.word(k+1) == "place":
		return k + 2
	case s.Words[k].XPOS == "VBN" && (s.lemma(k) == "hold" || s.lemma(k) == "host" || s.lemma(k) == "convene"):
		return k + 1
	}
	return t
}

// continent reports whether mention j is of one, so that it may be said of what is
// elsewhere placed in a country: "his first visit to Asia".
func (s *state) continent(j int) bool {
	thing, known := s.g.Thing(s.Mentions[j].Thing)
	return known && thing.Class == "continent"
}

// anotherAt reports whether the description of an event or agreement begins at
// token t, so that what follows tells of it.
func (s *state) anotherAt(t int) bool {
	for j, hi := s.startingAt(t); j < hi; j++ {
		if c := s.Mentions[j].Class; c == mention.Event || c == mention.Agreement {
			return true
		}
	}
	return false
}

// innerAt is the longest name at token t inside mention i; -1 if none.
func (s *state) innerAt(i, t int) int {
	m := &s.Mentions[i]
	for j, hi := s.startingAt(t); j < hi; j++ {
		n := &s.Mentions[j]
		if n.Last <= m.Last && j != i && n.Len() < m.Len() && n.Last <= m.Head && s.proves(j) {
			return j
		}
	}
	return -1
}

// outerAt is the longest name or date that begins at token t; -1 if none.
func (s *state) outerAt(t int) int {
	for j, hi := s.startingAt(t); j < hi; j++ {
		if s.proves(j) || s.Mentions[j].Class == mention.Date {
			return j
		}
	}
	return -1
}

// proves reports whether a mention is a name that tells things apart.
func (s *state) proves(j int) bool {
	switch s.Mentions[j].Kind {
	case mention.Name, mention.Described, mention.Demonym, mention.Metonym:
		return true
	}
	return false
}

// identity is a word for what mention j speaks of: a country's code, else the
// plain form of the thing's first mention.
func (s *state) identity(j int) string {
	if iso := s.Mentions[j].Country; iso != "" && s.Mentions[j].Class == mention.Country {
		return iso
	}
	return s.key(s.find(j))
}

// disjoint reports whether both lists have words and share none.
func disjoint(a, b []string) bool {
	return len(a) > 0 && len(b) > 0 && !common(a, b)
}

// common reports whether a word of a is in b.
func common(a, b []string) bool {
	return slices.ContainsFunc(a, func(w string) bool { return slices.Contains(b, w) })
}

// within reports whether all words of a are in b.
func within(a, b []string) bool {
	return !slices.ContainsFunc(a, func(w string) bool { return !slices.Contains(b, w) })
}

// merge adds what d tells to what is known of its thing.
func (k *description) merge(d description) {
	k.proper = append(k.proper, d.proper...)
	k.topics = append(k.topics, d.topics...)
	k.heads = append(k.heads, d.heads...)
	k.parties = append(k.parties, d.parties...)
	k.hosts = append(k.hosts, d.hosts...)
	k.owners = append(k.owners, d.owners...)
	k.places = append(k.places, d.places...)
	k.dates = append(k.dates, d.dates...)
	k.old, k.named, k.fresh = k.old || d.old, k.named || d.named, k.fresh || d.fresh
	if k.ordinal == "" {
		k.ordinal = d.ordinal
	}
	if k.sides == 0 {
		k.sides = d.sides
	}
}
