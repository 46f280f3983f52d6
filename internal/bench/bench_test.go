package bench

import (
	"bytes"
	"context"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"accord/internal/nquads"
)

var update = flag.Bool("update", false, "draw growth.svg anew")

func TestNewsIsTheSameEachTime(t *testing.T) {
	var first, second bytes.Buffer
	articles, quads, err := News(&first, 5_000)
	if err != nil {
		t.Fatal(err)
	}
	if _, _, err := News(&second, 5_000); err != nil || !bytes.Equal(first.Bytes(), second.Bytes()) {
		t.Errorf("the second time it differs (%v)", err)
	}
	read, err := nquads.ReadAll(&first, "news")
	if err != nil {
		t.Fatal(err)
	}
	if len(read) != quads || articles*104 != quads {
		t.Errorf("%d quads written, %d counted, of %d articles; want 104 each", len(read), quads, articles)
	}
}

// TestSteps runs a whole round on a small graph.
func TestSteps(t *testing.T) {
	file, db := filepath.Join(t.TempDir(), "news.nq"), filepath.Join(t.TempDir(), "graph")
	out, err := os.Create(file)
	if err != nil {
		t.Fatal(err)
	}
	_, quads, err := News(out, Least)
	if err != nil || out.Close() != nil {
		t.Fatal(err)
	}
	var lines bytes.Buffer
	for _, step := range Steps {
		if err := Step(context.Background(), &lines, step, db, file); err != nil {
			t.Fatal(err)
		}
	}
	figures, err := Read(&lines)
	if err != nil {
		t.Fatal(err)
	}
	met := map[string]bool{}
	for _, f := range figures {
		met[f.What] = true
		if f.Store != Store || f.Quads != quads || f.Value < 0 {
			t.Errorf("figure %v, want one of %s with %d quads", f, Store, quads)
		}
	}
	for _, what := range order {
		if _, linux := peakMemory(); !met[what] && linux {
			t.Errorf("%s was not measured", what)
		}
	}
	if err := Step(context.Background(), &lines, "dance", db, file); err == nil || !strings.Contains(err.Error(), "expected one of load") {
		t.Errorf("an unknown step: %v", err)
	}
}

func TestMediansAndTable(t *testing.T) {
	figures, err := Read(strings.NewReader(`# a comment
accord	1000	load, s	3
accord	1000	load, s	1
accord	1000	load, s	20
other	1000	load, s	0.012
accord	100	open, ms	1234.4
accord	100	open, ms	1234.8
`))
	if err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	if err := Table(&out, Medians(figures)); err != nil {
		t.Fatal(err)
	}
	want := [][]string{
		{"quads", "100", "1000"},
		{"load,", "s", "accord", "3.00"},
		{"load,", "s", "other", "0.0120"},
		{"open,", "ms", "accord", "1235"},
	}
	var got [][]string
	for line := range strings.Lines(out.String()) {
		got = append(got, strings.Fields(line))
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	for _, bad := range []string{"a\tb\tc\n", "a\tb\tc\t1\n", "a\t1\tc\td\n"} {
		if got, err := Read(strings.NewReader(bad)); err == nil {
			t.Errorf("%q is read as %v, want an error", bad, got)
		}
	}
}

// TestGrowthIsDrawn compares the plot beside this package's documentation with
// the figures it was drawn from.
func TestGrowthIsDrawn(t *testing.T) {
	in, err := os.Open("growth.tsv")
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	figures, err := Read(in)
	if err != nil {
		t.Fatal(err)
	}
	var got bytes.Buffer
	if err := Plot(&got, figures); err != nil {
		t.Fatal(err)
	}
	if *update {
		if err := os.WriteFile("growth.svg", got.Bytes(), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile("growth.svg")
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got.String()); diff != "" {
		t.Errorf("growth.svg is not that of growth.tsv; go test -update draws it anew:\n%s", diff)
	}
	if err := Plot(&got, nil); err == nil {
		t.Error("a plot of nothing is drawn, want an error")
	}
}
