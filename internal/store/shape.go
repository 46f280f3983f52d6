package store

import (
	"github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/iterator"
	"github.com/cayleygraph/cayley/graph/shape"
	"github.com/cayleygraph/quad"
)

// OptimizeShape is called by Cayley for each part of a query, inner parts
// first. Constraints on several positions of the same quads become one range
// of one index, where Cayley would scan the range of one position and test
// each quad against the others; and what is joined to such quads is looked up
// with those positions bound too.
func (v *view) OptimizeShape(s shape.Shape) (shape.Shape, bool) {
	switch s := GuardFollow(s).(type) {
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

// optimizeAction turns quads with fixed positions, seen from one position and
// with others saved under tags, into one scan.
func (v *view) optimizeAction(s shape.QuadsAction) (shape.Shape, bool) {
	p := pattern{}
	for d, ref := range s.Filter {
		n, ok := ref.(id)
		if !ok {
			return s, false
		}
		p = p.with(d, n)
	}
	return action{v: v, p: p, result: s.Result, save: s.Save}, true
}

// optimizeQuads splits the constraints into the fixed ones, which become a
// pattern, and the rest.
func (v *view) optimizeQuads(s shape.Quads) (shape.Shape, bool) {
	out := boundQuads{v: v}
	for _, f := range s {
		ref, one := shape.One(f.Values)
		n, ours := ref.(id)
		if !one || !ours {
			out.rest = append(out.rest, f)
			continue
		}
		next := out.p.with(f.Dir, n)
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

// BuildIterator makes Cayley's own iterator, with lookups by the whole pattern.
func (s boundNodes) BuildIterator(qs graph.QuadStore) graph.Iterator {
	return iterator.NewHasA(boundIndexer{s.quads.v, s.quads.p}, s.quads.BuildIterator(qs), s.dir)
}

// boundIndexer is the store as if it held only the quads of a pattern.
type boundIndexer struct {
	*view
	p pattern
}

// QuadIterator returns the quads of the pattern with one more position bound.
func (b boundIndexer) QuadIterator(d quad.Direction, ref graph.Ref) graph.Iterator {
	return b.view.patternIterator(b.p, d, ref)
}

// action is the shape of an actionScan.
type action struct {
	v      *view
	p      pattern
	result quad.Direction
	save   map[quad.Direction][]string
}

// Optimize leaves the shape as it is.
func (s action) Optimize(shape.Optimizer) (shape.Shape, bool) { return s, false }

// BuildIterator makes the scan.
func (s action) BuildIterator(graph.QuadStore) graph.Iterator {
	return graph.AsLegacy(&actionScan{action: s})
}
