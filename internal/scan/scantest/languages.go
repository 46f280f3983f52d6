package scantest

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/memstore"
	"github.com/cayleygraph/cayley/query"
	_ "github.com/cayleygraph/cayley/query/gizmo"
	_ "github.com/cayleygraph/cayley/query/graphql"
	_ "github.com/cayleygraph/cayley/query/mql"
	_ "github.com/cayleygraph/cayley/query/sexp"
	"github.com/cayleygraph/quad"
	"github.com/cayleygraph/quad/nquads"
	"github.com/google/go-cmp/cmp"
)

// questions to testGraph in each of Cayley's languages; what a language may
// give in any order is compared sorted.
var questions = map[string][]string{
	"gizmo": {
		`g.V().all()`,
		`g.V("<charlie>").out("<follows>").tag("whom").out("<status>").all()`,
		`g.V().has("<status>", "cool_person").in("<follows>").unique().all()`,
		`g.V("<greg>").labelContext("<smart_graph>").out("<status>").all()`,
		`g.V("<alice>").followRecursive("<follows>").all()`,
		`g.V("<fred>").both("<follows>").except(g.V("<greg>")).order().all()`,
		`g.V().has("<follows>").skip(1).count()`,
	},
	"graphql": {
		`{ me(id: dani) { id, follows { id, status }, followed: follows @rev { id } } }`,
		`{ me(status: "cool_person") { id, follows @opt { id } } }`,
		`{ me { id, status @label(v: <smart_graph>) } }`,
	},
	"mql": {
		`[{"id": null, "<status>": "cool_person"}]`,
		`[{"id": "<charlie>", "<follows>": []}]`,
		`[{"id": null, "<follows>": {"id": null, "<status>": "cool_person"}}]`,
		`[{"id": "<fred>", "!<follows>": []}]`,
	},
	"sexp": { // which cannot write an IRI
		`($who ($what "cool_person"))`,
		`("smart_person" (!$what $who))`,
		`($who ($does ($whom ($is "smart_person"))))`,
	},
}

// Languages asks questions in all of Cayley's query languages of a store that
// open makes, empty, and of Cayley's own in memory: the answers are the same.
func Languages(t *testing.T, open func(t testing.TB) graph.QuadStore) {
	ours, theirs := open(t), graph.QuadStore(memstore.New())
	defer ours.Close()
	fill(t, ours)
	fill(t, theirs)
	for language, all := range questions {
		for _, question := range all {
			want, got := ask(t, theirs, language, question), ask(t, ours, language, question)
			if len(want) == 0 {
				t.Errorf("%s %s: Cayley has no answer", language, question)
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("%s %s (-Cayley +got)\n%s", language, question, diff)
			}
		}
	}
}

func fill(t *testing.T, qs graph.QuadStore) {
	t.Helper()
	quads, err := quad.ReadAll(nquads.NewReader(strings.NewReader(testGraph), false))
	if err != nil {
		t.Fatal(err)
	}
	w, err := qs.NewQuadWriter()
	if err != nil {
		t.Fatal(err)
	}
	if _, err := w.WriteQuads(quads); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
}

// ask returns the results as sorted JSON.
func ask(t *testing.T, qs graph.QuadStore, language, question string) []string {
	t.Helper()
	form := query.Options{Collation: query.JSON}
	if language == "sexp" { // which knows no other
		form.Collation = query.REPL
	}
	it, err := query.Execute(t.Context(), qs, language, question, form)
	if err != nil {
		t.Fatalf("%s %s: %v", language, question, err)
	}
	defer it.Close()
	var all []string
	for it.Next(t.Context()) {
		all = append(all, inOrder(t, it.Result()))
	}
	if err := it.Err(); err != nil {
		t.Fatalf("%s %s: %v", language, question, err)
	}
	slices.Sort(all)
	return all
}

// inOrder is a result as JSON, its lists sorted.
func inOrder(t *testing.T, result any) string {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(result); err != nil {
		return fmt.Sprint(result)
	}
	var v any
	if err := json.Unmarshal(b.Bytes(), &v); err != nil {
		t.Fatal(err)
	}
	line, err := json.Marshal(sorted(v))
	if err != nil {
		t.Fatal(err)
	}
	return string(line)
}

func sorted(v any) any {
	switch v := v.(type) {
	case []any:
		for i := range v {
			v[i] = sorted(v[i])
		}
		slices.SortFunc(v, func(a, b any) int { return strings.Compare(fmt.Sprint(a), fmt.Sprint(b)) })
	case map[string]any:
		for key := range v {
			v[key] = sorted(v[key])
		}
	}
	return v
}
