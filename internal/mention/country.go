package mention

import (
	"slices"
	"strings"

	"accord/internal/gazetteer"
	"accord/internal/name"
)

// personal reports whether a name that the model reads as a person's may be
// one and no country: it is part of a longer name, or stands behind a title or
// form of address, or the article names somebody so in full.
func (s *search) personal(h gazetteer.Hit) bool {
	if before := h.First - 1; before >= 0 && s.adjacent(before, h.First) {
		if _, title := s.g.Titles.At(s.Doc, before); title > before || s.isHonorific(before) {
			return true
		}
	}
	word := s.Doc.Word(h.First)
	for _, n := range s.Names {
		if n.Class != name.Person || n.Last-n.First < 2 {
			continue
		}
		for i := n.First; i < n.Last; i++ {
			if s.Doc.Word(i) == word {
				return true
			}
		}
	}
	return false
}

func (s *search) countryHit(h gazetteer.Hit, c candidate) (candidate, bool) {
	e := h.Entry
	country, known := s.g.Country(e.Country())
	if !known || e.Flags.Has(gazetteer.Ethnic) && !s.ofState(h) || e.Flags.Has(gazetteer.Ambiguous) && e.Kind == gazetteer.Demonym {
		return c, false
	}
	c.class, c.iso = Country, country.ISO
	if e.Kind == gazetteer.Demonym {
		c.kind = Demonym
		if s.isA(h.First-1, kindRegion) && s.capital(h.First-1) && s.adjacent(h.First-1, h.First) {
			return c, false
		}
		if says := s.modelSays(h.First); e.Flags.Has(gazetteer.AlsoWord) && says != name.Misc && says != name.Organization {
			return c, false
		}
	}
	if !country.State {
		c.class, c.iso = Place, ""
		if c.kind == Demonym {
			return c, false
		}
	}
	if says := s.modelSays(h.First); says == name.Person && e.Flags.Has(gazetteer.AlsoPerson) && s.personal(h) && !s.behindPost(h.First) {
		return c, false
	}
	return c, s.capital(h.First) || strings.Contains(s.Doc.Word(h.First), "-")
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

// named reports whether the article names a country by its own name.
func (s *search) named(iso string) bool {
	return slices.ContainsFunc(s.hits, func(h gazetteer.Hit) bool {
		return h.Entry.Kind == gazetteer.CountryName && h.Entry.Country() == iso
	})
}

// ofState reports whether a demonym that is more often a people's stands before
// an office or body of a state, "Somali President", and not behind another:
// "Bosnian Serb President".
func (s *search) ofState(h gazetteer.Hit) bool {
	for _, before := range startingAt(s.hits, h.First-1) {
		if before.Entry.Kind <= gazetteer.Demonym {
			return false
		}
	}
	if u := s.upos(h.Last); s.capital(h.First) && (u == "NOUN" || u == "ADJ") && s.named(h.Entry.Country()) && s.word(h.First-1) != "ethnic" {
		return true
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

// afterDemonym is where the continent or region begins that the model joined
// with a demonym before it, "British" "Africa" of an Africa Minister; first if
// there is none.
func (s *search) afterDemonym(first, last int, hits []gazetteer.Hit) int {
	for _, d := range startingAt(hits, first) {
		if d.Entry.Kind != gazetteer.Demonym {
			continue
		}
		for _, h := range startingAt(hits, d.Last) {
			if t := h.Entry.Thing; h.Last == last && t != nil && (t.Class == "continent" || t.Class == "region") {
				return d.Last
			}
		}
	}
	return first
}
