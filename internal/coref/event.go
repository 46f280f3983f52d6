package coref

import (
	"slices"
	"strings"

	"accord/internal/mention"
)

// joinEvents joins meetings, calls and visits that are told several times.
func (s *state) joinEvents() {
	var things []known
	for i := range s.Mentions {
		if s.class[i] != mention.Event || s.out[i] {
			continue
		}
		d := s.describe(i)
		s.describeEvent(i, &d)
		if n := s.eventFor(i, d, things); n >= 0 && s.join(i, things[n].i) {
			things[n].merge(d)
			things[n].last, things[n].told = i, things[n].told && s.Mentions[i].Kind == mention.Verbal
			continue
		}
		things = append(things, known{description: d, i: i, last: i, told: s.Mentions[i].Kind == mention.Verbal})
	}
}

// shares reports whether two descriptions have anything in common but the
// kind: a name, a topic, a party, a place or a date.
func (d *description) shares(k description) bool {
	return common(d.proper, k.proper) || common(d.topics, k.topics) || common(d.parties, k.parties) ||
		common(d.places, k.places) || common(d.dates, k.dates)
}

// describeEvent adds the kind of event, and what a verb's arguments tell.
func (s *state) describeEvent(i int, d *description) {
	m := &s.Mentions[i]
	if m.Kind == mention.Verbal {
		if d.kind, _, _ = strings.Cut(m.Norm, " "); d.kind == "interview" {
			d.kind = "talk"
		}
		d.parties = append(s.argumentsOf(m.Head), d.parties...)
		if d.kind == "visit" {
			d.places = append(d.places, s.visited(m.Norm)...)
			d.places = append(d.places, d.parties[min(1, len(d.parties)):]...)
		}
		return
	}
	if s.lemma(m.Head) != "round" {
		d.heads = append(d.heads, s.lemma(m.Head))
	}
	d.dates = append(append(d.dates, s.datesBefore(i)...), s.datesOfVerb(m)...)
	for t := m.First; t <= m.Head; t++ {
		if w, last := s.g.EventNouns.At(s.Doc, t); last == m.Head+1 {
			d.several = w.Plural && !strings.HasSuffix(w.Lemma, "negotiation") && !strings.HasSuffix(w.Lemma, "talks")
			for _, flag := range []string{"meeting", "call", "visit", "talk"} {
				if w.Is(flag) {
					d.kind = flag
					return
				}
			}
		}
	}
}

// datesBefore lists the resolved dates within mention i and right before it:
// "last year's summit".
func (s *state) datesBefore(i int) []string {
	m := &s.Mentions[i]
	var dates []string
	for j, hi := s.inSentence(m.Sentence); j < hi; j++ {
		n := &s.Mentions[j]
		inside := n.First >= m.First && n.Last <= m.Last
		if n.Class == mention.Date && n.Value != "" && (inside || n.Last == m.First || n.Last == m.First-1 && s.word(n.Last) == "'s") {
			dates = append(dates, n.Value)
		}
	}
	return dates
}

// datesOfVerb lists the resolved dates behind the verb that tells when a meeting
// is, up to the next verb: "the summit will be held in July".
func (s *state) datesOfVerb(m *mention.Mention) []string {
	if m.Head >= len(s.Arcs) || !strings.HasPrefix(s.Arcs[m.Head].Rel, "nsubj") {
		return nil
	}
	v := max(s.head(m.Head), 0)
	if w, _ := s.g.DescriptionWords.Get(s.lemma(v)); !w.Is("holding") && !(s.lemma(v) == "take" && s.word(v+1) == "place") {
		return nil
	}
	var dates []string
	for j, hi := s.inSentence(m.Sentence); j < hi; j++ {
		n := &s.Mentions[j]
		if n.Class != mention.Date || n.Value == "" || n.First < v {
			continue
		}
		for t := v + 1; t < n.First; t++ {
			if s.Words[t].UPOS == "VERB" {
				return dates
			}
		}
		dates = append(dates, n.Value)
	}
	return dates
}

// visited is the place in the noun that tells a visit: "visit to Turkey".
func (s *state) visited(norm string) []string {
	_, place, _ := strings.Cut(norm, "visit to ")
	for j := range s.Mentions {
		if s.Mentions[j].Norm == place && s.proves(j) {
			return []string{s.identity(j)}
		}
	}
	return nil
}

// argumentsOf lists who a verb's subject and objects are.
func (s *state) argumentsOf(verb int) []string {
	var ids []string
	if len(s.Arcs) == 0 {
		return nil
	}
	sentence := s.Doc.Sentences[s.Doc.SentenceAt(verb)]
	for t := sentence.First; t < sentence.Last; t++ {
		if s.Arcs[t].Head != verb || !strings.HasPrefix(s.Arcs[t].Rel, "nsubj") && s.Arcs[t].Rel != "obj" && s.Arcs[t].Rel != "obl" {
			continue
		}
		for _, j := range s.meantAt(t) {
			ids = append(ids, s.identity(j))
		}
	}
	return ids
}

