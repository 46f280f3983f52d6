package gizmo

import (
	"slices"
	"strconv"

	"github.com/cayleygraph/cayley/graph/path"
	"github.com/cayleygraph/cayley/graph/shape"
	"github.com/cayleygraph/quad"
	"github.com/dop251/goja"
)

const maxList = 100_000

func itoa(i int) string { return strconv.Itoa(i) }

// node is a path of a script: Cayley's path, its length with those of the
// paths inside it, and the tags it has set.
type node struct {
	path     *path.Path
	steps    int
	tags     []string
	saves    []saving
	labelled bool // inside a labelContext
}

// take counts the steps and savings of a path that becomes part of n.
func (n *node) take(other *node) {
	n.steps += other.steps
	n.saves = append(n.saves, other.saves...)
}

// step is a method that makes a longer path: it may add tags and more steps.
type step func(s *session, n *node, args []goja.Value) *path.Path

func (s *session) newPath(n *node) goja.Value {
	return s.hide(s.vm.CreateObject(s.pathProto), n)
}

func (s *session) isPath(v goja.Value) bool {
	_, ok := s.hidden(v).(*node)
	return ok
}

// this is the path that a method was called on.
func (s *session) this(method string, call goja.FunctionCall) *node {
	n, ok := s.hidden(call.This).(*node)
	if !ok {
		s.fail("%s: not called on a path, expected for example g.V().%s(...)", method, method)
	}
	return n
}

// buildPathMethods gives paths their methods, in both spellings.
func (s *session) buildPathMethods() error {
	methods := map[string]native{}
	for name, f := range steps() {
		methods[name] = s.stepMethod(name, f)
	}
	for name, f := range s.finals() {
		methods[name] = f
	}
	both := map[string]native{}
	for name, f := range methods {
		both[name] = f
		both[upperFirst(name)] = f
	}
	return setAll(s.pathProto, both)
}

func upperFirst(s string) string { return string(s[0]-'a'+'A') + s[1:] }

// stepMethod wraps a step: the old path stays as it was, a new one is made.
func (s *session) stepMethod(name string, f step) native {
	return func(call goja.FunctionCall) goja.Value {
		old := s.this(name, call)
		n := &node{path: old.path.Clone(), steps: old.steps + 1, tags: slices.Clip(old.tags),
			saves: slices.Clip(old.saves), labelled: old.labelled}
		n.path = f(s, n, call.Arguments)
		if n.steps > maxSteps {
			s.fail("%s: the path has more than %d steps", name, maxSteps)
		}
		return s.newPath(n)
	}
}

// steps are all methods that make a path of a path.
func steps() map[string]step {
	return map[string]step{
		"out":               via("out", (*path.Path).OutWithTags),
		"in":                via("in", (*path.Path).InWithTags),
		"both":              via("both", (*path.Path).BothWithTags),
		"labelContext":      via("labelContext", (*path.Path).LabelContextWithTags),
		"is":                is,
		"has":               has("has", false),
		"hasR":              has("hasR", true),
		"save":              save("save", false, false),
		"saveR":             save("saveR", true, false),
		"saveOpt":           save("saveOpt", false, true),
		"saveOptR":          save("saveOptR", true, true),
		"saveInPredicates":  savePredicates("saveInPredicates", true),
		"saveOutPredicates": savePredicates("saveOutPredicates", false),
		"tag":               tag, "as": tag, "back": back,
		"follow": join("follow", (*path.Path).Follow), "followR": join("followR", (*path.Path).FollowReverse),
		"followRecursive": followRecursive,
		"and":             join("and", (*path.Path).And),
		"intersect":       join("intersect", (*path.Path).And),
		"or":              join("or", (*path.Path).Or),
		"union":           join("union", (*path.Path).Or),
		"except":          join("except", (*path.Path).Except),
		"difference":      join("difference", (*path.Path).Except),
		"unique":          plain((*path.Path).Unique),
		"labels":          plain((*path.Path).Labels),
		"inPredicates":    plain((*path.Path).InPredicates),
		"outPredicates":   plain((*path.Path).OutPredicates),
		"order":           plain((*path.Path).Order),
		"filter":          filter,
		"limit":           number1("limit", (*path.Path).Limit), "skip": number1("skip", (*path.Path).Skip),
	}
}

func plain(f func(*path.Path) *path.Path) step {
	return func(_ *session, n *node, _ []goja.Value) *path.Path { return f(n.path) }
}

func number1(name string, f func(*path.Path, int64) *path.Path) step {
	return func(s *session, n *node, args []goja.Value) *path.Path {
		if len(args) != 1 {
			s.fail("%s: %d arguments, expected 1", name, len(args))
		}
		return f(n.path, max(0, int64(s.wantInt(name, args[0]))))
	}
}

// via makes out, in and their like: ([predicates], [tags]).
func via(name string, f func(*path.Path, []string, ...any) *path.Path) step {
	return func(s *session, n *node, args []goja.Value) (p *path.Path) {
		var predicates []any
		if len(args) > 0 {
			predicates = s.predicates(name, n, args[0])
		}
		var tags []string
		if len(args) > 1 {
			tags = s.tagNames(name, args[1:])
		}
		s.safely(name, func() { p = f(n.path, tags, predicates...) })
		if name == "labelContext" {
			n.labelled = len(predicates) > 0
		}
		return p
	}
}

// predicates reads the first argument of out and its like: nothing (all), one
// predicate, a list of them, or a path that leads to them.
func (s *session) predicates(where string, n *node, v goja.Value) []any {
	if v == nil || goja.IsUndefined(v) || goja.IsNull(v) {
		return nil
	}
	items, isList := s.list(v)
	if !isList {
		return []any{s.predicate(where, n, v)}
	}
	var out []any
	for _, item := range items {
		if s.isPath(item) && len(items) > 1 {
			s.fail("%s: a path in a list, expected a path alone or a list of predicates", where)
		}
		out = append(out, s.predicate(where, n, item))
	}
	return out
}

