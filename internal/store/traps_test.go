package store

import (
	"context"
	"fmt"
	"strings"
	"sync"
	"testing"

	"github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/path"
	"github.com/cayleygraph/cayley/graph/shape"
	"github.com/cayleygraph/quad"
	"github.com/google/go-cmp/cmp"
)

// The tests of this file each hold against one thing that goes wrong in
// Cayley's own stores.

func words(s string) quad.Quad {
	w := strings.Fields(s)
	q := quad.Quad{Subject: quad.IRI(w[0]), Predicate: quad.IRI(w[1]), Object: quad.IRI(w[2])}
	if len(w) > 3 {
		q.Label = quad.IRI(w[3])
	}
	return q
}

func add(s string) graph.Delta    { return graph.Delta{Quad: words(s), Action: graph.Add} }
func remove(s string) graph.Delta { return graph.Delta{Quad: words(s), Action: graph.Delete} }

func exported(t *testing.T, s *Store) string {
	t.Helper()
	var b strings.Builder
	if err := s.Export(&b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// Key-value stores keep the names of a failed transaction's new nodes and mix
// them up with the next ones.
func TestFailedTransactionLeavesNothing(t *testing.T) {
	s := openMemory(t)
	defer close(t, s)
	mustApply(t, s, add("a b c"))
	for _, bad := range [][]graph.Delta{{add("new1 new2 new3"), add("a b c")}, {add("new4 b c"), remove("x y z")}, {{Quad: words("n b c")}}} {
		if err := s.ApplyDeltas(bad, graph.IgnoreOpts{}); err == nil {
			t.Errorf("%v: no error", bad)
		}
	}
	mustApply(t, s, add("newA q z"))
	want := "<a> <b> <c> .\n<newA> <q> <z> .\n"
	if diff := cmp.Diff(want, exported(t, s)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// Cayley's CockroachDB flavour keeps one label for each triple.
func TestEveryLabelIsKept(t *testing.T) {
	s := openMemory(t)
	defer close(t, s)
	mustApply(t, s, add("a b c g1"), add("a b c g2"), add("a b c"))
	want := "<a> <b> <c> .\n<a> <b> <c> <g1> .\n<a> <b> <c> <g2> .\n"
	if diff := cmp.Diff(want, exported(t, s)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// Key-value and SQL stores count an ignored duplicate, and keep the node when
// the quad goes.
func TestNoOrphanNodes(t *testing.T) {
	s := openMemory(t)
	defer close(t, s)
	for range 3 {
		if err := s.ApplyDeltas([]graph.Delta{add("a b c")}, graph.IgnoreOpts{IgnoreDup: true}); err != nil {
			t.Fatal(err)
		}
	}
	mustApply(t, s, remove("a b c"))
	if s.ValueOf(quad.IRI("a")) != nil || s.NodesAllIterator().Next(t.Context()) {
		t.Error("a node is left without a quad")
	}
}

// Cayley's reader and stores turn typed literals into Go's numbers and times,
// and merge those that are equal as such.
func TestTypedLiteralsAreKeptExactly(t *testing.T) {
	const xsd = "http://www.w3.org/2001/XMLSchema#"
	s := openMemory(t)
	defer close(t, s)
	var want []string
	for _, lit := range []string{"5 integer", "05 integer", "5 int", "5 long", "1.0 float", "1.0 double", "1 boolean", "true boolean",
		"2026-11-23T10:00:00.123456Z dateTime", "2026-11-23T12:00:00.123456+02:00 dateTime", "INF double", "--11 gMonth", "2026 gYear"} {
		value, typ, _ := strings.Cut(lit, " ")
		v := quad.TypedString{Value: quad.String(value), Type: quad.IRI(xsd + typ)}
		mustApply(t, s, graph.Delta{Action: graph.Add, Quad: quad.Quad{Subject: quad.IRI("s"), Predicate: quad.IRI("p"), Object: v}})
		if got := s.NameOf(s.ValueOf(v)); got != v {
			t.Errorf("%v came back as %#v", v, got)
		}
		want = append(want, fmt.Sprintf("<s> <p> %q^^<%s%s> .", value, xsd, typ))
	}
	got := strings.Split(strings.TrimSpace(exported(t, s)), "\n")
	if diff := cmp.Diff(lineSet(want), lineSet(got)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func lineSet(lines []string) map[string]bool {
	set := map[string]bool{}
	for _, l := range lines {
		set[l] = true
	}
	return set
}

// Quad's writer lets an IRI or a literal end its own marks and bring in quads.
func TestNoTermBreaksOutOfItsMarks(t *testing.T) {
	s := openMemory(t)
	defer close(t, s)
	evil := quad.IRI("o> <g> .\n<s> <p> <o")
	mustApply(t, s, graph.Delta{Action: graph.Add, Quad: quad.Quad{Subject: evil, Predicate: quad.IRI("p"), Object: quad.String("\" .\n<s> <p> <o> .\n")}})
	if got := exported(t, s); strings.Count(got, "\n") != 1 {
		t.Errorf("one quad was exported as:\n%s", got)
	}
	if got := s.NameOf(s.ValueOf(evil)); got != evil {
		t.Errorf("%q came back as %q", evil, got)
	}
}

// A query that is left in the middle keeps bolt from writing and from closing.
func TestOpenIteratorsHoldNothing(t *testing.T) {
	s := openMemory(t)
	for i := range 100 {
		mustApply(t, s, add(fmt.Sprintf("s%d p o", i)))
	}
	it := s.QuadIterator(quad.Predicate, s.ValueOf(quad.IRI("p")))
	if !it.Next(t.Context()) {
		t.Fatal("no quad")
	}
	mustApply(t, s, add("x y z"))
	close(t, s) // the engine refuses to close with an iterator open
}

// Memstore has no locks; the old bolt deadlocks with one reader and one writer.
func TestReadersAndWritersTogether(t *testing.T) {
	s := openMemory(t)
	defer close(t, s)
	ctx, stop := context.WithCancel(t.Context())
	var wg sync.WaitGroup
	for range 2 {
		wg.Go(func() {
			for ctx.Err() == nil {
				snap := s.Snapshot()
				n, err := path.StartPath(snap, quad.IRI("hub")).In(quad.IRI("p")).Out(quad.IRI("q")).Iterate(ctx).Count()
				st, _ := snap.Stats(ctx, true)
				if err == nil && ctx.Err() == nil && st.Quads.Size != 2*n {
					t.Errorf("a snapshot has %d quads and %d paths", st.Quads.Size, n)
				}
				snap.Close()
			}
		})
	}
	for i := range 200 { // each transaction makes one more path of two quads
		mustApply(t, s, add(fmt.Sprintf("s%d p hub", i)), add(fmt.Sprintf("s%d q end", i)))
	}
	stop()
	wg.Wait()
}

// Cayley's key-value stores scan one direction and test each quad for the
// others; with the default indexes two hops take 400 times what they need.
func TestConstraintsBecomeOneScan(t *testing.T) {
	s := openMemory(t)
	defer close(t, s)
	mustApply(t, s, add("a p x g"), add("b p x g"), add("a q y g"), add("b q y"))
	start := path.StartPath
	for name, tc := range map[string]struct {
		path *path.Path
		want string
	}{
		"out":         {start(s, quad.IRI("a")).Out(quad.IRI("p")), "NodesScan(SP, SPOG)"},
		"in":          {start(s, quad.IRI("x")).In(quad.IRI("p")), "NodesScan(PO, POGS)"},
		"has":         {start(s).Has(quad.IRI("q"), quad.IRI("y")), "NodesScan(PO, POGS)"},
		"in a graph":  {start(s, quad.IRI("a")).LabelContext(quad.IRI("g")).Out(quad.IRI("p")), "NodesScan(SPG, "},
		"by graph":    {start(s).LabelContext(quad.IRI("g")).Has(quad.IRI("p")), "Scan(PG, GPSO)"},
		"second hop":  {start(s, quad.IRI("x")).In(quad.IRI("p")).Out(quad.IRI("q")), "NodesScan(PO, POGS)"},
		"labels too ": {start(s, quad.IRI("a")).Labels(), "Scan(S, SPOG)"},
	} {
		t.Run(name, func(t *testing.T) {
			it := shape.BuildIterator(s, tc.path.Shape())
			if plan := planOf(it); !strings.Contains(plan, tc.want) {
				t.Errorf("plan:\n%swant %s in it", plan, tc.want)
			}
		})
	}
}

// planOf prints a tree of iterators, one a line.
func planOf(it graph.Iterator) string {
	plan := it.String() + "\n"
	for _, sub := range it.SubIterators() {
		for line := range strings.Lines(planOf(sub)) {
			plan += "  " + line
		}
	}
	return plan
}
