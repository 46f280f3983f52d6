package gizmo

import (
	"regexp"

	"github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/iterator"
	"github.com/cayleygraph/cayley/graph/shape"
	"github.com/cayleygraph/quad"
	"github.com/dop251/goja"
)

// valFilter is what lt, gt, regex and like return to a script.
type valFilter struct {
	f shape.ValueFilter
}

// comparison keeps the nodes on one side of a bound. Unlike Cayley's own it
// compares literals of all numeric types by their number; other literals only
// with those of the same kind and type, by their text.
type comparison struct {
	op    iterator.Operator
	bound quad.Value
}

// BuildIterator filters it.
func (c comparison) BuildIterator(qs graph.QuadStore, it graph.Iterator) graph.Iterator {
	return iterator.NewValueFilter(qs, it, func(v quad.Value) (bool, error) {
		return c.holds(v), nil
	})
}

func (c comparison) holds(v quad.Value) bool {
	if bound, ok := c.bound.(quad.TypedString); ok {
		x, isTyped := v.(quad.TypedString)
		if !isTyped {
			return false
		}
		b, boundIsNumber := number(bound)
		n, isNumber := number(x)
		if boundIsNumber && isNumber {
			return iterator.RunFloatOp(quad.Float(n), c.op, quad.Float(b))
		}
		return x.Type == bound.Type && iterator.RunStrOp(string(x.Value), c.op, string(bound.Value))
	}
	if kind(v) != kind(c.bound) {
		return false
	}
	return iterator.RunStrOp(Text(v), c.op, Text(c.bound))
}

// kind tells IRIs, blank nodes and the sorts of literals apart.
func kind(v quad.Value) string {
	switch x := v.(type) {
	case quad.IRI:
		return "iri"
	case quad.BNode:
		return "bnode"
	case quad.String:
		return "string"
	case quad.LangString:
		return "@" + x.Lang
	case quad.TypedString:
		return "^^" + string(x.Type)
	}
	return "other"
}

func (s *session) newFilter(f shape.ValueFilter) goja.Value {
	return s.hide(s.vm.NewObject(), valFilter{f: f})
}

// compare makes the global functions lt, lte, gt and gte.
func (s *session) compare(name string, op iterator.Operator) func(goja.FunctionCall) goja.Value {
	return func(call goja.FunctionCall) goja.Value {
		s.wantArgs(name, call, 1, 1)
		return s.newFilter(comparison{op: op, bound: s.fromJS(name, call.Argument(0))})
	}
}

// like is the global function like(pattern): % and ? stand for any text and
// any one character.
func (s *session) like(call goja.FunctionCall) goja.Value {
	s.wantArgs("like", call, 1, 1)
	return s.newFilter(shape.Wildcard{Pattern: s.wantString("like", call.Argument(0))})
}

// regex is the global function regex(pattern, [also IRIs]).
func (s *session) regex(call goja.FunctionCall) goja.Value {
	s.wantArgs("regex", call, 1, 2)
	refs := false
	if len(call.Arguments) == 2 {
		b, ok := export(call.Argument(1)).(bool)
		if !ok {
			s.fail("regex: %s is no second argument, expected true or false", describe(call.Argument(1)))
		}
		refs = b
	}
	if term, ok := s.term(call.Argument(0)); ok && !refs {
		if _, plain := term.(quad.String); !plain {
			s.fail("regex: a pattern is text; to match IRIs too, write regex(pattern, true)")
		}
	}
	re, err := regexp.Compile(Text(s.fromJS("regex", call.Argument(0))))
	if err != nil {
		s.fail("regex: %v", err)
	}
	return s.newFilter(shape.Regexp{Re: re, Refs: refs})
}