// headedBy is the longest mention of an entity whose head is token t; -1 if
// there is none. A pronoun gives what it stands for.
func (s *state) headedBy(t int) int {
	for j, hi := s.inSentence(s.Doc.SentenceAt(t)); j < hi; j++ {
		m := &s.Mentions[j]
		if m.Head != t || !isEntity(m.Class) || m.Class == mention.Event || m.Class == mention.Agreement {
			continue
		}
		if len(s.refers[j]) == 1 {
			return s.refers[j][0]
		}
		if !s.out[j] {
			return j
		}
	}
	return -1
}

// eventFor finds the thing that mention i speaks of: of those that it may, one
// with a side in common, else one of the same noun, else the latest.
func (s *state) eventFor(i int, d description, things []known) int {
	best, most := -1, 0
	for n := range things {
		k := &things[n]
		if s.find(k.i) == s.find(i) {
			return n
		}
		if !s.sameEvent(i, d, k) {
			continue
		}
		likeness := 0
		if common(d.parties, k.parties) {
			likeness = 2
		}
		if common(d.heads, k.heads) {
			likeness++
		}
		if best < 0 || likeness > most || likeness == most && k.last > things[best].last {
			best, most = n, likeness
		}
	}
	return best
}

// apart reports whether both lists have dates and none of one is, or is a part
// of, one of the other.
func apart(a, b []string) bool {
	for _, x := range a {
		for _, y := range b {
			if strings.HasPrefix(x, y) || strings.HasPrefix(y, x) {
				return false
			}
		}
	}
	return len(a) > 0 && len(b) > 0
}

// purpose reports whether b is what those came together for in a, told by a
// verb, or the call that a is told of: "met in Oslo for talks", "spoke in a phone
// call".
func (s *state) purpose(a, b int) bool {
	m, n := &s.Mentions[a], &s.Mentions[b]
	if m.Kind != mention.Verbal || n.Kind != mention.Nominal || m.Sentence != n.Sentence || n.Head >= len(s.Arcs) {
		return false
	}
	c := s.child(n.Head, "case")
	if c < 0 || s.clauseVerb(n.Head) != m.Head {
		return false
	}
	if w := s.word(c); w != "for" && w != "in" && (w != "during" || !strings.HasPrefix(m.Norm, "call ")) {
		return false
	}
	for t := m.Head + 1; t < n.First; t++ {
		if s.Words[t].UPOS == "VERB" {
			return false // "met to prepare for the summit"
		}
	}
	return true
}

// others reports whether both lists have names and none of one is a part of one
// of the other: "Council of Ministers" may be the "Nordic Council of Ministers".
func others(a, b []string) bool {
	for _, x := range a {
		for _, y := range b {
			if strings.Contains(x, y) || strings.Contains(y, x) {
				return false
			}
		}
	}
	return len(a) > 0 && len(b) > 0
}

// otherNames reports whether a noun tells of an event by names none of which is
// known of k, of which there are others: "the COP27 summit" is not "the G20
// gathering", nor "the meeting of the Council" the talks that Peru held. Places do
// not count: talks of two sides may be "the London talks" further on.
func (s *state) otherNames(i int, d description, k *known) bool {
	if s.Mentions[i].Kind == mention.Verbal || k.told && len(d.hosts) == 0 {
		return false
	}
	a, b := d.names(), k.names()
	return others(a, b) && (len(d.hosts) > 0 || !common(d.places, k.places))
}

// names lists what a description names but places.
func (d *description) names() []string {
	all := slices.Concat(d.proper, d.hosts, d.parties)
	return slices.DeleteFunc(all, func(w string) bool { return slices.Contains(d.places, w) })
}

// besideEvent reports whether event i is what k, told of before in the sentence,
// takes place beside: "met on the sidelines of the summit".
func (s *state) besideEvent(i int, k *known) bool {
	m := &s.Mentions[i]
	if s.Mentions[k.last].Sentence != m.Sentence {
		return false
	}
	for t := m.First - 1; t > s.Mentions[k.last].Head && t >= m.First-3; t-- {
		if w, _ := s.g.DescriptionWords.Get(s.word(t)); w.Is("beside") {
			return true
		}
	}
	return false
}

// otherCompany reports whether two verbs tell of meetings with people named
// differently, "met Jane Doe. He also met the prime minister", or the second
// says itself that it tells of one more.
func (s *state) otherCompany(a, b int) bool {
	m, n := &s.Mentions[a], &s.Mentions[b]
	if n.Kind == mention.Verbal && m.Head != n.Head && s.isOneMore(n.Head) {
		return true
	}
	if m.Kind != mention.Verbal || n.Kind != mention.Verbal {
		return false
	}
	_, x, told := strings.Cut(m.Norm, " with ")
	_, y, also := strings.Cut(n.Norm, " with ")
	return told && also && x != y && !strings.Contains(x, y) && !strings.Contains(y, x)
}

