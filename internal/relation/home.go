package relation

import (
	"cmp"
	"slices"
	"strings"

	"accord/internal/mention"
	"accord/internal/vocab"
)

// offices are the lists of home.pat: which offices are a state's, and which
// states have them.
type offices struct {
	sole, common, crown, seats, chambers      *wordList
	kingdoms, withoutPremier, withoutMinister *wordList // ISO codes in small letters
	ranks, over, public                       *wordList
	commonBodies, assembly, withoutAssembly   *wordList
	few                                       [][2]*wordList // offices, and the states that alone have them
	fewBodies                                 [][2]*wordList // kinds of bodies, and the states that alone have them
	countryOf                                 func(thing string) string
}

func loadOffices(lib *library) (*offices, error) {
	l, err := lib.needed("sole-office", "common-office", "crown", "seat-in-parliament", "kingdom", "without-premier", "rank-of-office", "past-office", "office", "chamber", "without-minister",
		"common-body", "national-assembly-body", "without-national-assembly")
	if err != nil {
		return nil, err
	}
	o := &offices{sole: l[0], common: l[1], crown: l[2], seats: l[3], kingdoms: l[4], withoutPremier: l[5], ranks: l[6], over: l[7], public: l[8], chambers: l[9], withoutMinister: l[10],
		commonBodies: l[11], assembly: l[12], withoutAssembly: l[13]}
	if o.few, err = pairs(lib, "american-office", "american-state", "congress-office", "congress-state", "british-office", "british-state", "secretary-office", "secretary-state", "senate-office", "senate-state"); err != nil {
		return nil, err
	}
	o.fewBodies, err = pairs(lib, "american-body", "american-state", "british-body", "british-state", "congress-body", "congress-body-state", "department-body", "department-body-state")
	return o, err
}

// pairs are word lists two by two.
func pairs(lib *library, names ...string) ([][2]*wordList, error) {
	l, err := lib.needed(names...)
	if err != nil {
		return nil, err
	}
	var out [][2]*wordList
	for i := 0; i < len(l); i += 2 {
		out = append(out, [2]*wordList{l[i], l[i+1]})
	}
	return out, nil
}

// How much more often than any other an article must name a country to be about
// it: for heads of state, whom articles about other countries name too, and for
// all others.
const (
	leastNamed   = 3
	timesOthers  = 4
	timesForHead = 6

	leadSentences = 5 // that tell what an article is about, with headline and dateline
)

// officials adds whose officials those persons are whose office is a state's
// and is told without one: of the state whose ministry or the like they serve,
// or of the one that the article is about. So it does for the bodies that only
// their kind names.
func (e *Extractor) officials(v *view, facts []Fact) []Fact {
	if e.offices == nil {
		return facts
	}
	h := &home{offices: e.offices, view: v, states: map[int][]int{}, employers: map[int][]int{}, holders: map[string][]int{}, events: map[int][]int{}, meets: map[int][]int{}}
	h.read(facts)
	if len(h.titles) > 0 {
		facts = append(facts, h.throughBodies(facts)...)
		facts = append(facts, h.ofTheArticle()...)
	}
	bodies := h.bodies(facts)
	if facts = append(facts, bodies...); len(bodies) > 0 {
		facts = append(facts, h.throughBodies(facts)...)
	}
	return facts
}

// home is what one article says of states and those who hold their offices.
type home struct {
	*offices
	*view
	states    map[int][]int    // by person: countries
	employers map[int][]int    // by person: bodies
	holders   map[string][]int // by country and sole office: who holds it now
	events    map[int][]int    // by event: who takes part, and where it is
	meets     map[int][]int    // by person: events
	titles    []Fact           // that tell offices
	counted   []count          // countries, most often named first
}

// count is how often an article names a country.
type count struct {
	entity, times int
	iso           string
	lead          bool // named where the article begins
}

// read takes note of what the facts say of persons and states.
func (h *home) read(facts []Fact) {
	for _, f := range facts {
		switch f.Predicate {
		case vocab.OfficialOf:
			h.states[f.Subject] = append(h.states[f.Subject], f.Object)
		case vocab.WorksFor:
			h.employers[f.Subject] = append(h.employers[f.Subject], f.Object)
		case vocab.Participant, vocab.Location:
			if f.Object >= 0 {
				h.events[f.Subject] = append(h.events[f.Subject], f.Object)
				h.meets[f.Object] = append(h.meets[f.Object], f.Subject)
			}
		case vocab.JobTitle:
			if f.Source >= 0 {
				h.titles = append(h.titles, f)
			}
		}
	}
	slices.SortStableFunc(h.titles, func(a, b Fact) int {
		return cmp.Or(cmp.Compare(a.Sentence, b.Sentence), cmp.Compare(a.Span.Start, b.Span.Start), cmp.Compare(a.Source, b.Source))
	})
	for _, f := range h.titles {
		office, past := h.office(f.Source)
		past = past || f.Pattern == "left-office"
		for _, c := range h.states[f.Subject] {
			if !past {
				h.hold(c, office, f.Subject)
			}
		}
	}
}

