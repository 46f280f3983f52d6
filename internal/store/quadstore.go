package store

import (
	"context"
	"errors"
	"slices"

	"github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/shape"
	"github.com/cayleygraph/quad"

	"accord/internal/scan"
)

var (
	_ graph.QuadStore = (*Store)(nil)
	_ graph.QuadStore = (*View)(nil)
	_ shape.Optimizer = (*Store)(nil)
	_ shape.Optimizer = (*View)(nil)
)

// Key makes a term's number a graph.Ref.
func (n id) Key() interface{} { return n }

// Key makes a row a graph.Ref: a quad is referred to by its four terms, so
// that no read is needed to follow one of them.
func (r row) Key() interface{} { return r }

// errReadOnly is the answer of a View to every write.
var errReadOnly = errors.New("a snapshot cannot be written")

// ValueOf returns the reference of a term, nil if no quad has it.
func (v *view) ValueOf(val quad.Value) graph.Ref {
	if val == nil {
		return nil
	}
	return scan.Ref(v.number(val))
}

// number returns the number of a term, 0 if it is not in the store.
func (v *view) number(val quad.Value) id {
	if v.cache != nil {
		return v.cache.number(v, val)
	}
	return v.find(val)
}

// find returns the number of a term, 0 if it is not in the store or, as Cayley
// has no place for an error here, if it cannot be read.
func (v *view) find(val quad.Value) id {
	text, err := appendTerm(nil, val)
	if err != nil {
		return 0
	}
	n, err := lookup(v.r, text)
	if err != nil {
		return 0
	}
	return n
}

// NameOf returns the term of a reference, nil if it is none of this store's.
func (v *view) NameOf(ref graph.Ref) quad.Value {
	switch ref := ref.(type) {
	case graph.PreFetchedValue:
		return ref.NameOf()
	case id:
		if val, err := v.value(ref); err == nil {
			return val
		}
	}
	return nil
}

// Quad returns the quad of a reference.
func (v *view) Quad(ref graph.Ref) quad.Quad {
	r, ok := ref.(row)
	if !ok {
		return quad.Quad{}
	}
	q, err := v.quadOf(r)
	if err != nil {
		return quad.Quad{}
	}
	return q
}

// QuadDirection returns one term of a quad, nil for a label that is not there.
func (v *view) QuadDirection(ref graph.Ref, d quad.Direction) graph.Ref {
	return scan.Direction[id, row](ref, d)
}

// QuadIterator returns the quads that have the term at the direction.
func (v *view) QuadIterator(d quad.Direction, ref graph.Ref) graph.Iterator {
	return scan.QuadsWith(rowIndex{v}, pattern{}, d, ref)
}

// QuadIteratorSize returns how many quads have the term at the direction.
func (v *view) QuadIteratorSize(ctx context.Context, d quad.Direction, ref graph.Ref) (graph.Size, error) {
	return scan.SizeWith(ctx, rowIndex{v}, d, ref)
}

// NodesAllIterator returns all terms in the order of their numbers.
func (v *view) NodesAllIterator() graph.Iterator {
	return scan.Nodes(dictionary{v}, firstRows, mostRows)
}

// QuadsAllIterator returns all quads in the order of the first index.
func (v *view) QuadsAllIterator() graph.Iterator { return scan.Quads(rowIndex{v}, pattern{}) }

// OptimizeShape is called by Cayley for each part of a query.
func (v *view) OptimizeShape(s shape.Shape) (shape.Shape, bool) {
	return scan.OptimizeShape(rowIndex{v}, s)
}

// Stats returns the exact numbers of terms and quads.
func (v *view) Stats(ctx context.Context, exact bool) (graph.Stats, error) {
	c := v.countsNow()
	return graph.Stats{
		Nodes: graph.Size{Size: int64(c.nodes), Exact: true},
		Quads: graph.Size{Size: int64(c.quads), Exact: true},
	}, nil
}

// Match returns the quads that have every term that want has, less those with
// one of the predicates of without, in the order of an index. It reads one
// range of one index, without the iterators that a path is made of.
func (v *View) Match(ctx context.Context, want quad.Quad, without []quad.Value) ([]quad.Quad, error) {
	p := pattern{}
	for _, d := range quad.Directions {
		if val := want.Get(d); val != nil {
			n := v.number(val)
			if n == 0 {
				return nil, nil
			}
			p = p.With(d, n)
		}
	}
	var skip []id
	for _, val := range without {
		if n := v.number(val); n != 0 {
			skip = append(skip, n)
		}
	}
	var found []quad.Quad
	rows := v.scan(p)
	for rows.next() {
		if slices.Contains(skip, rows.row[posP]) {
			continue
		}
		q := want
		for i, d := range quad.Directions {
			if p.Bound[i] {
				continue
			}
			val, err := v.value(rows.row[i])
			if err != nil {
				return nil, err
			}
			if val != nil {
				q.Set(d, val)
			}
		}
		if found = append(found, q); len(found)%mostRows == 0 && ctx.Err() != nil {
			return nil, ctx.Err()
		}
	}
	return found, rows.err
}

// NewQuadWriter refuses: a snapshot does not change.
func (v *View) NewQuadWriter() (quad.WriteCloser, error) { return nil, errReadOnly }

// ApplyDeltas refuses: a snapshot does not change.
func (v *View) ApplyDeltas([]graph.Delta, graph.IgnoreOpts) error { return errReadOnly }

// ApplyDeltas makes the changes in order, all or none. Adding a quad that is
// there and removing one that is not are errors unless opts ignores them.
func (s *Store) ApplyDeltas(deltas []graph.Delta, opts graph.IgnoreOpts) error {
	tx := s.Begin()
	defer tx.Discard()
	for _, d := range deltas {
		if err := tx.apply(d, opts); err != nil {
			return &graph.DeltaError{Delta: d, Err: err}
		}
	}
	return tx.Commit()
}

func (t *Tx) apply(d graph.Delta, opts graph.IgnoreOpts) error {
	switch d.Action {
	case graph.Add:
		added, err := t.Add(d.Quad)
		if err == nil && !added && !opts.IgnoreDup {
			return graph.ErrQuadExists
		}
		return err
	case graph.Delete:
		removed, err := t.Remove(d.Quad)
		if err == nil && !removed && !opts.IgnoreMissing {
			return graph.ErrQuadNotExist
		}
		return err
	}
	return graph.ErrInvalidAction
}

// NewQuadWriter returns a writer that adds quads; each call of WriteQuads is a
// transaction. Quads that are there already are passed over.
func (s *Store) NewQuadWriter() (quad.WriteCloser, error) { return quadWriter{s}, nil }

type quadWriter struct{ s *Store }

func (w quadWriter) WriteQuad(q quad.Quad) error {
	_, err := w.WriteQuads([]quad.Quad{q})
	return err
}

func (w quadWriter) WriteQuads(quads []quad.Quad) (int, error) {
	tx := w.s.Begin()
	defer tx.Discard()
	for _, q := range quads {
		if _, err := tx.Add(q); err != nil {
			return 0, err
		}
	}
	if err := tx.Commit(); err != nil {
		return 0, err
	}
	return len(quads), nil
}

func (quadWriter) Close() error { return nil }
