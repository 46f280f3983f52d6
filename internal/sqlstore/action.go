package sqlstore

import (
	"context"

	"github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/shape"
	"github.com/cayleygraph/quad"
)

// action is the shape of the terms at one position of the quads that match a
// pattern, once for each quad, with other positions saved under tags.
type action struct {
	v      *view
	p      pattern
	result quad.Direction
	save   map[quad.Direction][]string
}

// Optimize leaves the shape as it is.
func (a action) Optimize(shape.Optimizer) (shape.Shape, bool) { return a, false }

// BuildIterator makes the scan.
func (a action) BuildIterator(graph.QuadStore) graph.Iterator {
	return graph.AsLegacy(&actionScan{a})
}

type actionScan struct{ action }

func (s *actionScan) Iterate() graph.Scanner {
	return &actionNext{actionRows{a: s.action, rows: s.v.scan(s.p)}}
}

func (s *actionScan) Lookup() graph.Index { return &actionContains{actionRows{a: s.action}} }

func (s *actionScan) Stats(ctx context.Context) (graph.IteratorCosts, error) {
	return s.v.costs(ctx, s.p, 4)
}

func (s *actionScan) Optimize(context.Context) (graph.IteratorShape, bool) { return s, false }
func (s *actionScan) SubIterators() []graph.IteratorShape                  { return nil }
func (s *actionScan) String() string                                       { return "Nodes" + s.p.String() }

// actionRows is the state of a scan or a look-up.
type actionRows struct {
	a    action
	rows *rows
	have bool
	err  error
}

// advance moves to the next quad that has all positions that are saved.
func (c *actionRows) advance(ctx context.Context) bool {
	c.have = false
	if c.rows == nil || c.err != nil {
		return false
	}
	if c.err = ctx.Err(); c.err != nil {
		return false
	}
	for !c.have && c.rows.next(ctx) {
		c.have = c.whole(c.rows.row)
	}
	c.err = c.rows.err
	return c.have
}

func (c *actionRows) whole(r row) bool {
	for d := range c.a.save {
		if r.get(d) == (hash{}) {
			return false
		}
	}
	return true
}

// Result returns the term at the scan's position of the current quad.
func (c *actionRows) Result() graph.Ref {
	if !c.have {
		return nil
	}
	return ref(c.rows.row.get(c.a.result))
}

// TagResults adds the saved positions of the current quad.
func (c *actionRows) TagResults(dst map[string]graph.Ref) {
	if !c.have {
		return
	}
	for d, tags := range c.a.save {
		for _, tag := range tags {
			dst[tag] = ref(c.rows.row.get(d))
		}
	}
}

// Err returns the error that ended the scan.
func (c *actionRows) Err() error { return c.err }

// Close does nothing: a scan holds nothing open.
func (c *actionRows) Close() error { return nil }

type actionNext struct{ actionRows }

func (n *actionNext) Next(ctx context.Context) bool { return n.advance(ctx) }
func (n *actionNext) NextPath(context.Context) bool { return false }
func (n *actionNext) String() string                { return "NodesScanNext" }

type actionContains struct{ actionRows }

// Contains looks the term up at the scan's position.
func (c *actionContains) Contains(ctx context.Context, r graph.Ref) bool {
	c.rows, c.have = nil, false
	h, ok := r.(hash)
	if !ok {
		return false
	}
	p := c.a.p.with(c.a.result, h)
	if !c.a.p.matches(p.row) {
		return false
	}
	c.rows = c.a.v.scan(p)
	return c.advance(ctx)
}

// NextPath moves to another quad with the same term.
func (c *actionContains) NextPath(ctx context.Context) bool { return c.advance(ctx) }
func (c *actionContains) String() string                    { return "NodesScanContains" }
