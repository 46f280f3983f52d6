package store

import (
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"maps"
	"slices"

	"github.com/cockroachdb/pebble/v2/vfs"
)

// Bulk is a load of many quads at once. Terms are numbered as chunks come;
// quads and terms are sorted in bounded memory and written as sorted files,
// which Pebble takes in together: the load happens wholly or not at all, and
// costs no log and no compaction. While it is open nothing else can be written.
type Bulk struct {
	s      *Store
	empty  bool // the store was: no term or quad can be there already
	dict   *dict
	next   counts
	rows   *rowSorter
	terms  *termSorter
	byID   *table
	extra  map[string][]byte
	tables []*table
	files  int
	number []id // of the terms of the chunk at hand
	done   bool
}

// NewBulk begins a bulk load. It must be ended by Commit or Discard.
func (s *Store) NewBulk() (*Bulk, error) {
	s.mu.Lock()
	b := &Bulk{
		s: s, empty: s.counts.quads == 0, dict: newDict(), next: s.counts,
		extra: map[string][]byte{},
	}
	b.rows = &rowSorter{limit: rowsInMemory, temp: b.temp, fs: s.fs}
	b.terms = &termSorter{limit: termsInMemory, temp: b.temp, fs: s.fs}
	b.byID = b.newTable(0)
	if err := s.fs.MkdirAll(b.dir(), 0o777); err != nil {
		b.Discard()
		return nil, fmt.Errorf("beginning a bulk load: %w", err)
	}
	return b, nil
}

func (b *Bulk) dir() string { return b.s.fs.PathJoin(b.s.dir, tempDir) }

// temp makes a file with a name of its own.
func (b *Bulk) temp() (string, vfs.File, error) {
	b.s.tempMu.Lock()
	b.files++
	name := b.s.fs.PathJoin(b.dir(), fmt.Sprintf("%06d", b.files))
	b.s.tempMu.Unlock()
	file, err := b.s.fs.Create(name, vfs.WriteCategoryUnspecified)
	return name, file, err
}

// Discard ends the load without a change; after Commit it does nothing.
func (b *Bulk) Discard() {
	if b.done {
		return
	}
	b.done = true
	for _, t := range b.tables {
		t.abandon()
	}
	b.s.fs.RemoveAll(b.dir())
	b.s.mu.Unlock()
}

// Put stores a record of the caller's together with the quads.
func (b *Bulk) Put(name string, value []byte) { b.extra[name] = value }

// Add takes the quads of a chunk in. The chunk may be reset afterwards.
func (b *Bulk) Add(c *Chunk) error {
	b.number = append(b.number[:0], 0)
	if err := c.each(b.term); err != nil {
		return err
	}
	for _, local := range c.rows {
		var r row
		for i, n := range local {
			r[i] = b.number[n]
		}
		if err := b.row(r); err != nil {
			return err
		}
	}
	return nil
}

// term finds or makes the number of the chunk's next term.
func (b *Bulk) term(text []byte, h hash) error {
	n := b.dict.get(h)
	if n == 0 {
		var err error
		if n, err = b.newTerm(text); err != nil {
			return err
		}
		b.dict.put(h, n)
	}
	b.number = append(b.number, n)
	return nil
}

func (b *Bulk) newTerm(text []byte) (id, error) {
	if !b.empty {
		if n, err := lookup(b.s.db, text); n != 0 || err != nil {
			return n, err
		}
	}
	if b.next.last == lastID {
		return 0, errFull
	}
	b.next.last++
	b.next.nodes++
	n := b.next.last
	if err := b.terms.add(text, n); err != nil {
		return 0, err
	}
	return n, b.byID.set(idKey(make([]byte, 0, 5), n), text)
}

// row takes one quad; one that the store has is noted, so as not to count it.
func (b *Bulk) row(r row) error {
	if !b.empty && max(r[0], r[1], r[2], r[3]) <= b.s.counts.last {
		have, err := b.s.hasRow(r)
		if have || err != nil {
			return err
		}
	}
	return b.rows.add(r)
}

// Commit writes everything and returns how many quads are new.
func (b *Bulk) Commit() (int, error) {
	defer b.Discard()
	before := b.next.quads
	if err := b.write(); err != nil {
		return 0, fmt.Errorf("bulk load: %w", err)
	}
	if err := b.finish(); err != nil {
		return 0, fmt.Errorf("bulk load: %w", err)
	}
	b.s.counts = b.next
	return int(b.next.quads - before), nil
}

// write makes the tables of the dictionary and of the six orders.
func (b *Bulk) write() error {
	terms := b.newTable(filterBits)
	done := make(chan error, 1)
	go func() {
		err := b.terms.each(func(key []byte, n id) error {
			return terms.set(key, binary.BigEndian.AppendUint32(nil, uint32(n)))
		})
		done <- errors.Join(err, terms.close())
	}()
	var counted uint64
	tables := make([]*table, len(orders))
	for i := range tables {
		tables[i] = b.newTable(0)
	}
	err := b.rows.each(func(index int) (func(row) error, func() error) {
		t := tables[index]
		key := make([]byte, 0, keySize)
		put := func(r row) error {
			if index == 0 {
				counted++
			}
			key = r.appendKey(key[:0], index)
			return t.set(key, nil)
		}
		return put, t.close
	})
	b.next.quads += counted
	return errors.Join(err, <-done, b.byID.close())
}

// finish adds the counts and records and hands all files to the engine.
func (b *Bulk) finish() error {
	meta, extra := b.newTable(0), b.newTable(0)
	err := errors.Join(meta.set(metaKey("counts"), b.next.encode()), meta.close())
	for _, name := range slices.Sorted(maps.Keys(b.extra)) {
		err = errors.Join(err, extra.set(extraKey(name), b.extra[name]))
	}
	if err := errors.Join(err, extra.close()); err != nil {
		return err
	}
	var names []string
	for _, t := range b.tables {
		names = append(names, t.names...)
	}
	return b.s.db.Ingest(context.Background(), names)
}

var errFull = errors.New("the store is full: it holds at most 4,294,967,294 terms")
