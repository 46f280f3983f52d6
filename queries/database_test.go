package queries_test

import (
	"bytes"
	"context"
	"testing"

	accordgraph "accord/internal/graph"
	"accord/internal/query"
	"accord/internal/sqlstore/pgtest"

	"github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/quad"
	"github.com/google/go-cmp/cmp"
)

// TestDatabaseAgrees runs the story of every query on a graph in PostgreSQL, and
// every query on a larger graph there and in accord's own store.
func TestDatabaseAgrees(t *testing.T) {
	server := pgtest.Start(t)
	lib := library(t)
	world := databaseStore(t, server, quadsOf(t, "testdata/world.txt"))
	for _, q := range lib.List() {
		t.Run(q.Name, func(t *testing.T) { story(t, lib, world, q.Name) })
	}
	quads := news(6000)
	accord, database := benchAccord(t, quads), databaseStore(t, server, quads)
	for _, q := range lib.List() {
		want, got := tableOf(t, accord, q), tableOf(t, database, q)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s: -accord +database\n%s", q.Name, diff)
		}
	}
}

// tableOf is a query's whole answer, with evidence.
func tableOf(t *testing.T, qs graph.QuadStore, q *query.Query) string {
	t.Helper()
	res, err := query.Run(context.Background(), qs, q, benchParams[q.Name], query.Limits{})
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := query.Write(&b, query.JSON, res, query.Style{Evidence: true}); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func databaseStore(t testing.TB, server *pgtest.Server, quads []quad.Quad) graph.QuadStore {
	t.Helper()
	g, err := accordgraph.Open(server.Database(t))
	if err != nil {
		t.Fatal(err)
	}
	var lines bytes.Buffer
	for _, q := range quads {
		lines.WriteString(q.NQuad() + "\n")
	}
	if _, err := g.Import(context.Background(), &lines, "quads"); err != nil {
		t.Fatal(err)
	}
	snapshot := g.Snapshot()
	t.Cleanup(func() { closeAll(t, snapshot, g) })
	return snapshot
}
