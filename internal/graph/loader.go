package graph

// Loader loads many articles in one go and finds two that claim one IRI.
type Loader struct {
	g    *Graph
	seen map[string]string // hash by IRI, of this load
}

// NewLoader begins a load. It must be ended by Close.
func (g *Graph) NewLoader() *Loader { return &Loader{g: g, seen: map[string]string{}} }

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

// Add loads an article; see Graph.Load. An article that this load had before
// is unchanged, or a *ConflictError if its hash differs.
func (l *Loader) Add(a Article) (Outcome, error) {
	if before, seen := l.seen[a.IRI]; seen && before != a.Hash {
		return Unchanged, &ConflictError{IRI: a.IRI}
	}
	l.seen[a.IRI] = a.Hash
	return l.g.Load(a)
}

// Close ends the load and makes it survive a loss of power.
func (l *Loader) Close() error { return l.g.Sync() }
