package parse

import "math/bits"

// Multipliers that keep the places of a feature's parts apart. The parts are
// hashes already, so sums of products mix them well enough.
const (
	k0 = 0x9E3779B97F4A7C15
	k1 = 0xD6E8FEB86659FD93
	k2 = 0xA0761D6478BD642F
	k3 = 0xE7037ED1A0B428DB
	k4 = 0x8EBC6AF09C88C6E3
)

func one(t, a uint64) uint64         { return t*k0 + a*k1 }
func two(t, a, b uint64) uint64      { return t*k0 + a*k1 + b*k2 }
func three(t, a, b, c uint64) uint64 { return t*k0 + a*k1 + b*k2 + c*k3 }
func four(t, a, b, c, d uint64) uint64 {
	return t*k0 + a*k1 + b*k2 + c*k3 + d*k4
}

// small spreads a small number over 64 bits.
func small(n uint64) uint64 {
	hi, lo := bits.Mul64(n+0x9E37, k2)
	return (hi ^ lo) * k3
}

// distance groups the number of tokens between two nodes.
func distance(from, to int) uint64 {
	d := uint64(max(from-to, to-from))
	switch {
	case d <= 5:
	case d <= 8:
		d = 6
	case d <= 14:
		d = 7
	default:
		d = 8
	}
	return small(d)
}

// actionFeatures appends what the choice of an action is made from: the top
// of the stack s0, s1, s2, the front of the queue b0, b1, b2, and children.
func (s *state) actionFeatures(f []uint64) []uint64 {
	i0, i1, j0 := s.below(0), s.below(1), s.next
	s0, s1, s2 := &s.nodes[i0], &s.nodes[i1], &s.nodes[s.below(2)]
	b0, b1, b2 := &s.nodes[j0], &s.nodes[s.ahead(1)], &s.nodes[s.ahead(2)]
	s0l, s0r := &s.nodes[s0.leftmost], &s.nodes[s0.rightmost]
	s1l, s1r := &s.nodes[s1.leftmost], &s.nodes[s1.rightmost]
	b0l := &s.nodes[b0.leftmost]
	s0l2, s0r2, s1r2, b0l2 := &s.nodes[s0.left2], &s.nodes[s0.right2], &s.nodes[s1.right2], &s.nodes[b0.left2]
	dsb, dss := distance(i0, j0), distance(i1, i0)
	before := &s.nodes[s.size+1]
	if j0 > 0 {
		before = &s.nodes[j0-1]
	}
	s0v, s1v, b0v := small(uint64(s0.leftCount)<<8|uint64(min(s0.rightCount, 3))), small(uint64(min(s1.rightCount, 3))), small(uint64(b0.leftCount))
	f = s.guide.action(f, s, i1, i0, j0)
	return append(f,
		one(1, s0.word), one(2, s0.xpos), one(3, s0.both),
		one(4, s1.word), one(5, s1.xpos), one(6, s1.both),
		one(7, s2.xpos), one(8, s2.both),
		one(9, b0.word), one(10, b0.xpos), one(11, b0.both),
		one(12, b1.word), one(13, b1.xpos), one(14, b1.both),
		one(15, b2.xpos), one(16, b2.both),
		two(17, s0.both, b0.both), two(18, s0.word, b0.word), two(19, s0.both, b0.xpos), two(20, s0.xpos, b0.both), two(21, s0.xpos, b0.xpos),
		two(22, s1.both, s0.both), two(23, s1.word, s0.word), two(24, s1.both, s0.xpos), two(25, s1.xpos, s0.both), two(26, s1.xpos, s0.xpos),
		two(27, s1.xpos, b0.xpos), two(28, s1.word, b0.word), two(29, b0.xpos, b1.xpos), two(30, b0.word, b1.word),
		three(31, s0.xpos, b0.xpos, b1.xpos), three(32, b0.xpos, b1.xpos, b2.xpos), three(33, s1.xpos, s0.xpos, b0.xpos),
		three(34, s2.xpos, s1.xpos, s0.xpos), three(35, s0.word, b0.xpos, b1.xpos), three(36, s1.word, s0.xpos, b0.xpos),
		three(37, s1.xpos, s0.word, b0.xpos), three(38, s1.xpos, s0.xpos, b0.word), three(39, s0.xpos, b0.word, b1.xpos),
		four(40, s1.xpos, s0.xpos, b0.xpos, b1.xpos),
		three(41, s0.xpos, s0l.xpos, b0.xpos), three(42, s0.xpos, s0r.xpos, b0.xpos), three(43, s0.xpos, b0.xpos, b0l.xpos),
		three(44, s1.xpos, s1r.xpos, s0.xpos), three(45, s1.xpos, s1l.xpos, s0.xpos), three(46, s1.xpos, s0.xpos, s0l.xpos), three(47, s1.xpos, s0.xpos, s0r.xpos),
		two(48, s0.word, dsb), two(49, s0.xpos, dsb), two(50, b0.word, dsb), two(51, b0.xpos, dsb), three(52, s0.xpos, b0.xpos, dsb), three(53, s0.word, b0.word, dsb),
		two(54, s1.xpos, dss), two(55, s0.word, dss), three(56, s1.xpos, s0.xpos, dss), three(57, s1.word, s0.word, dss),
		two(58, s0.word, s0v), two(59, s0.xpos, s0v), two(60, s1.word, s1v), two(61, s1.xpos, s1v), two(62, b0.word, b0v), two(63, b0.xpos, b0v),
		two(64, s0.xpos, s0l.both), two(65, s0.xpos, s0r.both), two(66, s1.xpos, s1r.both), two(67, s1.xpos, s1l.both), two(68, b0.xpos, b0l.both),
		two(69, s0.both, s0l.relHash), two(70, s0.both, s0r.relHash), two(71, s1.both, s1r.relHash), two(72, s1.both, s1l.relHash), two(73, b0.both, b0l.relHash),
		three(74, s0.xpos, s0l.xpos, s0l2.xpos), three(75, s0.xpos, s0r.xpos, s0r2.xpos), three(76, s1.xpos, s1r.xpos, s1r2.xpos), three(77, b0.xpos, b0l.xpos, b0l2.xpos),
		two(78, s0.word, small(s0.lefts)), two(79, s0.xpos, small(s0.lefts)), two(80, s0.xpos, small(s0.rights)), two(81, s1.word, small(s1.rights)), two(82, s1.xpos, small(s1.rights)), two(83, s1.xpos, small(s1.lefts)), two(84, b0.xpos, small(b0.lefts)),
		four(85, s1.xpos, s1l.relHash, s1r.relHash, s0.xpos), four(86, s1.xpos, s0.xpos, s0l.word, b0.xpos),
		three(87, before.xpos, b0.xpos, s0.xpos), three(88, s0.both, s0l.word, b0.xpos),
		one(89, 0),
		two(90, s0.group, s0.xpos), two(91, s1.group, s1.xpos), two(92, b0.group, b0.xpos),
		two(93, s0.middle, b0.middle), two(94, s1.middle, s0.middle), three(95, s0.middle, b0.xpos, s1.xpos), three(96, s1.middle, s0.xpos, b0.xpos), three(97, b0.middle, s0.xpos, s1.xpos),
		three(98, s1.coarse, s0.coarse, b0.coarse), three(99, s0.middle, b0.xpos, b1.xpos), three(100, s1.middle, s0.middle, b0.xpos), three(101, s1.xpos, s0.word, s0l.middle),
		four(102, s1.coarse, s0.xpos, s0l.word, b0.xpos), three(103, s1.middle, s0l.word, s0.coarse), three(104, s1.middle, s0.xpos, s0l.word),
	)
}

