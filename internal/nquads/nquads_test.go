package nquads

import (
	"bytes"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/cayleygraph/quad"
	"github.com/google/go-cmp/cmp"
)

const (
	s = quad.IRI("http://example.org/s")
	p = quad.IRI("http://example.org/p")
	o = quad.IRI("http://example.org/o")
)

func typed(value, datatype string) quad.Value {
	return quad.TypedString{Value: quad.String(value), Type: quad.IRI(datatype)}
}

func lang(value, tag string) quad.Value {
	return quad.LangString{Value: quad.String(value), Lang: tag}
}

// objects lists spellings of objects, what they mean, and their canonical
// form ("" where it is the spelling itself).
var objects = []struct {
	text  string
	value quad.Value
	canon string
}{
	{`<http://example.org/o>`, o, ``},
	{`<scheme:!$%25/<-no>`, nil, ``},
	{`<tag:x>`, quad.IRI("tag:x"), ``},
	{`<a+b-c.9:>`, quad.IRI("a+b-c.9:"), ``},
	{`<http://example.org/\u00E9>`, quad.IRI("http://example.org/é"), `<http://example.org/é>`},
	{`<http://example.org/\U0001F600>`, quad.IRI("http://example.org/😀"), `<http://example.org/😀>`},
	{`<\u0061:b>`, quad.IRI("a:b"), `<a:b>`},
	{`_:b`, quad.BNode("b"), ``},
	{`_:0`, quad.BNode("0"), ``},
	{`_:_-.x`, quad.BNode("_-.x"), ``},
	{`_:a..b`, quad.BNode("a..b"), ``},
	{`_:éü·`, quad.BNode("éü·"), ``},
	{`""`, quad.String(""), ``},
	{`"it's"`, quad.String("it's"), ``},
	{`"a\tb\bc\nd\re\ff\"g\'h\\"`, quad.String("a\tb\bc\nd\re\ff\"g'h\\"), `"a\tb\bc\nd\re\ff\"g'h\\"`},
	{`"\u0041\U0001F600\u00e9"`, quad.String("A😀é"), `"A😀é"`},
	{"\"\x00\x1F\x7F\"", quad.String("\x00\x1F\x7F"), `"\u0000\u001F\u007F"`},
	{"\"\uFFFE\uFFFF\uFFFD\u0085\u2028\"", quad.String("\uFFFE\uFFFF\uFFFD\u0085\u2028"), ""},
	{`"\\"`, quad.String(`\`), ``},
	{`"\\\""`, quad.String(`\"`), ``},
	{`"# no comment . <x>"`, quad.String("# no comment . <x>"), ``},
	{`"x"@en`, lang("x", "en"), ``},
	{`"x"@de-CH-1996`, lang("x", "de-CH-1996"), ``},
	{`"x"@EN`, lang("x", "EN"), ``},
	{`"x"^^<http://www.w3.org/2001/XMLSchema#string>`, quad.String("x"), `"x"`},
	{`"05"^^<http://www.w3.org/2001/XMLSchema#integer>`, typed("05", "http://www.w3.org/2001/XMLSchema#integer"), ``},
	{`"True"^^<xsd:boolean>`, typed("True", "xsd:boolean"), ``},
	{`"x" ^^ <a:b>`, typed("x", "a:b"), `"x"^^<a:b>`},
	{"\"x\"\t@en", lang("x", "en"), `"x"@en`},
	{`"\"^^<a:b>"`, quad.String(`"^^<a:b>`), ``},
}

func TestObjectsAreReadAndWritten(t *testing.T) {
	for _, c := range objects {
		if c.value == nil {
			continue
		}
		t.Run(c.text, func(t *testing.T) {
			got, err := ReadAll(strings.NewReader("<http://example.org/s> <http://example.org/p> "+c.text+" ."), "t")
			if err != nil {
				t.Fatal(err)
			}
			want := []quad.Quad{{Subject: s, Predicate: p, Object: c.value}}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Fatalf("read (-want +got):\n%s", diff)
			}
			canon := c.canon
			if canon == "" {
				canon = c.text
			}
			line, err := AppendQuad(nil, got[0])
			if err != nil {
				t.Fatal(err)
			}
			if want := "<http://example.org/s> <http://example.org/p> " + canon + " .\n"; string(line) != want {
				t.Errorf("wrote %swant  %s", line, want)
			}
		})
	}
}

// documents lists whole documents and how many quads they hold.
var documents = []struct {
	text  string
	quads int
}{
	{"", 0},
	{"\n\n", 0},
	{" \t", 0},
	{"# only a comment", 0},
	{"<a:s> <a:p> <a:o> .", 1},
	{"<a:s> <a:p> <a:o> <a:g> .\n", 1},
	{"<a:s> <a:p> <a:o> _:g .\n", 1},
	{"\t<a:s>\t<a:p>  <a:o> . \t# comment\n", 1},
	{"<a:s><a:p><a:o><a:g>.#comment", 1},
	{"<a:s><a:p>_:o.\n_:s<a:p>\"x\"@en.\n<a:s><a:p>\"x\"_:g.", 3},
	{"<a:s> <a:p> _:o. .", -1},
	{"<a:s> <a:p> <a:o> .\r<a:s> <a:p> <a:o> .\r\n<a:s> <a:p> <a:o> .\n\r\n", 3},
}

func TestDocuments(t *testing.T) {
	for _, c := range documents {
		for _, r := range []io.Reader{strings.NewReader(c.text), iotest.OneByteReader(strings.NewReader(c.text)), iotest.DataErrReader(strings.NewReader(c.text))} {
			quads, err := ReadAll(r, "t")
			if c.quads >= 0 && err != nil {
				t.Errorf("%q: %v", c.text, err)
			}
			if c.quads < 0 && err == nil {
				t.Errorf("%q: accepted", c.text)
			}
			if c.quads >= 0 && len(quads) != c.quads {
				t.Errorf("%q: %d quads, want %d", c.text, len(quads), c.quads)
			}
		}
	}
}

// rejected lists wrong documents with the error's place and text.
var rejected = []struct{ text, want string }{
	// Structure.
	{"<a:s> <a:p> <a:o>", `1:18: found end of line: expected a graph label or '.'`},
	{"<a:s> <a:p>", `1:12: found end of line: expected the object`},
	{"<a:s>", `1:6: found end of line: expected the predicate`},
	{"<a:s> <a:p> .", `1:13: found '.': expected the object`},
	{"<a:s> <a:p> <a:o> <a:g> <a:n> .", `1:25: found '<': expected '.'`},
	{"<a:s> <a:p> <a:o>, <a:o> .", `1:18: found ',': expected a graph label or '.'`},
	{"<a:s> <a:p> <a:o>; <a:p> <a:o> .", `1:18: found ';'`},
	{"<a:s> <a:p> <a:o> . <a:s> <a:p> <a:o> .", `1:21: found '<' after the statement: expected a new line`},
	{"@prefix a: <a:> .", `1:1: found '@': expected the subject`},
	{"@base <a:> .", `1:1: found '@'`},
	{"\uFEFF<a:s> <a:p> <a:o> .", `1:1: found a byte order mark: expected the subject`},
	{"<a:s> a <a:o> .", `1:7: found 'a': expected the predicate`},
	{"<a:s> <a:p>\n<a:o> .", `1:12: found end of line`},
	// Terms in the wrong place.
	{`"x" <a:p> <a:o> .`, `1:1: a literal cannot be the subject`},
	{`<a:s> "x" <a:o> .`, `1:7: found '"': expected the predicate`},
	{`<a:s> _:p <a:o> .`, `1:7: found '_': expected the predicate`},
	{`<a:s> <a:p> <a:o> "g" .`, `1:19: a literal cannot be the graph label`},
	{`<a:s> <a:p> <a:o> "g"@en .`, `1:19: a literal cannot be the graph label`},
	// IRIs.
	{"<s> <a:p> <a:o> .", `1:1: relative IRI <s>: expected an absolute one`},
	{"<> <a:p> <a:o> .", `1:1: relative IRI <>`},
	{"<//x/y> <a:p> <a:o> .", `1:1: relative IRI`},
	{"<1a:s> <a:p> <a:o> .", `1:1: relative IRI`},
	{"<:s> <a:p> <a:o> .", `1:1: relative IRI`},
	{"<é:s> <a:p> <a:o> .", `1:1: relative IRI`},
	{"<a/b:s> <a:p> <a:o> .", `1:1: relative IRI`},
	{`<\u0073> <a:p> <a:o> .`, `1:1: relative IRI <s>`},
	{"<a:s> <p> <a:o> .", `1:7: relative IRI <p>`},
	{"<a:s> <a:p> <o> .", `1:13: relative IRI <o>`},
	{`<a:s> <a:p> "x"^^<dt> .`, `1:18: relative IRI <dt>`},
	{"<a:s> <a:p> <a:o> <g> .", `1:19: relative IRI <g>`},
	{"<a: s> <a:p> <a:o> .", `1:4: ' ' in an IRI`},
	{"<a:\ts> <a:p> <a:o> .", `1:4: '\t' in an IRI`},
	{"<a:{s}> <a:p> <a:o> .", `1:4: '{' in an IRI`},
	{"<a:s|> <a:p> <a:o> .", `'|' in an IRI`},
	{"<a:s^> <a:p> <a:o> .", `'^' in an IRI`},
	{"<a:s`> <a:p> <a:o> .", "'`' in an IRI"},
	{`<a:"s"> <a:p> <a:o> .`, `'"' in an IRI`},
	{"<a:<s> <a:p> <a:o> .", `'<' in an IRI`},
	{"<a:\x00s> <a:p> <a:o> .", `1:4: '\x00' in an IRI`},
	{`<a:\n> <a:p> <a:o> .`, `1:4: escape \n in an IRI`},
	{`<a:\/> <a:p> <a:o> .`, `1:4: escape \/ in an IRI`},
	{`<a:\> <a:p> <a:o> .`, `1:4: lone '\'`},
	{`<a:\u00ZZ> <a:p> <a:o> .`, `1:4: \u escape with too few hexadecimal digits: expected 4`},
	{`<a:\U0000004> <a:p> <a:o> .`, `1:4: \U escape with too few hexadecimal digits: expected 8`},
	{`<a:\u0020> <a:p> <a:o> .`, `1:1: ' ' in the IRI "a: "`},
	{`<a:\u003E> <a:p> <a:o> .`, `1:1: '>' in the IRI`},
	{`<a:\u005C> <a:p> <a:o> .`, `in the IRI`},
	{`<a:\u0000> <a:p> <a:o> .`, `in the IRI`},
	{`<a:\uD800> <a:p> <a:o> .`, `escape \uD800 is a surrogate`},
	{"<a:s <a:p> <a:o> .", `1:5: ' ' in an IRI`},
	{"<a:s", `1:5: found end of line: expected '>'`},
	// Blank nodes.
	{"_ <a:p> <a:o> .", `1:1: found '_' alone`},
	{"_: <a:p> <a:o> .", `1:3: blank node without a label`},
	{"_::a <a:p> <a:o> .", `1:3: blank node without a label`},
	{"_:a:b <a:p> <a:o> .", `1:4: colon in a blank node's label`},
	{"_:-a <a:p> <a:o> .", `1:3: blank node without a label`},
	{"_:.a <a:p> <a:o> .", `1:3: blank node without a label`},
	{"_:a. <a:p> <a:o> .", `1:4: found '.': expected the predicate`},
	{"_:a\u00D7 <a:p> <a:o> .", `1:4: found '×'`},
	// Literals.
	{`<a:s> <a:p> "x .`, `1:17: found end of line: expected '"'`},
	{`<a:s> <a:p> "x\" .`, `1:19: found end of line: expected '"'`},
	{`<a:s> <a:p> 'x' .`, `1:13: found '\'': expected the object`},
	{`<a:s> <a:p> """x""" .`, `1:15: a literal cannot be the graph label`},
	{`<a:s> <a:p> "a\zb" .`, `1:15: unknown escape \z`},
	{`<a:s> <a:p> "é\zb" .`, `1:15: unknown escape \z`},
	{`<a:s> <a:p> "\uWXYZ" .`, `1:14: \u escape with too few`},
	{`<a:s> <a:p> "\u12" .`, `1:14: \u escape with too few`},
	{`<a:s> <a:p> "\U0000WXYZ" .`, `1:14: \U escape with too few`},
	{`<a:s> <a:p> "\U00110000" .`, `escape \U00110000 is beyond Unicode`},
	{`<a:s> <a:p> "\uD83D\uDE00" .`, `1:14: escape \uD83D is a surrogate`},
	{`<a:s> <a:p> "\U0000DFFF" .`, `is a surrogate`},
	{`<a:s> <a:p> 1 .`, `1:13: found '1': expected the object`},
	{`<a:s> <a:p> 1.0e1 .`, `found '1'`},
	{`<a:s> <a:p> true .`, `found 't'`},
	{`<a:s> <a:p> "x"@1 .`, `1:17: language tag without letters`},
	{`<a:s> <a:p> "x"@ .`, `1:17: language tag without letters`},
	{`<a:s> <a:p> "x"@en- .`, `1:19: found '-' in a language tag`},
	{`<a:s> <a:p> "x"@en1 .`, `1:19: found '1' in a language tag`},
	{`<a:s> <a:p> "x"@en_GB .`, `1:19: found '_' alone`},
	{`<a:s> <a:p> "x"@en-a--b .`, `1:21: found '-' in a language tag`},
	{`<a:s> <a:p> "x"^<a:t> .`, `1:16: found a single '^'`},
	{`<a:s> <a:p> "x"^^"t" .`, `1:18: found '"': expected the datatype`},
	{`<a:s> <a:p> "x"^^xsd:date .`, `1:18: found 'x': expected the datatype`},
	{`<a:s> <a:p> "x"@en^^<a:t> .`, `1:19: found '^'`},
	{`<a:s> <a:p> "x"^^<http://www.w3.org/1999/02/22-rdf-syntax-ns#langString> .`, `1:18: rdf:langString without a language`},
	// Encoding and lines.
	{"<a:s> <a:p> \"\xFF\" .", `1:14: byte 0xff is not UTF-8`},
	{"<a:\xC3> <a:p> <a:o> .", `1:4: byte 0xc3 is not UTF-8`},
	{"<a:s> <a:p> \"\xED\xA0\x80\" .", `1:14: byte 0xed is not UTF-8`},
	{"# \xFF", `1:3: byte 0xff is not UTF-8`},
	{"\n\r\n\r<a:s>", `4:6: found end of line`},
	{"\r\r\nx", `3:1: found 'x'`},
	{"\n#\n  é", `3:3: found 'é': expected the subject`},
}

func TestWrongDocumentsAreRejected(t *testing.T) {
	for _, c := range rejected {
		_, err := ReadAll(strings.NewReader(c.text), "t.nq")
		if err == nil {
			t.Errorf("%q: accepted", c.text)
		} else if !strings.HasPrefix(err.Error(), "t.nq:") || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%q:\n got %v\nwant %s", c.text, err, c.want)
		}
	}
}

