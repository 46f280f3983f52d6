package mention

import (
	"strings"

	"accord/internal/gazetteer"
	"accord/internal/text"
)

// stateBodies finds bodies in small letters that a country beside them tells
// apart, for a state has one of the kind: "the Russian defence ministry",
// "Kenya's central bank", "the parliament of Georgia". Where the noun is the
// part of something else, "a US army base", it is no body.
func (s *search) stateBodies() {
	s.countryMeant()
	for k, n := 0, len(s.found); k < n; k++ {
		m := s.found[k]
		if int(s.owner[m.Last-1]) != k+1 || m.Class != Country && !s.governed(m) || m.Kind == Metonym && !s.isPossessive(m.Last) {
			continue
		}
		first, last, ok := s.bodyBehind(m)
		if !ok && m.Class == Country {
			first, last, ok = s.bodyOf(m)
		}
		if ok && s.freeBut(first, min(last, s.nounEnd(m.Last, last)), m) {
			s.claim(Mention{First: first, Last: last, Class: Organization, Kind: Described, Norm: s.bodyNorm(m, last), Why: "body of a state"})
		}
	}
}

// bodyNorm is the norm of a body whose country is not named beside it, "Kenya's
// central bank" for "the country's central bank", or of which more is said than
// tells it apart: "Kenya's powerful central bank"; "" of others.
func (s *search) bodyNorm(country Mention, last int) string {
	at := country.Last
	if s.isPossessive(at) {
		at++
	}
	noun := s.overMere(at)
	if country.Kind == Nominal {
		c, _ := s.g.Country(country.Country)
		return c.Name + "'s " + s.plain(noun, last)
	}
	if noun == at {
		return ""
	}
	front := text.Span{Start: s.Doc.Tokens[country.First].Start, End: s.Doc.Tokens[at-1].End}
	return front.In(s.Doc.Body) + " " + s.plain(noun, last)
}

// governed reports whether a place has a government of its own below a state's: a
// province, or a territory like Hong Kong.
func (s *search) governed(m Mention) bool {
	if m.Class != Place || m.Kind != Name {
		return false
	}
	if t, listed := s.g.Thing(m.Thing); listed {
		return t.Class == "province" || t.Class == "state"
	}
	for _, h := range startingAt(s.hits, m.First) {
		if h.Last == m.Last && h.Entry.Kind == gazetteer.CountryName {
			return true
		}
	}
	return false
}

// overMere is the token behind the adjectives at token i that tell no body from
// another; they may be part of its noun, as in "top court".
func (s *search) overMere(i int) int {
	for s.isA(i, kindMere) {
		if _, noun := s.stateNoun(i); noun {
			break
		}
		i++
	}
	return i
}

// freeBut reports whether no name but that of the country has any of the tokens.
func (s *search) freeBut(first, last int, country Mention) bool {
	for i := first; i < last; i++ {
		if s.owner[i] != 0 && (i < country.First || i >= country.Last) {
			return false
		}
	}
	return true
}

// nounEnd is where the place begins that an embassy in [first, last) is sent to;
// last of other bodies.
func (s *search) nounEnd(first, last int) int {
	for i := first; i < last; i++ {
		if w := s.word(i); (w == "in" || w == "to") && s.owner[last-1] != 0 {
			return i
		}
	}
	return last
}

// bodyBehind is the body whose noun stands behind a country's demonym, name or
// possessive.
func (s *search) bodyBehind(m Mention) (first, last int, ok bool) {
	at := m.Last
	owned := s.isPossessive(at)
	if owned {
		at++
	}
	at = s.overMere(at)
	if at >= len(s.Words) || !s.adjacent(m.First, at) || s.word(at-1) == "-" || owned && m.Kind == Demonym {
		return 0, 0, false
	}
	last, ok = s.stateNoun(at)
	if w, end := s.g.OrganizationNouns.At(s.Doc, at); m.Class == Place && w.Is("region") && !s.capital(at) {
		last, ok = end, true
	} else if !ok {
		last, ok = s.post(at)
	}
	if !ok || !s.wholeBody(at, last) || !s.ofOneState(m, owned, last) || m.Kind == Nominal && !s.does(at, last) {
		return 0, 0, false
	}
	return m.First, last, true
}

