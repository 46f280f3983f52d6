package sqlstore

import (
	"context"
	"errors"

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

// ValueOf returns the reference of a term, nil if no quad has it.
func (v *view) ValueOf(val quad.Value) graph.Ref {
	if val == nil {
		return nil
	}
	h := hashOf(val)
	if known, err := v.has(context.Background(), h); err != nil || !known {
		return nil // Close tells of the error
	}
	return h
}

// NameOf returns the term of a reference, nil if it is none of this graph's.
func (v *view) NameOf(r graph.Ref) quad.Value {
	switch r := r.(type) {
	case graph.PreFetchedValue:
		return r.NameOf()
	case hash:
		if val, err := v.term(context.Background(), r); err == nil {
			return val
		}
	}
	return nil
}

// Quad returns the quad of a reference.
func (v *view) Quad(r graph.Ref) (q quad.Quad) {
	row, ok := r.(row)
	if !ok {
		return q
	}
	for i, d := range quad.Directions {
		if val := v.NameOf(scan.Ref(row[i])); val != nil {
			q.Set(d, val)
		}
	}
	return q
}

// QuadDirection returns one term of a quad, nil for a label that is not there.
func (v *view) QuadDirection(r graph.Ref, d quad.Direction) graph.Ref {
	return scan.Direction[hash, row](r, d)
}

// QuadIterator returns the quads that have the term at the direction.
func (v *view) QuadIterator(d quad.Direction, r graph.Ref) graph.Iterator {
	return scan.QuadsWith(rowIndex{v}, pattern{}, d, r)
}

// QuadIteratorSize returns how many quads have the term at the direction.
func (v *view) QuadIteratorSize(ctx context.Context, d quad.Direction, r graph.Ref) (graph.Size, error) {
	return scan.SizeWith(ctx, rowIndex{v}, d, r)
}

// NodesAllIterator returns all terms in the order of their hashes.
func (v *view) NodesAllIterator() graph.Iterator {
	return scan.Nodes(dictionary{v}, firstRows, mostRows)
}

// QuadsAllIterator returns all quads in the order of their hashes.
func (v *view) QuadsAllIterator() graph.Iterator { return scan.Quads(rowIndex{v}, pattern{}) }

// OptimizeShape is called by Cayley for each part of a query.
func (v *view) OptimizeShape(s shape.Shape) (shape.Shape, bool) {
	return scan.OptimizeShape(rowIndex{v}, s)
}

// Stats returns the exact numbers of terms and quads.
func (v *view) Stats(ctx context.Context, _ bool) (graph.Stats, error) {
	quads, nodes, err := v.counts(ctx)
	return graph.Stats{
		Nodes: graph.Size{Size: nodes, Exact: true},
		Quads: graph.Size{Size: quads, Exact: true},
	}, err
}

// errReadOnly is the answer of a View to every write.
var errReadOnly = errors.New("a snapshot cannot be written")

// NewQuadWriter refuses: a snapshot does not change.
func (v *View) NewQuadWriter() (quad.WriteCloser, error) { return nil, errReadOnly }

// ApplyDeltas refuses: a snapshot does not change.
func (v *View) ApplyDeltas([]graph.Delta, graph.IgnoreOpts) error { return errReadOnly }
