// Package nquads reads and writes RDF 1.1 N-Quads and N-Triples, strictly.
//
// In comes text, out come quads of github.com/cayleygraph/quad; and the other
// way round. Terms stay exactly as written: IRIs are full (quad.IRI), blank
// nodes keep their label (quad.BNode), literals keep language tag
// (quad.LangString) and datatype (quad.TypedString, with the full IRI). No
// number, date or truth value is converted. "x"^^xsd:string and "x" are the
// same literal in RDF 1.1, so both are read as quad.String.
//
// The reader takes the grammar of https://www.w3.org/TR/n-quads/ and
// https://www.w3.org/TR/n-triples/ at its word and, where the grammar is wider
// than RDF, RDF: IRIs are absolute, also after their escapes are resolved;
// surrogates and text that is not UTF-8 are errors; so is rdf:langString
// without a language. Blank node labels hold no colon (the grammar's erratum).
// Beyond the characters of IRIREF and the scheme, IRIs are not checked: port
// numbers, percent-encoding and the like are their owner's business.
//
// The writer produces one canonical line for each quad: the canonical form of
// RDF 1.1 N-Triples with a graph label, except that control characters
// (U+0000–U+001F, U+007F) in literals are escaped as RDF 1.2 and RDF Dataset
// Canonicalization do, so that no tool on the way can break a line on them.
// (RDF 1.2 escapes U+FFFE and U+FFFF as well; rapper rejects that, so they stay
// as they are.) Every line is valid RDF 1.1. Terms that have no such line (an
// IRI with a space, a value that is not RDF) are errors, never escaped into
// something else.
package nquads

import "fmt"

// Datatypes that RDF treats apart.
const (
	xsdString  = "http://www.w3.org/2001/XMLSchema#string"
	langString = "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString"
)

// A SyntaxError says what is wrong with a line of input. Line and Col count
// from 1; Col is in characters (code points).
type SyntaxError struct {
	Name      string
	Line, Col int
	Msg       string
}

// Error formats the error as name:line:col: message.
func (e *SyntaxError) Error() string {
	return fmt.Sprintf("%s:%d:%d: %s", e.Name, e.Line, e.Col, e.Msg)
}
