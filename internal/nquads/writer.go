package nquads

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"unicode/utf8"

	"github.com/cayleygraph/quad"
)

// A Writer writes canonical lines in the order in which the quads come.
type Writer struct {
	out  *bufio.Writer
	line []byte
}

// NewWriter returns a writer; its caller calls Flush at the end.
func NewWriter(w io.Writer) *Writer {
	return &Writer{out: bufio.NewWriterSize(w, 64<<10)}
}

// Write writes one quad. A quad that is not RDF is an error and nothing of it
// is written.
func (w *Writer) Write(q quad.Quad) error {
	line, err := AppendQuad(w.line[:0], q)
	if err != nil {
		return err
	}
	w.line = line
	_, err = w.out.Write(line)
	return err
}

// Flush hands everything written so far to the underlying writer.
func (w *Writer) Flush() error { return w.out.Flush() }

// AppendQuad appends the canonical line of a quad, with its line feed. On an
// error dst comes back as it was.
func AppendQuad(dst []byte, q quad.Quad) ([]byte, error) {
	line, err := appendNode(dst, q.Subject, "subject")
	if err != nil {
		return dst, err
	}
	predicate, ok := q.Predicate.(quad.IRI)
	if !ok {
		return dst, notA("predicate", q.Predicate, "an IRI")
	}
	if line, err = appendIRI(append(line, ' '), string(predicate)); err != nil {
		return dst, fmt.Errorf("predicate: %w", err)
	}
	if line, err = AppendTerm(append(line, ' '), q.Object); err != nil {
		return dst, fmt.Errorf("object: %w", err)
	}
	if q.Label != nil {
		if line, err = appendNode(append(line, ' '), q.Label, "graph label"); err != nil {
			return dst, err
		}
	}
	return append(line, " .\n"...), nil
}

func appendNode(dst []byte, v quad.Value, role string) ([]byte, error) {
	switch v.(type) {
	case quad.IRI, quad.BNode:
		out, err := AppendTerm(dst, v)
		if err != nil {
			return dst, fmt.Errorf("%s: %w", role, err)
		}
		return out, nil
	default:
		return dst, notA(role, v, "an IRI or a blank node")
	}
}

func notA(role string, v quad.Value, want string) error {
	return fmt.Errorf("%s %v (%T): expected %s", role, v, v, want)
}

// AppendTerm appends the canonical form of a term as it stands in a line. On
// an error dst comes back as it was.
func AppendTerm(dst []byte, v quad.Value) ([]byte, error) {
	switch v := v.(type) {
	case quad.IRI:
		return appendIRI(dst, string(v))
	case quad.BNode:
		if label := string(v); label == "" || !utf8.ValidString(label) || labelLen(label) != len(label) {
			return dst, fmt.Errorf("blank node label %q: expected letters, digits, '_', '-' and inner '.'", label)
		}
		return append(append(dst, "_:"...), v...), nil
	case quad.String:
		return appendQuoted(dst, string(v))
	case quad.LangString:
		return appendLang(dst, v)
	case quad.TypedString:
		return appendTyped(dst, v)
	case nil:
		return dst, errors.New("missing term")
	default:
		return dst, fmt.Errorf("%v (%T) is not an RDF term: expected a literal with a full datatype IRI", v, v)
	}
}

func appendIRI(dst []byte, iri string) ([]byte, error) {
	if bad := badIRI(iri); bad != "" {
		return dst, errors.New(bad)
	}
	return append(append(append(dst, '<'), iri...), '>'), nil
}

func appendLang(dst []byte, v quad.LangString) ([]byte, error) {
	if v.Lang == "" || langLen(v.Lang) != len(v.Lang) {
		return dst, fmt.Errorf("language tag %q: expected one such as en or en-GB", v.Lang)
	}
	out, err := appendQuoted(dst, string(v.Value))
	if err != nil {
		return dst, err
	}
	return append(append(out, '@'), v.Lang...), nil
}

func appendTyped(dst []byte, v quad.TypedString) ([]byte, error) {
	out, err := appendQuoted(dst, string(v.Value))
	switch {
	case err != nil:
		return dst, err
	case v.Type == xsdString:
		return out, nil
	case v.Type == langString:
		return dst, errors.New("rdf:langString without a language: expected a language tag")
	}
	if out, err = appendIRI(append(out, "^^"...), string(v.Type)); err != nil {
		return dst, fmt.Errorf("datatype: %w", err)
	}
	return out, nil
}

// escapes holds what the canonical form writes for each ASCII character that
// does not stand for itself inside a literal.
var escapes = func() (e [128]string) {
	for c := range 0x20 {
		e[c] = fmt.Sprintf(`\u%04X`, c)
	}
	e[0x7F] = `\u007F`
	e['\b'], e['\t'], e['\n'], e['\f'], e['\r'] = `\b`, `\t`, `\n`, `\f`, `\r`
	e['"'], e['\\'] = `\"`, `\\`
	return e
}()

// appendQuoted appends a literal's text in quotation marks.
func appendQuoted(dst []byte, s string) ([]byte, error) {
	out := append(dst, '"')
	done := 0 // s[:done] is written
	for i := 0; i < len(s); {
		if c := s[i]; c < utf8.RuneSelf {
			if e := escapes[c]; e != "" {
				out = append(append(out, s[done:i]...), e...)
				done = i + 1
			}
			i++
			continue
		}
		c, size := utf8.DecodeRuneInString(s[i:])
		if c == utf8.RuneError && size == 1 {
			return dst, fmt.Errorf("literal %q is not UTF-8", clip(s))
		}
		i += size
	}
	return append(append(out, s[done:]...), '"'), nil
}

// clip shortens a text for an error.
func clip(s string) string {
	const most = 60
	if len(s) <= most {
		return s
	}
	return s[:most] + "..."
}
