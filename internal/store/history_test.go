package store

import (
	"bytes"
	"context"
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/quad"
	"github.com/google/go-cmp/cmp"

	"accord/internal/nquads"
)

// TestRandomHistories applies random transactions to a store and to a plain
// set of lines, and compares everything that can be read after each step. Every
// third step opens the store again, where it is on disk.
func TestRandomHistories(t *testing.T) {
	for seed := range uint64(8) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			h := &history{t: t, rand: rand.New(rand.NewPCG(seed, 1)), want: map[string]quad.Quad{}}
			if h.dir = t.TempDir(); seed%2 == 0 {
				h.dir = ""
			}
			h.open()
			defer func() { close(t, h.s) }()
			for step := range 40 {
				if h.rand.IntN(3) == 0 {
					h.bulk()
				} else {
					h.transaction()
				}
				if step%3 == 0 && h.dir != "" {
					close(t, h.s)
					h.open()
				}
				h.check()
				if t.Failed() {
					t.Fatalf("after step %d", step)
				}
			}
		})
	}
}

type history struct {
	t    *testing.T
	rand *rand.Rand
	dir  string
	s    *Store
	want map[string]quad.Quad // by line
}

func (h *history) open() {
	var err error
	if h.dir == "" {
		h.s, err = OpenMemory()
	} else {
		h.s, err = Open(h.dir)
	}
	if err != nil {
		h.t.Fatal(err)
	}
}

// terms that are easily taken for one another, and long ones.
func (h *history) term() quad.Value {
	long := strings.Repeat("long ", 40)
	terms := []quad.Value{
		quad.IRI("http://e/a"), quad.IRI("http://e/b"), quad.IRI("http://e/a#char=1,2"), quad.BNode("a"),
		quad.String("a"), quad.String("5"), quad.LangString{Value: "a", Lang: "en"}, quad.LangString{Value: "a", Lang: "en-GB"},
		quad.TypedString{Value: "5", Type: "http://www.w3.org/2001/XMLSchema#integer"},
		quad.TypedString{Value: "05", Type: "http://www.w3.org/2001/XMLSchema#integer"},
		quad.TypedString{Value: "5", Type: "http://www.w3.org/2001/XMLSchema#int"},
		quad.String("\x00\n\"\\\t\u0085é漢😀"), quad.String(`\x00`), quad.String(long + "x"), quad.String(long + "y"), quad.String(""),
		quad.String(`"^^<http://e/a>`), quad.String(`a"@en`),
	}
	return terms[h.rand.IntN(len(terms))]
}

func (h *history) iri() quad.Value {
	return quad.IRI(fmt.Sprintf("http://e/%c", 'a'+h.rand.IntN(4)))
}

func (h *history) quad() quad.Quad {
	q := quad.Quad{Subject: h.iri(), Predicate: h.iri(), Object: h.term()}
	if h.rand.IntN(4) > 0 {
		q.Label = h.iri()
	}
	return q
}

// transaction changes the store and the model alike, or fails on both.
func (h *history) transaction() {
	opts := graph.IgnoreOpts{IgnoreDup: h.rand.IntN(2) == 0, IgnoreMissing: h.rand.IntN(2) == 0}
	next := maps.Clone(h.want)
	var deltas []graph.Delta
	var want error
	for range h.rand.IntN(30) {
		d := graph.Delta{Quad: h.quad(), Action: graph.Add}
		if h.rand.IntN(2) == 0 {
			d.Action = graph.Delete
		}
		deltas = append(deltas, d)
		if err := applyTo(next, d, opts); err != nil && want == nil {
			want = err
		}
	}
	err := h.s.ApplyDeltas(deltas, opts)
	if (want == graph.ErrQuadExists) != graph.IsQuadExist(err) || (want == graph.ErrQuadNotExist) != graph.IsQuadNotExist(err) || (want == nil) != (err == nil) {
		h.t.Errorf("transaction: %v, want %v", err, want)
	}
	if want == nil {
		h.want = next
	}
}

// bulk adds quads in chunks, with so little memory that all is sorted on disk,
// or gives up at the end.
func (h *history) bulk() {
	b, err := h.s.NewBulk()
	if err != nil {
		h.t.Fatal(err)
	}
	defer b.Discard()
	if h.rand.IntN(2) == 0 {
		b.rows.limit, b.terms.limit = 1+h.rand.IntN(20), 1+h.rand.IntN(400)
	}
	next, c := maps.Clone(h.want), h.s.NewChunk()
	for range h.rand.IntN(4) {
		c.Reset()
		for range h.rand.IntN(20) {
			q := h.quad()
			next[lineOf(q)] = q
			if err := c.Add(q); err != nil {
				h.t.Fatal(err)
			}
		}
		if err := b.Add(c); err != nil {
			h.t.Fatal(err)
		}
	}
	if h.rand.IntN(4) == 0 {
		return
	}
	n, err := b.Commit()
	if err != nil || n != len(next)-len(h.want) {
		h.t.Errorf("bulk load: %d new quads (%v), want %d", n, err, len(next)-len(h.want))
	}
	h.want = next
}

