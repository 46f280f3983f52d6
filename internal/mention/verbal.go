package mention

import (
	"slices"
	"strings"

	"accord/internal/gazetteer"
)

// eventVerbs finds meetings, visits and calls that a verb tells: "X met Y",
// "X and Y met", "X visited Turkey". Their Norm is the noun: "meeting with Y",
// "meeting between X and Y", "visit to Turkey".
func (s *search) eventVerbs() {
	for i := range s.kids {
		if s.Words[i].UPOS != "VERB" || s.attributive(i) {
			continue
		}
		if w, ok := s.g.EventVerbs.Get(s.Words[i].Lemma); ok && !s.negated(i) {
			s.eventVerb(i, w)
		}
	}
}

// attributive reports whether the verb is a participle before a noun, "the visiting
// Kenyan minister", whatever the parse makes of it.
func (s *search) attributive(i int) bool {
	if s.Arcs[i].Rel == "amod" {
		return true
	}
	_, title := s.g.Titles.At(s.Doc, i+1)
	return s.Words[i].XPOS == "VBG" && i > 0 && s.Words[i-1].UPOS == "DET" && i+1 < len(s.Words) && (title > i+1 || s.Words[i+1].UPOS == "ADJ" || s.classAt(i+1) == Country)
}

func (s *search) eventVerb(i int, w gazetteer.Word) {
	phone := s.byPhone(i)
	noun := "meeting "
	if phone {
		noun = "call "
	}
	switch {
	case w.Is("visit"):
		s.told(i, "visit to ", s.arguments(i, "obj", "to"), Country, Place, Person, Organization)
	case w.Lemma == "meet":
		_ = s.told(i, noun+"with ", s.arguments(i, "obj", "with"), Person, Country, Organization) ||
			s.tellsOfSubjects(i, noun)
	case w.Is("meeting") && w.Is("with"):
		_ = s.told(i, noun+"with ", s.arguments(i, "", "with"), Person, Country, Organization) ||
			speaks(w.Lemma) && s.told(i, noun+"with ", s.arguments(i, "", "to"), Person) ||
			phone && s.tellsOfSubjects(i, noun)
	case w.Is("host"):
		_ = s.told(i, "meeting with ", s.arguments(i, "obj", ""), Person) || s.hostsHim(i)
	case w.Is("talk"):
		s.told(i, "interview with ", s.arguments(i, "obj", ""), Person)
	case w.Lemma == "call" && s.callsOn(i):
		s.told(i, "meeting with ", s.arguments(i, "", "on"), Person)
	case w.Is("call") && (s.Words[i].Lemma != "call" || !s.namesSomething(i)):
		s.told(i, "call to ", s.arguments(i, "obj", ""), Person)
	case w.Is("meeting") && len(s.arguments(i, "obj", "")) == 0: // not "gathered the texts"
		_ = s.told(i, noun+"with ", s.arguments(i, "", "with"), Person, Country, Organization) || s.tellsOfSubjects(i, noun)
	}
}

// hostsHim adds the meeting of a named host with a guest who is named elsewhere: "he
// was received by Jane Doe", "Jane Doe welcomed the minister".
func (s *search) hostsHim(verb int) bool {
	guest, host := -1, -1
	for _, k := range s.kids[verb] {
		switch r := s.Arcs[k].Rel; {
		case r == "nsubj:pass" || r == "obj":
			guest = k
		case r == "nsubj" || r == "obl:agent" || r == "obl" && s.hasCase(k, "by"):
			host = k
		case r == "obl" && host < 0: // "was received at the airport by Jane Doe"
			for _, c := range s.kids[k] {
				if s.hasCase(c, "by") {
					host = c
				}
			}
		}
	}
	if host < 0 || !s.isGuest(verb, guest) {
		return false
	}
	return s.told(verb, "meeting with ", []int{host}, Person)
}

// isGuest reports whether a token speaks of a person named elsewhere: a pronoun, an
// office, or with none the subject of the verb before, "arrived and was received".
func (s *search) isGuest(verb, t int) bool {
	if t < 0 {
		return s.Arcs[verb].Rel == "conj" && s.Words[verb].XPOS == "VBN"
	}
	switch s.word(t) {
	case "he", "she", "him", "her":
		return true
	}
	begin, end := s.phraseStart(t), 0
	if s.word(begin) == "the" {
		_, end = s.g.Titles.At(s.Doc, begin+1)
	}
	return end == t+1 && s.Words[t].XPOS != "NNS"
}

