package sqlstore

import (
	"context"

	"github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/quad"
	"github.com/jackc/pgx/v5"
)

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
type quadScan struct {
	v *view
	p pattern
}

func (s *quadScan) Iterate() graph.Scanner { return &quadNext{rows: s.v.scan(s.p)} }
func (s *quadScan) Lookup() graph.Index    { return &quadContains{p: s.p} }

func (s *quadScan) Stats(ctx context.Context) (graph.IteratorCosts, error) {
	return s.v.costs(ctx, s.p, 2)
}

func (s *quadScan) Optimize(context.Context) (graph.IteratorShape, bool) { return s, false }
func (s *quadScan) SubIterators() []graph.IteratorShape                  { return nil }
func (s *quadScan) String() string                                       { return s.p.String() }

// costs are the costs of walking over the rows of a pattern; a look-up in them
// costs as given.
func (v *view) costs(ctx context.Context, p pattern, lookup int64) (graph.IteratorCosts, error) {
	n, exact, err := v.size(ctx, p)
	return graph.IteratorCosts{ContainsCost: lookup, NextCost: 1, Size: graph.Size{Size: n, Exact: exact}}, err
}

type quadNext struct {
	leaf
	rows *rows
}

func (n *quadNext) Next(ctx context.Context) bool {
	if n.err = ctx.Err(); n.err != nil {
		return false
	}
	if !n.rows.next(ctx) {
		n.result, n.err = nil, n.rows.err
		return false
	}
	n.result = n.rows.row
	return true
}

func (*quadNext) String() string { return "ScanNext" }

type quadContains struct {
	leaf
	p pattern
}

func (c *quadContains) Contains(_ context.Context, r graph.Ref) bool {
	c.result = nil
	if row, ok := r.(row); ok && c.p.matches(row) {
		c.result = r
	}
	return c.result != nil
}

func (*quadContains) String() string { return "ScanContains" }

// nodeScan is the set of all terms.
type nodeScan struct{ v *view }

func (s *nodeScan) Iterate() graph.Scanner { return &nodeNext{v: s.v, want: firstRows} }
func (s *nodeScan) Lookup() graph.Index    { return &nodeContains{v: s.v} }

func (s *nodeScan) Stats(ctx context.Context) (graph.IteratorCosts, error) {
	_, nodes, err := s.v.counts(ctx)
	return graph.IteratorCosts{ContainsCost: 1, NextCost: 1, Size: graph.Size{Size: nodes, Exact: true}}, err
}

func (s *nodeScan) Optimize(context.Context) (graph.IteratorShape, bool) { return s, false }
func (s *nodeScan) SubIterators() []graph.IteratorShape                  { return nil }
func (s *nodeScan) String() string                                       { return "AllNodes" }

// nodeNext reads terms ahead as rows does and holds nothing open.
type nodeNext struct {
	leaf
	v    *view
	buf  []hash
	at   int
	last hash
	want int
}

func (n *nodeNext) Next(ctx context.Context) bool {
	if n.err != nil {
		return false
	}
	if n.err = ctx.Err(); n.err != nil {
		return false
	}
	if n.at == len(n.buf) {
		n.at = 0
		if n.err = n.fill(ctx); n.err != nil || len(n.buf) == 0 {
			n.result = nil
			return false
		}
	}
	n.last = n.buf[n.at]
	n.result = n.last
	n.at++
	return true
}

func (n *nodeNext) fill(ctx context.Context) error {
	n.buf = n.buf[:0]
	return n.v.read(ctx, func(q querier) error {
		found, err := q.Query(ctx, "SELECT hash, "+termColumns+" FROM nodes WHERE hash > $1 ORDER BY hash LIMIT $2", bytesOf(n.last), n.want)
		if err != nil {
			return err
		}
		if len(n.v.terms) >= mostTerms {
			clear(n.v.terms)
		}
		n.want = min(n.want*8, mostRows)
		return scanTerms(found, func(h hash, t quad.Value) error {
			n.buf = append(n.buf, h)
			n.v.terms[h] = t
			return nil
		})
	})
}

func (*nodeNext) String() string { return "AllNodesNext" }

type nodeContains struct {
	leaf
	v *view
}

func (c *nodeContains) Contains(ctx context.Context, r graph.Ref) bool {
	c.result = nil
	h, ok := r.(hash)
	if !ok {
		return false
	}
	known, err := c.v.has(ctx, h)
	if known {
		c.result = r
	}
	c.err = err
	return known
}

func (*nodeContains) String() string { return "AllNodesContains" }

// scanTerms calls fn with each term of a statement's rows.
func scanTerms(found pgx.Rows, fn func(hash, quad.Value) error) error {
	var h []byte
	var s termScan
	_, err := pgx.ForEachRow(found, append([]any{&h}, s.targets()...), func() error {
		t, err := s.term()
		if err != nil {
			return err
		}
		return fn(hash(h), t)
	})
	return err
}
