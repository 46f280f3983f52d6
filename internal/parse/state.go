package parse

import (
	"accord/internal/tag"
	"accord/internal/text"
)

// The actions of the arc-hybrid system.
const (
	shift = iota // the next word goes onto the stack
	left         // the next word becomes the head of the stack's top
	right        // the word below the stack's top becomes its head
	actionCount
)

// node is a token and what has been attached to it so far. Children are node
// numbers, that of nobody where there is no such child.
type node struct {
	word, few, tag, other, relation int32 // numbers in the lexicon, see lexicon.find
	coming
	role                  role
	lefts, rights         uint64 // sets of the children's relations
	head                  int32
	leftmost, left2       int32 // the outermost left child, the next inwards
	rightmost, right2     int32
	leftCount, rightCount uint8
}

// state is a sentence half read. Nodes 0..size-1 are its tokens, node size is
// the root above the sentence, the last in the queue; node size+1 is nobody
// and stands for whatever is not there.
type state struct {
	size            int
	nodes           []node
	stack           []int32
	next            int // front of the queue
	guide           guide
	actions, labels rowMaker
	scores          []int32
	seen            wordCache
}

func (p *Parser) newState() *state {
	s := &state{scores: make([]int32, max(len(p.relations), actionCount))}
	s.actions, s.labels = newRowMaker(p.lexicon), newRowMaker(p.lexicon)
	if p.sparse {
		s.actions.Sparse()
		s.labels.Sparse()
	}
	return s
}

func (s *state) begin(p *Parser, doc *text.Document, words []tag.Word, in text.Sentence) {
	s.guide.arcs = nil
	s.size = in.Last - in.First
	s.nodes = s.nodes[:0]
	s.stack = s.stack[:0]
	s.next = 0
	nobody := int32(s.size + 1)
	bare := node{head: nobody, leftmost: nobody, left2: nobody, rightmost: nobody, right2: nobody}
	for i := in.First; i < in.Last; i++ {
		n, hash := bare, foldedHash(doc.Word(i))
		n.word, n.few = s.seen.find(p, hash)
		n.tag, n.other = p.tagNumber[tag.Class{UPOS: words[i].UPOS, XPOS: words[i].XPOS}], p.tagNumber[words[i].Other]
		s.nodes = append(s.nodes, n)
	}
	root := bare
	root.tag = int32(len(p.tags) + 1)
	s.nodes = append(s.nodes, root, bare)
	s.lookAhead(p.roles)
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
func (s *state) attach(action int, rel uint8) {
	dependent, head := s.arc(action)
	s.stack = s.stack[:len(s.stack)-1]
	d, h := &s.nodes[dependent], &s.nodes[head]
	d.head, d.relation = int32(head), int32(rel)+1
	if action == left {
		h.left2, h.leftmost = h.leftmost, int32(dependent)
		h.lefts |= 1 << rel
		h.leftCount++
		return
	}
	h.right2, h.rightmost = h.rightmost, int32(dependent)
	h.rights |= 1 << rel
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
