package graph_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"accord/internal/graph"
	"accord/internal/sqlstore/pgtest"
)

// TestDatabase runs on a server of its own.
func TestDatabase(t *testing.T) {
	server := pgtest.Start(t)
	// PostgreSQL stands in for CockroachDB, whose statements it takes.
	for _, scheme := range []string{"postgres", "cockroach"} {
		database := func(t *testing.T) string {
			return scheme + strings.TrimPrefix(server.Database(t), "postgres")
		}
		t.Run("is the same graph, "+scheme, func(t *testing.T) { sameGraph(t, database) })
		t.Run("takes two loaders, "+scheme, func(t *testing.T) { twoLoaders(t, database(t)) })
	}
	t.Run("outlives kills", func(t *testing.T) { killLoop(t, server.Database(t)) })
	t.Run("is not made by opening", func(t *testing.T) {
		if _, err := graph.OpenExisting(server.Database(t)); !errors.Is(err, graph.ErrNoGraph) {
			t.Errorf("OpenExisting: %v, want ErrNoGraph", err)
		}
	})
}

// sameGraph puts a graph in a database through what the one in memory goes
// through, and holds every answer against it.
func sameGraph(t *testing.T, database func(*testing.T) string) {
	for name, history := range map[string]func(t *testing.T, g *graph.Graph) []any{
		"loads and removals": loadsAndRemovals,
		"many loads":         manyLoads,
		"imports":            imports,
	} {
		t.Run(name, func(t *testing.T) {
			db := open(t, database(t))
			defer db.Close()
			mem := memory(t)
			want, got := history(t, mem), history(t, db)
			if diff := cmp.Diff(fmt.Sprint(want...), fmt.Sprint(got...)); diff != "" {
				t.Errorf("outcomes (-memory +database):\n%s", diff)
			}
			if diff := cmp.Diff(export(t, mem), export(t, db)); diff != "" {
				t.Errorf("export (-memory +database):\n%s", diff)
			}
			sameArticles(t, mem, db)
		})
	}
}

// sameArticles compares the lists of articles, their quads and the sizes.
func sameArticles(t *testing.T, mem, db *graph.Graph) {
	t.Helper()
	want, _ := mem.Articles()
	got, err := db.Articles()
	if diff := cmp.Diff(want, got); diff != "" || err != nil {
		t.Errorf("articles: %v (-memory +database):\n%s", err, diff)
	}
	for _, a := range want {
		inMemory, _ := mem.ArticleQuads(a.IRI)
		inDatabase, err := db.ArticleQuads(a.IRI)
		if diff := cmp.Diff(lines(inMemory), lines(inDatabase)); diff != "" || err != nil {
			t.Errorf("quads of %s: %v (-memory +database):\n%s", a.IRI, err, diff)
		}
	}
	wantStats, _ := mem.Stats()
	gotStats, err := db.Stats()
	if diff := cmp.Diff(wantStats, gotStats); diff != "" || err != nil {
		t.Errorf("stats: %v (-memory +database):\n%s", err, diff)
	}
}

func loadsAndRemovals(t *testing.T, g *graph.Graph) (out []any) {
	long := strings.Repeat("long/", 60)
	for _, a := range []graph.Article{
		article("a", "h1", "ann knows Ben", "x y z"), article("b", "h", "ann knows Cy"), article("a", "h1"),
		article("a", "h2", "ann knows Cy"), article("ab", "h", "ann knows Ben"), article("a", "h1", "ann knows Ben"),
		article(long+"a", "h", "ann knows Ben"), article(long+"ab", "h", "ann knows Cy", "x y z"), article("é%_", "h", "x y z"),
	} {
		out = append(out, load(t, g, a), "\n")
	}
	for _, name := range []string{"ab", "ab", long + "a", "missing", "é%", "#char=0,9"} {
		removed, err := g.Remove("http://example.org/" + name)
		out = append(out, removed, err, "\n")
	}
	return out
}

func manyLoads(t *testing.T, g *graph.Graph) (out []any) {
	articles := corpus(150, 100)
	for _, batch := range [][]graph.Article{{articles[3], article("news/7", "old", "x y z")}, articles, articles[:10]} {
		l := g.NewLoader()
		for i := range batch {
			how, err := l.Add(batch[len(batch)-1-i])
			out = append(out, how, err, "\n")
		}
		if err := l.Close(); err != nil {
			t.Fatal(err)
		}
	}
	return out
}

func imports(t *testing.T, g *graph.Graph) (out []any) {
	text := export(t, memory(t, article("a", "h1", "ann knows Ben", "x y z"), article("b", "h2", "ann knows Ben")))
	for _, text := range []string{text, text, "<http://e/s> <http://e/p> \"a\\u0000b\"@en .\n_:b <http://e/p> \"\\\\x00\" .\n",
		"<http://e/s> <http://e/p> <http://e/new> .\n<http://e/s> <p> <http://e/o> .\n",
		export(t, memory(t, article("a", "another")))} {
		n, err := g.Import(t.Context(), strings.NewReader(text), "in.nq")
		out = append(out, n, err, "\n")
	}
	return out
}

// twoLoaders loads the same articles, in two versions, from two sides at once:
// each article must be there wholly as one of the two read it.
func twoLoaders(t *testing.T, address string) {
	versions := [2][]graph.Article{}
	for i := range 40 {
		name := fmt.Sprintf("news/%d", i)
		versions[0] = append(versions[0], article(name, "h0", "ann knows Ben", "x y z", fmt.Sprintf("n%d y z", i)))
		versions[1] = append(versions[1], article(name, "h1", "ann knows Cy", "x y z"))
	}
	slices.Reverse(versions[1])
	var wg sync.WaitGroup
	for _, articles := range versions {
		wg.Go(func() {
			g, err := graph.Open(address)
			if err != nil {
				t.Error(err)
				return
			}
			defer g.Close()
			for _, a := range articles {
				if _, err := g.Load(a); err != nil {
					t.Errorf("%s: %v", a.IRI, err)
				}
			}
		})
	}
	wg.Wait()
	db := open(t, address)
	defer db.Close()
	clean := memory(t)
	stored, err := db.Articles()
	if err != nil || len(stored) != 40 {
		t.Fatalf("%d articles, %v, want 40", len(stored), err)
	}
	for _, a := range slices.Concat(versions[0], versions[1]) {
		if slices.ContainsFunc(stored, func(s graph.Article) bool { return s.IRI == a.IRI && s.Hash == a.Hash }) {
			load(t, clean, a)
		}
	}
	if diff := cmp.Diff(export(t, clean), export(t, db)); diff != "" {
		t.Errorf("not as the articles it names (-clean +got):\n%s", diff)
	}
	sameArticles(t, clean, db)
}

func TestNoFolderToOpen(t *testing.T) {
	if _, err := graph.OpenExisting(t.TempDir() + "/none"); !errors.Is(err, graph.ErrNoGraph) {
		t.Errorf("OpenExisting: %v, want ErrNoGraph", err)
	}
}
