package coref

import "accord/internal/mention"

// joinAppositions joins a described body with its name beside it: "Israel's
// parliament, the Knesset,", "the FBI, the US domestic intelligence agency,".
func (s *state) joinAppositions() {
	for i := range s.Mentions {
		if s.Mentions[i].Kind != mention.Described {
			continue
		}
		j := s.nameBefore(i)
		if j < 0 {
			j = s.nameBehind(i)
		}
		if j >= 0 {
			s.join(i, j)
		}
	}
}

// nameBehind is the name between commas right behind description i; -1 if there
// is none.
func (s *state) nameBehind(i int) int {
	t := s.Mentions[i].Last
	if s.word(t) != "," || s.word(s.Mentions[i].First-1) == "and" {
		return -1
	}
	if t++; s.word(t) == "the" {
		t++
	}
	for j, hi := s.startingAt(t); j < hi; j++ {
		if s.ownName(i, j) && s.closes(s.Mentions[j].Last, i) {
			return j
		}
	}
	return -1
}

// nameBefore is the name before the comma that description i follows, if another
// closes that; -1 if there is none.
func (s *state) nameBefore(i int) int {
	t := s.Mentions[i].First - 1
	if s.word(t) == "the" {
		t--
	}
	last := s.Mentions[i].Last
	if s.word(t) != "," || s.word(last) != "," || !s.closes(last, i) {
		return -1
	}
	lo, _ := s.inSentence(s.Mentions[i].Sentence)
	for j := i - 1; j >= lo; j-- {
		if s.Mentions[j].Last == t && s.ownName(i, j) {
			return j
		}
	}
	return -1
}

// ownName reports whether mention j is the name of an organization that may be a
// body of a state, in the sentence of mention i.
func (s *state) ownName(i, j int) bool {
	m := &s.Mentions[j]
	if m.Kind != mention.Name || s.class[j] != mention.Organization || m.Sentence != s.Mentions[i].Sentence || !s.outermost(j) {
		return false
	}
	t, listed := s.g.Thing(m.Thing)
	return !listed || !alien(t.Class)
}

// alien reports whether things of a class are no bodies of a state.
func alien(class string) bool {
	switch class {
	case "company", "party", "armed-group", "sport", "international", "university", "ngo":
		return true
	}
	return false
}

// closes reports whether an apposition ends before token t and no list goes on
// there.
func (s *state) closes(t, i int) bool {
	end := s.Doc.Sentences[s.Mentions[i].Sentence].Last
	if t >= end {
		return true
	}
	switch s.word(t) {
	case ".", ";", "(":
		return true
	case ",":
		next := s.outerAt(t + 1)
		return s.word(t+1) != "and" && s.word(t+1) != "or" && (next < 0 || !s.isActor(next))
	}
	return false
}
