package graph_test

import (
	"bytes"
	"flag"
	"fmt"
	"io"
	"testing"
	"time"

	"accord/internal/bench"
	"accord/internal/graph"
	"accord/internal/nquads"
	"accord/internal/sqlstore/pgtest"
	"accord/internal/vocab"
)

var benchArticles = flag.Int("articles", 2000, "articles of some hundred quads in the database of BenchmarkDatabase")

// BenchmarkDatabase measures a graph in PostgreSQL, on a server that it starts
// itself with Debian's settings but for fsync, which is off. Each step is timed
// once:
//
//	go test ./internal/graph -run - -bench Database -benchtime 1x -articles 5000
func BenchmarkDatabase(b *testing.B) {
	server := pgtest.Start(b)
	var articles []graph.Article
	var text bytes.Buffer
	w := nquads.NewWriter(&text)
	quads := 0
	for i := range *benchArticles {
		a := bench.Article(i)
		articles = append(articles, a)
		quads += len(a.Quads)
		for _, q := range a.Quads {
			if err := w.Write(q); err != nil {
				b.Fatal(err)
			}
		}
	}
	if err := w.Flush(); err != nil {
		b.Fatal(err)
	}
	few := articles[:50]
	fewQuads := 0
	for _, a := range few {
		fewQuads += len(a.Quads)
	}
	imported, loaded := databaseFor(b, server), databaseFor(b, server)
	for _, step := range []struct {
		name  string
		quads int
		do    func() error
	}{
		{"import", quads, func() error {
			_, err := imported.Import(b.Context(), bytes.NewReader(text.Bytes()), "news")
			return err
		}},
		{"load", quads, func() error { return loadAll(loaded, articles) }},
		{"load unchanged", quads, func() error { return loadAll(loaded, articles) }},
		{"replace 50 articles", fewQuads, func() error { return loadAll(imported, changed(few)) }},
		{"remove 50 articles", fewQuads, func() error { return removeAll(imported, few) }},
		{"facts of one article", len(articles[60].Quads), func() error { _, err := imported.ArticleQuads(articles[60].IRI); return err }},
		{"point query", 1, func() error { bench.AskPoint(imported.QuadStore()); return nil }},
		{"export", quads, func() error { return loaded.Export(io.Discard) }},
	} {
		b.Run(step.name, func(b *testing.B) {
			start := time.Now()
			if err := step.do(); err != nil {
				b.Fatal(err)
			}
			b.ReportMetric(float64(step.quads)/time.Since(start).Seconds(), "quads/s")
			b.ReportMetric(float64(step.quads), "quads")
			b.ReportMetric(time.Since(start).Seconds(), "s")
			b.ReportMetric(0, "ns/op")
		})
	}
}

func databaseFor(b *testing.B, server *pgtest.Server) *graph.Graph {
	g, err := graph.Open(server.Database(b))
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() {
		if err := g.Close(); err != nil {
			b.Error(err)
		}
	})
	return g
}

func loadAll(g *graph.Graph, articles []graph.Article) error {
	l := g.NewLoader()
	for _, a := range articles {
		if _, err := l.Add(a); err != nil {
			return err
		}
	}
	return l.Close()
}

func removeAll(g *graph.Graph, articles []graph.Article) error {
	for _, a := range articles {
		if removed, err := g.Remove(a.IRI); err != nil || !removed {
			return fmt.Errorf("removing %s: %v, %w", a.IRI, removed, err)
		}
	}
	return nil
}

// changed gives articles another hash and headline.
func changed(articles []graph.Article) (out []graph.Article) {
	for _, a := range articles {
		a.Hash += "x"
		a.Quads = append(a.Quads[:0:0], a.Quads...)
		for i := range a.Quads {
			if a.Quads[i].Predicate.String() == "<"+vocab.Headline+">" {
				a.Quads[i].Object = a.Quads[i].Subject
			}
		}
		out = append(out, a)
	}
	return out
}
