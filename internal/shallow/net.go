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
	table                 []byte  // a byte a weight, 128 for 0
	bias                  []int32 // of hidden units
	out                   []int16 // classes' weights for each hidden unit
	pairs                 []int64 // the same, see pair
	width                 int     // words of a unit in pairs
	outBias               []int32
	file                  []byte
}

// File layout, little endian: magic, checksum of what follows it, number of
// rows, hidden units and classes, bias of each hidden unit (4 bytes), bias of
// each class (4), weights of the classes for each hidden unit (2 each), rows
// (a byte a hidden unit).
const (
	magic      = "accordS1"
	headerSize = len(magic) + 16
	mostInputs = 256
	mostHidden = 256
)

// Read makes a network of a file's bytes, which it keeps and must not change.
func Read(file []byte) (*Net, error) {
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
	long := func() int32 {
		v := int32(binary.LittleEndian.Uint32(rest))
		rest = rest[4:]
		return v
	}
	for range n.hidden {
		n.bias = append(n.bias, long())
	}
	for range n.classes {
		n.outBias = append(n.outBias, long())
	}
	for range n.hidden * n.classes {
		n.out = append(n.out, int16(binary.LittleEndian.Uint16(rest)))
		rest = rest[2:]
	}
	n.pair()
	n.table = rest
	return n, nil
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

// Score sets scores[c] to the score of class c for the rows, at most 256;
// len(scores) must be Classes(). Scores of two networks cannot be compared.
func (n *Net) Score(rows []int32, scores []int32) {
	var h active
	none := int32(128 * len(rows))
	at := 0
	for ; at+32 <= n.hidden; at += 32 {
		sums := n.sum32(rows, at)
		for i := range sums {
			h.take(n.bias[at+8*(i/2):], sums[i], at+8*(i/2), i&1, none)
		}
	}
	for ; at < n.hidden; at += 8 {
		even, odd := n.sum8(rows, at)
		h.take(n.bias[at:], even, at, 0, none)
		h.take(n.bias[at:], odd, at, 1, none)
	}
	n.classify(&h, scores)
}

// lanes picks every other byte of a word: four sums of 16 bits.
const lanes = 0x00FF00FF00FF00FF

// sum32 adds up 32 hidden units, from at on: of each eight those with even
// numbers in one word, those with odd ones in the next.
func (n *Net) sum32(rows []int32, at int) [8]uint64 {
	var a, b, c, d, e, f, g, h uint64
	table, width := n.table[at:], n.hidden
	for _, r := range rows {
		w := table[int(r)*width:][:32]
		x := binary.LittleEndian.Uint64(w)
		a += x & lanes
		b += x >> 8
		x = binary.LittleEndian.Uint64(w[8:])
		c += x & lanes
		d += x >> 8
		x = binary.LittleEndian.Uint64(w[16:])
		e += x & lanes
		f += x >> 8
		x = binary.LittleEndian.Uint64(w[24:])
		g += x & lanes
		h += x >> 8
	}
	return [8]uint64{a, odd(b, a), c, odd(d, c), e, odd(f, e), g, odd(h, g)}
}

// odd is what words shifted by a byte sum up to without their even bytes,
// which even has the sums of.
func odd(shifted, even uint64) uint64 { return shifted - even>>16<<8 }

func (n *Net) sum8(rows []int32, at int) (evens, odds uint64) {
	for _, r := range rows {
		x := binary.LittleEndian.Uint64(n.table[int(r)*n.hidden+at:])
		evens += x & lanes
		odds += x >> 8
	}
	return evens, odd(odds, evens)
}

// active lists the hidden units that are above zero, and how much.
type active struct {
	count int
	units [mostHidden]uint16
	value [mostHidden]int64
}

// take reads four units off a word of sums: those from first on with even or
// odd numbers. none is what a sum is where all weights are 0.
func (h *active) take(bias []int32, sums uint64, first, odd int, none int32) {
	bias = bias[:8]
	count := h.count
	for i := odd; i < 8; i += 2 {
		v := int32(sums&0xFFFF) + bias[i] - none
		sums >>= 16
		h.units[count&(mostHidden-1)], h.value[count&(mostHidden-1)] = uint16(first+i), int64(v)
		count += int(uint32(-v) >> 31) // 1 where v is above zero
	}
	h.count = count
}

// classify sums up what the hidden units give to each class. Two classes share
// a word: a product with both is one multiplication, and the lower sum, taken
// off, leaves the upper one.
func (n *Net) classify(h *active, scores []int32) {
	units, value := h.units[:h.count], h.value[:h.count]
	for at := 0; at < n.width; at += wordsAtOnce {
		var a, b, c, d int64
		out := n.pairs[at:]
		for i, u := range units {
			v, w := value[i], out[int(u)*n.width:][:wordsAtOnce]
			a += v * w[0]
			b += v * w[1]
			c += v * w[2]
			d += v * w[3]
		}
		for i, sum := range [wordsAtOnce]int64{a, b, c, d} {
			n.split(sum, 2*(at+i), scores)
		}
	}
}

// wordsAtOnce is how many pairs of classes are summed in one pass.
const wordsAtOnce = 4

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

// pair packs the weights of the classes two in a word, the words of a unit
// side by side and their number rounded up.
func (n *Net) pair() {
	n.width = (n.classes + 2*wordsAtOnce - 1) / (2 * wordsAtOnce) * wordsAtOnce
	n.pairs = make([]int64, n.hidden*n.width)
	for i, w := range n.out {
		unit, class := i/n.classes, i%n.classes
		n.pairs[unit*n.width+class/2] += int64(w) << (32 * (class & 1))
	}
}
