package brief_test

import (
	"bytes"
	"context"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"accord/internal/brief"
	"accord/internal/overlay"
	"accord/internal/query"
	"accord/internal/query/world"
	"accord/queries"

	"github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/memstore"
	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "rewrite the golden files")

func store(t testing.TB, text string) graph.QuadStore {
	t.Helper()
	quads, err := world.Read(text)
	if err != nil {
		t.Fatal(err)
	}
	qs := memstore.New()
	w, err := qs.NewQuadWriter()
	if err != nil {
		t.Fatal(err)
	}
	if _, err := w.WriteQuads(quads); err != nil {
		t.Fatal(err)
	}
	return qs
}

func build(t testing.TB, text string, layers ...overlay.Layer) brief.Document {
	t.Helper()
	lib, err := query.Load(append(layers, overlay.Layer{Name: "built-in", FS: queries.FS})...)
	if err != nil {
		t.Fatal(err)
	}
	doc, err := brief.Build(context.Background(), store(t, text), lib, query.Limits{})
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

func write(t testing.TB, format brief.Format, doc brief.Document, style brief.Style) string {
	t.Helper()
	var b bytes.Buffer
	if err := brief.Write(&b, format, doc, style); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func readFile(t testing.TB, path ...string) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(path...))
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func TestGolden(t *testing.T) {
	for name, doc := range map[string]brief.Document{
		"world":   build(t, readFile(t, "..", "..", "queries", "testdata", "world.txt")),
		"hostile": build(t, readFile(t, "testdata", "hostile.txt")),
	} {
		for file, out := range map[string]string{
			name + ".golden.txt":          write(t, brief.Text, doc, brief.Style{Width: 72}),
			name + ".evidence.golden.txt": write(t, brief.Text, doc, brief.Style{Width: 72, Evidence: true}),
			name + ".golden.md":           write(t, brief.Markdown, doc, brief.Style{Evidence: true}),
			name + ".golden.html":         write(t, brief.HTML, doc, brief.Style{Evidence: true}),
		} {
			t.Run(file, func(t *testing.T) {
				path := filepath.Join("testdata", file)
				if *update {
					if err := os.WriteFile(path, []byte(out), 0o644); err != nil {
						t.Fatal(err)
					}
					return
				}
				if diff := cmp.Diff(readFile(t, path), out); diff != "" {
					t.Errorf("-want +got\n%s", diff)
				}
			})
		}
	}
}

func TestPageIsSelfContainedAndEscaped(t *testing.T) {
	page := write(t, brief.HTML, build(t, readFile(t, "testdata", "hostile.txt")), brief.Style{Evidence: true})
	for _, bad := range []string{"<script", "<img", "<b>", " src=\"", "@import", "url(", "<link"} {
		if strings.Contains(page, bad) {
			t.Errorf("the page contains %s", bad)
		}
	}
	if !strings.Contains(page, "&lt;script&gt;") {
		t.Error("the page does not show the text of the hostile name")
	}
}

func TestTextKeepsToTheWidthAndCarriesNoControls(t *testing.T) {
	for _, file := range []string{"../../queries/testdata/world.txt", "testdata/hostile.txt"} {
		text := write(t, brief.Text, build(t, readFile(t, file)), brief.Style{Width: 60})
		for line := range strings.Lines(text) {
			line = strings.TrimSuffix(line, "\n")
			if n := len([]rune(line)); n > 60 && !strings.HasPrefix(line, "https:") {
				t.Errorf("a line of %d characters: %s", n, line)
			}
			if strings.ContainsAny(line, "\x1b\x07\r") {
				t.Errorf("control characters in %q", line)
			}
		}
	}
}

func TestQueriesOfTheUserBecomeSections(t *testing.T) {
	mine := overlay.Layer{Name: "mine", FS: fstest.MapFS{
		"places.gizmo": {Data: []byte("// title: Places\n// question: Where?\n// column: place entity - x\n// column: event entity - x\n\ng.V().tag(\"event\").save(\"schema:location\", \"place\").all()\n")},
		"needs.gizmo":  {Data: []byte("// title: Needs\n// question: What?\n// param: who person - x\n// column: a text - x\n")},
	}}
	text := write(t, brief.Text, build(t, readFile(t, "../../queries/testdata/world.txt"), mine), brief.Style{})
	if !strings.Contains(text, "\nPlaces\n------\n  Lund  Lund meeting\n") {
		t.Errorf("no section of the user's query in\n%s", text)
	}
	if strings.Contains(text, "Needs") {
		t.Error("a query that needs a parameter became a section")
	}
}

func TestSpeakersOfTheSameWordsStandTogether(t *testing.T) {
	text := write(t, brief.Text, build(t, `[a] "News" 2025-06-09
[a.1] "Later, Cy said nothing new."
[a.2] "Ann and Bo warned that \"time is short\", then that \"money is too\"."
person/ann schema:Person "Ann"
person/bo schema:Person "Bo"
[a.2] person/ann schema:jobTitle "envoy"
[a.2] person/ann accord:said "money is too"
[a.2] person/bo accord:said "money is too"
[a.2] person/ann accord:said "time is short"
[a.2] person/bo accord:said "time is short"
[a.2] person/ann accord:said "warned"
`), brief.Style{})
	want := `
Who said what
-------------
Ann, envoy
  “warned”

Ann and Bo
  “time is short”
  “money is too”
`
	if !strings.HasSuffix(text, want) {
		t.Errorf("want at the end:\n%s\ngot:\n%s", want, text)
	}
}

func TestLinesWithoutFactsCarryTheFirstMention(t *testing.T) {
	doc := build(t, `[a] "News" 2025-06-09
[a.1] "Ann waved."
[a.2] "Ann left."
person/ann schema:Person "Ann"
[a.2] person/ann accord:mentionedIn article/a#char=11,20
[a.1] person/ann accord:mentionedIn article/a#char=0,10
`)
	want := []brief.Section{{Title: "People", Groups: []brief.Group{{Title: "Others", Lines: []brief.Line{{Lead: "Ann", Notes: []int{1}}}}}}}
	if diff := cmp.Diff(want, doc.Sections); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
	if len(doc.Notes) != 1 || doc.Notes[0].Sentence != "Ann waved." {
		t.Errorf("notes %v, want the first sentence alone", doc.Notes)
	}
}

func TestEmptyGraph(t *testing.T) {
	if diff := cmp.Diff("Briefing\n========\n", write(t, brief.Text, build(t, ""), brief.Style{})); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

func TestDay(t *testing.T) {
	for text, want := range map[string]string{
		"2025-06-09": "9 June 2025", "2025-06": "June 2025", "--06": "June", "--06-09": "9 June", "2025": "2025",
		"2025-06-09T10:00:00Z": "9 June 2025", "last May": "last May", "2025-13-09": "2025-13-09", "": "",
	} {
		if got := brief.Day(text); got != want {
			t.Errorf("Day(%q) = %q, want %q", text, got, want)
		}
	}
}

// BenchmarkBuild makes the briefing of a small graph.
func BenchmarkBuild(b *testing.B) {
	lib, err := query.Load(overlay.Layer{Name: "built-in", FS: queries.FS})
	if err != nil {
		b.Fatal(err)
	}
	qs := store(b, readFile(b, "..", "..", "queries", "testdata", "world.txt"))
	for b.Loop() {
		if _, err := brief.Build(context.Background(), qs, lib, query.Limits{}); err != nil {
			b.Fatal(err)
		}
	}
}
