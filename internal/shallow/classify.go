package shallow

import "encoding/binary"

// active lists the hidden units that are above zero: a unit's number in the
// upper half of a word, how much it is above zero in the lower.
type active struct {
	count int
	units [mostHidden]uint32
}

// take reads the units off a chunk of sums, those from first on.
func (h *active) take(sums *chunk, first int) {
	unit, count := uint32(first)<<16, uint64(h.count)
	for _, x := range sums {
		// above is 1 for each unit that is not below zero. That its upper lanes
		// get into count as well does no harm: only the lowest byte is looked at.
		above, value := x>>15&0x0001_0001_0001_0001, x&0x7FFF_7FFF_7FFF_7FFF
		h.units[uint8(count)] = unit | uint32(uint16(value))
		count += above
		h.units[uint8(count)] = (unit + 1<<16) | uint32(uint16(value>>16))
		count += above >> 16
		h.units[uint8(count)] = (unit + 2<<16) | uint32(uint16(value>>32))
		count += above >> 32
		h.units[uint8(count)] = (unit + 3<<16) | uint32(uint16(value>>48))
		count += above >> 48
		unit += 4 << 16
	}
	h.count = int(uint16(count))
}

// classifier sums up what the hidden units give to each class. Two classes
// share a word: a product with both is one multiplication, and the lower sum,
// taken off, leaves the upper one.
type classifier struct {
	bias  []int32
	fours [][][4]int64 // of each eight classes: a unit's weights
	twos  [][2]int64   // of four classes behind them, if there are any
}

// newClassifier takes the weights as a file has them.
func newClassifier(bias []int32, weights []byte, hidden int) classifier {
	words := (len(bias) + 1) / 2
	c := classifier{bias: bias, fours: make([][][4]int64, (words+1)/4)}
	for i := range c.fours {
		c.fours[i] = make([][4]int64, hidden)
	}
	if rest := words - 4*len(c.fours); rest > 0 {
		c.twos = make([][2]int64, hidden)
	}
	for i := range hidden * len(bias) {
		unit, class := i/len(bias), i%len(bias)
		w := int64(int16(binary.LittleEndian.Uint16(weights[2*i:]))) << (32 * (class & 1))
		if block := class / 8; block < len(c.fours) {
			c.fours[block][unit][class/2%4] += w
		} else {
			c.twos[unit][class/2%4] += w
		}
	}
	return c
}

func (c *classifier) classify(units []uint32, scores []int32) {
	copy(scores, c.bias)
	rest := scores
	for _, out := range c.fours {
		sums := weigh4(out, units)
		for _, sum := range sums {
			rest = split(sum, rest)
		}
	}
	if c.twos != nil {
		a, b := weigh2(c.twos, units)
		split(b, split(a, rest))
	}
}

// weigh4 is never part of classify: its loop needs the registers for itself.
//
//go:noinline
func weigh4(out [][4]int64, units []uint32) [4]int64 {
	var a, b, c, d int64
	for _, u := range units {
		w, v := &out[u>>16], int64(uint16(u))
		a += v * w[0]
		b += v * w[1]
		c += v * w[2]
		d += v * w[3]
	}
	return [4]int64{a, b, c, d}
}

//go:noinline
func weigh2(out [][2]int64, units []uint32) (a, b int64) {
	for _, u := range units {
		w, v := &out[u>>16], int64(uint16(u))
		a += v * w[0]
		b += v * w[1]
	}
	return a, b
}

// split adds the two sums of a word to the first two scores, or to the one
// that is left, and returns the rest.
func split(sum int64, scores []int32) []int32 {
	low := int32(sum)
	if len(scores) < 2 {
		for i := range scores {
			scores[i] += low
		}
		return nil
	}
	scores[0] += low
	scores[1] += int32((sum - int64(low)) >> 32)
	return scores[2:]
}
