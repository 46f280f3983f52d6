package graph

import (
	"fmt"
	"strings"

	"github.com/cayleygraph/quad"
)

// Article is what one article contributes.
type Article struct {
	IRI   string      // of the article, without brackets
	Hash  string      // changes when its quads would; see the function Hash
	Quads []quad.Quad // each labelled with IRI or with IRI#char=...
}

// Outcome says what loading an article did.
type Outcome int

// Outcomes of a load.
const (
	Unchanged Outcome = iota // its hash was known: nothing was done
	Added                    // it was not there before
	Replaced                 // its old quads went, the new ones came
)

// String returns the outcome in a word.
func (o Outcome) String() string {
	return [...]string{"unchanged", "added", "replaced"}[o]
}

// ConflictError says that two articles of one load claim the same IRI.
type ConflictError struct{ IRI string }

// Error tells what to do about it.
func (e *ConflictError) Error() string {
	return fmt.Sprintf("two articles with different text claim <%s>: give one of them another Id or Source", e.IRI)
}

// Hash joins the hash of an article's text and a mark of what read it, which
// may be empty. Articles that are imported have the first alone, as a file does
// not tell what read them.
func Hash(text, reader string) string {
	if reader == "" {
		return text
	}
	return text + " " + reader
}

// textHash is the part of a hash that stands for the article's text.
func textHash(hash string) string {
	text, _, _ := strings.Cut(hash, " ")
	return text
}

// Hash returns the hash that the article was loaded with, and whether it is
// in the graph.
func (g *Graph) Hash(iri string) (hash string, ok bool, err error) {
	return g.backend.hash(iri)
}

// Load puts an article into the graph. With a hash that is already there it
// does nothing; an article of that IRI with another hash is replaced. Either
// all happens or nothing.
func (g *Graph) Load(a Article) (Outcome, error) {
	hash, known, err := g.Hash(a.IRI)
	if err != nil {
		return Unchanged, err
	}
	if known && hash == a.Hash {
		return Unchanged, nil
	}
	if err := a.check(); err != nil {
		return Unchanged, err
	}
	if err := g.backend.put([]Article{a}); err != nil {
		return Unchanged, fmt.Errorf("loading <%s>: %w", a.IRI, err)
	}
	if known {
		return Replaced, nil
	}
	return Added, nil
}

// ArticleOf returns the IRI of the article that a label belongs to: the label
// up to "#char=".
func ArticleOf(label string) string {
	article, _, _ := strings.Cut(label, "#char=")
	return article
}

// Remove takes an article and all its quads out, and says whether it was
// there.
func (g *Graph) Remove(iri string) (bool, error) {
	removed, err := g.backend.remove(iri)
	if err != nil {
		return false, fmt.Errorf("removing <%s>: %w", iri, err)
	}
	return removed, nil
}

// Articles returns the loaded articles with their hashes and without their
// quads, sorted by IRI.
func (g *Graph) Articles() ([]Article, error) { return g.backend.articles() }

// ArticleQuads returns the quads of one article, those of its sentences
// included; none if it is not in the graph.
func (g *Graph) ArticleQuads(iri string) ([]quad.Quad, error) { return g.backend.quads(iri) }