// callsOn reports whether to call on somebody is to visit him and not to ask
// for something: "called on them to resign", "called on them for help".
func (s *search) callsOn(verb int) bool {
	if s.word(verb+1) != "on" || s.nextQuoted(verb) {
		return false
	}
	for _, k := range s.kids[verb] {
		switch r := s.Arcs[k].Rel; {
		case r == "xcomp", r == "ccomp", r == "advcl" && s.Words[k].XPOS == "VB", r == "obl" && s.hasCase(k, "for", "upon", "to"):
			return false
		}
		for _, n := range s.kids[k] { // "called on the president to resign"
			if s.Arcs[k].Rel == "obl" && strings.HasPrefix(s.Arcs[n].Rel, "acl") && s.Words[n].XPOS == "VB" {
				return false
			}
		}
	}
	return true
}

func speaks(lemma string) bool { return lemma == "speak" || lemma == "talk" }

// byPhone reports whether the verb's means is a telephone or a call.
func (s *search) byPhone(i int) bool {
	for _, k := range s.kids[i] {
		if s.Arcs[k].Rel == "obl" && s.hasCase(k, "by", "on", "over", "via", "in") {
			if s.isPhone(k) {
				return true
			}
		}
	}
	return false
}

func (s *search) isPhone(i int) bool {
	w, ok := s.g.EventNouns.Get(s.Words[i].Lemma)
	return ok && w.Is("call") || s.Words[i].Lemma == "phone" || s.Words[i].Lemma == "telephone"
}

// negated reports whether the verb has a negation or a modal of doubt of its
// own. Plans and wishes are left to those who state facts.
func (s *search) negated(i int) bool {
	for _, k := range s.kids[i] {
		if s.Words[k].UPOS == "PROPN" {
			continue // "in May"
		}
		if w, ok := s.g.Modality.Get(s.word(k)); ok && (w.Is("negation") || w.Is("hedge")) {
			return true
		}
	}
	return false
}

// namesSomething reports whether "call" has a second complement: "called it a
// mistake".
func (s *search) namesSomething(i int) bool {
	objects := 0
	for _, k := range s.kids[i] {
		switch s.Arcs[k].Rel {
		case "obj", "iobj":
			objects++
		case "xcomp", "ccomp", "compound:prt":
			return s.Words[k].UPOS != "VERB"
		case "obl":
			if s.hasCase(k, "for", "upon", "off") {
				return true
			}
		}
	}
	return objects != 1 || s.Words[i].XPOS == "VBN" || s.nextQuoted(i)
}

// nextQuoted reports whether a quotation begins right after the verb or its
// object.
func (s *search) nextQuoted(i int) bool {
	for _, m := range s.found {
		if m.Class == Quotation && m.First > i && m.First-i < 8 {
			return true
		}
	}
	return false
}

// arguments are the verb's objects, in the passive its subjects, and its
// phrases with the preposition.
func (s *search) arguments(i int, rel, preposition string) []int {
	var args []int
	for _, k := range s.kids[i] {
		r := s.Arcs[k].Rel
		if rel != "" && (r == rel || r == "nsubj:pass") || r == "obl" && preposition != "" && s.hasCase(k, preposition) {
			args = append(args, k)
		}
		if r == "obl" && preposition != "" && !s.hasCase(k, preposition) && (s.owner[k] != 0 || s.isPhone(k) || preposition == "with") {
			for _, n := range s.kids[k] { // "spoke by phone with Y"
				if s.Arcs[n].Rel == "nmod" && s.hasCase(n, preposition) { // "met at the end of May with Y"
					args = append(args, n)
				}
			}
		}
	}
	if next := s.nameAfter(i, preposition); len(args) == 0 && next >= 0 && (rel != "" || s.word(i+1) == preposition) {
		args = append(args, next)
	}
	if next := s.companyAfter(i); len(args) == 0 && preposition == "with" && next >= 0 {
		args = append(args, next)
	}
	return args
}

