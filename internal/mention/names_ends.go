package mention

import "accord/internal/gazetteer"

// kindOnly reports whether words with capitals say no more than that something
// is an agreement: "a Free Trade Agreement", "the MoU".
func (s *search) kindOnly(first, last int) bool {
	w, end := s.g.AgreementNouns.At(s.Doc, first)
	return end == last && (w.Is("many") || s.word(first-1) == "a" || s.word(first-1) == "any" || s.word(first-1) == "an")
}

// heldWhere reports whether a name is of a meeting and tells no more than its
// kind and where or when it was held: "Lima Conference", "2015 Lima Summit".
func (s *search) heldWhere(first, last int, hits []gazetteer.Hit) bool {
	w, end := s.g.EventNouns.At(s.Doc, last-1)
	if end != last || !w.Is("meeting") || w.Is("weak") || !s.capital(last-1) {
		return false
	}
	if _, body := s.g.OrganizationNouns.Get(s.word(last - 1)); body {
		return false
	}
	if s.is(first, year) && first+1 < last-1 {
		first++
	}
	for _, h := range startingAt(hits, first) {
		if k := h.Entry.Kind; h.Last == last-1 && (k == gazetteer.Capital || k == gazetteer.Seat || k == gazetteer.Place) {
			return true
		}
	}
	return false
}

// dashed reports whether a dash between spaces divides the tokens, as it does no
// name: "Lima - Republican".
func (s *search) dashed(first, last int) bool {
	for i := first + 1; i < last; i++ {
		if w := s.word(i); (w == "-" || w == "–" || w == "—") && !s.touchesNext(i-1) && !s.touchesNext(i) {
			return true
		}
	}
	return false
}

// touchesNext reports whether no space is between a token and the next.
func (s *search) touchesNext(i int) bool {
	return s.Doc.Tokens[i].End == s.Doc.Tokens[i+1].Start
}

// dayAfterName reports whether token i is a weekday that the model took for
// the end of a name: "Jane Doe Wednesday rejected".
func (s *search) dayAfterName(first, i int) bool {
	w, ok := s.g.Dates.Get(s.word(i))
	return ok && w.Is("weekday") && !w.Is("abbreviation") && i > first && s.capital(i) && !s.isA(i-1, kindDay)
}
