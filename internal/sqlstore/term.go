package sqlstore

import (
	"crypto/sha1" // as Cayley names terms
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/cayleygraph/quad"
	"github.com/cayleygraph/quad/pquads"

	"accord/internal/vocab"
)

// hash stands for a term: Cayley's hash of its text. All zeros are no term: the
// absent label.
type hash [sha1.Size]byte

// Key makes a hash a graph.Ref.
func (h hash) Key() interface{} { return h }

// row is a quad: subject, predicate, object, label.
type row [4]hash

// Key makes a row a graph.Ref: no read is needed to follow one of its terms.
func (r row) Key() interface{} { return r }

// label is the place of the label in a row.
const label = 3

// hashOf returns a term's hash.
func hashOf(v quad.Value) (h hash) {
	quad.HashTo(plain(v), h[:])
	return h
}

// plain gives the one form of a literal that RDF 1.1 writes in two ways.
func plain(v quad.Value) quad.Value {
	if t, ok := v.(quad.TypedString); ok && t.Type == vocab.XSDString {
		return t.Value
	}
	return v
}

// Kinds of terms, by the columns they are kept in.
const (
	kindIRI = iota + 1
	kindBNode
	kindString
	kindTyped
	kindLang
	kindOther // serialized, in the column value
)

// node is a term as the table nodes has it.
type node struct {
	hash  hash
	kind  int16
	text  string // value_string
	extra string // datatype or language
	value []byte // of kindOther
}

// nodeOf gives the columns of a term. A text that PostgreSQL cannot hold (with a
// NUL), or that Cayley would read as such a one, is serialized.
func nodeOf(v quad.Value, h hash) (node, error) {
	n := node{hash: h}
	switch v := plain(v).(type) {
	case quad.IRI:
		n.kind, n.text = kindIRI, string(v)
	case quad.BNode:
		n.kind, n.text = kindBNode, string(v)
	case quad.String:
		n.kind, n.text = kindString, string(v)
	case quad.TypedString:
		n.kind, n.text, n.extra = kindTyped, string(v.Value), string(v.Type)
	case quad.LangString:
		n.kind, n.text, n.extra = kindLang, string(v.Value), v.Lang
	case quad.Int, quad.Float, quad.Bool, quad.Time:
		n.kind = kindOther
	default:
		return n, fmt.Errorf("storing a value of type %T: not a term of RDF", v)
	}
	if !utf8.ValidString(n.text) || !utf8.ValidString(n.extra) {
		return n, fmt.Errorf("storing %v: not UTF-8", v)
	}
	if n.kind >= kindString && awkward(n.text) {
		n.kind = kindOther
	}
	if n.kind != kindOther {
		return n, nil
	}
	var err error
	if n.value, err = pquads.MarshalValue(plain(v)); err != nil {
		return n, fmt.Errorf("storing %v: %w", v, err)
	}
	n.text, n.extra = "", ""
	return n, nil
}

func awkward(text string) bool {
	return strings.IndexByte(text, 0) >= 0 || strings.Contains(text, `\x00`)
}

// columns of the table nodes, as scanTerm reads them.
const termColumns = "value, value_string, datatype, language, iri, bnode"

// termScan takes the columns of a term.
type termScan struct {
	value               []byte
	text, typ, language *string
	iri, bnode          *bool
}

func (s *termScan) targets() []any {
	return []any{&s.value, &s.text, &s.typ, &s.language, &s.iri, &s.bnode}
}

var errTerm = errors.New("a node of the database is no term")

// term is the term in the columns.
func (s *termScan) term() (quad.Value, error) {
	if s.text == nil {
		if s.value == nil {
			return nil, errTerm
		}
		return pquads.UnmarshalValue(s.value)
	}
	switch {
	case s.iri != nil && *s.iri:
		return quad.IRI(*s.text), nil
	case s.bnode != nil && *s.bnode:
		return quad.BNode(*s.text), nil
	case s.language != nil:
		return quad.LangString{Value: quad.String(*s.text), Lang: *s.language}, nil
	case s.typ != nil:
		return quad.TypedString{Value: quad.String(*s.text), Type: quad.IRI(*s.typ)}, nil
	}
	return quad.String(*s.text), nil
}
