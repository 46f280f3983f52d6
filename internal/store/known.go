package store

import (
	"errors"
	"slices"

	"github.com/cockroachdb/pebble/v2"
)

// known is the part of one index that a snapshot has read, kept for the next
// lookups. Queries make thousands of small lookups that lie near each other, so
// each that is not known yet reads some rows beyond what was asked: more of
// them as long as that pays.
type known struct {
	spans []span // in order, apart
	ahead int    // rows to read beyond what is asked
	hits  int    // lookups answered since the last reading
	last  rank   // where the lookup before began
}

// span is a range of an index and all its rows.
type span struct {
	from, to rank // to is not part of it
	rows     []rank
}

// Bounds of what a snapshot keeps: rows of all indexes (16 bytes each) and
// spans of one. Beyond them it starts afresh.
const (
	mostKept  = 1 << 21
	mostSpans = 1 << 12
	leastRead = 8
)

// lookup returns rows of the range [from, to) of an index, in order, as far as
// they lie in one piece of memory, and where the rest of the range begins. Of
// those that must be read first it reads about want.
func (c *cache) lookup(v *view, index int, from, to rank, want int) (rows []rank, next rank, err error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	k := &c.known[index]
	i := k.find(from)
	if i == 0 || !from.less(k.spans[i-1].to) {
		if i, err = c.read(v, index, i, from, to, want); err != nil {
			return nil, to, err
		}
	} else if from != k.last {
		k.hits++
	}
	k.last = from
	rows, next = k.spans[i-1].part(from, to)
	return rows, next, nil
}

// find returns the number of spans that begin at or before a rank.
func (k *known) find(r rank) int {
	i, found := slices.BinarySearchFunc(k.spans, r, func(s span, r rank) int { return s.from.compare(r) })
	if found {
		i++
	}
	return i
}

// part returns the rows of [from, to) that the span has, and where it ends.
func (s span) part(from, to rank) ([]rank, rank) {
	rows := s.rows
	if from != s.from {
		i, _ := slices.BinarySearchFunc(rows, from, rank.compare)
		rows = rows[i:]
	}
	if s.to.less(to) {
		return rows, s.to
	}
	// Most ranges are short: look near the beginning first.
	n := 1
	for n < len(rows) && rows[n].less(to) {
		n *= 2
	}
	n = min(n, len(rows))
	n, _ = slices.BinarySearchFunc(rows[:n], to, rank.compare)
	return rows[:n:n], to
}

// read adds what begins at from to the spans, of which i begin before it, and
// returns the number of spans up to the one that holds it.
func (c *cache) read(v *view, index, i int, from, to rank, want int) (int, error) {
	k := &c.known[index]
	if k.hits > 0 {
		k.ahead = min(2*k.ahead, mostRows)
	} else {
		k.ahead /= 2
	}
	k.ahead, k.hits = max(k.ahead, leastRead), 0
	stop := lastRank
	if i < len(k.spans) {
		stop = k.spans[i].from
	}
	rows, end, err := v.readRows(index, from, to, stop, want, k.ahead)
	if err != nil {
		return 0, err
	}
	if c.kept += len(rows); c.kept > mostKept {
		c.known, c.kept = [len(orders)]known{}, len(rows)
		i = 0
	} else if len(k.spans) > mostSpans {
		for _, s := range k.spans {
			c.kept -= len(s.rows)
		}
		k.spans, i = nil, 0
	}
	if i > 0 && k.spans[i-1].to == from {
		s := &k.spans[i-1]
		s.rows, s.to = append(s.rows, rows...), end
		return i, nil
	}
	k.spans = slices.Insert(k.spans, i, span{from: from, to: end, rows: rows})
	return i + 1, nil
}

// readRows reads rows of an index from a place on: of the range [from, to)
// about want, and if that was all of it so many ahead, but none at or after
// stop. It returns the place up to which nothing is missing.
func (v *view) readRows(index int, from, to, stop rank, want, ahead int) ([]rank, rank, error) {
	space := spaceRow + byte(index)
	it, err := v.open(space)
	if err != nil {
		return nil, from, err
	}
	var key [keySize]byte
	rows, end := make([]rank, 0, leastRead), stop
	for ok := it.SeekGE(from.row(index).appendKey(key[:0], index)); ok; ok = it.Next() {
		r := parseRank(it.Key())
		if !r.less(stop) {
			break
		}
		inside := r.less(to)
		if inside && len(rows) >= want || !inside && ahead == 0 {
			end = r
			break
		}
		if !inside {
			ahead--
		}
		rows = append(rows, r)
	}
	return rows, end, v.release(space, it)
}

// open returns an iterator over a key space, an idle one where there is one.
func (v *view) open(space byte) (*pebble.Iterator, error) {
	if c := v.cache; c != nil {
		c.idleMu.Lock()
		idle := c.idle[space]
		if n := len(idle); n > 0 {
			c.idle[space] = idle[:n-1]
			c.idleMu.Unlock()
			return idle[n-1], nil
		}
		c.idleMu.Unlock()
	}
	return v.r.NewIter(&pebble.IterOptions{LowerBound: []byte{space}, UpperBound: []byte{space + 1}})
}

// release gives an iterator back.
func (v *view) release(space byte, it *pebble.Iterator) error {
	if err := it.Error(); err != nil || v.cache == nil {
		return errors.Join(err, it.Close())
	}
	c := v.cache
	c.idleMu.Lock()
	if !c.closed && len(c.idle[space]) < mostIdle {
		c.idle[space] = append(c.idle[space], it)
		c.idleMu.Unlock()
		return nil
	}
	c.idleMu.Unlock()
	return it.Close()
}
