package store

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/graphtest"
)

// TestConformance runs Cayley's own suite for quad stores.
func TestConformance(t *testing.T) {
	chdirToTestGraph(t)
	for name, open := range map[string]func(t testing.TB) *Store{"memory": openMemory, "disk": openDisk} {
		t.Run(name, func(t *testing.T) {
			graphtest.TestAll(t, func(t testing.TB) (graph.QuadStore, graph.Options, func()) {
				s := open(t)
				return s, nil, func() { close(t, s) }
			}, &graphtest.Config{NoPrimitives: true})
		})
	}
}

func openMemory(t testing.TB) *Store {
	t.Helper()
	s, err := OpenMemory()
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func openDisk(t testing.TB) *Store {
	t.Helper()
	s, err := Open(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func close(t testing.TB, s *Store) {
	t.Helper()
	if err := s.Close(); err != nil {
		t.Error(err)
	}
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
