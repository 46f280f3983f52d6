package coref

import (
	"slices"
	"strings"

	"accord/internal/gazetteer"
	"accord/internal/mention"
)

// findGroups resolves "both sides", "the two leaders": exactly as many as the
// words say.
func (s *state) findGroups() {
	tallies := map[memberKind]*tally{}
	last := map[int][]int{} // by number: what the last group of countries held
	for i := range s.Mentions {
		m := &s.Mentions[i]
		if m.Class != mention.Group || m.Kind == mention.Pronoun || s.quotedAlone(m) || s.fresh(m) {
			continue
		}
		w, known := s.group(m)
		n := 0
		switch {
		case !known:
		case w.Is("two"):
			n = 2
		case w.Is("three"):
			n = 3
		}
		if n == 0 {
			continue
		}
		kind := membersOf(w)
		members := s.reciprocal(m, w)
		if members != nil {
			s.point(i, members...)
			continue
		}
		members = s.members(i, n, kind)
		if kind.persons == "" {
			members = s.established(i, n, kind, members, last[n])
		}
		if members == nil {
			members = s.prominent(m.First, n, kind, tallies)
		}
		if members == nil && w.Is("any") {
			kind.party = true
			members = s.prominent(m.First, n, kind, tallies)
		}
		if members != nil {
			s.point(i, members...)
			if kind.persons == "" {
				last[n] = members
			}
		}
	}
}

// reciprocal lists whom "each other" means: those who do it to each other, two
// or more of them.
func (s *state) reciprocal(m *mention.Mention, w gazetteer.Word) []int {
	if w.Lemma != "each other" && w.Lemma != "one another" || m.Head >= len(s.Arcs) {
		return nil
	}
	verb := s.clauseVerb(m.Head)
	if verb < 0 || s.subject(verb) < 0 {
		return nil
	}
	subject := s.subject(verb)
	members := slices.Clone(s.meantAt(subject))
	for t := subject + 1; t < verb; t++ {
		if s.Arcs[t].Rel == "conj" && s.head(t) == subject {
			members = append(members, s.meantAt(t)...)
		}
	}
	if len(members) < 2 {
		return nil
	}
	return members
}

// topic is how many sentences back the sides that a text is about are looked
// for.
const topic = 8

// established corrects the nearest things for those the text is about: the
// members of the last group, or else of the last sentence that tells of sides
// that meet or agree. Others who are named since take their place only in
// another such sentence.
func (s *state) established(i, n int, kind memberKind, nearest, last []int) []int {
	m := &s.Mentions[i]
	for sentence := m.Sentence; sentence >= max(0, m.Sentence-topic); sentence-- {
		if sides := s.sides(sentence, m.First, n, kind); sides != nil {
			return sides
		}
		if len(last) > 0 && s.Mentions[last[0]].Sentence == sentence {
			return last
		}
	}
	return nearest
}

// sides are the n things of a kind, named side by side and no more of them, of
// a sentence before token stop that tells of an event or agreement.
func (s *state) sides(sentence, stop, n int, kind memberKind) []int {
	lo, hi := s.inSentence(sentence)
	told := slices.ContainsFunc(s.Mentions[lo:hi], func(m mention.Mention) bool {
		return m.First < stop && (m.Class == mention.Event || m.Class == mention.Agreement)
	})
	if !told {
		return nil
	}
	var sides, run []int
	for _, j := range append(s.fitting(sentence, stop, kind, nil), -1) {
		if j >= 0 && len(run) > 0 && s.besides(run[len(run)-1], j) {
			run = append(run, j)
			continue
		}
		if len(run) == n {
			if sides != nil {
				return nil // two such lists
			}
			sides = run
		}
		run = []int{j}
	}
	return sides
}

// besides reports whether only "and" or a comma is between two mentions.
func (s *state) besides(a, b int) bool {
	for t := s.Mentions[a].Last; t < s.Mentions[b].First; t++ {
		if w := s.word(t); w != "and" && w != "," && w != "the" {
			return false
		}
	}
	return true
}

// fresh reports whether the words bring in others than were named: "two
// companies", without "the".
func (s *state) fresh(m *mention.Mention) bool {
	w, known := s.group(m)
	if !known || m.Last-m.First == 1 || !strings.HasPrefix(w.Lemma, "two ") && !strings.HasPrefix(w.Lemma, "three ") {
		return false
	}
	before := m.First > 0 && s.Doc.SentenceAt(m.First-1) == m.Sentence && s.determiner(s.word(m.First-1)) == "the"
	return !before && s.determiner(s.word(m.First)) != "the"
}

// quotedAlone reports whether the words are a bare "two", "the two" or "both"
// that counts something else: "the two blocs".
func (s *state) quotedAlone(m *mention.Mention) bool {
	if m.Last >= len(s.Words) || m.Last-m.First > 1 && s.Words[m.Last-1].UPOS != "NUM" {
		return false
	}
	next := s.Words[m.Last].UPOS
	if m.Last-m.First > 1 {
		return next == "NOUN" || next == "PROPN" || next == "ADJ" || next == "NUM"
	}
	return next != "VERB" && next != "AUX"
}

// group is the lexicon's entry for a mention, without its article.
func (s *state) group(m *mention.Mention) (w gazetteer.Word, known bool) {
	for t := m.First; t < m.Last; t++ {
		if w, last := s.g.Groups.At(s.Doc, t); last > t {
			return w, true
		}
	}
	return w, false
}

// memberKind is what may be a member of a group: countries that stand by
// themselves, unless it says something else.
type memberKind struct {
	persons               string // the group's noun: persons
	country, organization bool   // any country, any organization
	party                 bool   // besides, organizations that may be a side
}