// bodyOf is the body before "of" and a country: "the parliament of Georgia".
func (s *search) bodyOf(m Mention) (first, last int, ok bool) {
	of := m.First - 1
	if s.word(of) == "the" {
		of--
	}
	if m.Kind != Name || of < 1 || s.word(of) != "of" || !s.adjacent(of, m.First) {
		return 0, 0, false
	}
	switch next := s.word(m.Last); {
	case s.isPossessive(m.Last) || next == "-" || next == "and" && s.classAt(m.Last+1) == Country:
		return 0, 0, false
	case s.adjacent(of, m.Last) && (s.upos(m.Last) == "NOUN" || s.upos(m.Last) == "ADJ" || s.upos(m.Last) == "PROPN"):
		return 0, 0, false // "the legislature of the U.S. state of Maine"
	}
	begin, _ := s.sentence(of)
	for first = max(begin+1, of-bodyReach); first < of; first++ {
		if last, ok = s.stateNoun(first); ok && last == of && s.word(first-1) == "the" && (!s.officeToo(first) || s.actsAt(of-1)) {
			return first, m.Last, true
		}
	}
	return 0, 0, false
}

// bodyReach is how many words the noun of a body may have before "of".
const bodyReach = 7

// stateNoun is the end of the noun in small letters that begins at token i and
// of whose kind a state has one.
func (s *search) stateNoun(i int) (last int, ok bool) {
	w, last := s.g.OrganizationNouns.At(s.Doc, i)
	if last <= i || !w.Is("state") && w.Lemma != "ministry" || w.Plural || s.Words[last-1].XPOS == "NNPS" {
		return 0, false
	}
	if w.Lemma == "ministry" || strings.HasPrefix(w.Lemma, "ministry of ") {
		if last = s.fieldsBehind(last); s.word(i+1) != "of" {
			return 0, false
		}
	}
	for k := i; k < last; k++ {
		if s.capital(k) {
			return 0, false
		}
	}
	return last, true
}

// post is the end of an embassy and the place or body that it is sent to: "embassy
// in London", "mission to the United Nations".
func (s *search) post(i int) (last int, ok bool) {
	w, end := s.g.OrganizationNouns.At(s.Doc, i)
	if end <= i || !w.Is("post") || w.Plural || s.capital(i) || s.word(end) != "in" && s.word(end) != "to" {
		return 0, false
	}
	at := end + 1
	if s.word(at) == "the" {
		at++
	}
	c := s.classAt(at)
	if c != Place && c != Country && c != Organization || c != Organization && strings.HasSuffix(w.Lemma, "mission") || !s.adjacent(i, at) {
		return 0, false // "a Kenyan mission to Haiti"
	}
	m := s.found[s.owner[at]-1]
	return m.Last, m.First == at
}

// fieldsBehind is the end of what a ministry is of: "of health and social
// welfare"; the ministry's own end where nothing follows.
func (s *search) fieldsBehind(last int) int {
	if s.word(last) != "of" && !(s.word(last) == "and" && s.isField(last+1)) {
		return last
	}
	end := last
	for k := last + 1; k < len(s.Words) && s.adjacent(last, k) && s.owner[k] == 0 && !s.capital(k); k++ {
		switch s.Words[k].UPOS {
		case "NOUN":
			end = k + 1
		case "ADJ":
		case "CCONJ":
			if s.word(k) != "and" || !s.isField(k+1) {
				return end
			}
		default:
			return end
		}
	}
	return end
}

// wholeBody reports whether the noun in [at, last) is no part of a longer one, of
// a title or of a word with a hyphen, and no name stands beside it that it only
// explains: "Iran's state news agency IRNA".
func (s *search) wholeBody(at, last int) bool {
	if u := s.Words[last-1].UPOS; s.owner[last-1] == 0 && u != "NOUN" && u != "PROPN" && !(u == "ADJ" && s.word(last-1) == "military") {
		return false
	}
	if t, end := s.g.Titles.At(s.Doc, at); end > last && !speaksFor(t) {
		return false // "army chief"
	}
	if !s.adjacent(at, last) {
		return true
	}
	if t, end := s.g.Titles.At(s.Doc, last); end > last && !s.capital(last) {
		_, field := s.g.TitleModifiers.At(s.Doc, at)
		return field != last || speaksFor(t) || t.Lemma == "official" // "cabinet minister"
	}
	if s.classAt(last) == Organization || s.word(last) == "-" && s.adjoins(last-1) {
		return false
	}
	if s.word(last) == "of" || s.officeToo(at) && !s.actsAt(last-1) {
		return false
	}
	switch w := s.Words[last]; w.UPOS {
	case "NOUN", "PROPN":
		return s.classAt(last) == Date || s.date(last) || s.entitles(last) || s.isA(last, kindDoes) && s.takesObject(last)
	case "ADJ":
		return false
	case "VERB":
		return w.XPOS != "VBG" || len(s.Arcs) == 0 || s.Arcs[last].Rel != "amod" && s.Arcs[last].Rel != "compound"
	}
	return true
}

