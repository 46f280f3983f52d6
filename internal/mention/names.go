package mention

import (
	"slices"
	"sort"

	"accord/internal/gazetteer"
	"accord/internal/name"
)

// candidate is a possible name of tokens [first, last).
type candidate struct {
	first, last int
	class       Class
	kind        Kind
	iso, thing  string
	why         string
	rank        int  // higher ranks win a place
	told        bool // by a noun or title before it: no other class elsewhere
}

// Ranks of the sources of names. A longer reading wins among equals.
const (
	rankModel = iota + 1
	rankHead  // the model's name, its class told by its head noun
	rankListed
	rankUser
)

// names finds proper names: what the name model reads, corrected by head nouns
// and by the gazetteer, and countries by any of their names.
func (s *search) names() {
	var all []candidate
	s.hits = s.g.Find(s.Doc)
	hits := s.hits
	s.Names = s.nicknamed(s.Names)
	s.workTitles()
	s.spelledSmall()
	for _, n := range s.joined(s.Names, hits) {
		all = append(all, s.fromModel(n, hits)...)
	}
	for _, h := range hits {
		if c, ok := s.fromHit(h); ok {
			c.first = s.fullState(c)
			all = append(all, c)
		}
	}
	all = append(all, s.numbered(hits)...)
	all = append(all, s.defined()...)
	all = append(all, s.parties(hits)...)
	all = append(all, s.partners()...)
	all = append(all, s.byNoun(hits)...)
	all = append(all, s.ofTitles(hits)...)
	all = append(all, s.subsidiaries(hits)...)
	all = append(all, s.offices()...)
	sort.SliceStable(all, func(i, j int) bool {
		a, b := all[i], all[j]
		if (a.rank == rankUser) != (b.rank == rankUser) {
			return a.rank == rankUser
		}
		if a.last-a.first != b.last-b.first {
			return a.last-a.first > b.last-b.first
		}
		if a.rank != b.rank {
			return a.rank > b.rank
		}
		return a.first < b.first
	})
	s.owner = make([]int32, len(s.Doc.Tokens))
	s.toldBody = map[string]bool{}
	for _, c := range all {
		s.place(c)
	}
	s.toldByNoun()
	s.acronyms()
	s.repeated()
}

// place adds the candidate unless it crosses a better one. Countries, cities
// and listed bodies may stand inside other names that are not persons'.
func (s *search) place(c candidate) {
	if c.class == Organization && c.rank < rankUser && s.endsInField(c.last) {
		return
	}
	nested := false
	for i := c.first; i < c.last; i++ {
		if s.owner[i] == 0 {
			if nested {
				return
			}
			continue
		}
		o := s.found[s.owner[i]-1]
		if o.First > c.first || o.Last < c.last || o.Class == Person || o.Class == Country || o.Class == Place {
			return
		}
		if o.First == c.first && o.Last == c.last {
			return
		}
		nested = true
	}
	if nested && !s.mayStandInside(c) {
		return
	}
	m := Mention{First: c.first, Last: c.last, Class: c.class, Kind: c.kind, Country: c.iso, Thing: c.thing, Why: c.why}
	if c.class == Person {
		m.Norm = s.withoutNick(c.first, c.last)
	}
	if nested {
		s.add(m)
	} else {
		s.claim(m)
	}
	if c.told {
		s.toldBody[s.found[len(s.found)-1].Norm] = true
	}
}

// claim adds a mention whose tokens are its own: no name is found in them later.
func (s *search) claim(m Mention) {
	s.add(m)
	for i := m.First; i < m.Last; i++ {
		s.owner[i] = int32(len(s.found))
	}
}

// mayStandInside reports whether a name inside another is a mention of its
// own: countries, unless a place stands between ("South America"); listed
// bodies and places only where the other is an agreement or event ("EU-Japan
// Agreement"), for no Atlantic is meant in "Atlantic Council".
func (s *search) mayStandInside(c candidate) bool {
	outer := s.found[s.owner[c.first]-1]
	between := func(m Mention) bool {
		return m.First <= c.first && c.last <= m.Last && m.Last-m.First < outer.Last-outer.First &&
			(c.class != Country || m.Class == Place || m.Class == Country)
	}
	listed := c.class == Place || c.class == Organization && c.thing != ""
	if c.class == Country && s.ofFirm(outer, c) {
		return false
	}
	if c.class != Country && (outer.Class != Agreement && outer.Class != Event || !listed) {
		return false
	}
	return !slices.ContainsFunc(s.found, between)
}

