package coref

import "strings"

// Walking the syntax within a sentence.

// head is the token that t depends on, in the same sentence; -1 if none.
func (s *state) head(t int) int {
	h := s.Arcs[t].Head
	if h < 0 || s.Doc.SentenceAt(h) != s.Doc.SentenceAt(t) {
		return -1
	}
	return h
}

// child is the first dependent of t whose relation begins with rel; -1 if none.
func (s *state) child(t int, rel string) int {
	sentence := s.Doc.Sentences[s.Doc.SentenceAt(t)]
	for c := sentence.First; c < sentence.Last; c++ {
		if s.Arcs[c].Head == t && strings.HasPrefix(s.Arcs[c].Rel, rel) {
			return c
		}
	}
	return -1
}

// subject is the subject of t; -1 if it has none.
func (s *state) subject(t int) int { return s.child(t, "nsubj") }

// under reports whether token t depends on token top, at any distance.
func (s *state) under(t, top int) bool {
	for steps := 0; t >= 0 && t < len(s.Arcs) && steps < 64; steps++ {
		if t == top {
			return true
		}
		t = s.Arcs[t].Head
	}
	return false
}

// possessive reports whether token t is "its", "his" or "their".
func (s *state) possessive(t int) bool {
	w, _ := s.g.Pronouns.Get(s.word(t))
	return w.Is("possessive") && s.Arcs[t].Rel == "nmod:poss"
}

// reports reports whether token t is the subject of a verb of saying.
func (s *state) reports(t int) bool {
	if len(s.Arcs) == 0 || s.Arcs[t].Rel != "nsubj" || s.Arcs[t].Head < 0 {
		return false
	}
	w, known := s.g.ReportingVerbs.Get(s.lemma(s.Arcs[t].Head))
	return known && !w.Is("wide")
}

// saysNext reports whether a verb of saying in the active voice comes right
// after t, its subject in whatever relation.
func (s *state) saysNext(t int) bool {
	if s.head(t) != t+1 || t+1 >= len(s.Words) {
		return false
	}
	w, known := s.g.ReportingVerbs.Get(s.lemma(t + 1))
	return known && !w.Is("wide") && s.Words[t+1].XPOS != "VBN"
}

// lemma is token t's lemma, or the word itself where it is not known.
func (s *state) lemma(t int) string {
	if t < len(s.Words) && s.Words[t].Lemma != "" {
		return s.Words[t].Lemma
	}
	return s.word(t)
}

// mainSubject is the subject of a sentence's root; -1 without one.
func (s *state) mainSubject(sentence int) int {
	for t := s.Doc.Sentences[sentence].First; t < s.Doc.Sentences[sentence].Last; t++ {
		if s.head(t) < 0 && s.Arcs[t].Rel == "root" {
			return s.subject(t)
		}
	}
	return -1
}
