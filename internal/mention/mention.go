// Package mention finds every expression in an article that may stand for an
// entity or for an argument of a fact: names, country words, titles of
// office, agreements, events, dates, quotations, and the pronouns and definite
// descriptions that coreference resolves.
//
// In come an article with its words, arcs and the names that the model reads;
// out come mentions with class, kind and normal form, in the order of the text,
// nested ones under what holds them. Several sources propose names - the model,
// the gazetteer, a noun inside or beside the name, a title, an abbreviation -
// and the longest wins, of equals the surer, so that what a user lists outranks
// what is learned.
//
// Limits: names are told apart by capitals, so nothing is found in text that is
// all capitals or none; a place that stands for its club or company is a place.
package mention

import "accord/internal/text"

// Class is what a mention speaks of.
type Class string

// The classes of mentions. The first six become entities; the others are
// arguments of facts or material for coreference.
const (
	Person       Class = "Person"
	Organization Class = "Organization"
	Country      Class = "Country"
	Agreement    Class = "Agreement"
	Place        Class = "Place"
	Event        Class = "Event"
	Title        Class = "Title"     // an office, rank or occupation: "Treasury Secretary"
	Date         Class = "Date"      // "on 2 December", "Monday"
	Quotation    Class = "Quotation" // the words inside quotation marks
	Group        Class = "Group"     // "both sides", "they", "the three countries"
)

// Kind is how a mention refers.
type Kind string

// The kinds of mentions.
const (
	Name      Kind = "name"      // a proper name
	Described Kind = "described" // what tells one body apart without a name: "the Russian defence ministry"
	Nominal   Kind = "nominal"   // a description: "the earlier agreement"
	Pronoun   Kind = "pronoun"   // "he", "it", "they"
	Demonym   Kind = "demonym"   // "Chinese" for China
	Metonym   Kind = "metonym"   // a capital or seat for its state: "Beijing criticized"
	Verbal    Kind = "verbal"    // an event told by a verb: "met", "visited Turkey"
	Quantity  Kind = "quantity"  // dates and the like
)

// Names reports whether mentions of the kind tell what they speak of by
// themselves and hold no other name that speaks for itself: proper names and
// described bodies.
func (k Kind) Names() bool { return k == Name || k == Described }

// Mention is one expression. Tokens are [First, Last); Head is the token that
// the others depend on; Parent is the index of the smallest mention that
// contains this one, or -1.
type Mention struct {
	text.Span
	First, Last int
	Sentence    int
	Head        int
	Address     int // how many tokens before First are forms of address: "Dr", "Dame"
	Class       Class
	Kind        Kind
	Norm        string // the form without determiner, title and possessive, white space collapsed
	Country     string // ISO 3166-1 alpha-2, for country mentions
	Thing       string // id of the listed thing that the gazetteer knows by this form
	Value       string // of a resolved date, in the lexical form of Datatype
	Datatype    string // IRI, where Value is set
	Parent      int
	Why         string // the evidence, for people: "country list: demonym", "name model"
}
