package query

import (
	"bytes"
	"fmt"
	"io"
	"strings"
)

// WriteList writes the names, titles and parameters of all queries.
func WriteList(w io.Writer, lib *Library, style Style) error {
	res := Result{Columns: []Column{{Name: "query"}, {Name: "title"}, {Name: "parameters"}}}
	var cells [][]string
	for _, q := range lib.List() {
		var params []string
		for _, p := range q.Params {
			params = append(params, p.form())
		}
		cells = append(cells, []string{q.Name, q.Title, strings.Join(params, ", ")})
	}
	widths := res.widths(cells, style.Width)
	var b bytes.Buffer
	res.tableRow(&b, []string{"QUERY", "TITLE", "PARAMETERS"}, widths, paint(style, "\x1b[1m"))
	for _, row := range cells {
		res.tableRow(&b, row, widths, nil)
	}
	_, err := w.Write(b.Bytes())
	return err
}

// form is a parameter in one word: country?, steps=3.
func (p Param) form() string {
	switch {
	case p.Default != "":
		return p.Name + "=" + p.Default
	case p.Optional:
		return p.Name + "?"
	}
	return p.Name
}

// WriteHelp writes all that a query's header says.
func WriteHelp(w io.Writer, q *Query, style Style) error {
	var b bytes.Buffer
	bold := paint(style, "\x1b[1m")
	if bold == nil {
		bold = func(s string) string { return s }
	}
	fmt.Fprintf(&b, "%s\n", bold(q.Title))
	writeWrapped(&b, "", q.Question, style.Width)
	fmt.Fprintf(&b, "\nusage: accord query %s\n", q.Usage())
	if len(q.Params) > 0 {
		fmt.Fprintf(&b, "\n%s\n", bold("Parameters"))
	}
	for _, p := range q.Params {
		about := fmt.Sprintf("%s: %s", p.Type, p.Description)
		switch {
		case p.Default != "":
			about += " (default " + p.Default + ")"
		case p.Optional:
			about += " (optional)"
		}
		writeWrapped(&b, fmt.Sprintf("  %-14s", p.Name), about, style.Width)
	}
	if len(q.Columns) > 0 {
		fmt.Fprintf(&b, "\n%s\n", bold("Columns"))
	}
	for _, c := range q.Columns {
		writeWrapped(&b, fmt.Sprintf("  %-14s", c.Name), c.Description, style.Width)
	}
	if q.Layer != "" {
		fmt.Fprintf(&b, "\nread from %s\n", q.File)
	}
	_, err := w.Write(b.Bytes())
	return err
}
