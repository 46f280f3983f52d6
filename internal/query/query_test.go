package query_test

import (
	"bytes"
	"context"
	"errors"
	"os"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"accord/internal/overlay"
	"accord/internal/query"
	"accord/internal/vocab"

	"github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/memstore"
	"github.com/cayleygraph/quad"
	"github.com/google/go-cmp/cmp"
)

const (
	person  = vocab.Base + "person/"
	country = vocab.Base + "country/"
	article = vocab.Base + "article/a"
)

func iri(s string) quad.IRI { return quad.IRI(s) }

func store(t testing.TB, quads ...quad.Quad) graph.QuadStore {
	t.Helper()
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

func q(s quad.IRI, p string, o quad.Value, label quad.IRI) quad.Quad {
	return quad.Quad{Subject: s, Predicate: iri(p), Object: o, Label: label}
}

// sample has two people of one surname, a country and two sentences.
func sample(t testing.TB) graph.QuadStore {
	s1, s2 := iri(article+"#char=0,9"), iri(article+"#char=10,2000")
	var quads []quad.Quad
	for _, e := range []struct{ iri, class, name, other string }{
		{person + "ann-lee", vocab.Person, "Ann Lee", "Lee"},
		{person + "bo-lee", vocab.Person, "Bo Lee", "Lee"},
		{person + "jose", vocab.Person, "José Peña", ""},
		{country + "FR", vocab.Country, "Freedonia", "F.R."},
	} {
		quads = append(quads, q(iri(e.iri), vocab.Type, iri(e.class), s1), q(iri(e.iri), vocab.Name, quad.String(e.name), s1))
		if e.other != "" {
			quads = append(quads, q(iri(e.iri), vocab.AlternateName, quad.String(e.other), s1))
		}
	}
	quads = append(quads,
		q(iri(country+"FR"), vocab.Identifier, quad.String("FRD"), s1),
		q(iri(person+"ann-lee"), vocab.OfficialOf, iri(country+"FR"), s1),
		q(iri(person+"ann-lee"), vocab.OfficialOf, iri(country+"FR"), s2),
		q(iri(person+"ann-lee"), vocab.Said, quad.String("a | b, \"c\"\n<x>\x1b[31m"), s2),
		q(s1, vocab.Exact, quad.String("First one."), iri(article)), q(s2, vocab.Exact, quad.String("Second_one."), iri(article)),
		q(s1, vocab.WasDerivedFrom, iri(article), iri(article)), q(s2, vocab.WasDerivedFrom, iri(article), iri(article)),
		q(iri(article), vocab.Headline, quad.String("News"), iri(article)),
	)
	return store(t, quads...)
}

func TestHeaderErrorsNamePlaceAndRemedy(t *testing.T) {
	const good = "// title: T\n// question: Q?\n// column: a text - x\n"
	for text, want := range map[string]string{
		"g.V()":                                    `f.gizmo:1:3: no title, expected a line "// title: ..."`,
		"// title: T\n":                            `f.gizmo:1:3: no question, expected a line "// question: ..."`,
		"// title: T\n// question: Q?\n":           `no column, expected a line "// column: NAME KIND - DESCRIPTION"`,
		"// title T\n":                             `f.gizmo:1:3: no key, expected for example "// title: Officials"`,
		"// title:\n":                              `f.gizmo:1:4: the key "title" has no value`,
		"// titel: T\n":                            `f.gizmo:1:4: unknown key "titel", expected title, question, param, column, order or evidence`,
		good + "// param: x\n":                     `f.gizmo:4:11: a parameter is "x", expected NAME TYPE[?] [= DEFAULT] - DESCRIPTION`,
		good + "// param: x entitie - d\n":         `f.gizmo:4:13: unknown type "entitie", expected one of string, integer, date, entity, person, organization, country, agreement, place, event, class`,
		good + "// param: X entity - d\n":          `f.gizmo:4:11: "X" is no name of a parameter, expected lower-case letters, digits and _`,
		good + "// param: x integer = three - d\n": `f.gizmo:4:23: the default three is no JSON text or number`,
		good + "// param: x integer - d\n// param: x integer - d\n": `f.gizmo:5:11: the parameter "x" stands twice`,
		good + "// column: b words - d\n":                           `f.gizmo:4:12: a column is "b words - d", expected NAME KIND - DESCRIPTION with a kind of entity, text, number`,
		good + "// column: a text - d\n":                            `f.gizmo:4:12: the column "a" stands twice`,
		good + "// order: a, b\n":                                   `f.gizmo:4:14: unknown column "b", expected one declared above: a`,
		good + "// order: a up\n":                                   `an order is "a up", expected COLUMN or COLUMN desc`,
		good + "// evidence: a b\n":                                 `f.gizmo:4:14: evidence is "a b", expected SUBJECT PREDICATE OBJECT`,
		good + "// evidence: a schema:x b\n":                        `f.gizmo:4:25: "b" is no column, $parameter, IRI or *, expected one of them; columns above: a`,
		good + "// evidence: a schema:x $b\n":                       `unknown parameter "$b", expected one declared above`,
	} {
		_, err := query.Parse("f", "f.gizmo", text)
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q\n gives %v\n want  %s", text, err, want)
		}
	}
}

