package graph

import (
	"context"
	"io"

	cayley "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/quad"

	"accord/internal/sqlstore"
)

// database is the backend in an SQL database.
type database struct{ *sqlstore.Store }

func (d database) quadStore() cayley.QuadStore { return d.Store }
func (d database) snapshot() cayley.QuadStore  { return d.Snapshot() }
func (d database) close() error                { return d.Close() }

// sync does nothing: the database made every transaction safe when it ended.
func (d database) sync() error { return nil }

func (d database) hash(iri string) (content string, known bool, err error) {
	return d.Hash(context.Background(), iri)
}

func (d database) articles() (all []Article, err error) {
	found, err := d.Articles(context.Background())
	for _, a := range found {
		all = append(all, Article(a))
	}
	return all, err
}

func (d database) quads(iri string) ([]quad.Quad, error) {
	return d.Labelled(context.Background(), iri)
}

func (d database) counts() (quads, nodes int64, err error) {
	st, err := d.Stats(context.Background(), true)
	return st.Quads.Size, st.Nodes.Size, err
}

func (d database) export(w io.Writer) error {
	snap := d.Snapshot()
	if err := snap.Export(context.Background(), w); err != nil {
		snap.Close()
		return err
	}
	return snap.Close()
}

// holds keeps the time short in which other writers wait.
func (d database) holds() int { return 50_000 }

func (d database) put(articles []Article) error {
	all := make([]sqlstore.Article, len(articles))
	for i, a := range articles {
		all[i] = sqlstore.Article(a)
	}
	return d.Put(context.Background(), all)
}

func (d database) remove(iri string) (bool, error) { return d.Remove(context.Background(), iri) }

func (d database) beginImport() (importer, error) {
	im, err := d.BeginImport(context.Background())
	return transaction{im}, err
}

// transaction is an import in one transaction.
type transaction struct{ *sqlstore.Import }

func (t transaction) newChunk() chunk             { return sqlstore.NewChunk() }
func (t transaction) add(c chunk) error           { return t.Add(c.(*sqlstore.Chunk)) }
func (t transaction) article(iri, content string) { t.Article(iri, content) }
func (t transaction) commit() (int, error)        { return t.Commit() }
func (t transaction) discard()                    { t.Discard() }
