package gizmo_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"accord/internal/query/gizmo"

	"github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/memstore"
	"github.com/cayleygraph/quad"
	"github.com/google/go-cmp/cmp"
)

// follows is the graph that Cayley's documentation draws:
//
//	alice ---> bob* ---> fred <--- emily^
//	charlie -> bob*      fred ---> greg*^
//	charlie -> dani* --> bob*, greg*^
//
// where every arrow is <follows>, * has <status> "cool_person" and ^ has
// <status> "smart_person" in the graph <smart_graph>.
var follows = []quad.Quad{
	fact("alice", "follows", "bob"), fact("bob", "follows", "fred"),
	fact("charlie", "follows", "bob"), fact("charlie", "follows", "dani"),
	fact("dani", "follows", "bob"), fact("dani", "follows", "greg"),
	fact("emily", "follows", "fred"), fact("fred", "follows", "greg"),
	{Subject: quad.IRI("bob"), Predicate: quad.IRI("status"), Object: quad.String("cool_person")},
	{Subject: quad.IRI("dani"), Predicate: quad.IRI("status"), Object: quad.String("cool_person")},
	{Subject: quad.IRI("greg"), Predicate: quad.IRI("status"), Object: quad.String("cool_person")},
	{Subject: quad.IRI("emily"), Predicate: quad.IRI("status"), Object: quad.String("smart_person"), Label: quad.IRI("smart_graph")},
	{Subject: quad.IRI("greg"), Predicate: quad.IRI("status"), Object: quad.String("smart_person"), Label: quad.IRI("smart_graph")},
	{Subject: quad.IRI("emily"), Predicate: quad.IRI("http://schema.org/name"), Object: quad.LangString{Value: "Emilie \"Em\"", Lang: "fr"}},
	{Subject: quad.IRI("greg"), Predicate: quad.IRI("age"), Object: quad.TypedString{Value: "041", Type: xsd + "integer"}},
	{Subject: quad.IRI("fred"), Predicate: quad.IRI("age"), Object: quad.TypedString{Value: "7.5", Type: xsd + "decimal"}},
	{Subject: quad.IRI("fred"), Predicate: quad.IRI("motto"), Object: quad.String("<greg>")},
}

const xsd = "http://www.w3.org/2001/XMLSchema#"

func fact(s, p, o string) quad.Quad {
	return quad.Quad{Subject: quad.IRI(s), Predicate: quad.IRI(p), Object: quad.IRI(o)}
}

func store(t testing.TB, quads []quad.Quad) graph.QuadStore {
	t.Helper()
	qs := memstore.New()
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
	return qs
}

var prefixes = map[string]string{"schema": "http://schema.org/", "xsd": xsd}

func run(t testing.TB, qs graph.QuadStore, text string) ([]string, error) {
	t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), 5*time.Second)
	defer cancel()
	answer, err := gizmo.Run(ctx, qs, gizmo.Source{Name: "test.gizmo", Text: text}, gizmo.Options{
		Prefixes: prefixes, MaxRows: 1000, MaxMemory: 512 << 20,
		Params: map[string]quad.Value{"who": quad.IRI("bob"), "text": quad.String(`"); g.emit("x`), "none": nil},
	})
	return written(answer), err
}

// written gives rows as sorted lines "column=term column=term [labels]".
func written(a gizmo.Answer) []string {
	var lines []string
	for _, r := range a.Rows {
		var cells []string
		for name, v := range r.Cells {
			cells = append(cells, name+"="+v.String())
		}
		slices.Sort(cells)
		line := strings.Join(cells, " ")
		if len(r.Evidence) > 0 {
			line += fmt.Sprint(" ", r.Evidence)
		}
		lines = append(lines, line)
	}
	slices.Sort(lines)
	return lines
}

