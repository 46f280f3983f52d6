package linear

import (
	"encoding/binary"
	"errors"
	"fmt"
	"math"
)

// Model scores features with learned weights. It is immutable and safe for
// concurrent use.
type Model struct {
	classes int
	buckets int
	offsets []byte
	levels  *[256]int32
	index   index
	weights weights
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
	cells := file[headerSize+size:]
	l := levels()
	m.levels = &l
	var err error
	if m.index, err = newIndex(m.buckets, m.offsets, cells); err != nil {
		return nil, err
	}
	m.weights = newWeights(m.classes, &m.index, cells, m.levels)
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
	var sums [256]int32
	for len(features) > batch {
		m.addBatch(features[:batch], &sums)
		features = features[batch:]
	}
	m.addBatch(features, &sums)
	for c := range scores {
		scores[c] += sums[c&255]
	}
}

// batch is how many features are looked up side by side: first whether they
// are known, then where they are, then their weights, so that one wait for
// memory serves many.
const batch = 64

func (m *Model) addBatch(features []uint64, sums *[256]int32) {
	var f found
	n := m.index.find(features, m.buckets, &f)
	for i := range n {
		f.number[i&(batch-1)] = m.index.at[f.number[i&(batch-1)]]
	}
	// Reading the fingerprints of all brings them on their way before the first
	// is needed.
	var marks [batch]uint16
	for i := range n {
		marks[i&(batch-1)] = m.weights.mark(f.number[i&(batch-1)])
	}
	var rows [batch]int32
	wide := 0
	for i := range n {
		i &= batch - 1
		at, ok := f.number[i], true
		if marks[i] != f.marks[i] || at>>stepShift != 0 {
			if at, ok = m.further(f.buckets[i], f.marks[i]); !ok {
				continue
			}
		}
		if at&wideBit != 0 {
			rows[wide&(batch-1)] = int32(at & placeMask)
			wide++
			continue
		}
		m.weights.addCells(at, m.levels, sums)
	}
	m.weights.addRows(rows[:wide], sums)
}

// isEntry reports whether at is the entry of a feature that stands steps from
// its home.
func (m *Model) isEntry(at uint32, mark uint16, steps uint32) bool {
	return at>>stepShift == steps && m.weights.mark(at) == mark
}

// further finds the entry of a feature that is not at its home.
func (m *Model) further(bucket uint32, mark uint16) (at uint32, ok bool) {
	for steps := uint32(1); steps <= maxSteps; steps++ {
		number, taken := m.index.step(bucket, mark, steps)
		if !taken {
			return 0, false
		}
		if at := m.index.at[number]; m.isEntry(at, mark, steps) {
			return at, true
		}
	}
	return m.index.far(bucket, mark)
}

// Best is the class with the highest score, the lowest such where several
// have it.
func Best(scores []int32) int {
	best, most := 0, int32(math.MinInt32)
	for c, s := range scores {
		if s > most {
			best, most = c, s
		}
	}
	return best
}
