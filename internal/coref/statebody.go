package coref

import (
	"strings"

	"accord/internal/gazetteer"
	"accord/internal/mention"
)

// Home is whose body a body of a state is: a country's, by its code, or that of a
// place with a government of its own, by its name. The zero Home is not known.
type Home struct {
	Country string // ISO 3166-1 alpha-2
	Place   string
}

// Body is what a mention tells of a body of a state: that it is its foreign
// ministry, and whose. It is empty of mentions that tell anything else.
type Body struct {
	Kind  string // in small letters: "foreign ministry"
	Noun  string // as the text has it, without whose it is
	Home  Home   // as the mention and the words beside it tell
	Usual string // ISO code of the country that has the best known body of the name, if the article names it or no country
}

// tellBodies finds the mentions that tell bodies of states by their kind. They
// are what they are listed as only where nothing says whose they are.
func (s *state) tellBodies() {
	var named map[string]bool
	for i := range s.Mentions {
		if s.isName(i) && s.class[i] == mention.Organization {
			s.bodies[i] = s.bodyAt(i)
			if s.homes[i] = s.bodies[i].Home; s.homes[i] != (Home{}) && !s.listedAt(i, s.homes[i]) {
				s.known[i] = ""
			}
			if s.bodies[i].Usual != "" {
				if named == nil {
					named = s.countriesNamed()
				}
				if len(named) > 0 && !named[s.bodies[i].Usual] {
					s.bodies[i].Usual = "" // the Foreign Office, in news about Pakistan
				}
			}
		}
	}
}

// countriesNamed are the countries that the article names, themselves or by listed
// things that are theirs and no kind of body.
func (s *state) countriesNamed() map[string]bool {
	named := map[string]bool{}
	for i := range s.Mentions {
		m := &s.Mentions[i]
		if m.Class == mention.Country && m.Country != "" {
			named[m.Country] = true
		} else if t, listed := s.g.Thing(m.Thing); listed && t.Country != "" {
			if _, kind := s.g.BodyKind(m.Norm); !kind {
				named[t.Country] = true
			}
		}
	}
	return named
}

// listedAt reports whether mention i is listed as a body of the country.
func (s *state) listedAt(i int, h Home) bool {
	t, listed := s.g.Thing(s.Mentions[i].Thing)
	return listed && t.Country == h.Country
}

// bodyAt is the body that mention i tells.
func (s *state) bodyAt(i int) Body {
	m := &s.Mentions[i]
	t, listed := s.g.Thing(m.Thing)
	if listed && t.User || m.First > 0 && s.word(m.First-1) == "-" && s.Doc.Tokens[m.First-1].End == m.Start {
		return Body{} // the user's own; the end of a longer name
	}
	home, noun := s.homeWithin(m)
	kind, ok := s.g.BodyKind(noun)
	switch {
	case m.Kind == mention.Described && home != Home{}:
		if !ok {
			kind = strings.ToLower(noun) // what describes a body always has its country
		}
		return Body{Kind: kind, Noun: noun, Home: home}
	case ok && home == Home{}:
		b := Body{Kind: kind, Noun: noun, Home: s.homeBeside(m)}
		if listed && b.Home == (Home{}) && !s.namesKind(t) {
			return Body{} // the Security Council, of no country; the State Duma, which is the Duma
		}
		if listed {
			b.Usual = t.Country
		}
		return b
	case ok:
		return Body{Kind: kind, Noun: noun, Home: home}
	case listed && t.Country != "":
		if kind, ok := s.g.BodyKind(t.Name); ok {
			return Body{Kind: kind, Noun: noun, Home: s.homeBeside(m), Usual: t.Country} // DOJ
		}
	}
	return Body{}
}

// namesKind reports whether a listed thing is a country's and has a kind for its
// name, with or without the country in front: "US Marine Corps".
func (s *state) namesKind(t *gazetteer.Thing) bool {
	_, kind := s.g.BodyKind(t.Name)
	if _, rest, cut := strings.Cut(t.Name, " "); cut && !kind {
		_, kind = s.g.BodyKind(rest)
	}
	return kind && t.Country != ""
}

// homeWithin is whose body a name says that it is, at its front or behind "of",
// and the words that are left.
func (s *state) homeWithin(m *mention.Mention) (home Home, noun string) {
	for j, hi := s.startingAt(m.First); j < hi; j++ {
		if n := &s.Mentions[j]; n.Last < m.Last && homeOf(n) != (Home{}) {
			return homeOf(n), s.nounOf(m, n, s.behindPossessive(n.Last), m.Last)
		}
	}
	for t := m.First + 2; t < m.Last; t++ {
		for j, hi := s.startingAt(t); j < hi; j++ {
			of := t - 1
			if s.word(of) == "the" {
				of--
			}
			if n := &s.Mentions[j]; n.Last == m.Last && of > m.First && s.word(of) == "of" && homeOf(n) != (Home{}) {
				return homeOf(n), s.nounOf(m, n, m.First, of)
			}
		}
	}
	return Home{}, s.plainWords(m.First, m.Last)
}

// nounOf is body m without home n and without the adjectives that its norm
// leaves out; its tokens [first, last) where there are none.
func (s *state) nounOf(m, n *mention.Mention, first, last int) string {
	c, _ := s.g.Country(n.Country)
	for _, front := range [2]string{n.Norm, c.Name} {
		if rest, cut := strings.CutPrefix(m.Norm, front); cut && front != "" && m.Kind == mention.Described {
			return strings.TrimSpace(strings.TrimPrefix(strings.TrimLeft(rest, "'’"), "s "))
		}
	}
	return s.plainWords(first, last)
}