func applyTo(set map[string]quad.Quad, d graph.Delta, opts graph.IgnoreOpts) error {
	line := lineOf(d.Quad)
	_, have := set[line]
	switch {
	case d.Action == graph.Add && have && !opts.IgnoreDup:
		return graph.ErrQuadExists
	case d.Action == graph.Delete && !have && !opts.IgnoreMissing:
		return graph.ErrQuadNotExist
	case d.Action == graph.Add:
		set[line] = d.Quad
	default:
		delete(set, line)
	}
	return nil
}

func lineOf(q quad.Quad) string {
	line, err := nquads.AppendQuad(nil, q)
	if err != nil {
		panic(err)
	}
	return string(line)
}

func (h *history) check() {
	h.t.Helper()
	want := slices.Sorted(maps.Keys(h.want))
	var b bytes.Buffer
	if err := h.s.Export(&b); err != nil {
		h.t.Error(err)
	}
	if diff := cmp.Diff(strings.Join(want, ""), b.String()); diff != "" {
		h.t.Errorf("export (-model +store):\n%s", diff)
	}
	h.checkNodes()
	for range 4 {
		h.checkPattern()
	}
}

// checkNodes compares the terms, so that none stays without a quad.
func (h *history) checkNodes() {
	want := map[string]bool{}
	for _, q := range h.want {
		for _, d := range quad.Directions {
			if v := q.Get(d); v != nil {
				want[quad.ToString(v)] = true
			}
		}
	}
	got := map[string]bool{}
	it := h.s.NodesAllIterator()
	for it.Next(context.Background()) {
		got[quad.ToString(h.s.NameOf(it.Result()))] = true
	}
	if diff := cmp.Diff(want, got); diff != "" {
		h.t.Errorf("terms (-model +store):\n%s", diff)
	}
	st, err := h.s.Stats(context.Background(), true)
	if err != nil || st.Nodes.Size != int64(len(want)) || st.Quads.Size != int64(len(h.want)) {
		h.t.Errorf("stats %+v (%v), want %d terms, %d quads", st, err, len(want), len(h.want))
	}
}

// checkPattern compares the quads that match a random set of bound positions.
func (h *history) checkPattern() {
	like, p, name := h.quad(), pattern{}, ""
	var dirs []quad.Direction
	for _, d := range quad.Directions {
		if v := like.Get(d); v != nil && h.rand.IntN(2) == 0 {
			dirs = append(dirs, d)
			name += d.String() + " "
			if n, ok := h.s.ValueOf(v).(id); ok {
				p = p.With(d, n)
			} else {
				return
			}
		}
	}
	var want, got []string
	for line, q := range h.want {
		if !slices.ContainsFunc(dirs, func(d quad.Direction) bool { return q.Get(d) != like.Get(d) }) {
			want = append(want, line)
		}
	}
	for rows := h.s.scan(p); rows.next(); {
		q, err := h.s.quadOf(rows.row)
		if err != nil {
			h.t.Fatal(err)
		}
		got = append(got, lineOf(q))
	}
	slices.Sort(want)
	slices.Sort(got)
	if diff := cmp.Diff(want, got); diff != "" {
		h.t.Errorf("quads with the %sof %s (-model +store):\n%s", name, lineOf(like), diff)
	}
}

func TestSnapshotStaysAsItWas(t *testing.T) {
	s := openMemory(t)
	defer close(t, s)
	a := quad.Make(quad.IRI("a"), quad.IRI("b"), quad.IRI("c"), nil)
	b := quad.Make(quad.IRI("x"), quad.IRI("b"), quad.IRI("z"), nil)
	mustApply(t, s, graph.Delta{Quad: a, Action: graph.Add})
	snap := s.Snapshot()
	defer snap.Close()
	mustApply(t, s, graph.Delta{Quad: b, Action: graph.Add}, graph.Delta{Quad: a, Action: graph.Delete})
	for name, tc := range map[string]struct {
		qs   graph.QuadStore
		want quad.Quad
	}{"snapshot": {snap, a}, "store": {s, b}} {
		it := tc.qs.QuadsAllIterator()
		var got []quad.Quad
		for it.Next(t.Context()) {
			got = append(got, tc.qs.Quad(it.Result()))
		}
		if diff := cmp.Diff([]quad.Quad{tc.want}, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
	if err := snap.ApplyDeltas(nil, graph.IgnoreOpts{}); err == nil {
		t.Error("a snapshot takes a write")
	}
}

func mustApply(t *testing.T, s *Store, deltas ...graph.Delta) {
	t.Helper()
	if err := s.ApplyDeltas(deltas, graph.IgnoreOpts{}); err != nil {
		t.Fatal(err)
	}
}

func TestTermsAreWrittenAsNQuadsWritesThem(t *testing.T) {
	h := &history{rand: rand.New(rand.NewPCG(7, 7))}
	for range 300 {
		v := h.term()
		want, err := nquads.AppendTerm(nil, v)
		if err != nil {
			t.Fatal(err)
		}
		got, err := appendTerm(nil, v)
		if err != nil || string(got) != string(want) {
			t.Errorf("%#v: %s (%v), want %s", v, got, err, want)
		}
		if back, err := parseTerm(string(got)); err != nil || back != v {
			t.Errorf("%#v came back as %#v (%v)", v, back, err)
		}
	}
}
