// Package parse finds the grammatical structure of sentences: one head and
// one Universal Dependencies relation a token.
package parse

// Arc attaches a token to its head. Head is a token index in the document, or
// -1 where the token is the root of its sentence. Rel is the basic UD
// relation, subtype included (nsubj:pass, obl, appos ...).
type Arc struct {
	Head int
	Rel  string
}
