package gizmo

import (
	"slices"

	"github.com/cayleygraph/quad"
	"github.com/dop251/goja"
)

const (
	oaExact        = "http://www.w3.org/ns/oa#exact"
	wasDerivedFrom = "http://www.w3.org/ns/prov#wasDerivedFrom"
)

var (
	directions     = []quad.Direction{quad.Subject, quad.Predicate, quad.Object, quad.Label}
	directionNames = []string{"subject", "predicate", "object", "label"}
)

// withoutKey names the predicates that g.facts is to leave out.
const withoutKey = "without"

// facts is g.facts({subject, predicate, object, label, without}): the quads
// that have the given terms, in order of their text, less those with one of
// the predicates of the list without. At least one term must be given.
func (s *session) facts(call goja.FunctionCall) goja.Value {
	s.wantArgs("facts", call, 1, 1)
	o, ok := call.Argument(0).(*goja.Object)
	if !ok {
		s.fail("facts: %s given, expected {subject: ..., predicate: ..., object: ..., label: ...}", describe(call.Argument(0)))
	}
	want, without := s.factPattern(o)
	var found []quad.Quad
	s.walking("facts", func() {
		var err error
		if found, err = factsWithout(s.ctx, s.qs, want, without); err != nil && s.ctx.Err() == nil {
			panic(err)
		}
	})
	out := make([]any, len(found))
	var terms [4]quad.Value // of the quad before: quads next to each other share some
	var values [4]goja.Value
	for i, q := range found {
		row := s.vm.NewObject()
		for at, d := range directions {
			if v := q.Get(d); i == 0 || v != terms[at] {
				terms[at], values[at] = v, s.toJS(v)
			}
			_ = row.Set(directionNames[at], values[at])
		}
		out[i] = row
	}
	return s.vm.NewArray(out...)
}

func (s *session) factPattern(o *goja.Object) (want quad.Quad, without []quad.Value) {
	for _, key := range o.Keys() {
		if key == withoutKey {
			without = s.predicateTerms(o.Get(key))
			continue
		}
		at := slices.IndexFunc(directions, func(d quad.Direction) bool { return d.String() == key })
		if at < 0 {
			s.fail("facts: no part %q, expected subject, predicate, object, label or without", key)
		}
		v := o.Get(key)
		if goja.IsUndefined(v) || goja.IsNull(v) {
			continue
		}
		if directions[at] == quad.Predicate {
			terms := s.predicateTerms(v)
			if len(terms) > 1 {
				s.fail("facts: %d predicates, expected one", len(terms))
			}
			want.Predicate = terms[0]
			continue
		}
		want.Set(directions[at], s.fromJS("facts", v))
	}
	if want == (quad.Quad{}) {
		s.fail("facts: nothing given, expected at least one of subject, predicate, object, label")
	}
	return want, without
}

// predicateTerms reads one predicate or a list of them.
func (s *session) predicateTerms(v goja.Value) []quad.Value {
	items, isList := s.list(v)
	if !isList {
		items = []goja.Value{v}
	}
	var out []quad.Value
	for _, item := range items {
		term, ok := s.predicate("facts", &node{}, item).(quad.Value)
		if !ok {
			s.fail("facts: a path as predicate, expected an IRI")
		}
		out = append(out, term)
	}
	if len(out) == 0 {
		s.fail("facts: an empty list of predicates, expected at least one")
	}
	return out
}

// sentence is g.sentence(label): the text of a sentence, or null.
func (s *session) sentence(call goja.FunctionCall) goja.Value {
	return s.oneObject("sentence", call, oaExact)
}

// article is g.article(label): the article of a sentence, or null.
func (s *session) article(call goja.FunctionCall) goja.Value {
	return s.oneObject("article", call, wasDerivedFrom)
}

func (s *session) oneObject(method string, call goja.FunctionCall, predicate quad.IRI) goja.Value {
	s.wantArgs(method, call, 1, 1)
	want := quad.Quad{Subject: s.fromJS(method, call.Argument(0)), Predicate: predicate}
	var found []quad.Quad
	s.walking(method, func() {
		var err error
		if found, err = Facts(s.ctx, s.qs, want); err != nil && s.ctx.Err() == nil {
			panic(err)
		}
	})
	if len(found) == 0 {
		return goja.Null()
	}
	return s.toJS(found[0].Object)
}

// text is g.text(value): a value without quotes, brackets, language or type.
func (s *session) text(call goja.FunctionCall) goja.Value {
	s.wantArgs("text", call, 1, 1)
	return s.vm.ToValue(Text(s.fromJS("text", call.Argument(0))))
}
