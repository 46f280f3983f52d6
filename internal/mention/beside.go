package mention

import (
	"accord/internal/article"
	"accord/internal/gazetteer"
	"accord/internal/name"
)

// joined makes one place of two that a hyphen joins, "Rhineland-Palatinate".
// Of countries and of two cities both are meant: "the London-Paris line".
func (s *search) joined(names []name.Name, hits []gazetteer.Hit) []name.Name {
	var all []name.Name
	for _, n := range names {
		if k := len(all) - 1; k >= 0 && n.Class == name.Place && all[k].Class == name.Place && s.hyphenBetween(all[k].Last, n.First) {
			a, b := s.listedKind(all[k], hits), s.listedKind(n, hits)
			state := a != 0 && a <= gazetteer.Seat || b != 0 && b <= gazetteer.Seat
			if !state && (a == 0 || b == 0) {
				all[k].Last = n.Last
				continue
			}
		}
		if k := len(all) - 1; k >= 0 && s.surnameBehind(all[k], n, hits) {
			all[k].Last = n.Last
			continue
		}
		all = append(all, n)
	}
	return all
}

// surnameBehind reports whether what the model took for a place or body of one
// word is the last name of the person right before it: "Aden Abdi" "Madobe".
func (s *search) surnameBehind(person, n name.Name, hits []gazetteer.Hit) bool {
	if person.Class != name.Person || n.First != person.Last || n.Last != n.First+1 || n.Class == name.Person || person.Last-person.First < 2 || !s.adjacent(person.First, n.First) {
		return false
	}
	_, date := s.g.Dates.Get(s.word(n.First))
	return s.capital(n.First) && !s.allCapitals(n.First) && s.Words[n.First].UPOS == "PROPN" && !date && !s.headsBody(n.First) && !s.entitles(n.First) &&
		!s.capital(n.Last) && len(startingAt(hits, n.First)) == 0
}

// hyphenBetween reports whether nothing but a hyphen is between the tokens
// that end before one name and begin the next.
func (s *search) hyphenBetween(last, first int) bool {
	return first == last+1 && s.word(last) == "-" &&
		s.Doc.Tokens[last-1].End == s.Doc.Tokens[last].Start && s.Doc.Tokens[last].End == s.Doc.Tokens[first].Start
}

// listedKind is the kind of the listed phrase that a name is; 0 if it is none.
func (s *search) listedKind(n name.Name, hits []gazetteer.Hit) gazetteer.Kind {
	for _, h := range startingAt(hits, n.First) {
		if h.Last == n.Last {
			return h.Entry.Kind
		}
	}
	return 0
}

// spelledOut reports whether a listed abbreviation that is also a word stands in
// capitals among words that do not.
func (s *search) spelledOut(h gazetteer.Hit) bool {
	if h.Last != h.First+1 || len(s.Doc.Word(h.First)) < 3 || !s.allCapitals(h.First) || s.at(h.First) == article.HeadlineRegion {
		return false
	}
	begin, end := s.sentence(h.First)
	small := func(i int) bool { return i >= begin && i < end && s.Doc.Word(i) == s.word(i) && s.isWord(i) }
	return small(h.First-1) || small(h.Last) || h.First > begin && s.word(h.First-1) == "the" && s.word(h.Last) == "'s"
}

// isWord reports whether token i begins with a small letter.
func (s *search) isWord(i int) bool {
	w := s.word(i)
	return w != "" && w[0] >= 'a' && w[0] <= 'z'
}

// bare reports whether a listed company stands behind "the" with no noun to
// follow, as no company does: "the Amazon" is a river.
func (s *search) bare(h gazetteer.Hit) bool {
	if !h.Entry.Flags.Has(gazetteer.AlsoPlace) || h.First == 0 || s.word(h.First-1) != "the" {
		return false
	}
	return h.Last >= len(s.Words) || s.Words[h.Last].UPOS != "NOUN" && s.Words[h.Last].UPOS != "PROPN"
}

// firmSuffix reports whether the token ends a company's name whatever is before
// it, "Jane Holloway Ltd": short ones in capitals only, for "Se" is a name.
func (s *search) firmSuffix(noun gazetteer.Word, i int) bool {
	return noun.Is("suffix") && (len(s.word(i)) > 2 || s.allCapitals(i))
}

// ratherPaper reports whether a person's name stands behind "The" within a
// sentence, as names of papers do: "The Press Democrat".
func (s *search) ratherPaper(first int) bool {
	return s.behindThe(first) && s.g.PersonName(s.Doc.Word(first)).First <= gazetteer.Rare
}

// behindThe reports whether a capitalised "The" stands before a name within a
// sentence.
func (s *search) behindThe(first int) bool {
	begin, _ := s.sentence(first)
	return first-1 > begin && s.Doc.Word(first-1) == "The" && s.word(first-2) != ":" && s.at(first) != article.HeadlineRegion
}

// ratherFirm reports whether one word that the model took for a person is a
// listed company, and the text names nobody so in full, as it would a person.
func (s *search) ratherFirm(first, last int, hits []gazetteer.Hit) bool {
	if last != first+1 || s.g.PersonName(s.Doc.Word(first)).First > gazetteer.Rare {
		return false
	}
	listed := false
	for _, h := range startingAt(hits, first) {
		t := h.Entry.Thing
		listed = listed || h.Last == last && t != nil && (t.Class == "company" || t.Class == "bank") && h.Entry.Flags.Has(gazetteer.AlsoPerson)
	}
	if !listed {
		return false
	}
	w := s.word(first)
	for _, n := range s.Names {
		for i := n.First; n.Class == name.Person && n.Last-n.First > 1 && i < n.Last; i++ {
			if s.word(i) == w {
				return false
			}
		}
	}
	return true
}

// ofFirm reports whether a country or demonym inside an organization's name
// says nothing of its state: in the name of a company, or as a word of its own
// behind another one, "Chipotle Mexican Grill".
func (s *search) ofFirm(m Mention, c candidate) bool {
	if m.Class != Organization {
		return false
	}
	if t, listed := s.g.Thing(m.Thing); listed {
		return t.Class == "company" || t.Class == "bank" || t.Class == "university"
	}
	head := s.headEnds(m.First, m.Last)[0] - 1 // "Ministry" of "Ministry of Energy"
	w, _ := s.g.OrganizationNouns.Get(s.word(head))
	if w.Lemma == "" {
		return c.kind == Demonym && c.first > m.First && s.capital(c.first-1)
	}
	return w.Is("company") && !w.Is("finance")
}
