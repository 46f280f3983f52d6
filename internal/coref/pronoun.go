package coref

import (
	"accord/internal/mention"
)

// back is how many sentences before its own a pronoun may look for its noun.
const back = 3

// findPronouns resolves "he", "she", "it" and "they", where only one can be
// meant, and "the 45-year-old". Those inside quotation marks stay open.
func (s *state) findPronouns() {
	if len(s.Arcs) == 0 || len(s.Words) == 0 {
		return
	}
	s.occupy()
	for i := range s.Mentions {
		m := &s.Mentions[i]
		if s.quoted(m.First) {
			continue
		}
		if m.Class == mention.Person && m.Kind == mention.Nominal {
			if p := s.spokenOf(i); p >= 0 {
				s.who[m.Head] = p + 1
				s.point(i, p)
			}
			continue
		}
		if m.Kind != mention.Pronoun {
			continue
		}
		w, known := s.g.Pronouns.Get(s.word(m.First))
		switch {
		case !known:
		case w.Is(male), w.Is(female):
			p := s.whoIs(i, flagged(w))
			s.tried[m.First] = true
			if p >= 0 {
				s.sexes[p] = flagged(w)
				s.who[m.First] = p + 1
				s.point(i, p)
			}
		case w.Is("thing"):
			if a := s.thingMeant(i); a >= 0 {
				s.what[m.First] = a + 1
				s.point(i, a)
			}
		case w.Is("plural"):
			members := s.several(m.First)
			if members == nil && s.reports(m.First) {
				members = s.speakersBefore(i)
			}
			s.point(i, members...)
		}
	}
}

// quoted reports whether token t is inside a quotation.
func (s *state) quoted(t int) bool {
	return s.quotes[t]
}

// speakersBefore lists the persons who were the last to speak before i: those
// within the subject of the latest verb of saying.
func (s *state) speakersBefore(i int) []int {
	m := &s.Mentions[i]
	first := s.Doc.Sentences[max(0, m.Sentence-2)].First
	for t := m.First - 1; t >= first; t-- {
		if !s.reports(t) || s.quoted(t) {
			continue
		}
		var persons []int
		seen := map[int]bool{}
		for j, hi := s.inSentence(s.Doc.SentenceAt(t)); j < hi; j++ {
			if s.class[j] == mention.Person && !s.out[j] && s.under(s.Mentions[j].Head, t) && !seen[s.find(j)] {
				seen[s.find(j)] = true
				persons = append(persons, j)
			}
		}
		if len(persons) < 2 {
			return nil
		}
		return persons
	}
	return nil
}
