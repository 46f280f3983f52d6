package graph

import "fmt"

// Loader loads many articles in one go and finds two that claim one IRI. It
// holds articles back and stores them by the ten thousands of quads, each
// article wholly or not at all; a crash loses at most those held back, and
// loading again completes the load. It is not safe for several goroutines.
type Loader struct {
	g     *Graph
	seen  map[string]string // hash by IRI, of this load
	held  []Article         // not stored yet
	holds map[string]bool   // the IRIs of held
	quads int               // of held
}

// NewLoader begins a load. It must be ended by Close.
func (g *Graph) NewLoader() *Loader {
	return &Loader{g: g, seen: map[string]string{}, holds: map[string]bool{}}
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
	if l.holds[a.IRI] {
		return Unchanged, nil
	}
	hash, known, err := l.g.Hash(a.IRI)
	if err != nil || known && hash == a.Hash {
		return Unchanged, err
	}
	if err := a.check(); err != nil {
		return Unchanged, err
	}
	if err := l.hold(a); err != nil {
		return Unchanged, err
	}
	if known {
		return Replaced, nil
	}
	return Added, nil
}

// hold keeps an article back, until enough of them are to be stored.
func (l *Loader) hold(a Article) error {
	l.held = append(l.held, a)
	l.holds[a.IRI] = true
	l.quads += len(a.Quads)
	if l.quads < l.g.backend.holds() {
		return nil
	}
	return l.flush()
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
	if len(l.held) == 0 {
		return nil
	}
	err := l.g.backend.put(l.held)
	l.held, l.quads = nil, 0
	clear(l.holds)
	if err != nil {
		return fmt.Errorf("loading: %w", err)
	}
	return nil
}
