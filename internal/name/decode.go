package name

// decoder finds the best labels of a stretch of tokens (Viterbi) under scores
// for single labels and for pairs of neighbours.
type decoder struct {
	from []uint8 // best label before, for every token and label
}

const impossible = -1 << 40

// transitions are the scores of one label after another.
type transitions [labelCount][labelCount]int32

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
	for l := range labelCount {
		next[l] = impossible
		if !mask.has(l) {
			continue
		}
		var before int
		var score int64
		if l != outside && (partOf(l) == inside || partOf(l) == last) {
			before, score = bestOpen(now, trans, kindOf(l), l)
		} else {
			before, score = bestClosed(now, trans, l)
		}
		if score > impossible/2 {
			next[l] = score + int64(scores[l])
			from[l] = uint8(before)
		}
	}
}

// bestOpen is the best label of kind k that has a name going on.
func bestOpen(now *[labelCount]int64, trans *transitions, k, l int) (int, int64) {
	b, in := labelOf(k, begin), labelOf(k, inside)
	if x, y := now[b]+int64(trans[b][l]), now[in]+int64(trans[in][l]); x < y {
		return in, y
	} else {
		return b, x
	}
}

// bestClosed is the best label after which a name may begin.
func bestClosed(now *[labelCount]int64, trans *transitions, l int) (int, int64) {
	before, score := outside, now[outside]+int64(trans[outside][l])
	for k := range kinds {
		for _, part := range [...]int{last, single} {
			p := labelOf(k, part)
			if x := now[p] + int64(trans[p][l]); x > score {
				before, score = p, x
			}
		}
	}
	return before, score
}

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
