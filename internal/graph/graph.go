// Package graph is the knowledge graph as the rest of the program sees it:
// articles go in with their quads, quads and Cayley's query interfaces come
// out. It is the only package that uses the packages store, which keeps a graph
// in a folder or in memory, and sqlstore, which keeps it in a database.
//
// What an article contributed is known by its labels alone: each of its quads
// has the article's IRI for a label, or a sentence's (<article>#char=a,b). So
// an article is replaced or removed without a list of its own, and a graph that
// was exported and imported behaves like the one it came from. Beside the quads
// only a hash for each article is stored, by which unchanged ones are passed
// over.
//
// Each article is loaded in one transaction: after a crash it is there as it
// was before or as it is now. After any sequence of loads and removals the
// export is byte for byte that of a clean build.
package graph

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	cayley "github.com/cayleygraph/cayley/graph"

	"accord/internal/sqlstore"
	"accord/internal/store"
)

// ErrInUse says that another process has the graph open.
var ErrInUse = errors.New("open in another accord process")

// ErrNoGraph says that there is no graph where one was to be opened.
var ErrNoGraph = errors.New("there is no graph")

// Graph is an open graph. It is safe for use by several goroutines.
type Graph struct{ backend backend }

// Open opens the graph in a folder, or in the database at an address such as
// postgres://ana@host/news, and makes it if there is none. If another process
// has the folder open, the error wraps ErrInUse; a database is open to many.
func Open(place string) (*Graph, error) {
	if sqlstore.IsAddress(place) {
		return openDatabase(place, true)
	}
	s, err := store.Open(place)
	if errors.Is(err, store.ErrLocked) {
		return nil, fmt.Errorf("the graph at %s is %w", place, ErrInUse)
	}
	if err != nil {
		return nil, fmt.Errorf("opening the graph: %w", err)
	}
	return &Graph{embedded{s}}, nil
}

// OpenExisting is Open that makes no graph: if there is none, the error wraps
// ErrNoGraph.
func OpenExisting(place string) (*Graph, error) {
	if sqlstore.IsAddress(place) {
		return openDatabase(place, false)
	}
	if _, err := os.Stat(place); errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("%w at %s", ErrNoGraph, place)
	}
	return Open(place)
}

// Place is the name of a graph's place as people may see it: of an address,
// without the password.
func Place(place string) string { return sqlstore.Redacted(place) }

func openDatabase(address string, create bool) (*Graph, error) {
	s, err := sqlstore.Open(context.Background(), address, create)
	if errors.Is(err, sqlstore.ErrNoGraph) {
		return nil, fmt.Errorf("%w in the database %s", ErrNoGraph, sqlstore.Redacted(address))
	}
	if err != nil {
		return nil, fmt.Errorf("opening the graph: %w", err)
	}
	return &Graph{database{s}}, nil
}

// OpenMemory makes an empty graph in memory.
func OpenMemory() (*Graph, error) {
	s, err := store.OpenMemory()
	if err != nil {
		return nil, fmt.Errorf("making a graph in memory: %w", err)
	}
	return &Graph{embedded{s}}, nil
}

// Close writes what is pending and releases the directory.
func (g *Graph) Close() error { return g.backend.close() }

// Sync makes everything loaded so far survive a loss of power; a kill of the
// process never loses what was loaded.
func (g *Graph) Sync() error { return g.backend.sync() }

// QuadStore gives the graph to Cayley's query languages. Each iterator sees
// the state when it starts; Snapshot gives one state for a whole query.
func (g *Graph) QuadStore() cayley.QuadStore { return g.backend.quadStore() }

// Snapshot returns the graph as it is now, for one query: nothing that is
// loaded later shows in it. It must be closed before the graph is.
func (g *Graph) Snapshot() cayley.QuadStore { return g.backend.snapshot() }

// Stats are the sizes of a graph.
type Stats struct {
	Articles int   // loaded articles
	Quads    int64 // all quads, those that describe articles and sentences included
	Nodes    int64 // distinct terms: IRIs and literals in any of the four places
}

// Stats returns the exact sizes.
func (g *Graph) Stats() (Stats, error) {
	quads, nodes, err := g.backend.counts()
	if err != nil {
		return Stats{}, err
	}
	articles, err := g.backend.articles()
	return Stats{Articles: len(articles), Quads: quads, Nodes: nodes}, err
}

// Export writes the graph as canonical N-Quads: UTF-8, one quad a line, lines
// sorted by their bytes.
func (g *Graph) Export(w io.Writer) error {
	if err := g.backend.export(w); err != nil {
		return fmt.Errorf("exporting: %w", err)
	}
	return nil
}
