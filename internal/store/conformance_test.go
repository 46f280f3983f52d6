package store

import (
	"testing"

	"github.com/cayleygraph/cayley/graph"

	"accord/internal/scan/scantest"
)

// TestConformance runs Cayley's own suite for quad stores.
func TestConformance(t *testing.T) {
	for name, open := range map[string]func(t testing.TB) *Store{"memory": openMemory, "disk": openDisk} {
		t.Run(name, func(t *testing.T) {
			scantest.Conformance(t, func(t testing.TB) graph.QuadStore { return open(t) })
			scantest.Languages(t, func(t testing.TB) graph.QuadStore { return open(t) })
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