func TestGizmoMeansWhatCayleysDocumentationSays(t *testing.T) {
	qs := store(t, follows)
	for text, want := range map[string][]string{
		`g.V("<charlie>").out("<follows>").all()`:                                                                          ids("bob", "dani"),
		`graph.Vertex("<alice>", "<dani>").Out("<follows>").All()`:                                                         ids("bob", "greg"),
		`g.V(["<alice>", "<dani>"]).out("<follows>").unique().all()`:                                                       ids("bob", "greg"),
		`g.V("cool_person").in("<status>").all()`:                                                                          ids("bob", "dani", "greg"),
		`g.V("<emily>").out("<follows>").in("<follows>").all()`:                                                            ids("bob", "emily"),
		`g.V("<fred>").both("<follows>").all()`:                                                                            ids("bob", "emily", "greg"),
		`g.V().out("<follows>").is("<bob>").all()`:                                                                         ids("bob"),
		`g.V().has("<follows>", "<bob>").all()`:                                                                            ids("alice", "charlie", "dani"),
		`g.V("<charlie>").out("<follows>").has("<follows>", "<fred>").all()`:                                               ids("bob"),
		`g.V("<bob>").hasR("<follows>", "<alice>").all()`:                                                                  ids("bob"),
		`g.V().hasR("<follows>", "<emily>").all()`:                                                                         ids("fred"),
		`g.V().has("<follows>", gt("<f>")).unique().all()`:                                                                 ids("bob", "dani", "emily", "fred"),
		`g.V("<charlie>").out("<follows>").and(g.V("<dani>").out("<follows>")).all()`:                                      ids("bob"),
		`g.V("<charlie>").Out("<follows>").Union(g.V("<dani>").Out("<follows>")).All()`:                                    ids("bob", "dani", "greg"),
		`g.V("<charlie>").out("<follows>").except(g.V("<bob>")).all()`:                                                     ids("dani"),
		`var m = g.M().out("<follows>").out("<follows>"); g.V("<charlie>").follow(m).has("<status>", "cool_person").all()`: ids("bob", "greg"),
		`var m = g.M().out("<follows>").out("<follows>"); g.V().has("<status>", "cool_person").followR(m).unique().all()`:  ids("bob", "charlie", "emily"),
		`g.V("<charlie>").followRecursive("<follows>").all()`:                                                              ids("bob", "dani", "fred", "greg"),
		`g.V("<charlie>").followRecursive(g.M().out("<follows>"), 1).all()`:                                                ids("bob", "dani"),
		`g.V("<bob>").inPredicates().all()`:                                                                                ids("follows"),
		`g.V("<bob>").outPredicates().all()`:                                                                               ids("follows", "status"),
		`g.V("<greg>").labels().all()`:                                                                                     ids("smart_graph"),
		`g.V("<greg>").labelContext("<smart_graph>").out("<status>").all()`:                                                {`id="smart_person"`},
		`g.V("<greg>").labelContext(null).out("<status>").count()`:                                                         {`value="2"^^<` + xsd + `integer>`},
		`g.V("<dani>").tag("start").out("<follows>").all()`:                                                                {"id=<bob> start=<dani>", "id=<greg> start=<dani>"},
		`g.V().tag("start").out("<status>").back("start").in("<follows>").has("<status>", "smart_person").all()`:           nil,
		`g.V().as("s").out("<status>").is("cool_person").back("s").in("<follows>").all()`: {
			"id=<alice> s=<bob>", "id=<charlie> s=<bob>", "id=<charlie> s=<dani>", "id=<dani> s=<bob>", "id=<dani> s=<greg>", "id=<fred> s=<greg>"},
		`g.V("<dani>", "<bob>").save("<follows>", "target").all()`:                                         {"id=<bob> target=<fred>", "id=<dani> target=<bob>", "id=<dani> target=<greg>"},
		`g.V("<bob>").saveR("<follows>", "by").getLimit(10)`:                                               {"by=<alice> id=<bob>", "by=<charlie> id=<bob>", "by=<dani> id=<bob>"},
		`g.V("<alice>", "<bob>").saveOpt("<status>", "s").all()`:                                           {`id=<alice>`, `id=<bob> s="cool_person"`},
		`g.V("<alice>").saveOptR("<follows>", "s").all()`:                                                  ids("alice"),
		`g.V("<bob>").saveOutPredicates("p").all()`:                                                        {"id=<bob> p=<follows>", "id=<bob> p=<status>"},
		`g.V("<bob>").saveInPredicates("p").all()`:                                                         {"id=<bob> p=<follows>"},
		`g.V("<dani>").out(g.V("<status>"), "pred").all()`:                                                 {`id="cool_person" pred=<status>`},
		`g.V("<dani>").out(["<follows>", "<status>"]).all()`:                                               {`id="cool_person"`, "id=<bob>", "id=<greg>"},
		`g.V("<charlie>").out("<follows>").order().skip(1).limit(1).all()`:                                 ids("dani"),
		`g.V().filter(like("cool%")).all()`:                                                                {`id="cool_person"`},
		`g.V().filter(regex("^smart")).all()`:                                                              {`id="smart_person"`},
		`g.V().filter(regex(iri("ali"), true)).all()`:                                                      ids("alice"),
		`g.emit(g.V("<charlie>").out("<follows>").toArray().length)`:                                       {`value="2"^^<` + xsd + `integer>`},
		`g.emit(g.V("<alice>").out("<follows>").toValue())`:                                                {`value=<bob>`},
		`g.V("<alice>").tag("a").out("<follows>").forEach(function (d) { g.emit({from: d.a, to: d.id}) })`: {"from=<alice> to=<bob>"},
		`g.V("<dani>").out("<follows>").map(1, function (d) { g.emit({to: "one"}) })`:                      {`to="one"`},
		`g.emit(g.V("<alice>").tag("x").out("<follows>").tagArray()[0])`:                                   {"id=<bob> x=<alice>"},
		`g.emit(g.V("<alice>").tag("x").tagValue().x)`:                                                     {"value=<alice>"},
		`g.V("<nobody>").out("<follows>").all()`:                                                           nil,
		`g.V("<nobody>").toValue()`:                                                                        nil,
	} {
		t.Run(text, func(t *testing.T) {
			got, err := run(t, qs, text)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(want, got, cmp.Transformer("nil", func(s []string) []string { return append([]string{}, s...) })); diff != "" {
				t.Errorf("-want +got\n%s", diff)
			}
		})
	}
}