// predicate reads one predicate, or a path that leads to some. A plain text
// with a known prefix, "schema:name", is taken as the IRI that it abbreviates:
// no predicate is a literal.
func (s *session) predicate(where string, n *node, v goja.Value) any {
	if inner, ok := s.hidden(v).(*node); ok {
		n.take(inner)
		return inner.path
	}
	term := s.fromJS(where, v)
	if text, ok := term.(quad.String); ok {
		if full := s.expand(string(text)); string(full) != string(text) {
			return full
		}
	}
	return term
}

func (s *session) tagNames(where string, args []goja.Value) []string {
	var out []string
	for _, a := range args {
		if a == nil || goja.IsUndefined(a) || goja.IsNull(a) {
			continue
		}
		items, isList := s.list(a)
		if !isList {
			items = []goja.Value{a}
		}
		for _, item := range items {
			out = append(out, s.wantString(where, item))
		}
	}
	return out
}

func is(s *session, n *node, args []goja.Value) *path.Path {
	return n.path.Is(s.nodes("is", args)...)
}

// has makes has and hasR: (predicate, [nodes or filters]).
func has(name string, reverse bool) step {
	return func(s *session, n *node, args []goja.Value) *path.Path {
		if len(args) == 0 {
			s.fail("%s: no argument, expected a predicate", name)
		}
		via := s.predicate(name, n, args[0])
		rest := s.spread(args[1:])
		if filters, ok := s.filters(rest); ok {
			return n.path.HasFilter(via, reverse, filters...)
		}
		nodes := s.nodes(name, rest)
		if len(args) > 1 && len(nodes) == 0 {
			s.fail("%s: an empty list of nodes, expected at least one", name)
		}
		if reverse {
			return n.path.HasReverse(via, nodes...)
		}
		return n.path.Has(via, nodes...)
	}
}

// filters reads arguments that are all filters.
func (s *session) filters(args []goja.Value) ([]shape.ValueFilter, bool) {
	var out []shape.ValueFilter
	for _, a := range args {
		f, ok := s.hidden(a).(valFilter)
		if !ok {
			return nil, false
		}
		out = append(out, f.f)
	}
	return out, len(out) > 0
}

func filter(s *session, n *node, args []goja.Value) *path.Path {
	filters, ok := s.filters(s.spread(args))
	if !ok {
		s.fail("filter: an argument is no filter, expected lt, lte, gt, gte, regex or like(...)")
	}
	return n.path.Filters(filters...)
}

func savePredicates(name string, in bool) step {
	return func(s *session, n *node, args []goja.Value) *path.Path {
		if len(args) != 1 {
			s.fail("%s: %d arguments, expected a tag", name, len(args))
		}
		return n.path.SavePredicates(in, s.wantString(name, args[0]))
	}
}

func tag(s *session, n *node, args []goja.Value) *path.Path {
	names := s.tagNames("tag", args)
	n.tags = append(n.tags, names...)
	return n.path.Tag(names...)
}

func back(s *session, n *node, args []goja.Value) (p *path.Path) {
	if len(args) != 1 {
		s.fail("back: %d arguments, expected a tag", len(args))
	}
	name := s.wantString("back", args[0])
	if !slices.Contains(n.tags, name) {
		s.fail("back: no tag %q before it, expected one of %q", name, n.tags)
	}
	n.steps *= 2 // the way back is walked too
	s.safely("back", func() { p = n.path.Back(name) })
	return p
}

// join makes the methods that take another path; without one they change
// nothing.
func join(name string, f func(*path.Path, *path.Path) *path.Path) step {
	return func(s *session, n *node, args []goja.Value) (p *path.Path) {
		if len(args) == 0 || goja.IsUndefined(args[0]) || goja.IsNull(args[0]) {
			return n.path
		}
		other, ok := s.hidden(args[0]).(*node)
		if !ok {
			s.fail("%s: %s is no path, expected one such as g.M().out(...)", name, describe(args[0]))
		}
		n.take(other)
		if n.steps > maxSteps {
			s.fail("%s: the path has more than %d steps", name, maxSteps)
		}
		s.safely(name, func() { p = f(n.path, other.path) })
		return p
	}
}

// followRecursive takes (predicate or path, [depth], [tags]).
func followRecursive(s *session, n *node, args []goja.Value) (p *path.Path) {
	if len(args) == 0 {
		s.fail("followRecursive: no argument, expected a predicate or a path")
	}
	via := s.predicates("followRecursive", n, args[0])
	if len(via) != 1 {
		s.fail("followRecursive: %d predicates, expected one predicate or path", len(via))
	}
	depth, rest := 0, args[1:]
	if len(rest) > 0 {
		if d, ok := toInt(export(rest[0])); ok {
			depth, rest = d, rest[1:]
		}
	}
	tags := s.tagNames("followRecursive", rest)
	s.safely("followRecursive", func() { p = n.path.FollowRecursive(via[0], depth, tags) })
	return p
}

func toInt(v any) (int, bool) {
	switch x := v.(type) {
	case int64:
		return clamp(float64(x)), true
	case float64:
		return clamp(x), x == x
	}
	return 0, false
}

// clamp keeps counts where no sum of them overflows.
func clamp(x float64) int {
	const most = 1 << 40
	return int(min(max(x, -most), most))
}

func (s *session) wantInt(where string, v goja.Value) int {
	n, ok := toInt(export(v))
	if !ok {
		s.fail("%s: %s is no number", where, describe(v))
	}
	return n
}
