package linear

import (
	"encoding/binary"
	"errors"
	"fmt"
)

// Model scores features with learned weights. It is immutable and safe for
// concurrent use.
type Model struct {
	classes int
	buckets int
	offsets []byte
	cells   []byte
	levels  *[256]int32
	file    []byte
}

// Read makes a model of a file's bytes, which it keeps and must not change.
func Read(file []byte) (*Model, error) {
	if len(file) < headerSize || string(file[:len(magic)]) != magic {
		return nil, errors.New("not a file of linear weights")
	}
	number := func(at int) int { return int(binary.LittleEndian.Uint32(file[at:])) }
	if uint32(number(len(magic))) != checksum(file) {
		return nil, errors.New("linear weights: wrong checksum, the file is damaged")
	}
	m := &Model{classes: number(len(magic) + 4), buckets: number(len(magic) + 8), file: file}
	size := 4 * (m.buckets + 1)
	if m.classes > 255 || m.buckets < 1 || headerSize+size > len(file) {
		return nil, fmt.Errorf("linear weights: %d classes in %d buckets do not fit the file", m.classes, m.buckets)
	}
	m.offsets = file[headerSize : headerSize+size]
	m.cells = file[headerSize+size:]
	l := levels()
	m.levels = &l
	return m, nil
}

// Bytes is the model as a file for Read; it must not be changed.
func (m *Model) Bytes() []byte { return m.file }

// Classes is the number of classes the model tells apart.
func (m *Model) Classes() int { return m.classes }

// Score sets scores[c] to the sum of the weights of the features for class c.
// len(scores) must be Classes().
func (m *Model) Score(features []uint64, scores []int32) {
	clear(scores)
	m.Add(features, scores)
}

// Add is Score on top of what scores already holds, for callers that score
// parts of an example once and use them often.
func (m *Model) Add(features []uint64, scores []int32) {
	for len(features) > batch {
		m.addBatch(features[:batch], scores)
		features = features[batch:]
	}
	m.addBatch(features, scores)
}

// batch is how many features are looked up side by side: first where their
// buckets are, then what is in them, so that one wait for memory serves many.
const batch = 64

func (m *Model) addBatch(features []uint64, scores []int32) {
	var found [batch]uint64
	var marks [batch]uint16
	for i, f := range features {
		found[i&(batch-1)] = binary.LittleEndian.Uint64(m.offsets[4*bucketOf(nonzero(f), m.buckets):])
	}
	// Buckets that are not empty move to the front; reading a byte of each
	// brings them all on their way before the first is searched.
	full, touched := 0, byte(0)
	for i, f := range features {
		ends := found[i&(batch-1)]
		found[full&(batch-1)], marks[full&(batch-1)] = ends, uint16(nonzero(f))
		if at := uint32(ends); at != uint32(ends>>32) {
			touched |= m.cells[at]
			full++
		}
	}
	if full == 0 && touched == 0 {
		return
	}
	for i := range full {
		ends := found[i&(batch-1)]
		m.addBucket(m.cells[uint32(ends):uint32(ends>>32)], marks[i&(batch-1)], scores)
	}
}

// addBucket adds the weights of the bucket's entry with the fingerprint.
func (m *Model) addBucket(bucket []byte, mark uint16, scores []int32) {
	for len(bucket) > 2 {
		n := 3 + 2*int(bucket[2])
		if binary.LittleEndian.Uint16(bucket) != mark {
			bucket = bucket[n:]
			continue
		}
		for pairs := bucket[3:n]; len(pairs) >= 2; pairs = pairs[2:] {
			scores[pairs[0]] += m.levels[pairs[1]]
		}
		return
	}
}

// Best is the class with the highest score, the lowest such where several
// have it.
func Best(scores []int32) int {
	best := 0
	for c, s := range scores {
		if s > scores[best] {
			best = c
		}
	}
	return best
}
