package queries_test

import (
	"bytes"
	"context"
	"flag"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	accordgraph "accord/internal/graph"
	"accord/internal/overlay"
	"accord/internal/query"
	"accord/internal/query/world"
	"accord/queries"

	"github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/memstore"
	"github.com/cayleygraph/quad"
	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "rewrite the rows of the stories")

func library(t testing.TB) *query.Library {
	t.Helper()
	lib, err := query.Load(overlay.Layer{Name: "queries", FS: queries.FS})
	if err != nil {
		t.Fatal(err)
	}
	return lib
}

// TestStories runs the story of every query: the rows that its file expects
// must come out of the shared world, from accord's store and from Cayley's.
func TestStories(t *testing.T) {
	lib := library(t)
	for kind, qs := range map[string]graph.QuadStore{
		"accord's store": accordStore(t, "testdata/world.txt"), "Cayley's memstore": memoryStore(t, "testdata/world.txt"),
	} {
		for _, q := range lib.List() {
			t.Run(q.Name+" on "+kind, func(t *testing.T) { story(t, lib, qs, q.Name) })
		}
	}
}

// story runs the lines "query ..." of a story's file and compares the rows.
func story(t *testing.T, lib *query.Library, qs graph.QuadStore, name string) {
	file := filepath.Join("testdata", "stories", name+".txt")
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatalf("the query %s has no story: %v", name, err)
	}
	var got []string
	for line := range strings.Lines(string(want)) {
		call, ok := strings.CutPrefix(line, "query ")
		if !ok {
			continue
		}
		if !strings.HasPrefix(call, name) {
			t.Errorf("%s runs another query: %s", file, line)
		}
		got = append(got, line+answer(t, lib, qs, call))
	}
	if len(got) == 0 {
		t.Fatalf("%s runs no query", file)
	}
	if *update {
		if err := os.WriteFile(file, []byte(strings.Join(got, "\n")), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if diff := cmp.Diff(string(want), strings.Join(got, "\n")); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

var word = regexp.MustCompile(`(?:[^\s"]|"[^"]*")+`)

// answer runs a line such as `meetings participant="Bo Ek" --evidence`.
func answer(t *testing.T, lib *query.Library, qs graph.QuadStore, line string) string {
	t.Helper()
	style := query.Style{}
	params := map[string]string{}
	words := word.FindAllString(strings.TrimSpace(line), -1)
	for _, w := range words[1:] {
		if w == "--evidence" {
			style.Evidence = true
			continue
		}
		key, value, _ := strings.Cut(w, "=")
		params[key] = strings.Trim(value, `"`)
	}
	q, err := lib.Get(words[0])
	if err != nil {
		t.Fatal(err)
	}
	res, err := query.Run(context.Background(), qs, q, params, query.Limits{})
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := query.Write(&b, query.Table, res, style); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestEveryStoryHasAQuery(t *testing.T) {
	files, err := filepath.Glob("testdata/stories/*.txt")
	if err != nil {
		t.Fatal(err)
	}
	names := library(t).Names()
	for _, file := range files {
		if name := strings.TrimSuffix(filepath.Base(file), ".txt"); !slices.Contains(names, name) {
			t.Errorf("%s tells of no query", file)
		}
	}
}

// TestQueriesExplainThemselves keeps the descriptions that `accord queries`
// prints whole.
func TestQueriesExplainThemselves(t *testing.T) {
	for _, q := range library(t).List() {
		if !strings.HasSuffix(q.Question, "?") {
			t.Errorf("%s: the question %q does not end in a question mark", q.Name, q.Question)
		}
		for _, c := range q.Columns {
			if c.Description == "" {
				t.Errorf("%s: the column %s has no description", q.Name, c.Name)
			}
		}
		for _, p := range q.Params {
			if p.Description == "" {
				t.Errorf("%s: the parameter %s has no description", q.Name, p.Name)
			}
		}
	}
}

// quadsOf reads a world; package world tells how it is written.
func quadsOf(t testing.TB, file string) []quad.Quad {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	quads, err := world.Read(string(text))
	if err != nil {
		t.Fatalf("%s: %v", file, err)
	}
	return quads
}

func memoryStore(t testing.TB, file string) graph.QuadStore {
	t.Helper()
	qs := memstore.New()
	out, err := qs.NewQuadWriter()
	if err != nil {
		t.Fatal(err)
	}
	if _, err := out.WriteQuads(quadsOf(t, file)); err != nil {
		t.Fatal(err)
	}
	return qs
}

func accordStore(t testing.TB, file string) graph.QuadStore {
	t.Helper()
	g, err := accordgraph.OpenMemory()
	if err != nil {
		t.Fatal(err)
	}
	var lines strings.Builder
	for _, q := range quadsOf(t, file) {
		lines.WriteString(q.NQuad() + "\n")
	}
	if _, err := g.Import(context.Background(), strings.NewReader(lines.String()), file); err != nil {
		t.Fatal(err)
	}
	snapshot := g.Snapshot()
	t.Cleanup(func() { closeAll(t, snapshot, g) })
	return snapshot
}

func closeAll(t testing.TB, all ...io.Closer) {
	for _, c := range all {
		if err := c.Close(); err != nil {
			t.Error(err)
		}
	}
}
