package store

import (
	"bytes"
	"cmp"
	"encoding/binary"
	"slices"
)

// fewItems are sorted by comparing whole keys.
const fewItems = 12

// sort orders keys that are alike in their first bytes, depth of them. Keys
// begin with the same IRIs, so eight bytes are compared at a time, as a number,
// and each stretch of equal ones is sorted by the eight bytes after (Bentley
// and Sedgewick 1997, multikey quicksort, with words for characters).
func (s *termSorter) sort(items []termItem, depth uint32) {
	if len(items) <= fewItems {
		s.compareSort(items)
		return
	}
	same := true
	for i := range items {
		items[i].head = s.headAt(items[i], depth)
		same = same && items[i].head == items[0].head
	}
	if !same {
		slices.SortFunc(items, func(a, b termItem) int { return cmp.Compare(a.head, b.head) })
	}
	for len(items) > 0 {
		n, ended := 0, false
		for n < len(items) && items[n].head == items[0].head {
			ended = ended || items[n].end-items[n].start < depth+8
			n++
		}
		if ended {
			s.compareSort(items[:n]) // a key's end looks like a zero byte
		} else if n > 1 {
			s.sort(items[:n], depth+8)
		}
		items = items[n:]
	}
}

func (s *termSorter) compareSort(items []termItem) {
	slices.SortFunc(items, func(a, b termItem) int { return bytes.Compare(s.key(a), s.key(b)) })
}

// headAt returns eight bytes of a key as a number, with zeros after its end.
func (s *termSorter) headAt(t termItem, depth uint32) uint64 {
	key := s.key(t)[depth:]
	if len(key) >= 8 {
		return binary.BigEndian.Uint64(key)
	}
	var last [8]byte
	copy(last[:], key)
	return binary.BigEndian.Uint64(last[:])
}
