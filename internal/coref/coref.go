// Package coref groups the mentions of one article that speak of the same
// thing.
//
// In come an article's words, syntax and mentions; out come chains, one for
// each thing, and for each mention the chains that it refers to: one for a
// name, several for a group ("both sides"), none where it is not clear.
//
// The method is a row of deterministic sieves (Raghunathan et al. 2010, Lee et
// al. 2013), the most certain first: country codes, equal names, bodies of states, appositions, acronyms,
// parts of names, then titles, descriptions of bodies, pronouns, agreements and
// events, and groups. Each sees what those before it joined; nothing is undone.
//
// Limits: a sieve that finds two things fitting leaves the mention alone, but
// for persons of whom the text speaks clearly more (Lappin and Leass 1994).
// Those within quotation marks stay open. Of the references that are resolved
// 88 of 100 are right on gum-dev and 87 on gum-train, by the chains that GUM
// marks (TestCoreferenceCorpus in package pipeline measures it and says how);
// they are 31 and 36 of 100 of those that speak of somebody named.
package coref

import (
	"accord/internal/article"
	"accord/internal/gazetteer"
	"accord/internal/mention"
	"accord/internal/parse"
	"accord/internal/tag"
	"accord/internal/text"
)

// Chain is the mentions of one thing, in order of position.
type Chain struct {
	Class    mention.Class
	Mentions []int // indexes into the article's mentions, ascending
	Home     Home  // of bodies of states: as far as the article tells
}

// Input is one article as the stages before this one understood it. Words and
// Arcs run parallel to Doc.Tokens; either may be empty.
type Input struct {
	Article  *article.Article
	Doc      *text.Document
	Words    []tag.Word
	Arcs     []parse.Arc
	Mentions []mention.Mention
}

// Resolution says what the mentions of an article speak of. Refers runs
// parallel to the mentions and lists chains, by index; Bodies, too, runs parallel
// to them.
type Resolution struct {
	Chains []Chain
	Refers [][]int
	Bodies []Body
}

// Resolver finds chains. It does not change and may be used from several
// goroutines at once.
type Resolver struct {
	g *gazetteer.Gazetteer
}

// New returns a resolver that leans on g's lexicons.
func New(g *gazetteer.Gazetteer) *Resolver { return &Resolver{g} }

// Resolve finds the chains of an article.
func (r *Resolver) Resolve(in Input) Resolution {
	s := newState(r.g, in)
	s.joinCountries()
	s.joinEqual()
	s.joinStateBodies()
	s.joinAppositions()
	s.joinAcronyms()
	s.joinPersons()
	s.joinOrganizations()
	s.findTitles()
	s.findBodies()
	s.findPronouns()
	s.findGroups()
	s.joinAgreements()
	s.joinEvents()
	return s.resolution()
}
