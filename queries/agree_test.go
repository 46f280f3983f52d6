package queries_test

import (
	"bytes"
	"context"
	"testing"

	"accord/internal/query"

	"github.com/cayleygraph/cayley/graph"

	"github.com/google/go-cmp/cmp"
)

// TestStoresAgree runs every query on a larger graph in accord's store and in
// Cayley's memstore: what a query answers must not depend on the store.
func TestStoresAgree(t *testing.T) {
	quads := news(6000)
	memory, accord := benchMemstore(t, quads), benchAccord(t, quads)
	for _, q := range library(t).List() {
		var tables [2]bytes.Buffer
		for i, qs := range []graph.QuadStore{memory, accord} {
			res, err := query.Run(context.Background(), qs, q, benchParams[q.Name], query.Limits{})
			if err != nil {
				t.Fatal(err)
			}
			if err := query.Write(&tables[i], query.CSV, res, query.Style{Evidence: true}); err != nil {
				t.Fatal(err)
			}
		}
		if diff := cmp.Diff(tables[0].String(), tables[1].String()); diff != "" {
			t.Errorf("%s: -memstore +accord\n%s", q.Name, diff)
		}
	}
}