// homeOf is whose body a body is of which mention n says whose it is.
func homeOf(n *mention.Mention) Home {
	switch {
	case n.Class == mention.Country:
		return Home{Country: n.Country}
	case n.Class == mention.Place && n.Kind == mention.Name:
		return Home{Place: n.Norm}
	}
	return Home{}
}

// homeBeside is whose body a name is by the words beside it: "Russia's", "the
// Russian" before it, "of Russia" behind it.
func (s *state) homeBeside(m *mention.Mention) Home {
	of := m.Last
	if s.word(of) == "of" {
		if of++; s.word(of) == "the" {
			of++
		}
		for j, hi := s.startingAt(of); j < hi; j++ {
			if n := &s.Mentions[j]; n.Class == mention.Country && n.Kind == mention.Name {
				return homeOf(n)
			}
		}
	}
	t := m.First - 1
	for t > m.First-3 && s.isPlainAdjective(t) {
		t--
	}
	owned := s.word(t) == "'s" || s.word(t) == "'"
	if owned {
		t--
	}
	lo, _ := s.inSentence(m.Sentence)
	for j := lo; j < len(s.Mentions) && s.Mentions[j].First <= t; j++ {
		n := &s.Mentions[j]
		if n.Last == t+1 && (owned || n.Class == mention.Country && (n.Kind == mention.Demonym || n.Kind == mention.Name && t == m.First-1)) && homeOf(n) != (Home{}) {
			return homeOf(n)
		}
	}
	return Home{}
}

// isPlainAdjective reports whether token t is an adjective and part of no name.
func (s *state) isPlainAdjective(t int) bool {
	return t >= 0 && t < len(s.Words) && s.Words[t].UPOS == "ADJ" && s.outerAt(t) < 0
}

// behindPossessive is the token behind the mark of a possessive at t, if there is
// one.
func (s *state) behindPossessive(t int) int {
	if w := s.word(t); w == "'s" || w == "'" {
		return t + 1
	}
	return t
}

// plainWords is the text of tokens [first, last).
func (s *state) plainWords(first, last int) string {
	if first >= last {
		return ""
	}
	return s.Doc.Body[s.Doc.Tokens[first].Start:s.Doc.Tokens[last-1].End]
}

// joinStateBodies joins the bodies of one kind and state. One of which nothing
// tells whose it is is the only one of its kind, or the one named last.
func (s *state) joinStateBodies() {
	kinds, order := map[string][]int{}, []string{}
	for i := range s.Mentions {
		if k := s.bodies[i].Kind; k != "" {
			if kinds[k] == nil {
				order = append(order, k)
			}
			kinds[k] = append(kinds[k], i)
		}
	}
	for _, k := range order {
		s.joinKind(kinds[k])
	}
}

// joinKind joins the bodies of one kind.
func (s *state) joinKind(all []int) {
	first := map[Home]int{}
	for _, i := range all {
		if h := s.homes[i]; h != (Home{}) {
			if j, seen := first[h]; seen {
				s.join(i, j)
			} else {
				first[h] = i
			}
		}
	}
	bare := -1
	for n, i := range all {
		if s.bodies[i].Home != (Home{}) {
			continue
		}
		if j := s.homed(all, n, len(first)); j >= 0 {
			s.join(i, j)
		} else if bare >= 0 {
			s.join(i, bare)
		} else {
			bare = i
		}
	}
}

// homed is the mention of a body whose state is told that the bare one at n of
// all speaks of, where states of that many have the kind; -1 if that is not sure.
func (s *state) homed(all []int, n, states int) int {
	if states == 0 {
		return -1
	}
	before := -1
	for k := n - 1; k >= 0 && s.Mentions[all[n]].Sentence-s.Mentions[all[k]].Sentence <= recent; k-- {
		if s.homes[s.find(all[k])] == (Home{}) {
			continue
		}
		if before < 0 {
			before = all[k]
		} else if s.Mentions[all[k]].Sentence == s.Mentions[before].Sentence && s.find(all[k]) != s.find(before) {
			return -1
		}
	}
	if before >= 0 || states > 1 {
		return before
	}
	for _, j := range all {
		if h := s.bodies[j].Home; h != (Home{}) && !s.outnumbered(h.Country) {
			return j
		}
	}
	return -1
}

// outnumbered reports whether the article names another country more than twice
// as often.
func (s *state) outnumbered(country string) bool {
	times := map[string]int{}
	for i := range s.Mentions {
		if m := &s.Mentions[i]; m.Class == mention.Country && m.Kind != mention.Pronoun && m.Kind != mention.Nominal {
			times[m.Country]++
		}
	}
	for c, n := range times {
		if c != country && n > 2*times[country] {
			return true
		}
	}
	return false
}

// sameKind reports whether mentions i and j tell bodies of one kind, which are
// joined by their states and not by their names.
func (s *state) sameKind(i, j int) bool {
	k := s.bodies[i].Kind
	return k != "" && k == s.bodies[j].Kind
}

// bodyOfKind is the body of a state that was named before i and is of the noun's
// kind: the only one, or the one named last; -1 if none is certain.
func (s *state) bodyOfKind(i int, noun gazetteer.Word) int {
	kind, ok := s.g.BodyKind(noun.Lemma)
	if !ok || noun.Plural {
		return -1
	}
	last, only := -1, true
	for j := i - 1; j >= 0; j-- {
		if s.bodies[j].Kind != kind {
			continue
		}
		switch {
		case last < 0:
			last = j
		case s.find(j) == s.find(last):
		case s.Mentions[j].Sentence == s.Mentions[last].Sentence:
			return -1
		default:
			only = false
		}
	}
	if last < 0 || !only && s.Mentions[i].Sentence-s.Mentions[last].Sentence > recent {
		return -1
	}
	return s.find(last)
}
