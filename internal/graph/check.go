package graph

import (
	"fmt"

	"github.com/cayleygraph/quad"

	"accord/internal/nquads"
)

// check makes sure that the quads are RDF, so that the export is, and that
// they can be found again by their labels.
func (a Article) check() error {
	if a.IRI == "" {
		return fmt.Errorf("loading an article without an IRI")
	}
	var line []byte
	for _, q := range a.Quads {
		label, ok := q.Label.(quad.IRI)
		if !ok || ArticleOf(string(label)) != a.IRI {
			return fmt.Errorf("loading <%s>: the quad %v is not labelled as the article's", a.IRI, q)
		}
		var err error
		if line, err = nquads.AppendQuad(line[:0], q); err != nil {
			return fmt.Errorf("loading <%s>: %w", a.IRI, err)
		}
	}
	return nil
}
