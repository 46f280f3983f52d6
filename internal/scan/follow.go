package scan

import (
	"context"
	"reflect"

	"github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/shape"
)

// guardFollow makes recursive paths below s safe to look values up in.
//
// Cayley's recursion answers a lookup by walking on from where it stands, and
// may then report the tags of the value looked up before. Which queries that
// hits depends on the order of the index. So a lookup walks the whole path
// once and remembers what each value came with.
func guardFollow(s shape.Shape) shape.Shape {
	switch s := s.(type) {
	case shape.Save:
		s.From = guard(s.From)
		return s
	case shape.Intersect:
		out := make(shape.Intersect, len(s))
		for i := range s {
			out[i] = guard(s[i])
		}
		return out
	case shape.Union:
		out := make(shape.Union, len(s))
		for i := range s {
			out[i] = guard(s[i])
		}
		return out
	case shape.Quads:
		out := make(shape.Quads, len(s))
		for i := range s {
			out[i] = shape.QuadFilter{Dir: s[i].Dir, Values: guard(s[i].Values)}
		}
		return out
	}
	return s
}

// guard wraps the shape of a recursive path. Cayley does not export its type;
// it is the only shape that is a function.
func guard(s shape.Shape) shape.Shape {
	if s != nil && reflect.TypeOf(s).Kind() == reflect.Func {
		return follow{s}
	}
	return s
}

type follow struct{ path shape.Shape }

// Optimize leaves the shape as it is.
func (s follow) Optimize(shape.Optimizer) (shape.Shape, bool) { return s, false }

// BuildIterator makes Cayley's iterator with lookups of our own.
func (s follow) BuildIterator(qs graph.QuadStore) graph.Iterator {
	return graph.AsLegacy(&followScan{graph.AsShape(s.path.BuildIterator(qs))})
}

type followScan struct{ graph.IteratorShape }

func (s *followScan) Lookup() graph.Index { return &followContains{walk: s.Iterate()} }

func (s *followScan) Optimize(ctx context.Context) (graph.IteratorShape, bool) {
	inner, changed := s.IteratorShape.Optimize(ctx)
	if !changed {
		return s, false
	}
	return &followScan{inner}, true
}

// followContains knows the tags of each way in which each value was reached.
type followContains struct {
	walk  graph.Scanner
	seen  map[interface{}][]map[string]graph.Ref
	value graph.Ref
	ways  []map[string]graph.Ref
	err   error
}

func (c *followContains) Contains(ctx context.Context, ref graph.Ref) bool {
	if c.seen == nil {
		c.err = c.collect(ctx)
	}
	if c.err != nil {
		return false
	}
	c.value, c.ways = ref, c.seen[graph.ToKey(ref)]
	return len(c.ways) > 0
}

func (c *followContains) collect(ctx context.Context) error {
	c.seen = map[interface{}][]map[string]graph.Ref{}
	for c.walk.Next(ctx) {
		key := graph.ToKey(c.walk.Result())
		for more := true; more; more = c.walk.NextPath(ctx) {
			tags := map[string]graph.Ref{}
			c.walk.TagResults(tags)
			c.seen[key] = append(c.seen[key], tags)
		}
	}
	return c.walk.Err()
}

func (c *followContains) NextPath(context.Context) bool {
	if len(c.ways) < 2 {
		return false
	}
	c.ways = c.ways[1:]
	return true
}

func (c *followContains) TagResults(dst map[string]graph.Ref) {
	if len(c.ways) == 0 {
		return
	}
	for k, v := range c.ways[0] {
		dst[k] = v
	}
}

func (c *followContains) Result() graph.Ref {
	if len(c.ways) == 0 {
		return nil
	}
	return c.value
}

func (c *followContains) Err() error     { return c.err }
func (c *followContains) Close() error   { return c.walk.Close() }
func (c *followContains) String() string { return "FollowContains" }
