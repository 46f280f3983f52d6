package query

import (
	"context"
	"slices"
	"strings"
	"time"

	"accord/internal/query/gizmo"

	"github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/quad"
)

// Limits bound a run. Zero values stand for the defaults. Of more rows than Rows
// the first in the query's order are given; a query without a header has no
// order, and ends as soon as it has so many.
type Limits struct {
	Time   time.Duration
	Rows   int
	Memory uint64 // bytes by which the heap may grow
	// SkipEvidence leaves the rows without their sentences, which is faster.
	SkipEvidence bool
}

// Defaults of the limits.
const (
	DefaultTime   = 30 * time.Second
	DefaultRows   = 100_000
	DefaultMemory = 1 << 30
)

func (l Limits) orDefaults() Limits {
	if l.Time <= 0 {
		l.Time = DefaultTime
	}
	if l.Rows <= 0 {
		l.Rows = DefaultRows
	}
	if l.Memory == 0 {
		l.Memory = DefaultMemory
	}
	return l
}

// Result is a query's answer.
type Result struct {
	Columns   []Column
	Rows      []Row
	Truncated bool // there were more rows than Limits.Rows
	// Names are what the IRIs in the rows are called.
	Names map[quad.IRI]string
}

// Row is one answer: a term per column, nil where there is none, and the
// sentences that state it, by label.
type Row struct {
	Cells    []quad.Value
	Evidence []Evidence
}

// Evidence is a sentence that states a fact.
type Evidence struct {
	Label    string `json:"label"`    // the graph label: the sentence's IRI
	Sentence string `json:"sentence"` // its text
	Article  string `json:"article"`  // the article's IRI
	Headline string `json:"headline,omitempty"`
}

// Run runs a query on a store. Parameter values are as people type them;
// errors are worded for them.
func Run(ctx context.Context, qs graph.QuadStore, q *Query, params map[string]string, limits Limits) (Result, error) {
	limits = limits.orDefaults()
	ctx, cancel := context.WithTimeout(ctx, limits.Time)
	defer cancel()
	qs = gizmo.Cached(qs)
	bound, err := q.bind(ctx, qs, params)
	if err != nil {
		return Result{}, err
	}
	var names []string
	for _, c := range q.Columns {
		names = append(names, c.Name)
	}
	most := limits.Rows
	if len(q.Columns) > 0 { // a query with a header
		most = max(most, DefaultRows) // the first ones are known when all are there
	}
	answer, err := gizmo.Run(ctx, qs, gizmo.Source{Name: q.File, Text: q.Text}, gizmo.Options{
		Params: bound, Prefixes: prefixes(), Columns: names, MaxRows: most, MaxMemory: limits.Memory,
	})
	if err != nil {
		return Result{}, err
	}
	if limits.SkipEvidence {
		bound = nil
	}
	return q.result(newReader(ctx, qs), answer, bound, limits.Rows)
}

// result makes the table of an answer: rows as a set, in order, the first ones
// up to most, with evidence unless params is nil.
func (q *Query) result(r *reader, answer gizmo.Answer, params map[string]quad.Value, most int) (Result, error) {
	res := Result{Columns: q.columnsOf(answer), Truncated: answer.Truncated, Names: map[quad.IRI]string{}}
	labels := make([][]quad.IRI, len(answer.Rows))
	for i, found := range answer.Rows {
		cells := make([]quad.Value, len(res.Columns))
		for k, c := range res.Columns {
			cells[k] = found.Cells[c.Name]
		}
		res.Rows = append(res.Rows, Row{Cells: cells})
		labels[i] = found.Evidence
	}
	if err := res.lookUpNames(r); err != nil {
		return Result{}, err
	}
	res.sort(q.Order, labels)
	if len(res.Rows) > most {
		res.Rows, res.Truncated = res.Rows[:most], true
	}
	for i := range res.Rows {
		if params == nil {
			break
		}
		if err := q.prove(r, res.Columns, &res.Rows[i], labels[i], params); err != nil {
			return Result{}, err
		}
	}
	return res, nil
}

// columnsOf gives the declared columns, or those that the rows have.
func (q *Query) columnsOf(answer gizmo.Answer) []Column {
	if len(q.Columns) > 0 {
		return q.Columns
	}
	var columns []Column
	seen := map[string]bool{}
	for _, row := range answer.Rows {
		for name := range row.Cells {
			if !seen[name] {
				seen[name] = true
				columns = append(columns, Column{Name: name, Kind: KindEntity})
			}
		}
	}
	slices.SortFunc(columns, func(a, b Column) int { return strings.Compare(a.Name, b.Name) })
	return columns
}

// lookUpNames finds what the IRIs of all rows are called.
func (res *Result) lookUpNames(r *reader) error {
	for _, row := range res.Rows {
		for _, cell := range row.Cells {
			iri, ok := cell.(quad.IRI)
			if !ok {
				continue
			}
			name, err := r.name(iri)
			if err != nil {
				return err
			}
			res.Names[iri] = name
		}
	}
	return nil
}

// prove finds the sentences behind a row: those of the labels that the script
// gave, and of the facts that the header's evidence lines describe.
func (q *Query) prove(r *reader, columns []Column, row *Row, labels []quad.IRI, params map[string]quad.Value) error {
	for _, pattern := range q.Evidence {
		want, ok := pattern.fill(columns, row.Cells, params)
		if !ok {
			continue
		}
		stating, err := r.labels(want)
		if err != nil {
			return err
		}
		labels = append(labels, stating...)
	}
	slices.SortFunc(labels, compareLabels)
	for _, label := range slices.Compact(labels) {
		e, ok, err := r.evidence(label)
		if err != nil {
			return err
		}
		if ok {
			row.Evidence = append(row.Evidence, e)
		}
	}
	return nil
}

// fill puts a row's values into a pattern; ok is false where one is missing.
func (p Pattern) fill(columns []Column, cells []quad.Value, params map[string]quad.Value) (want quad.Quad, ok bool) {
	for d, term := range map[quad.Direction]string{quad.Subject: p.Subject, quad.Predicate: p.Predicate, quad.Object: p.Object} {
		if term == "*" {
			continue
		}
		var v quad.Value
		if name, isParam := strings.CutPrefix(term, "$"); isParam {
			v = params[name]
		} else if strings.HasPrefix(term, "<") {
			v = quad.IRI(term[1 : len(term)-1])
		} else if i := slices.IndexFunc(columns, func(c Column) bool { return c.Name == term }); i >= 0 {
			v = cells[i]
		}
		if v == nil {
			return quad.Quad{}, false
		}
		want.Set(d, v)
	}
	return want, want != (quad.Quad{})
}

// Text is what a person reads in a row's column: an entity's name or a
// literal's text, "" where the row has no value or the table no such column.
func (res *Result) Text(row Row, column string) string {
	for i, c := range res.Columns {
		if c.Name == column && row.Cells[i] != nil {
			return res.show(row.Cells[i])
		}
	}
	return ""
}

// IRI is the IRI in a row's column, "" where there is none.
func (res *Result) IRI(row Row, column string) string {
	for i, c := range res.Columns {
		if iri, ok := row.Cells[i].(quad.IRI); ok && c.Name == column {
			return string(iri)
		}
	}
	return ""
}
