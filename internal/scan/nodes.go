package scan

import (
	"context"

	"github.com/cayleygraph/cayley/graph"
)

// Dictionary is the terms of a store.
type Dictionary[T Term] interface {
	// After appends to buf the first terms after one, in the store's order: at
	// most so many, none at the end.
	After(ctx context.Context, buf []T, term T, most int) ([]T, error)
	// Has says whether a term is in the store.
	Has(ctx context.Context, term T) (bool, error)
	// Size returns how many there are.
	Size(ctx context.Context) (graph.Size, error)
}

// Nodes returns all terms in the store's order. It reads so many ahead at first
// and eight times as many each time, up to the most given.
func Nodes[T Term](d Dictionary[T], first, most int) graph.Iterator {
	return graph.AsLegacy(&nodeScan[T]{d, first, most})
}

type nodeScan[T Term] struct {
	d           Dictionary[T]
	first, most int
}

func (s *nodeScan[T]) Iterate() graph.Scanner { return &nodeNext[T]{all: s, want: s.first} }
func (s *nodeScan[T]) Lookup() graph.Index    { return &nodeContains[T]{d: s.d} }

func (s *nodeScan[T]) Stats(ctx context.Context) (graph.IteratorCosts, error) {
	size, err := s.d.Size(ctx)
	return graph.IteratorCosts{ContainsCost: 1, NextCost: 1, Size: size}, err
}

func (s *nodeScan[T]) Optimize(context.Context) (graph.IteratorShape, bool) { return s, false }
func (s *nodeScan[T]) SubIterators() []graph.IteratorShape                  { return nil }
func (s *nodeScan[T]) String() string                                       { return "AllNodes" }

// nodeNext reads terms ahead and holds nothing open.
type nodeNext[T Term] struct {
	leaf
	all  *nodeScan[T]
	buf  []T
	at   int
	last T
	want int
}

func (n *nodeNext[T]) Next(ctx context.Context) bool {
	if n.err != nil {
		return false
	}
	if n.err = ctx.Err(); n.err != nil {
		return false
	}
	if n.at == len(n.buf) {
		n.at = 0
		n.buf, n.err = n.all.d.After(ctx, n.buf[:0], n.last, n.want)
		n.want = min(n.want*8, n.all.most)
		if n.err != nil || len(n.buf) == 0 {
			n.result = nil
			return false
		}
	}
	n.last = n.buf[n.at]
	n.result = n.last
	n.at++
	return true
}

func (*nodeNext[T]) String() string { return "AllNodesNext" }

type nodeContains[T Term] struct {
	leaf
	d Dictionary[T]
}

func (c *nodeContains[T]) Contains(ctx context.Context, ref graph.Ref) bool {
	c.result = nil
	term, ok := ref.(T)
	if !ok || Ref(term) == nil {
		return false
	}
	var known bool
	if known, c.err = c.d.Has(ctx, term); known {
		c.result = ref
	}
	return known
}

func (*nodeContains[T]) String() string { return "AllNodesContains" }
