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
	out                   classifier
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
	n.out = newClassifier(numbers(rest, n.classes), rest[4*n.classes:], n.hidden)
	rest = rest[4*n.classes:]
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
	n.out.classify(h.units[:h.count], scores)
}
