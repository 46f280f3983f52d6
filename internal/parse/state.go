package parse

import (
	"accord/internal/linear"
	"accord/internal/tag"
	"accord/internal/text"
	"accord/internal/wordclass"
)

// The actions of the arc-hybrid system.
const (
	shift = iota // the next word goes onto the stack
	left         // the next word becomes the head of the stack's top
	right        // the word below the stack's top becomes its head
	actionCount
)

// node is a token and what has been attached to it so far. Children are node
// numbers, none where there is no such child.
type node struct {
	word, xpos, upos, both uint64 // hashes; both is of word and xpos
	group, middle, coarse  uint64 // what large text knows of the word
	relHash                uint64
	lefts, rights          uint64 // sets of the children's relations
	head                   int32
	leftmost, left2        int32 // the outermost left child, the next inwards
	rightmost, right2      int32
	leftCount, rightCount  uint8
	rel                    uint8
}

// state is a sentence half read. Nodes 0..size-1 are its tokens, node size is
// the root above the sentence, the last in the queue; node size+1 stands for
// whatever is not there.
type state struct {
	size     int
	nodes    []node
	stack    []int32
	next     int // front of the queue
	guide    guide
	features []uint64
	scores   []int32
}

func (s *state) begin(p *Parser, doc *text.Document, words []tag.Word, in text.Sentence) {
	s.guide.arcs = nil
	s.size = in.Last - in.First
	s.nodes = s.nodes[:0]
	s.stack = s.stack[:0]
	s.next = 0
	none := p.relHash[len(p.relations)]
	for i := in.First; i < in.Last; i++ {
		s.nodes = append(s.nodes, newNode(p.table, doc.Word(i), words[i], none))
	}
	root := newNode(p.table, "", tag.Word{UPOS: "root", XPOS: "root"}, none)
	nobody := newNode(p.table, "", tag.Word{}, none)
	s.nodes = append(s.nodes, root, nobody)
	for i := range s.nodes {
		n, no := &s.nodes[i], int32(s.size+1)
		n.head, n.leftmost, n.left2, n.rightmost, n.right2 = no, no, no, no, no
	}
}

func newNode(table *wordclass.Table, word string, w tag.Word, none uint64) node {
	n := node{word: foldedHash(word), xpos: linear.Hash(w.XPOS), upos: linear.Hash(w.UPOS), relHash: none}
	n.both = linear.Join(n.word, n.xpos)
	known := table.Find(n.word)
	n.group, n.middle, n.coarse = small(uint64(known.Group)), small(uint64(known.Middle)), small(uint64(known.Coarse))
	return n
}

// foldedHash hashes a word in lower case, its digits made zeros.
func foldedHash(word string) uint64 {
	var buffer [64]byte
	out := buffer[:0]
	for i := 0; i < len(word); i++ {
		c := word[i]
		switch {
		case 'A' <= c && c <= 'Z':
			c += 'a' - 'A'
		case '1' <= c && c <= '9':
			c = '0'
		}
		out = append(out, c)
	}
	return linear.Hash(string(out))
}

// done reports whether every token has its head.
func (s *state) done() bool { return s.next == s.size && len(s.stack) == 0 }

// only is the one action that is possible, or -1 where there is a choice.
func (s *state) only() int {
	switch {
	case len(s.stack) == 0:
		return shift
	case s.next == s.size && len(s.stack) == 1:
		return left // the last word on the stack is the sentence's root
	case s.next == s.size:
		return right
	}
	return -1
}

// bestAction is the possible action with the highest score, where only has
// none: shifting and left arcs are then always possible.
func (s *state) bestAction() int {
	best := shift
	if s.scores[left] > s.scores[best] {
		best = left
	}
	if len(s.stack) > 1 && s.scores[right] > s.scores[best] {
		best = right
	}
	return best
}

func (s *state) shift() {
	s.stack = append(s.stack, int32(s.next))
	s.next++
}

// arc is the arc that the action left or right would make.
func (s *state) arc(action int) (dependent, head int) {
	top := len(s.stack) - 1
	if action == left {
		return int(s.stack[top]), s.next
	}
	return int(s.stack[top]), int(s.stack[top-1])
}

// attach makes the arc of the action left or right.
func (s *state) attach(action int, rel uint8, relHash uint64) {
	dependent, head := s.arc(action)
	s.stack = s.stack[:len(s.stack)-1]
	d, h := &s.nodes[dependent], &s.nodes[head]
	d.head, d.rel, d.relHash = int32(head), rel, relHash
	if action == left {
		h.left2, h.leftmost = h.leftmost, int32(dependent)
		h.lefts |= 1 << (rel & 63)
		h.leftCount++
		return
	}
	h.right2, h.rightmost = h.rightmost, int32(dependent)
	h.rights |= 1 << (rel & 63)
	h.rightCount++
}

// below is the i-th node from the stack's top, ahead the i-th in the queue.
func (s *state) below(i int) int {
	if i >= len(s.stack) {
		return s.size + 1
	}
	return int(s.stack[len(s.stack)-1-i])
}

func (s *state) ahead(i int) int {
	if s.next+i > s.size {
		return s.size + 1
	}
	return s.next + i
}
