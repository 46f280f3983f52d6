package eval

import (
	"github.com/cayleygraph/quad"

	"accord/internal/nquads"
	"accord/internal/vocab"
)

// entity is an entity of an export.
type entity struct {
	iri      string
	classes  [6]bool  // by index into classes
	names    []string // schema:name first
	plain    []string // names in plain form
	mentions []string // IRIs of sentences
}

// class is the index of the first class that the entity has.
func (e *entity) class() int {
	for i, is := range e.classes {
		if is {
			return i
		}
	}
	return -1
}

// title is the entity's name for people.
func (e *entity) title() string {
	if len(e.names) == 0 {
		return e.iri
	}
	return e.names[0]
}

// stated is a fact of an export and the graph label that proves it.
type stated struct {
	subject   string
	predicate int // index into predicates
	object    string
	literal   bool
	label     string
}

// export is what scoring needs of an export. Entities are those that have one
// of the classes and a mention, in the order of their first class quad.
type export struct {
	entities   []*entity
	statements []stated
}

func readExport(quads []quad.Quad) export {
	var x export
	all := map[string]*entity{}
	at := func(iri string) *entity {
		if all[iri] == nil {
			all[iri] = &entity{iri: iri}
		}
		return all[iri]
	}
	var typed []*entity
	for _, q := range quads {
		subject, predicate := key(q.Subject), key(q.Predicate)
		object, literal := term(q.Object)
		switch {
		case predicate == vocab.Type:
			for i, c := range classes {
				if !literal && c.iri == object {
					e := at(subject)
					if e.class() < 0 {
						typed = append(typed, e)
					}
					e.classes[i] = true
				}
			}
		case predicate == vocab.Name && literal:
			e := at(subject)
			e.names = append([]string{object}, e.names...)
		case predicate == vocab.AlternateName && literal:
			e := at(subject)
			e.names = append(e.names, object)
		case predicate == vocab.MentionedIn:
			e := at(subject)
			e.mentions = append(e.mentions, object)
		}
		for i, p := range predicates {
			if p.iri == predicate {
				x.statements = append(x.statements, stated{subject, i, object, literal, key(q.Label)})
			}
		}
	}
	for _, e := range typed {
		if len(e.mentions) == 0 {
			continue
		}
		for _, name := range e.names {
			e.plain = append(e.plain, plain(name))
		}
		x.entities = append(x.entities, e)
	}
	return x
}

// term is a value's text and whether it is a literal.
func term(v quad.Value) (text string, literal bool) {
	if text, literal = nquads.Literal(v); literal {
		return text, true
	}
	return key(v), false
}

// key is the text of an IRI, _:label of a blank node, "" of nothing.
func key(v quad.Value) string {
	switch v := v.(type) {
	case nil:
		return ""
	case quad.IRI:
		return string(v)
	default:
		return v.String()
	}
}
