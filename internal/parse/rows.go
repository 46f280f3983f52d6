package parse

import "accord/internal/shallow"

// Sizes of the ranges that features take values from.
const (
	middles   = 1 + 1<<10 // classes of words, 0 being an unknown word
	distances = 9
	valencies = 16
	fewWords  = 400
)

// rowMaker turns the features of one example into rows of a network.
type rowMaker struct {
	shallow.Inputs
	words, fewWords int32 // sizes of these ranges: words and classes
	tags, relations int32
}

func newRowMaker(l *lexicon) rowMaker {
	return rowMaker{
		words: int32(len(l.words)) + middles, fewWords: int32(min(fewWords, len(l.words))) + middles,
		tags: int32(len(l.tags) + 2), relations: int32(len(l.relations) + 1),
	}
}

// word puts a frequent word, or the class of another one; few does so with
// fewer words, where they matter less.
func (m *rowMaker) word(n *node) { m.Put(n.word, m.words) }
func (m *rowMaker) few(n *node)  { m.Put(n.few, m.fewWords) }

func (m *rowMaker) tag(n *node)           { m.Put(n.tag, m.tags) }
func (m *rowMaker) relation(n *node)      { m.Put(n.relation, m.relations) }
func (m *rowMaker) distance(from, to int) { m.Put(distance(from, to), distances) }

func (m *rowMaker) valency(n *node) {
	m.Put(int32(min(n.leftCount, 3)*4+min(n.rightCount, 3)), valencies)
}

func (m *rowMaker) set(set uint64) { m.PutSet(set, mostRelations) }

// distance groups the number of tokens between two nodes.
func distance(from, to int) int32 {
	d := int32(max(from-to, to-from))
	switch {
	case d <= 5:
		return d
	case d <= 8:
		return 6
	case d <= 14:
		return 7
	}
	return 8
}

// actionRows sets what the choice of an action is made from: the top of the
// stack s0, s1, s2, the front of the queue b0, b1, b2, children, and what
// follows b2.
func (s *state) actionRows(m *rowMaker) {
	m.Begin()
	i0, i1, j0 := s.below(0), s.below(1), s.next
	s0, s1, s2 := &s.nodes[i0], &s.nodes[i1], &s.nodes[s.below(2)]
	b0, b1, b2 := &s.nodes[j0], &s.nodes[s.ahead(1)], &s.nodes[s.ahead(2)]
	s0l, s0r := &s.nodes[s0.leftmost], &s.nodes[s0.rightmost]
	s1l, s1r := &s.nodes[s1.leftmost], &s.nodes[s1.rightmost]
	b0l := &s.nodes[b0.leftmost]
	s0l2, s0r2, s1r2, b0l2 := &s.nodes[s0.left2], &s.nodes[s0.right2], &s.nodes[s1.right2], &s.nodes[b0.left2]
	s0rr := &s.nodes[s0r.rightmost]
	before := &s.nodes[s.size+1]
	if j0 > 0 {
		before = &s.nodes[j0-1]
	}
	for _, n := range [...]*node{s0, s1, b0, b1} {
		m.word(n)
		m.tag(n)
	}
	for _, n := range [...]*node{s2, b2, s0l, s0r, b0l, s1r, s1l} {
		m.few(n)
		m.tag(n)
	}
	for _, n := range [...]*node{s0l2, s0r2, s1r2, b0l2, s0rr, before} {
		m.tag(n)
	}
	for _, n := range [...]*node{s0l, s0r, b0l, s1r, s1l, s0l2, s0r2, s1r2, b0l2, s0rr} {
		m.relation(n)
	}
	for _, n := range [...]*node{s0, s1, b0, b1} {
		m.Put(n.other, m.tags)
	}
	m.tag(&s.nodes[s.below(3)])
	m.tag(&s.nodes[s.ahead(3)])
	m.Put(b2.verb, m.tags)
	m.Put(b2.verbAway, distances)
	m.Put(b2.mark, m.tags)
	m.Put(s.openVerbs()*3+min(b2.verbs, 2), 3*3)
	m.valency(s0)
	m.valency(s1)
	m.valency(b0)
	m.distance(i0, j0)
	m.distance(i1, i0)
	m.set(s0.lefts)
	m.set(s0.rights)
	m.set(s1.rights)
	m.set(b0.lefts)
	s.guide.actionRows(m, s, i1, i0, j0)
}

// labelRows sets what the choice of a relation is made from: the head h, the
// dependent d, whose own children are all known, and their neighbours.
func (s *state) labelRows(m *rowMaker, head, dependent int) {
	m.Begin()
	h, d := &s.nodes[head], &s.nodes[dependent]
	dl, dr, dl2 := &s.nodes[d.leftmost], &s.nodes[d.rightmost], &s.nodes[d.left2]
	hl, hr := &s.nodes[h.leftmost], &s.nodes[h.rightmost]
	none := &s.nodes[s.size+1]
	before, after, behind := none, none, &s.nodes[min(head+1, s.size)]
	if dependent > 0 {
		before = &s.nodes[dependent-1]
	}
	if dependent+1 < s.size {
		after = &s.nodes[dependent+1]
	}
	var side int32 // left and right arcs have rows apart
	if dependent < head {
		side = 1
	}
	m.word(d)
	m.word(h)
	for _, n := range [...]*node{dl, dl2, hl} {
		m.few(n)
	}
	m.Put(2*d.tag+side, 2*m.tags)
	m.Put(2*h.tag+side, 2*m.tags)
	m.Put(d.other, m.tags)
	m.Put(h.other, m.tags)
	for _, n := range [...]*node{dl, dl2, dr, hl, hr, before, after, behind} {
		m.tag(n)
	}
	for _, n := range [...]*node{dl, dl2, dr, hl, hr} {
		m.relation(n)
	}
	m.Put(2*distance(head, dependent)+side, 2*distances)
	m.set(d.lefts)
	m.set(d.rights)
	m.set(h.lefts)
	m.set(h.rights)
	s.guide.labelRows(m, head, dependent)
}
