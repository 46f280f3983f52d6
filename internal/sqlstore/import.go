package sqlstore

import (
	"context"
	"errors"
	"maps"
	"slices"
	"sync"

	"github.com/jackc/pgx/v5"
)

// Import adds many quads in one transaction. While it is open, no other writer
// gets further. It is for one goroutine.
//
// On PostgreSQL the quads are copied into tables of the transaction's own and
// taken over from there all at once, into an empty graph before its indexes are
// made. CockroachDB has no such tables: there every chunk is written by itself.
type Import struct {
	s        *Store
	conn     *pgx.Conn
	w        *writer
	added    int
	articles map[string]string // hashes of contents, by IRI
	end      sync.Once
}

// BeginImport begins an import. It must be ended by Commit or Discard.
func (s *Store) BeginImport(ctx context.Context) (*Import, error) {
	conn, err := s.pool.take(ctx)
	if err != nil {
		return nil, err
	}
	w, err := s.pool.begin(ctx, conn)
	if err != nil {
		return nil, also(s.pool.explain(err), s.pool.give(conn))
	}
	im := &Import{s: s, conn: conn, w: w, articles: map[string]string{}}
	if w.flav == postgres {
		if err := w.stage(); err != nil {
			im.Discard()
			return nil, im.explain(err)
		}
	}
	return im, nil
}

// Add takes the quads of a chunk in, which may be reset afterwards.
func (im *Import) Add(c *Chunk) error {
	if im.w.flav == postgres {
		return im.explain(im.w.copyChunk(c))
	}
	n, err := im.w.add(c)
	im.added += n
	return im.explain(err)
}

// Article notes an article and the hash of its content.
func (im *Import) Article(iri, content string) { im.articles[iri] = content }

// errCrossed is what an import says when CockroachDB gave way to another
// transaction.
var errCrossed = &Error{Msg: "another process wrote to the graph at the same time", Help: "import again; nothing was stored"}

func (im *Import) explain(err error) error {
	if asksAgain(err) {
		return errors.Join(errCrossed, err)
	}
	return im.s.pool.explain(err)
}

// Commit makes everything happen and returns how many quads are new.
func (im *Import) Commit() (int, error) {
	defer im.Discard()
	if im.w.flav == postgres {
		var err error
		if im.added, err = im.w.takeOver(); err != nil {
			return 0, im.explain(err)
		}
	}
	iris := slices.Sorted(maps.Keys(im.articles))
	contents := make([]string, len(iris))
	for i, iri := range iris {
		contents[i] = im.articles[iri]
	}
	if err := im.w.record(iris, contents); err != nil {
		return 0, im.explain(err)
	}
	return im.added, im.explain(im.w.commit())
}

// Discard ends the import without a change; after Commit it does nothing.
func (im *Import) Discard() {
	im.end.Do(func() {
		_ = im.w.rollback() // after a commit there is nothing left to undo
		_ = im.s.pool.give(im.conn)
	})
}
