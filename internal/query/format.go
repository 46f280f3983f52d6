package query

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"accord/internal/query/gizmo"

	"github.com/cayleygraph/quad"
)

// Format is a way to write a result.
type Format string

// The formats.
const (
	Table    Format = "table"
	CSV      Format = "csv"
	TSV      Format = "tsv"
	JSON     Format = "json"
	NDJSON   Format = "ndjson"
	Markdown Format = "markdown"
)

// Formats lists all formats: what a shell completes.
func Formats() []Format { return []Format{Table, CSV, TSV, JSON, NDJSON, Markdown} }

// Style says how a result is written.
type Style struct {
	Evidence bool // with the sentences behind each row
	Color    bool // with bold and dim text, for a terminal
	Width    int  // of the terminal in characters; 0 means any
}

// Write writes a result. Tables and Markdown show entities by name; CSV and
// TSV give name and IRI in columns of their own; JSON gives terms as SPARQL
// 1.1's JSON results do, with the name beside each IRI.
func Write(w io.Writer, format Format, res Result, style Style) error {
	switch format {
	case Table:
		return res.writeTable(w, style)
	case CSV, TSV:
		return res.writeSeparated(w, format, style)
	case JSON, NDJSON:
		return res.writeJSON(w, format, style)
	case Markdown:
		return res.writeMarkdown(w, style)
	}
	return fmt.Errorf("unknown format %q, expected one of %s", format, joined(Formats()))
}

// writeSeparated writes CSV as of RFC 4180 (with line feeds), and TSV with
// tabs, line feeds and backslashes escaped.
func (res *Result) writeSeparated(w io.Writer, format Format, style Style) error {
	records := [][]string{res.separatedHeader(style)}
	for _, row := range res.Rows {
		records = append(records, res.separatedRow(row, style))
	}
	if format == CSV {
		out := csv.NewWriter(w)
		return out.WriteAll(records)
	}
	escape := strings.NewReplacer("\\", "\\\\", "\t", "\\t", "\n", "\\n", "\r", "\\r")
	var b bytes.Buffer
	for _, record := range records {
		for i, field := range record {
			if i > 0 {
				b.WriteByte('\t')
			}
			b.WriteString(escape.Replace(field))
		}
		b.WriteByte('\n')
	}
	_, err := w.Write(b.Bytes())
	return err
}

func (res *Result) separatedHeader(style Style) []string {
	var header []string
	for _, c := range res.Columns {
		header = append(header, c.Name)
		if c.Kind == KindEntity {
			header = append(header, c.Name+"_iri")
		}
	}
	if style.Evidence {
		header = append(header, "evidence", "sentences")
	}
	return header
}

func (res *Result) separatedRow(row Row, style Style) []string {
	var record []string
	for i, c := range res.Columns {
		record = append(record, res.show(row.Cells[i]))
		if c.Kind == KindEntity {
			iri, _ := row.Cells[i].(quad.IRI)
			record = append(record, string(iri))
		}
	}
	if style.Evidence {
		var labels, sentences []string
		for _, e := range row.Evidence {
			labels = append(labels, e.Label)
			sentences = append(sentences, oneLine(e.Sentence))
		}
		record = append(record, strings.Join(labels, " "), strings.Join(sentences, " | "))
	}
	return record
}

// writeJSON writes an array of objects, or one object a line.
func (res *Result) writeJSON(w io.Writer, format Format, style Style) error {
	var b bytes.Buffer
	for i, row := range res.Rows {
		line, err := res.jsonRow(row, style)
		if err != nil {
			return fmt.Errorf("writing JSON: %w", err)
		}
		switch {
		case format == NDJSON:
			b.Write(append(line, '\n'))
		case i == 0:
			b.WriteString("[\n  ")
			b.Write(line)
		default:
			b.WriteString(",\n  ")
			b.Write(line)
		}
	}
	if format == JSON {
		if len(res.Rows) == 0 {
			b.WriteByte('[')
		} else {
			b.WriteByte('\n')
		}
		b.WriteString("]\n")
	}
	_, err := w.Write(b.Bytes())
	return err
}

// jsonTerm is a term as in SPARQL 1.1's JSON results.
type jsonTerm struct {
	Type     string `json:"type"` // uri, literal or bnode
	Value    string `json:"value"`
	Lang     string `json:"xml:lang,omitempty"`
	Datatype string `json:"datatype,omitempty"`
	Name     string `json:"name,omitempty"`
}

func (res *Result) term(v quad.Value) *jsonTerm {
	t := &jsonTerm{Type: "literal", Value: gizmo.Text(v)}
	switch x := v.(type) {
	case nil:
		return nil
	case quad.IRI:
		t.Type, t.Name = "uri", res.Names[x]
	case quad.BNode:
		t.Type, t.Value = "bnode", string(x)
	case quad.LangString:
		t.Lang = x.Lang
	case quad.TypedString:
		t.Datatype = string(x.Type)
	}
	return t
}

func (res *Result) jsonRow(row Row, style Style) ([]byte, error) {
	var b bytes.Buffer
	put := func(key string, v any) error {
		if b.Len() == 0 {
			b.WriteByte('{')
		} else {
			b.WriteByte(',')
		}
		for i, part := range []any{key, v} {
			if i == 1 {
				b.WriteByte(':')
			}
			text, err := marshal(part)
			if err != nil {
				return err
			}
			b.Write(text)
		}
		return nil
	}
	for i, c := range res.Columns {
		if err := put(c.Name, res.term(row.Cells[i])); err != nil {
			return nil, err
		}
	}
	if style.Evidence {
		evidence := row.Evidence
		if evidence == nil {
			evidence = []Evidence{}
		}
		if err := put("evidence", evidence); err != nil {
			return nil, err
		}
	}
	if b.Len() == 0 {
		b.WriteByte('{')
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}

// marshal gives JSON with <, > and & as they are: no browser reads this.
func marshal(v any) ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		return nil, err
	}
	return bytes.TrimRight(b.Bytes(), "\n"), nil
}

// oneLine gives a text with single spaces for all white space.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
