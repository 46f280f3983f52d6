package nquads

import (
	"bytes"
	"fmt"
	"hash/maphash"
	"unicode/utf8"

	"github.com/cayleygraph/quad"
)

// termCache remembers IRIs that were read lately by their spelling, so that
// predicates, graph labels and repeated subjects cost neither checks nor
// memory. Newer IRIs overwrite older ones of the same slot.
type termCache struct {
	seed  maphash.Seed
	slots *[2048]cachedIRI
}

type cachedIRI struct {
	iri   string
	value quad.Value
}

func (c *termCache) slot(raw []byte) *cachedIRI {
	if c.slots == nil {
		c.seed, c.slots = maphash.MakeSeed(), new([2048]cachedIRI)
	}
	return &c.slots[maphash.Bytes(c.seed, raw)%uint64(len(c.slots))]
}

// iri parses <...>.
func (p *parser) iri() (quad.Value, error) {
	from := p.at + 1
	n := bytes.IndexByte(p.line[from:], '>')
	if n < 0 {
		return nil, p.openIRI(from)
	}
	raw := p.line[from : from+n]
	slot := p.terms.slot(raw)
	if slot.value != nil && slot.iri == string(raw) {
		p.at = from + n + 1
		return slot.value, nil
	}
	iri, escaped, err := p.checkIRI(raw, from)
	if err != nil {
		return nil, err
	}
	p.at = from + n + 1
	value := quad.Value(quad.IRI(iri))
	if !escaped {
		*slot = cachedIRI{iri, value}
	}
	return value, nil
}

// openIRI explains an IRI without its closing bracket.
func (p *parser) openIRI(from int) error {
	for i, b := range p.line[from:] {
		if !iriByte[b] && b != '\\' {
			return failAt(from+i, "%q in an IRI: expected '>' or characters of an IRI", rune(b))
		}
	}
	return failAt(len(p.line), "found end of line: expected '>' to close the IRI")
}

// checkIRI resolves the escapes of an IRI that stands at the given offset.
func (p *parser) checkIRI(raw []byte, offset int) (iri string, escaped bool, err error) {
	for i, b := range raw {
		if iriByte[b] {
			continue
		}
		if b != '\\' {
			return "", false, failAt(offset+i, "%q in an IRI: expected it percent-encoded (%%%02X)", rune(b), b)
		}
		escaped = true
	}
	iri = string(raw)
	if escaped {
		if iri, err = p.unescape(raw, offset, false); err != nil {
			return "", true, err
		}
		if bad := badIRI(iri); bad != "" {
			return "", true, failAt(offset-1, "%s", bad)
		}
		return iri, true, nil
	}
	if schemeEnd(iri) < 0 {
		return "", false, failAt(offset-1, "%s", relativeIRI(iri))
	}
	return iri, false, nil
}

func relativeIRI(iri string) string {
	return fmt.Sprintf("relative IRI <%s>: expected an absolute one, with a scheme such as https:", iri)
}

// badIRI says why a string is not an absolute IRI; "" where it is one.
func badIRI(iri string) string {
	for i := 0; i < len(iri); i++ {
		if !iriByte[iri[i]] {
			return fmt.Sprintf("%q in the IRI %q: expected it percent-encoded (%%%02X)", rune(iri[i]), iri, iri[i])
		}
	}
	if schemeEnd(iri) < 0 {
		return relativeIRI(iri)
	}
	if !utf8.ValidString(iri) {
		return fmt.Sprintf("IRI %q is not UTF-8", iri)
	}
	return ""
}

// literal parses "...", with its language tag or datatype.
func (p *parser) literal() (quad.Value, error) {
	text, err := p.quoted()
	if err != nil {
		return nil, err
	}
	switch p.peek() {
	case '@':
		return p.language(text)
	case '^':
		return p.datatype(text)
	default:
		return quad.String(text), nil
	}
}

// quoted parses the part of a literal inside its quotation marks.
func (p *parser) quoted() (string, error) {
	from, escaped := p.at+1, false
	for end := from; ; end++ {
		n := bytes.IndexByte(p.line[end:], '"')
		if n < 0 {
			return "", failAt(len(p.line), `found end of line: expected '"' to close the literal`)
		}
		end += n
		if escaped = escaped || bytes.IndexByte(p.line[end-n:end], '\\') >= 0; escaped && oddBackslashes(p.line[from:end]) {
			continue
		}
		p.at = end + 1
		if !escaped {
			return string(p.line[from:end]), nil
		}
		return p.unescape(p.line[from:end], from, true)
	}
}

// oddBackslashes reports whether the quotation mark after s is escaped.
func oddBackslashes(s []byte) bool {
	n := 0
	for n < len(s) && s[len(s)-1-n] == '\\' {
		n++
	}
	return n%2 == 1
}

func (p *parser) language(text string) (quad.Value, error) {
	rest := p.line[p.at+1:]
	n := langLen(rest)
	if n == 0 {
		return nil, failAt(p.at+1, "language tag without letters: expected a tag such as en or en-GB after @")
	}
	p.at += 1 + n
	if n < len(rest) && (rest[n] == '-' || isDigit(rune(rest[n]))) {
		return nil, failAt(p.at, "found %s in a language tag: expected subtags of letters and digits, such as en-GB", p.found())
	}
	return quad.LangString{Value: quad.String(text), Lang: string(rest[:n])}, nil
}

func (p *parser) datatype(text string) (quad.Value, error) {
	if !bytes.HasPrefix(p.line[p.at:], []byte("^^")) {
		return nil, failAt(p.at, "found a single '^': expected ^^ and the datatype's <IRI>")
	}
	p.at += 2
	if p.peek() != '<' {
		return nil, failAt(p.at, "found %s: expected the datatype, an <IRI>", p.found())
	}
	from := p.at
	iri, err := p.iri()
	if err != nil {
		return nil, err
	}
	switch datatype := iri.(quad.IRI); datatype {
	case xsdString:
		return quad.String(text), nil
	case langString:
		return nil, failAt(from, "rdf:langString without a language: expected a tag such as @en instead of the datatype")
	default:
		return quad.TypedString{Value: quad.String(text), Type: datatype}, nil
	}
}

// Literal returns the text of a literal, without its language or datatype, and
// whether the value is one.
func Literal(v quad.Value) (text string, ok bool) {
	switch v := v.(type) {
	case quad.String:
		return string(v), true
	case quad.LangString:
		return string(v.Value), true
	case quad.TypedString:
		return string(v.Value), true
	}
	return "", false
}
