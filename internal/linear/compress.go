package linear

import (
	"cmp"
	"encoding/binary"
	"hash/crc32"
	"math"
	"math/bits"
	"slices"
)

// Pruning says how much of what was learned a Model keeps. The zero value
// keeps every feature that took part in scoring.
type Pruning struct {
	// MaxFeatures is the most features kept, those with the heaviest weights;
	// 0 means all.
	MaxFeatures int
	// MinWeight drops weights smaller than this share of the mean weight
	// (0.1: a tenth); 0 drops only those that round to zero.
	MinWeight float64
	// LeastCode drops weights whose stored code is below it (see Trim).
	LeastCode int
}

// entry is one feature with its average weights, on its way into a Model.
type entry struct {
	key     uint64
	classes []uint8
	weights []float64
	norm    float64
}

// Model averages, prunes and rounds what has been learned so far. The trainer
// stays usable.
func (t *Trainer) Model(p Pruning) *Model { return Mean([]*Trainer{t}, p) }

// Mean makes one model of trainers that learned the same task from different
// orders of the examples: each weight is the mean of theirs, which evens out
// what the order taught them. There must be at least one, all with the same
// number of classes.
func Mean(trainers []*Trainer, p Pruning) *Model {
	t := trainers[0]
	entries := t.average()
	if len(trainers) > 1 {
		entries = meanOf(trainers)
	}
	dropLight(entries, p.MinWeight)
	entries = heaviest(entries, p.MaxFeatures)
	scale := newScale(entries)
	body := newWriter(t.classes, scale, entries)
	m, err := Read(body)
	if err == nil && p.LeastCode > 0 {
		m, err = m.Trim(p.LeastCode)
	}
	if err != nil { // the writer and the reader disagree: a bug, not an input
		panic(err)
	}
	return m
}

func (t *Trainer) average() []entry {
	steps := float64(max(t.steps, 1))
	var entries []entry
	for _, r := range t.rows {
		if at, _ := t.find(r.key); t.slots[at].updates < t.minUpdates {
			continue
		}
		e := entry{key: r.key}
		for _, c := range r.cells {
			if w := float64(c.weight) - float64(c.total)/steps; w != 0 {
				e.classes = append(e.classes, c.class)
				e.weights = append(e.weights, w)
			}
		}
		entries = append(entries, e)
	}
	return entries
}

// meanOf joins what the trainers learned, feature by feature. Where one does
// not know a feature or class, its weight there is zero.
func meanOf(trainers []*Trainer) []entry {
	var all []entry
	for _, t := range trainers {
		all = append(all, t.average()...)
	}
	slices.SortStableFunc(all, func(a, b entry) int { return cmp.Compare(a.key, b.key) })
	var out []entry
	for _, e := range all {
		if n := len(out); n > 0 && out[n-1].key == e.key {
			out[n-1].add(e)
		} else {
			out = append(out, e)
		}
	}
	for _, e := range out {
		for i := range e.weights {
			e.weights[i] /= float64(len(trainers))
		}
	}
	return out
}

// add adds the weights of another entry of the same feature.
func (e *entry) add(other entry) {
	for i, c := range other.classes {
		if at := slices.Index(e.classes, c); at >= 0 {
			e.weights[at] += other.weights[i]
		} else {
			e.classes = append(e.classes, c)
			e.weights = append(e.weights, other.weights[i])
		}
	}
}

// dropLight sets weights below share of the mean weight to zero.
func dropLight(entries []entry, share float64) {
	var sum float64
	var n int
	for _, e := range entries {
		for _, w := range e.weights {
			sum += math.Abs(w)
			n++
		}
	}
	least := share * sum / float64(max(n, 1))
	for i := range entries {
		e := &entries[i]
		for j, w := range e.weights {
			if math.Abs(w) < least {
				e.weights[j] = 0
			}
			e.norm = max(e.norm, math.Abs(e.weights[j]))
		}
	}
}

// heaviest keeps the n entries with the largest weights, and none that are
// all zero. Equal ones are told apart by key, so the result does not depend
// on the order of learning.
func heaviest(entries []entry, n int) []entry {
	slices.SortFunc(entries, func(a, b entry) int {
		return cmp.Or(cmp.Compare(b.norm, a.norm), cmp.Compare(a.key, b.key))
	})
	if n > 0 && len(entries) > n {
		entries = entries[:n]
	}
	for len(entries) > 0 && entries[len(entries)-1].norm == 0 {
		entries = entries[:len(entries)-1]
	}
	return entries
}

// scale maps weights to bytes and back. Levels grow with the square of the
// code, so small weights keep their precision beside a few huge ones.
type scale struct{ largest float64 }

func newScale(entries []entry) scale {
	var s scale
	for _, e := range entries {
		s.largest = max(s.largest, e.norm)
	}
	return s
}

// unit is the score of the largest weight: fine enough to tell levels apart,
// small enough that 4,096 such features cannot overflow an int32.
const unit = 1 << 19

func (s scale) code(weight float64) uint8 {
	if s.largest == 0 {
		return 0
	}
	c := math.Round(127 * math.Sqrt(math.Abs(weight)/s.largest))
	return uint8(int8(math.Copysign(c, weight)))
}

// levels lists the score that each code stands for.
func levels() (l [256]int32) {
	for i := range l {
		c := int32(int8(i))
		l[i] = c * max(c, -c) * (unit / (127 * 127))
	}
	return l
}

// File layout, little endian: magic, checksum of what follows it, number of
// classes, number of buckets B, B+1 offsets into the entries, entries. An
// entry is fingerprint (2 bytes), number of cells n (1), n pairs of class and
// code. The entries of one bucket follow each other.
const (
	magic      = "accordL1"
	headerSize = len(magic) + 12
)

func newWriter(classes int, s scale, entries []entry) []byte {
	buckets := max(1, len(entries)/2)
	slices.SortFunc(entries, func(a, b entry) int { return cmp.Compare(a.key, b.key) })
	// Buckets are ranges of keys, so sorting by key groups them.
	var cells []byte
	offsets := make([]uint32, buckets+1)
	next := 0
	for b := range buckets {
		offsets[b] = uint32(len(cells))
		for ; next < len(entries) && bucketOf(entries[next].key, buckets) == b; next++ {
			cells = appendEntry(cells, s, entries[next])
		}
	}
	offsets[buckets] = uint32(len(cells))

	out := []byte(magic)
	out = binary.LittleEndian.AppendUint32(out, 0)
	out = binary.LittleEndian.AppendUint32(out, uint32(classes))
	out = binary.LittleEndian.AppendUint32(out, uint32(buckets))
	for _, o := range offsets {
		out = binary.LittleEndian.AppendUint32(out, o)
	}
	out = append(out, cells...)
	binary.LittleEndian.PutUint32(out[len(magic):], checksum(out))
	return out
}

func appendEntry(cells []byte, s scale, e entry) []byte {
	start := len(cells)
	cells = binary.LittleEndian.AppendUint16(cells, uint16(e.key))
	cells = append(cells, 0)
	for i, w := range e.weights {
		if code := s.code(w); code != 0 {
			cells = append(cells, e.classes[i], code)
		}
	}
	n := (len(cells) - start - 3) / 2
	if n == 0 {
		return cells[:start]
	}
	cells[start+2] = uint8(n)
	return cells
}

func bucketOf(key uint64, buckets int) int {
	hi, _ := bits.Mul64(key, uint64(buckets))
	return int(hi)
}

func checksum(file []byte) uint32 {
	return crc32.Checksum(file[len(magic)+4:], crc32.MakeTable(crc32.Castagnoli))
}