// labelFeatures sets what the choice of a relation is made from: the head h,
// the dependent d, whose own children are all known, and their neighbours.
func (s *state) labelFeatures(head, dependent int) {
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
	var side uint64 = 128 // templates of right arcs stand apart
	if dependent < head {
		side = 0
	}
	dist := distance(head, dependent)
	dLefts, dRights, hLefts, hRights := small(d.lefts), small(d.rights), small(h.lefts), small(h.rights)
	s.features = append(s.features[:0],
		one(side+1, d.word), one(side+2, d.xpos), one(side+3, d.both), one(side+4, h.word), one(side+5, h.xpos), one(side+6, h.both),
		two(side+7, d.both, h.both), two(side+8, d.word, h.word), two(side+9, d.xpos, h.both), two(side+10, d.both, h.xpos), two(side+11, d.xpos, h.xpos),
		two(side+12, d.upos, h.upos), three(side+13, d.xpos, h.xpos, dist), two(side+14, d.word, dist), two(side+15, h.word, dist),
		two(side+16, d.xpos, before.both), two(side+17, d.xpos, after.both), three(side+18, d.xpos, before.xpos, h.xpos), three(side+19, d.xpos, after.xpos, h.xpos), two(side+20, h.xpos, behind.both),
		three(side+21, d.upos, dl.word, h.upos), three(side+22, d.upos, dl.word, h.word), two(side+23, d.both, dl.both), two(side+24, d.xpos, dl2.both), two(side+25, d.xpos, dr.both),
		three(side+26, d.xpos, h.xpos, dLefts), three(side+27, d.xpos, h.xpos, dRights), three(side+28, d.xpos, h.xpos, hLefts), three(side+29, d.xpos, h.xpos, hRights),
		two(side+30, h.word, hLefts), two(side+31, h.word, hRights), two(side+32, d.word, dLefts), three(side+33, h.word, hRights, d.xpos), three(side+34, h.word, hLefts, d.xpos),
		three(side+35, h.both, hl.relHash, d.xpos), three(side+36, h.both, hr.relHash, d.xpos), two(side+37, hl.both, d.xpos), two(side+38, hr.both, d.xpos),
		four(side+39, d.xpos, dl.xpos, dr.xpos, h.xpos), four(side+40, d.upos, small(d.lefts), h.xpos, dist), three(side+41, dl.word, dl2.word, d.xpos),
		four(side+42, h.upos, hLefts, hRights, d.upos), one(side+43, 0),
		two(side+44, d.group, d.xpos), two(side+45, h.group, h.xpos), two(side+46, d.middle, h.middle), two(side+47, d.coarse, h.coarse), two(side+48, d.middle, h.xpos), two(side+49, d.xpos, h.middle),
		three(side+50, d.middle, dl.word, h.upos), three(side+51, d.upos, dl.word, h.middle), three(side+52, d.coarse, dl.word, h.coarse), three(side+53, d.middle, h.word, dLefts),
	)
	s.features = s.guide.label(s.features, s, head, dependent)
}
