package name

import "accord/internal/linear"

// Numbers of the feature templates, the first value of every feature.
const (
	tBias = iota + 1
	tTransition
	tExact
	tFolded
	tAround      // + offset
	tPair        // + offset
	tShape       // + offset
	tShapes      // three shapes
	tPrefix      // + which
	tSuffix      // + which
	tGroup       // + offset
	tMiddle      // + offset
	tCoarse      // + offset
	tCoarsePair  // + offset
	tMiddlePair  // + offset
	tFlags       // + offset
	tFlagsShape  //
	tFlagsAround //
	tRun
	tRunBefore
	tRunAfter
	tRunFirst
	tRunLast
	tRunLastGroup
	tRunLastMiddle
	tRunBeforeAfter
	tGapLeft
	tGapRight
	tCaps
	tFirst
	tFormAround
	tAcronym
	tEvidence
	tHead
)

// offset codes a position relative to the token beside a template's number.
func offset(template, by int) uint64 { return uint64(template)<<8 | uint64(by+8) }

// lexical is how many of a token's features, the first ones, are about which
// word it is and nothing else.
const lexical = 3

// features appends what speaks for or against each label of token i.
func (s *sentence) features(f []uint64, i int) []uint64 {
	w := s.at(i)
	f = append(f,
		linear.Join(tExact, w.exact),
		linear.Join(tFolded, w.folded),
		linear.Join3(tFirst, uint64(min(i, 2)), w.folded),
		linear.Join(tBias, 0),
		linear.Join3(tCaps, uint64(s.caps), uint64(w.form)),
		linear.Join3(offset(tFirst, 1), uint64(min(i, 2)), uint64(w.flags)),
	)
	f = s.spelling(f, i, w)
	f = s.context(f, i, w)
	f = s.lists(f, i, w)
	return s.run(f, i, w)
}

func (s *sentence) spelling(f []uint64, i int, w *word) []uint64 {
	before, after := s.at(i-1), s.at(i+1)
	for k, p := range w.prefix {
		f = append(f, linear.Join(offset(tPrefix, k), p))
	}
	for k, p := range w.suffix {
		f = append(f, linear.Join(offset(tSuffix, k), p))
	}
	return append(f,
		linear.Join(offset(tShape, 0), w.shape),
		linear.Join(offset(tShape, -1), before.shape),
		linear.Join(offset(tShape, 1), after.shape),
		linear.Join(offset(tShapes, 0), linear.Join3(before.shape, w.shape, after.shape)),
		linear.Join(tFormAround, uint64(s.at(i-2).form)<<24|uint64(before.form)<<16|uint64(w.form)<<8|uint64(after.form)),
	)
}

func (s *sentence) context(f []uint64, i int, w *word) []uint64 {
	for d := -2; d <= 2; d++ {
		c := s.at(i + d)
		if d != 0 {
			f = append(f, linear.Join(offset(tAround, d), c.folded))
		}
		if c.group != 0 {
			f = append(f,
				linear.Join(offset(tMiddle, d), uint64(c.middle)),
				linear.Join(offset(tCoarse, d), uint64(c.coarse)))
		}
	}
	before, after := s.at(i-1), s.at(i+1)
	return append(f,
		linear.Join3(offset(tPair, -1), before.folded, w.folded),
		linear.Join3(offset(tPair, 1), w.folded, after.folded),
		linear.Join3(offset(tPair, 0), before.folded, after.folded),
		linear.Join(offset(tGroup, 0), uint64(w.group)),
		linear.Join(offset(tGroup, -1), uint64(before.group)),
		linear.Join(offset(tGroup, 1), uint64(after.group)),
		linear.Join3(offset(tCoarsePair, -1), uint64(before.coarse), uint64(w.coarse)),
		linear.Join3(offset(tCoarsePair, 1), uint64(w.coarse), uint64(after.coarse)),
		linear.Join3(offset(tMiddlePair, -1), uint64(before.middle), uint64(w.middle)),
		linear.Join3(offset(tMiddlePair, 1), uint64(w.middle), uint64(after.middle)),
		linear.Join3(offset(tMiddlePair, 0), uint64(before.middle)<<8|uint64(w.form), uint64(after.middle)),
	)
}

