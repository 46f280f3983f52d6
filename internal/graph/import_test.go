package graph_test

import (
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"accord/internal/graph"
)

func TestExportAndImportIsTheIdentity(t *testing.T) {
	a, b := article("a", "h1", "ann knows Ben", "x y z"), article("b", "h2", "ann knows Ben")
	first := memory(t, a, b)
	text := export(t, first)
	second := memory(t)
	n, err := second.Import(t.Context(), strings.NewReader(text), "graph.nq")
	if want := len(a.Quads) + len(b.Quads); n != want || err != nil {
		t.Errorf("Import: %d quads, %v, want %d", n, err, want)
	}
	if diff := cmp.Diff(text, export(t, second)); diff != "" {
		t.Errorf("imported graph (-want +got):\n%s", diff)
	}
	if got := load(t, second, a); got != graph.Unchanged {
		t.Errorf("loading an imported article: %v, want unchanged", got)
	}
	if ok, err := second.Remove(b.IRI); !ok || err != nil {
		t.Errorf("removing an imported article: %v, %v", ok, err)
	}
	if diff := cmp.Diff(export(t, memory(t, a)), export(t, second)); diff != "" {
		t.Errorf("after removing an imported article (-want +got):\n%s", diff)
	}
}

func TestImportStoresAllOrNothing(t *testing.T) {
	for name, tc := range map[string]struct{ text, want string }{
		"bad line":       {"<http://e/s> <http://e/p> <http://e/o> .\n<http://e/s> <p> <http://e/o> .\n", "in.nq:2:"},
		"two texts":      {export(t, memory(t, article("b", "h1"))) + export(t, memory(t, article("b", "h2"))), "two articles with different text claim <http://example.org/b>"},
		"another a text": {export(t, memory(t, article("a", "h2"))), "two articles with different text claim <http://example.org/a>"},
	} {
		t.Run(name, func(t *testing.T) {
			g := memory(t, article("a", "h1"))
			before := export(t, g)
			_, err := g.Import(t.Context(), strings.NewReader(tc.text), "in.nq")
			if err == nil || !strings.Contains(err.Error(), tc.want) {
				t.Errorf("Import: %v, want %q", err, tc.want)
			}
			var conflict *graph.ConflictError
			if strings.HasPrefix(tc.want, "two") && !errors.As(err, &conflict) {
				t.Errorf("Import: %T, want a ConflictError", err)
			}
			if diff := cmp.Diff(before, export(t, g)); diff != "" {
				t.Errorf("something was stored (-before +after):\n%s", diff)
			}
		})
	}
}

// TestImportOfACutFile reads compressed files that end too early, one of them
// between its text and its checksum.
func TestImportOfACutFile(t *testing.T) {
	var whole bytes.Buffer
	gz := gzip.NewWriter(&whole)
	fmt.Fprint(gz, export(t, memory(t, article("a", "h1", "ann knows Ben"))))
	if err := gz.Close(); err != nil {
		t.Fatal(err)
	}
	for _, missing := range []int{1, 8, 40} {
		in, err := gzip.NewReader(bytes.NewReader(whole.Bytes()[:whole.Len()-missing]))
		if err != nil {
			t.Fatal(err)
		}
		g := memory(t)
		if _, err := g.Import(t.Context(), in, "in.nq.gz"); !errors.Is(err, io.ErrUnexpectedEOF) {
			t.Errorf("without the last %d bytes: %v, want %v", missing, err, io.ErrUnexpectedEOF)
		}
		if got := export(t, g); got != "" {
			t.Errorf("without the last %d bytes something was stored:\n%s", missing, got)
		}
	}
}
