package queries_test

import (
	"bytes"
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"accord/internal/overlay"
	"accord/internal/query"
	"accord/internal/vocab"
	"accord/queries"

	"github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/memstore"
	"github.com/cayleygraph/quad"
	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "rewrite the rows of the stories")

func library(t testing.TB) *query.Library {
	t.Helper()
	lib, err := query.Load(overlay.Layer{Name: "queries", FS: queries.FS})
	if err != nil {
		t.Fatal(err)
	}
	return lib
}

// TestStories runs the story of every query: the rows that its file expects
// must come out of the shared world.
func TestStories(t *testing.T) {
	lib := library(t)
	qs := world(t, "testdata/world.txt")
	for _, q := range lib.List() {
		t.Run(q.Name, func(t *testing.T) {
			file := filepath.Join("testdata", "stories", q.Name+".txt")
			want, err := os.ReadFile(file)
			if err != nil {
				t.Fatalf("the query %s has no story: %v", q.Name, err)
			}
			var got bytes.Buffer
			own := 0
			for line := range strings.Lines(string(want)) {
				if name, ok := strings.CutPrefix(line, "query "); ok {
					if own > 0 {
						got.WriteString("\n")
					}
					own++
					fmt.Fprintf(&got, "%s%s", line, answer(t, lib, qs, name))
					if strings.HasPrefix(name, q.Name) {
						continue
					}
					t.Errorf("%s runs another query: %s", file, line)
				}
			}
			if own == 0 {
				t.Fatalf("%s runs no query", file)
			}
			if *update {
				if err := os.WriteFile(file, got.Bytes(), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			if diff := cmp.Diff(string(want), got.String()); diff != "" {
				t.Errorf("-want +got\n%s", diff)
			}
		})
	}
}

var word = regexp.MustCompile(`(?:[^\s"]|"[^"]*")+`)

// answer runs a line such as `meetings participant="Bo Ek" --evidence`.
func answer(t *testing.T, lib *query.Library, qs graph.QuadStore, line string) string {
	t.Helper()
	style := query.Style{}
	params := map[string]string{}
	words := word.FindAllString(strings.TrimSpace(line), -1)
	for _, w := range words[1:] {
		if w == "--evidence" {
			style.Evidence = true
			continue
		}
		key, value, _ := strings.Cut(w, "=")
		params[key] = strings.Trim(value, `"`)
	}
	q, err := lib.Get(words[0])
	if err != nil {
		t.Fatal(err)
	}
	res, err := query.Run(context.Background(), qs, q, params, query.Limits{})
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := query.Write(&b, query.Table, res, style); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestEveryStoryHasAQuery(t *testing.T) {
	files, err := filepath.Glob("testdata/stories/*.txt")
	if err != nil {
		t.Fatal(err)
	}
	names := library(t).Names()
	for _, file := range files {
		if name := strings.TrimSuffix(filepath.Base(file), ".txt"); !slices.Contains(names, name) {
			t.Errorf("%s tells of no query", file)
		}
	}
}

// TestQueriesExplainThemselves keeps the descriptions that `accord queries`
// prints whole.
func TestQueriesExplainThemselves(t *testing.T) {
	for _, q := range library(t).List() {
		if !strings.HasSuffix(q.Question, "?") {
			t.Errorf("%s: the question %q does not end in a question mark", q.Name, q.Question)
		}
		for _, c := range q.Columns {
			if c.Description == "" {
				t.Errorf("%s: the column %s has no description", q.Name, c.Name)
			}
		}
		for _, p := range q.Params {
			if p.Description == "" {
				t.Errorf("%s: the parameter %s has no description", q.Name, p.Name)
			}
		}
	}
}

// world reads a file in the form that testdata/world.txt explains.
func world(t testing.TB, file string) graph.QuadStore {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	w := worldReader{t: t, labels: map[string]quad.IRI{}, ends: map[string]int{}, mentioned: map[string]bool{}}
	for line := range strings.Lines(string(text)) {
		if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
			w.line(line)
		}
	}
	qs := memstore.New()
	out, err := qs.NewQuadWriter()
	if err != nil {
		t.Fatal(err)
	}
	if _, err := out.WriteQuads(w.quads); err != nil {
		t.Fatal(err)
	}
	return qs
}

type worldReader struct {
	t         testing.TB
	quads     []quad.Quad
	labels    map[string]quad.IRI // of sentences and articles
	ends      map[string]int      // of an article's last sentence
	mentioned map[string]bool
}

var termForm = regexp.MustCompile(`\[[^\]]*\]|"(?:[^"\\]|\\.)*"(?:\^\^\S+)?|\S+`)

func (w *worldReader) add(s quad.IRI, p string, o quad.Value, label quad.IRI) {
	w.quads = append(w.quads, quad.Quad{Subject: s, Predicate: quad.IRI(p), Object: o, Label: label})
}

func (w *worldReader) line(line string) {
	words := termForm.FindAllString(line, -1)
	if words[0][0] != '[' {
		w.entity(words)
		return
	}
	name := strings.Trim(words[0], "[]")
	article, _, isSentence := strings.Cut(name, ".")
	switch {
	case !isSentence:
		iri := quad.IRI(vocab.Base + "article/" + name)
		w.labels[name] = iri
		w.add(iri, vocab.Type, quad.IRI(vocab.NewsArticle), iri)
		w.add(iri, vocab.Headline, w.term(words[1]), iri)
		w.add(iri, vocab.DatePublished, quad.TypedString{Value: quad.String(words[2]), Type: vocab.XSDDate}, iri)
	case strings.HasPrefix(words[1], `"`):
		w.sentence(name, article, w.term(words[1]))
	default:
		label := w.labels[name]
		if label == "" || len(words) != 4 {
			w.t.Fatalf("%s: no such sentence, or not subject, predicate and object", line)
		}
		s, o := w.term(words[1]).(quad.IRI), w.term(words[3])
		w.add(s, string(w.term(words[2]).(quad.IRI)), o, label)
		w.mention(s, label)
		w.mention(o, label)
	}
}

func (w *worldReader) sentence(name, article string, text quad.Value) {
	start := w.ends[article]
	end := start + len([]rune(string(text.(quad.String))))
	w.ends[article] = end + 1
	label := quad.IRI(fmt.Sprintf("%s#char=%d,%d", string(w.labels[article]), start, end))
	w.labels[name] = label
	number := func(n int) quad.Value {
		return quad.TypedString{Value: quad.String(fmt.Sprint(n)), Type: vocab.XSDNonNegativeInteger}
	}
	w.add(label, vocab.WasDerivedFrom, w.labels[article], w.labels[article])
	w.add(label, vocab.Start, number(start), w.labels[article])
	w.add(label, vocab.End, number(end), w.labels[article])
	w.add(label, vocab.Exact, text, w.labels[article])
}

func (w *worldReader) entity(words []string) {
	iri := w.term(words[0]).(quad.IRI)
	label := w.labels["talks"]
	w.add(iri, vocab.Type, w.term(words[1]), label)
	w.add(iri, vocab.Name, w.term(words[2]), label)
	for _, other := range words[3:] {
		w.add(iri, vocab.AlternateName, w.term(other), label)
	}
}

func (w *worldReader) mention(v quad.Value, label quad.IRI) {
	iri, ok := v.(quad.IRI)
	if key := fmt.Sprint(v, label); ok && !w.mentioned[key] {
		w.mentioned[key] = true
		w.add(iri, vocab.MentionedIn, label, label)
	}
}

// term reads person/x, schema:x or "x", "x"^^xsd:date.
func (w *worldReader) term(text string) quad.Value {
	prefixes := map[string]string{"schema": vocab.Schema, "accord": vocab.Accord, "xsd": vocab.XSD}
	if text[0] == '"' {
		at := strings.LastIndexByte(text, '"')
		value := quad.String(strings.ReplaceAll(text[1:at], `\"`, `"`))
		if typ, ok := strings.CutPrefix(text[at+1:], "^^"); ok {
			return quad.TypedString{Value: value, Type: w.term(typ).(quad.IRI)}
		}
		return value
	}
	if prefix, rest, ok := strings.Cut(text, ":"); ok {
		return quad.IRI(prefixes[prefix] + rest)
	}
	return quad.IRI(vocab.Base + text)
}
