package mention

import (
	"sort"

	"accord/internal/gazetteer"
	"accord/internal/name"
)

// longestWork is how many tokens the title of a film, book or song has at most.
const longestWork = 9

// workTitles finds the quotations that are titles of films, books and the like:
// short, and with capitals but for small words.
func (s *search) workTitles() {
	for i, m := range s.found {
		if m.Class == Quotation && m.Last-m.First <= longestWork && s.titleCase(m.First, m.Last) {
			s.works = append(s.works, i)
		}
	}
}

// titleCase reports whether the tokens have capitals as titles do.
func (s *search) titleCase(first, last int) bool {
	if !s.capital(first) {
		return false
	}
	for i := first + 1; i < last; i++ {
		switch s.Words[i].UPOS {
		case "ADP", "DET", "CCONJ", "PART", "PUNCT", "SCONJ", "NUM", "SYM":
			continue
		}
		if !s.capital(i) {
			return false
		}
	}
	return true
}

// inWork reports whether what the model took for a person or body is nothing
// but words in the title of a work: "Annie Hall". A body's name may be given in
// quotation marks too, and a nickname, but no work says what they are; nor is it
// one if the article names it without marks.
func (s *search) inWork(n name.Name) bool {
	if n.Class != name.Person && n.Class != name.Organization && n.Class != name.Place {
		return false
	}
	k := sort.Search(len(s.works), func(k int) bool { return s.found[s.works[k]].Last > n.First })
	if k == len(s.works) {
		return false
	}
	m := &s.found[s.works[k]]
	if n.First < m.First || n.Last > m.Last {
		return false
	}
	if whole := n.First == m.First && n.Last >= m.Last-1; whole && !s.tellsWork(m.First-1) && (n.Class != name.Person || s.nicknames(m.First-2)) {
		return false
	}
	return !s.namedOutside(n)
}

// tellsWork reports whether a noun of works stands before the quotation mark at
// token i: the film "A", his novel, "A".
func (s *search) tellsWork(i int) bool {
	if i--; s.word(i) == "," {
		i--
	}
	return s.f.workNouns[s.word(i)]
}

// nicknames reports whether the word before a quotation leads to what somebody
// is called.
func (s *search) nicknames(i int) bool {
	switch s.word(i) {
	case "as", "called", "nicknamed", "dubbed", "alias", "named":
		return true
	}
	return false
}

// namedOutside reports whether the model reads the same name where no quotation
// is.
func (s *search) namedOutside(n name.Name) bool {
	form := s.plain(n.First, n.Last)
	for _, o := range s.Names {
		if o.First != n.First && o.Last-o.First == n.Last-n.First && s.plain(o.First, o.Last) == form && !s.quoted(o.First) {
			return true
		}
	}
	return false
}

// quoted reports whether token i stands in a quotation.
func (s *search) quoted(i int) bool {
	for _, m := range s.found {
		if m.Class == Quotation && m.First <= i && i < m.Last {
			return true
		}
	}
	return false
}

// namesThing reports whether what the model took for a person, place or body is
// part of the name of a thing: "Jane Doe Award", "Golden Bear award", "Jane Doe
// Space Telescope".
func (s *search) namesThing(n name.Name, first, last int) bool {
	if n.Class == name.Event || n.Class == name.Misc || n.Class == name.Agreement || first >= last {
		return false
	}
	if last-first > 1 && s.f.thingNouns[s.word(last-1)] {
		return true
	}
	if n.Class == name.Organization || !s.adjacent(last-1, last) {
		return false
	}
	switch w := s.word(last); {
	case w == "award" || w == "prize":
		return true
	case s.capital(last) && s.f.thingNouns[w]:
		return true
	}
	return s.capital(last) && s.capital(last+1) && s.f.thingNouns[s.word(last+1)] && s.adjacent(last, last+1)
}

// isKind reports whether an unlisted abbreviation is no name but a kind of
// thing: "an NGO", which no noun follows.
func (s *search) isKind(first, last int, hits []gazetteer.Hit) bool {
	if w := s.word(first - 1); last != first+1 || !s.allCapitals(first) || w != "a" && w != "an" || len(startingAt(hits, first)) > 0 {
		return false
	}
	switch s.upos(last) {
	case "NOUN", "PROPN", "ADJ":
		return false
	}
	return s.word(last) != "-"
}

// spelledSmall finds the abbreviations in brackets of common nouns, which name
// nothing: "gross domestic product (GDP)".
func (s *search) spelledSmall() {
	for i := 3; i+2 < len(s.Doc.Tokens); i++ {
		if s.Doc.Word(i) != "(" || s.Doc.Word(i+2) != ")" || !s.allCapitals(i+1) {
			continue
		}
		if s.initialsBefore(s.word(i+1), i) {
			if s.common == nil {
				s.common = map[string]bool{}
			}
			s.common[s.Doc.Word(i+1)] = true
		}
	}
}

// initialsBefore reports whether the small letters of an abbreviation are the
// initials of the words in small letters before the token, one each.
func (s *search) initialsBefore(short string, stop int) bool {
	t := stop - 1
	for k := len(short) - 1; k >= 0; k-- {
		for t >= 0 && s.word(t) == "-" {
			t--
		}
		if t < 0 || !s.adjacent(t, stop) || s.capital(t) || s.word(t) == "" || s.word(t)[0] != short[k] {
			return false
		}
		t--
	}
	return len(short) > 1
}
