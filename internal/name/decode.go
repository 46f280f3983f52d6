package name

// decoder finds the best labels of a stretch of tokens (Viterbi) under scores
// for single labels and for pairs of neighbours.
type decoder struct {
	from []uint8 // best label before, for every token and label
}

const impossible = -1 << 40

// transitions are the scores of each label (the first index) after each other.
type transitions [labelCount][labelCount]int32

// closed are the labels after which no name goes on: outside, and the last
// and the only token of each kind.
var closed = func() (out [1 + 2*len(kinds)]uint8) {
	at := 1
	for k := range kinds {
		out[at], out[at+1] = uint8(labelOf(k, last)), uint8(labelOf(k, single))
		at += 2
	}
	return out
}()

// best fills labels with the highest-scoring sequence that the grammar of
// names allows and that keeps to allowed (nil: anything). scores has
// labelCount values a token. It returns the score of the sequence.
func (d *decoder) best(scores []int32, trans *transitions, allowed []Labels, labels []uint8) int64 {
	n := len(labels)
	d.from = resize(d.from, n*labelCount)
	var now, next [labelCount]int64
	for l := range now {
		now[l] = impossible
	}
	now[outside] = 0
	for i := range n {
		mask := anyLabel
		if allowed != nil {
			mask = allowed[i]
		}
		d.step(scores[i*labelCount:(i+1)*labelCount], trans, mask, &now, &next, d.from[i*labelCount:])
		now, next = next, now
	}
	return d.trace(&now, labels)
}

// step extends the best sequences by one token.
func (d *decoder) step(scores []int32, trans *transitions, mask Labels, now, next *[labelCount]int64, from []uint8) {
	scores, from = scores[:labelCount], from[:labelCount]
	var ends [len(closed)]int64 // the best sequences that a name may begin after, see bestClosed
	for i, l := range closed {
		ends[i] = now[l]<<closedBits | int64(len(closed)-1-i)
	}
	for l := range labelCount {
		next[l] = impossible
		if !mask.has(l) {
			continue
		}
		var before uint8
		var score int64
		if l != outside && (partOf(l) == inside || partOf(l) == last) {
			before, score = bestOpen(now, &trans[l], kindOf(l))
		} else {
			before, score = bestClosed(&ends, &trans[l])
		}
		if score > impossible/2 {
			next[l] = score + int64(scores[l])
			from[l] = before
		}
	}
}

// bestOpen is the best label of kind k that has a name going on.
func bestOpen(now *[labelCount]int64, after *[labelCount]int32, k int) (uint8, int64) {
	b, in := labelOf(k, begin), labelOf(k, inside)
	if x, y := now[b]+int64(after[b]), now[in]+int64(after[in]); x < y {
		return uint8(in), y
	} else {
		return uint8(b), x
	}
}

// bestClosed is the best label after which a name may begin. Scores have which
// label it is in their lowest bits, the first one the most, so that the largest
// tells both and nothing hangs on a branch.
func bestClosed(ends *[len(closed)]int64, after *[labelCount]int32) (uint8, int64) {
	best := ends[0] + int64(after[closed[0]])<<closedBits
	for i := 1; i < len(closed); i++ {
		best = max(best, ends[i]+int64(after[closed[i]])<<closedBits)
	}
	return closed[len(closed)-1-int(best&(1<<closedBits-1))], best >> closedBits
}

// closedBits are enough to number the closed labels.
const closedBits = 4

func (d *decoder) trace(now *[labelCount]int64, labels []uint8) int64 {
	end := outside
	for l := range now {
		if !opens(l) && now[l] > now[end] {
			end = l
		}
	}
	score := now[end]
	for i, l := len(labels)-1, end; i >= 0; i-- {
		labels[i] = uint8(l)
		l = int(d.from[i*labelCount+l])
	}
	return score
}
