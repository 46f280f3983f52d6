package scan

import (
	"context"

	"github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/iterator"
	"github.com/cayleygraph/quad"
)

// Quads returns the quads that match a pattern.
func Quads[T Term, R Row[T]](x Index[T, R], p Pattern[T, R]) graph.Iterator {
	return graph.AsLegacy(&quadScan[T, R]{ranged[T, R]{x: x, p: p}})
}

// QuadsWith returns the quads that match a pattern and have the term at a
// direction.
func QuadsWith[T Term, R Row[T]](x Index[T, R], p Pattern[T, R], d quad.Direction, ref graph.Ref) graph.Iterator {
	term, ok := ref.(T)
	if !ok {
		return iterator.NewNull()
	}
	narrow := p.With(d, term)
	if !p.Matches(narrow.Row) {
		return iterator.NewNull()
	}
	return Quads(x, narrow)
}

// SizeWith returns how many quads have the term at a direction.
func SizeWith[T Term, R Row[T]](ctx context.Context, x Index[T, R], d quad.Direction, ref graph.Ref) (graph.Size, error) {
	term, ok := ref.(T)
	if !ok {
		return graph.Size{Exact: true}, nil
	}
	return x.Count(ctx, Pattern[T, R]{}.With(d, term))
}

// Direction returns one term of a quad, nil for a label that is not there.
func Direction[T Term, R Row[T]](quadRef graph.Ref, d quad.Direction) graph.Ref {
	r, ok := quadRef.(R)
	if !ok {
		return nil
	}
	return Ref(at[T](r, d))
}

// ranged is the part that scans of a pattern share: it is counted once.
type ranged[T Term, R Row[T]] struct {
	x    Index[T, R]
	p    Pattern[T, R]
	size *graph.Size
}

// costs are those of walking over the rows; a lookup in them costs as given.
func (s *ranged[T, R]) costs(ctx context.Context, lookup int64) (graph.IteratorCosts, error) {
	if s.size == nil {
		size, err := s.x.Count(ctx, s.p)
		if err != nil {
			return graph.IteratorCosts{}, err
		}
		s.size = &size
	}
	return graph.IteratorCosts{ContainsCost: lookup, NextCost: 1, Size: *s.size}, nil
}

// leaf is the part that the iterators over stored things share.
type leaf struct {
	result graph.Ref
	err    error
}

func (l *leaf) Result() graph.Ref             { return l.result }
func (l *leaf) Err() error                    { return l.err }
func (*leaf) TagResults(map[string]graph.Ref) {}
func (*leaf) NextPath(context.Context) bool   { return false }
func (*leaf) Close() error                    { return nil }

// quadScan is the set of quads that match a pattern.
type quadScan[T Term, R Row[T]] struct{ ranged[T, R] }

func (s *quadScan[T, R]) Iterate() graph.Scanner { return &quadNext[R]{rows: s.x.Scan(s.p)} }
func (s *quadScan[T, R]) Lookup() graph.Index    { return &quadContains[T, R]{p: s.p} }

func (s *quadScan[T, R]) Stats(ctx context.Context) (graph.IteratorCosts, error) {
	return s.costs(ctx, 2)
}

func (s *quadScan[T, R]) Optimize(context.Context) (graph.IteratorShape, bool) { return s, false }
func (s *quadScan[T, R]) SubIterators() []graph.IteratorShape                  { return nil }
func (s *quadScan[T, R]) String() string                                       { return s.x.Describe(s.p) }

type quadNext[R graph.Ref] struct {
	rows Rows[R]
	have bool
	err  error
}

func (n *quadNext[R]) Next(ctx context.Context) bool {
	if n.err = ctx.Err(); n.err != nil {
		return false
	}
	if n.have = n.rows.Next(ctx); !n.have {
		n.err = n.rows.Err()
	}
	return n.have
}

// Result makes a Ref only when asked for one: most scans are asked for terms.
func (n *quadNext[R]) Result() graph.Ref {
	if !n.have {
		return nil
	}
	return n.rows.Row()
}

func (n *quadNext[R]) Err() error                    { return n.err }
func (*quadNext[R]) TagResults(map[string]graph.Ref) {}
func (*quadNext[R]) NextPath(context.Context) bool   { return false }
func (*quadNext[R]) Close() error                    { return nil }
func (*quadNext[R]) String() string                  { return "ScanNext" }

type quadContains[T Term, R Row[T]] struct {
	leaf
	p Pattern[T, R]
}

func (c *quadContains[T, R]) Contains(_ context.Context, ref graph.Ref) bool {
	c.result = nil
	if r, ok := ref.(R); ok && c.p.Matches(r) {
		c.result = ref
	}
	return c.result != nil
}

func (*quadContains[T, R]) String() string { return "ScanContains" }
