package query

import (
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"accord/internal/overlay"
)

const extension = ".gizmo"

// Library is a set of saved queries.
type Library struct {
	queries []*Query // by name
}

// Load reads the queries of all layers, the one that wins first: a user's
// query replaces the built-in one of its name. Layers without a file system are
// left out. All errors are reported.
func Load(layers ...overlay.Layer) (*Library, error) {
	lib := &Library{}
	seen := map[string]bool{}
	var errs []error
	for _, layer := range layers {
		if layer.FS == nil {
			continue
		}
		if _, err := fs.Stat(layer.FS, "."); err != nil {
			return nil, fmt.Errorf("reading queries of %s: %w", layer.Name, err)
		}
		names, err := fs.Glob(layer.FS, "*"+extension)
		if err != nil {
			return nil, fmt.Errorf("reading queries of %s: %w", layer.Name, err)
		}
		for _, file := range names {
			name := strings.TrimSuffix(file, extension)
			if seen[name] {
				continue
			}
			seen[name] = true
			q, err := read(layer, name, file)
			if err != nil {
				errs = append(errs, err)
				continue
			}
			lib.queries = append(lib.queries, q)
		}
	}
	slices.SortFunc(lib.queries, func(a, b *Query) int { return strings.Compare(a.Name, b.Name) })
	return lib, errors.Join(errs...)
}

func read(layer overlay.Layer, name, file string) (*Query, error) {
	text, err := fs.ReadFile(layer.FS, file)
	if err != nil {
		return nil, fmt.Errorf("reading the query %s of %s: %w", name, layer.Name, err)
	}
	q, err := Parse(name, layer.Name+"/"+file, string(text))
	if err != nil {
		return nil, err
	}
	q.Layer = layer.Name
	return q, nil
}

// List gives all queries, by name.
func (l *Library) List() []*Query { return slices.Clone(l.queries) }

// Names gives the names of all queries, sorted: what a shell completes.
func (l *Library) Names() []string {
	names := make([]string, len(l.queries))
	for i, q := range l.queries {
		names[i] = q.Name
	}
	return names
}

// Get gives a query by its name; the error suggests names like it.
func (l *Library) Get(name string) (*Query, error) {
	at, found := slices.BinarySearchFunc(l.queries, name, func(q *Query, n string) int { return strings.Compare(q.Name, n) })
	if !found {
		return nil, fmt.Errorf("no query is named %q%s", name, didYouMean(name, l.Names()))
	}
	return l.queries[at], nil
}

// ParamNames gives a query's parameters as a shell completes them: "country=".
func (q *Query) ParamNames() []string {
	var names []string
	for _, p := range q.Params {
		names = append(names, p.Name+"=")
	}
	return names
}

// Usage is one line about how the query is called.
func (q *Query) Usage() string {
	var b strings.Builder
	b.WriteString(q.Name)
	for _, p := range q.Params {
		form := fmt.Sprintf("--param %s=<%s>", p.Name, p.Type)
		if p.Optional {
			form = "[" + form + "]"
		}
		b.WriteString(" " + form)
	}
	return b.String()
}
