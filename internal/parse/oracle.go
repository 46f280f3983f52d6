package parse

import "accord/internal/text"

// costs sets, for each action, how many gold arcs could no longer be made
// after it (Goldberg and Nivre 2013, arc-hybrid). gold holds the head of each
// node, the root being node size.
func (s *state) costs(gold []int32) (cost [actionCount]int) {
	top, next := s.below(0), s.next
	under := s.below(1)
	// Children of the top that still stand in the queue are lost with it.
	lost := 0
	for i := next; i < s.size; i++ {
		if int(gold[i]) == top {
			lost++
		}
	}
	cost[left], cost[right] = lost, lost
	h := int(gold[top])
	if h == s.size && len(s.stack) > 1 {
		h = -1 // lost already: the root's child must be the lowest on the stack
	}
	if h == under || h > next {
		cost[left]++
	}
	if h >= next {
		cost[right]++
	}
	if next < s.size {
		cost[shift] = s.shiftCost(gold)
	}
	return cost
}

// shiftCost counts the arcs between the next word and the stack that shifting
// it makes impossible: all but the one from the stack's top. The root's child
// must be the lowest word on the stack, since there is but one.
func (s *state) shiftCost(gold []int32) (cost int) {
	if int(gold[s.next]) == s.size && len(s.stack) > 0 {
		cost++
	}
	for i, n := range s.stack {
		if int(gold[n]) == s.next {
			cost++
		}
		if gold[s.next] == n && i != len(s.stack)-1 {
			cost++
		}
	}
	return cost
}

// projective returns the heads of a sentence's tokens, as node numbers, in a
// tree without crossing arcs: while arcs cross, the shortest crossing one
// moves up to its head's head (Nivre and Nilsson 2005).
func projective(arcs []Arc, in text.Sentence) []int32 {
	size := in.Last - in.First
	heads := make([]int32, size)
	for i := range heads {
		heads[i] = int32(arcs[in.First+i].Head - in.First)
		if arcs[in.First+i].Head < 0 {
			heads[i] = int32(size)
		}
	}
	for range size * size { // a cycle would never end
		i := crossing(heads)
		if i < 0 {
			break
		}
		heads[i] = heads[heads[i]]
	}
	return heads
}

// crossing is the dependent of the shortest arc that some word between its
// ends is not below, or -1.
func crossing(heads []int32) int {
	best, length := -1, len(heads)+1
	for d, h := range heads {
		lo, hi := min(d, int(h)), max(d, int(h))
		if hi-lo >= length || int(h) == len(heads) {
			continue
		}
		for m := lo + 1; m < hi; m++ {
			if !below(heads, m, int(h)) {
				best, length = d, hi-lo
				break
			}
		}
	}
	return best
}

// below reports whether node m descends from node h.
func below(heads []int32, m, h int) bool {
	for range heads {
		if m == len(heads) {
			return false
		}
		if m = int(heads[m]); m == h {
			return true
		}
	}
	return false
}
