package gizmo

import (
	"context"
	"slices"
	"strings"

	"github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/shape"
	"github.com/cayleygraph/quad"
)

// Facts gives the quads that have every term that want has, nil standing for
// any, each once, in order of their text. It walks the store's indexes.
func Facts(ctx context.Context, qs graph.QuadStore, want quad.Quad) ([]quad.Quad, error) {
	var filters shape.Quads
	for _, d := range directions {
		if v := want.Get(d); v != nil {
			if qs.ValueOf(v) == nil {
				return nil, nil
			}
			filters = append(filters, shape.QuadFilter{Dir: d, Values: shape.Lookup{v}})
		}
	}
	var found []quad.Quad
	err := graph.Iterate(ctx, shape.BuildIterator(qs, filters)).Paths(false).Each(func(ref graph.Ref) {
		found = append(found, qs.Quad(ref))
	})
	if err != nil {
		return nil, err
	}
	slices.SortFunc(found, compareQuads)
	return slices.Compact(found), ctx.Err()
}

func compareQuads(a, b quad.Quad) int {
	for _, d := range directions {
		if c := strings.Compare(quad.StringOf(a.Get(d)), quad.StringOf(b.Get(d))); c != 0 {
			return c
		}
	}
	return 0
}
