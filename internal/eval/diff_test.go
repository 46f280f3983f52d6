package eval

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/cayleygraph/quad"
	"github.com/google/go-cmp/cmp"

	"accord/internal/vocab"
)

func show(changes []Change) string {
	var b strings.Builder
	for _, c := range changes {
		fmt.Fprintf(&b, "%s | %s | %s", c.Subject, c.Predicate, c.Object)
		if c.Known {
			b.WriteString(" (known)")
		}
		for _, s := range c.Sentences {
			_, at, _ := cutLast(s.IRI, "#char=")
			fmt.Fprintf(&b, " [%s %s]", at, s.Text)
		}
		b.WriteString("\n")
	}
	return b.String()
}

func TestDiff(t *testing.T) {
	var before story
	before.entity("lee", "Person", label(0, 9), "Ann Lee")
	before.entity("free", "Country", label(0, 9), "Freedonia", "FR")
	before.fact("lee", "accord:officialOf", "free", label(0, 9))
	before.fact("lee", "schema:jobTitle", `"envoy`, label(10, 19))
	before.fact("lee", "schema:jobTitle", `"envoy`, label(100, 109))
	for i, text := range []string{"First.", "Second."} {
		iri := label(i*10, i*10+9)
		before.quads = append(before.quads, quad.Quad{Subject: iri, Predicate: quad.IRI(vocab.Exact), Object: quad.String(text), Label: quad.IRI("https://example.org/a")})
	}
	after := story{quads: slices.DeleteFunc(slices.Clone(before.quads), func(q quad.Quad) bool {
		return q.Predicate == quad.IRI(vocab.OfficialOf) || q.Label == label(100, 109)
	})}
	after.fact("lee", "accord:said", `"Yes, “we” did`, label(20, 29))
	after.fact("lee", "schema:jobTitle", `"envoy`, label(30, 39))
	after.fact("lee", "schema:jobTitle", `"envoy`, label(4, 9))
	after.fact("lee", "schema:jobTitle", `"Envoy`, label(10, 19))
	after.entity("bo", "Person", label(10, 19), "Bo")
	// A class and a name that another sentence shows first are no change.
	after.entity("free", "Country", label(10, 19), "Freedonia", "Free")

	d, err := Diff(before.quads, after.quads)
	if err != nil {
		t.Fatal(err)
	}
	gained := `Bo | rdf:type | schema:Person [10,19 Second.]
Ann Lee | schema:jobTitle | Envoy [10,19 Second.]
Ann Lee | schema:jobTitle | envoy (known) [4,9 ] [30,39 ]
Ann Lee | accord:said | Yes, “we” did [20,29 ]
`
	lost := `Ann Lee | schema:jobTitle | envoy (known) [100,109 ]
Ann Lee | accord:officialOf | Freedonia [0,9 First.]
`
	if diff := cmp.Diff(gained, show(d.Gained)); diff != "" {
		t.Errorf("gained (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(lost, show(d.Lost)); diff != "" {
		t.Errorf("lost (-want +got):\n%s", diff)
	}
	back, err := Diff(after.quads, before.quads)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(show(back.Gained)+show(back.Lost), lost+gained); diff != "" {
		t.Errorf("the other way round:\n%s", diff)
	}
	same, err := Diff(after.quads, after.quads)
	if err != nil || !same.Empty() {
		t.Errorf("the same export differs: %+v, %v", same, err)
	}
}
