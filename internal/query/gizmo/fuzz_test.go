package gizmo_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
)

var methods = strings.Fields(`out in both labelContext is has hasR save saveR saveOpt saveOptR saveInPredicates
	saveOutPredicates tag as back follow followR followRecursive and intersect or union except difference unique labels
	inPredicates outPredicates order filter limit skip all getLimit toArray tagArray toValue tagValue forEach map count
	Out In All Count Back FollowR GetLimit`)

var arguments = []string{
	`"<follows>"`, `"<status>"`, `"cool_person"`, `"x"`, `"x"`, `5`, `-1`, `0`, `NaN`, `1e99`, `null`, `undefined`, `{}`, `{a: 1}`,
	`[]`, `["<follows>", "<status>"]`, `[null]`, `[[]]`, `g`, `g.V()`, `g.V("<bob>")`, `g.M()`, `g.M().out("<follows>")`,
	`g.M().labels()`, `g.M().outPredicates()`, `g.M().tag("x").in()`, `iri("bob")`, `bnode("b")`, `lang("a", "b")`, `gt("a")`,
	`lt(3)`, `regex("o")`, `like("%o%")`, `function (d) { g.emit(d) }`, `function () { throw 1 }`, `true`, `Symbol()`, `1n`, `""`,
	`new Date()`, `g.V().tag("x").out()`, `params.who`, `params`, `/x/`, `new Proxy({}, {})`, `[g.V()]`, `[gt("a")]`,
}

// chain writes a random query: a start and a few methods with a few arguments.
func chain(r *rand.Rand) string {
	starts := []string{"g.V()", `g.V("<bob>")`, `g.V("<charlie>").tag("x")`, "g.M()", `g.V().as("x").out()`}
	var b strings.Builder
	b.WriteString(starts[r.IntN(len(starts))])
	for range 1 + r.IntN(6) {
		fmt.Fprintf(&b, ".%s(%s)", methods[r.IntN(len(methods))], strings.Join(pick(r, r.IntN(4)), ", "))
	}
	if r.IntN(3) > 0 {
		b.WriteString(".all()")
	}
	return b.String()
}

func pick(r *rand.Rand, n int) []string {
	out := make([]string, n)
	for i := range out {
		out[i] = arguments[r.IntN(len(arguments))]
	}
	return out
}

func TestRandomChainsNeverPanic(t *testing.T) {
	qs := store(t, follows)
	n := 3000
	if testing.Short() {
		n = 300
	}
	answered := 0
	for seed := range uint64(n) {
		text := chain(rand.New(rand.NewPCG(seed, 7)))
		_, err := run(t, qs, text)
		if err != nil && strings.Contains(err.Error(), "broke its engine") {
			t.Errorf("seed %d: %s\n%v", seed, text, err)
		}
		if err == nil {
			answered++
		}
	}
	if answered < n/20 {
		t.Errorf("only %d of %d random queries were answered: the test tries too little", answered, n)
	}
}

func FuzzRun(f *testing.F) {
	for seed := range uint64(20) {
		f.Add(chain(rand.New(rand.NewPCG(seed, 1))))
	}
	f.Add(`g.emit({a: 1, evidence: "<x>"})`)
	qs := store(f, follows)
	f.Fuzz(func(t *testing.T, text string) {
		_, err := run(t, qs, text)
		if err != nil && strings.Contains(err.Error(), "broke its engine") {
			t.Error(err)
		}
	})
}
