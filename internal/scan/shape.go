package scan

import (
	"github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/iterator"
	"github.com/cayleygraph/cayley/graph/shape"
	"github.com/cayleygraph/quad"
)

// OptimizeShape is a store's answer to Cayley, which asks for each part of a
// query, inner parts first. Constraints on several positions of the same quads become one range
// of one index, where Cayley would scan the range of one position and test
// each quad against the others; and what is joined to such quads is looked up
// with those positions bound too.
func OptimizeShape[T Term, R Row[T]](x Index[T, R], s shape.Shape) (shape.Shape, bool) {
	switch s := guardFollow(s).(type) {
	case shape.QuadsAction:
		return optimizeAction(x, s)
	case shape.Quads:
		return optimizeQuads(x, s)
	case shape.Save, shape.Intersect, shape.Union:
		return s, true
	case shape.NodesFrom:
		if quads, ok := s.Quads.(boundQuads[T, R]); ok {
			return boundNodes[T, R]{dir: s.Dir, quads: quads}, true
		}
	}
	return s, false
}

// optimizeAction turns quads with fixed positions, seen from one position and
// with others saved under tags, into one scan.
func optimizeAction[T Term, R Row[T]](x Index[T, R], s shape.QuadsAction) (shape.Shape, bool) {
	p := Pattern[T, R]{}
	for d, ref := range s.Filter {
		term, ok := ref.(T)
		if !ok {
			return s, false
		}
		p = p.With(d, term)
	}
	return action[T, R]{x: x, p: p, result: s.Result, save: s.Save}, true
}

// optimizeQuads splits the constraints into the fixed ones, which become a
// pattern, and the rest.
func optimizeQuads[T Term, R Row[T]](x Index[T, R], s shape.Quads) (shape.Shape, bool) {
	out := boundQuads[T, R]{x: x}
	for _, f := range s {
		ref, one := shape.One(f.Values)
		term, ours := ref.(T)
		if !one || !ours {
			out.rest = append(out.rest, f)
			continue
		}
		next := out.p.With(f.Dir, term)
		if !out.p.Matches(next.Row) {
			return shape.Null{}, true
		}
		out.p = next
	}
	if len(out.rest) == len(s) {
		return s, false
	}
	return out, true
}

// boundQuads are the quads that match a pattern and further constraints.
type boundQuads[T Term, R Row[T]] struct {
	x    Index[T, R]
	p    Pattern[T, R]
	rest []shape.QuadFilter
}

// Optimize leaves the shape as it is: its parts have been optimized.
func (s boundQuads[T, R]) Optimize(shape.Optimizer) (shape.Shape, bool) { return s, false }

// BuildIterator makes one scan, joined with the further constraints.
func (s boundQuads[T, R]) BuildIterator(qs graph.QuadStore) graph.Iterator {
	scan := Quads(s.x, s.p)
	if len(s.rest) == 0 {
		return scan
	}
	its := []graph.Iterator{scan}
	for _, f := range s.rest {
		if shape.IsNull(f.Values) {
			return iterator.NewNull()
		}
		its = append(its, iterator.NewLinksTo(boundIndexer[T, R]{s.x, s.p}, f.Values.BuildIterator(qs), f.Dir))
	}
	return iterator.NewAnd(its...)
}

// boundNodes are the terms at one position of boundQuads.
type boundNodes[T Term, R Row[T]] struct {
	dir   quad.Direction
	quads boundQuads[T, R]
}

// Optimize leaves the shape as it is.
func (s boundNodes[T, R]) Optimize(shape.Optimizer) (shape.Shape, bool) { return s, false }

// BuildIterator makes Cayley's own iterator, with lookups by the whole pattern.
func (s boundNodes[T, R]) BuildIterator(qs graph.QuadStore) graph.Iterator {
	return iterator.NewHasA(boundIndexer[T, R]{s.quads.x, s.quads.p}, s.quads.BuildIterator(qs), s.dir)
}

// boundIndexer is the store as if it held only the quads of a pattern.
type boundIndexer[T Term, R Row[T]] struct {
	Index[T, R]
	p Pattern[T, R]
}

// QuadIterator returns the quads of the pattern with one more position bound.
func (b boundIndexer[T, R]) QuadIterator(d quad.Direction, ref graph.Ref) graph.Iterator {
	return QuadsWith(b.Index, b.p, d, ref)
}
