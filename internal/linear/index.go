package linear

import (
	"encoding/binary"
	"errors"
	"math/bits"

	"accord/internal/pages"
)

// index finds a model's entries. It is made when the model is opened, in one
// pass over them, and is what makes scoring fast: one look at memory that
// stays near the processor tells most of the features that the model does not
// know, and one further look finds the entry of one that it does.
//
// A node is 64 places for the entries of four buckets, and a bit for each that
// is taken. An entry's home is what its bucket and the low four bits of its
// fingerprint say; where that is taken it stands some steps further. Entries
// are numbered in the order of their places, so the bits below a place, and
// the entries before the node, make its number (a succinct rank structure;
// Jacobson 1989).
type index struct {
	nodes []node
	at    []uint32 // of each entry: steps from home, and where its weights are
	rest  []lost   // entries that are too far from home; mostly none
}

type node struct {
	places uint64 // those taken
	before uint64 // entries before the node
}

const (
	homeBits   = 4 // of the fingerprint
	homeMask   = 1<<homeBits - 1
	bucketBits = 2  // buckets of a node
	maxSteps   = 15 // as many as fit the four bits that home leaves free
	stepShift  = 28 // of the steps in at
	maxCells   = 1 << (stepShift - 1)
)

// lost is an entry that its node has no place for near its home.
type lost struct {
	bucket uint32
	mark   uint16
	at     uint32
}

// home is where in its node a feature's entry should stand.
func home(bucket uint32, mark uint16) uint32 {
	return bucket&(1<<bucketBits-1)<<homeBits | uint32(mark)&homeMask
}

// number is the number of the entry at a place.
func (x *index) number(node, place uint32) uint32 {
	n := &x.nodes[node]
	return uint32(n.before) + uint32(bits.OnesCount64(n.places&(1<<(place&63)-1)))
}

// newIndex reads the entries of all buckets.
func newIndex(buckets int, offsets, cells []byte) (index, error) {
	if len(cells) >= maxCells {
		return index{}, errors.New("linear weights: more cells than can be numbered")
	}
	nodes := (buckets-1)>>bucketBits + 1
	x := index{
		nodes: pages.Make[node](nodes),
		at:    pages.Make[uint32](2*buckets + buckets/8)[:0],
	}
	start := binary.LittleEndian.Uint32(offsets)
	for n := range nodes {
		x.nodes[n].before = uint64(len(x.at))
		var c crowd
		for b := n << bucketBits; b < min((n+1)<<bucketBits, buckets); b++ {
			end := binary.LittleEndian.Uint32(offsets[4*(b+1):])
			if start > end || int(end) > len(cells) {
				return index{}, errors.New("linear weights: buckets reach beyond the cells")
			}
			for ; start+2 < end; start += 3 + 2*uint32(cells[start+2]) {
				if start+3+2*uint32(cells[start+2]) > end {
					return index{}, errors.New("linear weights: an entry reaches beyond its bucket")
				}
				mark := binary.LittleEndian.Uint16(cells[start:])
				if !c.seat(uint32(b), mark, start) {
					x.rest = append(x.rest, lost{uint32(b), mark, start})
				}
			}
			start = end
		}
		x.nodes[n].places = c.taken
		for rest := c.taken; rest != 0; rest &= rest - 1 {
			x.at = append(x.at, c.at[bits.TrailingZeros64(rest)])
		}
	}
	return x, nil
}

// crowd is a node while its entries take their places.
type crowd struct {
	taken uint64
	at    [64]uint32
	marks [64]uint16
}

// seat gives an entry the first free place from its home on. It reports false
// if there is none near. Of entries that cannot be told apart the first counts.
func (c *crowd) seat(bucket uint32, mark uint16, at uint32) bool {
	h := home(bucket, mark)
	for step := range uint32(maxSteps + 1) {
		p := (h + step) & 63
		if c.taken>>p&1 == 0 {
			c.taken |= 1 << p
			c.at[p], c.marks[p] = at|step<<stepShift, mark
			return true
		}
		if c.marks[p] == mark && c.at[p]>>stepShift == step {
			return true
		}
	}
	return false
}

// found are the features of a batch whose homes are taken.
type found struct {
	number  [batch]uint32 // of the entry there
	buckets [batch]uint32
	marks   [batch]uint16
}

// find sorts out the features whose homes are taken and returns how many they
// are; buckets is how many the model has.
func (x *index) find(features []uint64, buckets int, f *found) (n int) {
	for _, key := range features {
		key = nonzero(key)
		hi, _ := bits.Mul64(key, uint64(buckets))
		bucket, mark := uint32(hi), uint16(key)
		node, place := bucket>>bucketBits, home(bucket, mark)
		i := n & (batch - 1)
		f.number[i] = x.number(node, place)
		f.buckets[i], f.marks[i] = bucket, mark
		n += int(x.nodes[node].places >> (place & 63) & 1)
	}
	return n
}

// step is the number of the entry that stands a few steps from a feature's
// home, false if that place is free.
func (x *index) step(bucket uint32, mark uint16, steps uint32) (number uint32, ok bool) {
	node, place := bucket>>bucketBits, (home(bucket, mark)+steps)&63
	return x.number(node, place), x.nodes[node].places>>place&1 == 1
}

// far is where an entry is that has no place near its home.
func (x *index) far(bucket uint32, mark uint16) (at uint32, ok bool) {
	for _, l := range x.rest {
		if l.bucket == bucket && l.mark == mark {
			return l.at, true
		}
	}
	return 0, false
}
