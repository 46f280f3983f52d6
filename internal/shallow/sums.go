package shallow

import (
	"encoding/binary"

	"accord/internal/lanes"
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
	width int     // chunks of a row
	rows  []chunk // width chunks a row, together, since they are read together
	usual []chunk // the biases and the rows of the value 0 of all blocks
}

// chunk is the sums of 32 units, in their order from the lowest lane on.
type chunk = lanes.Chunk

const unitsOfChunk = 32

// newSums takes the table of weights, a byte a unit.
func newSums(table []byte, bias []int32, blocks []Block) sums {
	hidden := len(bias)
	rows, width := len(table)/hidden, (hidden+unitsOfChunk-1)/unitsOfChunk
	s := sums{width: width, rows: pages.Make[chunk](rows * width), usual: make([]chunk, width)}
	for i := range s.usual {
		first := unitsOfChunk * i
		last := min(first+unitsOfChunk, hidden)
		for j, b := range bias[first:last] {
			s.usual[i][j/4] += uint64(1<<15+int64(b)) << (16 * (j % 4))
		}
		s.fill(i, blocks, func(row int) []byte { return table[row*hidden:][first:last] })
	}
	return s
}

// fill sets a chunk of all rows from their weights, and adds the rows of the
// value 0 to the usual sum.
func (s *sums) fill(i int, blocks []Block, weights func(row int) []byte) {
	var none chunk
	row := 0
	to := func(end int32, zero *chunk) {
		for ; row < int(end); row++ {
			s.rows[row*s.width+i] = widened(weights(row), zero)
		}
	}
	for _, b := range blocks {
		to(b.First, &none)
		zero := widened(weights(row), &none)
		for j, x := range zero {
			s.usual[i][j] += x
		}
		to(b.First+b.Size, &zero)
	}
	to(int32(len(s.rows)/s.width), &none)
}

// widened is a chunk of weights, of which 128 stands for 0, less what zero has.
func widened(weights []byte, zero *chunk) (c chunk) {
	const (
		offset = 0x0080_0080_0080_0080
		pairs  = 0x0000_FFFF_0000_FFFF
		bytes  = 0x00FF_00FF_00FF_00FF
	)
	for i := 0; len(weights) >= 8; i += 2 {
		x := binary.LittleEndian.Uint64(weights)
		low, high := x&0xFFFF_FFFF, x>>32
		low, high = (low|low<<16)&pairs, (high|high<<16)&pairs
		c[i&7] = (low|low<<8)&bytes - offset - zero[i&7]
		c[(i+1)&7] = (high|high<<8)&bytes - offset - zero[(i+1)&7]
		weights = weights[8:]
	}
	return c
}

// add lists the units that are above zero for the rows.
func (s *sums) add(rows []int32, h *active) {
	for i, sum := range s.usual {
		sum.AddRows(s.rows[i:], s.width, rows)
		h.take(&sum, unitsOfChunk*i)
	}
}
