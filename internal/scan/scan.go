// Package scan answers Cayley's queries by ranges of an index over quads: what
// the stores on disk and in a database have in common.
//
// In come Cayley's shapes and a store that can walk over the quads that match a
// pattern, a quad in which some of the four terms are bound; out come
// iterators. The idea is that of covering indexes (Weiss et al., Hexastore,
// 2008): constraints on several positions of the same quads are one range, not
// a join, and what is joined to them is looked up with those positions bound
// too. A term is whatever name the store has for it (a number, a hash), a quad
// is the four names, so that no read is needed to follow one of them.
//
// Its limit: the order of the answers is that of the store's index.
package scan

import (
	"context"

	"github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/quad"
)

// Term is a store's name for a term; the zero value stands for the label that
// is not there.
type Term interface {
	comparable
	graph.Ref
}

// Row is a quad of a store: subject, predicate, object, label.
type Row[T any] interface {
	~[4]T
	comparable
	graph.Ref
}

// Pattern is a row in which only some positions are bound.
type Pattern[T Term, R Row[T]] struct {
	Row   R
	Bound [4]bool
}

// With returns the pattern with one more position bound.
func (p Pattern[T, R]) With(d quad.Direction, term T) Pattern[T, R] {
	p.Row[d-quad.Subject], p.Bound[d-quad.Subject] = term, true
	return p
}

// Matches says whether r has the pattern's terms at its bound positions.
func (p Pattern[T, R]) Matches(r R) bool {
	for i, b := range p.Bound {
		if b && p.Row[i] != r[i] {
			return false
		}
	}
	return true
}

// All says whether the pattern binds nothing.
func (p Pattern[T, R]) All() bool { return p.Bound == [4]bool{} }

// Names are the letters of the bound positions: "PO".
func (p Pattern[T, R]) Names() (names string) {
	for i, b := range p.Bound {
		if b {
			names += Letters[i : i+1]
		}
	}
	return names
}

// Letters name the positions of a row: subject, predicate, object, graph label.
const Letters = "SPOG"

// Rows walks over rows. It holds nothing open in between, so that it may be
// left at any time.
type Rows[R any] interface {
	Next(ctx context.Context) bool // moves on and says whether there is a row
	Row() R                        // the current one
	Err() error                    // what ended the walk, nil at the end
}

// Index is a store as the scans see it.
type Index[T Term, R Row[T]] interface {
	graph.QuadIndexer
	// Scan walks over the rows that match a pattern.
	Scan(p Pattern[T, R]) Rows[R]
	// Count returns how many they are.
	Count(ctx context.Context, p Pattern[T, R]) (graph.Size, error)
	// Describe names a scan in a plan of a query.
	Describe(p Pattern[T, R]) string
}

// Ref makes a Ref of a term; the absent label is no Ref at all.
func Ref[T Term](term T) graph.Ref {
	var absent T
	if term == absent {
		return nil
	}
	return term
}

// at is the term at one direction of a row.
func at[T Term, R Row[T]](r R, d quad.Direction) T { return r[d-quad.Subject] }
