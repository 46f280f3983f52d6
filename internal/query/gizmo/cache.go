package gizmo

import (
	"context"

	"github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/shape"
	"github.com/cayleygraph/quad"
)

// maxCached is how many terms a cache keeps before it starts afresh.
const maxCached = 1 << 18

// cache is a store that remembers terms and their references: queries look the
// same few up again and again, and a store on disk reads a block for each. It
// is for one query, and one goroutine, on a store that does not change.
type cache struct {
	graph.QuadStore
	refs  map[quad.Value]graph.Ref
	names map[any]quad.Value
}

// optimizingCache is a cache of a store that rewrites queries for itself.
type optimizingCache struct {
	*cache
	shape.Optimizer
}

// matcher is a store that finds quads by any of their terms without a path's
// iterators, and that remembers the terms that it has read.
type matcher interface {
	// Match returns the quads that have every term that want has, less those
	// with one of the predicates of without.
	Match(ctx context.Context, want quad.Quad, without []quad.Value) ([]quad.Quad, error)
}

// Cached gives one query its own view of a store, with terms remembered.
func Cached(qs graph.QuadStore) graph.QuadStore {
	switch qs.(type) {
	case *cache, optimizingCache, matcher:
		return qs
	}
	c := &cache{QuadStore: qs, refs: map[quad.Value]graph.Ref{}, names: map[any]quad.Value{}}
	if o, ok := qs.(shape.Optimizer); ok {
		return optimizingCache{c, o}
	}
	return c
}

// ValueOf gives a term's reference, nil if the store does not have it.
func (c *cache) ValueOf(v quad.Value) graph.Ref {
	if ref, known := c.refs[v]; known {
		return ref
	}
	if len(c.refs) >= maxCached {
		clear(c.refs)
	}
	ref := c.QuadStore.ValueOf(v)
	c.refs[v] = ref
	return ref
}

// NameOf gives a reference's term.
func (c *cache) NameOf(ref graph.Ref) quad.Value {
	if ref == nil {
		return nil
	}
	key := ref.Key()
	if v, known := c.names[key]; known {
		return v
	}
	if len(c.names) >= maxCached {
		clear(c.names)
	}
	v := c.QuadStore.NameOf(ref)
	c.names[key] = v
	return v
}
