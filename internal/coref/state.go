package coref

import (
	"slices"
	"strings"

	"accord/internal/gazetteer"
	"accord/internal/mention"
	"accord/internal/parse"
	"accord/internal/vocab"
)

// state is one article while it is resolved: a forest of joined mentions, in
// which the earliest mention of a thing is the root.
type state struct {
	Input
	g      *gazetteer.Gazetteer
	kids   [][]int // by token: its dependents
	root   []int
	class  []mention.Class // as the article uses the name, not only here
	parts  [][]string      // the words of Norm in plain letters
	refers [][]int         // mentions that others point to without joining them
	out    []bool          // mentions that start no chain
	known  []string        // by root: what the lists know it as
	quotes []bool          // tokens inside quotation marks
	sexes  map[int]string  // by root of a person: as far as it was asked for
	what   []int           // by token of a pronoun: one more than the actor's first mention
	tried  []bool          // by token: a pronoun that was to be resolved
	held   map[int][]int   // by root of a person: the titles that stand beside his names
	who    []int           // by token: one more than a mention of the person it stands for
	bodies []Body          // by mention
	homes  []Home          // by root of a body
}

func newState(g *gazetteer.Gazetteer, in Input) *state {
	n := len(in.Mentions)
	s := &state{Input: in, g: g, kids: parse.Children(in.Arcs), root: make([]int, n), class: make([]mention.Class, n),
		parts: make([][]string, n), refers: make([][]int, n), out: make([]bool, n),
		known: make([]string, n), quotes: make([]bool, len(in.Doc.Tokens)), sexes: map[int]string{}, what: make([]int, len(in.Doc.Tokens)), bodies: make([]Body, n), homes: make([]Home, n)}
	for i := range in.Mentions {
		m := &in.Mentions[i]
		s.root[i] = i
		s.class[i] = m.Class
		s.parts[i] = parts(m.Norm)
		s.known[i] = m.Thing
		if m.Class == mention.Country && m.Country != "" {
			s.known[i] = "country/" + m.Country
		}
		if m.Class == mention.Quotation {
			for t := m.First; t < m.Last; t++ {
				s.quotes[t] = true
			}
		}
		described := m.Class == mention.Agreement || m.Class == mention.Event
		s.out[i] = !isEntity(m.Class) || m.Kind == mention.Pronoun || m.Kind == mention.Nominal && !described
	}
	return s
}

// isEntity reports whether mentions of a class may become an entity.
func isEntity(c mention.Class) bool {
	switch c {
	case mention.Person, mention.Organization, mention.Country, mention.Agreement, mention.Place, mention.Event:
		return true
	}
	return false
}

// parts are the words of a name in small plain letters, without article and
// possessive: "the Côte d'Or's" gives cote, dor.
func parts(norm string) []string {
	norm = strings.TrimSuffix(strings.TrimSuffix(strings.TrimSpace(norm), "'s"), "’s")
	if norm == "" {
		return nil
	}
	words := strings.Split(vocab.Slug(norm), "-")
	if len(words) > 1 && words[0] == "the" {
		words = words[1:]
	}
	for i, w := range words {
		if stem, cut := strings.CutSuffix(w, "ense"); cut {
			words[i] = stem + "ence" // the Department of Defense and of Defence
		}
	}
	return words
}

// key is the plain form of mention i's name.
func (s *state) key(i int) string { return strings.Join(s.parts[i], "-") }

// find returns the first mention of what mention i speaks of.
func (s *state) find(i int) int {
	for s.root[i] != i {
		s.root[i] = s.root[s.root[i]]
		i = s.root[i]
	}
	return i
}

// join makes i and j speak of the same thing, unless the lists know them as
// different ones.
func (s *state) join(i, j int) bool {
	a, b := s.find(i), s.find(j)
	if a == b {
		return true
	}
	if a > b {
		a, b = b, a
	}
	if s.differ(a, b) {
		return false
	}
	s.root[b] = a
	if s.known[a] == "" {
		s.known[a] = s.known[b]
	}
	if s.homes[a] == (Home{}) {
		s.homes[a] = s.homes[b]
	}
	return true
}

// differ reports whether what is joined at roots a and b is listed as two
// things or countries, or told to be bodies of two states.
func (s *state) differ(a, b int) bool {
	x, y := s.known[a], s.known[b]
	g, h := s.homes[a], s.homes[b]
	return x != "" && y != "" && x != y || g != (Home{}) && h != (Home{}) && g != h
}

// startingAt are the mentions [lo, hi) that begin at token t, the longest
// first.
func (s *state) startingAt(t int) (lo, hi int) {
	return s.between(t, t+1)
}

// inSentence are the mentions [lo, hi) that begin in a sentence.
func (s *state) inSentence(n int) (lo, hi int) {
	return s.between(s.Doc.Sentences[n].First, s.Doc.Sentences[n].Last)
}

// between are the mentions [lo, hi) that begin at tokens [first, last).
func (s *state) between(first, last int) (lo, hi int) {
	at := func(m mention.Mention, t int) int { return m.First - t }
	lo, _ = slices.BinarySearchFunc(s.Mentions, first, at)
	hi, _ = slices.BinarySearchFunc(s.Mentions, last, at)
	return lo, hi
}

// names lists the mentions of a class by name, in order of position.
func (s *state) names(c mention.Class) []int {
	var list []int
	for i := range s.Mentions {
		if s.class[i] == c && s.isName(i) {
			list = append(list, i)
		}
	}
	return list
}

// isName reports whether mention i tells what it speaks of by itself: a proper
// name, or what describes a body of a state.
func (s *state) isName(i int) bool { return s.Mentions[i].Kind.Names() && !s.out[i] }

// point makes mention i refer to what others speak of, without joining them.
func (s *state) point(i int, to ...int) {
	s.refers[i] = nil
	for _, j := range to {
		s.refers[i] = append(s.refers[i], s.find(j))
	}
}

// resolution numbers the chains by their first mentions.
func (s *state) resolution() Resolution {
	r := Resolution{Refers: make([][]int, len(s.Mentions)), Bodies: s.bodies}
	chain := map[int]int{} // by root
	for i := range s.Mentions {
		a := s.find(i)
		if s.out[i] || s.out[a] {
			continue
		}
		c, known := chain[a]
		if !known {
			c = len(r.Chains)
			chain[a] = c
			r.Chains = append(r.Chains, Chain{Class: s.class[a], Home: s.homes[a]})
		}
		r.Chains[c].Mentions = append(r.Chains[c].Mentions, i)
		r.Refers[i] = []int{c}
	}
	for i, to := range s.refers {
		for _, j := range to {
			if c, known := chain[s.find(j)]; known && r.Refers[i] == nil || known && len(to) > 1 && s.out[i] {
				r.Refers[i] = append(r.Refers[i], c)
			}
		}
	}
	return r
}
