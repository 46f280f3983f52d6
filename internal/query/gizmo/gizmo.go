// Package gizmo runs Gizmo, Cayley's graph query language in JavaScript, on a
// quad store, so that no query text can end the process or hold it up.
//
// In come the text, a store and limits; out come rows whose cells are RDF
// terms. The language is that of Cayley v0.7.7: the objects g and graph, paths
// with all their methods in both spellings (out, Out), the value makers iri,
// bnode, raw, str, lang and typed, and the filters lt, lte, gt, gte, regex and
// like. Cayley's own session is not used: it runs the script in a goroutine of
// its own, where a wrong argument (g.V().Out({a: 1})) ends the process. Here
// every argument is checked before Cayley sees it, paths are bounded in
// length, and whatever still panics becomes an error of the query.
//
// What differs from Cayley's session, on purpose:
//   - Rows keep the kind of each value. Where a plain literal could be read as
//     another term ("<x>"), the script sees a String object that remembers.
//   - Numbers are literals of XSD types with whole IRIs, as accord stores
//     them, and lt, lte, gt, gte compare numbers of any numeric type.
//   - Prefixes of Options.Prefixes work in every IRI: "<schema:name>".
//   - Rows are a set: all() and g.emit give each row once. count, toArray and
//     forEach see every way that leads to a node, as in Cayley.
//   - save and its like give every combination of values, each once; Cayley's
//     gives some of them, depending on the store.
//   - back("x") without a tag "x" before it is an error.
//   - g.facts, g.sentence, g.article and g.text give a script what a path
//     cannot: the graph labels of facts, and the text behind them.
//
// Limits: time, rows, heap growth, depth of calls, length of the text and of
// paths. Heap growth is sampled, and a single built-in call ("x".repeat(1e9))
// is not interrupted: text from strangers should run in a process of its own,
// see RunApart of package query.
package gizmo

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"time"

	"github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/quad"
	"github.com/dop251/goja"
	"github.com/dop251/goja/parser"
)

// Bounds that no query of a person comes near.
const (
	maxSource  = 64 << 10 // bytes of text: keeps the parser's recursion shallow
	maxNesting = 200      // nested brackets: the parser's time grows with their cube
	maxCalls   = 2000     // nested JavaScript calls
	maxSteps   = 1000     // steps of one path, those of paths inside it included
	grace      = 500 * time.Millisecond
)

// Source is a query's text and the name that errors give it.
type Source struct {
	Name string
	Text string
}

// Options are what a run is given beside its text. Zero limits mean none,
// except that ctx always ends a run.
type Options struct {
	// Params is what the script sees as the object params; a nil value is null.
	Params map[string]quad.Value
	// Prefixes are the short forms of IRIs, without the colon.
	Prefixes map[string]string
	// Columns are the cells that rows keep; none means all.
	Columns []string
	// MaxRows ends the query, without an error, after so many distinct rows.
	MaxRows int
	// MaxMemory ends the query when the heap grows by more than so many bytes.
	MaxMemory uint64
}

// Row is one answer: its cells by column, and the graph labels that the query
// itself named as evidence (the key "evidence" of an emitted object).
type Row struct {
	Cells    map[string]quad.Value
	Evidence []quad.IRI
}

// Answer is all rows, each once, in the order the query first gave them. The
// evidence of a row given again is added to it.
type Answer struct {
	Rows      []Row
	Truncated bool // MaxRows was reached
}

// Reasons for which a query is ended.
var (
	ErrTime   = errors.New("the query took longer than its time limit")
	ErrMemory = errors.New("the query took more memory than its limit")
	errRows   = errors.New("the query gave more rows than its limit")
)

// Run runs the query. Errors of the text carry "name:line:column: ". When ctx
// ends, the error wraps ErrTime, or ctx's error if it was cancelled.
func Run(ctx context.Context, qs graph.QuadStore, src Source, opt Options) (Answer, error) {
	if err := checkSource(src); err != nil {
		return Answer{}, err
	}
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	s, err := newSession(ctx, qs, src.Name, opt)
	if err != nil {
		return Answer{}, err
	}
	stopWatch := watchMemory(opt.MaxMemory, func() { cancel(ErrMemory) })
	defer stopWatch()

	done := make(chan error, 1)
	go func() { done <- s.run(src) }()
	select {
	case err = <-done:
	case <-ctx.Done():
		s.vm.Interrupt(context.Cause(ctx))
		err = waitStopped(done, context.Cause(ctx))
	}
	if ctx.Err() != nil {
		return Answer{}, ended(src.Name, context.Cause(ctx))
	}
	if err != nil && !errors.Is(err, errRows) {
		return Answer{}, err
	}
	return Answer{Rows: s.rows, Truncated: errors.Is(err, errRows)}, nil
}

// waitStopped gives an interrupted script a moment to end, so that it does
// not use the store after its caller closed it. A script inside a long
// built-in call is left behind.
func waitStopped(done <-chan error, cause error) error {
	select {
	case <-done:
	case <-time.After(grace):
	}
	return cause
}

// ended words the reason for which a run's context ended.
func ended(name string, cause error) error {
	if errors.Is(cause, context.DeadlineExceeded) {
		cause = ErrTime
	}
	return fmt.Errorf("%s: %w", name, cause)
}

