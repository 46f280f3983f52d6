package store

import (
	"encoding/binary"

	"github.com/cayleygraph/quad"
)

// id is a term's number; 0 stands for the absent label.
type id uint32

// row is a quad in numbers: subject, predicate, object, label.
type row [4]id

// Positions in a row.
const (
	posS = iota
	posP
	posO
	posG
)

// get returns the number at one direction of the quad.
func (r row) get(d quad.Direction) id { return r[d-quad.Subject] }

// Key spaces: the first byte of every key.
const (
	spaceRow   = '0' // to '5', one for each order
	spaceID    = 'i'
	spaceMeta  = 'm'
	spaceTerm  = 't'
	spaceExtra = 'x'
)

// order is a permutation of a row's positions.
type order [4]int

// orders are the six indexes. Every set of positions is the head of one.
var orders = [...]order{
	{posS, posP, posO, posG},
	{posP, posO, posG, posS},
	{posO, posG, posS, posP},
	{posG, posS, posP, posO},
	{posO, posS, posP, posG},
	{posG, posP, posS, posO},
}

const keySize = 1 + 4*4

// appendKey appends the key of r in the index with the given number.
func (r row) appendKey(dst []byte, index int) []byte {
	dst = append(dst, spaceRow+byte(index))
	for _, pos := range orders[index] {
		dst = binary.BigEndian.AppendUint32(dst, uint32(r[pos]))
	}
	return dst
}

// parseKey reads a row from a key of the index with the given number.
func parseKey(key []byte, index int) row {
	var r row
	for i, pos := range orders[index] {
		r[pos] = id(binary.BigEndian.Uint32(key[1+4*i:]))
	}
	return r
}

// pattern is a row in which only some positions are bound.
type pattern struct {
	row   row
	bound [4]bool
}

// with returns the pattern with one more position bound.
func (p pattern) with(d quad.Direction, v id) pattern {
	p.row[d-quad.Subject], p.bound[d-quad.Subject] = v, true
	return p
}

// matches says whether r has the pattern's terms at its bound positions.
func (p pattern) matches(r row) bool {
	for i, b := range p.bound {
		if b && p.row[i] != r[i] {
			return false
		}
	}
	return true
}

// index returns the number of the first index that begins with exactly the
// bound positions, and how many they are.
func (p pattern) index() (index, n int) {
	for _, b := range p.bound {
		if b {
			n++
		}
	}
	for index, o := range orders {
		if p.heads(o, n) {
			return index, n
		}
	}
	return 0, 0 // not reached: the orders cover every set
}

func (p pattern) heads(o order, n int) bool {
	for _, pos := range o[:n] {
		if !p.bound[pos] {
			return false
		}
	}
	return true
}

// bounds returns the index to scan and the range of keys that match.
func (p pattern) bounds() (index int, lower, upper []byte) {
	index, n := p.index()
	lower = p.row.appendKey(make([]byte, 0, keySize), index)[:1+4*n]
	return index, lower, successor(lower)
}

// successor returns the first key after all keys that begin with prefix, whose
// first byte is never 0xFF.
func successor(prefix []byte) []byte {
	out := append([]byte(nil), prefix...)
	for i := len(out) - 1; ; i-- {
		if out[i]++; out[i] != 0 {
			return out[:i+1]
		}
	}
}

func idKey(dst []byte, n id) []byte {
	return binary.BigEndian.AppendUint32(append(dst, spaceID), uint32(n))
}

func metaKey(name string) []byte { return append([]byte{spaceMeta}, name...) }

func extraKey(name string) []byte { return append([]byte{spaceExtra}, name...) }
