package store

import (
	"encoding/binary"
	"fmt"

	"github.com/cayleygraph/quad"
	"github.com/cockroachdb/pebble/v2"
)

// Tx is a set of changes that happen together. It sees its own changes. It is
// not safe for several goroutines, and while it is open no other can be.
type Tx struct {
	s       *Store
	batch   *pebble.Batch
	ids     map[string]id // of the terms met so far; 0: known to be absent
	fresh   map[id]string // terms that are not in the store yet
	last    id
	added   map[row]bool
	removed map[row]bool
	key     []byte
	done    bool
}

// Begin starts a transaction and waits for the one before it to end. It must
// be ended by Commit or Discard.
func (s *Store) Begin() *Tx {
	s.mu.Lock()
	return &Tx{
		s: s, batch: s.db.NewBatch(), last: s.counts.last,
		ids: map[string]id{}, fresh: map[id]string{},
		added: map[row]bool{}, removed: map[row]bool{},
	}
}

// Discard ends the transaction without a change; after Commit it does nothing.
func (t *Tx) Discard() {
	if !t.done {
		t.done = true
		t.batch.Close()
		t.s.mu.Unlock()
	}
}

// Add adds a quad and says whether it was not there before.
func (t *Tx) Add(q quad.Quad) (bool, error) {
	r, _, err := t.resolve(q, true)
	if err != nil {
		return false, err
	}
	if have, err := t.has(r); have || err != nil {
		return false, err
	}
	if t.removed[r] {
		delete(t.removed, r)
	} else {
		t.added[r] = true
	}
	return true, nil
}

// Remove removes a quad and says whether it was there.
func (t *Tx) Remove(q quad.Quad) (bool, error) {
	r, known, err := t.resolve(q, false)
	if err != nil || !known {
		return false, err
	}
	if have, err := t.has(r); !have || err != nil {
		return false, err
	}
	t.removeRow(r)
	return true, nil
}

func (t *Tx) removeRow(r row) {
	if t.added[r] {
		delete(t.added, r)
	} else {
		t.removed[r] = true
	}
}

// Put stores a record of the caller's beside the quads.
func (t *Tx) Put(name string, value []byte) error {
	return t.batch.Set(extraKey(name), value, nil)
}

// Drop removes a record of the caller's.
func (t *Tx) Drop(name string) error { return t.batch.Delete(extraKey(name), nil) }

// resolve turns a quad into numbers. With add, terms that are not known get
// one; otherwise known says whether all are.
func (t *Tx) resolve(q quad.Quad, add bool) (r row, known bool, err error) {
	for i, d := range quad.Directions {
		v := q.Get(d)
		if v == nil && d == quad.Label {
			continue
		}
		if v == nil {
			return r, false, fmt.Errorf("storing %v: the %v is missing", q, d)
		}
		if r[i], err = t.number(v, add); err != nil {
			return r, false, err
		}
		if r[i] == 0 {
			return r, false, nil
		}
	}
	return r, true, nil
}

// number returns a term's number; 0 if it has none and add is not set.
func (t *Tx) number(v quad.Value, add bool) (id, error) {
	text, err := appendTerm(t.key[:0], v)
	if err != nil {
		return 0, err
	}
	t.key = text
	n, met := t.ids[string(text)]
	if !met {
		if n, err = lookup(t.s.db, text); err != nil {
			return 0, err
		}
		t.ids[string(text)] = n
	}
	if n != 0 || !add {
		return n, nil
	}
	if t.last == lastID {
		return 0, errFull
	}
	t.last++
	s := string(text)
	t.ids[s], t.fresh[t.last] = t.last, s
	return t.last, nil
}

// has says whether the quad is there, the changes so far included.
func (t *Tx) has(r row) (bool, error) {
	switch {
	case t.added[r]:
		return true, nil
	case t.removed[r]:
		return false, nil
	}
	for _, n := range r {
		if n > t.s.counts.last {
			return false, nil
		}
	}
	return t.s.hasRow(r)
}

// Commit makes the changes, all or none, and ends the transaction.
func (t *Tx) Commit() error {
	defer t.Discard()
	next := t.s.counts
	if err := t.write(&next); err != nil {
		return err
	}
	if err := t.batch.Set(metaKey("counts"), next.encode(), nil); err != nil {
		return err
	}
	if err := t.batch.Commit(pebble.NoSync); err != nil {
		return fmt.Errorf("writing to the store: %w", err)
	}
	t.s.counts = next
	return nil
}

// write fills the batch with the rows and terms that come and go.
func (t *Tx) write(next *counts) error {
	for r := range t.added {
		for i := range orders {
			t.key = r.appendKey(t.key[:0], i)
			if err := t.batch.Set(t.key, nil, nil); err != nil {
				return err
			}
		}
	}
	for r := range t.removed {
		for i := range orders {
			t.key = r.appendKey(t.key[:0], i)
			if err := t.batch.Delete(t.key, nil); err != nil {
				return err
			}
		}
	}
	next.quads += uint64(len(t.added)) - uint64(len(t.removed))
	next.last = t.last
	if err := t.writeTerms(next); err != nil {
		return err
	}
	return t.dropOrphans(next)
}

// writeTerms stores the new terms that a new quad uses.
func (t *Tx) writeTerms(next *counts) error {
	for r := range t.added {
		for _, n := range r {
			text, fresh := t.fresh[n]
			if !fresh {
				continue
			}
			delete(t.fresh, n)
			next.nodes++
			t.key = termKey(t.key[:0], []byte(text))
			if err := t.batch.Set(t.key, binary.BigEndian.AppendUint32(nil, uint32(n)), nil); err != nil {
				return err
			}
			if err := t.batch.Set(idKey(nil, n), []byte(text), nil); err != nil {
				return err
			}
		}
	}
	return nil
}

// dropOrphans removes the terms whose last quad goes with this transaction.
func (t *Tx) dropOrphans(next *counts) error {
	used := map[id]bool{0: true}
	for r := range t.added {
		for _, n := range r {
			used[n] = true
		}
	}
	for r := range t.removed {
		for _, n := range r {
			if used[n] {
				continue
			}
			used[n] = true // looked at once
			stays, err := t.remains(n)
			if err != nil {
				return err
			}
			if stays {
				continue
			}
			if err := t.dropTerm(n); err != nil {
				return err
			}
			next.nodes--
		}
	}
	return nil
}

func (t *Tx) dropTerm(n id) error {
	text, err := t.s.text(n)
	if err != nil {
		return err
	}
	if err := t.batch.Delete(termKey(nil, []byte(text)), nil); err != nil {
		return err
	}
	return t.batch.Delete(idKey(nil, n), nil)
}

// remains says whether a quad of the store that stays has the term n.
func (t *Tx) remains(n id) (bool, error) {
	for _, d := range quad.Directions {
		rows := t.s.scan(pattern{}.With(d, n))
		for rows.next() {
			if !t.removed[rows.row] {
				return true, nil
			}
		}
		if rows.err != nil {
			return false, rows.err
		}
	}
	return false, nil
}
