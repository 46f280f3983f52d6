package query

import (
	"encoding/json"
	"fmt"
	"regexp"
	"slices"
	"strings"
)

// parser reads a query's header line by line.
type parser struct {
	file string
	line int // from 1
	q    *Query
}

var nameForm = regexp.MustCompile(`^[a-z][a-z0-9_]*$`)

// Parse reads a query file. name is the query's name; file stands in messages,
// which read "file:line:column: what, and what was expected".
func Parse(name, file, text string) (*Query, error) {
	text = strings.TrimPrefix(text, "\ufeff")
	p := &parser{file: file, q: &Query{Name: name, File: file, Text: text}}
	for line := range strings.Lines(text) {
		p.line++
		comment, ok := strings.CutPrefix(strings.TrimRight(line, "\r\n"), "//")
		if !ok || strings.TrimSpace(comment) == "" {
			break // the header ends at the first line that is no key
		}
		if err := p.header(comment); err != nil {
			return nil, err
		}
	}
	p.line = 1
	return p.q, p.check()
}

// header reads one line; column counts characters from 1 in the whole line.
func (p *parser) header(comment string) error {
	key, value, ok := strings.Cut(comment, ":")
	if !ok {
		return p.fail(comment, comment, "no key, expected for example \"// title: Officials\"")
	}
	key, value = strings.TrimSpace(key), strings.TrimSpace(value)
	if value == "" {
		return p.fail(comment, key, "the key %q has no value", key)
	}
	switch key {
	case "title":
		p.q.Title = value
	case "question":
		p.q.Question = strings.TrimSpace(p.q.Question + " " + value)
	case "param":
		return p.param(comment, value)
	case "column":
		return p.column(comment, value)
	case "order":
		return p.order(comment, value)
	case "evidence":
		return p.evidence(comment, value)
	default:
		return p.fail(comment, key, "unknown key %q, expected title, question, param, column, order or evidence", key)
	}
	return nil
}

// fail makes an error at the place of part in the comment's line.
func (p *parser) fail(comment, part, format string, args ...any) error {
	at := strings.Index(comment, part)
	column := 3 + len([]rune(comment[:max(at, 0)]))
	return fmt.Errorf("%s:%d:%d: %s", p.file, p.line, column, fmt.Sprintf(format, args...))
}

// described splits "WORDS - DESCRIPTION".
func described(value string) (words, description string) {
	words, description, _ = strings.Cut(value, " - ")
	return strings.TrimSpace(words), strings.TrimSpace(description)
}

// param reads "NAME TYPE[?] [= DEFAULT] - DESCRIPTION".
func (p *parser) param(comment, value string) error {
	words, description := described(value)
	declared, def, hasDefault := strings.Cut(words, "=")
	fields := strings.Fields(declared)
	if len(fields) != 2 {
		return p.fail(comment, value, "a parameter is %q, expected NAME TYPE[?] [= DEFAULT] - DESCRIPTION", value)
	}
	typ, optional := strings.CutSuffix(fields[1], "?")
	param := Param{Name: fields[0], Type: Type(typ), Optional: optional || hasDefault, Description: description}
	if !nameForm.MatchString(param.Name) {
		return p.fail(comment, param.Name, "%q is no name of a parameter, expected lower-case letters, digits and _", param.Name)
	}
	if slices.ContainsFunc(p.q.Params, func(o Param) bool { return o.Name == param.Name }) {
		return p.fail(comment, param.Name, "the parameter %q stands twice", param.Name)
	}
	if !slices.Contains(types(), param.Type) {
		return p.fail(comment, fields[1], "unknown type %q, expected one of %s", typ, joined(types()))
	}
	if hasDefault {
		text, err := defaultText(strings.TrimSpace(def))
		if err != nil {
			return p.fail(comment, strings.TrimSpace(def), "the default %s is no JSON text or number", strings.TrimSpace(def))
		}
		param.Default = text
	}
	p.q.Params = append(p.q.Params, param)
	return nil
}

func defaultText(def string) (string, error) {
	var text string
	if err := json.Unmarshal([]byte(def), &text); err == nil {
		return text, nil
	}
	var number json.Number
	err := json.Unmarshal([]byte(def), &number)
	return number.String(), err
}

