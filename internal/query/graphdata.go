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

// reader looks single facts up and remembers them for one run.
type reader struct {
	ctx   context.Context
	qs    graph.QuadStore
	names map[quad.IRI]string
	proof map[quad.IRI]Evidence
	known map[quad.Quad][]quad.IRI // labels of facts
}

func newReader(ctx context.Context, qs graph.QuadStore) *reader {
	return &reader{ctx: ctx, qs: qs, names: map[quad.IRI]string{}, proof: map[quad.IRI]Evidence{}, known: map[quad.Quad][]quad.IRI{}}
}

// objects gives the values of a property, each once, sorted.
func (r *reader) objects(subject quad.Value, predicate string) ([]quad.Value, error) {
	facts, err := gizmo.Facts(r.ctx, r.qs, quad.Quad{Subject: subject, Predicate: quad.IRI(predicate)})
	if err != nil {
		return nil, fmt.Errorf("reading the graph: %w", err)
	}
	var out []quad.Value
	for _, q := range facts {
		if !slices.Contains(out, q.Object) {
			out = append(out, q.Object)
		}
	}
	return out, nil
}

// subjects gives the nodes that have a property with the value.
func (r *reader) subjects(predicate string, object quad.Value) ([]quad.IRI, error) {
	facts, err := gizmo.Facts(r.ctx, r.qs, quad.Quad{Predicate: quad.IRI(predicate), Object: object})
	if err != nil {
		return nil, fmt.Errorf("reading the graph: %w", err)
	}
	var out []quad.IRI
	for _, q := range facts {
		if s, ok := q.Subject.(quad.IRI); ok && !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	return out, nil
}

// labels gives the graph labels of the quads that match.
func (r *reader) labels(want quad.Quad) ([]quad.IRI, error) {
	if labels, known := r.known[want]; known {
		return labels, nil
	}
	facts, err := gizmo.Facts(r.ctx, r.qs, want)
	if err != nil {
		return nil, fmt.Errorf("reading the graph: %w", err)
	}
	var labels []quad.IRI
	for _, f := range facts {
		if label, ok := f.Label.(quad.IRI); ok {
			labels = append(labels, label)
		}
	}
	r.known[want] = labels
	return labels, nil
}

// first gives the text of a property's first value, "" if it has none.
func (r *reader) first(subject quad.Value, predicate string) (string, error) {
	values, err := r.objects(subject, predicate)
	if err != nil || len(values) == 0 {
		return "", err
	}
	return gizmo.Text(values[0]), nil
}

// name is what people call a node: the fullest of its names, an article's
// headline, or the end of its IRI.
func (r *reader) name(iri quad.IRI) (string, error) {
	if name, ok := r.names[iri]; ok {
		return name, nil
	}
	name := ""
	for _, property := range []string{vocab.Name, vocab.Headline} {
		values, err := r.objects(iri, property)
		if err != nil {
			return "", err
		}
		for _, v := range values {
			if text := gizmo.Text(v); len(text) > len(name) {
				name = text
			}
		}
		if name != "" {
			break
		}
	}
	if name == "" {
		name = short(iri)
	}
	r.names[iri] = name
	return name, nil
}

// short is a prefixed name, or the IRI as it is.
func short(iri quad.IRI) string {
	best, text := 0, string(iri)
	for prefix, full := range prefixes() {
		if rest, ok := strings.CutPrefix(string(iri), full); ok && len(full) > best && rest != "" {
			best, text = len(full), prefix+":"+rest
		}
	}
	return text
}

// evidence is the sentence that a graph label names; ok is false for labels
// that name no sentence, such as an article's own.
func (r *reader) evidence(label quad.IRI) (e Evidence, ok bool, err error) {
	if e, known := r.proof[label]; known {
		return e, e.Sentence != "", nil
	}
	e = Evidence{Label: string(label)}
	if e.Sentence, err = r.first(label, vocab.Exact); err != nil {
		return e, false, err
	}
	if e.Sentence != "" {
		articles, err := r.objects(label, vocab.WasDerivedFrom)
		if err != nil {
			return e, false, err
		}
		if len(articles) > 0 {
			e.Article = gizmo.Text(articles[0])
			if e.Headline, err = r.first(articles[0], vocab.Headline); err != nil {
				return e, false, err
			}
		}
	}
	r.proof[label] = e
	return e, e.Sentence != "", nil
}
