package mention

import (
	"strings"

	"accord/internal/article"
	"accord/internal/gazetteer"
	"accord/internal/name"
)

// byNoun finds names of organizations that a noun of the lexicon tells, inside
// the name or before it, whatever the model reads there.
func (s *search) byNoun(hits []gazetteer.Hit) []candidate {
	var all []candidate
	for i := range s.Doc.Tokens {
		noun, end := s.g.OrganizationNouns.At(s.Doc, i)
		if end <= i {
			continue
		}
		capital := s.capital(i)
		if capital && noun.Is("before") {
			all = s.club(all, i, end, hits)
		}
		if capital && noun.Is("leads") {
			all = s.led(all, noun, i, end)
		}
		if capital && !noun.Is("weak") && (noun.Is("government") || noun.Is("military") || noun.Is("court")) {
			all = s.headed(all, noun, i, end)
		}
		if noun.Is("kind") && !noun.Plural && !s.capital(end-1) && s.Words[end-1].UPOS == "NOUN" {
			all = s.kind(all, noun, end, hits)
		}
	}
	return all
}

// offices finds bodies by whose office they are: "Acton County Sheriff's Office".
func (s *search) offices() []candidate {
	var all []candidate
	for i := 2; i < len(s.Doc.Tokens); i++ {
		if s.word(i) != "office" || s.word(i-1) != "'s" || !s.capital(i) || !s.capital(i-2) {
			continue
		}
		first := s.titleBefore(i - 1)
		if first < 0 {
			continue
		}
		begin, _ := s.sentence(i)
		for first > begin && s.capital(first-1) && s.touches(first-1) && (s.Words[first-1].UPOS == "PROPN" || s.Words[first-1].UPOS == "ADJ") {
			first--
		}
		all = append(all, candidate{first: first, last: i + 1, class: Organization, kind: Name, why: "somebody's office", rank: rankHead})
	}
	return all
}

// titleBefore is where the title begins that ends before the token; -1 without
// one.
func (s *search) titleBefore(stop int) int {
	begin, _ := s.sentence(stop)
	for k := max(begin, stop-3); k < stop; k++ {
		if _, end := s.g.Titles.At(s.Doc, k); end == stop {
			return k
		}
	}
	return -1
}

// subsidiaries finds the names that begin with a listed company and end in a noun
// of organizations: "Acme Global Services".
func (s *search) subsidiaries(hits []gazetteer.Hit) []candidate {
	var all []candidate
	for _, h := range hits {
		all = s.carrier(all, h)
		if h.Entry.Thing == nil || h.Entry.Thing.Class != "company" || h.Entry.Flags.Has(gazetteer.Ambiguous) || !s.capital(h.First) || s.at(h.First) == article.HeadlineRegion {
			continue
		}
		_, stop := s.sentence(h.First)
		last := h.Last
		for last < stop && s.capital(last) && strings.HasPrefix(s.Words[last].XPOS, "NNP") && !s.personFrom(h.Last, last) {
			last++
		}
		noun, known := s.g.OrganizationNouns.Get(s.word(last - 1))
		if _, title := s.g.Titles.At(s.Doc, last); last-h.Last < 2 || last-h.Last > 4 || !known || noun.Is("suffix") || title > last || s.entitles(last) {
			continue
		}
		all = append(all, candidate{first: h.First, last: last, class: Organization, kind: Name, why: "begins with a listed company, ends in " + noun.Lemma, rank: rankHead})
	}
	return all
}

// carrier adds the company whose name is a country and a noun of companies:
// "Japan Airlines".
func (s *search) carrier(all []candidate, h gazetteer.Hit) []candidate {
	_, stop := s.sentence(h.First)
	if h.Entry.Kind > gazetteer.Demonym || h.Last >= stop || !s.capital(h.First) || !s.capital(h.Last) || !s.touches(h.Last-1) || s.at(h.First) == article.HeadlineRegion {
		return all
	}
	noun, end := s.g.OrganizationNouns.At(s.Doc, h.Last)
	if end <= h.Last || noun.Plural || !noun.Is("company") || noun.Is("suffix") || noun.Is("weak") || s.Words[h.Last].UPOS != "PROPN" || end < stop && s.capital(end) && s.Words[end].UPOS == "PROPN" && s.unclaimedNoun(end) {
		return all
	}
	return append(all, candidate{first: h.First, last: end, class: Organization, kind: Name, why: "country and " + noun.Lemma, rank: rankHead})
}