func (s *sentence) lists(f []uint64, i int, w *word) []uint64 {
	before, after := s.at(i-1), s.at(i+1)
	return append(f,
		linear.Join(offset(tFlags, 0), uint64(w.flags)),
		linear.Join(tFlagsShape, uint64(w.flags)<<8|uint64(w.form)),
		linear.Join3(offset(tFlagsAround, -1), uint64(before.flags)<<8|uint64(before.form), uint64(w.flags)<<8|uint64(w.form)),
		linear.Join3(offset(tFlagsAround, 1), uint64(w.flags)<<8|uint64(w.form), uint64(after.flags)<<8|uint64(after.form)),
	)
}

// run describes the capitalised words around token i and what frames them, so
// that the whole of a long name is seen from each of its words.
func (s *sentence) run(f []uint64, i int, w *word) []uint64 {
	from, to := s.runFrom[i], s.runTo[i]
	place := uint64(0)
	switch {
	case to-from == 1:
		place = 3
	case i == to-1:
		place = 2
	case i > from:
		place = 1
	}
	before, after := s.at(from-1), s.at(to)
	first, last := s.at(from), s.at(to-1)
	f = append(f,
		linear.Join3(tRun, place, uint64(min(to-from, 6))<<8|uint64(w.form)),
		linear.Join3(tRunBefore, place, before.folded),
		linear.Join3(tRunAfter, place, after.folded),
		linear.Join3(offset(tRunBefore, 1), place, uint64(before.middle)),
		linear.Join3(offset(tRunAfter, 1), place, uint64(after.middle)),
		linear.Join3(tRunBeforeAfter, uint64(before.middle), uint64(after.middle)),
		linear.Join3(tRunFirst, place, first.folded),
		linear.Join3(tRunLast, place, last.folded),
		linear.Join3(tRunLastGroup, place, uint64(last.group)),
		linear.Join3(tRunLastMiddle, place, uint64(last.middle)),
		linear.Join3(offset(tRunFirst, 1), place, uint64(first.middle)),
		linear.Join3(offset(tFlags, 1), place, uint64(first.flags)<<8|uint64(last.flags)),
	)
	return s.gaps(f, from, to, place)
}

// gaps looks over the small words on either side of a run: the "of" and what
// it joins in "Office of the Trade Representative".
func (s *sentence) gaps(f []uint64, from, to int, place uint64) []uint64 {
	if g := from - 1; g > 0 && s.active[g] {
		for g > 0 && from-g <= maxGap && !s.words[g].form.named() {
			g--
		}
		left := s.at(g)
		f = append(f,
			linear.Join3(tGapLeft, s.at(g+1).folded, left.folded),
			linear.Join3(offset(tGapLeft, 1), s.at(g+1).folded, uint64(left.middle)<<8|place))
	}
	if head := s.headOf(from); head >= 0 {
		h := s.at(head)
		f = append(f,
			linear.Join3(tHead, h.folded, place),
			linear.Join3(offset(tHead, 1), uint64(h.middle)<<8|place, s.at(from-1).folded))
	}
	if g := to; g < len(s.words) && s.active[g] {
		for g < len(s.words)-1 && g-to < maxGap && !s.words[g].form.named() {
			g++
		}
		right := s.at(g)
		f = append(f,
			linear.Join3(tGapRight, s.at(to).folded, right.folded),
			linear.Join3(offset(tGapRight, 1), s.at(to).folded, uint64(right.middle)<<8|place))
	}
	return f
}

// headOf goes back from a run over small words and further runs to the last
// word of the leftmost one, -1 if the run stands by itself: for "Industry" in
// "Ministry of Trade and Industry", "Ministry".
func (s *sentence) headOf(from int) int {
	head := -1
	for hops := 0; hops < 4; hops++ {
		g := from - 1
		for g >= 0 && s.active[g] && !s.words[g].form.named() && from-g <= maxGap+1 {
			g--
		}
		if g < 0 || g == from-1 || !s.active[g] || !s.words[g].form.named() || s.text[g+1] == "," {
			return head
		}
		head, from = g, s.runFrom[g]
	}
	return head
}