func FuzzParse(f *testing.F) {
	f.Add("// title: T\n// question: Q?\n// param: x country? = \"a\" - d\n// column: a text - x\n// order: a desc\n// evidence: a schema:x *\n\ng.V()")
	f.Fuzz(func(t *testing.T, text string) {
		parsed, err := query.Parse("f", "f.gizmo", text)
		if err == nil && (parsed.Title == "" || len(parsed.Columns) == 0) {
			t.Errorf("accepted without a title or column: %q", text)
		}
		if err != nil && !strings.HasPrefix(err.Error(), "f.gizmo:") {
			t.Errorf("no place in %v", err)
		}
	})
}

func TestLibraryLayers(t *testing.T) {
	file := func(title string) *fstest.MapFile {
		return &fstest.MapFile{Data: []byte("// title: " + title + "\n// question: Q?\n// column: a text - x\n")}
	}
	lib, err := query.Load(
		overlay.Layer{Name: "mine", FS: fstest.MapFS{"people.gizmo": file("mine"), "own.gizmo": file("own"), "notes.txt": file("no")}},
		overlay.Layer{Name: "built-in", FS: fstest.MapFS{"people.gizmo": file("theirs"), "events.gizmo": file("events")}})
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{"events", "own", "people"}, lib.Names()); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
	people, err := lib.Get("people")
	if err != nil || people.Title != "mine" || people.Layer != "mine" {
		t.Errorf("people is %+v, %v; want the user's", people, err)
	}
	if _, err := lib.Get("poeple"); err == nil || err.Error() != `no query is named "poeple"; did you mean people?` {
		t.Errorf("unknown query: %v", err)
	}
	if _, err := query.Load(overlay.Layer{Name: "typo", FS: os.DirFS("testdata/no/such/folder")}); err == nil || !strings.Contains(err.Error(), "reading queries of typo") {
		t.Errorf("a folder that is not there: %v", err)
	}
	if _, err := query.Parse("f", "f.gizmo", "\ufeff// title: T\r\n// question: Q?\r\n// column: a text - x\r\n\r\ng.emit({a: 1})\r\n"); err != nil {
		t.Errorf("a file of an editor with a byte order mark and CRLF: %v", err)
	}
	_, err = query.Load(overlay.Layer{Name: "mine", FS: fstest.MapFS{"a.gizmo": {Data: []byte("x")}, "b.gizmo": {Data: []byte("y")}}})
	if err == nil || !strings.Contains(err.Error(), "mine/a.gizmo:1:3: ") || !strings.Contains(err.Error(), "mine/b.gizmo:1:3: ") {
		t.Errorf("errors of both files wanted, got %v", err)
	}
}

