package graph_test

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/cayleygraph/quad"
	"github.com/google/go-cmp/cmp"

	"accord/internal/graph"
	"accord/internal/vocab"
)

// article makes an article whose facts are words: "s p o" stands in sentence
// 0,10, and the article's own graph has what every article's has.
func article(name, hash string, facts ...string) graph.Article {
	iri := quad.IRI("http://example.org/" + name)
	a := graph.Article{IRI: string(iri), Hash: hash, Quads: []quad.Quad{
		{Subject: iri, Predicate: quad.IRI(vocab.Type), Object: quad.IRI(vocab.NewsArticle), Label: iri},
		{Subject: iri, Predicate: quad.IRI(vocab.SHA256), Object: quad.String(hash), Label: iri},
	}}
	for i, fact := range facts {
		w := strings.Fields(fact)
		a.Quads = append(a.Quads, quad.Quad{
			Subject: quad.IRI("http://example.org/" + w[0]), Predicate: quad.IRI("http://example.org/" + w[1]),
			Object: quad.String(w[2]), Label: iri + quad.IRI(fmt.Sprintf("#char=%d,%d", i*10, i*10+9)),
		})
	}
	return a
}

func memory(t *testing.T, articles ...graph.Article) *graph.Graph {
	t.Helper()
	g, err := graph.OpenMemory()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { g.Close() })
	for _, a := range articles {
		load(t, g, a)
	}
	return g
}

