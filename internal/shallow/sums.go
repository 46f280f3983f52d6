package shallow

import (
	"encoding/binary"

	"accord/internal/pages"
)

// sums adds up rows for the hidden layer, four units in a 64-bit word.
//
// A lane of 16 bits holds a unit's sum plus 1<<15, so that its highest bit says
// whether the sum is negative. What lanes lend each other on the way is paid
// back in the end, as no sum of at most 127 rows leaves its lane.
//
// Most features have the value 0 in most examples: no such child, no such
// word. So usual has the weights of all these rows, and the rows of other
// values have the difference, which makes half of the additions unnecessary.
type sums struct {
	width int      // words of a row
	rows  []uint64 // width words a row
	usual []uint64 // the biases and the rows of the value 0 of all blocks
}

const (
	unitsAtOnce = 4 * wordsAtOnce // rows are filled up to a multiple
	wordsAtOnce = 8               // so many fit the registers
)

// newSums takes the table of weights, a byte a unit.
func newSums(table []byte, bias []int32, blocks []Block) sums {
	hidden := len(bias)
	s := sums{width: (hidden + unitsAtOnce - 1) / unitsAtOnce * wordsAtOnce}
	s.rows = pages.Make[uint64](len(table) / hidden * s.width)
	s.usual = make([]uint64, s.width)
	for i, b := range bias {
		s.usual[i/4] += uint64(1<<15+int64(b)) << (16 * (i % 4))
	}
	for row := range len(table) / hidden {
		widen(s.row(row), table[row*hidden:][:hidden])
	}
	for _, b := range blocks {
		zero := s.row(int(b.First))
		for i, z := range zero {
			s.usual[i] += z
		}
		for row := int(b.First + b.Size - 1); row >= int(b.First); row-- {
			for i, to := range s.row(row) {
				s.row(row)[i] = to - zero[i]
			}
		}
	}
	return s
}

func (s *sums) row(r int) []uint64 { return s.rows[r*s.width:][:s.width] }

// widen spreads the bytes of a row, of which 128 stands for 0, over lanes.
func widen(to []uint64, row []byte) {
	const zero = 0x0080_0080_0080_0080
	for i := range len(row) / 4 {
		x := uint64(binary.LittleEndian.Uint32(row[4*i:]))
		x = (x | x<<16) & 0x0000_FFFF_0000_FFFF
		to[i] = (x|x<<8)&0x00FF_00FF_00FF_00FF - zero
	}
}

// add lists the units that are above zero for the rows.
func (s *sums) add(rows []int32, h *active) {
	for at := 0; at < s.width; at += wordsAtOnce {
		for i, x := range s.words(rows, at) {
			h.take(x, 4*(at+i))
		}
	}
}

// words adds up some words of the rows, from word at on.
func (s *sums) words(rows []int32, at int) [wordsAtOnce]uint64 {
	u := s.usual[at:][:wordsAtOnce]
	a, b, c, d, e, f, g, h := u[0], u[1], u[2], u[3], u[4], u[5], u[6], u[7]
	table := s.rows[at:]
	for _, r := range rows {
		w := table[int(r)*s.width:][:wordsAtOnce]
		a += w[0]
		b += w[1]
		c += w[2]
		d += w[3]
		e += w[4]
		f += w[5]
		g += w[6]
		h += w[7]
	}
	return [wordsAtOnce]uint64{a, b, c, d, e, f, g, h}
}
