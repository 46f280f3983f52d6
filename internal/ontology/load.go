package ontology

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"github.com/cayleygraph/quad"

	"accord/internal/nquads"
	"accord/internal/vocab"
)

// The terms that are read.
const (
	class          = vocab.RDFS + "Class"
	owlClass       = vocab.OWL + "Class"
	property       = vocab.RDF + "Property"
	label          = vocab.RDFS + "label"
	comment        = vocab.RDFS + "comment"
	subClassOf     = vocab.RDFS + "subClassOf"
	domain         = vocab.RDFS + "domain"
	rang           = vocab.RDFS + "range"
	domainIncludes = vocab.Schema + "domainIncludes"
	rangeIncludes  = vocab.Schema + "rangeIncludes"
)

// Load reads all .nt files in the folder "ontology" and checks that they make
// sense: every class and property that is spoken of is declared, has a label
// and a comment, every property goes from and to something, and no class lies
// below itself. Errors name file, line and column.
func Load(fsys fs.FS) (*Ontology, error) {
	statements, triples, err := readFolder(fsys)
	if err != nil {
		return nil, fmt.Errorf("reading the ontology: %w", err)
	}
	if triples, err = nquads.SortQuads(triples); err != nil {
		return nil, fmt.Errorf("reading the ontology: %w", err)
	}
	o := &Ontology{classes: map[string]*Class{}, properties: map[string]*Property{}, triples: triples}
	for _, step := range []func([]statement) error{o.declare, o.describe, o.complete, o.close} {
		if err := step(statements); err != nil {
			return nil, fmt.Errorf("reading the ontology: %w", err)
		}
	}
	return o, nil
}

// declare notes what is a class and what a property.
func (o *Ontology) declare(statements []statement) error {
	for _, s := range statements {
		if s.predicate != vocab.Type {
			continue
		}
		switch s.object {
		case quad.IRI(class), quad.IRI(owlClass):
			o.classes[s.subject] = &Class{IRI: s.subject}
		case quad.IRI(property):
			o.properties[s.subject] = &Property{IRI: s.subject}
		}
	}
	return nil
}

// describe takes in labels, comments, parents, domains and ranges.
func (o *Ontology) describe(statements []statement) error {
	for _, s := range statements {
		var err error
		switch s.predicate {
		case label, comment:
			err = o.name(s)
		case subClassOf:
			err = o.addParent(s)
		case domain, domainIncludes, rang, rangeIncludes:
			err = o.addEnd(s)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// name takes in a label or comment: plain or English ones.
func (o *Ontology) name(s statement) error {
	var text string
	switch v := s.object.(type) {
	case quad.String:
		text = string(v)
	case quad.LangString:
		if v.Lang != "en" && !strings.HasPrefix(v.Lang, "en-") {
			return nil
		}
		text = string(v.Value)
	default:
		return s.errorf("%v as label or comment: expected a string", s.object)
	}
	into := new(string)
	if c := o.classes[s.subject]; c != nil {
		into = map[string]*string{label: &c.Label, comment: &c.Comment}[s.predicate]
	} else if p := o.properties[s.subject]; p != nil {
		into = map[string]*string{label: &p.Label, comment: &p.Comment}[s.predicate]
	}
	*into = text
	return nil
}

func (o *Ontology) addParent(s statement) error {
	parent, ok := s.object.(quad.IRI)
	if !ok || o.classes[string(parent)] == nil {
		return s.errorf("%v is not a class here: expected one that is declared as rdfs:Class", s.object)
	}
	c := o.classes[s.subject]
	if c == nil {
		return s.errorf("<%s> is not a class here: expected it declared as rdfs:Class", s.subject)
	}
	insert(&c.Parents, string(parent))
	return nil
}

// addEnd takes in what a property goes from or to.
func (o *Ontology) addEnd(s statement) error {
	p := o.properties[s.subject]
	if p == nil {
		return s.errorf("<%s> is not a property here: expected it declared as rdf:Property", s.subject)
	}
	end, ok := s.object.(quad.IRI)
	known := ok && o.classes[string(end)] != nil
	if s.predicate == rang || s.predicate == rangeIncludes {
		if !known && !strings.HasPrefix(string(end), vocab.XSD) {
			return s.errorf("%v as range: expected a class that is declared or a datatype of XML Schema", s.object)
		}
		insert(&p.Range, string(end))
		return nil
	}
	if !known {
		return s.errorf("%v as domain: expected a class that is declared as rdfs:Class", s.object)
	}
	insert(&p.Domain, string(end))
	return nil
}

func insert(list *[]string, s string) {
	if i, found := slices.BinarySearch(*list, s); !found {
		*list = slices.Insert(*list, i, s)
	}
}

// complete reports the declaration of a term that is not described in full.
func (o *Ontology) complete(statements []statement) error {
	for _, s := range statements {
		if s.predicate != vocab.Type {
			continue
		}
		if c := o.classes[s.subject]; c != nil && (c.Label == "" || c.Comment == "") {
			return s.errorf("class <%s> has no label or no comment: expected rdfs:label and rdfs:comment in English", s.subject)
		}
		p := o.properties[s.subject]
		if p == nil {
			continue
		}
		if p.Label == "" || p.Comment == "" {
			return s.errorf("property <%s> has no label or no comment: expected rdfs:label and rdfs:comment in English", s.subject)
		}
		if len(p.Domain) == 0 || len(p.Range) == 0 {
			return s.errorf("property <%s> has no domain or no range: expected rdfs:domain and rdfs:range, or schema:domainIncludes and schema:rangeIncludes", s.subject)
		}
	}
	return nil
}

// close finds all classes above each class.
func (o *Ontology) close(statements []statement) error {
	o.above = make(map[string]map[string]bool, len(o.classes))
	for iri := range o.classes {
		above := map[string]bool{}
		for todo := slices.Clone(o.classes[iri].Parents); len(todo) > 0; todo = todo[1:] {
			if !above[todo[0]] {
				above[todo[0]] = true
				todo = append(todo, o.classes[todo[0]].Parents...)
			}
		}
		o.above[iri] = above
	}
	for _, s := range statements {
		if s.predicate == subClassOf && o.above[s.subject][s.subject] {
			return s.errorf("<%s> lies below itself: expected no circle of rdfs:subClassOf", s.subject)
		}
	}
	return nil
}
