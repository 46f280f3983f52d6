package linear

import (
	"encoding/binary"

	"accord/internal/lanes"
	"accord/internal/pages"
)

// weights has what the entries weigh, in the order in which it is wanted most:
// an entry with many classes was learned often, and will be met often.
//
// Wide entries, those with many classes, have rows with the weights of all
// classes, two in a word. They are few, but most of what is scored, and a row
// is added up at a fraction of what pairs cost. The last lane of a row, which
// no class has, holds the fingerprint. All other entries are cells as in the
// file.
type weights struct {
	cells []byte
	width int // chunks of a row
	rows  []lanes.Chunk
}

const (
	leastWide      = 12 // classes of a wide entry
	classesOfChunk = 16
	wideBit        = 1 << (stepShift - 1) // of the index, where a wide entry's row follows
	placeMask      = wideBit - 1
	padding        = 8 // bytes behind the cells that may be read
)

// newWeights takes the entries from a file's cells and tells the index where
// they are now.
func newWeights(classes int, x *index, cells []byte, levels *[256]int32) weights {
	places := make([]*uint32, 0, len(x.at)+len(x.rest))
	for i := range x.at {
		places = append(places, &x.at[i])
	}
	for i := range x.rest {
		places = append(places, &x.rest[i].at)
	}
	var first [257]int // where entries with so many classes begin, in reverse
	size, wide := 0, 0
	for _, at := range places {
		n := int(cells[*at%maxCells+2])
		first[255-n+1]++
		if n >= leastWide {
			wide++
		} else {
			size += 3 + 2*n
		}
	}
	for n := 1; n < len(first); n++ {
		first[n] += first[n-1]
	}
	sorted := make([]*uint32, len(places))
	for _, at := range places {
		n := 255 - int(cells[*at%maxCells+2])
		sorted[first[n]] = at
		first[n]++
	}
	w := weights{cells: pages.Make[byte](size + padding)[:0], width: classes/classesOfChunk + 1}
	w.rows = pages.Make[lanes.Chunk](wide * w.width)
	for number, at := range sorted {
		entry := cells[*at%maxCells:]
		entry = entry[:3+2*int(entry[2])]
		steps := *at &^ (maxCells - 1)
		if number < wide {
			w.fill(number, entry, levels)
			*at = steps | wideBit | uint32(number)
		} else {
			*at = steps | uint32(len(w.cells))
			w.cells = append(w.cells, entry...)
		}
	}
	w.cells = w.cells[:size+padding]
	return w
}

// fill makes a row of an entry.
func (w *weights) fill(number int, entry []byte, levels *[256]int32) {
	row := w.rows[number*w.width:][:w.width]
	for pairs := entry[3:]; len(pairs) >= 2; pairs = pairs[2:] {
		if class := int(pairs[0]); class < classesOfChunk*w.width-1 {
			row[class/classesOfChunk][class%classesOfChunk/2] += uint64(int64(levels[pairs[1]]) << (32 * (class & 1)))
		}
	}
	row[w.width-1][len(lanes.Chunk{})-1] += uint64(binary.LittleEndian.Uint16(entry)) << 32
}

// mark is an entry's fingerprint.
func (w *weights) mark(at uint32) uint16 {
	if at&wideBit != 0 {
		_, mark := lanes.Halves(w.rows[int(at&placeMask+1)*w.width-1][len(lanes.Chunk{})-1])
		return uint16(mark)
	}
	return binary.LittleEndian.Uint16(w.cells[at&placeMask:])
}

// addRows adds wide entries to the sums of the classes.
func (w *weights) addRows(rows []int32, sums *[256]int32) {
	if len(rows) == 0 {
		return
	}
	for i := range w.width {
		var c lanes.Chunk
		c.AddRows(w.rows[i:], w.width, rows)
		of := sums[i*classesOfChunk:]
		for j, word := range c {
			low, high := lanes.Halves(word)
			of[2*j] += low
			of[2*j+1] += high
		}
	}
}

// addCells adds an entry that is not wide, up to four pairs of class and code
// at once. What is read behind the last is made to weigh nothing.
func (w *weights) addCells(at uint32, levels *[256]int32, sums *[256]int32) {
	entry := w.cells[at&placeMask:]
	n := int(entry[2])
	for pairs := entry[3:]; ; pairs = pairs[8:] {
		v := binary.LittleEndian.Uint64(pairs)
		if n < 4 {
			v &= 1<<(16*uint(n)) - 1
		}
		sums[uint8(v)] += levels[uint8(v>>8)]
		sums[uint8(v>>16)] += levels[uint8(v>>24)]
		sums[uint8(v>>32)] += levels[uint8(v>>40)]
		sums[uint8(v>>48)] += levels[uint8(v>>56)]
		if n -= 4; n <= 0 {
			return
		}
	}
}
