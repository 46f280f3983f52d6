package query

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"accord/internal/query/gizmo"
	"accord/internal/vocab"

	"github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/quad"
)

// Match is an entity that a name may mean.
type Match struct {
	IRI  string
	Name string
}

// UnknownError says that no entity has a name, and which names are like it.
type UnknownError struct {
	Name string
	Like []string
	Type Type // the type asked for, "" if any
}

// Error suggests names that are like the unknown one.
func (e *UnknownError) Error() string {
	what := "entity"
	if e.Type != "" && e.Type != Entity {
		what = string(e.Type)
	}
	return fmt.Sprintf("no %s is named %q%s", what, e.Name, didYouMean(e.Name, e.Like))
}

// AmbiguousError lists the entities that a name may mean.
type AmbiguousError struct {
	Name    string
	Matches []Match
}

// Error lists the entities, one a line.
func (e *AmbiguousError) Error() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%q may mean %d entities; give one by its IRI:", e.Name, len(e.Matches))
	for _, m := range e.Matches {
		fmt.Fprintf(&b, "\n  %s  <%s>", m.Name, m.IRI)
	}
	return b.String()
}

// Resolve finds the entity of a type by its IRI (with or without brackets), a
// name or other name, or a country's ISO code. Exact names go first, through
// the index; then names without regard to case and diacritics. The error is an
// *UnknownError or *AmbiguousError, or says why the graph could not be read.
func Resolve(ctx context.Context, qs graph.QuadStore, name string, typ Type) (quad.IRI, error) {
	r := newReader(ctx, qs)
	iri := quad.IRI(strings.TrimSuffix(strings.TrimPrefix(strings.TrimSpace(name), "<"), ">"))
	if qs.ValueOf(iri) != nil && strings.Contains(string(iri), ":") {
		return iri, nil
	}
	found, err := r.exact(strings.TrimSpace(name), typ)
	if err != nil {
		return "", err
	}
	var known []string
	if len(found) == 0 {
		if found, known, err = r.folded(name, typ); err != nil {
			return "", err
		}
	}
	switch len(found) {
	case 0:
		return "", &UnknownError{Name: name, Like: near(name, known), Type: typ}
	case 1:
		return found[0], nil
	}
	return "", r.ambiguous(name, found)
}

func (r *reader) ambiguous(name string, found []quad.IRI) error {
	e := &AmbiguousError{Name: name}
	for _, iri := range found {
		n, err := r.name(iri)
		if err != nil {
			return err
		}
		e.Matches = append(e.Matches, Match{IRI: string(iri), Name: n})
	}
	return e
}

// nameProperties are looked through in this order: who is called so goes
// before who is also called so.
func nameProperties() []string {
	return []string{vocab.Name, vocab.AlternateName, vocab.Identifier}
}

// exact finds the entities that have the very name.
func (r *reader) exact(name string, typ Type) ([]quad.IRI, error) {
	for _, property := range nameProperties() {
		found, err := r.subjects(property, quad.String(name))
		if err != nil {
			return nil, err
		}
		if found, err = r.ofType(found, typ); err != nil || len(found) > 0 {
			return found, err
		}
	}
	return nil, nil
}

// ofType keeps the entities of a type.
func (r *reader) ofType(found []quad.IRI, typ Type) ([]quad.IRI, error) {
	class := typ.class()
	if class == "" {
		return found, nil
	}
	var out []quad.IRI
	for _, iri := range found {
		classes, err := r.objects(iri, vocab.Type)
		if err != nil {
			return nil, err
		}
		if slices.Contains(classes, quad.Value(quad.IRI(class))) {
			out = append(out, iri)
		}
	}
	return out, nil
}

// folded finds entities by their names' folded forms; known are all names.
func (r *reader) folded(name string, typ Type) (found []quad.IRI, known []string, err error) {
	want := Fold(name)
	for _, property := range nameProperties() {
		facts, err := gizmo.Facts(r.ctx, r.qs, quad.Quad{Predicate: quad.IRI(property)})
		if err != nil {
			return nil, nil, fmt.Errorf("reading names: %w", err)
		}
		for _, q := range facts {
			text := gizmo.Text(q.Object)
			if len(known) == 0 || known[len(known)-1] != text {
				known = append(known, text)
			}
			if s, ok := q.Subject.(quad.IRI); ok && Fold(text) == want && !slices.Contains(found, s) {
				found = append(found, s)
			}
		}
		if found, err = r.ofType(found, typ); err != nil || len(found) > 0 {
			return found, known, err
		}
	}
	return nil, known, nil
}

// Names gives up to most names of entities of a type that begin with prefix,
// whatever its case and diacritics, sorted: what a shell completes.
func Names(ctx context.Context, qs graph.QuadStore, typ Type, prefix string, most int) ([]string, error) {
	r := newReader(ctx, gizmo.Cached(qs))
	facts, err := gizmo.Facts(ctx, r.qs, quad.Quad{Predicate: quad.IRI(vocab.Name)})
	if err != nil {
		return nil, fmt.Errorf("reading names: %w", err)
	}
	want := Fold(prefix)
	var names []string
	for _, q := range facts {
		name := gizmo.Text(q.Object)
		iri, ok := q.Subject.(quad.IRI)
		if !ok || !strings.HasPrefix(Fold(name), want) || slices.Contains(names, name) {
			continue
		}
		fitting, err := r.ofType([]quad.IRI{iri}, typ)
		if err != nil {
			return nil, err
		}
		if len(fitting) > 0 {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return names[:min(most, len(names))], nil
}
