package nquads

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/cayleygraph/quad"
)

// offsetError is an error at a byte offset of a line.
type offsetError struct {
	offset int
	msg    string
}

func (e *offsetError) Error() string { return e.msg }

func failAt(offset int, format string, args ...any) error {
	return &offsetError{offset, fmt.Sprintf(format, args...)}
}

// parser reads one line.
type parser struct {
	line    []byte
	at      int
	terms   *termCache
	triples bool
}

// statement parses the line; ok is false where it holds no statement.
func (p *parser) statement() (q quad.Quad, ok bool, err error) {
	if !utf8.Valid(p.line) {
		return q, false, p.notUTF8()
	}
	if c := p.peek(); c == 0 && p.at == len(p.line) || c == '#' {
		return q, false, nil
	}
	if q.Subject, err = p.node("subject"); err != nil {
		return q, false, err
	}
	if q.Predicate, err = p.predicate(); err != nil {
		return q, false, err
	}
	if q.Object, err = p.object(); err != nil {
		return q, false, err
	}
	if q.Label, err = p.label(); err != nil {
		return q, false, err
	}
	return q, true, p.finish()
}

// peek skips white space and returns the byte after it, 0 at the line's end.
func (p *parser) peek() byte {
	for p.at < len(p.line) {
		if c := p.line[p.at]; c != ' ' && c != '\t' {
			return c
		}
		p.at++
	}
	return 0
}

// found describes what stands at the parser's place, for errors.
func (p *parser) found() string {
	c, _ := utf8.DecodeRune(p.line[p.at:])
	switch {
	case p.at == len(p.line):
		return "end of line"
	case c == '\uFEFF':
		return "a byte order mark"
	default:
		return fmt.Sprintf("%q", c)
	}
}

// node parses an IRI or a blank node.
func (p *parser) node(role string) (quad.Value, error) {
	switch p.peek() {
	case '<':
		return p.iri()
	case '_':
		return p.blank()
	case '"':
		return nil, failAt(p.at, "a literal cannot be the %s: expected an <IRI> or a _:blank node", role)
	default:
		return nil, failAt(p.at, "found %s: expected the %s, an <IRI> or a _:blank node", p.found(), role)
	}
}

func (p *parser) predicate() (quad.Value, error) {
	if p.peek() != '<' {
		return nil, failAt(p.at, "found %s: expected the predicate, an <IRI>", p.found())
	}
	return p.iri()
}

func (p *parser) object() (quad.Value, error) {
	switch p.peek() {
	case '"':
		return p.literal()
	case '<', '_':
		return p.node("object")
	default:
		return nil, failAt(p.at, `found %s: expected the object, an <IRI>, a _:blank node or a "literal"`, p.found())
	}
}

// label parses the graph label, which may be missing.
func (p *parser) label() (quad.Value, error) {
	switch c := p.peek(); {
	case c == '.':
		return nil, nil
	case p.triples:
		return nil, failAt(p.at, "found %s: expected '.' after the object (N-Triples has no graph labels)", p.found())
	case c == '<', c == '_', c == '"':
		return p.node("graph label")
	default:
		return nil, failAt(p.at, "found %s: expected a graph label or '.'", p.found())
	}
}

// finish parses the dot and what may follow it.
func (p *parser) finish() error {
	if p.peek() != '.' {
		return failAt(p.at, "found %s: expected '.' at the end of the statement", p.found())
	}
	p.at++
	if c := p.peek(); p.at < len(p.line) && c != '#' {
		return failAt(p.at, "found %s after the statement: expected a new line or a # comment", p.found())
	}
	return nil
}

// notUTF8 points at the first byte of the line that is not UTF-8.
func (p *parser) notUTF8() error {
	rest := p.line
	for {
		c, n := utf8.DecodeRune(rest)
		if c == utf8.RuneError && n == 1 {
			at := len(p.line) - len(rest)
			return failAt(at, "byte %#02x is not UTF-8: expected text in UTF-8", p.line[at])
		}
		rest = rest[n:]
	}
}

// blank parses a blank node.
func (p *parser) blank() (quad.Value, error) {
	if !bytes.HasPrefix(p.line[p.at:], []byte("_:")) {
		return nil, failAt(p.at, "found '_' alone: expected a blank node such as _:b1")
	}
	rest, _, _ := strings.Cut(string(p.line[p.at+2:]), " ")
	n := labelLen(rest)
	if n == 0 {
		return nil, failAt(p.at+2, "blank node without a label: expected a letter, digit or underscore after _:")
	}
	p.at += 2 + n
	if n < len(rest) && rest[n] == ':' {
		return nil, failAt(p.at, "colon in a blank node's label: expected letters, digits, '_', '-' and inner '.'")
	}
	return quad.BNode(strings.Clone(rest[:n])), nil
}