// fromModel turns a name of the model into candidates.
func (s *search) fromModel(n name.Name, hits []gazetteer.Hit) []candidate {
	first, last := n.First, n.Last
	for first < last && (s.word(first) == "the" || n.Class == name.Person && s.isHonorific(first)) {
		first++
	}
	if n.Class == name.Place {
		first = s.afterDemonym(first, last, hits)
	}
	for last > first && (s.word(last-1) == "'s" || s.word(last-1) == "'" || s.word(last-1) == "," || s.dayAfterName(first, last-1)) {
		last--
	}
	if s.dashed(first, last) || s.inWork(n) || s.namesThing(n, first, last) || s.isKind(first, last, hits) || last == first+1 && s.common[s.Doc.Word(first)] {
		return nil
	}
	if first >= last || !s.capital(first) && !ordinal(s.word(first)) && n.Class != name.Person {
		return nil
	}
	if s.notName(first, last) || n.Class == name.Organization && (s.fieldOfOffice(first, last, hits) || s.fieldsOfMinister(first, last) || s.officeFor(first, last, hits)) ||
		ordinal(s.word(first)) && s.listed(first+1, last, hits) {
		return nil
	}
	if parts := s.splitAtSeat(first, last, hits); parts != nil {
		return parts
	}
	if title, end := s.titleInside(first, last, hits); title > 0 {
		return s.splitAtTitle(first, title, end, last)
	}
	if body := s.bodyBeforePerson(first, last, hits); body > 0 {
		return s.splitAtTitle(first, body, body, last)
	}
	class, why, rank := classOf(n.Class), "name model", rankModel
	if holder := s.holderOf(first, last); holder > first && class == Organization {
		first, class, why = holder, Person, "name model, behind an office"
	}
	if holder := s.afterPost(first, last, n.Class, hits); holder > first {
		first, class, why = holder, Person, "name model, behind an envoy's post"
	}
	if class == Organization {
		last = s.withoutOffice(first, s.beforeOffice(first, last, hits))
	}
	if last == first+2 && s.isA(first, kindPost) && s.allCapitals(first) && !s.entitles(first-1) && len(startingAt(hits, first)) == 0 && s.looksPersonal(first+1, last) {
		first, class, why = first+1, Person, "name model, behind the short form of an office" // "CM Doe"
	}
	if class != Person && s.initialed(first, last, hits) {
		class, why = Person, "name model, initials and a surname"
	} else if c, word := s.headClass(first, last, n.Class); c != "" {
		class, why, rank = c, "name model, head noun "+word, rankHead
		last = s.extend(first, last, class)
	}
	if class == "" && s.branch(first, last, hits) {
		class, why = Organization, "name model, begins with a listed medium"
	}
	if class == Organization && s.heldWhere(first, last, hits) {
		class, why, rank = Event, "name model, a meeting and its place", rankHead
	}
	if class == Organization {
		last = s.extendFor(first, last, hits)
	}
	if given := s.hyphenedGiven(first, last); given < first && class != Person && rank == rankModel {
		first, class, why = given, Person, "name model, behind a given name with a hyphen"
	}
	if class == Organization && rank == rankModel && s.ofTrade(first, last, hits) {
		class, why = Person, "name model, behind a trade"
	}
	if class == Person && s.ratherPaper(first) {
		class, why = Organization, "name model, behind The"
	}
	if class == Person && s.ratherFirm(first, last, hits) {
		class, why, rank = Organization, "listed, and nobody of that name is named in full", rankHead
	}
	if class == Person {
		first = s.behindNoun(first, last)
		first = s.withInitials(s.afterTitle(first, last, hits), last, hits)
		last = s.withSuffix(first, s.withThird(first, s.withHyphen(first, last), hits))
	}
	first, last = s.mend(first, last, class)
	if class == Organization {
		last = s.withNumber(last)
	}
	first = s.withOrdinal(first, last, class)
	if first >= last || class == "" || !s.trusted(first, last, class) {
		return nil
	}
	thing := ""
	for _, h := range startingAt(hits, first) {
		if class == Organization && s.ofItsCountry(h, last, hits) {
			thing = h.Entry.Thing.ID
		}
		if h.Last != last {
			continue
		}
		if h.Entry.Kind <= gazetteer.Seat && (class != Person || h.Entry.Kind == gazetteer.Seat && !h.Entry.Flags.Has(gazetteer.AlsoPerson)) {
			return nil // the country list tells more
		}
		if h.Entry.Kind == gazetteer.Organization && class == Organization && s.bare(h) {
			class = Place
		}
		if h.Entry.Kind == gazetteer.Organization && class == Organization && h.Entry.Thing != nil && !h.Entry.Flags.Has(gazetteer.Ambiguous) {
			thing = h.Entry.Thing.ID
		}
	}
	kind := Name
	if s.kindOnly(first, last) {
		if kind = Nominal; class == Organization {
			return nil // "the MoU"
		}
	}
	return []candidate{{first: first, last: last, class: class, kind: kind, thing: thing, why: why, rank: rank}}
}

