package store

import (
	"context"
	"encoding/binary"
	"errors"
	"fmt"

	"github.com/cayleygraph/cayley/graph"
	"github.com/cockroachdb/pebble/v2"
)

// quadScan is the set of quads that match a pattern.
type quadScan struct {
	v    *view
	p    pattern
	size *graph.Size
}

func (s *quadScan) Iterate() graph.Scanner { return &quadNext{v: s.v, rows: s.v.scan(s.p)} }
func (s *quadScan) Lookup() graph.Index    { return &quadContains{v: s.v, p: s.p} }

func (s *quadScan) Stats(context.Context) (graph.IteratorCosts, error) {
	if s.size == nil {
		size, err := s.v.size(s.p)
		if err != nil {
			return graph.IteratorCosts{}, err
		}
		s.size = &size
	}
	return graph.IteratorCosts{ContainsCost: 2, NextCost: 1, Size: *s.size}, nil
}

func (s *quadScan) Optimize(context.Context) (graph.IteratorShape, bool) { return s, false }
func (s *quadScan) SubIterators() []graph.IteratorShape                  { return nil }
func (s *quadScan) String() string                                       { return s.p.String() }

// String names the bound positions and the index, as in "Scan(PO, POGS)".
func (p pattern) String() string {
	index, _ := p.index()
	bound, name := "", ""
	for i, b := range p.bound {
		if b {
			bound += "SPOG"[i : i+1]
		}
	}
	for _, pos := range orders[index] {
		name += "SPOG"[pos : pos+1]
	}
	return fmt.Sprintf("Scan(%s, %s)", bound, name)
}

// leaf is the part that the iterators over stored things share.
type leaf struct{}

func (leaf) TagResults(map[string]graph.Ref) {}
func (leaf) NextPath(context.Context) bool   { return false }
func (leaf) Close() error                    { return nil }

type quadNext struct {
	leaf
	v    *view
	rows *rows
	have bool
	err  error
}

func (n *quadNext) Next(ctx context.Context) bool {
	if n.err = ctx.Err(); n.err != nil {
		return false
	}
	n.have = n.rows.next()
	return n.have
}

func (n *quadNext) Result() graph.Ref {
	if !n.have {
		return nil
	}
	return n.rows.row
}

func (n *quadNext) Err() error     { return errors.Join(n.err, n.rows.err) }
func (n *quadNext) String() string { return "ScanNext" }

type quadContains struct {
	leaf
	v      *view
	p      pattern
	result graph.Ref
	err    error
}

func (c *quadContains) Contains(_ context.Context, ref graph.Ref) bool {
	r, ok := ref.(row)
	if !ok || !c.p.matches(r) {
		c.result = nil
		return false
	}
	c.result = ref
	return true
}

func (c *quadContains) Result() graph.Ref { return c.result }
func (c *quadContains) Err() error        { return c.err }
func (c *quadContains) String() string    { return "ScanContains" }

// nodeScan is the set of all terms.
type nodeScan struct{ v *view }

func (s *nodeScan) Iterate() graph.Scanner { return &nodeNext{v: s.v, want: firstRows} }
func (s *nodeScan) Lookup() graph.Index    { return &nodeContains{v: s.v} }

func (s *nodeScan) Stats(context.Context) (graph.IteratorCosts, error) {
	size := graph.Size{Size: int64(s.v.countsNow().nodes), Exact: true}
	return graph.IteratorCosts{ContainsCost: 1, NextCost: 1, Size: size}, nil
}

func (s *nodeScan) Optimize(context.Context) (graph.IteratorShape, bool) { return s, false }
func (s *nodeScan) SubIterators() []graph.IteratorShape                  { return nil }
func (s *nodeScan) String() string                                       { return "AllNodes" }

// nodeNext reads terms ahead as rows does and holds nothing open.
type nodeNext struct {
	leaf
	v    *view
	buf  []id
	at   int
	last id
	want int
	err  error
}

func (n *nodeNext) Next(ctx context.Context) bool {
	if n.err != nil {
		return false
	}
	if n.err = ctx.Err(); n.err != nil {
		return false
	}
	if n.at == len(n.buf) {
		n.err = n.fill()
		n.at = 0
		if n.err != nil || len(n.buf) == 0 {
			return false
		}
	}
	n.last = n.buf[n.at]
	n.at++
	return true
}

func (n *nodeNext) fill() error {
	n.buf = n.buf[:0]
	it, err := n.v.r.NewIter(&pebble.IterOptions{
		LowerBound: idKey(nil, n.last+1), UpperBound: []byte{spaceID + 1},
	})
	if err != nil {
		return err
	}
	for ok := it.First(); ok && len(n.buf) < n.want; ok = it.Next() {
		n.buf = append(n.buf, id(binary.BigEndian.Uint32(it.Key()[1:])))
	}
	n.want = min(n.want*8, mostRows)
	return errors.Join(it.Error(), it.Close())
}

func (n *nodeNext) Result() graph.Ref { return node(n.last) }
func (n *nodeNext) Err() error        { return n.err }
func (n *nodeNext) String() string    { return "AllNodesNext" }

type nodeContains struct {
	leaf
	v      *view
	result graph.Ref
	err    error
}

func (c *nodeContains) Contains(_ context.Context, ref graph.Ref) bool {
	c.result = nil
	n, ok := ref.(id)
	if !ok || n == 0 {
		return false
	}
	_, closer, err := c.v.r.Get(idKey(make([]byte, 0, 5), n))
	if err != nil {
		if !errors.Is(err, pebble.ErrNotFound) {
			c.err = err
		}
		return false
	}
	closer.Close()
	c.result = ref
	return true
}

func (c *nodeContains) Result() graph.Ref { return c.result }
func (c *nodeContains) Err() error        { return c.err }
func (c *nodeContains) String() string    { return "AllNodesContains" }
