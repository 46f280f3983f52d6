package mention

import (
	"strings"

	"accord/internal/article"
	"accord/internal/gazetteer"
	"accord/internal/name"
)

// notName reports whether what the model took for a name is a word that may
// be written with a capital without being one: a title alone, with or without
// what ranks it, "the South".
func (s *search) notName(first, last int) bool {
	if _, end := s.g.Honorifics.At(s.Doc, first); end == last {
		return true // "Maj Gen (rtd)"
	}
	for i := first; i < last; i++ {
		if _, end := s.g.Titles.At(s.Doc, i); end == last {
			return true
		}
		if !s.modifies(i) {
			break
		}
	}
	if last == first+1 {
		return s.f.notNames[s.word(first)] || s.inhabitants(first)
	}
	return s.f.notNames[strings.ToLower(s.plain(first, last))]
}

// inhabitants reports whether token i is a plural for the people of a place that
// no list has: "Lagosians".
func (s *search) inhabitants(i int) bool {
	return s.Words[i].XPOS == "NNPS" && strings.HasSuffix(s.word(i), "ians")
}

// fieldOfOffice reports whether what the model took for an organization is
// what a minister or secretary is in charge of: "Minister of Public Service",
// "Secretary of State for Energy Resources", "Minister of Foreign Affairs and"
// "International Cooperation of Chad", "Adviser on National Security". A noun of
// bodies makes it one.
func (s *search) fieldOfOffice(first, last int, hits []gazetteer.Hit) bool {
	begin, _ := s.sentence(first)
	from, end := s.firstField(first, begin), s.beforeState(first, last, hits)
	w := s.word(from - 1)
	if from-2 < begin || w != "of" && w != "for" && w != "on" || s.listed(first, end, hits) {
		return false
	}
	if o, ok := s.g.OrganizationNouns.Get(s.word(end - 1)); ok && !o.Is("weak") && !o.Is("company") && s.Words[end-1].UPOS != "ADJ" {
		return false // "Secretary of the Navy"
	}
	for i := max(from-4, begin); i < from-1; i++ {
		t, stop := s.g.Titles.At(s.Doc, i)
		if (stop == from-1 || stop == from+1) && (w == "on" || strings.HasSuffix(t.Lemma, "minister") || strings.HasSuffix(t.Lemma, "secretary") || strings.HasSuffix(t.Lemma, "of state")) {
			return true
		}
	}
	return false
}

// firstField is where the fields begin that "and" joins to the one at the token:
// "Foreign Affairs and" "International Cooperation".
func (s *search) firstField(first, begin int) int {
	if s.word(first-1) != "and" || first-2 < begin || !s.capital(first-2) {
		return first
	}
	for k := first - 2; k > begin && first-k < 6; k-- {
		if w := s.word(k); w == "of" || w == "for" || w == "on" {
			return k + 1
		}
		if !s.capital(k) && s.word(k) != "," {
			break
		}
	}
	return first
}

// beforeState is the end of a name without the "of" and country that end it.
func (s *search) beforeState(first, last int, hits []gazetteer.Hit) int {
	for i := first + 1; i+1 < last; i++ {
		if s.word(i) == "of" && s.listed(i+1, last, hits) {
			return i
		}
	}
	return last
}

// fieldsOfMinister reports whether what the model took for an organization is
// fields of an office that "and" joins to its last: "Maritime Affairs" "and
// Investment Minister".
func (s *search) fieldsOfMinister(first, last int) bool {
	for i := first; i < last; i++ {
		if !s.modifierAt(i) {
			return false
		}
	}
	if t, end := s.g.Titles.At(s.Doc, last); end > last && t.Is("speaker") && !s.headsBody(last-1) {
		return true // "Opposition Treasury spokesman"
	}
	if s.word(last) != "and" {
		return false
	}
	for i := last + 1; s.capital(i) && i < last+4; i++ {
		if t, end := s.g.Titles.At(s.Doc, i); end == i+1 {
			return strings.HasSuffix(t.Lemma, "minister") || strings.HasSuffix(t.Lemma, "secretary")
		}
	}
	return false
}

// trusted reports whether the words make a name of the class: no adjective
// alone, no place that ends in one, and no agreement read into a headline
// where every word has a capital, unless the text names it again.
func (s *search) trusted(first, last int, class Class) bool {
	adjective := s.Words[last-1].XPOS == "JJ" && s.Words[last-1].UPOS == "ADJ"
	surname := class == Person && s.g.PersonName(s.Doc.Word(first)).Last > gazetteer.Unknown
	if adjective && (class == Place || last == first+1) && !surname {
		return false
	}
	if class == Agreement && s.at(first) == article.HeadlineRegion {
		return strings.Count(s.Doc.Body, s.plain(first, last)) > 1
	}
	return true
}

