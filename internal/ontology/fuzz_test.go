package ontology

import (
	"io/fs"
	"testing"
	"testing/fstest"

	"accord/data"
)

// FuzzLoad: no file makes Load panic, and in what it accepts no class lies
// below itself.
func FuzzLoad(f *testing.F) {
	builtIn, err := fs.ReadFile(data.FS, "ontology/ontology.nt")
	if err != nil {
		f.Fatal(err)
	}
	f.Add(builtIn)
	f.Add([]byte("<a:A> <http://www.w3.org/2000/01/rdf-schema#subClassOf> <a:A> .\n"))
	f.Fuzz(func(t *testing.T, file []byte) {
		o, err := Load(fstest.MapFS{"ontology/x.nt": {Data: file}})
		if err != nil {
			return
		}
		for _, c := range o.Classes() {
			for _, parent := range c.Parents {
				if o.IsA(parent, c.IRI) || !o.IsA(c.IRI, parent) {
					t.Errorf("%s and %s lie below each other", c.IRI, parent)
				}
			}
		}
	})
}
