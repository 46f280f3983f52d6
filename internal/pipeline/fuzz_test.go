package pipeline_test

import (
	"testing"

	"accord/internal/article"
	"accord/internal/vocab"
)

// FuzzRun reads any text: the pipeline makes quads of it, whatever its marks,
// and nobody says nothing.
func FuzzRun(f *testing.F) {
	p := load(f)
	f.Add(news)
	f.Add("„Ja“")
	f.Add("“We\n\n“")
	f.Add("''No,'' he said.\n\n''")
	f.Add("Anna Berg: \"")
	f.Add("\"Go\" - A")
	f.Add("The company said ‘it’s the miners’ right’: ‘")
	f.Add("\f\f\f\f\fHH\f\f\f\f\fWWWWWWWW\f\f\f\f\f\f\f\f\f\f\f\f\f\f0") // initials where the text begins
	f.Fuzz(func(t *testing.T, body string) {
		a, err := p.Reader().Parse(article.Input{Path: "fuzz.txt", Name: "fuzz"}, []byte(body))
		if err != nil {
			return
		}
		r, err := p.Run(a)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range r.Facts {
			if f.Predicate == vocab.Said && f.Literal == "" {
				t.Errorf("an empty quotation in %q", body)
			}
		}
	})
}
