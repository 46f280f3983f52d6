package scan

import (
	"context"

	"github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/shape"
	"github.com/cayleygraph/quad"
)

// action is the shape of the terms at one position of the quads that match a
// pattern, once for each quad, with other positions saved under tags.
type action[T Term, R Row[T]] struct {
	x      Index[T, R]
	p      Pattern[T, R]
	result quad.Direction
	save   map[quad.Direction][]string
}

// Optimize leaves the shape as it is.
func (a action[T, R]) Optimize(shape.Optimizer) (shape.Shape, bool) { return a, false }

// BuildIterator makes the scan.
func (a action[T, R]) BuildIterator(graph.QuadStore) graph.Iterator {
	return graph.AsLegacy(&actionScan[T, R]{ranged[T, R]{x: a.x, p: a.p}, a})
}

type actionScan[T Term, R Row[T]] struct {
	ranged[T, R]
	a action[T, R]
}

func (s *actionScan[T, R]) Iterate() graph.Scanner {
	return &actionNext[T, R]{actionRows[T, R]{a: s.a, rows: s.x.Scan(s.p)}}
}

func (s *actionScan[T, R]) Lookup() graph.Index {
	return &actionContains[T, R]{actionRows[T, R]{a: s.a}}
}

func (s *actionScan[T, R]) Stats(ctx context.Context) (graph.IteratorCosts, error) {
	return s.costs(ctx, 4)
}

func (s *actionScan[T, R]) Optimize(context.Context) (graph.IteratorShape, bool) { return s, false }
func (s *actionScan[T, R]) SubIterators() []graph.IteratorShape                  { return nil }
func (s *actionScan[T, R]) String() string                                       { return "Nodes" + s.x.Describe(s.p) }

// actionRows is the state of a scan or a lookup.
type actionRows[T Term, R Row[T]] struct {
	a    action[T, R]
	rows Rows[R]
	have bool
	err  error
}

// advance moves to the next quad that has all positions that are saved.
func (c *actionRows[T, R]) advance(ctx context.Context) bool {
	c.have = false
	if c.rows == nil || c.err != nil {
		return false
	}
	if c.err = ctx.Err(); c.err != nil {
		return false
	}
	for c.rows.Next(ctx) {
		if c.whole(c.rows.Row()) {
			c.have = true
			return true
		}
	}
	c.err = c.rows.Err()
	return false
}

func (c *actionRows[T, R]) whole(r R) bool {
	for d := range c.a.save {
		var absent T
		if at[T](r, d) == absent {
			return false
		}
	}
	return true
}

// Result returns the term at the scan's position of the current quad.
func (c *actionRows[T, R]) Result() graph.Ref {
	if !c.have {
		return nil
	}
	return Ref(at[T](c.rows.Row(), c.a.result))
}

// TagResults adds the saved positions of the current quad.
func (c *actionRows[T, R]) TagResults(dst map[string]graph.Ref) {
	if !c.have {
		return
	}
	for d, tags := range c.a.save {
		for _, tag := range tags {
			dst[tag] = Ref(at[T](c.rows.Row(), d))
		}
	}
}

// Err returns the error that ended the scan.
func (c *actionRows[T, R]) Err() error { return c.err }

// Close does nothing: a scan holds nothing open.
func (c *actionRows[T, R]) Close() error { return nil }

type actionNext[T Term, R Row[T]] struct{ actionRows[T, R] }

func (n *actionNext[T, R]) Next(ctx context.Context) bool { return n.advance(ctx) }
func (n *actionNext[T, R]) NextPath(context.Context) bool { return false }
func (n *actionNext[T, R]) String() string                { return "NodesScanNext" }

type actionContains[T Term, R Row[T]] struct{ actionRows[T, R] }

// Contains looks the term up at the scan's position.
func (c *actionContains[T, R]) Contains(ctx context.Context, ref graph.Ref) bool {
	c.rows, c.have = nil, false
	term, ok := ref.(T)
	if !ok {
		return false
	}
	p := c.a.p.With(c.a.result, term)
	if !c.a.p.Matches(p.Row) {
		return false
	}
	c.rows = c.a.x.Scan(p)
	return c.advance(ctx)
}

// NextPath moves to another quad with the same term.
func (c *actionContains[T, R]) NextPath(ctx context.Context) bool { return c.advance(ctx) }
func (c *actionContains[T, R]) String() string                    { return "NodesScanContains" }
