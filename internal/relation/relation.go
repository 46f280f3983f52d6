// Package relation finds the facts that sentences state, by patterns written
// in data/patterns, and who said the words inside quotation marks.
//
// In comes an article with its words, syntax, mentions and entities; out go
// facts: subject, predicate, object, the span that states them and the
// pattern that found them. Linguists call the method rule-based relation
// extraction over tokens and dependencies, as in Odin (Valenzuela-Escárcega
// et al. 2015) and Semgrex (Chambers et al. 2007). A pattern is either
//
//   - tokens: a regular expression over the words and mentions of a sentence,
//     for what stands side by side (titles, appositions, lists); or
//   - deps: a trigger word or mention and paths from it over Universal
//     Dependencies, for what a verb or noun ties together. The paths "subj"
//     and "obj" are deep: passive, relative clause, control and shared
//     subjects are undone first, so one pattern covers them all.
//
// The language is described in data/patterns/README.md. Statements that are
// negated, questioned, conditional, wished or denied are not asserted
// (see modality.go); a pattern may let planned ones pass.
//
// Whose official somebody is may be told by the whole article: "President A" in
// an article about one country is that country's (home.go), unless A visits it,
// another holds the office, or the country cannot have it.
//
// Limits: one sentence at a time, but for that and for "context", which takes an
// event or agreement from the sentences before; a quotation's speaker may stand
// one sentence away.
package relation

import (
	"accord/internal/link"
	"accord/internal/mention"
	"accord/internal/parse"
	"accord/internal/tag"
	"accord/internal/text"
)

// Fact is one statement of the article. Object is an entity index, or -1
// where Literal holds the object. Sentence and Span say where it is stated;
// Pattern names the pattern that found it. Source is the index of the mention
// that Literal comes from (a date, a title, a quotation), or -1.
type Fact struct {
	Subject   int
	Predicate string // IRI
	Object    int
	Literal   string
	Datatype  string // IRI, for typed literals; "" for plain strings
	Sentence  int
	Span      text.Span
	Pattern   string
	Source    int
	through   string // while extracting: the predicate from Object to what is meant
}

// Input is one article as the stages before this one understood it. Words and
// Arcs run parallel to Doc.Tokens; Arcs may be empty, and patterns over
// dependencies then find nothing.
type Input struct {
	Doc      *text.Document
	Words    []tag.Word
	Arcs     []parse.Arc
	Mentions []mention.Mention
	Linking  link.Linking
}
