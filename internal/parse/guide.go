package parse

import (
	"accord/internal/tag"
	"accord/internal/text"
)

// guide is another parser's tree of the sentence, in whatever scheme, or
// nothing. It serves only to parse text to learn from: a parser stacked on
// another's trees is better than either (Nivre and McDonald 2008).
type guide struct {
	arcs    []Arc // of the sentence's tokens; nil without a guide
	first   int
	numbers map[string]int32
}

func (g *guide) begin(p *Parser, arcs []Arc, in text.Sentence) {
	g.arcs, g.first, g.numbers = nil, in.First, p.guideNumber
	if arcs != nil {
		g.arcs = arcs[in.First:in.Last]
	}
}

// ParseGuided is Parse for a parser that was learned with a guide.
func (p *Parser) ParseGuided(doc *text.Document, words []tag.Word, guide []Arc) []Arc {
	arcs := make([]Arc, len(doc.Tokens))
	s := p.scratch.Get().(*state)
	defer p.scratch.Put(s)
	for _, in := range doc.Sentences {
		s.begin(p, doc, words, in)
		s.guide.begin(p, guide, in)
		p.run(s, in, arcs)
	}
	return arcs
}

// head is the guide's head of a node, -1 for a root or no token.
func (g *guide) head(n int) int {
	if n < 0 || n >= len(g.arcs) || g.arcs[n].Head < 0 {
		return -1
	}
	return g.arcs[n].Head - g.first
}

// relation says how two nodes stand to each other: which is how many steps
// (at most 3) above the other, or that they have one head.
func (g *guide) relation(a, b int) uint64 {
	up, down := a, b
	for step := uint64(1); step <= 3; step++ {
		up, down = g.head(up), g.head(down)
		switch {
		case up >= 0 && up == b:
			return step
		case down >= 0 && down == a:
			return 4 + step
		}
	}
	if h := g.head(a); h >= 0 && h == g.head(b) {
		return 8
	}
	return 0
}

// place says where the guide's head of a node stands in the state, and
// whether the queue or the stack holds children of the node.
func (g *guide) place(s *state, n int) uint64 {
	var place uint64
	switch h := g.head(n); {
	case h < 0:
		place = 1
	case h >= s.next:
		place = 2
	case h < n:
		place = 3
	default:
		place = 4
	}
	for i := s.next; i < s.size; i++ {
		if g.head(i) == n {
			place |= 8
			break
		}
	}
	for _, i := range s.stack {
		if g.head(int(i)) == n {
			place |= 16
		}
	}
	return place
}

// actionRows puts what the guide says of the stack's two topmost nodes and the
// front of the queue.
func (g *guide) actionRows(m *rowMaker, s *state, under, top, next int) {
	if g.arcs == nil {
		return
	}
	a, b := int32(g.relation(top, next)), int32(g.relation(under, top))
	pt, pn, pu := int32(g.place(s, top)), int32(g.place(s, next)), int32(g.place(s, under))
	m.Put((a*stands+b)*places+pt, stands*stands*places)
	m.Put((a*stands+b)*places+pn, stands*stands*places)
	m.Put(pt, places)
	m.Put(pn, places)
	m.Put(pu, places)
	for _, n := range [...]int{top, next, under} {
		m.Put(g.number(n), guideRelations)
	}
	m.Put(a*guideRelations+g.number(top), stands*guideRelations)
	m.Put(b*guideRelations+g.number(top), stands*guideRelations)
	m.Put(a*guideRelations+g.number(next), stands*guideRelations)
}

// labelRows puts what the guide says of an arc's two ends.
func (g *guide) labelRows(m *rowMaker, head, dependent int) {
	if g.arcs == nil {
		return
	}
	r, rd := int32(g.relation(dependent, head)), g.number(dependent)
	m.Put(rd, guideRelations)
	m.Put(rd*stands+r, guideRelations*stands)
	m.Put(g.number(head), guideRelations)
	m.Put(g.number(g.head(dependent)), guideRelations)
	m.Put(rd*guideRelations+g.number(head), guideRelations*guideRelations)
}

// stands is how many values the method relation has, places how many place.
const (
	stands         = 9
	places         = 32
	guideRelations = 64 // at most, none being 0
)

// number is a guide's relation of a node, as a number.
func (g *guide) number(n int) int32 {
	if n < 0 || n >= len(g.arcs) {
		return 0
	}
	return g.numbers[g.arcs[n].Rel]
}
