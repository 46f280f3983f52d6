package mention

import (
	"accord/internal/article"
	"accord/internal/gazetteer"
)

// capitalHit reads a capital or seat: as the state where a government acts,
// speaks or is spoken to, and as the city elsewhere.
func (s *search) capitalHit(h gazetteer.Hit, c candidate) (candidate, bool) {
	if !s.capital(h.First) {
		return c, false
	}
	if h.Entry.Flags.Has(gazetteer.AlsoPerson) && s.modelSays(h.First) == "person" {
		return c, false
	}
	country, known := s.g.Country(h.Entry.Country())
	ambiguous := h.Entry.Flags.Has(gazetteer.Ambiguous)
	if known && country.State && !ambiguous && s.at(h.First) != article.DatelineRegion && s.standsForState(h.First, h.Last) {
		c.class, c.kind, c.iso = Country, Metonym, country.ISO
		c.why += " that acts for its state"
		return c, true
	}
	if h.Entry.Kind == gazetteer.Seat && !ambiguous {
		return c, false
	}
	c.class = Place
	return c, true
}

// standsForState reports whether a city at [first, last) is the subject of a
// verb that cities do not do, is spoken to or of or dealt with as states are, is a
// side between others, or has what states have: "Ankara's ambassador".
func (s *search) standsForState(first, last int) bool {
	if len(s.Arcs) == 0 {
		return false
	}
	if first > 0 && s.adjacent(first-1, first) && s.Words[first-1].UPOS == "DET" {
		return false // the London talks
	}
	head := s.headOf(first, last)
	arc := s.Arcs[head]
	if s.locative(head) || s.locativeBefore(first) || s.allCapitals(first) && s.word(last) == ":" { // "MALE: ..."
		return false
	}
	if s.verbFollows(first, last) {
		return true
	}
	if arc.Head < 0 {
		return false
	}
	verb := s.Words[arc.Head]
	switch arc.Rel {
	case "nsubj":
		return verb.UPOS == "VERB" && !s.f.placeVerbs[verb.Lemma] || verb.UPOS == "ADJ" && s.attitude(arc.Head)
	case "obj":
		return verb.UPOS == "VERB" && (s.addresses(verb.Lemma) || s.f.phrase[kindToward][verb.Lemma])
	case "nsubj:pass":
		return s.attitude(arc.Head)
	case "conj":
		return s.standsForState(arc.Head, arc.Head+1) && s.capital(arc.Head)
	case "nmod:poss":
		return s.isPossessive(last) && s.f.phrase[kindStately][verb.Lemma]
	case "nmod", "obl":
		return s.hasCaseOf(head, kindSide) || s.f.phrase[kindTie][verb.Lemma] && s.hasCase(head, "on", "with")
	}
	return false
}

// isPossessive reports whether the token is the sign of a possessor.
func (s *search) isPossessive(i int) bool { return s.word(i) == "'s" || s.word(i) == "'" }

// verbFollows reports whether a finite verb that cities do not do stands right
// behind the name, and no preposition or conjunction of names before it.
func (s *search) verbFollows(first, last int) bool {
	if last >= len(s.Words) || !s.adjacent(first, last) {
		return false
	}
	if first > 0 && s.adjacent(first-1, first) {
		switch s.Words[first-1].UPOS {
		case "ADP", "PROPN", "NOUN", "ADJ", "DET":
			return false
		}
		if s.word(first-1) == "and" || s.word(first-1) == "or" {
			return false
		}
	}
	return s.Words[last].Finite() && !s.f.placeVerbs[s.Words[last].Lemma]
}

// locative reports whether a preposition of place stands at the token.
func (s *search) locative(i int) bool {
	return s.hasCaseOf(i, kindPlace)
}

// locativeBefore reports whether "in", "at" or "near" stands right before the
// token, whatever the syntax makes of it.
func (s *search) locativeBefore(i int) bool {
	return i > 0 && s.adjacent(i-1, i) && s.isA(i-1, kindWhere)
}

// hasCaseOf reports whether a preposition of the kind depends on the token.
func (s *search) hasCaseOf(i int, kind phraseKind) bool {
	for _, k := range s.kids[i] {
		if s.Arcs[k].Rel == "case" && s.isA(k, kind) {
			return true
		}
	}
	return false
}

func (s *search) hasCase(i int, words ...string) bool {
	for _, k := range s.kids[i] {
		if s.Arcs[k].Rel != "case" || k > i { // a preposition behind leads on to another
			continue
		}
		for _, w := range words {
			if s.word(k) == w {
				return true
			}
		}
	}
	return false
}

// attitude reports whether a predicate adjective governs an infinitive, as
// "prepared to" and "willing to" do.
func (s *search) attitude(i int) bool {
	for _, k := range s.kids[i] {
		if r := s.Arcs[k].Rel; r == "xcomp" || r == "advcl" && k > i && s.Words[k].XPOS == "VB" {
			return true
		}
	}
	return false
}

// addresses reports whether somebody is spoken to or of by the verb.
func (s *search) addresses(lemma string) bool {
	w, ok := s.g.ReportingVerbs.Get(lemma)
	return ok && w.Is("quote")
}