func ids(names ...string) []string {
	var out []string
	for _, n := range names {
		out = append(out, "id=<"+n+">")
	}
	return out
}

func TestValuesKeepTheirKind(t *testing.T) {
	qs := store(t, follows)
	for text, want := range map[string]string{
		`g.emit(g.V("<emily>").out("<schema:name>").toValue())`:           `value="Emilie \"Em\""@fr`,
		`g.emit(g.V("<emily>").out("schema:name").toValue())`:             `value="Emilie \"Em\""@fr`,
		`g.emit(g.text(g.V("<emily>").out("schema:name").toValue()))`:     `value="Emilie \"Em\""`,
		`g.emit(g.V("<greg>").out("<age>").toValue())`:                    `value="041"^^<` + xsd + `integer>`,
		`g.emit(1 + g.V("<greg>").out("<age>").toValue())`:                `value="42"^^<` + xsd + `integer>`,
		`g.V().has("<age>", lt(10)).all()`:                                `id=<fred>`,
		`g.V().has("<age>", gte(41)).all()`:                               `id=<greg>`,
		`g.emit(g.V("<fred>").out("<motto>").toValue())`:                  `value="<greg>"`,
		`g.emit(g.V("<fred>").out("<motto>").toValue().length)`:           `value="6"^^<` + xsd + `integer>`,
		`g.V(g.V("<fred>").out("<motto>").toValue()).in("<motto>").all()`: `id=<fred>`,
		`g.emit("<x>")`:                  `value=<x>`,
		`g.emit(str("<x>"))`:             `value="<x>"`,
		`g.emit(iri("schema:name"))`:     `value=<http://schema.org/name>`,
		`g.emit(g.IRI("schema:name"))`:   `value=<http://schema.org/name>`,
		`g.emit(bnode("b"))`:             `value=_:b`,
		`g.emit(raw("<x>"))`:             `value=<x>`,
		`g.emit(lang("x", "en"))`:        `value="x"@en`,
		`g.emit(typed("x", "xsd:date"))`: `value="x"^^<` + xsd + `date>`,
		`g.emit(1.5)`:                    `value="1.5"^^<` + xsd + `double>`,
		`g.emit(true)`:                   `value="true"^^<` + xsd + `boolean>`,
		`g.emit([1, "a"])`:               `value="[1,\"a\"]"`,
		`g.emit({a: "x", b: null, evidence: ["<l1>", "<l2>"]})`: `a="x" [<l1> <l2>]`,
		`g.emit(params.who)`:                         `value=<bob>`,
		`g.emit(params.text)`:                        `value="\"); g.emit(\"x"`,
		`g.emit({n: params.none === null})`:          `n="true"^^<` + xsd + `boolean>`,
		`g.V(params.who).out("<follows>").all()`:     `id=<fred>`,
		`params.who = "<alice>"; g.emit(params.who)`: `value=<bob>`,
		`g.emit("" + g.facts({subject: "<emily>", predicate: "<status>"})[0].label)`:        `value=<smart_graph>`,
		`g.emit(g.facts({label: "<smart_graph>"}).length)`:                                  `value="2"^^<` + xsd + `integer>`,
		`g.emit(g.facts({subject: "<bob>", without: ["<follows>", "schema:name"]}).length)`: `value="1"^^<` + xsd + `integer>`,
		`g.emit(g.facts({subject: "<never>"}).length)`:                                      `value="0"^^<` + xsd + `integer>`,
		`1 + 1`: `value="2"^^<` + xsd + `integer>`,
	} {
		t.Run(text, func(t *testing.T) {
			got, err := run(t, qs, text)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff([]string{want}, got); diff != "" {
				t.Errorf("-want +got\n%s", diff)
			}
		})
	}
}

