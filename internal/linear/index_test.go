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
		for bucket := m.cells[start:end]; len(bucket) > 2; {
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
			entries = append(entries, entry{key: key, classes: []uint8{uint8(i) % uint8(classes)}, weights: []float64{float64(i%50) + 1}, norm: 50})
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

func TestIndexFindsWhatTheFileHolds(t *testing.T) {
	for _, classes := range []int{1, 2, 3, 4, 50} {
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
