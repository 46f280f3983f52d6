// Package link turns the coreference chains of an article into entities with
// names and IRIs.
package link

import "accord/internal/mention"

// Entity is one thing that the article speaks of.
type Entity struct {
	IRI        string
	Class      mention.Class
	Types      []string // IRIs of the class and any narrower classes, sorted
	Name       string   // the fullest plain form
	Alternates []string // other forms, sorted
	Mentions   []int    // indexes into the article's mentions, ascending
	Country    string   // ISO 3166-1 alpha-2, for countries
}

// Linking says which entities the article has and which of them each mention
// refers to: Refers[i] lists entity indexes, none for an unresolved mention,
// several for a group ("both sides").
type Linking struct {
	Entities []Entity
	Refers   [][]int
}
