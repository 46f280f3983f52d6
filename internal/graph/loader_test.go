package graph_test

import (
	"fmt"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"accord/internal/graph"
)

// corpus makes n articles of some facts each, of which every one shares terms
// with its neighbours.
func corpus(n, facts int) []graph.Article {
	articles := make([]graph.Article, n)
	for i := range articles {
		words := make([]string, facts)
		for j := range words {
			words[j] = fmt.Sprintf("person%d knows Name%d", (i+j)%50, j)
		}
		articles[i] = article(fmt.Sprintf("news/%d", i), fmt.Sprint("h", i), words...)
	}
	return articles
}

// TestManyLoadsGiveOneGraph loads the same articles in different ways: by bulk
// and by transaction, in another order, over older versions, and again.
func TestManyLoadsGiveOneGraph(t *testing.T) {
	articles := corpus(120, 100)
	clean := memory(t)
	for _, a := range articles {
		load(t, clean, a)
	}
	want := export(t, clean)
	g := open(t, filepath.Join(t.TempDir(), "accord.db"))
	defer g.Close()
	loads := [][]graph.Article{{articles[3], article("news/7", "old", "x y z")}, articles, articles[:10]}
	for _, batch := range loads {
		l := g.NewLoader()
		for i := range batch {
			if _, err := l.Add(batch[len(batch)-1-i]); err != nil {
				t.Fatal(err)
			}
		}
		if err := l.Close(); err != nil {
			t.Fatal(err)
		}
	}
	if diff := cmp.Diff(want, export(t, g)); diff != "" {
		t.Errorf("not as a clean build (-clean +got):\n%s", diff)
	}
	got, _ := g.Stats()
	wantStats, _ := clean.Stats()
	if got != wantStats {
		t.Errorf("stats %+v, want %+v", got, wantStats)
	}
}

func TestLoaderOutcomes(t *testing.T) {
	g := memory(t, article("a", "h0", "old old old"), article("b", "h1", "x y z"))
	for i, want := range []map[string]graph.Outcome{
		{"a": graph.Replaced, "b": graph.Unchanged, "c": graph.Added},
		{"a": graph.Unchanged, "b": graph.Unchanged, "c": graph.Unchanged},
	} {
		l := g.NewLoader()
		got := map[string]graph.Outcome{}
		for name := range want {
			out, err := l.Add(article(name, "h1", "x y z"))
			if err != nil {
				t.Fatal(err)
			}
			got[name] = out
		}
		if err := l.Close(); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("load %d (-want +got):\n%s", i, diff)
		}
	}
}
