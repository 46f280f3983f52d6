package coref

import "accord/internal/mention"

// joinAliases joins a person's other name with the name that it is told behind:
// "Joko Widodo, known as Jokowi,", "Andres Manuel Lopez Obrador (AMLO)". It is
// that person's wherever it stands.
func (s *state) joinAliases() {
	for i := range s.Mentions {
		m := &s.Mentions[i]
		if !s.isName(i) || s.out[i] || m.Thing != "" || m.Class == mention.Country || m.Class == mention.Agreement || m.Class == mention.Event {
			continue
		}
		j := s.toldBehind(i)
		if j < 0 {
			continue
		}
		for k := range s.Mentions {
			if s.isName(k) && s.key(k) == s.key(i) && s.Mentions[k].Thing == "" {
				s.class[k] = mention.Person
				s.join(k, j)
			}
		}
	}
}

// toldBehind is the person's name in full that other name i stands behind; -1 if
// none does.
func (s *state) toldBehind(i int) int {
	m := &s.Mentions[i]
	known := s.beforeKnownAs(m.First)
	bracket := s.word(m.First-1) == "(" && s.word(m.Last) == ")"
	if known < 0 && !bracket {
		return -1
	}
	for j, hi := s.inSentence(m.Sentence); j < hi; j++ {
		n := &s.Mentions[j]
		if s.class[j] != mention.Person || !s.isName(j) || s.out[j] || len(s.parts[j]) < 2 {
			continue
		}
		if n.Last == known || bracket && n.Last == m.First-1 && m.Last == m.First+1 && s.initialsFit(i, j) {
			return j
		}
	}
	return -1
}
