package mention

import "accord/internal/gazetteer"

// numbered finds documents that are named by their number and the body that
// passed them: "UN Security Council Resolution 2254", "ILO Convention 169".
func (s *search) numbered(hits []gazetteer.Hit) []candidate {
	var all []candidate
	for i := 0; i+1 < len(s.Doc.Tokens); i++ {
		w, ok := s.g.AgreementNouns.Get(s.word(i))
		if !ok || !w.Is("numbered") || !s.capital(i) || !s.numeral(i+1) || !s.adjacent(i, i+1) {
			continue
		}
		all = append(all, candidate{first: s.bodyBefore(i, hits), last: i + 2, class: Agreement, kind: Name, why: "named by number: " + w.Lemma, rank: rankHead})
	}
	return all
}

// numeral reports whether the token begins with a digit.
func (s *search) numeral(i int) bool {
	w := s.Doc.Word(i)
	return w[0] >= '0' && w[0] <= '9'
}

// bodyBefore is the first token of the listed bodies and capitalised words
// directly before token i.
func (s *search) bodyBefore(i int, hits []gazetteer.Hit) int {
	first := i
	for _, h := range hits {
		if h.Last == i && h.Entry.Kind == gazetteer.Organization && s.adjacent(h.First, i) {
			first = min(first, h.First)
		}
	}
	for first > 0 && s.adjacent(first-1, first) && s.Words[first-1].UPOS == "PROPN" && s.capital(first-1) {
		first--
	}
	return first
}