func membersOf(w gazetteer.Word) memberKind {
	switch {
	case w.Is("person"):
		return memberKind{persons: w.Lemma}
	case w.Is("country"):
		return memberKind{country: true}
	}
	return memberKind{organization: w.Is("org") && !w.Is("any")}
}

// fits reports whether mention j may be a member.
func (s *state) fits(kind memberKind, j int) bool {
	switch {
	case kind.party && s.isParty(j):
		return true
	case kind.persons != "":
		return s.class[j] == mention.Person && s.ofTitle(kind.persons, j)
	case kind.country:
		return s.class[j] == mention.Country
	case kind.organization:
		return s.class[j] == mention.Organization
	}
	return s.class[j] == mention.Country && s.outermost(j)
}

// ofTitle reports whether the titles of person j, if the text gives any, allow that
// a group so described holds him: "the three ministers" are ministers.
func (s *state) ofTitle(group string, j int) bool {
	noun := strings.TrimSuffix(group[strings.LastIndex(group, " ")+1:], "s")
	titles := s.held[s.find(j)]
	if noun == "leader" && len(titles) > 0 {
		return slices.ContainsFunc(titles, s.leads)
	}
	if noun != "minister" && noun != "president" && noun != "envoy" || len(titles) == 0 {
		return true
	}
	return slices.ContainsFunc(titles, func(i int) bool {
		return strings.Contains(strings.ToLower(s.Mentions[i].Norm), noun)
	})
}

// leads reports whether title i may be that of a leader: it heads a state, a
// government or a body, or is no public office.
func (s *state) leads(i int) bool {
	m := &s.Mentions[i]
	for t := m.First; t < m.Last; t++ {
		if w, end := s.g.Titles.At(s.Doc, t); end == m.Last {
			return w.Is("head") || !w.Is("public") && !w.Is("speaker") && !w.Is("envoy")
		}
	}
	return true
}

// located reports whether a country is only where something is: "talks in Peru".
func (s *state) located(j int) bool {
	t := s.Mentions[j].First - 1
	if w := s.word(t); w == "the" {
		t--
	}
	w := s.word(t)
	return s.class[j] == mention.Country && (w == "in" || w == "at" || w == "near")
}

// outermost reports whether mention j is no part of another name.
func (s *state) outermost(j int) bool {
	p := s.Mentions[j].Parent
	return p < 0 || !s.Mentions[p].Kind.Names()
}

// isParty reports whether mention j is an organization that may be a side in
// its own right: no news medium, no company.
func (s *state) isParty(j int) bool {
	if s.class[j] != mention.Organization {
		return false
	}
	t, known := s.g.Thing(s.Mentions[j].Thing)
	return !known || t.Class != "media" && t.Class != "state-media" && t.Class != "company" && t.Class != "bank"
}

// members lists the n things in play before mention i: those of the nearest
// sentence that has any but no more than n, as sentences are added.
func (s *state) members(i, n int, kind memberKind) []int {
	m := &s.Mentions[i]
	var found []int
	for sentence := m.Sentence; sentence >= max(0, m.Sentence-2); sentence-- {
		here := s.fitting(sentence, m.First, kind, found)
		if len(found)+len(here) > n {
			break
		}
		found = append(found, here...)
		if len(found) == n {
			return found
		}
	}
	return nil
}

// fitting lists the things named in a sentence before token stop that are not
// among those already found, each by one mention.
func (s *state) fitting(sentence, stop int, kind memberKind, found []int) []int {
	var here []int
	for j, hi := s.inSentence(sentence); j < hi; j++ {
		if s.Mentions[j].First < stop && !s.out[j] && s.fits(kind, j) && !s.located(j) && !s.hasThing(found, j) && !s.hasThing(here, j) {
			here = append(here, j)
		}
	}
	return here
}

// hasThing reports whether one of the mentions speaks of what j does.
func (s *state) hasThing(list []int, j int) bool {
	for _, k := range list {
		if s.find(k) == s.find(j) {
			return true
		}
	}
	return false
}

// tally counts how often things of a kind are named, from the article's start.
type tally struct {
	next  int         // mention to go on with
	count map[int]int // by root
	roots []int       // in the order in which they are named
}

// tallied is the count of the things of a kind that are named before token
// stop, which never goes back from one call to the next.
func (s *state) tallied(stop int, kind memberKind, tallies map[memberKind]*tally) *tally {
	t := tallies[kind]
	if t == nil {
		t = &tally{count: map[int]int{}}
		tallies[kind] = t
	}
	for ; t.next < len(s.Mentions) && s.Mentions[t.next].First < stop; t.next++ {
		j := t.next
		if s.out[j] || !s.fits(kind, j) || s.located(j) {
			continue
		}
		r := s.find(j)
		if t.count[r] == 0 {
			t.roots = append(t.roots, r)
		}
		t.count[r]++
	}
	return t
}

// prominent lists the n things named most before token stop, if each is named
// at least twice as often as any other.
func (s *state) prominent(stop, n int, kind memberKind, tallies map[memberKind]*tally) []int {
	t := s.tallied(stop, kind, tallies)
	most := make([]int, n+1) // the highest counts
	for _, r := range t.roots {
		for i, c := 0, t.count[r]; i < len(most); i++ {
			if c > most[i] {
				c, most[i] = most[i], c
			}
		}
	}
	var best []int
	for _, r := range t.roots {
		if t.count[r] >= 2*most[n] {
			best = append(best, r)
		}
	}
	if len(best) != n {
		return nil
	}
	return best
}