func (h *home) hold(country int, office string, person int) {
	if k := h.key(country, office); !slices.Contains(h.holders[k], person) {
		h.holders[k] = append(h.holders[k], person)
	}
}

func (h *home) key(country int, office string) string {
	return h.in.Linking.Entities[country].Country + " " + office
}

// throughBodies states whose officials those are who serve a civil body of a
// state in an office.
func (h *home) throughBodies(facts []Fact) []Fact {
	states := map[int][]int{}
	for _, f := range facts {
		if f.Predicate == vocab.BodyOf && !slices.Contains(states[f.Subject], f.Object) {
			states[f.Subject] = append(states[f.Subject], f.Object)
		}
	}
	var out []Fact
	for i := range h.in.Mentions {
		if iso := h.countryOf(h.in.Mentions[i].Thing); iso != "" {
			h.listed(i, iso, states)
		}
	}
	for _, f := range facts {
		if f.Predicate != vocab.WorksFor || len(h.states[f.Subject]) > 0 || len(states[f.Object]) != 1 || !h.governs(f.Object) || !h.inOffice(f) {
			continue
		}
		f.Predicate, f.Object, f.Pattern = vocab.OfficialOf, states[f.Object][0], "official-of-its-body"
		out = append(out, f)
	}
	for _, f := range out {
		h.states[f.Subject] = append(h.states[f.Subject], f.Object)
	}
	return out
}

// listed takes a body that mention i names for one of the country of that code,
// if the article names the country.
func (h *home) listed(i int, iso string, states map[int][]int) {
	for _, id := range h.entities(i) {
		if len(states[id]) > 0 || !h.governs(id) {
			continue
		}
		for k, e := range h.in.Linking.Entities {
			if e.Class == mention.Country && e.Country == iso {
				states[id] = append(states[id], k)
			}
		}
	}
}

// governs reports whether a body is one of government.
func (h *home) governs(body int) bool {
	return slices.Contains(h.in.Linking.Entities[body].Types, vocab.GovernmentOrganization)
}

// inOffice reports whether the sentence of an employer tells a public office
// too.
func (h *home) inOffice(f Fact) bool {
	return slices.ContainsFunc(h.titles, func(t Fact) bool {
		return t.Subject == f.Subject && t.Sentence == f.Sentence && h.public.names(h.view, &h.in.Mentions[t.Source])
	})
}

// ofTheArticle states whose officials those are of whom no more is told than an
// office of some state.
func (h *home) ofTheArticle() []Fact {
	h.count()
	if len(h.counted) == 0 {
		return nil
	}
	var out []Fact
	claims := map[string][]int{}
	for _, f := range h.titles {
		if len(h.states[f.Subject]) > 0 || !h.plain(f) {
			continue
		}
		office, past := h.office(f.Source)
		past = past || f.Pattern == "left-office"
		c := h.stateOf(office, past)
		if c < 0 || h.visits(f, c) || h.besideOfficial(f, c) || h.goesTo(f, c) {
			continue
		}
		f.Predicate, f.Object, f.Literal, f.Source, f.Pattern = vocab.OfficialOf, c, "", -1, "official-of-the-articles-state"
		out = append(out, f)
		if k := h.key(c, office); !past && h.sole.entry(office) && !slices.Contains(claims[k], f.Subject) {
			claims[k] = append(claims[k], f.Subject)
		}
	}
	contested := map[int]bool{}
	for _, who := range claims {
		for _, p := range who {
			contested[p] = contested[p] || len(who) > 1
		}
	}
	out = slices.DeleteFunc(out, func(f Fact) bool { return contested[f.Subject] })
	for _, f := range out {
		h.states[f.Subject] = append(h.states[f.Subject], f.Object)
	}
	return out
}

// count counts how often each country is named, itself or by its cities, bodies
// and officials.
func (h *home) count() {
	at := map[string]int{}
	for id, e := range h.in.Linking.Entities {
		if e.Class == mention.Country && e.Country != "" {
			at[e.Country] = len(h.counted)
			h.counted = append(h.counted, count{entity: id, iso: strings.ToLower(e.Country)})
		}
	}
	lead := false
	add := func(iso string) {
		if k, named := at[iso]; named {
			h.counted[k].times++
			h.counted[k].lead = h.counted[k].lead || lead
		}
	}
	for i := range h.in.Mentions {
		m := &h.in.Mentions[i]
		if !m.Kind.Names() && m.Kind != mention.Demonym && m.Kind != mention.Metonym {
			continue
		}
		lead = m.Sentence < leadSentences
		for _, id := range h.entities(i) {
			switch e := &h.in.Linking.Entities[id]; {
			case e.Class == mention.Country:
				add(e.Country)
			case e.Class == mention.Person && len(h.states[id]) == 1:
				add(h.in.Linking.Entities[h.states[id][0]].Country)
			case m.Thing != "" && (e.Class == mention.Place || h.governs(id) || h.isParty(id)):
				add(h.countryOf(m.Thing))
			}
		}
	}
	slices.SortStableFunc(h.counted, func(a, b count) int { return cmp.Compare(b.times, a.times) })
}