// TestSavesGiveEveryCombination guards what Cayley's join does not give: with
// two saves of many values each it skips combinations, others in each store.
func TestSavesGiveEveryCombination(t *testing.T) {
	var quads []quad.Quad
	for _, label := range []string{"l1", "l2"} {
		for _, o := range []string{"t1", "t2"} {
			quads = append(quads, quad.Quad{Subject: quad.IRI("p"), Predicate: quad.IRI("title"), Object: quad.String(o), Label: quad.IRI(label)})
		}
		for _, o := range []string{"o1", "o2"} {
			quads = append(quads, quad.Quad{Subject: quad.IRI("p"), Predicate: quad.IRI("for"), Object: quad.IRI(o), Label: quad.IRI(label)})
		}
	}
	qs := store(t, quads)
	combinations := []string{`id=<p> o=<o1> t="t1"`, `id=<p> o=<o1> t="t2"`, `id=<p> o=<o2> t="t1"`, `id=<p> o=<o2> t="t2"`}
	for text, want := range map[string][]string{
		`g.V("<p>").save("<title>", "t").save("<for>", "o").all()`:                            combinations,
		`g.V("<p>").saveOpt("<title>", "t").saveOpt("<for>", "o").saveOpt("<no>", "x").all()`: combinations,
		`g.V().save("<title>", "t").save("<for>", "o").all()`:                                 combinations,
		`var m = g.M().save("<title>", "t"); g.V("<p>").follow(m).save("<for>", "o").all()`:   combinations,
		`g.V("<p>").and(g.V().save("<title>", "t")).save("<for>", "o").all()`:                 combinations,
		`g.V("<p>").save("<title>", "t").save("<for>", "o").getLimit(3)`:                      combinations[:3],
		`g.emit({n: g.V("<p>").save("<title>", "t").save("<for>", "o").count()})`:             {`n="4"^^<` + xsd + `integer>`},
		`g.emit({n: g.V("<p>").save("<title>", "t").save("<for>", "o").toArray().length})`:    {`n="1"^^<` + xsd + `integer>`},
		`g.V("<p>").save("<title>", "t").save("<no>", "o").all()`:                             nil,
		`g.V("<o1>").saveR("<for>", "of").all()`:                                              {"id=<o1> of=<p>"},
		`g.V("<p>").labelContext("<l1>").save("<title>", "t").all()`:                          {`id=<p> t="t1"`, `id=<p> t="t2"`},
		`g.V("<o1>").or(g.V("<p>").save("<title>", "t")).all()`:                               {"id=<o1>", `id=<p> t="t1"`, `id=<p> t="t2"`},
	} {
		got, err := run(t, qs, text)
		if err != nil {
			t.Errorf("%s: %v", text, err)
			continue
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s: -want +got\n%s", text, diff)
		}
	}
}

