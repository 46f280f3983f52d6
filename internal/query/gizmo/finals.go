package gizmo

import (
	"context"
	"encoding/json"
	"errors"
	"sort"

	"github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/iterator"
	"github.com/cayleygraph/quad"
	"github.com/dop251/goja"
)

// endTag is the key under which a result gives the node at a path's end.
const endTag = "id"

// evidenceKey is the key of an emitted object that names graph labels.
const evidenceKey = "evidence"

// errStop ends an iteration early, without an error.
var errStop = errors.New("enough")

// finals are the methods of a path that ask it for results.
func (s *session) finals() map[string]native {
	return map[string]native{
		"all": func(c goja.FunctionCall) goja.Value { return s.all("all", c, -1) },
		"getLimit": func(c goja.FunctionCall) goja.Value {
			s.wantArgs("getLimit", c, 1, 1)
			return s.all("getLimit", c, s.wantInt("getLimit", c.Argument(0)))
		},
		"toArray":  func(c goja.FunctionCall) goja.Value { return s.toArray("toArray", c, false) },
		"tagArray": func(c goja.FunctionCall) goja.Value { return s.toArray("tagArray", c, true) },
		"toValue":  func(c goja.FunctionCall) goja.Value { return s.toValue("toValue", c, false) },
		"tagValue": func(c goja.FunctionCall) goja.Value { return s.toValue("tagValue", c, true) },
		"forEach":  func(c goja.FunctionCall) goja.Value { return s.forEach("forEach", c) },
		"map":      func(c goja.FunctionCall) goja.Value { return s.forEach("map", c) },
		"count":    s.count,
	}
}

// each walks a path's results: with tags every way to reach a node counts,
// without them each node once per result of the last step.
func (s *session) each(method string, n *node, limit int, ways bool, f func(map[string]quad.Value) error) {
	if limit <= 0 {
		limit = -1
	}
	saves, given := n.saves, 0
	if !ways {
		saves = nil
	}
	counted := func(cells map[string]quad.Value) error {
		if given++; limit > 0 && given > limit {
			return errStop
		}
		return f(cells)
	}
	ctx, cancel := context.WithCancel(s.ctx)
	defer cancel()
	var stop error
	var walkErr error
	visit := func(tags map[string]graph.Ref) {
		if stop == nil {
			if stop = s.combine(s.cells(tags), saves, counted); stop != nil {
				cancel()
			}
		}
	}
	s.walking(method, func() {
		it := iterator.Tag(n.path.BuildIteratorOn(s.qs), endTag)
		walkErr = graph.Iterate(ctx, it).Paths(ways).Limit(limit).TagEach(visit)
	})
	if stop != nil && !errors.Is(stop, errStop) {
		s.rethrow(stop)
		s.fail("%s: %v", method, stop)
	}
	if stop == nil && walkErr != nil && s.ctx.Err() == nil {
		s.fail("%s: reading the graph: %v", method, walkErr)
	}
}

// rethrow lets an exception or interruption of a callback go on as it was.
func (s *session) rethrow(err error) {
	var exception *goja.Exception
	if errors.As(err, &exception) {
		panic(exception.Value())
	}
	var interrupted *goja.InterruptedError
	if errors.As(err, &interrupted) {
		panic(interrupted)
	}
	var overflow *goja.StackOverflowError
	if errors.As(err, &overflow) {
		panic(overflow)
	}
}

// walking runs an iteration; Cayley's panics become errors of the query, those
// by which JavaScript ends a script go on.
func (s *session) walking(method string, f func()) {
	defer func() {
		switch r := recover().(type) {
		case nil:
		case error:
			s.fail("%s: reading the graph: %v", method, r)
		case string:
			s.fail("%s: reading the graph: %s", method, r)
		default:
			panic(r)
		}
	}()
	f()
}

func (s *session) all(method string, call goja.FunctionCall, limit int) goja.Value {
	s.each(method, s.this(method, call), limit, true, func(cells map[string]quad.Value) error {
		if len(cells) > 0 {
			s.addRow(Row{Cells: cells})
		}
		if s.full {
			return errStop
		}
		return nil
	})
	return goja.Undefined()
}

// cells looks the values of a result up.
func (s *session) cells(tags map[string]graph.Ref) map[string]quad.Value {
	cells := make(map[string]quad.Value, len(tags))
	for name, ref := range tags {
		if v := s.qs.NameOf(ref); v != nil {
			cells[name] = v
		}
	}
	return cells
}

// tagObject is a result as a script sees it; nil if it has no value.
func (s *session) tagObject(cells map[string]quad.Value) *goja.Object {
	if len(cells) == 0 {
		return nil
	}
	names := make([]string, 0, len(cells))
	for name := range cells {
		names = append(names, name)
	}
	sort.Strings(names)
	o := s.vm.NewObject()
	for _, name := range names {
		// A new object of our own takes any property.
		_ = o.Set(name, s.toJS(cells[name]))
	}
	return o
}

