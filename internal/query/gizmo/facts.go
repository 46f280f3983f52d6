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

var directions = []quad.Direction{quad.Subject, quad.Predicate, quad.Object, quad.Label}

// facts is g.facts({subject, predicate, object, label}): the quads that have
// the given terms, in order of their text. At least one must be given.
func (s *session) facts(call goja.FunctionCall) goja.Value {
	s.wantArgs("facts", call, 1, 1)
	o, ok := call.Argument(0).(*goja.Object)
	if !ok {
		s.fail("facts: %s given, expected {subject: ..., predicate: ..., object: ..., label: ...}", describe(call.Argument(0)))
	}
	want := s.factPattern(o)
	var found []quad.Quad
	s.walking("facts", func() {
		var err error
		if found, err = Facts(s.ctx, s.qs, want); err != nil && s.ctx.Err() == nil {
			panic(err)
		}
	})
	out := make([]any, len(found))
	for i, q := range found {
		row := s.vm.NewObject()
		for _, d := range directions {
			_ = row.Set(d.String(), s.toJS(q.Get(d)))
		}
		out[i] = row
	}
	return s.vm.NewArray(out...)
}

func (s *session) factPattern(o *goja.Object) quad.Quad {
	var want quad.Quad
	for _, key := range o.Keys() {
		at := slices.IndexFunc(directions, func(d quad.Direction) bool { return d.String() == key })
		if at < 0 {
			s.fail("facts: no part %q, expected subject, predicate, object or label", key)
		}
		v := o.Get(key)
		if goja.IsUndefined(v) || goja.IsNull(v) {
			continue
		}
		if directions[at] == quad.Predicate {
			term, ok := s.predicate("facts", &node{}, v).(quad.Value)
			if !ok {
				s.fail("facts: a path as predicate, expected an IRI")
			}
			want.Predicate = term
			continue
		}
		want.Set(directions[at], s.fromJS("facts", v))
	}
	if want == (quad.Quad{}) {
		s.fail("facts: nothing given, expected at least one of subject, predicate, object, label")
	}
	return want
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
