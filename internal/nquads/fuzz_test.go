package nquads

import (
	"bytes"
	"testing"

	"github.com/cayleygraph/quad"
	"github.com/google/go-cmp/cmp"
)

// FuzzRead: the reader never panics, what it accepts is written canonically,
// and the canonical form reads back to the same quads and writes to itself.
func FuzzRead(f *testing.F) {
	for _, c := range rejected {
		f.Add([]byte(c.text))
	}
	for _, c := range documents {
		f.Add([]byte(c.text))
	}
	for _, c := range objects {
		f.Add([]byte("<a:s> <a:p> " + c.text + " ."))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		quads, err := ReadAll(bytes.NewReader(text), "f")
		if err != nil {
			return
		}
		canon := encode(t, quads)
		again, err := ReadAll(bytes.NewReader(canon), "canon")
		if err != nil {
			t.Fatalf("canonical form %q: %v", canon, err)
		}
		if diff := cmp.Diff(quads, again); diff != "" {
			t.Fatal(diff)
		}
		if twice := encode(t, again); !bytes.Equal(canon, twice) {
			t.Fatalf("%q becomes %q", canon, twice)
		}
	})
}

// FuzzWrite: whatever the terms hold, the writer refuses the quad or writes
// one line that reads back to it alone.
func FuzzWrite(f *testing.F) {
	f.Add("a:s", "a:p", "text", "en", "a:t", "a:g", byte(0))
	f.Add("b", "a:> <a:o> .\n", "\x00\uFFFF\"\\", "en .\n", "x> <y", "g\n", byte(7))
	f.Fuzz(func(t *testing.T, subject, predicate, text, tag, datatype, label string, kinds byte) {
		q := quad.Quad{Subject: quad.IRI(subject), Predicate: quad.IRI(predicate), Object: quad.String(text)}
		if kinds&1 != 0 {
			q.Subject = quad.BNode(subject)
		}
		switch kinds >> 1 & 3 {
		case 1:
			q.Object = lang(text, tag)
		case 2:
			q.Object = typed(text, datatype)
		case 3:
			q.Object = quad.IRI(text)
		}
		switch kinds >> 3 & 3 {
		case 1:
			q.Label = quad.IRI(label)
		case 2:
			q.Label = quad.BNode(label)
		}
		line, err := AppendQuad(nil, q)
		if err != nil {
			return
		}
		if t, ok := q.Object.(quad.TypedString); ok && t.Type == xsdString {
			q.Object = t.Value
		}
		got, err := ReadAll(bytes.NewReader(line), "f")
		if err != nil {
			t.Fatalf("%q: %v", line, err)
		}
		if diff := cmp.Diff([]quad.Quad{q}, got); diff != "" {
			t.Fatal(diff)
		}
	})
}
