// Package relation finds the facts that sentences state, by patterns written
// in data/patterns.
package relation

import "accord/internal/text"

// Fact is one statement of the article. Object is an entity index, or -1
// where Literal holds the object. Sentence and Span say where it is stated;
// Pattern names the pattern that found it.
type Fact struct {
	Subject   int
	Predicate string // IRI
	Object    int
	Literal   string
	Datatype  string // IRI, for typed literals; "" for plain strings
	Sentence  int
	Span      text.Span
	Pattern   string
}
