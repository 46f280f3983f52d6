package gizmo

import (
	"encoding/json"
	"math"
	"strconv"
	"strings"

	"github.com/cayleygraph/quad"
	"github.com/dop251/goja"
)

const xsd = "http://www.w3.org/2001/XMLSchema#"

// fromJS reads a term from a script's value, the way Gizmo reads strings:
// "<x>" is an IRI, "_:x" a blank node, "\"x\"@en" and "\"x\"^^<t>" literals
// with language or type, anything else a plain literal. where begins the error
// that is thrown for a value that is no term.
func (s *session) fromJS(where string, v goja.Value) quad.Value {
	if term, ok := s.term(v); ok {
		return term
	}
	switch x := export(v).(type) {
	case string:
		return s.parseTerm(x)
	case bool:
		return quad.TypedString{Value: quad.String(strconv.FormatBool(x)), Type: xsd + "boolean"}
	case int64:
		return quad.TypedString{Value: quad.String(strconv.FormatInt(x, 10)), Type: xsd + "integer"}
	case float64:
		return numberTerm(x)
	}
	s.fail("%s: %s is no node, expected a string, a number or iri(...)", where, describe(v))
	return nil
}

func numberTerm(x float64) quad.Value {
	if x == math.Trunc(x) && math.Abs(x) < 1<<53 {
		return quad.TypedString{Value: quad.String(strconv.FormatInt(int64(x), 10)), Type: xsd + "integer"}
	}
	return quad.TypedString{Value: quad.String(strconv.FormatFloat(x, 'g', -1, 64)), Type: xsd + "double"}
}

// term gives the term that an object carries, if it carries one.
func (s *session) term(v goja.Value) (quad.Value, bool) {
	term, ok := s.hidden(v).(quad.Value)
	return term, ok
}

// holder is what the hidden property of an object holds.
type holder struct{ v any }

// hidden gives the Go value that an object of this session carries.
func (s *session) hidden(v goja.Value) any {
	o, ok := v.(*goja.Object)
	if !ok {
		return nil
	}
	inner := o.GetSymbol(s.secret)
	if inner == nil {
		return nil
	}
	if h, ok := inner.Export().(*holder); ok {
		return h.v
	}
	return nil
}

func (s *session) hide(o *goja.Object, v any) *goja.Object {
	// The property is new and the object extensible, so this cannot fail.
	_ = o.DefineDataPropertySymbol(s.secret, s.vm.ToValue(&holder{v}), goja.FLAG_FALSE, goja.FLAG_FALSE, goja.FLAG_FALSE)
	return o
}

// parseTerm reads Gizmo's written form of a term and spells prefixes out.
func (s *session) parseTerm(x string) quad.Value {
	if len(x) > 2 {
		switch {
		case x[0] == '<' && x[len(x)-1] == '>':
			return s.expand(x[1 : len(x)-1])
		case strings.HasPrefix(x, "_:"):
			return quad.BNode(x[2:])
		case x[0] == '"':
			if lit, ok := parseLiteral(x); ok {
				return lit
			}
		}
	}
	return quad.String(x)
}

// parseLiteral reads "text"@lang and "text"^^<type> in the form of
// quad.StringOf.
func parseLiteral(x string) (quad.Value, bool) {
	end := strings.LastIndexByte(x, '"')
	if end <= 0 {
		return nil, false
	}
	text, err := strconv.Unquote(x[:end+1])
	if err != nil {
		text = x[1:end]
	}
	rest := x[end+1:]
	if lang, ok := strings.CutPrefix(rest, "@"); ok && lang != "" {
		return quad.LangString{Value: quad.String(text), Lang: lang}, true
	}
	if typ, ok := strings.CutPrefix(rest, "^^<"); ok && strings.HasSuffix(typ, ">") {
		return quad.TypedString{Value: quad.String(text), Type: quad.IRI(typ[:len(typ)-1])}, true
	}
	return nil, false
}

// expand spells a known prefix out.
func (s *session) expand(iri string) quad.IRI {
	if prefix, rest, ok := strings.Cut(iri, ":"); ok && !strings.HasPrefix(rest, "//") {
		if full, known := s.prefixes[prefix]; known {
			return quad.IRI(full + rest)
		}
	}
	return quad.IRI(iri)
}

// toJS gives a script a term: a plain literal as its text, a number as a
// Number, all else in Gizmo's written form. Where that form would be read back
// as another term, an object that remembers the term is given.
func (s *session) toJS(v quad.Value) goja.Value {
	switch x := v.(type) {
	case nil:
		return goja.Null()
	case quad.String:
		if s.parseTerm(string(x)) == v {
			return s.vm.ToValue(string(x))
		}
		return s.hide(s.vm.ToValue(string(x)).ToObject(s.vm), v)
	case quad.TypedString:
		if n, ok := number(x); ok {
			return s.hide(s.vm.ToValue(n).ToObject(s.vm), v)
		}
	}
	written := quad.StringOf(v)
	if s.parseTerm(written) == v {
		return s.vm.ToValue(written)
	}
	return s.newTerm(v)
}

// newTerm wraps a term as the object that iri(...) and its like return.
func (s *session) newTerm(v quad.Value) *goja.Object {
	return s.hide(s.vm.CreateObject(s.termProto), v)
}

// export gives a script's value as Go data without running the script's code.
func export(v goja.Value) any {
	if v == nil || goja.IsUndefined(v) || goja.IsNull(v) {
		return nil
	}
	if o, ok := v.(*goja.Object); ok {
		switch o.ClassName() {
		case "String", "Number", "Boolean":
			return o.Export()
		}
		return nil
	}
	return v.Export()
}

// describe names a value in an error message.
func describe(v goja.Value) string {
	switch {
	case v == nil || goja.IsUndefined(v):
		return "undefined"
	case goja.IsNull(v):
		return "null"
	}
	if o, ok := v.(*goja.Object); ok {
		switch o.ClassName() {
		case "Array":
			return "a list"
		case "Function":
			return "a function"
		}
		return "an object"
	}
	text, err := json.Marshal(v.String())
	if err != nil || len(text) > 60 {
		return "this value"
	}
	return string(text)
}

// number reads a literal of a numeric XSD type.
func number(t quad.TypedString) (float64, bool) {
	name, ok := strings.CutPrefix(string(t.Type), xsd)
	if !ok {
		return 0, false
	}
	switch name {
	case "integer", "decimal", "double", "float", "int", "long", "short", "byte",
		"nonNegativeInteger", "positiveInteger", "nonPositiveInteger", "negativeInteger",
		"unsignedLong", "unsignedInt", "unsignedShort", "unsignedByte":
	default:
		return 0, false
	}
	n, err := strconv.ParseFloat(string(t.Value), 64)
	return n, err == nil
}

// Text is a term without quotes, angle brackets, language or type.
func Text(v quad.Value) string {
	switch x := v.(type) {
	case nil:
		return ""
	case quad.String:
		return string(x)
	case quad.IRI:
		return string(x)
	case quad.BNode:
		return "_:" + string(x)
	case quad.LangString:
		return string(x.Value)
	case quad.TypedString:
		return string(x.Value)
	}
	return quad.ToString(v)
}
