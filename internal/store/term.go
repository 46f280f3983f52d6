package store

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/cayleygraph/quad"

	"accord/internal/vocab"
)

// longTerm is the length in bytes from which a term's key is cut and ends in a
// hash: keys stay short, the text itself is stored once.
const longTerm = 128

// Kinds of Cayley's own values, which no N-Quads text can begin with.
const (
	kindInt   = 1
	kindFloat = 2
	kindBool  = 3
	kindTime  = 4
)

// appendTerm appends the canonical N-Quads text of v to dst. Go's own kinds of
// value (quad.Int and the like), which only a caller of Cayley's interfaces
// can bring in, get a form of their own so that they come back as they were.
func appendTerm(dst []byte, v quad.Value) ([]byte, error) {
	switch v := v.(type) {
	case quad.IRI:
		return appendIRI(dst, string(v)), nil
	case quad.BNode:
		return append(append(dst, "_:"...), v...), nil
	case quad.String:
		return appendQuoted(dst, string(v)), nil
	case quad.LangString:
		return append(append(appendQuoted(dst, string(v.Value)), '@'), v.Lang...), nil
	case quad.TypedString:
		if v.Type == vocab.XSDString { // the same term as the plain literal (RDF 1.1)
			return appendQuoted(dst, string(v.Value)), nil
		}
		return appendIRI(append(appendQuoted(dst, string(v.Value)), "^^"...), string(v.Type)), nil
	case quad.Int:
		return strconv.AppendInt(append(dst, kindInt), int64(v), 10), nil
	case quad.Float:
		return strconv.AppendFloat(append(dst, kindFloat), float64(v), 'g', -1, 64), nil
	case quad.Bool:
		return strconv.AppendBool(append(dst, kindBool), bool(v)), nil
	case quad.Time:
		return time.Time(v).UTC().AppendFormat(append(dst, kindTime), time.RFC3339Nano), nil
	default:
		return nil, fmt.Errorf("storing a value of type %T: not a term of RDF", v)
	}
}

// plain marks the bytes that stand for themselves in an IRI, and in a string
// between quotes.
var plain = func() (marks [256]struct{ iri, quoted bool }) {
	for c := range marks {
		marks[c].iri = c > ' ' && strings.IndexByte("<>\"{}|^`\\", byte(c)) < 0
		marks[c].quoted = c >= ' ' && c != '"' && c != '\\' && c != 0x7f
	}
	return marks
}()

// appendIRI writes an IRI between angle brackets; characters that N-Quads
// forbids inside become \u escapes, so that no IRI can end its own brackets.
func appendIRI(dst []byte, iri string) []byte {
	dst = append(dst, '<')
	start := 0
	for i := 0; i < len(iri); i++ {
		if plain[iri[i]].iri {
			continue
		}
		dst = fmt.Appendf(append(dst, iri[start:i]...), "\\u%04X", iri[i])
		start = i + 1
	}
	return append(append(dst, iri[start:]...), '>')
}

// appendQuoted writes a string between quotes in the canonical form: named
// escapes where there is one, \u for the other control characters, the rest as
// it is.
func appendQuoted(dst []byte, s string) []byte {
	dst = append(dst, '"')
	start := 0
	for i := 0; i < len(s); i++ {
		if plain[s[i]].quoted {
			continue
		}
		dst = append(dst, s[start:i]...)
		start = i + 1
		if at := strings.IndexByte("\t\b\n\r\f\"\\", s[i]); at >= 0 {
			dst = append(dst, '\\', `tbnrf"\`[at])
		} else {
			dst = fmt.Appendf(dst, "\\u%04X", s[i])
		}
	}
	return append(append(dst, s[start:]...), '"')
}

var errTerm = errors.New("damaged term in the store")

// parseTerm is the inverse of appendTerm.
func parseTerm(text string) (quad.Value, error) {
	if text == "" {
		return nil, errTerm
	}
	switch text[0] {
	case '<':
		return quad.IRI(unescape(text[1 : len(text)-1])), nil
	case '_':
		return quad.BNode(text[2:]), nil
	case '"':
		return parseLiteral(text)
	default:
		return parseNative(text[0], text[1:])
	}
}

func parseLiteral(text string) (quad.Value, error) {
	end := strings.LastIndexByte(text, '"')
	if end < 1 {
		return nil, errTerm
	}
	value, rest := quad.String(unescape(text[1:end])), text[end+1:]
	switch {
	case rest == "":
		return value, nil
	case rest[0] == '@':
		return quad.LangString{Value: value, Lang: rest[1:]}, nil
	case strings.HasPrefix(rest, "^^<"):
		return quad.TypedString{Value: value, Type: quad.IRI(unescape(rest[3 : len(rest)-1]))}, nil
	}
	return nil, errTerm
}

func parseNative(kind byte, text string) (quad.Value, error) {
	switch kind {
	case kindInt:
		n, err := strconv.ParseInt(text, 10, 64)
		return quad.Int(n), err
	case kindFloat:
		f, err := strconv.ParseFloat(text, 64)
		return quad.Float(f), err
	case kindBool:
		return quad.Bool(text == "true"), nil
	case kindTime:
		t, err := time.Parse(time.RFC3339Nano, text)
		return quad.Time(t), err
	}
	return nil, errTerm
}

// unescape undoes the escapes of appendIRI and appendQuoted.
func unescape(s string) string {
	at := strings.IndexByte(s, '\\')
	if at < 0 {
		return s
	}
	out := append(make([]byte, 0, len(s)), s[:at]...)
	for i := at; i < len(s); i++ {
		if s[i] != '\\' || i+1 == len(s) {
			out = append(out, s[i])
			continue
		}
		i++
		if s[i] == 'u' && i+4 < len(s) {
			n, _ := strconv.ParseUint(s[i+1:i+5], 16, 16)
			out = utf8.AppendRune(out, rune(n))
			i += 4
		} else if at := strings.IndexByte(`tbnrf"\`, s[i]); at >= 0 {
			out = append(out, "\t\b\n\r\f\"\\"[at])
		}
	}
	return string(out)
}

// termKey appends the dictionary key of a term's text to dst.
func termKey(dst []byte, text []byte) []byte {
	dst = append(dst, spaceTerm)
	if len(text) <= longTerm {
		return append(dst, text...)
	}
	sum := sha256.Sum256(text)
	return append(append(dst, text[:longTerm]...), sum[:16]...)
}
