package graph

import (
	"context"
	"fmt"
	"io"

	"github.com/cayleygraph/quad"

	"accord/internal/nquads"
	"accord/internal/vocab"
)

// Import adds the quads of an N-Quads document and returns how many were not
// there before; name stands for the document in errors, which say
// file:line:col. Articles in it (subjects typed schema:NewsArticle in the graph
// of their own name) count as loaded, with their schema:sha256 as hash. An
// article that is in the graph or twice in the document with another hash is a
// *ConflictError. After an error nothing has been stored.
func (g *Graph) Import(ctx context.Context, r io.Reader, name string) (added int, err error) {
	im, err := g.backend.beginImport()
	if err != nil {
		return 0, fmt.Errorf("importing %s: %w", name, err)
	}
	defer im.discard()
	articles := importedArticles{}
	err = parse(ctx, r, name, im.newChunk, func(p *piece) error {
		articles.merge(p.articles)
		return im.add(p.chunk)
	})
	if err != nil {
		return 0, err
	}
	if err := articles.write(g, im); err != nil {
		return 0, err
	}
	if added, err = im.commit(); err != nil {
		return 0, fmt.Errorf("importing %s: %w", name, err)
	}
	return added, nil
}

// importedArticles collects the articles that pass and their hashes, by IRI.
type importedArticles map[string]importedArticle

type importedArticle struct {
	typed bool
	hash  string
	twice bool // it has two hashes: two texts claim its IRI
}

func (m importedArticles) see(q quad.Quad) {
	s, ok := q.Subject.(quad.IRI)
	if !ok || q.Label != q.Subject {
		return
	}
	switch {
	case q.Predicate == quad.IRI(vocab.Type) && q.Object == quad.IRI(vocab.NewsArticle):
		m.put(string(s), importedArticle{typed: true})
	case q.Predicate == quad.IRI(vocab.SHA256):
		hash, _ := nquads.Literal(q.Object)
		m.put(string(s), importedArticle{hash: hash})
	}
}

func (m importedArticles) put(iri string, a importedArticle) {
	old := m[iri]
	old.typed = old.typed || a.typed
	old.twice = old.twice || a.twice || old.hash != "" && a.hash != "" && old.hash != a.hash
	if a.hash != "" {
		old.hash = a.hash
	}
	m[iri] = old
}

func (m importedArticles) merge(more importedArticles) {
	for iri, a := range more {
		m.put(iri, a)
	}
}

func (m importedArticles) write(g *Graph, im importer) error {
	for iri, a := range m {
		if !a.typed {
			continue
		}
		hash, known, err := g.Hash(iri)
		if err != nil {
			return err
		}
		if a.twice || known && textHash(hash) != a.hash {
			return &ConflictError{IRI: iri}
		}
		im.article(iri, a.hash)
	}
	return nil
}
