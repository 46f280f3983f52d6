package store

import (
	"cmp"
	"math"
)

// rank is a row's four numbers in the order of an index: two words that sort
// as the rows do there.
type rank struct{ hi, lo uint64 }

// lastRank comes after all rows: no term has the highest number.
var lastRank = rank{math.MaxUint64, math.MaxUint64}

// lastID is the highest number that a term can have.
const lastID = math.MaxUint32 - 1

func (r row) rank(index int) rank {
	o := orders[index]
	return rank{uint64(r[o[0]])<<32 | uint64(r[o[1]]), uint64(r[o[2]])<<32 | uint64(r[o[3]])}
}

// row is the inverse of row.rank.
func (k rank) row(index int) (r row) {
	o := orders[index]
	r[o[0]], r[o[1]], r[o[2]], r[o[3]] = id(k.hi>>32), id(k.hi), id(k.lo>>32), id(k.lo)
	return r
}

// parseRank reads a rank from a row's key.
func parseRank(key []byte) rank {
	a, key := readID(key[1:])
	b, key := readID(key)
	c, key := readID(key)
	d, _ := readID(key)
	return rank{uint64(a)<<32 | uint64(b), uint64(c)<<32 | uint64(d)}
}

func (k rank) less(l rank) bool { return k.hi < l.hi || k.hi == l.hi && k.lo < l.lo }

func (k rank) compare(l rank) int {
	if k.hi != l.hi {
		return cmp.Compare(k.hi, l.hi)
	}
	return cmp.Compare(k.lo, l.lo)
}
