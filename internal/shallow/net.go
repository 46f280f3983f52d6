package shallow

import (
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
)

// Net scores rows with learned weights. It is immutable and safe for
// concurrent use.
type Net struct {
	rows, hidden, classes int
	sums                  sums
	pairs                 []int64 // classes' weights for each hidden unit, see pair
	width                 int     // words of a unit in pairs
	outBias               []int32
	file                  []byte
}

// File layout, little endian: magic, checksum of what follows it, number of
// rows, hidden units and classes, bias of each hidden unit (4 bytes), bias of
// each class (4), weights of the classes for each hidden unit (2 each), rows
// (a byte a hidden unit, 128 for 0).
const (
	magic      = "accordS1"
	headerSize = len(magic) + 16
	mostInputs = 127
	mostHidden = 256
	mostBias   = 1 << 14 // with which no sum leaves 16 bits
)

// Read makes a network of a file's bytes, which it keeps and must not change.
// Examples leave out the rows of the value 0 of the features whose blocks are
// given.
func Read(file []byte, blocks []Block) (*Net, error) {
	if len(file) < headerSize || string(file[:len(magic)]) != magic {
		return nil, errors.New("not a file of a network's weights")
	}
	number := func(at int) int { return int(binary.LittleEndian.Uint32(file[len(magic)+at:])) }
	if uint32(number(0)) != checksum(file) {
		return nil, errors.New("network: wrong checksum, the file is damaged")
	}
	n := &Net{rows: number(4), hidden: number(8), classes: number(12), file: file}
	size := headerSize + 4*n.hidden + 4*n.classes + 2*n.hidden*n.classes + n.rows*n.hidden
	if n.hidden == 0 || n.hidden > mostHidden || n.hidden%8 != 0 || n.classes > 255 || size != len(file) {
		return nil, fmt.Errorf("network: %d rows, %d hidden units and %d classes do not fit the file", n.rows, n.hidden, n.classes)
	}
	rest := file[headerSize:]
	bias := numbers(rest, n.hidden)
	rest = rest[4*n.hidden:]
	for _, b := range bias {
		if max(b, -b) > mostBias {
			return nil, fmt.Errorf("network: a bias of %d, at most %d", b, mostBias)
		}
	}
	n.outBias = numbers(rest, n.classes)
	rest = rest[4*n.classes:]
	n.pair(rest)
	n.sums = newSums(rest[2*n.hidden*n.classes:], bias, blocks)
	return n, nil
}

func numbers(from []byte, count int) []int32 {
	out := make([]int32, count)
	for i := range out {
		out[i] = int32(binary.LittleEndian.Uint32(from[4*i:]))
	}
	return out
}

func checksum(file []byte) uint32 {
	return crc32.Checksum(file[len(magic)+4:], crc32.MakeTable(crc32.Castagnoli))
}

// Bytes is the network as a file for Read; it must not be changed.
func (n *Net) Bytes() []byte { return n.file }

// Rows is the number of rows that inputs can name.
func (n *Net) Rows() int { return n.rows }

// Classes is the number of classes the network tells apart.
func (n *Net) Classes() int { return n.classes }

// Score sets scores[c] to the score of class c for the rows, at most 127;
// len(scores) must be Classes(). Scores of two networks cannot be compared.
func (n *Net) Score(rows []int32, scores []int32) {
	var h active
	n.sums.add(rows, &h)
	n.classify(&h, scores)
}

// active lists the hidden units that are above zero, and how much.
type active struct {
	count int
	units [mostHidden]uint16
	value [mostHidden]int64
}

// take reads four units off a word of sums, those from first on.
func (h *active) take(sums uint64, first int) {
	count := h.count
	for i := range 4 {
		h.units[count&(mostHidden-1)], h.value[count&(mostHidden-1)] = uint16(first+i), int64(sums&0x7FFF)
		count += int(sums >> 15 & 1) // 1 where the unit is not below zero
		sums >>= 16
	}
	h.count = count
}

// classify sums up what the hidden units give to each class. Two classes share
// a word: a product with both is one multiplication, and the lower sum, taken
// off, leaves the upper one.
func (n *Net) classify(h *active, scores []int32) {
	units, value := h.units[:h.count], h.value[:h.count]
	at := 0
	for ; at+4 <= n.width; at += 4 {
		var a, b, c, d int64
		out := n.pairs[at:]
		for i, u := range units {
			v, w := value[i], out[int(u)*n.width:][:4]
			a += v * w[0]
			b += v * w[1]
			c += v * w[2]
			d += v * w[3]
		}
		n.split(a, 2*at, scores)
		n.split(b, 2*at+2, scores)
		n.split(c, 2*at+4, scores)
		n.split(d, 2*at+6, scores)
	}
	for ; at < n.width; at += 2 {
		var a, b int64
		out := n.pairs[at:]
		for i, u := range units {
			v, w := value[i], out[int(u)*n.width:][:2]
			a += v * w[0]
			b += v * w[1]
		}
		n.split(a, 2*at, scores)
		n.split(b, 2*at+2, scores)
	}
}

// split writes the scores of class and the next from the word that holds them.
func (n *Net) split(sum int64, class int, scores []int32) {
	low := int32(sum)
	if class < len(scores) {
		scores[class] = n.outBias[class] + low
	}
	if class+1 < len(scores) {
		scores[class+1] = n.outBias[class+1] + int32((sum-int64(low))>>32)
	}
}

// pair packs the weights of the classes, as the file has them, two in a word:
// the words of a unit side by side, an even number of them.
func (n *Net) pair(out []byte) {
	n.width = (n.classes + 3) / 4 * 2
	n.pairs = make([]int64, n.hidden*n.width)
	for i := range n.hidden * n.classes {
		unit, class := i/n.classes, i%n.classes
		w := int16(binary.LittleEndian.Uint16(out[2*i:]))
		n.pairs[unit*n.width+class/2] += int64(w) << (32 * (class & 1))
	}
}