func TestResolve(t *testing.T) {
	qs := sample(t)
	for _, tt := range []struct {
		name string
		typ  query.Type
		want string // the IRI, or part of the error
	}{
		{"Ann Lee", query.Entity, person + "ann-lee"},
		{"ann  LEE", query.Person, person + "ann-lee"},
		{"jose pena", query.Entity, person + "jose"},
		{"FR", query.Country, country + "FR"},
		{"FRD", query.Country, country + "FR"},
		{country + "FR", query.Country, country + "FR"},
		{"<" + country + "FR>", query.Entity, country + "FR"},
		{"Lee", query.Person, "\"Lee\" may mean 2 entities; give one by its IRI:\n  Ann Lee  <" + person + "ann-lee>\n  Bo Lee  <" + person + "bo-lee>"},
		{"Lee", query.Country, `no country is named "Lee"`},
		{"Fredonia", query.Country, `no country is named "Fredonia"; did you mean Freedonia?`},
		{"Qwxyz", query.Entity, `no entity is named "Qwxyz"`},
		{"", query.Entity, `no entity is named ""`},
	} {
		got, err := query.Resolve(context.Background(), qs, tt.name, tt.typ)
		if err == nil && string(got) != tt.want || err != nil && !strings.Contains(err.Error(), tt.want) {
			t.Errorf("Resolve(%q, %s) = %s, %v; want %s", tt.name, tt.typ, string(got), err, tt.want)
		}
	}
	var unknown *query.UnknownError
	if _, err := query.Resolve(context.Background(), qs, "nobody", query.Entity); !errors.As(err, &unknown) {
		t.Errorf("error %v, want an UnknownError", err)
	}
}

func TestNamesCompletes(t *testing.T) {
	for _, tt := range []struct {
		typ    query.Type
		prefix string
		want   []string
	}{
		{query.Entity, "", []string{"Ann Lee", "Bo Lee", "Freedonia"}},
		{query.Person, "jose", []string{"José Peña"}},
		{query.Country, "ann", nil},
	} {
		got, err := query.Names(context.Background(), sample(t), tt.typ, tt.prefix, 3)
		if err != nil || len(got) != len(tt.want) || len(got) > 0 && !slices.Equal(got, tt.want) {
			t.Errorf("Names(%s, %q) = %q, %v; want %q", tt.typ, tt.prefix, got, err, tt.want)
		}
	}
}

func parse(t testing.TB, text string) *query.Query {
	t.Helper()
	parsed, err := query.AdHoc("test", "test.gizmo", text)
	if err != nil {
		t.Fatal(err)
	}
	return parsed
}

const typed = `// title: T
// question: Q?
// param: who person? - a person
// param: n integer = 7 - a number
// param: day date? - a day
// param: word string - a word
// param: kind class? - a class
// column: who entity - x
// column: n number - x
// column: day text - x
// column: word text - x
// column: kind entity - x

g.emit({who: params.who, n: params.n, day: params.day, word: params.word, kind: params.kind})
`

func TestParametersAreBoundByTheirTypes(t *testing.T) {
	qs := sample(t)
	saved := parse(t, typed)
	for _, tt := range []struct {
		given string
		want  string // NDJSON, or part of the error
	}{
		{"word=x", `{"who":null,"n":{"type":"literal","value":"7","datatype":"http://www.w3.org/2001/XMLSchema#integer"},"day":null,"word":{"type":"literal","value":"x"},"kind":null}`},
		{`word="); g.emit({word: "y"|who=Bo Lee|day=2025-06|n=-1|kind=agreement`, `{"who":{"type":"uri","value":"` + person + `bo-lee","name":"Bo Lee"},"n":{"type":"literal","value":"-1","datatype":"http://www.w3.org/2001/XMLSchema#integer"},"day":{"type":"literal","value":"2025-06","datatype":"http://www.w3.org/2001/XMLSchema#gYearMonth"},"word":{"type":"literal","value":"\"); g.emit({word: \"y\""},"kind":{"type":"uri","value":"https://w3id.org/accord#Agreement","name":"accord:Agreement"}}`},
		{"", "the query test needs the parameter word (string), expected --param word=VALUE"},
		{"word=x|n=many", `parameter n: "many" is no integer`},
		{"word=x|day=June", `parameter day: "June" is no date, expected YYYY-MM-DD, YYYY-MM or YYYY`},
		{"word=x|kind=Persn", `parameter kind: no class is named "Persn", expected an IRI or one of Person, Organization`},
		{"word=x|who=Freedonia", `parameter who: no person is named "Freedonia"`},
		{"word=x|wrod=y", `the query test has no parameter "wrod"; did you mean word?`},
	} {
		params := map[string]string{}
		for pair := range strings.SplitSeq(tt.given, "|") {
			if key, value, ok := strings.Cut(pair, "="); ok {
				params[key] = value
			}
		}
		res, err := query.Run(context.Background(), qs, saved, params, query.Limits{})
		if err != nil {
			if !strings.Contains(err.Error(), tt.want) {
				t.Errorf("%s: error %v, want %s", tt.given, err, tt.want)
			}
			continue
		}
		if diff := cmp.Diff(tt.want+"\n", write(t, res, query.NDJSON, query.Style{})); diff != "" {
			t.Errorf("%s: -want +got\n%s", tt.given, diff)
		}
	}
}