func TestTriplesReaderRejectsLabels(t *testing.T) {
	r := NewTriplesReader(strings.NewReader("<a:s> <a:p> <a:o> .\n<a:s> <a:p> <a:o> <a:g> .\n<a:s> <a:p> _:o ."), "t.nt")
	if _, err := r.Read(); err != nil {
		t.Fatal(err)
	}
	_, err := r.Read()
	if want := "t.nt:2:19: found '<': expected '.' after the object (N-Triples has no graph labels)"; err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
	// A wrong line does not hide those below it.
	if q, err := r.Read(); err != nil || q.Object != quad.BNode("o") || r.Line() != 3 {
		t.Errorf("got %v, %v at line %d", q, err, r.Line())
	}
	if _, err := r.Read(); err != io.EOF {
		t.Errorf("got %v, want EOF", err)
	}
}

func TestReadErrorsNameTheInput(t *testing.T) {
	_, err := ReadAll(iotest.TimeoutReader(iotest.OneByteReader(strings.NewReader("<a:s> <a:p> <a:o> ."))), "t.nq")
	if err == nil || err.Error() != "reading t.nq: timeout" {
		t.Errorf("got %v", err)
	}
}

func TestWriterRefusesWhatIsNotRDF(t *testing.T) {
	for _, c := range []struct {
		q    quad.Quad
		want string
	}{
		{quad.Quad{Predicate: p, Object: o}, "subject <nil>"},
		{quad.Quad{Subject: s, Object: o}, "predicate <nil>"},
		{quad.Quad{Subject: s, Predicate: p}, "object: missing term"},
		{quad.Quad{Subject: quad.String("x"), Predicate: p, Object: o}, "subject"},
		{quad.Quad{Subject: s, Predicate: quad.BNode("x"), Object: o}, "predicate"},
		{quad.Quad{Subject: s, Predicate: p, Object: o, Label: quad.String("x")}, "graph label"},
		{quad.Quad{Subject: quad.IRI("s"), Predicate: p, Object: o}, "subject: relative IRI <s>"},
		{quad.Quad{Subject: s, Predicate: quad.IRI("a:> <a:o> .\n<a:s> <a:p"), Object: o}, "predicate: '>' in the IRI"},
		{quad.Quad{Subject: s, Predicate: p, Object: quad.IRI("a: ")}, "object: ' ' in the IRI"},
		{quad.Quad{Subject: s, Predicate: p, Object: quad.IRI(`a:\u0020`)}, `object: '\\' in the IRI`},
		{quad.Quad{Subject: s, Predicate: p, Object: quad.IRI("a:\xFF")}, "not UTF-8"},
		{quad.Quad{Subject: s, Predicate: p, Object: quad.BNode("")}, "blank node label"},
		{quad.Quad{Subject: s, Predicate: p, Object: quad.BNode("a.")}, "blank node label"},
		{quad.Quad{Subject: s, Predicate: p, Object: quad.BNode("a .\n")}, "blank node label"},
		{quad.Quad{Subject: s, Predicate: p, Object: quad.BNode("a\xFF")}, "blank node label"},
		{quad.Quad{Subject: s, Predicate: p, Object: quad.String("\xFF")}, "not UTF-8"},
		{quad.Quad{Subject: s, Predicate: p, Object: quad.String("\xED\xA0\x80")}, "not UTF-8"},
		{quad.Quad{Subject: s, Predicate: p, Object: lang("x", "")}, "language tag"},
		{quad.Quad{Subject: s, Predicate: p, Object: lang("x", "en .\n")}, "language tag"},
		{quad.Quad{Subject: s, Predicate: p, Object: lang("\xFF", "en")}, "not UTF-8"},
		{quad.Quad{Subject: s, Predicate: p, Object: typed("x", "")}, "datatype: relative IRI"},
		{quad.Quad{Subject: s, Predicate: p, Object: typed("x", "a:> .\n")}, "datatype: '>'"},
		{quad.Quad{Subject: s, Predicate: p, Object: typed("x", langString)}, "rdf:langString"},
		{quad.Quad{Subject: s, Predicate: p, Object: quad.Int(5)}, "not an RDF term"},
		{quad.Quad{Subject: s, Predicate: p, Object: quad.Bool(true)}, "not an RDF term"},
	} {
		var out bytes.Buffer
		w := NewWriter(&out)
		err := w.Write(c.q)
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%#v: got error %v, want %s", c.q, err, c.want)
		}
		if w.Flush(); out.Len() > 0 {
			t.Errorf("%#v: wrote %q", c.q, out.String())
		}
	}
}

func TestStringDatatypeIsWrittenPlain(t *testing.T) {
	got, err := AppendTerm(nil, typed("x", xsdString))
	if err != nil || string(got) != `"x"` {
		t.Errorf("got %s, %v", got, err)
	}
}