// companyAfter is the head of the name after the "with" that follows a verb behind
// how long, when or where: "met for two hours with Y"; -1 without one.
func (s *search) companyAfter(verb int) int {
	_, stop := s.sentence(verb)
	for k := verb + 1; k < min(stop, verb+10); k++ {
		switch {
		case s.word(k) == "with":
			return s.nameAfter(k-1, "with")
		case s.Words[k].UPOS == "VERB", s.Words[k].UPOS == "AUX", s.Words[k].UPOS == "PUNCT", s.Words[k].UPOS == "CCONJ", s.word(k) == "about", s.word(k) == "over":
			return -1
		}
	}
	return -1
}

// nameAfter is the head of the person, country or organization named right
// after the verb or its preposition; -1 without one.
func (s *search) nameAfter(i int, preposition string) int {
	k := i + 1
	if preposition != "" && s.word(k) == preposition {
		k++
	}
	for _, stop := s.sentence(i); k < stop && k < i+8; k++ {
		switch c := s.classAt(k); {
		case c == Person, c == Country && s.classAt(k+1) == "" && s.Words[k].UPOS == "PROPN", c == Organization:
			return s.found[s.owner[k]-1].Head
		case c != "":
			continue
		}
		switch s.Words[k].UPOS {
		case "DET", "ADJ", "NOUN", "PROPN":
		default:
			return -1
		}
	}
	return -1
}

// told adds an event for the verb and the first of its arguments that is, or
// stands for, somebody of one of the classes.
func (s *search) told(verb int, noun string, args []int, classes ...Class) bool {
	for _, arg := range args {
		if name := s.actor(arg, classes); name != "" {
			s.tell(verb, noun+name)
			return true
		}
	}
	return false
}

func (s *search) tell(verb int, norm string) {
	s.add(Mention{First: verb, Last: verb + 1, Head: verb, Class: Event, Kind: Verbal,
		Norm: norm, Why: "verb: " + s.Words[verb].Lemma})
}

// actor names who the token stands for: the name that it belongs to, the one
// in apposition to "counterpart", or a phrase with a name such as "Chinese
// negotiators"; "" for nobody of the classes.
func (s *search) actor(t int, classes []Class) string {
	if slices.Contains(classes, s.classAt(t)) {
		return s.found[s.titled(t)].Norm
	}
	if s.owner[t] != 0 || !s.delegate(t) {
		return ""
	}
	for _, k := range s.kids[t] {
		if r := s.Arcs[k].Rel; (r == "appos" || r == "flat") && s.classAt(k) == Person {
			return s.found[s.owner[k]-1].Norm
		}
	}
	if name := s.officeHolder(t); name != "" {
		return name
	}
	if s.actsFor(t) && slices.Contains(classes, Country) {
		return s.plain(s.phraseStart(t), s.phraseEnd(t))
	}
	return ""
}

// officeHolder is the person named right behind the body or country of the office
// at token t: "the speaker of the Kenyan parliament Jane Doe"; "" without one.
func (s *search) officeHolder(t int) string {
	if w := s.word(t + 1); w != "of" && w != "for" {
		return ""
	}
	_, stop := s.sentence(t)
	for k := t + 2; k < min(stop, t+12); k++ {
		switch c := s.classAt(k); {
		case c == Person:
			return s.found[s.owner[k]-1].Norm
		case c != "", s.word(k) == "of", s.word(k) == "the", s.word(k) == "and":
		case s.Words[k].UPOS != "NOUN" && s.Words[k].UPOS != "PROPN" && s.Words[k].UPOS != "ADJ":
			return ""
		}
	}
	return ""
}

// titled is the index of the name at token t, or of the person that it only
// gives a country: "US Treasury Secretary Jane Doe".
func (s *search) titled(t int) int {
	own := int(s.owner[t] - 1)
	if s.found[own].Class != Country && s.found[own].Class != Organization {
		return own
	}
	for k := s.found[own].Last; k < len(s.owner) && k < s.found[own].Last+6; k++ {
		switch u := s.Words[k].UPOS; {
		case s.classAt(k) == Person && k > s.found[own].Last:
			return int(s.owner[k] - 1)
		case s.word(k) == "'s" && k == s.found[own].Last:
		case s.owner[k] != 0, u != "NOUN" && u != "PROPN" && u != "ADJ":
			return own
		}
	}
	return own
}

// group reports whether a description of several actors ends at the token.
func (s *search) group(t int) bool {
	for i := max(t-2, 0); i <= t; i++ {
		if _, end := s.g.Groups.At(s.Doc, i); end == t+1 {
			return true
		}
	}
	return false
}

