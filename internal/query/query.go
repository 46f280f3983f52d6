// Package query keeps and runs saved queries: questions to the graph that have
// a name, typed parameters, columns, and the facts that prove each answer.
//
// In come query files (a header of "// key: value" lines, then Gizmo), a quad
// store and parameter values as people type them; out comes a table of RDF
// terms in a fixed order, each row with the sentences that state it, written
// as an aligned table, CSV, TSV, JSON, JSON lines or Markdown.
//
// A query file:
//
//	// title: Officials
//	// question: Who holds which office of which country?
//	// param: country country? - only officials of this country
//	// column: person entity - the person
//	// column: title text - the office as the text words it
//	// order: person, title desc
//	// evidence: person schema:jobTitle title
//
//	var people = g.V("<schema:Person>").in("<rdf:type>").tag("person");
//	...
//
// A parameter is "NAME TYPE[?] [= DEFAULT] - DESCRIPTION": with "?" it may be
// left out, DEFAULT is JSON. Scripts find the values in the object params; no
// value is ever spliced into a text. An evidence line is a fact whose terms
// are columns, $parameters, IRIs (schema:name, <http://...>) or "*": the graph
// labels of the matching quads are the row's evidence. A path query cannot
// return the label of the edge it walked, so labels are looked up afterwards,
// through the store's index. A script that knows its labels emits them itself:
// g.emit({person: p, evidence: label}).
//
// Rows are a set, without duplicates, sorted by the order line and then by
// all columns. Package gizmo says how a script is kept within its limits.
package query

import (
	"accord/internal/vocab"
)

// Query is a saved query.
type Query struct {
	Name     string // the file's name without .gizmo
	File     string // where it was read from, for messages
	Layer    string // the library layer it comes from
	Title    string
	Question string
	Params   []Param
	Columns  []Column
	Order    []Order
	Evidence []Pattern
	Text     string // the whole file; its header is a comment of the script
}

// Param is a parameter of a query.
type Param struct {
	Name        string
	Type        Type
	Optional    bool
	Default     string // as a person would type it; "" is none
	Description string
}

// Type is what values a parameter takes.
type Type string

// The types. An entity is given by name or IRI; the narrower ones take only
// entities of their class.
const (
	String       Type = "string"
	Integer      Type = "integer"
	Date         Type = "date"
	Entity       Type = "entity"
	Person       Type = "person"
	Organization Type = "organization"
	Country      Type = "country"
	Agreement    Type = "agreement"
	Place        Type = "place"
	Event        Type = "event"
	Class        Type = "class" // by name (Person), prefixed name or IRI
)

// types lists all types, for messages.
func types() []Type {
	return []Type{String, Integer, Date, Entity, Person, Organization, Country, Agreement, Place, Event, Class}
}

// class is the class of the entities that a type takes, "" if any.
func (t Type) class() string {
	return map[Type]string{
		Person: vocab.Person, Organization: vocab.Organization, Country: vocab.Country,
		Agreement: vocab.Agreement, Place: vocab.Place, Event: vocab.Event,
	}[t]
}

// Column is a column of the answer.
type Column struct {
	Name        string
	Kind        Kind
	Description string
}

// Kind is how a column's values are shown.
type Kind string

// The kinds of columns.
const (
	KindEntity Kind = "entity" // an IRI, shown by its name
	KindText   Kind = "text"   // a literal
	KindNumber Kind = "number" // a number, aligned to the right
)

func kinds() []Kind { return []Kind{KindEntity, KindText, KindNumber} }

// Order is one column of the sort order.
type Order struct {
	Column     string
	Descending bool
}

// Pattern is a fact that proves a row: each term is a column's name, a
// parameter's ("$country"), an IRI in angle brackets, or "*" for any.
type Pattern struct {
	Subject, Predicate, Object string
}

// prefixes are the short forms of IRIs that headers and scripts may use.
func prefixes() map[string]string {
	return map[string]string{
		"rdf": vocab.RDF, "rdfs": vocab.RDFS, "xsd": vocab.XSD, "owl": vocab.OWL, "skos": vocab.SKOS,
		"schema": vocab.Schema, "prov": vocab.PROV, "oa": vocab.OA, "accord": vocab.Accord,
	}
}