// splitAtSeat divides what the model took for one name at an office in capitals,
// "Arden MP Jane Doe", "Acme CEO Jane Doe": nil if there is none inside.
func (s *search) splitAtSeat(first, last int, hits []gazetteer.Hit) []candidate {
	for i := first + 1; i < last-1; i++ {
		w, known := s.g.Titles.Get(s.word(i))
		if !known || !s.allCapitals(i) || !w.Is("member") && !w.Is("firm") || s.modifierAt(first) || !s.looksPersonal(i+1, last) {
			continue
		}
		parts := s.splitAtTitle(first, i, i+1, last)
		if w.Is("member") && len(startingAt(hits, first)) == 0 && !s.headsBody(i-1) && !s.allCapitals(i-1) {
			parts[0].class = Place
		}
		return parts
	}
	return nil
}

// titleInside finds a title between a listed body or country at the beginning
// of a supposed organization and more words behind it: "UN Special Envoy Doe".
func (s *search) titleInside(first, last int, hits []gazetteer.Hit) (title, end int) {
	for _, h := range startingAt(hits, first) {
		if h.Last >= last-1 || h.Entry.Kind > gazetteer.Organization || h.Entry.Kind == gazetteer.Person {
			continue
		}
		for i := h.Last; i < last-1; i++ {
			if _, e := s.g.Titles.At(s.Doc, i); e > i && e < last && s.looksPersonal(e, last) {
				return h.Last, e
			}
		}
	}
	return 0, 0
}

// bodyBeforePerson is where a person's name begins inside a supposed
// organization that starts with a listed one, behind a title: "ambassador to
// the U.N. Jane Doe"; 0 if none does.
func (s *search) bodyBeforePerson(first, last int, hits []gazetteer.Hit) int {
	for _, h := range startingAt(hits, first) {
		if h.Last > last-2 || h.Entry.Kind != gazetteer.Organization {
			continue
		}
		for i := max(first-4, 0); i < first; i++ {
			if _, end := s.g.Titles.At(s.Doc, i); end > i && end < first && s.looksPersonal(h.Last, last) {
				return h.Last
			}
		}
	}
	return 0
}

// afterPost is the first token of a person's name behind the capital or country
// that an envoy is sent to, "ambassador to Washington Jane Doe", or an official is
// of, "President of Georgia Jane Doe".
func (s *search) afterPost(first, last int, class name.Class, hits []gazetteer.Hit) int {
	if !s.behindPost(first) {
		return first
	}
	of := s.word(first-1) == "of" || s.word(first-1) == "the"
	for _, h := range startingAt(hits, first) {
		if h.Last < last && h.Entry.Kind <= gazetteer.Seat && (last-h.Last > 1 && (!of || class == name.Person) || s.looksPersonal(h.Last, last)) {
			return h.Last
		}
	}
	return first
}

// behindPost reports whether the post of an envoy or official stands before the
// token, with a preposition between: "ambassador to", "President of".
func (s *search) behindPost(first int) bool {
	if first > 0 && s.word(first-1) == "the" {
		first--
	}
	if first < 2 {
		return false
	}
	w := s.word(first - 1)
	t, end := s.g.Titles.At(s.Doc, first-2)
	return end == first-1 && (w == "of" && t.Is("public") || (w == "to" || w == "in" || w == "of") && t.Is("envoy"))
}

// looksPersonal reports whether the words may be a person's name: they begin
// with a particle or with a listed first name or surname, and none is a noun
// of organizations.
func (s *search) looksPersonal(first, last int) bool {
	for i := first; i < last; i++ {
		if _, ok := s.g.OrganizationNouns.Get(s.word(i)); ok {
			return false
		}
		if s.isA(i, kindInside) {
			return false
		}
	}
	if w, ok := s.g.NameParticles.Get(s.word(first)); ok && w.Is("particle") {
		return true
	}
	use := s.g.PersonName(s.Doc.Word(first))
	return use.First > gazetteer.Unknown || use.Last > gazetteer.Unknown
}

// splitAtTitle makes an organization and a person of what stands before and
// behind a title.
func (s *search) splitAtTitle(first, title, end, last int) []candidate {
	why := "name model, divided at a title"
	return []candidate{
		{first: first, last: title, class: Organization, kind: Name, why: why, rank: rankModel},
		{first: end, last: last, class: Person, kind: Name, why: why, rank: rankModel},
	}
}

// mend moves the ends of an organization's name: on over "'s Army", from the
// field of somebody's office to the company, as in "Legal Affairs of Acme
// Inc.", and from what it is to its name, as in "Andean bloc Mercosur".
func (s *search) mend(first, last int, class Class) (int, int) {
	if class != Organization {
		return first, last
	}
	for i := last - 2; i > first; i-- {
		if !s.capital(i) && s.isBody(i) && s.capital(i+1) && !s.isA(i-1, kindHead) {
			return i + 1, last
		}
	}
	if s.word(last) == "'s" && last+1 < len(s.Doc.Tokens) && s.capital(last+1) {
		if o, ok := s.g.OrganizationNouns.Get(s.word(last + 1)); ok && !o.Is("suffix") && s.plural(last-1) {
			last += 2
		}
	}
	if o, ok := s.g.OrganizationNouns.Get(s.word(last - 1)); ok && o.Is("suffix") {
		for i := first + 1; i < last-1; i++ {
			if s.word(i) == "of" {
				return i + 1, last
			}
		}
	}
	return first, s.listEnd(first, last)
}