// delegate reports whether a noun is of people who may act for others.
func (s *search) delegate(t int) bool {
	_, end := s.g.Titles.At(s.Doc, t)
	return end == t+1 || s.f.delegates[s.Words[t].Lemma]
}

// actsFor reports whether the noun has a country or body that it acts for.
func (s *search) actsFor(t int) bool {
	for _, k := range s.kids[t] {
		if c := s.classAt(k); c != Country && c != Organization {
			continue
		}
		switch s.Arcs[k].Rel {
		case "amod", "compound", "nmod:poss":
			return true
		case "nmod":
			if s.hasCase(k, "of", "from") {
				return true
			}
		}
	}
	for _, k := range s.kids[t] { // "representatives of Kenya's government"
		if s.Arcs[k].Rel == "nmod" && s.owner[k] == 0 && s.hasCase(k, "of", "from") && s.delegate(k) && s.actsFor(k) {
			return true
		}
	}
	return false
}

// phraseEnd is the token after the phrase of noun t with its "of" or "from".
func (s *search) phraseEnd(t int) int {
	end := t + 1
	for _, k := range s.kids[t] {
		if s.Arcs[k].Rel != "nmod" || !s.hasCase(k, "of", "from") {
			continue
		}
		end = max(end, k+1)
		for _, c := range s.kids[k] {
			if s.Arcs[c].Rel == "conj" || s.Arcs[c].Rel == "flat" {
				end = max(end, c+1)
			}
		}
	}
	return end
}

// sits reports whether a verb says no more than that its subject is in session
// somewhere: "the council met in Lima".
func (s *search) sits(verb int) bool {
	place := false
	for _, k := range s.kids[verb] {
		switch r := s.Arcs[k].Rel; {
		case r == "obj", r == "xcomp", r == "ccomp":
			return false
		case r == "obl" && s.hasCase(k, "in", "at"):
			place = place || s.classAt(k) == Place
		}
	}
	return place
}

// andBetween reports whether "and" stands between tokens a and b.
func (s *search) andBetween(a, b int) bool {
	for t := a + 1; t < b; t++ {
		if s.word(t) == "and" {
			return true
		}
	}
	return false
}

// subjectHolder is the verb that has the subject of an infinitive: "agreed" in "X
// and Y agreed to meet"; any other verb is its own.
func (s *search) subjectHolder(verb int) int {
	for v := verb; s.Words[v].UPOS == "VERB" || s.Words[v].UPOS == "ADJ"; v = s.Arcs[v].Head {
		for _, k := range s.kids[v] {
			switch r := s.Arcs[k].Rel; {
			case strings.HasPrefix(r, "nsubj"):
				return v
			case r == "obj" && v != verb:
				return verb // "told them to meet"
			}
		}
		if s.Arcs[v].Rel != "xcomp" || s.Arcs[v].Head < 0 {
			break
		}
	}
	return verb
}

// tellsOfSubjects adds an event of those who do what the verb says together:
// "X and Y met", "EU leaders met".
func (s *search) tellsOfSubjects(verb int, noun string) bool {
	for _, k := range s.kids[s.subjectHolder(verb)] {
		if r := s.Arcs[k].Rel; r != "nsubj" && (r != "nsubj:pass" || s.subjectHolder(verb) == verb) {
			continue
		}
		first := s.actor(k, []Class{Person, Country, Organization})
		if first == "" {
			if s.group(k) {
				s.tell(verb, strings.TrimSpace(noun)) // "the two sides met"
				return true
			}
			return false
		}
		var others []string
		for _, c := range s.kids[k] {
			if r := s.Arcs[c].Rel; r == "conj" || r == "appos" && s.andBetween(k, c) {
				if other := s.actor(c, []Class{Person, Country, Organization}); other != "" {
					others = append(others, other)
				}
			}
		}
		switch {
		case len(others) == 1:
			s.tell(verb, noun+"between "+first+" and "+others[0])
		case len(others) > 1:
			last := len(others) - 1
			s.tell(verb, noun+"of "+first+", "+strings.Join(others[:last], ", ")+" and "+others[last])
		case s.owner[k] == 0 && s.Words[k].XPOS == "NNS", s.classAt(k) == Organization && s.sits(verb):
			s.tell(verb, noun+"of "+first)
		default:
			return false
		}
		return true
	}
	return false
}