// takesObject reports whether a phrase begins behind a token, as it does behind a
// verb that the tagger took for a noun: "the central bank cut rates".
func (s *search) takesObject(i int) bool {
	switch s.upos(i + 1) {
	case "DET", "NUM", "PRON", "NOUN", "PROPN", "ADJ":
		return s.adjacent(i, i+1)
	}
	return false
}

// officeToo reports whether the noun at the token is of an office as well as of
// the body around it: "presidency".
func (s *search) officeToo(at int) bool {
	w, _ := s.g.OrganizationNouns.At(s.Doc, at)
	return w.Is("office")
}

// does reports whether a body in [at, last) is the subject of a verb, and no more
// general a thing than a country's armed forces are, or somebody speaks for it.
func (s *search) does(at, last int) bool {
	if t, end := s.g.Titles.At(s.Doc, last); end > last && speaksFor(t) {
		return true
	}
	w, _ := s.g.OrganizationNouns.At(s.Doc, at)
	return len(s.Arcs) > 0 && !w.Is("military") && (s.Arcs[last-1].Rel == "nsubj" || s.Arcs[last-1].Rel == "nsubj:pass")
}

// actsAt reports whether a verb says of token t what it does, or words are
// according to it.
func (s *search) actsAt(t int) bool {
	if len(s.Arcs) == 0 || s.Arcs[t].Head < 0 {
		return false
	}
	v := s.Words[s.Arcs[t].Head]
	_, says := s.g.ReportingVerbs.Get(v.Lemma)
	return says && s.Arcs[t].Rel == "nsubj" || s.hasCase(t, "to") && v.Lemma == "accord"
}

// date reports whether the token is a word of dates: "said Monday".
func (s *search) date(i int) bool {
	_, ok := s.g.Dates.Get(s.word(i))
	return ok
}

// speaksFor reports whether a title is that of somebody who speaks for a body.
func speaksFor(t gazetteer.Word) bool {
	return t.Is("speaker") || strings.Contains(t.Lemma, "spokes")
}

// ofOneState reports whether what stands before a country lets the body behind it
// be its own and the one that it has: no other country beside it, no word for any
// or for one of before, no place where something happens.
func (s *search) ofOneState(m Mention, owned bool, last int) bool {
	i := m.First - 1
	if i < 0 || !s.adjacent(i, m.First) {
		return true
	}
	w := s.word(i)
	switch {
	case w == "a" || w == "an":
		_, end := s.g.Titles.At(s.Doc, last)
		return end > last // a Greek foreign ministry spokesman
	case w == "-" && s.adjoins(i), s.f.phrase[kindAny][w]:
		return false
	case (w == "and" || w == "or" || w == "/") && (s.classAt(i-1) == Country || s.isPossessive(i-1) && s.classAt(i-2) == Country):
		return false
	case s.isPossessive(i) && s.classAt(i-1) == Country:
		return false
	case m.Kind == Name && !owned && s.Words[i].UPOS == "ADP":
		return s.allCapitals(m.First) || strings.Contains(s.word(m.First), ".") // "in Iran state media said"
	}
	t, _ := s.g.TitleModifiers.Get(w)
	d, _ := s.g.DescriptionWords.Get(w)
	return !t.Is("past") && !t.Is("future") && !d.Is("old") && !d.Is("new") && !s.isA(i, kindRival)
}

// ofItsCountry reports whether a name that ends before last is a listed body and
// "of" its country: "the Revolutionary Guards of Iran".
func (s *search) ofItsCountry(h gazetteer.Hit, last int, hits []gazetteer.Hit) bool {
	t := h.Entry.Thing
	if t == nil || h.Entry.Flags.Has(gazetteer.Ambiguous) || t.Kind != gazetteer.Organization || h.Last+1 >= last || s.word(h.Last) != "of" {
		return false
	}
	of := h.Last + 1
	if s.word(of) == "the" {
		of++
	}
	for _, c := range startingAt(hits, of) {
		if c.Last == last && c.Entry.Kind == gazetteer.CountryName && c.Entry.Country() == t.Country {
			return true
		}
	}
	return false
}
