package relation

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestRequired(t *testing.T) {
	verbs := newWordList("verbs")
	verbs.add([]string{"join"})
	verbs.add([]string{"sign", "up"})
	tests := []struct {
		expression string
		want       []string
	}{
		{`?p:Person joined ?o:Organization`, []string{"joined"}},
		{`?p:Person "," lemma:head|lead of ?o:Organization`, []string{",", "head lead", "of"}},
		{`?p:Person @verbs "with"? ?o:Organization`, []string{"@verbs"}},
		{`?p:Person (the (former old | new) chief | @verbs) ?o:Organization`, []string{"the @verbs"}},
		{`?p:Person (chief | :Title) !of not-after(by) ..3 pos:ADV* ?o:Organization`, nil},
		{`each(the ?p:Person) (of | in)+ ?o:Organization`, []string{"the", "in of"}},
	}
	for _, tt := range tests {
		n, err := parseExpression(&scope{lists: map[string]*wordList{"verbs": verbs}}, line{text: tt.expression})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, a := range required(n) {
			got = append(got, a.key())
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s: required words (-want +got):\n%s", tt.expression, diff)
		}
	}
}

// TestAnchorsLoseNothing compares the facts of patterns with and without
// anchors.
func TestAnchorsLoseNothing(t *testing.T) {
	e := load(t, `pattern x
  tokens ?p:Person "," (lemma:head|lead of the? | who joined) ?o:Organization
  fact ?p schema:worksFor ?o`+examples)
	in := marked(t, "[A B|Person] , who joined [Acme|Organization] // [C D|Person] , leads~lead/VERB of [Acme|Organization] // "+
		"of [E F|Person] , head in [Acme|Organization]")
	with := told(in, e.Extract(in))
	for _, x := range e.byClass {
		for i := range x {
			x[i].anchors = nil
		}
	}
	without := told(in, e.Extract(in))
	if want := "A B | worksFor | Acme\nC D | worksFor | Acme"; with != want || without != want {
		t.Errorf("want\n%s\ngot with anchors\n%s\nand without\n%s", want, with, without)
	}
}
