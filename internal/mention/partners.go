package mention

import "accord/internal/gazetteer"

// partners finds firms that are named after three partners or more, with commas
// before the last: "Keefe, Bruyette & Woods", "Ropes, Gray and Stone LLP". The
// model reads them as a list.
func (s *search) partners() []candidate {
	var all []candidate
	for i := 3; i+1 < len(s.Doc.Tokens); i++ {
		if s.word(i-2) != "," || !s.single(i-1) || !s.single(i+1) || s.word(i) != "&" && s.word(i) != "and" {
			continue
		}
		last := s.firmEnd(i + 2)
		if s.word(i) == "and" && last == i+2 {
			continue // a list of people
		}
		first := i - 1
		for first > 1 && s.word(first-1) == "," && s.single(first-2) && s.adjacent(first-2, i) {
			first -= 2
		}
		if first < i-1 && !(first > 0 && s.adjacent(first-1, first) && s.capital(first-1) && !s.entitles(first-1)) {
			all = append(all, candidate{first: first, last: last, class: Organization, kind: Name, why: "named after partners", rank: rankHead, told: true})
		}
	}
	return all
}

// single reports whether a token is a word that may be a partner's surname: with
// a capital, of a name, and no listed country or company or noun of bodies but the
// endings of firms.
func (s *search) single(i int) bool {
	if !s.capital(i) || s.Words[i].UPOS != "PROPN" && s.Words[i].UPOS != "NOUN" {
		return false
	}
	for _, h := range startingAt(s.hits, i) {
		if h.Entry.Kind <= gazetteer.Seat || h.Entry.Kind == gazetteer.Organization {
			return false
		}
	}
	w, known := s.g.OrganizationNouns.Get(s.word(i))
	return !known || w.Is("suffix") || w.Is("weak")
}

// firmEnd moves the end of a firm's name on over its endings: "LLP", "Co".
func (s *search) firmEnd(last int) int {
	for last < len(s.Doc.Tokens) && s.capital(last) {
		if w, known := s.g.OrganizationNouns.Get(s.word(last)); !known || !w.Is("suffix") {
			break
		}
		last++
	}
	return last
}