// unclaimedNoun reports whether a capitalised token is neither a title nor the
// beginning of a person's name.
func (s *search) unclaimedNoun(i int) bool {
	return !s.entitles(i) && s.modelSays(i) != name.Person && !s.modifies(i)
}

// personFrom reports whether the model reads a person's name at token i that
// begins at the token first or later.
func (s *search) personFrom(first, i int) bool {
	k := s.nameEndingAfter(i)
	return k < len(s.Names) && s.Names[k].First >= first && s.Names[k].First <= i && s.Names[k].Class == name.Person
}

// ofTitles finds bodies by the title of those who lead them: "president of
// Better Markets" is of an organization, whatever the model reads there.
func (s *search) ofTitles(hits []gazetteer.Hit) []candidate {
	var all []candidate
	for i := 0; i+2 < len(s.Doc.Tokens); i++ {
		if s.word(i) != "of" || s.capital(i+1) == (s.word(i+1) == "the") {
			continue
		}
		first := i + 1
		if s.word(first) == "the" {
			first++
		}
		if !s.leadsBody(i) || len(startingAt(hits, first)) > 0 || !s.adjacent(i, first) {
			continue
		}
		_, stop := s.sentence(i)
		last := first
		for last < stop && s.capital(last) && classOf(s.modelSays(last)) == "" {
			last++
		}
		if _, title := s.g.Titles.At(s.Doc, first); last-first > 1 && title < last && !s.headsPlace(last-1) {
			all = append(all, candidate{first: first, last: last, class: Organization, kind: Name, why: "name behind a title of companies", rank: rankModel, told: true})
		}
	}
	return all
}

// leadsBody reports whether a title in small letters that ends before token i is
// that of somebody who leads a company or other body.
func (s *search) leadsBody(i int) bool {
	for k := max(i-3, 0); k < i; k++ {
		if w, end := s.g.Titles.At(s.Doc, k); end == i && !s.capital(k) {
			return w.Is("firm") || w.Is("head") && w.Is("org")
		}
	}
	return false
}

// headsPlace reports whether the token is a noun of places that are led.
func (s *search) headsPlace(i int) bool {
	w, place := s.g.PlaceNouns.Get(s.word(i))
	return place && (w.Is("settlement") || w.Is("area") || w.Is("land"))
}