func classOf(c name.Class) Class {
	switch c {
	case name.Person:
		return Person
	case name.Organization:
		return Organization
	case name.Place:
		return Place
	}
	return ""
}

func (s *search) isHonorific(i int) bool {
	if i < 0 || i >= len(s.Doc.Tokens) {
		return false
	}
	w, end := s.g.Honorifics.At(s.Doc, i)
	return end > i && s.capital(i) && !w.Is("rank") || s.Doc.Word(i) == "HE" && i+1 < len(s.Doc.Tokens) && s.capital(i+1) && !s.allCapitals(i+1)
}

// branch reports whether a name of several words begins with a medium or bank:
// "Reuters Graphics" is a part of it, while what begins with another company is
// more often its product.
func (s *search) branch(first, last int, hits []gazetteer.Hit) bool {
	for _, h := range startingAt(hits, first) {
		t := h.Entry.Thing
		if h.Last < last && t != nil && (t.Class == "media" || t.Class == "bank") && s.capital(last-1) {
			return true
		}
	}
	return false
}

// afterTitle is the first token of a person's name behind its country and
// title: "US President Jane Doe".
func (s *search) afterTitle(first, last int, hits []gazetteer.Hit) int {
	for _, h := range startingAt(hits, first) {
		if h.Last >= last || h.Entry.Kind > gazetteer.Demonym {
			continue
		}
		if _, end := s.g.Titles.At(s.Doc, h.Last); end > h.Last {
			first = h.Last
			break
		}
	}
	if s.isHonorific(first - 1) {
		return first // "Dr. Sultan Doe"
	}
	for first < last-1 {
		_, end := s.g.Titles.At(s.Doc, first)
		if end <= first {
			_, end = s.g.Honorifics.At(s.Doc, first)
		}
		if end <= first || end >= last || s.g.PersonName(s.Doc.Word(first)).First > gazetteer.Rare {
			break
		}
		first = end
	}
	return first
}

// headClass tells the class of a name by its head noun: the last word, or the
// one before "of", "for" or "on". Agreements and events need a capital there.
func (s *search) headClass(first, last int, model name.Class) (Class, string) {
	if a, end := s.g.AgreementNouns.At(s.Doc, first); end == last && last-first > 2 && a.Is("strong") {
		return Agreement, a.Lemma // "Exchange of Notes"
	}
	for _, end := range s.headEnds(first, last) {
		head := end - 1
		if !s.capital(head) || last-first < 2 {
			continue
		}
		w := s.word(head)
		if a, ok := s.g.AgreementNouns.Get(w); ok && model != name.Person && !a.Is("law") && (a.Is("strong") || a.Is("named") && model != name.Event || model == name.Agreement) {
			return Agreement, w
		}
		if e, ok := s.g.EventNouns.Get(w); ok && model != name.Person && (model != name.Organization || end == last && s.occasion(first, w)) && !e.Is("weak") && !e.Is("capitals") && (e.Is("meeting") || e.Is("visit") || e.Is("call")) {
			return Event, w
		}
		if o, ok := s.g.OrganizationNouns.Get(w); ok && (s.outweighs(o, model) || end == last && s.firmSuffix(o, head)) {
			return Organization, w
		}
		if p, ok := s.g.PlaceNouns.Get(w); ok && model == name.Person && p.Is("sure") {
			return Place, w
		}
	}
	return "", ""
}

