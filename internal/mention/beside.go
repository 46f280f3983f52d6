package mention

import (
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
		all = append(all, n)
	}
	return all
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

// kinds finds names of organizations by the noun in small letters right before
// them, which says what they are, "the shipping line Acme", and of clubs by what
// stands before a town: "VfL Acton".
func (s *search) kinds(hits []gazetteer.Hit) []candidate {
	var all []candidate
	for i := 0; i+1 < len(s.Doc.Tokens); i++ {
		noun, end := s.g.OrganizationNouns.At(s.Doc, i)
		if end <= i {
			continue
		}
		begin := i
		i = end - 1
		if last := s.townAt(end, hits); noun.Is("before") && s.capital(begin) && last > end {
			all = append(all, candidate{first: begin, last: last, class: Organization, kind: Name, why: "club of a town", rank: rankHead})
		}
		if !s.tellsKind(noun, i) {
			continue
		}
		c := candidate{first: end, last: s.namedAt(end, hits), class: Organization, kind: Name, why: "name behind " + noun.Lemma, rank: rankHead}
		for _, h := range startingAt(hits, end) {
			if h.Entry.Kind == gazetteer.Organization && h.Entry.Thing != nil && !h.Entry.Flags.Has(gazetteer.Ambiguous) && s.capital(end) {
				c.last, c.thing, c.rank = h.Last, h.Entry.Thing.ID, rankListed
			}
		}
		if c.last > end {
			all = append(all, c)
		}
	}
	return all
}

// townAt is the end of the town that is named at the token; first if there is
// none.
func (s *search) townAt(first int, hits []gazetteer.Hit) int {
	if !s.adjacent(first-1, first) {
		return first
	}
	last := first
	for _, h := range startingAt(hits, first) {
		if h.Entry.Kind == gazetteer.Place || h.Entry.Kind == gazetteer.Capital {
			last = max(last, h.Last)
		}
	}
	return last
}

// tellsKind reports whether names stand behind the noun as its apposition.
func (s *search) tellsKind(noun gazetteer.Word, i int) bool {
	return noun.Is("kind") && !noun.Plural && !s.capital(i) && s.Words[i].UPOS == "NOUN"
}

// namedAt is the end of the name that begins at the token, as the model reads
// it or as far as there are capitals; first if there is none, or one of a
// person, a country or a listed thing, or a day or month.
func (s *search) namedAt(first int, hits []gazetteer.Hit) int {
	_, stop := s.sentence(first - 1)
	if first >= stop || !s.capital(first) || s.isHonorific(first) || len(startingAt(hits, first)) > 0 {
		return first
	}
	if _, title := s.g.Titles.At(s.Doc, first); title > first {
		return first
	}
	last := first
	for last < stop && s.capital(last) && (s.Words[last].UPOS == "PROPN" || s.Words[last].UPOS == "NOUN" || s.Words[last].UPOS == "ADJ") {
		if _, date := s.g.Dates.Get(s.word(last)); date || s.modelSays(last) == name.Person {
			return first
		}
		if last++; s.word(last) == "of" && last+1 < stop && s.capital(last+1) {
			last++
		}
	}
	if k := s.nameEndingAfter(first); k < len(s.Names) && s.Names[k].First <= first {
		last = max(last, s.Names[k].Last)
	}
	return last
}

// bare reports whether a listed company stands behind "the" with no noun to
// follow, as no company does: "the Amazon" is a river.
func (s *search) bare(h gazetteer.Hit) bool {
	if !h.Entry.Flags.Has(gazetteer.AlsoPlace) || h.First == 0 || s.word(h.First-1) != "the" {
		return false
	}
	return h.Last >= len(s.Words) || s.Words[h.Last].UPOS != "NOUN" && s.Words[h.Last].UPOS != "PROPN"
}

// fullState is where the full name of a state begins: "Socialist Republic of
// Viet Nam" is listed under another spelling only.
func (s *search) fullState(c candidate) int {
	of := c.first - 1
	if of > 0 && s.word(of) == "the" {
		of--
	}
	if c.class != Country || c.kind != Name || of < 1 || s.word(of) != "of" || !s.capital(of-1) || !s.isA(of-1, kindState) {
		return c.first
	}
	begin, _ := s.sentence(of)
	first := of - 1
	for first > begin && of-first < 4 && s.capital(first-1) && (s.Words[first-1].UPOS == "PROPN" || s.Words[first-1].UPOS == "ADJ") {
		first--
	}
	if first-2 >= begin && s.word(first-1) == "'s" && s.word(first-2) == "people" {
		first -= 2
	}
	return first
}

// firmSuffix reports whether the token ends a company's name whatever is before
// it, "Jane Holloway Ltd": short ones in capitals only, for "Se" is a name.
func (s *search) firmSuffix(noun gazetteer.Word, i int) bool {
	return noun.Is("suffix") && (len(s.word(i)) > 2 || s.allCapitals(i))
}

// ofState reports whether a demonym that is more often a people's stands before
// an office or body of a state, "Somali President", and not behind another:
// "Bosnian Serb President".
func (s *search) ofState(h gazetteer.Hit) bool {
	for _, before := range startingAt(s.hits, h.First-1) {
		if before.Entry.Kind == gazetteer.Demonym {
			return false
		}
	}
	_, stop := s.sentence(h.First)
	for i := h.Last; i < min(h.Last+4, stop); i++ {
		if w, end := s.g.Titles.At(s.Doc, i); end > i {
			return w.Is("public") || w.Is("head") || w.Is("military")
		}
		if o, end := s.g.OrganizationNouns.At(s.Doc, i); end > i && (o.Is("government") || o.Lemma == "government") {
			return true
		}
		if !s.modifies(i) {
			return false
		}
	}
	return false
}

// led finds names that begin with the noun that says what they are, as in many
// languages: "Banco do Sul", "Radio Horizon".
func (s *search) led() []candidate {
	var all []candidate
	for i := 0; i+1 < len(s.Doc.Tokens); i++ {
		noun, end := s.g.OrganizationNouns.At(s.Doc, i)
		if end <= i || !noun.Is("leads") || !s.capital(i) {
			continue
		}
		begin, stop := s.sentence(i)
		if last := s.ledTo(end, stop); last > end && (i == begin || !s.capital(i-1)) && !s.shouted(begin, stop) {
			all = append(all, candidate{first: i, last: last, class: Organization, kind: Name, why: "name that begins with " + noun.Lemma, rank: rankHead})
		}
	}
	return all
}

// ledTo is the end of the capitalised words from a token on, with particles
// between them; first if they begin with a title, a noun of places or
// organizations, or a person's whole name.
func (s *search) ledTo(first, stop int) int {
	if first >= stop || s.headsBody(first) || s.entitles(first) || s.isHonorific(first) {
		return first
	}
	if k := s.nameEndingAfter(first); k < len(s.Names) && s.Names[k].First == first && s.Names[k].Class == name.Person && s.Names[k].Last > first+1 {
		return first
	}
	last := first
	for i := first; i < stop; i++ {
		_, date := s.g.Dates.Get(s.word(i))
		switch _, particle := s.g.NameParticles.Get(s.word(i)); {
		case s.capital(i) && !date:
			last = i + 1
		case !particle || s.word(i) == "and" || s.word(i) == "for" || s.word(i) == "in" || i > last+1:
			return last
		}
	}
	return last
}
