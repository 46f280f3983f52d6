// Package graph is the knowledge graph as the rest of the program sees it:
// articles go in with their quads, quads and Cayley's query interfaces come
// out. It is the only package that uses package store.
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

	cayley "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/quad"

	"accord/internal/store"
)

// ErrInUse says that another process has the graph open.
var ErrInUse = errors.New("open in another accord process")

// Graph is an open graph. It is safe for use by several goroutines.
type Graph struct {
	store *store.Store
	dir   string
}

// Open opens the graph in the directory dir and makes it if there is none. If
// another process has it open, the error wraps ErrInUse.
func Open(dir string) (*Graph, error) {
	s, err := store.Open(dir)
	if errors.Is(err, store.ErrLocked) {
		return nil, fmt.Errorf("the graph at %s is %w", dir, ErrInUse)
	}
	if err != nil {
		return nil, fmt.Errorf("opening the graph: %w", err)
	}
	return &Graph{store: s, dir: dir}, nil
}

// OpenMemory makes an empty graph in memory.
func OpenMemory() (*Graph, error) {
	s, err := store.OpenMemory()
	if err != nil {
		return nil, fmt.Errorf("making a graph in memory: %w", err)
	}
	return &Graph{store: s}, nil
}

// Close writes what is pending and releases the directory.
func (g *Graph) Close() error { return g.store.Close() }

// Sync makes everything loaded so far survive a loss of power; a kill of the
// process never loses what was loaded.
func (g *Graph) Sync() error { return g.store.Sync() }

// QuadStore gives the graph to Cayley's query languages. Each iterator sees
// the state when it starts; Snapshot gives one state for a whole query.
func (g *Graph) QuadStore() cayley.QuadStore { return g.store }

// Snapshot returns the graph as it is now, for one query: nothing that is
// loaded later shows in it. It must be closed before the graph is.
func (g *Graph) Snapshot() cayley.QuadStore { return g.store.Snapshot() }

// Stats are the sizes of a graph.
type Stats struct {
	Articles int   // loaded articles
	Quads    int64 // all quads, those that describe articles and sentences included
	Nodes    int64 // distinct terms: IRIs and literals in any of the four places
}

// Stats returns the exact sizes.
func (g *Graph) Stats() (Stats, error) {
	st, err := g.store.Stats(context.Background(), true)
	if err != nil {
		return Stats{}, err
	}
	out := Stats{Quads: st.Quads.Size, Nodes: st.Nodes.Size}
	err = g.store.Records(articleRecord, func(string, []byte) error {
		out.Articles++
		return nil
	})
	return out, err
}

// All calls fn with every quad, in no order that means anything but always the
// same for the same history. It stops at fn's first error and returns it.
func (g *Graph) All(ctx context.Context, fn func(quad.Quad) error) error {
	snap := g.store.Snapshot()
	defer snap.Close()
	return snap.All(func(q quad.Quad) error {
		if err := ctx.Err(); err != nil {
			return err
		}
		return fn(q)
	})
}

// Export writes the graph as canonical N-Quads: UTF-8, one quad a line, lines
// sorted by their bytes.
func (g *Graph) Export(w io.Writer) error {
	snap := g.store.Snapshot()
	defer snap.Close()
	if err := snap.Export(w); err != nil {
		return fmt.Errorf("exporting: %w", err)
	}
	return nil
}