func (s *session) collect(method string, n *node, limit int, tags bool) []any {
	out := []any{}
	s.each(method, n, limit, tags, func(found map[string]quad.Value) error {
		if tags {
			if o := s.tagObject(found); o != nil {
				out = append(out, o)
			}
		} else if v := found[endTag]; v != nil {
			out = append(out, s.toJS(v))
		}
		return nil
	})
	return out
}

func (s *session) toArray(method string, call goja.FunctionCall, tags bool) goja.Value {
	s.wantArgs(method, call, 0, 1)
	n, limit := s.this(method, call), -1
	if len(call.Arguments) == 1 {
		limit = s.wantInt(method, call.Argument(0))
		if limit == 0 {
			return s.vm.NewArray()
		}
	}
	return s.vm.NewArray(s.collect(method, n, limit, tags)...)
}

func (s *session) toValue(method string, call goja.FunctionCall, tags bool) goja.Value {
	found := s.collect(method, s.this(method, call), 1, tags)
	if len(found) == 0 {
		return goja.Null()
	}
	return s.vm.ToValue(found[0])
}

// forEach takes ([limit], callback).
func (s *session) forEach(method string, call goja.FunctionCall) goja.Value {
	s.wantArgs(method, call, 1, 2)
	n, limit := s.this(method, call), -1
	if len(call.Arguments) == 2 {
		limit = s.wantInt(method, call.Argument(0))
	}
	last := call.Argument(len(call.Arguments) - 1)
	callback, ok := goja.AssertFunction(last)
	if !ok {
		s.fail("%s: %s is no function, expected function (row) {...}", method, describe(last))
	}
	s.each(method, n, limit, true, func(cells map[string]quad.Value) error {
		o := s.tagObject(cells)
		if o == nil {
			return nil
		}
		_, err := callback(call.This, o)
		return err
	})
	return goja.Null()
}

func (s *session) count(call goja.FunctionCall) goja.Value {
	n := s.this("count", call)
	var total int64
	if len(n.saves) > 0 {
		s.each("count", n, -1, true, func(map[string]quad.Value) error {
			total++
			return nil
		})
		return s.vm.ToValue(total)
	}
	var err error
	s.walking("count", func() {
		total, err = graph.Iterate(s.ctx, n.path.BuildIteratorOn(s.qs)).Paths(true).Count()
	})
	if err != nil && s.ctx.Err() == nil {
		s.fail("count: reading the graph: %v", err)
	}
	return s.vm.ToValue(total)
}

// emit adds a row: an object's properties are its columns, any other value is
// the column "value".
func (s *session) emit(call goja.FunctionCall) goja.Value {
	v := call.Argument(0)
	if !goja.IsNull(v) && !goja.IsUndefined(v) {
		s.addRow(s.toRow(v))
	}
	return goja.Null()
}

func (s *session) toRow(v goja.Value) Row {
	o, isObject := v.(*goja.Object)
	if _, isTerm := s.term(v); isTerm || !isObject || o.ClassName() != "Object" {
		return Row{Cells: map[string]quad.Value{"value": s.cell(v)}}
	}
	row := Row{Cells: map[string]quad.Value{}}
	for _, key := range o.Keys() {
		if key == evidenceKey {
			row.Evidence = s.labels(o.Get(key))
			continue
		}
		if term := s.cell(o.Get(key)); term != nil {
			row.Cells[key] = term
		}
	}
	return row
}

// cell reads one value of a row. Lists and objects become their JSON text.
func (s *session) cell(v goja.Value) quad.Value {
	if v == nil || goja.IsNull(v) || goja.IsUndefined(v) {
		return nil
	}
	if _, isTerm := s.term(v); !isTerm && export(v) == nil {
		text, err := json.Marshal(v)
		if err != nil {
			s.fail("emit: %s cannot be written: %v", describe(v), err)
		}
		return quad.String(text)
	}
	return s.fromJS("emit", v)
}

// labels reads the evidence of a row: one label or a list of them.
func (s *session) labels(v goja.Value) []quad.IRI {
	if v == nil || goja.IsNull(v) || goja.IsUndefined(v) {
		return nil
	}
	items, isList := s.list(v)
	if !isList {
		items = []goja.Value{v}
	}
	var out []quad.IRI
	for _, item := range items {
		label, ok := s.fromJS("evidence", item).(quad.IRI)
		if !ok {
			s.fail("evidence: %s is no graph label, expected an IRI", describe(item))
		}
		out = append(out, label)
	}
	return out
}
