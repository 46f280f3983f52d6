package graph

import (
	"fmt"

	"accord/internal/store"
)

// Loader loads many articles in one go and finds two that claim one IRI. It
// holds articles back and stores them by the ten thousands of quads, each
// article wholly or not at all; a crash loses at most those held back, and
// loading again completes the load. It is not safe for several goroutines.
type Loader struct {
	g     *Graph
	seen  map[string]string // hash by IRI, of this load
	fresh []Article         // to be added in bulk
	held  map[string]bool   // the IRIs of fresh
	quads int               // of fresh
}

// Quads that a Loader holds back, and the least for which a bulk load costs
// less than transactions.
const (
	heldBack = 200_000
	worthIt  = 5_000
)

// NewLoader begins a load. It must be ended by Close.
func (g *Graph) NewLoader() *Loader {
	return &Loader{g: g, seen: map[string]string{}, held: map[string]bool{}}
}

// Claim says whether the article with this IRI and hash needs loading; false
// means that it is in the graph as it is. It is a *ConflictError if another
// article of this load had the same IRI and another hash.
func (l *Loader) Claim(iri, hash string) (needed bool, err error) {
	if before, seen := l.seen[iri]; seen {
		if before != hash {
			return false, &ConflictError{IRI: iri}
		}
		return false, nil
	}
	stored, known, err := l.g.Hash(iri)
	if err != nil {
		return false, err
	}
	l.seen[iri] = hash
	return !known || stored != hash, nil
}

// Add loads an article; see Graph.Load for the outcome. It is a *ConflictError
// if this load had the IRI before with another hash.
func (l *Loader) Add(a Article) (Outcome, error) {
	if before, seen := l.seen[a.IRI]; seen && before != a.Hash {
		return Unchanged, &ConflictError{IRI: a.IRI}
	}
	l.seen[a.IRI] = a.Hash
	if l.held[a.IRI] {
		return Unchanged, nil
	}
	known, err := l.g.store.HasLabel(a.IRI)
	if err != nil {
		return Unchanged, err
	}
	if known {
		return l.g.Load(a)
	}
	return l.hold(a)
}

// hold keeps an article of which the graph has nothing for a bulk load.
func (l *Loader) hold(a Article) (Outcome, error) {
	hash, known, err := l.g.Hash(a.IRI)
	if err != nil || known && hash == a.Hash {
		return Unchanged, err
	}
	if err := a.check(); err != nil {
		return Unchanged, err
	}
	l.fresh = append(l.fresh, a)
	l.held[a.IRI] = true
	l.quads += len(a.Quads)
	if l.quads >= heldBack {
		if err := l.flush(); err != nil {
			return Unchanged, err
		}
	}
	if known {
		return Replaced, nil
	}
	return Added, nil
}

// Close stores what is held back, ends the load and makes it survive a loss of
// power.
func (l *Loader) Close() error {
	if err := l.flush(); err != nil {
		return err
	}
	return l.g.Sync()
}

func (l *Loader) flush() error {
	if len(l.fresh) == 0 {
		return nil
	}
	store := l.byTransaction
	if l.quads >= worthIt {
		store = l.byBulk
	}
	err := store()
	l.fresh, l.quads = nil, 0
	clear(l.held)
	if err != nil {
		return fmt.Errorf("loading: %w", err)
	}
	return nil
}

func (l *Loader) byTransaction() error {
	tx := l.g.store.Begin()
	defer tx.Discard()
	for _, a := range l.fresh {
		if err := a.write(tx); err != nil {
			return err
		}
	}
	return tx.Commit()
}

func (l *Loader) byBulk() error {
	bulk, err := l.g.store.NewBulk()
	if err != nil {
		return err
	}
	defer bulk.Discard()
	chunk := l.g.store.NewChunk()
	for _, a := range l.fresh {
		if err := fill(chunk, bulk, a); err != nil {
			return err
		}
	}
	if err := bulk.Add(chunk); err != nil {
		return err
	}
	_, err = bulk.Commit()
	return err
}

// chunkQuads is the number of quads of which terms are told apart at once.
const chunkQuads = 20_000

func fill(chunk *store.Chunk, bulk *store.Bulk, a Article) error {
	for _, q := range a.Quads {
		if err := chunk.Add(q); err != nil {
			return err
		}
	}
	bulk.Put(articleRecord+a.IRI, []byte(a.Hash))
	if chunk.Len() < chunkQuads {
		return nil
	}
	if err := bulk.Add(chunk); err != nil {
		return err
	}
	chunk.Reset()
	return nil
}
