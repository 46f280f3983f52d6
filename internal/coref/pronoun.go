package coref

import (
	"strings"

	"accord/internal/mention"
)

// back is how many sentences before its own a pronoun may look for its noun.
const back = 3

// findPronouns resolves "he", "she", "it" and "they" to the subject before
// them, where only one can be meant. Those inside quotation marks stay open.
func (s *state) findPronouns() {
	for i := range s.Mentions {
		m := &s.Mentions[i]
		if m.Kind != mention.Pronoun || s.quoted(m.First) {
			continue
		}
		w, known := s.g.Pronouns.Get(s.word(m.First))
		switch {
		case !known:
		case w.Is("male"), w.Is("female"):
			if p := s.subjectBefore(i, func(j int) bool { return s.class[j] == mention.Person && s.sexFits(j, w.Is("female")) }); p >= 0 {
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
	_, known := s.g.ReportingVerbs.Get(s.lemma(s.Arcs[t].Head))
	return known
}

// lemma is token t's lemma, or the word itself where it is not known.
func (s *state) lemma(t int) string {
	if t < len(s.Words) && s.Words[t].Lemma != "" {
		return s.Words[t].Lemma
	}
	return s.word(t)
}

// sexFits reports whether no form of address before a mention of the person
// says otherwise.
func (s *state) sexFits(p int, female bool) bool {
	for j := range s.Mentions {
		if s.find(j) != s.find(p) {
			continue
		}
		m := &s.Mentions[j]
		for _, t := range []int{m.First - 1, m.First} {
			w, known := s.g.Honorifics.Get(s.word(t))
			if known && (w.Is("male") && female || w.Is("female") && !female) {
				return false
			}
		}
	}
	return true
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
