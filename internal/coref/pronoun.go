package coref

import (
	"strings"

	"accord/internal/mention"
)

// back is how many sentences before its own a pronoun may look for its noun.
const back = 3

// findPronouns resolves "he", "she", "it" and "they", where only one can be
// meant. Those inside quotation marks stay open.
func (s *state) findPronouns() {
	if len(s.Arcs) == 0 {
		return
	}
	s.occupy()
	for i := range s.Mentions {
		m := &s.Mentions[i]
		if m.Kind != mention.Pronoun || s.quoted(m.First) {
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
			if !s.impersonal(m.First) {
				if p := s.subjectBefore(i, s.isActor); p >= 0 {
					s.point(i, p)
				}
			}
		case w.Is("plural") && s.reports(m.First):
			s.point(i, s.speakersBefore(i)...)
		}
	}
}

// isActor reports whether mention j is an organization or country.
func (s *state) isActor(j int) bool {
	return s.class[j] == mention.Organization || s.class[j] == mention.Country
}

// quoted reports whether token t is inside a quotation.
func (s *state) quoted(t int) bool {
	return s.quotes[t]
}

// impersonal reports whether "it" at token t stands for a clause or for
// nothing: "it is expected that", "it is raining".
func (s *state) impersonal(t int) bool {
	if len(s.Arcs) == 0 {
		return true
	}
	if s.possessive(t) {
		return false
	}
	return !s.reports(t)
}

// subjectBefore is what pronoun i stands for: going back sentence by sentence,
// the one subject that fits, else the only fitting thing that is named. It
// gives up at the first sentence that names several, and gives -1.
func (s *state) subjectBefore(i int, fits func(int) bool) int {
	m := &s.Mentions[i]
	for sentence := m.Sentence; sentence >= max(0, m.Sentence-back); sentence-- {
		subject, only, several := -1, -1, false
		for j, hi := s.inSentence(sentence); j < hi; j++ {
			n := &s.Mentions[j]
			if n.First >= m.First || s.out[j] || !fits(j) || s.quoted(n.First) {
				continue
			}
			if s.isSubject(n.Head) {
				if s.sharesVerb(n.Head, m.First) {
					several = true // "him" is not the subject of its own verb
				} else {
					subject = j
				}
			}
			several = several || only >= 0 && s.find(only) != s.find(j)
			only = j
		}
		switch {
		case subject >= 0:
			return subject
		case several:
			return -1
		case only >= 0:
			return only
		}
	}
	return -1
}

// isSubject reports whether token t is the subject of a clause.
func (s *state) isSubject(t int) bool {
	return t < len(s.Arcs) && strings.HasPrefix(s.Arcs[t].Rel, "nsubj")
}

// sharesVerb reports whether subject and pronoun depend on the same verb.
func (s *state) sharesVerb(subject, pronoun int) bool {
	return s.Arcs[subject].Head == s.Arcs[pronoun].Head && !s.possessive(pronoun)
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
