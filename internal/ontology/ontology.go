// Package ontology knows the classes and properties of the graph: which class
// lies below which, and what a property may connect.
//
// In come the RDFS files of data/ontology (N-Triples); out comes an Ontology
// that answers questions and checks facts. Of RDFS it uses rdfs:subClassOf,
// rdfs:domain and rdfs:range, with schema:domainIncludes and
// schema:rangeIncludes where there are several. Domain and range are read as
// constraints, as data validation does, and not as inference rules.
//
// Limits: rdfs:subPropertyOf and OWL axioms may stand in the files, and are
// loaded into the graph with them, but are not reasoned with.
package ontology

import (
	"maps"
	"slices"

	"github.com/cayleygraph/quad"

	"accord/internal/vocab"
)

// Class is a class of things. Parents are the IRIs of the classes directly
// above it, sorted.
type Class struct {
	IRI, Label, Comment string
	Parents             []string
}

// Property is a property with the IRIs of the classes it goes from, and of the
// classes or datatypes it goes to, sorted.
type Property struct {
	IRI, Label, Comment string
	Domain, Range       []string
}

// Ontology is what the files say. It does not change once loaded.
type Ontology struct {
	classes    map[string]*Class
	properties map[string]*Property
	above      map[string]map[string]bool // class to itself and all above it
	triples    []quad.Quad
}

// Classes lists all classes by IRI.
func (o *Ontology) Classes() []Class { return sorted(o.classes) }

// Properties lists all properties by IRI.
func (o *Ontology) Properties() []Property { return sorted(o.properties) }

func sorted[T any](of map[string]*T) []T {
	list := make([]T, 0, len(of))
	for _, iri := range slices.Sorted(maps.Keys(of)) {
		list = append(list, *of[iri])
	}
	return list
}

// Property returns the property of an IRI.
func (o *Ontology) Property(iri string) (Property, bool) {
	p, ok := o.properties[iri]
	if !ok {
		return Property{}, false
	}
	return *p, true
}

// Class returns the class of an IRI.
func (o *Ontology) Class(iri string) (Class, bool) {
	c, ok := o.classes[iri]
	if !ok {
		return Class{}, false
	}
	return *c, true
}

// Triples are the files' statements, without a graph label, sorted.
func (o *Ontology) Triples() []quad.Quad { return slices.Clone(o.triples) }

// IsA reports whether a class is the other one or lies below it.
func (o *Ontology) IsA(class, other string) bool {
	return class == other || o.above[class][other]
}

// AllowsSubject reports whether a thing of the given types may be the subject
// of the property. Of an unknown property nothing may.
func (o *Ontology) AllowsSubject(property string, types ...string) bool {
	p, ok := o.properties[property]
	return ok && o.anyIn(types, p.Domain)
}

// AllowsObject reports whether a thing of the given types may be the object of
// the property.
func (o *Ontology) AllowsObject(property string, types ...string) bool {
	p, ok := o.properties[property]
	return ok && o.anyIn(types, p.Range)
}

// AllowsLiteral reports whether a literal of the datatype may be the object of
// the property. No datatype means xsd:string.
func (o *Ontology) AllowsLiteral(property, datatype string) bool {
	if datatype == "" {
		datatype = vocab.XSDString
	}
	p, ok := o.properties[property]
	return ok && slices.Contains(p.Range, datatype)
}

// anyIn reports whether one of the types lies at or below one of the classes.
func (o *Ontology) anyIn(types, classes []string) bool {
	return slices.ContainsFunc(types, func(t string) bool {
		return slices.ContainsFunc(classes, func(c string) bool { return o.IsA(t, c) })
	})
}
