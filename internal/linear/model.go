package linear

import (
	"encoding/binary"
	"errors"
	"fmt"

	"accord/internal/pages"
)

// Model scores features with learned weights. It is immutable and safe for
// concurrent use.
type Model struct {
	classes int
	buckets int
	offsets []byte
	cells   []byte
	levels  *[256]int32
	index   index
	narrow  narrow
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
	m.cells = pages.Make[uint8](len(file) - headerSize - size)
	copy(m.cells, file[headerSize+size:])
	l := levels()
	m.levels = &l
	var err error
	if m.index, err = newIndex(m.buckets, m.offsets, m.cells); err != nil {
		return nil, err
	}
	if m.classes <= narrowClasses {
		m.narrow = newNarrow(&m.index, m.cells)
	}
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
	if m.narrow.entries != nil {
		m.addNarrow(features, scores)
		return
	}
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
	// Reading a byte of each entry brings them all on their way before the
	// first is needed.
	touched := byte(0)
	for i := range n {
		touched |= m.cells[f.number[i&(batch-1)]%maxCells]
	}
	if n == 0 && touched == 0 {
		return
	}
	for i := range n {
		i &= batch - 1
		at, ok := f.number[i], true
		if !m.isEntry(at, f.marks[i], 0) {
			if at, ok = m.further(f.buckets[i], f.marks[i]); !ok {
				continue
			}
		}
		m.addEntry(at, sums)
	}
}

// isEntry reports whether at is the entry of a feature that stands steps from
// its home.
func (m *Model) isEntry(at uint32, mark uint16, steps uint32) bool {
	return binary.LittleEndian.Uint16(m.cells[at%maxCells:]) == mark && at>>stepShift == steps
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

// pairs are an entry's pairs of class and code.
func (m *Model) pairs(at uint32) []byte {
	entry := m.cells[at%maxCells:]
	return entry[3 : 3+2*int(entry[2])]
}

// addEntry adds the weights of an entry.
func (m *Model) addEntry(at uint32, sums *[256]int32) {
	pairs, levels := m.pairs(at), m.levels
	for len(pairs) >= 8 {
		v := binary.LittleEndian.Uint64(pairs)
		sums[uint8(v)] += levels[uint8(v>>8)]
		sums[uint8(v>>16)] += levels[uint8(v>>24)]
		sums[uint8(v>>32)] += levels[uint8(v>>40)]
		sums[uint8(v>>48)] += levels[uint8(v>>56)]
		pairs = pairs[8:]
	}
	for len(pairs) >= 2 {
		sums[pairs[0]] += levels[pairs[1]]
		pairs = pairs[2:]
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