// listEnd moves the end of a body's name on over the last of its fields:
// "Department of Arts, Heritage and the Islands".
func (s *search) listEnd(first, last int) int {
	_, stop := s.sentence(first)
	i := last + 1
	if i < stop && s.word(i) == "the" {
		i++
	}
	if i >= stop || s.word(last) != "and" || !s.capital(i) || s.modelSays(i) != "" {
		return last
	}
	comma, of := false, false
	for k := first; k < last; k++ {
		comma, of = comma || s.word(k) == ",", of || s.word(k) == "of" || s.word(k) == "for"
	}
	if !comma || !of {
		return last
	}
	for i < stop && s.capital(i) {
		i++
	}
	return i
}

// plural reports whether a possessor is many: "People's Army" is one name,
// "Kenya's Army" is two.
func (s *search) plural(i int) bool {
	w := s.word(i)
	return w == "people" || s.Words[i].XPOS == "NNS" || s.Words[i].XPOS == "NNPS"
}

// holderOf is where a person's name begins inside what the model took for one
// name from the office on: "High Commissioner for Peace Jane Doe"; first if none
// does.
func (s *search) holderOf(first, last int) int {
	w, end := s.g.Titles.At(s.Doc, first)
	if end <= first || end >= last {
		return first
	}
	if last == end+1 && (w.Is("firm") || w.Is("head")) && s.looksPersonal(end, last) {
		return end // "CEO Doe"
	}
	if !s.isA(end, kindHead) {
		return first
	}
	if k := s.nameEndingAfter(last); k < len(s.Names) && s.Names[k].First == last && s.Names[k].Class == name.Person {
		return last // the name stands right behind
	}
	surname := s.g.PersonName(s.Doc.Word(last-1)).Last > gazetteer.Unknown
	for i := max(last-3, end+2); i < last-1; i++ {
		if s.looksPersonal(i, last) || surname && i == last-2 {
			return i
		}
	}
	return first
}

// beforeOffice is the end of a listed body that an office and its holder follow:
// "Council of Europe Commissioner for Human Rights", Jane Doe; last if none do.
func (s *search) beforeOffice(first, last int, hits []gazetteer.Hit) int {
	k := s.nameEndingAfter(last)
	if k >= len(s.Names) || s.Names[k].First != last || s.Names[k].Class != name.Person {
		return last
	}
	for _, h := range startingAt(hits, first) {
		if _, end := s.g.Titles.At(s.Doc, h.Last); h.Last < last && h.Entry.Kind == gazetteer.Organization && end > h.Last {
			return h.Last
		}
	}
	return last
}

// withoutOffice is the end of a body's name without the office that a person
// right before its comma holds there: "Jane Doe, GMB National Officer".
//
// So is the name without the office behind its abbreviation: "GMB National
// Officer".
func (s *search) withoutOffice(first, last int) int {
	if last-first > 1 && s.allCapitals(first) && len(s.Doc.Word(first)) > 2 && s.officeFrom(first+1, last) {
		return first + 1
	}
	k := s.nameEndingAfter(first - 2)
	if first < 2 || s.word(first-1) != "," || k >= len(s.Names) || s.Names[k].Last != first-1 || s.Names[k].Class != name.Person {
		return last
	}
	for t := first + 1; t < last; t++ {
		if _, end := s.g.Titles.At(s.Doc, t); end != last {
			continue
		}
		for t > first+1 && s.modifies(t-1) {
			t--
		}
		return t
	}
	return last
}

// ofTrade reports whether an unlisted name of two or three words stands right
// behind the trade of a single person, in small letters: "former soccer star
// Jane Doe".
func (s *search) ofTrade(first, last int, hits []gazetteer.Hit) bool {
	if first == 0 || last-first < 2 || last-first > 3 || s.capital(first-1) || !s.adjacent(first-1, first) || s.Words[first-1].UPOS != "NOUN" || s.headsBody(last-1) || len(startingAt(hits, first)) > 0 {
		return false
	}
	for i := first; i < last; i++ {
		if !s.capital(i) || s.allCapitals(i) || s.Words[i].UPOS != "PROPN" {
			return false
		}
	}
	w, known := s.g.Titles.Get(s.word(first - 1))
	_, epithet := s.g.Epithets.Get(s.word(first - 1))
	return known && !w.Plural && w.Is("private") || epithet
}

// officeFrom reports whether the tokens are an office and what ranks it.
func (s *search) officeFrom(first, last int) bool {
	for i := first; i < last; i++ {
		if w, end := s.g.Titles.At(s.Doc, i); end == last {
			return !w.Plural && !w.Is("private") && !s.headsBody(last-1)
		}
		if !s.modifies(i) {
			return false
		}
	}
	return false
}

// officeFor reports whether what the model took for an organization is an office
// and its field: "Commissioner for Works". The lists' names are none.
func (s *search) officeFor(first, last int, hits []gazetteer.Hit) bool {
	w, end := s.g.Titles.At(s.Doc, first)
	return end > first && end < last && !w.Plural && w.Is("public") && (s.word(end) == "for" || s.word(end) == "on") && !s.listed(first, last, hits)
}
