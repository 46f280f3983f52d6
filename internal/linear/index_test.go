package linear

import (
	"encoding/binary"
	"math/bits"
	"slices"
	"testing"
)

// slow scores as the file's layout says, entry by entry.
func slow(m *Model, features []uint64) []int32 {
	scores := make([]int32, m.classes)
	for _, f := range features {
		hi, _ := bits.Mul64(nonzero(f), uint64(m.buckets))
		start := binary.LittleEndian.Uint32(m.offsets[4*hi:])
		end := binary.LittleEndian.Uint32(m.offsets[4*hi+4:])
		for bucket := m.file[headerSize+len(m.offsets):][start:end]; len(bucket) > 2; {
			n := 3 + 2*int(bucket[2])
			if binary.LittleEndian.Uint16(bucket) != uint16(nonzero(f)) {
				bucket = bucket[n:]
				continue
			}
			for i := 3; i < n; i += 2 {
				scores[bucket[i]] += m.levels[bucket[i+1]]
			}
			break
		}
	}
	return scores
}

// crowdedModel is a model in which entries crowd: many to a bucket, with few
// different homes, some alike.
func crowdedModel(t *testing.T, classes, perHome int) (*Model, []uint64) {
	t.Helper()
	var entries []entry
	for b := range uint64(5) {
		for i := range uint64(perHome) {
			key := b<<58 + b<<52 | i%7<<4 | i/20<<9 | b%3
			e := entry{key: key, norm: 50}
			for c := range manyOrOne(int(i), classes) {
				e.classes = append(e.classes, uint8((int(i)+c)%classes))
				e.weights = append(e.weights, float64(int(i+1)*(c+1)%99)-49.5)
			}
			entries = append(entries, e)
		}
	}
	m, err := Read(newWriter(classes, newScale(entries), entries))
	if err != nil {
		t.Fatal(err)
	}
	var features []uint64
	for _, e := range entries {
		features = append(features, e.key, e.key^1<<4, e.key^1<<15, e.key^1<<57)
	}
	return m, append(features, 0)
}

// manyOrOne is how many classes the i-th entry has: every third has all or half
// of them.
func manyOrOne(i, classes int) int {
	switch i % 6 {
	case 0:
		return classes
	case 3:
		return (classes + 1) / 2
	}
	return 1 + i%2*min(5, classes-1)
}

func TestIndexFindsWhatTheFileHolds(t *testing.T) {
	for _, classes := range []int{1, 2, 7, 16, 50, 255} {
		for _, perHome := range []int{1, 3, 20, 90} {
			m, features := crowdedModel(t, classes, perHome)
			got := make([]int32, classes)
			for i := 0; i < len(features); i += 7 {
				for _, n := range []int{1, 64, 65, 200} {
					some := features[i:min(i+n, len(features))]
					m.Score(some, got)
					if want := slow(m, some); !slices.Equal(got, want) {
						t.Fatalf("%d classes, %d to a home: %d features from %d score %v, want %v", classes, perHome, n, i, got, want)
					}
				}
			}
			if perHome == 90 && len(m.index.rest) == 0 {
				t.Error("the crowded model has no entry without a place; it should")
			}
		}
	}
}
