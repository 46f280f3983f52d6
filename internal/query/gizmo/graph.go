package gizmo

import (
	"github.com/cayleygraph/cayley/graph/iterator"
	"github.com/cayleygraph/cayley/graph/path"
	"github.com/cayleygraph/quad"
	"github.com/dop251/goja"
)

// native is a function of the host that a script can call.
type native = func(goja.FunctionCall) goja.Value

// buildGlobals sets what a script finds: g, graph, params, the value makers
// and the filters.
func (s *session) buildGlobals() error {
	s.termProto = s.vm.NewObject()
	s.pathProto = s.vm.NewObject()
	if err := s.buildTermMethods(); err != nil {
		return err
	}
	if err := s.buildPathMethods(); err != nil {
		return err
	}
	g := s.vm.NewObject()
	if err := setAll(g, s.graphMethods()); err != nil {
		return err
	}
	params, err := s.paramObject()
	if err != nil {
		return err
	}
	globals := map[string]any{
		"g": g, "graph": g, "params": params,
		"iri":   s.maker("iri", func(x string) quad.Value { return s.expand(x) }),
		"bnode": s.maker("bnode", func(x string) quad.Value { return quad.BNode(x) }),
		"str":   s.maker("str", func(x string) quad.Value { return quad.String(x) }),
		"raw":   s.maker("raw", s.rawTerm),
		"lang": s.maker2("lang", func(x, lang string) quad.Value {
			return quad.LangString{Value: quad.String(x), Lang: lang}
		}),
		"typed": s.maker2("typed", func(x, typ string) quad.Value {
			return quad.TypedString{Value: quad.String(x), Type: s.expand(typ)}
		}),
		"lt": s.compare("lt", iterator.CompareLT), "lte": s.compare("lte", iterator.CompareLTE),
		"gt": s.compare("gt", iterator.CompareGT), "gte": s.compare("gte", iterator.CompareGTE),
		"like": s.like, "regex": s.regex,
	}
	for name, v := range globals {
		if err := s.vm.Set(name, v); err != nil {
			return err
		}
	}
	return nil
}

func setAll(o *goja.Object, methods map[string]native) error {
	for name, f := range methods {
		if err := o.Set(name, f); err != nil {
			return err
		}
	}
	return nil
}

// paramObject binds the parameters: their values, never their text, get into
// the script.
func (s *session) paramObject() (*goja.Object, error) {
	o := s.vm.NewObject()
	for name, v := range s.opt.Params {
		if err := o.DefineDataProperty(name, s.toJS(v), goja.FLAG_FALSE, goja.FLAG_FALSE, goja.FLAG_TRUE); err != nil {
			return nil, err
		}
	}
	return o, nil
}

// graphMethods are the methods of g.
func (s *session) graphMethods() map[string]native {
	vertex := func(call goja.FunctionCall) goja.Value { return s.startPath(call) }
	morphism := func(goja.FunctionCall) goja.Value { return s.newPath(&node{path: path.StartMorphism()}) }
	toIRI := s.maker("IRI", func(x string) quad.Value { return s.expand(x) })
	nothing := func(goja.FunctionCall) goja.Value { return goja.Undefined() }
	return map[string]native{
		"V": vertex, "Vertex": vertex,
		"M": morphism, "Morphism": morphism,
		"IRI": toIRI, "Uri": toIRI,
		"emit": s.emit, "Emit": s.emit,
		"addNamespace": s.addNamespace, "AddNamespace": s.addNamespace,
		// The prefixes of accord's graph are always known; graphs hold none.
		"addDefaultNamespaces": nothing, "AddDefaultNamespaces": nothing,
		"loadNamespaces": nothing, "LoadNamespaces": nothing,
		"facts": s.facts, "sentence": s.sentence, "article": s.article, "text": s.text,
	}
}

func (s *session) startPath(call goja.FunctionCall) goja.Value {
	return s.newPath(&node{path: path.StartMorphism(s.nodes("V", call.Arguments)...), steps: 1})
}

// nodes reads a list of terms, given one by one or as one list.
func (s *session) nodes(where string, args []goja.Value) []quad.Value {
	args = s.spread(args)
	out := make([]quad.Value, 0, len(args))
	for _, a := range args {
		out = append(out, s.fromJS(where, a))
	}
	return out
}

// spread gives the items of a single list, or the arguments as they are.
func (s *session) spread(args []goja.Value) []goja.Value {
	if len(args) != 1 {
		return args
	}
	if items, ok := s.list(args[0]); ok {
		return items
	}
	return args
}

// list gives the items of a JavaScript array.
func (s *session) list(v goja.Value) ([]goja.Value, bool) {
	o, ok := v.(*goja.Object)
	if !ok || o.ClassName() != "Array" {
		return nil, false
	}
	n := o.Get("length").ToInteger()
	if n > maxList {
		s.fail("a list has %d items, expected at most %d", n, maxList)
	}
	items := make([]goja.Value, n)
	for i := range items {
		items[i] = o.Get(itoa(i))
	}
	return items, true
}

func (s *session) addNamespace(call goja.FunctionCall) goja.Value {
	s.wantArgs("addNamespace", call, 2, 2)
	prefix := s.wantString("addNamespace", call.Argument(0))
	s.prefixes[prefix] = s.wantString("addNamespace", call.Argument(1))
	return goja.Undefined()
}

// maker makes the global functions that turn a text into a term.
func (s *session) maker(name string, f func(string) quad.Value) native {
	return func(call goja.FunctionCall) goja.Value {
		s.wantArgs(name, call, 1, 1)
		return s.newTerm(f(s.termText(name, call.Argument(0))))
	}
}

func (s *session) maker2(name string, f func(a, b string) quad.Value) native {
	return func(call goja.FunctionCall) goja.Value {
		s.wantArgs(name, call, 2, 2)
		return s.newTerm(f(s.termText(name, call.Argument(0)), s.termText(name, call.Argument(1))))
	}
}

// termText is a string argument; of another term it is the text.
func (s *session) termText(where string, v goja.Value) string {
	if term, ok := s.term(v); ok {
		return Text(term)
	}
	return s.wantString(where, v)
}

// rawTerm reads the form that N-Quads write.
func (s *session) rawTerm(x string) quad.Value {
	if len(x) >= 2 && x[0] == '"' && x[len(x)-1] == '"' {
		return quad.String(x[1 : len(x)-1])
	}
	return s.parseTerm(x)
}

func (s *session) wantString(where string, v goja.Value) string {
	if x, ok := export(v).(string); ok {
		return x
	}
	s.fail("%s: %s is no text, expected a string", where, describe(v))
	return ""
}

func (s *session) wantArgs(where string, call goja.FunctionCall, low, high int) {
	n := len(call.Arguments)
	switch {
	case n >= low && n <= high:
	case low == high:
		s.fail("%s: %d arguments, expected %d", where, n, low)
	default:
		s.fail("%s: %d arguments, expected %d to %d", where, n, low, high)
	}
}

// buildTermMethods gives terms toString, equals and toJSON.
func (s *session) buildTermMethods() error {
	written := func(call goja.FunctionCall) goja.Value {
		term, ok := s.term(call.This)
		if !ok {
			return s.vm.ToValue("[object Object]")
		}
		return s.vm.ToValue(quad.ToString(term))
	}
	return setAll(s.termProto, map[string]native{
		"toString": written, "toJSON": written, "valueOf": written,
		"equals": func(call goja.FunctionCall) goja.Value {
			s.wantArgs("equals", call, 1, 1)
			term, _ := s.term(call.This)
			return s.vm.ToValue(term == s.fromJS("equals", call.Argument(0)))
		},
	})
}