func load(t *testing.T, g *graph.Graph, a graph.Article) graph.Outcome {
	t.Helper()
	out, err := g.Load(a)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func export(t *testing.T, g *graph.Graph) string {
	t.Helper()
	var b bytes.Buffer
	if err := g.Export(&b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestExportIsSortedNQuads(t *testing.T) {
	g := memory(t, article("a", "h1", "ann knows Ben", "ann knows Al"))
	want := `<http://example.org/a> <http://schema.org/sha256> "h1" <http://example.org/a> .
<http://example.org/a> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://schema.org/NewsArticle> <http://example.org/a> .
<http://example.org/ann> <http://example.org/knows> "Al" <http://example.org/a#char=10,19> .
<http://example.org/ann> <http://example.org/knows> "Ben" <http://example.org/a#char=0,9> .
`
	if diff := cmp.Diff(want, export(t, g)); diff != "" {
		t.Errorf("export (-want +got):\n%s", diff)
	}
}

func TestLoadsAndRemovalsLeaveNoTrace(t *testing.T) {
	a1, a2 := article("a", "h1", "ann knows Ben", "x y z"), article("a", "h2", "ann knows Cy")
	ab, b := article("ab", "h", "ann knows Ben"), article("b", "h", "ann knows Cy", "ann knows Ben")
	steps := []struct {
		a    graph.Article
		want graph.Outcome
	}{
		{a1, graph.Added}, {b, graph.Added}, {a1, graph.Unchanged}, {a2, graph.Replaced},
		{ab, graph.Added}, {a1, graph.Replaced}, {b, graph.Unchanged}, {a2, graph.Replaced},
	}
	g := memory(t)
	for i, step := range steps {
		if got := load(t, g, step.a); got != step.want {
			t.Errorf("step %d: %v, want %v", i, got, step.want)
		}
	}
	if ok, err := g.Remove(ab.IRI); !ok || err != nil {
		t.Errorf("Remove(%s) = %v, %v", ab.IRI, ok, err)
	}
	if ok, err := g.Remove(ab.IRI); ok || err != nil {
		t.Errorf("second Remove(%s) = %v, %v", ab.IRI, ok, err)
	}
	clean := memory(t, b, a2)
	if diff := cmp.Diff(export(t, clean), export(t, g)); diff != "" {
		t.Errorf("not as a clean build (-clean +got):\n%s", diff)
	}
	got, _ := g.Stats()
	want, _ := clean.Stats()
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("stats not as of a clean build (-clean +got):\n%s", diff)
	}
}

func TestArticleQuads(t *testing.T) {
	long := article(strings.Repeat("long/", 40)+"a", "h", "ann knows Ben")
	longer := article(strings.Repeat("long/", 40)+"ab", "h", "ann knows Cy")
	a := article("a", "h", "ann knows Ben", "x y z")
	g := memory(t, a, article("ab", "h", "ann knows Ben"), long, longer)
	for _, want := range []graph.Article{a, long, longer} {
		got, err := g.ArticleQuads(want.IRI)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(lines(want.Quads), lines(got)); diff != "" {
			t.Errorf("quads of %s (-want +got):\n%s", want.IRI, diff)
		}
	}
}

func lines(quads []quad.Quad) map[string]bool {
	out := map[string]bool{}
	for _, q := range quads {
		out[q.String()] = true
	}
	return out
}

func TestLoadRefusesForeignLabels(t *testing.T) {
	g := memory(t)
	a := article("a", "h", "ann knows Ben")
	a.IRI = "http://example.org/b"
	if _, err := g.Load(a); err == nil || !strings.Contains(err.Error(), "not labelled") {
		t.Errorf("Load of foreign labels: %v", err)
	}
}

func TestLoaderFindsTwoTextsOfOneIRI(t *testing.T) {
	g := memory(t, article("a", "h0", "old old old"))
	l := g.NewLoader()
	for i, want := range []graph.Outcome{graph.Replaced, graph.Unchanged} {
		if got, err := l.Add(article("a", "h1", "ann knows Ben")); got != want || err != nil {
			t.Errorf("load %d: %v, %v, want %v", i, got, err, want)
		}
	}
	var conflict *graph.ConflictError
	if _, err := l.Add(article("a", "h2", "ann knows Ben")); !errors.As(err, &conflict) {
		t.Errorf("another text: %v, want a ConflictError", err)
	}
	if _, err := l.Claim("http://example.org/a", "h2"); !errors.As(err, &conflict) {
		t.Errorf("claim by another text: %v, want a ConflictError", err)
	}
	if needed, err := l.Claim("http://example.org/b", "h"); !needed || err != nil {
		t.Errorf("claim of a new IRI: %v, %v", needed, err)
	}
	if err := l.Close(); err != nil {
		t.Error(err)
	}
}

func TestReopen(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "accord.db")
	g := open(t, dir)
	load(t, g, article("a", "h1", "ann knows Ben"))
	before := export(t, g)
	g.Close()
	g = open(t, dir)
	defer g.Close()
	if diff := cmp.Diff(before, export(t, g)); diff != "" {
		t.Errorf("after opening again (-before +after):\n%s", diff)
	}
	if got := load(t, g, article("a", "h1")); got != graph.Unchanged {
		t.Errorf("the same article after opening again: %v", got)
	}
	articles, err := g.Articles()
	want := []graph.Article{{IRI: "http://example.org/a", Hash: "h1"}}
	if diff := cmp.Diff(want, articles); diff != "" || err != nil {
		t.Errorf("articles: %v (-want +got):\n%s", err, diff)
	}
}

func open(t *testing.T, dir string) *graph.Graph {
	t.Helper()
	g, err := graph.Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	return g
}

func TestOpenTwice(t *testing.T) {
	dir := t.TempDir()
	if os.Getenv("ACCORD_TEST_OPEN") != "" {
		_, err := graph.Open(os.Getenv("ACCORD_TEST_OPEN"))
		fmt.Println(err)
		return
	}
	defer open(t, dir).Close()
	cmd := exec.Command(os.Args[0], "-test.run=TestOpenTwice")
	cmd.Env = append(os.Environ(), "ACCORD_TEST_OPEN="+dir)
	out, _ := cmd.CombinedOutput()
	want := "the graph at " + dir + " is open in another accord process"
	if !strings.Contains(string(out), want) {
		t.Errorf("second process says %q, want %q", out, want)
	}
	if _, err := graph.Open(dir); !errors.Is(err, graph.ErrInUse) {
		t.Errorf("second open in this process: %v", err)
	}
}

func TestOpenForeignDirectory(t *testing.T) {
	for name, tc := range map[string]struct{ file, text, want string }{
		"other files":   {"notes.txt", "hello", "is not empty and not a store of accord"},
		"other version": {"accord-format", "accord graph 99\n", `holds "accord graph 99"`},
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			if err := os.WriteFile(filepath.Join(dir, tc.file), []byte(tc.text), 0o666); err != nil {
				t.Fatal(err)
			}
			if _, err := graph.Open(dir); err == nil || !strings.Contains(err.Error(), tc.want) {
				t.Errorf("Open: %v, want %q", err, tc.want)
			}
		})
	}
}
