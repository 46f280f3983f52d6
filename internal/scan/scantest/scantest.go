// Package scantest runs Cayley's own suite for quad stores on those built over
// package scan, and asks them in each of Cayley's query languages.
package scantest

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/graphtest"
)

// Conformance runs the suite on stores that open makes, each empty. It closes
// them.
func Conformance(t *testing.T, open func(t testing.TB) graph.QuadStore) {
	chdirToTestGraph(t)
	graphtest.TestAll(t, func(t testing.TB) (graph.QuadStore, graph.Options, func()) {
		qs := open(t)
		return qs, nil, func() {
			if err := qs.Close(); err != nil {
				t.Error(err)
			}
		}
	}, &graphtest.Config{NoPrimitives: true})
}

// testGraph is the graph that Cayley's path tests read from a file of its
// repository, as they draw it.
const testGraph = `<alice> <follows> <bob> .
<bob> <follows> <fred> .
<bob> <status> "cool_person" .
<charlie> <follows> <bob> .
<charlie> <follows> <dani> .
<dani> <follows> <bob> .
<dani> <follows> <greg> .
<dani> <status> "cool_person" .
<emily> <follows> <fred> .
<emily> <status> "smart_person" <smart_graph> .
<fred> <follows> <greg> .
<greg> <status> "cool_person" .
<greg> <status> "smart_person" <smart_graph> .
<predicates> <are> <follows> .
<predicates> <are> <status> .
`

// chdirToTestGraph goes where the suite finds its file: it looks for
// data/testdata.nq in the working directory and the four above it.
func chdirToTestGraph(t *testing.T) {
	dir := t.TempDir()
	if err := os.Mkdir(filepath.Join(dir, "data"), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "data", "testdata.nq"), []byte(testGraph), 0o666); err != nil {
		t.Fatal(err)
	}
	t.Chdir(dir)
}
