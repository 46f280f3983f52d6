package query

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"accord/internal/query/gizmo"

	"github.com/cayleygraph/quad"
)

// sort puts rows in order: by the given columns, then by all from the left.
// Entities go by their names, numbers by size, missing values last. The labels,
// one list a row, go with their rows.
func (res *Result) sort(order []Order, labels [][]quad.IRI) {
	type key struct {
		column int
		desc   bool
	}
	var keys []key
	for _, o := range order {
		i := slices.IndexFunc(res.Columns, func(c Column) bool { return c.Name == o.Column })
		keys = append(keys, key{i, o.Descending})
	}
	for i := range res.Columns {
		keys = append(keys, key{i, false})
	}
	folded := map[string]string{}
	rows := make([]sortedRow, len(res.Rows))
	for i, row := range res.Rows {
		rows[i] = sortedRow{row, labels[i], res.sortKeys(row, folded)}
	}
	slices.SortFunc(rows, func(a, b sortedRow) int {
		for _, k := range keys {
			x, y := a.keys[k.column], b.keys[k.column]
			c := x.compare(y)
			if k.desc && x.rank != missing && y.rank != missing {
				c = -c
			}
			if c != 0 {
				return c
			}
		}
		return 0
	})
	for i, row := range rows {
		res.Rows[i], labels[i] = row.row, row.labels
	}
}

type sortedRow struct {
	row    Row
	labels []quad.IRI
	keys   []sortKey
}

// Ranks of cells.
const (
	aNumber = iota
	aText
	missing
)

// sortKey is what a cell is compared by: missing values go last, numbers
// before texts, texts by their folded form.
type sortKey struct {
	rank   int
	number float64
	folded string
	term   string
}

// sortKeys makes a row's keys; folded remembers the forms of texts met before.
func (res *Result) sortKeys(row Row, folded map[string]string) []sortKey {
	keys := make([]sortKey, len(row.Cells))
	for i, cell := range row.Cells {
		if cell == nil {
			keys[i] = sortKey{rank: missing}
			continue
		}
		text := res.show(cell)
		keys[i] = sortKey{rank: aText, term: text + "\x00" + cell.String()}
		if n, err := strconv.ParseFloat(text, 64); err == nil {
			keys[i].rank, keys[i].number = aNumber, n
		} else {
			form, known := folded[text]
			if !known {
				form = Fold(text)
				folded[text] = form
			}
			keys[i].folded = form
		}
	}
	return keys
}

func (k sortKey) compare(o sortKey) int {
	return cmp.Or(cmp.Compare(k.rank, o.rank), cmp.Compare(k.number, o.number),
		strings.Compare(k.folded, o.folded), strings.Compare(k.term, o.term))
}

// show is what a person reads for a term: a name, or a literal's text.
func (res *Result) show(v quad.Value) string {
	if iri, ok := v.(quad.IRI); ok {
		if name, known := res.Names[iri]; known {
			return name
		}
		return short(iri)
	}
	return gizmo.Text(v)
}

// compareLabels puts the sentences of an article in the order of the text:
// "...#char=90,120" before "...#char=1000,1100".
func compareLabels(a, b quad.IRI) int {
	articleA, startA := labelStart(string(a))
	articleB, startB := labelStart(string(b))
	return cmp.Or(strings.Compare(articleA, articleB), cmp.Compare(startA, startB), strings.Compare(string(a), string(b)))
}

func labelStart(label string) (article string, start int) {
	article, span, _ := strings.Cut(label, "#char=")
	from, _, _ := strings.Cut(span, ",")
	start, err := strconv.Atoi(from)
	if err != nil {
		return article, 0
	}
	return article, start
}

// CompareLabels orders graph labels by article and by place in its text.
func CompareLabels(a, b string) int { return compareLabels(quad.IRI(a), quad.IRI(b)) }