func write(t testing.TB, res query.Result, format query.Format, style query.Style) string {
	t.Helper()
	var b bytes.Buffer
	if err := query.Write(&b, format, res, style); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

const official = `// title: T
// question: Q?
// column: person entity - x
// column: quote text - x
// column: n number - x
// evidence: person accord:officialOf *
// evidence: person accord:said quote

g.V().tag("person").save("<accord:said>", "quote").forEach(function (d) { g.emit({person: d.person, quote: d.quote, n: 12}) })
g.emit({person: iri("http://schema.org/x"), n: 5})
`

func TestFormats(t *testing.T) {
	res, err := query.Run(context.Background(), sample(t), parse(t, official), nil, query.Limits{})
	if err != nil {
		t.Fatal(err)
	}
	for format, want := range map[query.Format]string{
		query.Table: `
PERSON    QUOTE                N
Ann Lee   a | b, "c" <x>[31m  12
  > First one.
    News <https://w3id.org/accord/id/article/a#char=0,9>
  > Second_one.
    News <https://w3id.org/accord/id/article/a#char=10,2000>
schema:x                       5
`,
		query.CSV: `
person,person_iri,quote,n,evidence,sentences
Ann Lee,https://w3id.org/accord/id/person/ann-lee,"a | b, ""c""
<x>` + "\x1b" + `[31m",12,"https://w3id.org/accord/id/article/a#char=0,9 https://w3id.org/accord/id/article/a#char=10,2000",First one. | Second_one.
schema:x,http://schema.org/x,,5,,
`,
		query.TSV: "\nperson\tperson_iri\tquote\tn\tevidence\tsentences\n" +
			"Ann Lee\thttps://w3id.org/accord/id/person/ann-lee\ta | b, \"c\"\\n<x>\x1b[31m\t12\thttps://w3id.org/accord/id/article/a#char=0,9 https://w3id.org/accord/id/article/a#char=10,2000\tFirst one. | Second_one.\n" +
			"schema:x\thttp://schema.org/x\t\t5\t\t\n",
		query.JSON: `
[
  {"person":{"type":"uri","value":"https://w3id.org/accord/id/person/ann-lee","name":"Ann Lee"},"quote":{"type":"literal","value":"a | b, \"c\"\n<x>\u001b[31m"},"n":{"type":"literal","value":"12","datatype":"http://www.w3.org/2001/XMLSchema#integer"},"evidence":[{"label":"https://w3id.org/accord/id/article/a#char=0,9","sentence":"First one.","article":"https://w3id.org/accord/id/article/a","headline":"News"},{"label":"https://w3id.org/accord/id/article/a#char=10,2000","sentence":"Second_one.","article":"https://w3id.org/accord/id/article/a","headline":"News"}]},
  {"person":{"type":"uri","value":"http://schema.org/x","name":"schema:x"},"quote":null,"n":{"type":"literal","value":"5","datatype":"http://www.w3.org/2001/XMLSchema#integer"},"evidence":[]}
]
`,
		query.Markdown: `
| person | quote | n |
| --- | --- | ---: |
| Ann Lee | a \| b, "c" \<x\>\[31m | 12[^1][^2] |
| schema:x |  | 5 |

[^1]: First one. <https://w3id.org/accord/id/article/a#char=0,9>
[^2]: Second\_one. <https://w3id.org/accord/id/article/a#char=10,2000>
`,
	} {
		if diff := cmp.Diff(want, "\n"+write(t, res, format, query.Style{Evidence: true})); diff != "" {
			t.Errorf("%s: -want +got\n%s", format, diff)
		}
	}
	if err := query.Write(&bytes.Buffer{}, "xml", res, query.Style{}); err == nil || !strings.Contains(err.Error(), "expected one of table, csv") {
		t.Errorf("unknown format: %v", err)
	}
}

func TestNarrowTablesWrap(t *testing.T) {
	res, err := query.Run(context.Background(), sample(t), parse(t, `g.emit({a: "one two three four five six", b: "x"})`), nil, query.Limits{})
	if err != nil {
		t.Fatal(err)
	}
	want := "\x1b[1mA\x1b[0m                \x1b[1mB\x1b[0m\none two three    x\nfour five six\n"
	if diff := cmp.Diff(want, write(t, res, query.Table, query.Style{Width: 18, Color: true})); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

func TestRowsAreASortedSet(t *testing.T) {
	const text = `// title: T
// question: Q?
// column: n number - x
// column: word text - x
// order: n desc

[["2", "b"], ["10", "z"], ["2", "Á"], ["2", "b"], ["2", "c"]].forEach(function (r) { g.emit({n: Number(r[0]), word: r[1]}) })
g.emit({word: "none"})
`
	res, err := query.Run(context.Background(), sample(t), parse(t, text), nil, query.Limits{})
	if err != nil {
		t.Fatal(err)
	}
	want := "n\tword\n10\tz\n2\tÁ\n2\tb\n2\tc\n\tnone\n"
	if diff := cmp.Diff(want, write(t, res, query.TSV, query.Style{})); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

func TestRunLimits(t *testing.T) {
	qs := sample(t)
	_, err := query.Run(context.Background(), qs, parse(t, "while (true) {}"), nil, query.Limits{Time: 50 * time.Millisecond})
	if err == nil || err.Error() != "test.gizmo: the query took longer than its time limit" {
		t.Errorf("endless query: %v", err)
	}
	res, err := query.Run(context.Background(), qs, parse(t, "for (var i = 0; i < 9; i++) g.emit({i: i})"), nil, query.Limits{Rows: 4})
	if err != nil || !res.Truncated || len(res.Rows) != 4 {
		t.Errorf("%d rows, truncated %v, %v; want 4, truncated", len(res.Rows), res.Truncated, err)
	}
	ordered := "// title: T\n// question: Q?\n// column: i number - x\n// order: i desc\nfor (var i = 0; i < 9; i++) g.emit({i: i});"
	res, err = query.Run(context.Background(), qs, parse(t, ordered), nil, query.Limits{Rows: 2})
	if err != nil || !res.Truncated {
		t.Fatalf("truncated %v, %v", res.Truncated, err)
	}
	if got := write(t, res, query.CSV, query.Style{}); got != "i\n8\n7\n" {
		t.Errorf("the first two of nine in descending order are %q", got)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := query.Run(ctx, qs, parse(t, "while (true) {}"), nil, query.Limits{}); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled query: %v", err)
	}
}

func TestFold(t *testing.T) {
	for text, want := range map[string]string{
		" Ann  LEE ": "ann lee", "José Peña": "jose pena", "U.S.": "us", "Straße": "strasse", "O’Neil": "o'neil", "\tA\n b\u00a0C": "a b c", "": "",
	} {
		if got := query.Fold(text); got != want {
			t.Errorf("Fold(%q) = %q, want %q", text, got, want)
		}
	}
}