// club adds a club by what stands before its town: "VfL Acton".
func (s *search) club(all []candidate, i, end int, hits []gazetteer.Hit) []candidate {
	if last := s.townAt(end, hits); last > end {
		return append(all, candidate{first: i, last: last, class: Organization, kind: Name, why: "club of a town", rank: rankHead})
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

// kind adds the name behind a noun in small letters that says what it is: "the
// shipping line Acme", "trade union Acme".
func (s *search) kind(all []candidate, noun gazetteer.Word, first int, hits []gazetteer.Hit) []candidate {
	c := candidate{first: first, last: s.namedAt(first, hits, noun.Is("media"), noun.Is("eponym")), class: Organization, kind: Name, why: "name behind " + noun.Lemma, rank: rankHead, told: true}
	for _, h := range startingAt(hits, first) {
		if h.Entry.Kind == gazetteer.Organization && h.Entry.Thing != nil && !h.Entry.Flags.Has(gazetteer.Ambiguous) && s.capital(first) {
			c.last, c.thing, c.rank = h.Last, h.Entry.Thing.ID, rankListed
		}
	}
	if c.last > first {
		return append(all, c)
	}
	return all
}

// namedAt is the end of the name that begins at the token, as the model reads
// it or as far as there are capitals; first if there is none, or one of a
// person, a country or a listed thing, or a day or month.
func (s *search) namedAt(first int, hits []gazetteer.Hit, medium, eponym bool) int {
	_, stop := s.sentence(first - 1)
	if first >= stop || !s.capital(first) || s.isHonorific(first) || len(startingAt(hits, first)) > 0 {
		return first
	}
	if _, title := s.g.Titles.At(s.Doc, first); title > first {
		return first
	}
	last := first
	for last < stop && s.capital(last) && (s.Words[last].UPOS == "PROPN" || s.Words[last].UPOS == "NOUN" || s.Words[last].UPOS == "ADJ") {
		if _, date := s.g.Dates.Get(s.word(last)); date || s.modelSays(last) == name.Person && !s.unheardOf(last) && !eponym && !(medium && s.modelsOneWord(last)) {
			return first
		}
		if last++; s.word(last) == "of" && last+1 < stop && s.capital(last+1) {
			last++
		}
		if s.entitles(last) && s.modelSays(last+1) == name.Person {
			return last // "Bank of Acton Governor Jane Doe"
		}
	}
	if k := s.nameEndingAfter(first); k < len(s.Names) && s.Names[k].First <= first {
		last = max(last, s.Names[k].Last)
	}
	return last
}

// modelsOneWord reports whether the model's name at the token is that word alone.
func (s *search) modelsOneWord(i int) bool {
	n := s.Names[s.nameEndingAfter(i)]
	return n.First == i && n.Last == i+1
}

// unheardOf reports whether the token is a name of one word that no person is
// known to have.
func (s *search) unheardOf(i int) bool {
	n := s.Names[s.nameEndingAfter(i)]
	use := s.g.PersonName(s.Doc.Word(i))
	return n.Last == n.First+1 && use.First == gazetteer.Unknown && use.Last == gazetteer.Unknown
}

// led adds a name that begins with the noun that says what it is, as in many
// languages: "Banco do Sul", "Radio Horizon".
func (s *search) led(all []candidate, noun gazetteer.Word, i, end int) []candidate {
	begin, stop := s.sentence(i)
	if last := s.ledTo(end, stop); last > end && (i == begin || !s.capital(i-1)) && !s.shouted(begin, stop) {
		return append(all, candidate{first: i, last: last, class: Organization, kind: Name, why: "name that begins with " + noun.Lemma, rank: rankHead})
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
		if i > first && s.entitles(i) && s.capital(i+1) {
			return last // "Bank of Acton Governor Jane Doe"
		}
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

// headed adds a public body that the model passes over, by its head noun and
// the words with capitals before it: "24th Infantry Division".
func (s *search) headed(all []candidate, noun gazetteer.Word, i, end int) []candidate {
	begin, stop := s.sentence(i)
	first := i
	for first-1 > begin && s.capital(first-1) && s.touches(first-1) {
		first--
	}
	if !s.capital(end-1) || i == 0 || first == i && end-i < 2 || s.Words[first].UPOS != "PROPN" || s.modelSaysAny(first, end) || s.shouted(begin, stop) {
		return all
	}
	return append(all, candidate{first: s.withOrdinal(first, end, Organization), last: end, class: Organization, kind: Name, why: "head noun " + noun.Lemma, rank: rankModel})
}

// modelSaysAny reports whether the model reads a name in any of the tokens.
func (s *search) modelSaysAny(first, last int) bool {
	k := s.nameEndingAfter(first)
	return k < len(s.Names) && s.Names[k].First < last
}

// toldByNoun gives all mentions of a name, but for listed ones, the class that a
// noun or title tells of one of them: what is "the miner Acme" once is no place
// elsewhere.
func (s *search) toldByNoun() {
	for i := range s.found {
		m := &s.found[i]
		if s.toldBody[m.Norm] && m.Kind == Name && m.Thing == "" && (m.Class == Place || m.Class == Person) {
			m.Class, m.Why = Organization, "name behind a noun of organizations elsewhere"
		}
	}
}