// checkSource refuses texts whose nesting would keep the parser busy.
func checkSource(src Source) error {
	if len(src.Text) > maxSource {
		return fmt.Errorf("%s: the query has %d bytes, expected at most %d", src.Name, len(src.Text), maxSource)
	}
	depth := 0
	for _, c := range []byte(src.Text) {
		switch c {
		case '(', '[', '{':
			depth++
		case ')', ']', '}':
			depth = max(0, depth-1)
		}
		if depth > maxNesting {
			return fmt.Errorf("%s: brackets are nested more than %d deep", src.Name, maxNesting)
		}
	}
	return nil
}

func compile(src Source) (*goja.Program, error) {
	// A source map comment would make the parser open a file.
	tree, err := parser.ParseFile(nil, src.Name, src.Text, 0, parser.WithDisableSourceMaps)
	if err != nil {
		return nil, syntaxError(src.Name, err)
	}
	program, err := goja.CompileAST(tree, false)
	if err != nil {
		return nil, syntaxError(src.Name, err)
	}
	return program, nil
}

// session is one run of one script.
type session struct {
	ctx   context.Context
	qs    graph.QuadStore
	vm    *goja.Runtime
	name  string
	opt   Options
	rows  []Row
	full  bool
	seen  map[string]int // places of rows by their text
	found map[savedKey][]quad.Value
	marks int // how many tags mark savings

	prefixes  map[string]string
	secret    *goja.Symbol // the property under which objects keep Go values
	pathProto *goja.Object
	termProto *goja.Object
}

func newSession(ctx context.Context, qs graph.QuadStore, name string, opt Options) (*session, error) {
	s := &session{
		ctx: ctx, qs: Cached(qs), name: name, opt: opt,
		vm:       goja.New(),
		secret:   goja.NewSymbol("accord"),
		prefixes: map[string]string{},
		seen:     map[string]int{},
		found:    map[savedKey][]quad.Value{},
	}
	for p, full := range opt.Prefixes {
		s.prefixes[p] = full
	}
	s.vm.SetMaxCallStackSize(maxCalls)
	random := rand.New(rand.NewPCG(1, 2)) // the same answers in every run
	s.vm.SetRandSource(random.Float64)
	if err := s.closeDoors(); err != nil {
		return nil, fmt.Errorf("preparing a query: %w", err)
	}
	if err := s.buildGlobals(); err != nil {
		return nil, fmt.Errorf("preparing a query: %w", err)
	}
	return s, nil
}

// doors takes away the ways to compile text at run time, whose recursion the
// bound on the query's length would not reach.
const doors = `(function () {
	function closed() { throw new TypeError("code from text cannot be run in a query"); }
	var kinds = [function () {}, function* () {}, async function () {}];
	for (var i = 0; i < kinds.length; i++) {
		Object.defineProperty(Object.getPrototypeOf(kinds[i]), "constructor",
			{value: closed, writable: false, configurable: false});
	}
	globalThis.Function = closed;
	globalThis.eval = closed;
})();`

func (s *session) closeDoors() error {
	_, err := s.vm.RunString(doors)
	return err
}

// run compiles and executes the text; a panic that is not JavaScript's becomes an error.
func (s *session) run(src Source) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("%s: the query broke its engine: %v", s.name, r)
		}
	}()
	program, err := compile(src)
	if err != nil {
		return err
	}
	v, err := s.vm.RunProgram(program)
	if s.full {
		return errRows
	}
	if err != nil {
		return s.scriptError(err)
	}
	return s.lastValue(v)
}

// lastValue makes a row of a final expression such as g.V().count() when the
// query gave no other, and refuses a path that was never asked for results.
func (s *session) lastValue(v goja.Value) error {
	if v == nil || goja.IsUndefined(v) || goja.IsNull(v) || len(s.rows) > 0 {
		return nil
	}
	if s.isPath(v) {
		return fmt.Errorf("%s: the query ends in a path without results, expected .all() at its end", s.name)
	}
	s.addRow(s.toRow(v))
	return nil
}

// addRow keeps a row that is new, and ends the script once there are as many
// as allowed.
func (s *session) addRow(r Row) {
	if len(s.opt.Columns) > 0 {
		maps.DeleteFunc(r.Cells, func(name string, _ quad.Value) bool { return !slices.Contains(s.opt.Columns, name) })
	}
	key := rowKey(r)
	if at, known := s.seen[key]; known {
		s.rows[at].Evidence = append(s.rows[at].Evidence, r.Evidence...)
		return
	}
	if s.opt.MaxRows > 0 && len(s.rows) >= s.opt.MaxRows {
		s.full = true
		s.vm.Interrupt(errRows)
		return
	}
	s.seen[key] = len(s.rows)
	s.rows = append(s.rows, r)
}

// rowKey is the same for rows with the same cells.
func rowKey(r Row) string {
	names := make([]string, 0, len(r.Cells))
	for name := range r.Cells {
		names = append(names, name)
	}
	slices.Sort(names)
	var b strings.Builder
	for _, name := range names {
		b.WriteString(name)
		b.WriteByte(0)
		b.WriteString(r.Cells[name].String())
		b.WriteByte(0)
	}
	return b.String()
}
