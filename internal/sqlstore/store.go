package sqlstore

import (
	"context"
	"errors"
	"fmt"

	"github.com/cayleygraph/quad"
	"github.com/jackc/pgx/v5"
)

// Store is a graph in a database. It is safe for use by several goroutines. It
// is a graph.QuadStore that always shows the latest state; Snapshot gives one
// that does not change.
type Store struct {
	*view
	pool *pool
}

// Open opens the graph in the database at an address. If there is none, it is
// made if create is set, else the error is an ErrNoGraph. What is wrong with
// the address, the server or the database is told by an Error, never with a
// password in it.
func Open(ctx context.Context, address string, create bool) (*Store, error) {
	flav, cfg, err := parse(address)
	if err != nil {
		return nil, err
	}
	p := &pool{flav: flav, cfg: cfg}
	if err := p.prepare(ctx, create); err != nil {
		return nil, errors.Join(err, p.close())
	}
	return &Store{view: &view{pool: p}, pool: p}, nil
}

// Close closes the connections.
func (s *Store) Close() error { return errors.Join(s.view.Close(), s.pool.close()) }

// Article is what one article contributes: its IRI, the hash of its content and
// its quads, each labelled with the IRI or IRI#char=...
type Article struct {
	IRI   string
	Hash  string
	Quads []quad.Quad
}

// articleKey is the key of an article in accord_articles.
func articleKey(iri string) hash { return hashOf(quad.IRI(iri)) }

// Hash returns the hash that an article was put in with, and whether it is
// there.
func (s *Store) Hash(ctx context.Context, iri string) (content string, ok bool, err error) {
	h := articleKey(iri)
	err = s.pool.with(ctx, func(conn *pgx.Conn) error {
		err := conn.QueryRow(ctx, "SELECT content FROM accord_articles WHERE hash = $1", h[:]).Scan(&content)
		if errors.Is(err, pgx.ErrNoRows) {
			return nil
		}
		ok = err == nil
		return err
	})
	if err != nil {
		return "", false, fmt.Errorf("looking <%s> up: %w", iri, err)
	}
	return content, ok, nil
}

// Articles returns all articles with their hashes and without their quads, in
// the order of their IRIs' bytes.
func (s *Store) Articles(ctx context.Context) (all []Article, err error) {
	err = s.pool.with(ctx, func(conn *pgx.Conn) error {
		rows, err := conn.Query(ctx, "SELECT iri, content FROM accord_articles ORDER BY iri"+s.pool.flav.textOrder())
		if err != nil {
			return err
		}
		all, err = pgx.CollectRows(rows, func(r pgx.CollectableRow) (a Article, err error) {
			return a, r.Scan(&a.IRI, &a.Hash)
		})
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("listing the articles: %w", err)
	}
	return all, nil
}

// Put replaces whatever the labels of each article hold by its quads. All of it
// happens, or nothing.
func (s *Store) Put(ctx context.Context, articles []Article) error {
	iris, contents := make([]string, len(articles)), make([]string, len(articles))
	for i, a := range articles {
		iris[i], contents[i] = a.IRI, a.Hash
	}
	return s.pool.write(ctx, func(w *writer) error {
		if _, err := w.removeLabelled(iris...); err != nil {
			return err
		}
		c := NewChunk()
		for _, a := range articles {
			for _, q := range a.Quads {
				if err := w.addTo(c, q); err != nil {
					return err
				}
			}
		}
		if _, err := w.add(c); err != nil {
			return err
		}
		return w.record(iris, contents)
	})
}

// addTo adds a quad to a chunk and writes the chunk when it is full.
func (w *writer) addTo(b *Chunk, q quad.Quad) error {
	if err := b.Add(q); err != nil || b.len() < w.flav.most() {
		return err
	}
	_, err := w.add(b)
	b.Reset()
	return err
}

// Remove takes an article and all its quads out, and says whether it was there.
func (s *Store) Remove(ctx context.Context, iri string) (removed bool, err error) {
	err = s.pool.write(ctx, func(w *writer) error {
		n, err := w.removeLabelled(iri)
		if err != nil {
			return err
		}
		known, err := w.forget(iri)
		removed = known || n > 0
		return err
	})
	return removed, err
}
