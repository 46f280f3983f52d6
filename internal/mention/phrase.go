package mention

// phraseStart goes back from a head noun over what belongs before it:
// determiner, possessor, numbers, adjectives, participles and other nouns.
func (s *search) phraseStart(head int) int {
	begin, _ := s.sentence(head)
	first := head
	for k := head - 1; k >= begin; k-- {
		w := s.Words[k]
		switch w.UPOS {
		case "ADJ", "NOUN", "PROPN", "NUM", "PART", "X", "SYM":
			if w.UPOS == "PART" && s.word(k) != "'s" && s.word(k) != "'" {
				return first
			}
			first = k
			continue
		case "DET":
			return k
		case "PRON":
			if w.XPOS == "PRP$" {
				return k
			}
			return first
		case "VERB":
			if (w.XPOS == "VBN" || w.XPOS == "VBG") && len(s.Arcs) > 0 && (s.Arcs[k].Rel == "amod" || s.Arcs[k].Rel == "compound") {
				first = k
				continue
			}
			return first
		case "ADV":
			if u := s.Words[k+1].UPOS; k+1 < head && (u == "ADJ" || u == "VERB") && first == k+1 {
				first = k
				continue
			}
			return first
		case "PUNCT":
			if s.word(k) == "-" || s.word(k) == "–" {
				if first = k; k-1 >= begin && s.adjoins(k-1) {
					k-- // "in-person", whatever "in" is
					first = k
				}
				continue
			}
			return first
		}
		return first
	}
	return first
}

// adjoins reports whether no space stands between token i and the next.
func (s *search) adjoins(i int) bool { return s.Doc.Tokens[i].End == s.Doc.Tokens[i+1].Start }

// nounPhrase trims what belongs to a possessor off the phrase: of "Mexico's
// new deal" it leaves "new deal".
func (s *search) nounPhrase(head int) (first int, determiner string) {
	first = s.phraseStart(head)
	for k := head - 1; k >= first; k-- {
		if s.word(k) == "'s" || s.word(k) == "'" && s.Words[k].UPOS == "PART" {
			return k + 1, "'s"
		}
	}
	switch s.Words[first].UPOS {
	case "DET", "PRON":
		return first, s.word(first)
	}
	return first, ""
}

// proper reports whether a name stands among the tokens.
func (s *search) proper(first, last int) bool {
	for i := first; i < last; i++ {
		if s.owner[i] != 0 {
			return true
		}
	}
	return false
}

// governedBy reports whether a name follows within a prepositional phrase of
// the token.
func (s *search) governedBy(i int, cases ...string) bool {
	if i >= len(s.kids) {
		return false
	}
	for _, k := range s.kids[i] {
		if s.Arcs[k].Rel != "nmod" && s.Arcs[k].Rel != "obl" {
			continue
		}
		if len(cases) == 0 || s.hasCase(k, cases...) {
			if s.owner[k] != 0 {
				return true
			}
		}
	}
	return false
}
