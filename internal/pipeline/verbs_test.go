package pipeline_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// TestTreesStayTrees reads the banks' passages, whole and from their middle: after
// all mends each token still leads up to a root.
func TestTreesStayTrees(t *testing.T) {
	p := load(t)
	for _, file := range []string{"testdata/quotations.txt", "testdata/references.txt"} {
		for i, c := range passages(t, file) {
			for k, body := range []string{c.text, half(c.text)} {
				r, err := p.Run(parse(t, p, fmt.Sprint("tree-", i, "-", k), body))
				if err != nil {
					t.Fatal(err)
				}
				for token := range r.Arcs {
					h, steps := token, 0
					for ; h >= 0 && steps <= len(r.Arcs); steps++ {
						h = r.Arcs[h].Head
					}
					if h >= 0 {
						t.Errorf("%s: %q leads up to no root in %q", file, r.Doc.Word(token), body)
						break
					}
				}
			}
		}
	}
}

// half is the second half of a text's words.
func half(body string) string {
	words := strings.Fields(body)
	return strings.Join(words[len(words)/2:], " ") + "\n"
}

// TestMendedVerbs reads sentences whose verbs, or nouns in -ing, a parser takes
// for something else: the events and those who take part are found.
func TestMendedVerbs(t *testing.T) {
	p := load(t)
	for _, c := range []struct {
		sentence string
		want     []string
	}{
		{"Joe Biden called Xi Jinping to congratulate him.", []string{"Joe Biden", "Xi Jinping"}},
		{"Minister Hale's meeting with Minister Okafor on Monday was long.", []string{"Hale", "Okafor"}},
		{"Minister Hale's Meeting with Minister Okafor", []string{"Hale", "Okafor"}},
	} {
		if found := participants(t, p, c.sentence); !slices.Equal(found, c.want) {
			t.Errorf("%s: participants %v, want %v", c.sentence, found, c.want)
		}
	}
}

// TestLedInAList reads who leads one of two bodies: who stands in commas behind
// the first has nothing to do with the second.
func TestLedInAList(t *testing.T) {
	p := load(t)
	r, err := p.Run(parse(t, p, "news", "The minister welcomed the agreement between the Federal Government of Iraq, led by Prime Minister Omar Al Saadi, and the Kurdistan Regional Government, represented by Prime Minister Dilan Karim."))
	if err != nil {
		t.Fatal(err)
	}
	var found []string
	for _, f := range r.Facts {
		if f.Predicate == "http://schema.org/worksFor" {
			found = append(found, r.Linking.Entities[f.Subject].Name+": "+r.Linking.Entities[f.Object].Name)
		}
	}
	slices.Sort(found)
	want := []string{"Dilan Karim: Kurdistan Regional Government", "Omar Al Saadi: Federal Government of Iraq"}
	if !slices.Equal(slices.Compact(found), want) {
		t.Errorf("bodies %q, want %q", found, want)
	}
}
