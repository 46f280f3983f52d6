package parse

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var quick = Learning{Epochs: 10, Seed: 1, Words: 20, Actions: 32, Labels: 32, Rate: 0.1, Sure: 0.99, Explore: 0.9}

// Words that are all alike can only be parsed by what the guide says.
func TestLearnWithGuide(t *testing.T) {
	trees := []string{
		"w/X/2/a w/X/0/root w/X/2/b",
		"w/X/0/root w/X/1/b w/X/2/b",
		"w/X/3/a w/X/3/a w/X/0/root",
	}
	doc, words, arcs := annotated(t, slices.Repeat(trees, 30)...)
	how := quick
	how.Guide, how.Classes = arcs, classes(t)
	var members []*Learned
	for how.Seed = range 3 {
		p, err := Learn(context.Background(), doc, words, arcs, how)
		if err != nil {
			t.Fatal(err)
		}
		members = append(members, p)
	}
	doc, words, want := annotated(t, trees...)
	if diff := cmp.Diff(want, Committee(members).ParseGuided(doc, words, want)); diff != "" {
		t.Errorf("arcs (-want +got):\n%s", diff)
	}
}

func TestLearnStops(t *testing.T) {
	doc, words, arcs := annotated(t, corpus...)
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	how := quick
	how.Classes = classes(t)
	if _, err := Learn(ctx, doc, words, arcs, how); err != context.Canceled {
		t.Errorf("error %v, want %v", err, context.Canceled)
	}
}

func TestLearnRefusesTooManyRelations(t *testing.T) {
	many := []string{"w/X/0/root"}
	for i := range 70 {
		many = append(many, fmt.Sprintf("w/X/1/r%d", i))
	}
	doc, words, arcs := annotated(t, strings.Join(many, " "))
	how := quick
	how.Classes = classes(t)
	if _, err := Learn(context.Background(), doc, words, arcs, how); err == nil || !strings.Contains(err.Error(), "71 relations, at most 64") {
		t.Errorf("error %v, want one about the treebank's relations", err)
	}
	how.Guide = arcs
	doc, words, arcs = annotated(t, corpus...)
	if _, err := Learn(context.Background(), doc, words, arcs, how); err == nil || !strings.Contains(err.Error(), "guide has 71 relations") {
		t.Errorf("error %v, want one about the guide's relations", err)
	}
}

// A word that is forgotten looks like any word of its class, for this once.
func TestForget(t *testing.T) {
	doc, words, arcs := annotated(t, corpus...)
	for _, forget := range []float64{0, 1} {
		how := quick
		how.Forget, how.Classes = forget, classes(t)
		lexicon, err := lexiconOf(doc, words, arcs, how.Words)
		if err != nil {
			t.Fatal(err)
		}
		l := newLearner(newParser(lexicon, nil, nil, how.Classes), how)
		in := doc.Sentences[0]
		l.state.begin(l.Parser, doc, words, in)
		l.forget(doc, in)
		for i := in.First; i < in.Last; i++ {
			word, _ := l.find(foldedHash(doc.Word(i)))
			if forget == 1 {
				word = l.class(foldedHash(doc.Word(i)))
			}
			if got := l.state.nodes[i-in.First].word; got != word {
				t.Errorf("forgetting %.0f: %q is number %d, want %d", forget, doc.Word(i), got, word)
			}
		}
	}
}
