package parse

import (
	"accord/internal/linear"
	"accord/internal/tag"
	"accord/internal/text"
)

// guide is another parser's tree of the sentence, in whatever scheme, or
// nothing. It serves only to parse text to learn from: a parser stacked on
// another's trees is better than either (Nivre and McDonald 2008).
type guide struct {
	arcs  []Arc // of the sentence's tokens; nil without a guide
	first int
}

func (g *guide) begin(arcs []Arc, in text.Sentence) {
	g.arcs, g.first = nil, in.First
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
		s.guide.begin(guide, in)
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

func (g *guide) rel(n int) uint64 {
	if n < 0 || n >= len(g.arcs) {
		return 0
	}
	return linear.Hash(g.arcs[n].Rel)
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

// action appends what the guide says of the stack's two topmost nodes and the
// front of the queue.
func (g *guide) action(f []uint64, s *state, under, top, next int) []uint64 {
	if g.arcs == nil {
		return f
	}
	a, b := g.relation(top, next), g.relation(under, top)
	pt, pn, pu := g.place(s, top), g.place(s, next), g.place(s, under)
	rt, rn, ru := g.rel(top), g.rel(next), g.rel(under)
	t, n, u := &s.nodes[top], &s.nodes[next], &s.nodes[under]
	return append(f,
		two(201, small(a), small(b)), three(202, small(a), rt, rn), three(203, small(b), ru, rt),
		three(204, small(pt), small(pn), small(pu)), four(205, small(a), small(b), small(pt), small(pn)),
		four(206, small(a), small(b), small(pt), rt), four(207, small(a), small(b), small(pn), rn),
		four(208, small(a), small(pt), t.xpos, n.xpos), four(209, small(b), small(pt), u.xpos, t.xpos),
		four(210, small(a), small(b), rt, n.xpos), four(211, small(a), small(b), small(pt), t.word), four(212, small(a), small(b), rn, rt),
	)
}

// label appends what the guide says of an arc's two ends.
func (g *guide) label(f []uint64, s *state, head, dependent int) []uint64 {
	if g.arcs == nil {
		return f
	}
	r, rd, rh := small(g.relation(dependent, head)), g.rel(dependent), g.rel(head)
	up := g.rel(g.head(dependent))
	d, h := &s.nodes[dependent], &s.nodes[head]
	return append(f,
		one(301, rd), two(302, rd, r), three(303, rd, r, rh), three(304, rd, d.xpos, h.xpos),
		three(305, rd, r, up), three(306, rd, d.word, h.xpos), two(307, rd, h.word), four(308, rd, up, d.xpos, small(d.lefts)),
	)
}