// column reads "NAME KIND - DESCRIPTION".
func (p *parser) column(comment, value string) error {
	words, description := described(value)
	fields := strings.Fields(words)
	if len(fields) != 2 || !slices.Contains(kinds(), Kind(fields[1])) {
		return p.fail(comment, value, "a column is %q, expected NAME KIND - DESCRIPTION with a kind of %s", value, joined(kinds()))
	}
	if !nameForm.MatchString(fields[0]) {
		return p.fail(comment, fields[0], "%q is no name of a column, expected lower-case letters, digits and _", fields[0])
	}
	if p.q.column(fields[0]) >= 0 {
		return p.fail(comment, fields[0], "the column %q stands twice", fields[0])
	}
	p.q.Columns = append(p.q.Columns, Column{Name: fields[0], Kind: Kind(fields[1]), Description: description})
	return nil
}

// column gives the place of a column, -1 if there is none.
func (q *Query) column(name string) int {
	return slices.IndexFunc(q.Columns, func(c Column) bool { return c.Name == name })
}

// order reads "COLUMN [desc], ...".
func (p *parser) order(comment, value string) error {
	for part := range strings.SplitSeq(value, ",") {
		fields := strings.Fields(part)
		desc := len(fields) == 2 && fields[1] == "desc"
		if len(fields) != 1 && !desc {
			return p.fail(comment, part, "an order is %q, expected COLUMN or COLUMN desc", strings.TrimSpace(part))
		}
		if p.q.column(fields[0]) < 0 {
			return p.fail(comment, fields[0], "unknown column %q, expected one declared above: %s", fields[0], p.q.columnNames())
		}
		p.q.Order = append(p.q.Order, Order{Column: fields[0], Descending: desc})
	}
	return nil
}

func (q *Query) columnNames() string {
	var names []string
	for _, c := range q.Columns {
		names = append(names, c.Name)
	}
	return strings.Join(names, ", ")
}

// evidence reads "SUBJECT PREDICATE OBJECT".
func (p *parser) evidence(comment, value string) error {
	fields := strings.Fields(value)
	if len(fields) != 3 {
		return p.fail(comment, value, "evidence is %q, expected SUBJECT PREDICATE OBJECT", value)
	}
	for i, term := range fields {
		full, err := p.term(term)
		if err != nil {
			return p.fail(comment, term, "%v", err)
		}
		fields[i] = full
	}
	p.q.Evidence = append(p.q.Evidence, Pattern{Subject: fields[0], Predicate: fields[1], Object: fields[2]})
	return nil
}

// term checks a term of an evidence line and spells its prefix out.
func (p *parser) term(term string) (string, error) {
	if term == "*" || p.q.column(term) >= 0 {
		return term, nil
	}
	if strings.HasPrefix(term, "<") && strings.HasSuffix(term, ">") {
		return term, nil
	}
	if name, ok := strings.CutPrefix(term, "$"); ok {
		if slices.ContainsFunc(p.q.Params, func(o Param) bool { return o.Name == name }) {
			return term, nil
		}
		return "", fmt.Errorf("unknown parameter %q, expected one declared above", term)
	}
	if prefix, rest, ok := strings.Cut(term, ":"); ok && prefixes()[prefix] != "" {
		return "<" + prefixes()[prefix] + rest + ">", nil
	}
	return "", fmt.Errorf("%q is no column, $parameter, IRI or *, expected one of them; columns above: %s", term, p.q.columnNames())
}

// check tells what a whole header lacks.
func (p *parser) check() error {
	switch {
	case p.q.Title == "":
		return p.fail("", "", "no title, expected a line \"// title: ...\"")
	case p.q.Question == "":
		return p.fail("", "", "no question, expected a line \"// question: ...\"")
	case len(p.q.Columns) == 0:
		return p.fail("", "", "no column, expected a line \"// column: NAME KIND - DESCRIPTION\"")
	}
	return nil
}

func joined[T ~string](items []T) string {
	texts := make([]string, len(items))
	for i, item := range items {
		texts[i] = string(item)
	}
	return strings.Join(texts, ", ")
}

// AdHoc makes a query of a text without a header: its columns are those that
// its rows have. A text with a header is parsed as a saved query's.
func AdHoc(name, file, text string) (*Query, error) {
	if first, _, _ := strings.Cut(text, "\n"); headerLine.MatchString(first) {
		return Parse(name, file, text)
	}
	return &Query{Name: name, File: file, Text: text}, nil
}

var headerLine = regexp.MustCompile(`^//\s*(title|question|param|column|order|evidence)\s*:`)
