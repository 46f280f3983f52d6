package pipeline_test

import (
	"fmt"
	"strings"
	"testing"

	"accord/internal/pipeline"
)

// reference is a marked expression and what it stands for.
type reference struct {
	start, end int
	names      string // joined by "+"
	known      bool   // "?=": a reader knows, the program does not
}

// unmark takes the marks of testdata/references.txt out of a text.
func unmark(marked string) (body string, refs []reference) {
	var b strings.Builder
	for {
		before, rest, found := strings.Cut(marked, "[")
		b.WriteString(before)
		if !found {
			return b.String(), refs
		}
		mark, after, _ := strings.Cut(rest, "]")
		form, names, _ := strings.Cut(mark, "=")
		form, known := strings.CutSuffix(form, "?")
		refs = append(refs, reference{b.Len(), b.Len() + len(form), names, known})
		b.WriteString(form)
		marked = after
	}
}

// standsFor names what the mention of exactly that span refers to, or the one
// within it that does.
func standsFor(r *pipeline.Result, from, to int) string {
	var names []string
	for i, m := range r.Mentions {
		if m.Start < from || m.End != to || len(names) > 0 {
			continue
		}
		for _, e := range r.Linking.Refers[i] {
			names = append(names, r.Linking.Entities[e].Name)
		}
	}
	return strings.Join(names, "+")
}

// TestReferenceBank reads each text of the bank and compares what pronouns and
// descriptions stand for.
func TestReferenceBank(t *testing.T) {
	p := load(t)
	right, wrong, open := 0, 0, 0
	for i, c := range passages(t, "testdata/references.txt") {
		t.Run(c.name, func(t *testing.T) {
			body, refs := unmark(c.text)
			r, err := p.Run(parse(t, p, fmt.Sprint("reference-", i), body))
			if err != nil {
				t.Fatal(err)
			}
			for _, ref := range refs {
				got, want := standsFor(r, ref.start, ref.end), ref.names
				switch {
				case got == want && want != "":
					right++
				case got != "" && got != want:
					wrong++
				case want != "":
					open++
				}
				if ref.known {
					want = ""
				}
				if got != want {
					t.Errorf("%s\n%q stands for %q, want %q", body, body[ref.start:ref.end], got, want)
				}
			}
		})
	}
	t.Logf("references: right %d, wrong %d, left open %d", right, wrong, open)
}
