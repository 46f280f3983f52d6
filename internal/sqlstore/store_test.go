package sqlstore

import (
	"bytes"
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/quad"
	"github.com/google/go-cmp/cmp"
	"github.com/jackc/pgx/v5"

	"accord/internal/scan/scantest"
	"accord/internal/sqlstore/pgtest"
	"accord/internal/store"
	"accord/internal/vocab"
)

func openNew(t testing.TB, server *pgtest.Server) *Store {
	t.Helper()
	return openAt(t, server.Database(t))
}

func openAt(t testing.TB, address string) *Store {
	t.Helper()
	s, err := Open(context.Background(), address, true)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}

// TestPostgreSQL runs on a server of its own.
func TestPostgreSQL(t *testing.T) {
	server := pgtest.Start(t)
	for name, test := range map[string]func(*testing.T, *pgtest.Server){
		"conformance":             conformance,
		"terms come back":         termsComeBack,
		"a view sees one state":   oneState,
		"made in the meantime":    madeMeanwhile,
		"what is wrong is told":   toldWhatIsWrong,
		"connections may be lost": lostConnection,
	} {
		t.Run(name, func(t *testing.T) { test(t, server) })
	}
}

// conformance runs Cayley's own suite for quad stores.
func conformance(t *testing.T, server *pgtest.Server) {
	open := func(t testing.TB) graph.QuadStore {
		s, err := Open(context.Background(), server.Database(t), true)
		if err != nil {
			t.Fatal(err)
		}
		return s
	}
	scantest.Conformance(t, open)
	scantest.Languages(t, open)
}

// madeMeanwhile looks at a database again in which there was no graph a moment
// before.
func madeMeanwhile(t *testing.T, server *pgtest.Server) {
	s := openNew(t, server)
	err := s.pool.with(t.Context(), func(conn *pgx.Conn) error { return s.pool.foreign(t.Context(), conn) })
	if err != nil {
		t.Errorf("a graph that another process has made: %v", err)
	}
}

// exported is the canonical export.
func exported(t testing.TB, s *Store) string {
	t.Helper()
	var b bytes.Buffer
	v := s.Snapshot()
	if err := v.Export(t.Context(), &b); err != nil {
		t.Fatal(err)
	}
	if err := v.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// odd are terms that some database, driver or store has spoiled.
func odd() []quad.Value {
	const xsd = "http://www.w3.org/2001/XMLSchema#"
	out := []quad.Value{
		quad.String(""), quad.String("a\x00b"), quad.String(`a\x00b`), quad.String("tab\tline\nquote\"back\\slash"),
		quad.String("\u0085\u2028\U0001F600\U0010FFFF"), quad.LangString{Value: "chat", Lang: "fr"}, quad.LangString{Value: `\x00`, Lang: "en-GB"},
		quad.LangString{Value: "", Lang: "en"}, quad.BNode("b0"), quad.IRI("http://example.org/é?a=b&c#d"),
	}
	for value, typ := range map[string]string{"5": "integer", "05": "integer", "1.0": "double", "1": "boolean", "INF": "float", "--11": "gMonth",
		"2026-11-23T10:00:00.123456789+02:00": "dateTime", "": "date", "a\x00": "anyURI"} {
		out = append(out, quad.TypedString{Value: quad.String(value), Type: quad.IRI(xsd + typ)})
	}
	return out
}

// termsComeBack holds every odd term, and the export, against package store.
func termsComeBack(t *testing.T, server *pgtest.Server) {
	s := openNew(t, server)
	memory, err := store.OpenMemory()
	if err != nil {
		t.Fatal(err)
	}
	defer memory.Close()
	for i, v := range append(odd(), quad.TypedString{Value: "plain", Type: vocab.XSDString}) {
		q := quad.Quad{Subject: quad.IRI("http://example.org/s"), Predicate: quad.IRI("http://example.org/p"), Object: v}
		if i%2 == 0 {
			q.Label = quad.IRI(fmt.Sprintf("http://example.org/a#char=0,%d", i))
		}
		for _, qs := range []graph.QuadStore{s, memory} {
			if err := qs.ApplyDeltas([]graph.Delta{{Quad: q, Action: graph.Add}}, graph.IgnoreOpts{}); err != nil {
				t.Fatal(err)
			}
		}
		if got, want := s.NameOf(s.ValueOf(v)), memory.NameOf(memory.ValueOf(v)); got != want {
			t.Errorf("%v came back as %#v, want %#v", v, got, want)
		}
	}
	var want bytes.Buffer
	if err := memory.Snapshot().Export(&want); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want.String(), exported(t, s)); diff != "" {
		t.Errorf("export (-store +sqlstore):\n%s", diff)
	}
}

// oneState writes between two reads of a view.
func oneState(t *testing.T, server *pgtest.Server) {
	s := openNew(t, server)
	put := func(iri string, facts ...string) {
		a := Article{IRI: "http://example.org/" + iri, Hash: strings.Join(facts, "|")}
		for _, f := range facts {
			a.Quads = append(a.Quads, words(f+" "+iri))
		}
		if err := s.Put(t.Context(), []Article{a}); err != nil {
			t.Fatal(err)
		}
	}
	put("a", "s p o", "s p o2")
	v := s.Snapshot()
	before, err := v.Stats(t.Context(), true)
	if err != nil {
		t.Fatal(err)
	}
	put("a", "s p o3")
	put("b", "x y z", "x y z2", "x y z3")
	n, err := graph.Iterate(t.Context(), v.QuadsAllIterator()).Count()
	if n != before.Quads.Size || err != nil {
		t.Errorf("%d quads, %v, want the %d that were there", n, err, before.Quads.Size)
	}
	if v.ValueOf(quad.IRI("http://example.org/o3")) != nil || v.ValueOf(quad.IRI("http://example.org/o2")) == nil {
		t.Error("the view shows what was written later")
	}
	if err := v.Close(); err != nil {
		t.Error(err)
	}
	if got := strings.Count(exported(t, s), "\n"); got != 4 {
		t.Errorf("%d quads afterwards, want 4", got)
	}
}
