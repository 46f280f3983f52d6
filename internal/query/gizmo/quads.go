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
	return factsWithout(ctx, qs, want, nil)
}

// factsWithout is Facts less the quads with certain predicates, whose terms it
// need not look up.
func factsWithout(ctx context.Context, qs graph.QuadStore, want quad.Quad, without []quad.Value) ([]quad.Quad, error) {
	skip := map[any]bool{}
	for _, predicate := range without {
		if ref := qs.ValueOf(predicate); ref != nil {
			skip[ref.Key()] = true
		}
	}
	var filters shape.Quads
	for _, d := range directions {
		if v := want.Get(d); v != nil {
			ref := qs.ValueOf(v)
			if ref == nil {
				return nil, nil
			}
			filters = append(filters, shape.QuadFilter{Dir: d, Values: shape.Fixed{ref}})
		}
	}
	var found []quad.Quad
	err := graph.Iterate(ctx, shape.BuildIterator(qs, filters)).Paths(false).Each(func(ref graph.Ref) {
		if len(skip) > 0 && skip[qs.QuadDirection(ref, quad.Predicate).Key()] {
			return
		}
		q := want
		for _, d := range directions {
			if want.Get(d) == nil {
				q.Set(d, qs.NameOf(qs.QuadDirection(ref, d)))
			}
		}
		found = append(found, q)
	})
	if err != nil {
		return nil, err
	}
	return sorted(found), ctx.Err()
}

// sorted orders quads by their text and drops duplicates.
func sorted(quads []quad.Quad) []quad.Quad {
	if len(quads) < 2 {
		return quads
	}
	keys := make(map[quad.Quad]string, len(quads))
	for _, q := range quads {
		var b strings.Builder
		for _, d := range directions {
			b.WriteString(quad.StringOf(q.Get(d)))
			b.WriteByte(0)
		}
		keys[q] = b.String()
	}
	slices.SortFunc(quads, func(a, b quad.Quad) int { return strings.Compare(keys[a], keys[b]) })
	return slices.Compact(quads)
}
