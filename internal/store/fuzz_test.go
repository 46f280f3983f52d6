package store

import (
	"testing"

	"github.com/cayleygraph/quad"
)

// FuzzTerms stores terms of any bytes and expects them back, and no text of one
// to be that of another kind.
func FuzzTerms(f *testing.F) {
	f.Add("http://e/a", "a \"b\"\\\n\x00\u0085")
	f.Add("a> <b", "\"^^<x>")
	f.Fuzz(func(t *testing.T, iri, text string) {
		for _, v := range []quad.Value{
			quad.IRI(iri), quad.String(text), quad.TypedString{Value: quad.String(text), Type: quad.IRI("http://e/" + iri)},
		} {
			stored, err := appendTerm(nil, v)
			if err != nil {
				t.Fatal(err)
			}
			back, err := parseTerm(string(stored))
			if err != nil || back != v {
				t.Errorf("%#v was stored as %s and came back as %#v (%v)", v, stored, back, err)
			}
			for _, c := range stored {
				if c == '\n' || c == '\r' {
					t.Errorf("%#v was stored as %q, which is more than one line", v, stored)
				}
			}
		}
	})
}
