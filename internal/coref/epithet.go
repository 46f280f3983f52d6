package coref

import "accord/internal/mention"

// spokenOf is the person whom description i speaks of, by age or by what he is:
// the one whom the text before speaks of clearly most. A noun that was said of
// one person before speaks of that one; said of nobody named, it may be another.
func (s *state) spokenOf(i int) int {
	m := &s.Mentions[i]
	noun := s.lemma(m.Head)
	w, epithet := s.g.Epithets.Get(noun)
	if !epithet {
		w, _ = s.g.PersonNouns.Get(noun) // the mother of two
		return s.salient(m.First, flagged(w), nil, true)
	}
	owner, unowned := -1, false
	for t := 0; t < m.First; t++ {
		if s.lemma(t) != noun || s.quoted(t) {
			continue
		}
		p := s.calledBy(t)
		switch {
		case p < 0:
			unowned = true
		case owner >= 0 && owner != p:
			return -1
		default:
			owner = p
		}
	}
	if unowned {
		return -1
	}
	best := s.salient(m.First, flagged(w), nil, true)
	if owner >= 0 && best != owner && !s.lately(owner, m.Sentence) {
		return -1
	}
	if owner >= 0 {
		return owner
	}
	return best
}

// lately reports whether the person at a root is named in one of the last few
// sentences before sentence n.
func (s *state) lately(root, n int) bool {
	for k := max(0, n-back); k <= n; k++ {
		for j, hi := s.inSentence(k); j < hi; j++ {
			if s.class[j] == mention.Person && !s.out[j] && s.find(j) == root {
				return true
			}
		}
	}
	return false
}

// calledBy is the person of whom the noun at token t is said: named right behind
// it, before a comma in front of it, or meant by it; -1 without one.
func (s *state) calledBy(t int) int {
	if s.who[t] > 0 {
		return s.find(s.who[t] - 1)
	}
	if p := s.namedAt(t + 1); p >= 0 {
		return p
	}
	for j, hi := s.startingAt(t + 1); j < hi; j++ {
		if m := &s.Mentions[j]; m.Class == mention.Title {
			if p := s.namedAt(m.Last); p >= 0 {
				return p // Republican Senator A
			}
		}
	}
	if p := s.namedBehind(t); p >= 0 {
		return p
	}
	sentence := s.Doc.SentenceAt(t)
	for j, hi := s.inSentence(sentence); j < hi; j++ {
		n := &s.Mentions[j]
		if s.class[j] != mention.Person || s.out[j] || n.Last > t {
			continue
		}
		if gap := t - n.Last; gap >= 1 && gap <= epithetGap && s.word(n.Last) == "," {
			return s.find(j) // A, the former striker
		}
	}
	return -1
}

// epithetGap is how far behind a name and its comma a noun for the person may
// stand.
const epithetGap = 6