func TestErrorsSayWhereAndWhatIsWrong(t *testing.T) {
	qs := store(t, follows)
	for text, want := range map[string]string{
		"g.V().\nout(}":                       "test.gizmo:2:5: ",
		"var x = 1;\ng.V().Out({a: 1}).all()": "test.gizmo:2:10: out: an object is no node, expected a string, a number or iri(...)",
		"g.V().nothing()":                     "test.gizmo:1:",
		"nothing()":                           "ReferenceError: nothing is not defined",
		"throw 'mine'":                        "mine",
		"g.V()":                               "the query ends in a path without results, expected .all() at its end",
		"g.V().tag('a').back('b')":            `back: no tag "b" before it, expected one of ["a"]`,
		"g.facts({})":                         "facts: nothing given",
		"g.facts({verb: 1})":                  `facts: no part "verb", expected subject, predicate, object, label or without`,
		"eval('1')":                           "code from text cannot be run",
		"(function () {}).constructor('return 1')()": "code from text cannot be run",
		"function f() { f() } f()":                   "functions call each other more than",
		"x()\n//# sourceMappingURL=/nowhere":         "test.gizmo:1:2: ReferenceError: x is not defined",
		"require('fs')":                              "require is not defined",
		strings.Repeat("(", 300):                     "brackets are nested more than 200 deep",
		strings.Repeat(" ", 70_000):                  "expected at most 65536",
	} {
		t.Run(text[:min(len(text), 40)], func(t *testing.T) {
			_, err := run(t, qs, text)
			if err == nil || !strings.Contains(err.Error(), want) {
				t.Errorf("error %v, want one with %q", err, want)
			}
		})
	}
}

// TestNoTextEndsTheProcess runs the texts that end a process with Cayley's own
// session, and relatives of theirs: each must give an error or an answer.
func TestNoTextEndsTheProcess(t *testing.T) {
	qs := store(t, follows)
	for _, text := range []string{
		`g.V().Out({a:1}).all()`, `iri(5)`, `raw(5)`, `bnode(null)`, `lang(1,2)`, `g.V().In(null,5).all()`,
		`g.V().labelContext({}).all()`, `g.V().followR(g.M().labels()).all()`,
		`g.V().followR(g.M().outPredicates()).all()`, `g.V().followR(g.M().inPredicates()).all()`,
		`g.V().tag("x").labels().back("x").all()`, `g.V().tag("x").outPredicates().back("x").all()`,
		`g.V().out([g.V(), g.V()]).all()`, `g.V().out([[["<a>"]]]).all()`, `g.V("").all()`, `g.V(null).all()`,
		`g.V().has().all()`, `g.V().has(null, null).all()`, `g.V().save(g.V()).all()`, `g.V().filter(1).all()`,
		`g.V().limit(-1).skip(-5).all()`, `g.V().limit(1e300).all()`, `g.V().limit(NaN).all()`,
		`g.V().followRecursive(g.M().labels(), -3, "d").all()`, `g.V().followRecursive([]).all()`,
		`g.M().all()`, `g.V().and(g.M()).all()`, `g.V().forEach(5)`, `g.V().forEach(function () { throw 1 })`,
		`g.V.call(null)`, `g.V().out.call({}, 1)`, `g.V().out.call(null)`, `iri.call(5, "x")`,
		`var p = new Proxy(g.V(), {get: function () { throw "p" }}); p.out()`,
		`var p = new Proxy(g.V(), {}); g.V().and(p).all()`,
		`g.emit(new Proxy({}, {ownKeys: function () { throw "keys" }}))`,
		`var a = []; a.push(a); g.emit(a)`, `var o = {}; o.o = o; g.emit({x: o})`,
		`g.emit({get x() { throw "getter" }})`, `g.emit(Symbol("s"))`, `g.emit(10n)`, `g.emit(new Date(NaN))`,
		`g.V({toString: function () { throw "str" }}).all()`, `Object.getOwnPropertySymbols(iri("x"))`,
		`var s = Object.getOwnPropertySymbols(g.V())[0]; var o = {}; o[s] = 5; g.V(o).all()`,
		`g.V().getLimit("x")`, `g.V().getLimit(-1)`, `g.V().toArray(-1)`, `g.V().toArray(null)`,
		`var p = g.V(); for (var i = 0; i < 1e6; i++) p = p.out(); p.all()`,
		`var p = g.V(); for (var i = 0; i < 64; i++) p = p.and(p); p.all()`,
		`var p = g.V().tag("x"); for (var i = 0; i < 64; i++) p = p.back("x"); p.all()`,
		`g = null`, `params = null; g.V(params.x)`, `delete g.V; g.V()`, `Object.prototype.path = 1; g.V().all()`,
		`Array.prototype[0] = 5; g.V().all()`, `Object.freeze(g); g.V().all()`,
		`async function f() { await 1; g.V().Out({}) } f()`, `function* f() { yield g.V() } f().next().value.all()`,
		`regex("(").x`, `regex(iri("x"))`, `g.V().filter(regex(5)).all()`, `like(null)`, `lt()`, `lt(g.V())`,
		`throw undefined`, `throw null`, `throw {toString: function () { throw 1 }}`, `new Error(g.V())`,
		`throw Object.assign(new Error("x"), {toString: null, message: {}})`,
		`var a = {toString: function () { return "" + a }}; "" + a`,
		`g.V().order().all()`, `g.V().count("x")`, `g.addNamespace(1, 2)`, `g.addNamespace("a", "b")`,
		`[3, 1, 2].sort(function () { return g.V().count() })`, `g.V().tag(null).all()`, `g.V().tag([[]]).all()`,
		"//# sourceMappingURL=/etc/passwd", "//# sourceMappingURL=http://localhost/x",
		`g.facts({without: []})`, `g.facts({predicate: []})`, `g.facts({predicate: g.V()})`, `g.facts({subject: "<a>", without: {}})`,
		"\x00", "\xff\xfe", "/*", "`${", "#!x", "",
	} {
		t.Run(text[:min(len(text), 60)], func(t *testing.T) {
			_, err := run(t, qs, text)
			if err != nil && strings.Contains(err.Error(), "broke its engine") {
				t.Error(err)
			}
		})
	}
}

