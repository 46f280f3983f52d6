package store

import (
	"encoding/binary"

	"accord/internal/scan"
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

// keySize is the length in bytes of the longest row key.
const keySize = 1 + 4*5

// appendKey appends the key of r in the index with the given number.
func (r row) appendKey(dst []byte, index int) []byte {
	return r.appendHead(dst, index, len(r))
}

// appendHead appends what the keys of an index begin with that share the first
// n positions of r.
func (r row) appendHead(dst []byte, index, n int) []byte {
	dst = append(dst, spaceRow+byte(index))
	for _, pos := range orders[index][:n] {
		dst = appendID(dst, r[pos])
	}
	return dst
}

// parseKey reads a row from a key of the index with the given number.
func parseKey(key []byte, index int) row {
	var r row
	key = key[1:]
	for _, pos := range orders[index] {
		r[pos], key = readID(key)
	}
	return r
}

// Numbers in row keys take one to five bytes and sort as the numbers do: the
// first byte tells the length. firstOf is the least number of each length and
// leadOf the first byte that begins it. Predicates, which are met early, take
// one byte, and few stores have a number of more than three.
var (
	firstOf = [...]id{0, 0xC0, 0x20C0, 0x1020C0, 0x81020C0}
	leadOf  = [...]byte{0, 0xC0, 0xE0, 0xF0, 0xF8}
)

func appendID(dst []byte, n id) []byte {
	switch {
	case n < firstOf[1]:
		return append(dst, byte(n))
	case n < firstOf[2]:
		n -= firstOf[1]
		return append(dst, leadOf[1]+byte(n>>8), byte(n))
	case n < firstOf[3]:
		n -= firstOf[2]
		return append(dst, leadOf[2]+byte(n>>16), byte(n>>8), byte(n))
	case n < firstOf[4]:
		n -= firstOf[3]
		return append(dst, leadOf[3]+byte(n>>24), byte(n>>16), byte(n>>8), byte(n))
	}
	n -= firstOf[4]
	return append(dst, leadOf[4], byte(n>>24), byte(n>>16), byte(n>>8), byte(n))
}

// readID reads the number at the head of key and returns what follows it.
func readID(key []byte) (id, []byte) {
	switch c := key[0]; {
	case c < leadOf[1]:
		return id(c), key[1:]
	case c < leadOf[2]:
		return firstOf[1] + id(c-leadOf[1])<<8 + id(key[1]), key[2:]
	case c < leadOf[3]:
		return firstOf[2] + id(c-leadOf[2])<<16 + id(key[1])<<8 + id(key[2]), key[3:]
	case c < leadOf[4]:
		return firstOf[3] + id(c-leadOf[3])<<24 + id(key[1])<<16 + id(key[2])<<8 + id(key[3]), key[4:]
	}
	return firstOf[4] + id(binary.BigEndian.Uint32(key[1:])), key[5:]
}

// pattern is a row in which only some positions are bound.
type pattern = scan.Pattern[id, row]

// indexFor returns the number of the first index that begins with exactly the
// bound positions of p, and how many they are.
func indexFor(p pattern) (index, n int) {
	for _, b := range p.Bound {
		if b {
			n++
		}
	}
	for index, o := range orders {
		if o.beginsWith(p.Bound, n) {
			return index, n
		}
	}
	return 0, 0 // not reached: the orders cover every set
}

// beginsWith says whether the first n positions are all bound.
func (o order) beginsWith(bound [4]bool, n int) bool {
	for _, pos := range o[:n] {
		if !bound[pos] {
			return false
		}
	}
	return true
}

// bounds returns the index to scan for p and the range of keys that match.
func bounds(p pattern) (index int, lower, upper []byte) {
	index, n := indexFor(p)
	lower = p.Row.appendHead(make([]byte, 0, keySize), index, n)
	return index, lower, successor(lower)
}

// ranks returns the index to scan for p and the range of rows that match.
func ranks(p pattern) (index int, from, to rank) {
	index, n := indexFor(p)
	if n == 0 {
		return index, rank{}, lastRank
	}
	from = p.Row.rank(index) // positions that are not bound hold 0
	switch n {
	case 1:
		return index, from, rank{from.hi + 1<<32, 0}
	case 2:
		return index, from, rank{from.hi + 1, 0}
	case 3:
		return index, from, rank{from.hi, from.lo + 1<<32}
	}
	return index, from, rank{from.hi, from.lo + 1}
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
