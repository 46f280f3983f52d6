package graph

import (
	"context"
	"io"
	"strings"

	cayley "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/quad"

	"accord/internal/store"
)

// embedded is the backend in a folder or in memory.
type embedded struct{ *store.Store }

// articleRecord begins the names of the records that hold articles' hashes.
const articleRecord = "article "

func (e embedded) quadStore() cayley.QuadStore { return e.Store }
func (e embedded) snapshot() cayley.QuadStore  { return e.Snapshot() }
func (e embedded) sync() error                 { return e.Sync() }
func (e embedded) close() error                { return e.Close() }

func (e embedded) hash(iri string) (content string, known bool, err error) {
	record, err := e.Record(articleRecord + iri)
	return string(record), record != nil, err
}

func (e embedded) articles() (all []Article, err error) {
	err = e.Records(articleRecord, func(name string, hash []byte) error {
		all = append(all, Article{IRI: strings.TrimPrefix(name, articleRecord), Hash: string(hash)})
		return nil
	})
	return all, err
}

func (e embedded) quads(iri string) (all []quad.Quad, err error) {
	snap := e.Snapshot()
	defer snap.Close()
	err = snap.Labelled(iri, func(q quad.Quad) error {
		all = append(all, q)
		return nil
	})
	return all, err
}

func (e embedded) counts() (quads, nodes int64, err error) {
	st, err := e.Stats(context.Background(), true)
	return st.Quads.Size, st.Nodes.Size, err
}

func (e embedded) export(w io.Writer) error {
	snap := e.Snapshot()
	defer snap.Close()
	return snap.Export(w)
}

func (e embedded) remove(iri string) (bool, error) {
	_, known, err := e.hash(iri)
	if err != nil {
		return false, err
	}
	tx := e.Begin()
	defer tx.Discard()
	n, err := tx.RemoveLabelled(iri)
	if err != nil || !known && n == 0 {
		return false, err
	}
	if err := tx.Drop(articleRecord + iri); err != nil {
		return false, err
	}
	return true, tx.Commit()
}

// holds is what is held back for a bulk load.
func (e embedded) holds() int { return 200_000 }

// worthIt is the least number of quads for which a bulk load costs less than a
// transaction.
const worthIt = 5_000

// put stores articles of which the graph has nothing together, and replaces the
// others one by one.
func (e embedded) put(articles []Article) error {
	var fresh []Article
	quads := 0
	for _, a := range articles {
		known, err := e.HasLabel(a.IRI)
		if err != nil {
			return err
		}
		if !known {
			fresh = append(fresh, a)
			quads += len(a.Quads)
		} else if err := e.byTransaction(a); err != nil {
			return err
		}
	}
	if quads >= worthIt {
		return e.byBulk(fresh)
	}
	return e.byTransaction(fresh...)
}

// byTransaction replaces whatever the articles' labels hold.
func (e embedded) byTransaction(articles ...Article) error {
	if len(articles) == 0 {
		return nil
	}
	tx := e.Begin()
	defer tx.Discard()
	for _, a := range articles {
		if err := write(tx, a); err != nil {
			return err
		}
	}
	return tx.Commit()
}

func write(tx *store.Tx, a Article) error {
	if _, err := tx.RemoveLabelled(a.IRI); err != nil {
		return err
	}
	for _, q := range a.Quads {
		if _, err := tx.Add(q); err != nil {
			return err
		}
	}
	return tx.Put(articleRecord+a.IRI, []byte(a.Hash))
}

// chunkQuads is the number of quads of which terms are told apart at once.
const chunkQuads = 20_000

func (e embedded) byBulk(articles []Article) error {
	bulk, err := e.NewBulk()
	if err != nil {
		return err
	}
	defer bulk.Discard()
	chunk := e.NewChunk()
	for _, a := range articles {
		for _, q := range a.Quads {
			if err := chunk.Add(q); err != nil {
				return err
			}
		}
		bulk.Put(articleRecord+a.IRI, []byte(a.Hash))
		if chunk.Len() < chunkQuads {
			continue
		}
		if err := bulk.Add(chunk); err != nil {
			return err
		}
		chunk.Reset()
	}
	if err := bulk.Add(chunk); err != nil {
		return err
	}
	_, err = bulk.Commit()
	return err
}

func (e embedded) beginImport() (importer, error) {
	bulk, err := e.NewBulk()
	return bulkImport{e.Store, bulk}, err
}

// bulkImport is an import by bulk load.
type bulkImport struct {
	store *store.Store
	bulk  *store.Bulk
}

func (b bulkImport) newChunk() chunk             { return b.store.NewChunk() }
func (b bulkImport) add(c chunk) error           { return b.bulk.Add(c.(*store.Chunk)) }
func (b bulkImport) article(iri, content string) { b.bulk.Put(articleRecord+iri, []byte(content)) }
func (b bulkImport) commit() (int, error)        { return b.bulk.Commit() }
func (b bulkImport) discard()                    { b.bulk.Discard() }