// isOneMore reports whether an adverb of the verb says that it tells of another
// event: "also met", "later met".
func (s *state) isOneMore(verb int) bool {
	sentence := s.Doc.Sentences[s.Doc.SentenceAt(verb)]
	for t := sentence.First; t < sentence.Last; t++ {
		if s.Arcs[t].Head == verb && s.Words[t].UPOS == "ADV" {
			if w, _ := s.g.DescriptionWords.Get(s.word(t)); w.Is("more") {
				return true
			}
		}
	}
	return false
}

// clauseVerb is the nearest verb above token t; -1 if there is none.
func (s *state) clauseVerb(t int) int {
	for h, hop := s.head(t), 0; h >= 0 && hop < 4; h, hop = s.head(h), hop+1 {
		if s.Words[h].UPOS == "VERB" {
			return h
		}
	}
	return -1
}

// sameEvent reports whether i, described by d, may speak of k.
func (s *state) sameEvent(i int, d description, k *known) bool {
	verbal := s.Mentions[i].Kind == mention.Verbal || k.told
	switch {
	case d.kind != k.kind || d.kind == "" || s.differ(s.find(i), s.find(k.i)):
		return false
	case d.ordinal != "" && k.ordinal != "" && d.ordinal != k.ordinal, d.old != k.old && !d.bare, d.fresh && !k.fresh:
		return false
	case d.several != k.several, d.sides != k.sides && d.sides > 0 && (k.sides > 0 || !d.shares(k.description)):
		return false
	case s.purpose(k.last, i):
		return true
	case s.besideEvent(i, k), others(d.hosts, k.hosts) && !common(d.places, k.places), s.otherNames(i, d, k):
		return false
	case d.kind == "meeting" && !d.shares(k.description) && (d.ordinal != "" && k.ordinal == "" || len(d.proper) > len(d.places) && len(k.places)+len(k.dates)+len(k.parties) > 0):
		return false // "an expert meeting took place. The second Nordic Meeting ..."
	case d.ordinal != k.ordinal && (len(d.parties) > 0 && !common(d.parties, k.parties) || !d.bare && !d.shares(k.description)):
		return false // "a second round of talks. ... the intra-Syrian talks"
	case d.clause && d.article == "the" && !d.shares(k.description):
		return false // "a round of talks in Oslo, beside the talks that Peru will hold"
	case disjoint(d.places, k.places), apart(d.dates, k.dates), disjoint(d.parties, k.parties):
		return false
	case d.kind == "visit" && d.mine != k.mine && len(d.owners)+len(k.owners) > 0 && !common(d.places, k.places):
		return false // "my visit to Peru. ... his visit"
	case d.kind == "visit" && disjoint(d.owners, append(slices.Clone(k.owners), k.parties...)):
		return false
	case d.kind == "visit" && len(d.places) > 0 && len(k.places) > 0:
		return s.near(k.last, i) || d.article == "the"
	case len(d.parties) > 1 && len(k.parties) > 1:
		return !s.otherCompany(k.last, i) && (within(d.parties, k.parties) || within(k.parties, d.parties))
	case verbal && s.Mentions[i].Kind != mention.Verbal && d.article == "the" && len(d.parties)+len(d.hosts) == 0 && !d.old:
		// "they met on Monday. The meeting ...", "the Lima meeting ..."
		gap := s.Mentions[i].Sentence - s.Mentions[k.last].Sentence
		return gap >= 1 && gap <= 2 && (d.bare || len(d.places) > 0 && len(d.proper) == len(d.places) && common(d.places, k.places))
	case verbal && d.article == "a", s.otherCompany(k.last, i):
		return false
	case verbal:
		named := d.article == "the" && s.Mentions[i].Kind != mention.Verbal && within(d.parties, k.parties) && s.Mentions[i].Sentence-s.Mentions[k.last].Sentence <= 4
		return (named || s.near(k.last, i)) && len(d.parties) > 0 && len(k.parties) > 0 // "the meeting with Jane Doe"
	case d.article == "a":
		return false
	case len(d.places) > 0 && len(k.places) > 0:
		return true
	case disjoint(d.topics, k.topics) && len(d.proper)+len(k.proper) == 0:
		return false
	case !d.bare && !d.shares(k.description) && (disjoint(d.heads, k.heads) || len(k.parties) > 1 && len(d.places) > 0):
		return false
	}
	if disjoint(d.heads, k.heads) && d.bare && !d.shares(k.description) {
		return d.article == "the" && s.near(k.last, i) && len(d.parties)+len(d.places) == 0 && (d.ordinal == "" || d.ordinal == k.ordinal)
	}
	own := len(d.parties)+len(d.places) > 0 && !d.shares(k.description)
	return d.article == "the" || d.plural && d.bare && !k.old && !own
}
