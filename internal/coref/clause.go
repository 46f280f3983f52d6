package coref

import (
	"strings"

	"accord/internal/mention"
)

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
	if t < 0 || t >= len(s.kids) {
		return -1
	}
	for _, c := range s.kids[t] {
		if strings.HasPrefix(s.Arcs[c].Rel, rel) {
			return c
		}
	}
	return -1
}

// subject is the subject of t; -1 if it has none.
func (s *state) subject(t int) int { return s.child(t, "nsubj") }

// apartFrom is the head of the person's name that an apposition in commas parts
// from verb v, which the parse left without a subject: "A, 34, said"; -1 without
// one.
func (s *state) apartFrom(v int) int {
	first := s.Doc.Sentences[s.Doc.SentenceAt(v)].First
	if v == first || s.word(v-1) != "," || s.Words[v].UPOS != "VERB" {
		return -1
	}
	for t := v - 2; t > first && t > v-14; t-- {
		if u := s.Words[t].UPOS; u == "VERB" || u == "AUX" || u == "CCONJ" {
			return -1
		}
		if s.word(t) != "," {
			continue
		}
		for j, hi := s.inSentence(s.Doc.SentenceAt(v)); j < hi; j++ {
			if m := &s.Mentions[j]; s.class[j] == mention.Person && !s.out[j] && m.Kind == mention.Name && m.Last == t {
				return m.Head
			}
		}
		return -1
	}
	return -1
}

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
