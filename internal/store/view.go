package store

import (
	"encoding/binary"
	"errors"
	"fmt"

	"github.com/cayleygraph/quad"
	"github.com/cockroachdb/pebble/v2"
)

// view reads the store, either as it is or as it was at one moment.
type view struct {
	r     pebble.Reader
	s     *Store
	fixed *counts // of a snapshot; nil: those of the store
	cache *cache  // of a snapshot
}

func (v *view) countsNow() counts {
	if v.fixed != nil {
		return *v.fixed
	}
	v.s.mu.Lock()
	defer v.s.mu.Unlock()
	return v.s.counts
}

// lookup returns the number of a term's text, 0 if it is not in the store.
func lookup(r pebble.Reader, text []byte) (id, error) {
	value, closer, err := r.Get(termKey(make([]byte, 0, 64), text))
	if errors.Is(err, pebble.ErrNotFound) {
		return 0, nil
	}
	if err != nil {
		return 0, fmt.Errorf("looking up a term: %w", err)
	}
	n := id(binary.BigEndian.Uint32(value))
	return n, closer.Close()
}

// text returns the N-Quads text of a term.
func (v *view) text(n id) (string, error) {
	value, closer, err := v.r.Get(idKey(make([]byte, 0, 5), n))
	if err != nil {
		return "", fmt.Errorf("reading term %d: %w", n, err)
	}
	text := string(value)
	return text, closer.Close()
}

func errNoTerm(n id) error { return fmt.Errorf("reading term %d: it is not in the store", n) }

// value returns the term with number n, nil for 0.
func (v *view) value(n id) (quad.Value, error) {
	if n == 0 {
		return nil, nil
	}
	if v.cache != nil {
		return v.cache.term(v, n)
	}
	text, err := v.text(n)
	if err != nil {
		return nil, err
	}
	return parseTerm(text)
}

// quadOf turns numbers into a quad.
func (v *view) quadOf(r row) (q quad.Quad, err error) {
	for i, d := range quad.Directions {
		val, err := v.value(r[i])
		if err != nil {
			return quad.Quad{}, err
		}
		q.Set(d, val)
	}
	return q, nil
}

func (v *view) hasRow(r row) (bool, error) {
	_, closer, err := v.r.Get(r.appendKey(make([]byte, 0, keySize), 0))
	if errors.Is(err, pebble.ErrNotFound) {
		return false, nil
	}
	if err != nil {
		return false, err
	}
	return true, closer.Close()
}

// Record returns a record stored by Tx.Put, nil if there is none.
func (v *view) Record(name string) ([]byte, error) {
	value, closer, err := v.r.Get(extraKey(name))
	if errors.Is(err, pebble.ErrNotFound) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("reading record %s: %w", name, err)
	}
	out := append([]byte{}, value...)
	return out, closer.Close()
}

// Records calls fn with each record whose name begins with prefix, by name.
func (v *view) Records(prefix string, fn func(name string, value []byte) error) error {
	lower := extraKey(prefix)
	it, err := v.r.NewIter(&pebble.IterOptions{LowerBound: lower, UpperBound: successor(lower)})
	if err != nil {
		return err
	}
	defer it.Close()
	for it.First(); it.Valid(); it.Next() {
		if err := fn(string(it.Key()[1:]), it.Value()); err != nil {
			return err
		}
	}
	return it.Error()
}

// rows walks over the rows that match a pattern, in the order of its index.
// It reads some rows ahead and holds nothing open in between, so that it may be
// left at any time.
type rows struct {
	row row
	err error

	v        *view
	keep     bool // what is read, in the snapshot's cache
	index    int
	from, to rank // what is not read yet
	buf      []rank
	want     int
}

// Rows read at first and at most at once: most scans end within the first.
const (
	firstRows = 16
	mostRows  = 1024
)

func (v *view) scan(p pattern) *rows {
	s := &rows{v: v, want: firstRows, keep: v.cache != nil && !p.All()}
	s.index, s.from, s.to = ranks(p)
	return s
}

// next moves to the next row and says whether there is one.
func (s *rows) next() bool {
	for len(s.buf) == 0 {
		if s.err != nil || !s.from.less(s.to) {
			return false
		}
		if s.keep {
			s.buf, s.from, s.err = s.v.cache.lookup(s.v, s.index, s.from, s.to, s.want)
		} else {
			s.buf, s.from, s.err = s.v.readRows(s.index, s.from, s.to, s.to, s.want, 0)
		}
		s.want = min(s.want*8, mostRows)
	}
	s.row = s.buf[0].row(s.index)
	s.buf = s.buf[1:]
	return true
}
