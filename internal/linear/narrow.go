package linear

import "encoding/binary"

// narrow is the entries of a model with few classes, all of one size: the
// fingerprint (2 bytes, with the steps from home in place of the bits that say
// where home is), and a code for each class.
type narrow struct{ entries []byte }

const (
	narrowClasses = 3
	narrowSize    = 2 + narrowClasses
	narrowPadding = 8 - narrowSize // an entry is read as one word
)

func newNarrow(x *index, cells []byte) narrow {
	out := make([]byte, narrowSize*len(x.at)+narrowPadding)
	for i, at := range x.at {
		to, entry := out[narrowSize*i:], cells[at%maxCells:]
		binary.LittleEndian.PutUint16(to, narrowMark(binary.LittleEndian.Uint16(entry), at>>stepShift))
		for pairs := entry[3 : 3+2*int(entry[2])]; len(pairs) >= 2; pairs = pairs[2:] {
			to[2+pairs[0]] = pairs[1]
		}
	}
	return narrow{out}
}

func narrowMark(mark uint16, steps uint32) uint16 { return mark&^homeMask | uint16(steps) }

func (n narrow) entry(number uint32) uint64 {
	return binary.LittleEndian.Uint64(n.entries[narrowSize*int(number):])
}

// narrowSums are the scores so far.
type narrowSums struct{ a, b, c int32 }

func (s *narrowSums) add(entry uint64, levels *[256]int32) {
	s.a += levels[uint8(entry>>16)]
	s.b += levels[uint8(entry>>24)]
	s.c += levels[uint8(entry>>32)]
}

func (m *Model) addNarrow(features []uint64, scores []int32) {
	var sums narrowSums
	for len(features) > 0 {
		n := min(len(features), batch)
		m.addNarrowBatch(features[:n], &sums)
		features = features[n:]
	}
	for c, s := range [narrowClasses]int32{sums.a, sums.b, sums.c} {
		if c < len(scores) {
			scores[c] += s
		}
	}
}

func (m *Model) addNarrowBatch(features []uint64, sums *narrowSums) {
	var f found
	var entries [batch]uint64
	n := m.index.find(features, m.buckets, &f)
	for i := range n {
		entries[i&(batch-1)] = m.narrow.entry(f.number[i&(batch-1)])
	}
	// Entries of other features are made to weigh nothing, and their features
	// move to the front: few go on, and nothing here hangs on which.
	missed := 0
	for i := range n {
		i &= batch - 1
		entry, mark, bucket := entries[i], f.marks[i], f.buckets[i]
		same := (uint64(uint16(entry)^narrowMark(mark, 0)) - 1) >> 63
		sums.add(entry*same, m.levels)
		f.marks[missed&(batch-1)], f.buckets[missed&(batch-1)] = mark, bucket
		missed += int(1 - same)
	}
	for i := range missed {
		m.addNarrowFurther(f.buckets[i&(batch-1)], f.marks[i&(batch-1)], sums)
	}
}

// addNarrowFurther adds the entry of a feature that is not at its home.
func (m *Model) addNarrowFurther(bucket uint32, mark uint16, sums *narrowSums) {
	for steps := uint32(1); steps <= maxSteps; steps++ {
		number, taken := m.index.step(bucket, mark, steps)
		if !taken {
			return
		}
		if entry := m.narrow.entry(number); uint16(entry) == narrowMark(mark, steps) {
			sums.add(entry, m.levels)
			return
		}
	}
	if at, ok := m.index.far(bucket, mark); ok {
		var few [256]int32
		m.addEntry(at, &few)
		sums.a, sums.b, sums.c = sums.a+few[0], sums.b+few[1], sums.c+few[2]
	}
}
