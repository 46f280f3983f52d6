package query

import (
	"context"
	"fmt"
	"strconv"
	"strings"
	"time"

	"accord/internal/vocab"

	"github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/quad"
)

// bind turns parameter values, as people type them, into terms. Parameters
// that are left out and have no default are nil.
func (q *Query) bind(ctx context.Context, qs graph.QuadStore, given map[string]string) (map[string]quad.Value, error) {
	known := map[string]bool{}
	var names []string
	for _, p := range q.Params {
		known[p.Name] = true
		names = append(names, p.Name)
	}
	for name := range given {
		if !known[name] {
			return nil, fmt.Errorf("the query %s has no parameter %q%s", q.Name, name, paramHint(name, names))
		}
	}
	out := map[string]quad.Value{}
	for _, p := range q.Params {
		text, ok := given[p.Name]
		if !ok {
			text = p.Default
		}
		if text == "" {
			if !p.Optional {
				return nil, fmt.Errorf("the query %s needs the parameter %s (%s), expected --param %s=VALUE", q.Name, p.Name, p.Type, p.Name)
			}
			out[p.Name] = nil
			continue
		}
		v, err := p.value(ctx, qs, text)
		if err != nil {
			return nil, fmt.Errorf("parameter %s: %w", p.Name, err)
		}
		out[p.Name] = v
	}
	return out, nil
}

func paramHint(name string, names []string) string {
	if hint := didYouMean(name, names); hint != "" {
		return hint
	}
	if len(names) == 0 {
		return ": it takes none"
	}
	return ", expected one of " + strings.Join(names, ", ")
}

// value reads one value. Dates may stop at the month or year.
func (p Param) value(ctx context.Context, qs graph.QuadStore, text string) (quad.Value, error) {
	switch p.Type {
	case String:
		return quad.String(text), nil
	case Integer:
		n, err := strconv.ParseInt(strings.TrimSpace(text), 10, 64)
		if err != nil {
			return nil, fmt.Errorf("%q is no integer, expected for example 3", text)
		}
		return quad.TypedString{Value: quad.String(strconv.FormatInt(n, 10)), Type: vocab.XSD + "integer"}, nil
	case Date:
		return dateTerm(text)
	case Class:
		return classTerm(text)
	}
	return Resolve(ctx, qs, text, p.Type)
}

func dateTerm(text string) (quad.Value, error) {
	for layout, typ := range map[string]quad.IRI{
		"2006-01-02": vocab.XSDDate, "2006-01": vocab.XSDGYearMonth, "2006": vocab.XSDGYear,
	} {
		if _, err := time.Parse(layout, text); err == nil {
			return quad.TypedString{Value: quad.String(text), Type: typ}, nil
		}
	}
	return nil, fmt.Errorf("%q is no date, expected YYYY-MM-DD, YYYY-MM or YYYY", text)
}

// classes are those of accord's graph.
func classes() []string {
	return []string{
		vocab.Person, vocab.Organization, vocab.GovernmentOrganization, vocab.NewsMediaOrganization,
		vocab.Country, vocab.Agreement, vocab.Place, vocab.Event, vocab.NewsArticle,
	}
}

// classTerm reads a class: Person, schema:Person or an IRI.
func classTerm(text string) (quad.Value, error) {
	var names []string
	for _, class := range classes() {
		prefixed := short(quad.IRI(class))
		_, name, _ := strings.Cut(prefixed, ":")
		if strings.EqualFold(text, name) || strings.EqualFold(text, prefixed) {
			return quad.IRI(class), nil
		}
		names = append(names, name)
	}
	iri := strings.TrimSuffix(strings.TrimPrefix(text, "<"), ">")
	if strings.Contains(iri, "://") {
		return quad.IRI(iri), nil
	}
	return nil, fmt.Errorf("no class is named %q, expected an IRI or one of %s", text, strings.Join(names, ", "))
}
