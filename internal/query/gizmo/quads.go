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
	if m, ok := qs.(matcher); ok {
		found, err := m.Match(ctx, want, without)
		return sorted(found, want), err
	}
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
	return sorted(found, want), ctx.Err()
}

// keyed is a quad and the text of its terms that others may differ in.
type keyed struct {
	key string
	quad.Quad
}

// sorted orders quads that share the terms of want by their text and drops
// duplicates.
func sorted(quads []quad.Quad, want quad.Quad) []quad.Quad {
	if len(quads) < 2 {
		return quads
	}
	all := make([]keyed, len(quads))
	var b []byte
	for i, q := range quads {
		b = b[:0]
		for _, d := range directions {
			if want.Get(d) == nil {
				b = append(appendText(b, q.Get(d)), 0)
			}
		}
		all[i] = keyed{string(b), q}
	}
	slices.SortFunc(all, func(a, b keyed) int { return strings.Compare(a.key, b.key) })
	all = slices.CompactFunc(all, func(a, b keyed) bool { return a.Quad == b.Quad })
	for i, k := range all {
		quads[i] = k.Quad
	}
	return quads[:len(all)]
}

// appendText appends a term as quad.StringOf writes it.
func appendText(b []byte, v quad.Value) []byte {
	if iri, ok := v.(quad.IRI); ok {
		return append(append(append(b, '<'), iri...), '>')
	}
	return append(b, quad.StringOf(v)...)
}
