package store

import (
	"context"
	"encoding/binary"
	"errors"

	"github.com/cayleygraph/cayley/graph"
	"github.com/cockroachdb/pebble/v2"

	"accord/internal/scan"
)

// rowIndex is a view as package scan walks over it.
type rowIndex struct{ *view }

// Scan walks over the rows of the range of one index.
func (x rowIndex) Scan(p pattern) scan.Rows[row] { return x.scan(p) }

// Count says how many they are.
func (x rowIndex) Count(_ context.Context, p pattern) (graph.Size, error) { return x.size(p) }

// Describe names the bound positions and the index, as in "Scan(PO, POGS)".
func (x rowIndex) Describe(p pattern) string {
	n, _ := indexFor(p)
	name := ""
	for _, pos := range orders[n] {
		name += scan.Letters[pos : pos+1]
	}
	return "Scan(" + p.Names() + ", " + name + ")"
}

// Next is next: rows of memory and disk are not waited for.
func (s *rows) Next(context.Context) bool { return s.next() }

// Row returns the current row.
func (s *rows) Row() row { return s.row }

// Err returns the error that ended the walk.
func (s *rows) Err() error { return s.err }

// dictionary is a view's terms, by number.
type dictionary struct{ v *view }

// After reads the numbers after one.
func (d dictionary) After(_ context.Context, buf []id, n id, most int) ([]id, error) {
	it, err := d.v.r.NewIter(&pebble.IterOptions{
		LowerBound: idKey(nil, n+1), UpperBound: []byte{spaceID + 1},
	})
	if err != nil {
		return buf, err
	}
	for ok := it.First(); ok && len(buf) < most; ok = it.Next() {
		buf = append(buf, id(binary.BigEndian.Uint32(it.Key()[1:])))
	}
	return buf, errors.Join(it.Error(), it.Close())
}

// Has looks a number up.
func (d dictionary) Has(_ context.Context, n id) (bool, error) {
	_, closer, err := d.v.r.Get(idKey(make([]byte, 0, 5), n))
	if errors.Is(err, pebble.ErrNotFound) {
		return false, nil
	}
	if err != nil {
		return false, err
	}
	return true, closer.Close()
}

// Size returns the number of terms.
func (d dictionary) Size(context.Context) (graph.Size, error) {
	return graph.Size{Size: int64(d.v.countsNow().nodes), Exact: true}, nil
}
