package graph

import (
	"io"

	cayley "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/quad"
)

// backend is where a graph is kept: in a folder or in memory (embedded), or in
// an SQL database (database).
type backend interface {
	// quadStore shows the latest state, snapshot one that does not change.
	quadStore() cayley.QuadStore
	snapshot() cayley.QuadStore

	// hash returns the content hash of an article, and whether it is known.
	hash(iri string) (content string, known bool, err error)
	articles() ([]Article, error)
	quads(iri string) ([]quad.Quad, error)
	counts() (quads, nodes int64, err error)
	export(w io.Writer) error

	// put replaces what the articles' labels hold: of each article all or
	// nothing. holds is how many quads it takes best at once.
	put(articles []Article) error
	holds() int
	remove(iri string) (bool, error)
	beginImport() (importer, error)

	sync() error
	close() error
}

// importer takes many quads in, all or none: commit returns how many are new.
type importer interface {
	newChunk() chunk
	add(c chunk) error
	article(iri, content string)
	commit() (added int, err error)
	discard()
}

// chunk collects quads, each by one goroutine.
type chunk interface {
	Add(q quad.Quad) error
	Reset()
}