// occasion reports whether the words before a name that ends in an event noun
// tell that it takes place, and it is no parliament: "will attend the Lima
// Security Conference", "during the".
func (s *search) occasion(first int, noun string) bool {
	if o, ok := s.g.OrganizationNouns.Get(noun); ok && o.Is("government") {
		return false
	}
	k := first - 1
	for k > 0 && (s.word(k) == "the" || s.Words[k].UPOS == "ADJ") {
		k--
	}
	if k > 0 && s.word(k) == "of" {
		k--
	}
	return k >= 0 && s.f.phrase[kindOccasion][s.Words[k].Lemma]
}

// outweighs reports whether a noun of organizations says more than the model's
// class: never against a person, event or agreement, and against a place only
// where the noun is of no building, town or club ("Salt Lake City").
func (s *search) outweighs(noun gazetteer.Word, model name.Class) bool {
	switch model {
	case name.Person, name.Event, name.Agreement:
		return false
	case name.Place:
		return noun.Is("party") || noun.Is("suffix") || noun.Is("military") || noun.Is("legislature") || noun.Is("court")
	}
	return !noun.Is("weak")
}

// headEnds lists where the head noun of a name may end: before its first
// linking word, and at its end.
func (s *search) headEnds(first, last int) []int {
	ends := []int{}
	for i := first + 1; i < last; i++ {
		if s.isA(i, kindHead) {
			ends = append(ends, i)
			break
		}
	}
	return append(ends, last)
}

// extend lets a name go on over "of X", "for X" and "X and Y" in capitals:
// "Ministry" "of Foreign Affairs".
func (s *search) extend(first, last int, class Class) int {
	if _, ok := s.g.OrganizationNouns.Get(s.word(last - 1)); !ok && class == Organization {
		return last
	}
	_, stop := s.sentence(first)
	for i := last; i < stop-1; i++ {
		w := s.word(i)
		j := i + 1
		if s.word(j) == "the" && w == "of" && j < stop-1 {
			j++
		}
		if w != "of" && !(w == "for" && class == Agreement) || !s.capital(j) {
			break
		}
		for j < stop && s.capital(j) && s.Words[j].UPOS != "PUNCT" {
			j++
		}
		last, i = j, j-1
	}
	return last
}

// fromHit turns what the gazetteer lists into a candidate.
func (s *search) fromHit(h gazetteer.Hit) (candidate, bool) {
	e := h.Entry
	c := candidate{first: h.First, last: h.Last, kind: Name, rank: rankListed, why: "listed: " + e.Kind.String()}
	if e.Flags.Has(gazetteer.User) {
		c.rank = rankUser
	}
	if e.Thing != nil {
		c.thing = e.Thing.ID
	}
	switch e.Kind {
	case gazetteer.CountryName, gazetteer.Demonym:
		return s.countryHit(h, c)
	case gazetteer.Capital, gazetteer.Seat:
		return s.capitalHit(h, c)
	case gazetteer.Organization:
		if s.bare(h) {
			return c, false
		}
		c.class = Organization
	case gazetteer.Place:
		if e.Flags.Has(gazetteer.AlsoWord) && h.Last < len(s.Words) && s.capital(h.Last) {
			return c, false // "West African"
		}
		c.class = Place
	case gazetteer.Agreement:
		c.class = Agreement
	case gazetteer.Person:
		c.class = Person
	case gazetteer.Event:
		c.class = Event
	}
	if c.rank == rankUser {
		return c, true
	}
	if e.Flags.Has(gazetteer.Ambiguous) {
		c.thing = ""
	}
	if e.Flags.Has(gazetteer.AlsoWord) && e.Kind == gazetteer.Organization && s.spelledOut(h) {
		return c, true // "WHO" is no pronoun
	}
	if e.Flags.Has(gazetteer.AlsoWord) || e.Flags.Has(gazetteer.AlsoPerson) || e.Flags.Has(gazetteer.City) && h.Last == h.First+1 {
		return c, s.modelSaw(h.First, h.Last, c.class)
	}
	return c, s.capital(h.First) && c.class != ""
}
