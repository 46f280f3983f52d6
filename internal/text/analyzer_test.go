package text

import (
	"strings"
	"testing"

	"accord/data"
)

func load(t testing.TB) *Analyzer {
	t.Helper()
	a, err := Load(data.FS)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// render writes a document one sentence a line, its tokens between spaces and
// bars where two tokens touch.
func render(d *Document) string {
	var b strings.Builder
	for _, s := range d.Sentences {
		for i := s.First; i < s.Last; i++ {
			if i > s.First {
				if d.Tokens[i-1].End == d.Tokens[i].Start {
					b.WriteString("|")
				} else {
					b.WriteString(" ")
				}
			}
			b.WriteString(d.Word(i))
		}
		b.WriteString("\n")
	}
	return b.String()
}