// visits reports whether a person takes part in an event with the country or an
// official of it: whoever meets them is more often of another.
func (h *home) visits(f Fact, country int) bool {
	colleague := h.colleague(f)
	for _, e := range h.meets[f.Subject] {
		for _, other := range h.events[e] {
			if other == country || other != f.Subject && other != colleague && slices.Contains(h.states[other], country) {
				return true
			}
		}
	}
	return false
}

// colleague is the person whom "and" joins with the title's: "Minister A and
// Treasury Secretary B"; -1 if there is none.
func (h *home) colleague(f Fact) int {
	t := h.in.Mentions[f.Source].First - 1
	if t < 1 || h.lower(t) != "and" {
		return -1
	}
	for k := max(t-reach, 0); k < t; k++ {
		for _, i := range h.mentionsAt(k) {
			if m := &h.in.Mentions[i]; m.Last == t && m.Class == mention.Person && len(h.entities(int(i))) == 1 {
				return h.entities(int(i))[0]
			}
		}
	}
	return -1
}

// besideOfficial reports whether somebody whose country is told to be this one
// stands behind the title in its sentence: "President A met German Chancellor B".
func (h *home) besideOfficial(f Fact, country int) bool {
	title := &h.in.Mentions[f.Source]
	return h.behind(title, func(i int) bool {
		return h.in.Mentions[i].Kind.Names() && slices.ContainsFunc(h.entities(i), func(id int) bool { return id != f.Subject && slices.Contains(h.states[id], country) })
	})
}

// goesTo reports whether the title's sentence has the country behind it as where
// one goes or with whom one deals: "signed a deal with China".
func (h *home) goesTo(f Fact, country int) bool {
	title := &h.in.Mentions[f.Source]
	return h.behind(title, func(i int) bool {
		if !slices.Contains(h.entities(i), country) {
			return false
		}
		t := h.in.Mentions[i].First - 1
		for t > title.First && (h.upos(t) == "DET" || h.upos(t) == "ADJ") {
			t--
		}
		switch h.lemma(t) {
		case "to", "with", "visit", "between":
			return true
		case "in":
			return h.lemma(t-1) == "arrive"
		}
		return false
	})
}

// behind reports whether a mention behind another in its sentence holds good.
func (h *home) behind(m *mention.Mention, good func(i int) bool) bool {
	for t := m.Last; t < h.in.Doc.Sentences[m.Sentence].Last; t++ {
		for _, i := range h.mentionsAt(t) {
			if good(int(i)) {
				return true
			}
		}
	}
	return false
}

// stateOf is the country whose office it is; -1 where that is not sure.
func (h *home) stateOf(office string, past bool) int {
	sole := h.sole.entry(office)
	few := h.statesWith(office)
	if !sole && !h.common.entry(office) && few == nil {
		return -1
	}
	best, second := h.mostNamed(func(c count) bool {
		return h.may(c, office) && (few == nil || few.single[c.iso]) && !(sole && !past && len(h.holders[h.key(c.entity, office)]) > 0)
	})
	times := timesOthers
	if office == "president" || office == "vice president" {
		times = timesForHead
	}
	if few != nil && best.times > 0 && second.times == 0 && (len(few.single) == 1 || best.times > 1 && 2*best.times >= h.counted[0].times) {
		return best.entity
	}
	if !best.leads(second, times) {
		return -1
	}
	return best.entity
}

// mostNamed are the two countries named most often of those that may be meant;
// empty where there are fewer.
func (h *home) mostNamed(may func(c count) bool) (best, second count) {
	for _, c := range h.counted {
		switch {
		case !may(c):
		case best.times == 0:
			best = c
		case second.times == 0:
			second = c
		}
	}
	return best, second
}

// leads reports whether the article is about the country: it begins with it, and
// names it often enough and so many times as often as the second.
func (c count) leads(second count, times int) bool {
	return c.lead && c.times >= leastNamed && c.times >= times*second.times
}

// statesWith are the states that alone have an office of that name; nil if it is
// any's.
func (h *home) statesWith(office string) *wordList {
	for _, pair := range h.few {
		if pair[0].entry(office) {
			return pair[1]
		}
	}
	return nil
}

// may reports whether a country may have an office.
func (h *home) may(c count, office string) bool {
	switch {
	case h.withoutMinister.single[c.iso] && strings.Contains(office, "minister") && office != "prime minister":
		return false
	case office == "president" || office == "vice president":
		return !h.kingdoms.single[c.iso]
	case h.crown.entry(office):
		return h.kingdoms.single[c.iso]
	case office == "prime minister" || office == "deputy prime minister":
		return !h.withoutPremier.single[c.iso]
	}
	return true
}
