package nquads

import (
	"bytes"
	"encoding/binary"
	"math/bits"
	"slices"

	"github.com/cayleygraph/quad"
)

// SortQuads sorts quads by the bytes of their canonical lines and drops
// repeated ones. The slice is sorted in place. Sorting by canonical lines is
// the same as comparing subject, predicate, object and graph label in turn,
// each by its canonical bytes (AppendTerm), no label first: canonical terms
// end where a space, the lowest byte of a line, follows.
func SortQuads(quads []quad.Quad) ([]quad.Quad, error) {
	sorted, _, err := SortLines(quads)
	return sorted, err
}

// SortLines is SortQuads for those who want the canonical lines as well.
func SortLines(quads []quad.Quad) (sorted []quad.Quad, lines []byte, err error) {
	type pair struct {
		line []byte
		quad quad.Quad
	}
	pairs := make([]pair, len(quads))
	room := make([]byte, 0, len(quads)*usualLine)
	for i, q := range quads {
		line, err := AppendQuad(room, q)
		if err != nil {
			return nil, nil, err
		}
		pairs[i] = pair{line[len(room):], q}
		room = line // a line that lacks room takes the others along; they stay valid
	}
	slices.SortFunc(pairs, func(a, b pair) int { return bytes.Compare(a.line, b.line) })
	pairs = slices.CompactFunc(pairs, func(a, b pair) bool { return bytes.Equal(a.line, b.line) })
	lines = make([]byte, 0, len(room))
	for i, p := range pairs {
		quads[i], lines = p.quad, append(lines, p.line...)
	}
	clear(quads[len(pairs):])
	return quads[:len(pairs)], lines, nil
}

// usualLine is somewhat more than the bytes of most lines, so that those of an
// article fit in one piece of memory.
const usualLine = 256

// lineRef is a line of a chunk: data[off:off+size], with the eight bytes that
// the sorting looks at in key.
type lineRef struct {
	key       uint64
	off, size uint32
}

// chunk is a batch of lines.
type chunk struct {
	data  []byte
	lines []lineRef
}

func (c *chunk) line(i int) []byte {
	l := c.lines[i]
	return c.data[l.off : l.off+l.size]
}

// sort orders the chunk's lines: multikey quicksort (Bentley & Sedgewick,
// "Fast algorithms for sorting and searching strings", 1997) eight bytes at a
// time. The lines of a graph share long beginnings, which this looks at once
// where a comparison sort looks at them in every comparison.
func (c *chunk) sort() {
	c.load(c.lines, 0)
	c.sortFrom(c.lines, 0, 2*bits.Len(uint(len(c.lines))))
}

// load fills in the keys of lines for the eight bytes at depth. Lines hold no
// zero byte, so zeros stand for a line's end.
func (c *chunk) load(lines []lineRef, depth uint32) {
	for i := range lines {
		l := &lines[i]
		rest := c.data[min(l.off+depth, l.off+l.size) : l.off+l.size]
		if len(rest) >= 8 {
			l.key = binary.BigEndian.Uint64(rest)
			continue
		}
		var tail [8]byte
		copy(tail[:], rest)
		l.key = binary.BigEndian.Uint64(tail[:])
	}
}

// sortFrom sorts lines that agree before depth and whose keys are loaded.
// After too many bad splits it falls back to a comparison sort.
func (c *chunk) sortFrom(lines []lineRef, depth uint32, splits int) {
	for {
		if len(lines) <= 24 || splits == 0 {
			slices.SortFunc(lines, func(a, b lineRef) int { return c.compare(a, b, depth) })
			return
		}
		pivot := pivotKey(lines)
		less, more := partition(lines, pivot)
		c.sortFrom(lines[:less], depth, splits-1)
		c.sortFrom(lines[more:], depth, splits-1)
		if pivot&0xFF == 0 {
			return // the equal ones ended
		}
		lines = lines[less:more]
		depth += 8
		c.load(lines, depth)
	}
}

func (c *chunk) compare(a, b lineRef, depth uint32) int {
	switch {
	case a.key < b.key:
		return -1
	case a.key > b.key:
		return 1
	}
	from, to := min(depth, a.size), min(depth, b.size)
	return bytes.Compare(c.data[a.off+from:a.off+a.size], c.data[b.off+to:b.off+b.size])
}

// pivotKey is the median of the medians of nine keys.
func pivotKey(lines []lineRef) uint64 {
	step := len(lines) / 9
	at := func(i int) uint64 { return lines[i*step].key }
	return median(median(at(0), at(1), at(2)), median(at(3), at(4), at(5)), median(at(6), at(7), at(8)))
}

func median(a, b, c uint64) uint64 {
	return max(min(a, b), min(max(a, b), c))
}

// partition moves the lines with keys below the pivot to lines[:less] and
// those above it to lines[more:].
func partition(lines []lineRef, pivot uint64) (less, more int) {
	more = len(lines)
	for i := 0; i < more; {
		switch key := lines[i].key; {
		case key < pivot:
			lines[less], lines[i] = lines[i], lines[less]
			less++
			i++
		case key > pivot:
			more--
			lines[more], lines[i] = lines[i], lines[more]
		default:
			i++
		}
	}
	return less, more
}