func TestLimits(t *testing.T) {
	qs := store(t, follows)
	for name, tt := range map[string]struct {
		text string
		want string // part of the error; "" means a truncated answer
	}{
		"endless loop":         {`while (true) {}`, "time limit"},
		"endless callback":     {`while (true) { try { g.V().forEach(function () { while (true) {} }) } catch (e) {} }`, "time limit"},
		"endless catch":        {`function f() { try { while (true) {} } finally { f() } } f()`, "time limit"},
		"growing text":         {`var s = "x"; while (true) { s += s + "y"; var c = s.split("") }`, "memory"},
		"growing list":         {`var a = []; while (true) { a.push("x".repeat(1e5) + a.length) }`, "memory"},
		"endless rows":         {`for (var i = 0; ; i++) { g.emit({a: i}) }`, ""},
		"rows of a cross join": {`for (var i = 0; ; i++) { try { g.V().tag("t" + i).out().all() } catch (e) {} }`, ""},
	} {
		t.Run(name, func(t *testing.T) {
			limit := 300 * time.Millisecond
			if tt.want != "time limit" {
				limit = time.Minute // another limit comes first
			}
			ctx, cancel := context.WithTimeout(context.Background(), limit)
			defer cancel()
			answer, err := gizmo.Run(ctx, qs, gizmo.Source{Name: "limit.gizmo", Text: tt.text},
				gizmo.Options{MaxRows: 100, MaxMemory: 64 << 20})
			if tt.want == "" {
				if err != nil || !answer.Truncated || len(answer.Rows) != 100 {
					t.Errorf("%d rows, truncated %v, error %v; want 100 rows, truncated", len(answer.Rows), answer.Truncated, err)
				}
				return
			}
			if err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("error %v, want one with %q", err, tt.want)
			}
		})
	}
}

func TestDeepNestingInTheText(t *testing.T) {
	qs := store(t, follows)
	for _, piece := range []string{"(", "[", "{", "!", "a=>", "a?", "{a:", "if(1)", "new ", "`${", "1+"} {
		t.Run(piece, func(t *testing.T) {
			text := strings.Repeat(piece, (32<<10)/len(piece))
			if _, err := run(t, qs, text); err == nil {
				t.Error("no error for a text that never ends")
			}
		})
	}
}
