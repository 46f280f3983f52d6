package graph

import (
	"context"
	"errors"
	"fmt"
	"io"

	"github.com/cayleygraph/quad"

	"accord/internal/nquads"
	"accord/internal/store"
	"accord/internal/vocab"
)

// Import adds the quads of an N-Quads document; name stands for it in errors,
// which say file:line:col. Articles in it (subjects typed schema:NewsArticle in
// the graph of their own name) count as loaded, with their schema:sha256 as
// hash. An article that is in the graph with another hash is a *ConflictError.
// After an error nothing has been stored.
func (g *Graph) Import(ctx context.Context, r io.Reader, name string) (quads int, err error) {
	in := nquads.NewReader(r, name)
	tx := g.store.Begin()
	defer tx.Discard()
	articles := importedArticles{}
	for {
		q, err := in.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return 0, err
		}
		if err := ctx.Err(); err != nil {
			return 0, err
		}
		if _, err := tx.Add(q); err != nil {
			return 0, fmt.Errorf("importing: %w", err)
		}
		articles.see(q)
		quads++
	}
	if err := articles.write(g, tx); err != nil {
		return 0, err
	}
	if err := tx.Commit(); err != nil {
		return 0, fmt.Errorf("importing: %w", err)
	}
	return quads, nil
}

// importedArticles collects the articles that pass and their hashes.
type importedArticles map[string]struct {
	typed bool
	hash  string
}

func (m importedArticles) see(q quad.Quad) {
	s, ok := q.Subject.(quad.IRI)
	if !ok || q.Label != q.Subject {
		return
	}
	a := m[string(s)]
	if _, ok := isArticle(q); ok {
		a.typed = true
	} else if q.Predicate == quad.IRI(vocab.SHA256) {
		a.hash = text(q.Object)
	} else {
		return
	}
	m[string(s)] = a
}

// text returns the characters of a literal.
func text(v quad.Value) string {
	switch v := v.(type) {
	case quad.String:
		return string(v)
	case quad.TypedString:
		return string(v.Value)
	case quad.LangString:
		return string(v.Value)
	}
	return ""
}

func (m importedArticles) write(g *Graph, tx *store.Tx) error {
	for iri, a := range m {
		if !a.typed {
			continue
		}
		hash, known, err := g.Hash(iri)
		if err != nil {
			return err
		}
		if known && hash != a.hash {
			return &ConflictError{IRI: iri}
		}
		if err := tx.Put(articleRecord+iri, []byte(a.hash)); err != nil {
			return err
		}
	}
	return nil
}
