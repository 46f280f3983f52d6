package graph

import "fmt"

// Loader loads many articles in one go and finds two that claim one IRI. It
// holds articles back and stores them by the ten thousands of quads, each
// article wholly or not at all; a crash loses at most those held back, and
// loading again completes the load. It is not safe for several goroutines.
type Loader struct {
	g     *Graph
	seen  map[string]claim // by IRI, of this load
	held  []Article        // not stored yet
	quads int              // of held
}

// claim is what a load knows of an article.
type claim struct {
	hash  string // of its content
	known bool   // the graph had it when the load came to it
	done  bool   // it is held or stored, or the graph has it as it is
}

// NewLoader begins a load. It must be ended by Close.
func (g *Graph) NewLoader() *Loader {
	return &Loader{g: g, seen: map[string]claim{}}
}

// Claim says whether the article with this IRI and hash needs loading; false
// means that it is in the graph as it is. It is a *ConflictError if another
// article of this load had the same IRI and another hash.
func (l *Loader) Claim(iri, hash string) (needed bool, err error) {
	if before, seen := l.seen[iri]; seen {
		if before.hash != hash {
			return false, &ConflictError{IRI: iri}
		}
		return false, nil
	}
	c, err := l.look(iri, hash)
	return !c.done, err
}

// look asks the graph for an article, once in a load.
func (l *Loader) look(iri, hash string) (claim, error) {
	c, seen := l.seen[iri]
	if seen {
		return c, nil
	}
	stored, known, err := l.g.Hash(iri)
	if err != nil {
		return c, err
	}
	c = claim{hash: hash, known: known, done: known && stored == hash}
	l.seen[iri] = c
	return c, nil
}

// Add loads an article; see Graph.Load for the outcome. It is a *ConflictError
// if this load had the IRI before with another hash.
func (l *Loader) Add(a Article) (Outcome, error) {
	c, err := l.look(a.IRI, a.Hash)
	switch {
	case err != nil:
		return Unchanged, err
	case c.hash != a.Hash:
		return Unchanged, &ConflictError{IRI: a.IRI}
	case c.done:
		return Unchanged, nil
	}
	if err := a.check(); err != nil {
		return Unchanged, err
	}
	c.done = true
	l.seen[a.IRI] = c
	if err := l.hold(a); err != nil {
		return Unchanged, err
	}
	if c.known {
		return Replaced, nil
	}
	return Added, nil
}

// hold keeps an article back, until enough of them are to be stored.
func (l *Loader) hold(a Article) error {
	l.held = append(l.held, a)
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
	if err != nil {
		return fmt.Errorf("loading: %w", err)
	}
	return nil
}
