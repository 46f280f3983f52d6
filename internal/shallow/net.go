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
	if n.hidden == 0 || n.hidden%8 != 0 || n.classes > 255 || size != len(file) {
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

// lanes picks every other byte of a word: four sums of 16 bits.
const lanes = 0x00FF00FF00FF00FF

// Score sets scores[c] to the score of class c for the rows, at most 256;
// len(scores) must be Classes(). Scores of two networks cannot be compared.
func (n *Net) Score(rows []int32, scores []int32) {
	copy(scores, n.outBias)
	none := int32(128 * len(rows))
	for at := 0; at < n.hidden; at += 16 {
		if at+16 > n.hidden {
			even, odd := n.sum8(rows, at)
			n.add(scores, at, even, odd, none)
			break
		}
		even, odd, even2, odd2 := n.sum16(rows, at)
		n.add(scores, at, even, odd, none)
		n.add(scores, at+8, even2, odd2, none)
	}
}

// sum16 adds up 16 hidden units, from at on, in four words of four lanes.
func (n *Net) sum16(rows []int32, at int) (even, odd, even2, odd2 uint64) {
	for _, r := range rows {
		w := n.table[int(r)*n.hidden+at:][:16]
		x, y := binary.LittleEndian.Uint64(w), binary.LittleEndian.Uint64(w[8:])
		even += x & lanes
		odd += x >> 8 & lanes
		even2 += y & lanes
		odd2 += y >> 8 & lanes
	}
	return even, odd, even2, odd2
}

func (n *Net) sum8(rows []int32, at int) (even, odd uint64) {
	for _, r := range rows {
		x := binary.LittleEndian.Uint64(n.table[int(r)*n.hidden+at:])
		even += x & lanes
		odd += x >> 8 & lanes
	}
	return even, odd
}

// add adds what 8 hidden units give to each class. none is what the sums are
// where all weights are 0.
func (n *Net) add(scores []int32, at int, even, odd uint64, none int32) {
	for i := at; i < at+8; i += 2 {
		if h := int32(even&0xFFFF) + n.bias[i] - none; h > 0 {
			n.addUnit(scores, i, h)
		}
		if h := int32(odd&0xFFFF) + n.bias[i+1] - none; h > 0 {
			n.addUnit(scores, i+1, h)
		}
		even, odd = even>>16, odd>>16
	}
}

func (n *Net) addUnit(scores []int32, unit int, h int32) {
	w := n.out[unit*n.classes:][:len(scores)]
	for c := range scores {
		scores[c] += h * int32(w[c])
	}
}
