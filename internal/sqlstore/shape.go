package sqlstore

import (
	"github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/iterator"
	"github.com/cayleygraph/cayley/graph/shape"
	"github.com/cayleygraph/quad"

	"accord/internal/store"
)

// OptimizeShape is called by Cayley for each part of a query, inner parts
// first. As in package store, constraints on several positions of the same
// quads become one scan; answers are those of that package.
func (v *view) OptimizeShape(s shape.Shape) (shape.Shape, bool) {
	switch s := store.GuardFollow(s).(type) {
	case shape.QuadsAction:
		return v.optimizeAction(s)
	case shape.Quads:
		return v.optimizeQuads(s)
	case shape.Save, shape.Intersect, shape.Union:
		return s, true
	case shape.NodesFrom:
		if quads, ok := s.Quads.(boundQuads); ok {
			return boundNodes{dir: s.Dir, quads: quads}, true
		}
	}
	return s, false
}

// optimizeAction turns quads with fixed positions into one scan.
func (v *view) optimizeAction(s shape.QuadsAction) (shape.Shape, bool) {
	p := pattern{}
	for d, r := range s.Filter {
		h, ok := r.(hash)
		if !ok {
			return s, false
		}
		p = p.with(d, h)
	}
	return action{v: v, p: p, result: s.Result, save: s.Save}, true
}

// optimizeQuads splits the constraints into the fixed ones, which become a
// pattern, and the rest.
func (v *view) optimizeQuads(s shape.Quads) (shape.Shape, bool) {
	out := boundQuads{v: v}
	for _, f := range s {
		r, one := shape.One(f.Values)
		h, ours := r.(hash)
		if !one || !ours {
			out.rest = append(out.rest, f)
			continue
		}
		next := out.p.with(f.Dir, h)
		if !out.p.matches(next.row) {
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
type boundQuads struct {
	v    *view
	p    pattern
	rest []shape.QuadFilter
}

// Optimize leaves the shape as it is: its parts have been optimized.
func (s boundQuads) Optimize(shape.Optimizer) (shape.Shape, bool) { return s, false }

// BuildIterator makes one scan, joined with the further constraints.
func (s boundQuads) BuildIterator(qs graph.QuadStore) graph.Iterator {
	scan := graph.AsLegacy(&quadScan{v: s.v, p: s.p})
	if len(s.rest) == 0 {
		return scan
	}
	its := []graph.Iterator{scan}
	for _, f := range s.rest {
		if shape.IsNull(f.Values) {
			return iterator.NewNull()
		}
		its = append(its, iterator.NewLinksTo(boundIndexer{s.v, s.p}, f.Values.BuildIterator(qs), f.Dir))
	}
	return iterator.NewAnd(its...)
}

// boundNodes are the terms at one position of boundQuads.
type boundNodes struct {
	dir   quad.Direction
	quads boundQuads
}

// Optimize leaves the shape as it is.
func (s boundNodes) Optimize(shape.Optimizer) (shape.Shape, bool) { return s, false }

// BuildIterator makes Cayley's own iterator, with look-ups by the whole pattern.
func (s boundNodes) BuildIterator(qs graph.QuadStore) graph.Iterator {
	return iterator.NewHasA(boundIndexer{s.quads.v, s.quads.p}, s.quads.BuildIterator(qs), s.dir)
}

// boundIndexer is the store as if it held only the quads of a pattern.
type boundIndexer struct {
	*view
	p pattern
}

// QuadIterator returns the quads of the pattern with one more position bound.
func (b boundIndexer) QuadIterator(d quad.Direction, r graph.Ref) graph.Iterator {
	return b.view.patternIterator(b.p, d, r)
}
