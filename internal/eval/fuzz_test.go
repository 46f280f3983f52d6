package eval

import (
	"bytes"
	"testing"

	"accord/internal/nquads"
)

// FuzzScore: whatever gold file and export are accepted, scoring does not
// panic, and no count exceeds what there is.
func FuzzScore(f *testing.F) {
	f.Add([]byte(goldText), article, []byte("<a:lee> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://schema.org/Person> <a:#char=0,9> .\n"+
		"<a:lee> <https://w3id.org/accord#mentionedIn> <a:#char=0,9> <a:#char=0,9> .\n<a:lee> <http://schema.org/name> \"Ann Lee\" .\n"+
		"<a:lee> <http://schema.org/jobTitle> \"Envoy\"@en <a:#char=0,x> .\n"))
	f.Add([]byte(`{"entities": [{"id": "a", "type": "Person", "names": [""], "evidence": ""}]}`), "", []byte(""))
	f.Fuzz(func(t *testing.T, goldFile []byte, text string, export []byte) {
		gold, err := ParseGold(goldFile, "g.json")
		if err != nil {
			return
		}
		quads, err := nquads.ReadAll(bytes.NewReader(export), "x.nq")
		if err != nil {
			return
		}
		r := Score(gold, text, quads)
		var entities Count
		for _, row := range r.Entities {
			entities.Add(row.Count)
		}
		if n := entities.Right + entities.Missed; n > len(gold.Entities) {
			t.Errorf("%d of %d entities", n, len(gold.Entities))
		}
		if c := r.AllFacts(); c.Right+c.Missed > len(gold.Facts) || c.Wrong > len(quads) {
			t.Errorf("%+v of %d facts, %d quads", c, len(gold.Facts), len(quads))
		}
		if d, err := Diff(quads, quads); err != nil || !d.Empty() {
			t.Errorf("an export differs from itself: %+v, %v", d, err)
		}
	})
}
