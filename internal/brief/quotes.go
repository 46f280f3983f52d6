package brief

import (
	"cmp"
	"slices"
	"strings"

	"accord/internal/query"
)

// quotation is words and all who said them.
type quotation struct {
	speakers []string // IRIs
	names    []string
	text     string
	evidence []query.Evidence
}

// quotes lists the words of each speaker, or of those who said the same
// together, in the order of the text.
func (b *builder) quotes() (Section, error) {
	res, err := b.run("quotes")
	if err != nil {
		return Section{}, err
	}
	all := gatherQuotes(res)
	// Speakers stand in the order in which they are first heard.
	var order []string
	bySpeakers := map[string][]*quotation{}
	for _, q := range all {
		key := strings.Join(q.speakers, "\n")
		if bySpeakers[key] == nil {
			order = append(order, key)
		}
		bySpeakers[key] = append(bySpeakers[key], q)
	}
	section := Section{Title: "Who said what"}
	for _, key := range order {
		g := Group{Title: b.speakers(bySpeakers[key][0])}
		for _, q := range bySpeakers[key] {
			g.Lines = append(g.Lines, Line{Text: q.text, Quote: true, Notes: b.notes(q.evidence...)})
		}
		section.Groups = append(section.Groups, g)
	}
	return section, nil
}

// gatherQuotes joins the rows that give the same words from the same sentence,
// and orders them by their place in the text.
func gatherQuotes(res query.Result) []*quotation {
	var all []*quotation
	known := map[string]*quotation{}
	for _, row := range res.Rows {
		key := res.Text(row, "quote")
		if len(row.Evidence) > 0 {
			key += "\n" + row.Evidence[0].Label
		}
		q := known[key]
		if q == nil {
			q = &quotation{text: res.Text(row, "quote"), evidence: row.Evidence}
			known[key] = q
			all = append(all, q)
		}
		q.speakers = append(q.speakers, res.IRI(row, "speaker"))
		q.names = append(q.names, res.Text(row, "speaker"))
	}
	slices.SortStableFunc(all, func(x, y *quotation) int {
		if len(x.evidence) == 0 || len(y.evidence) == 0 {
			return cmp.Compare(len(y.evidence), len(x.evidence))
		}
		a, c := x.evidence[0], y.evidence[0]
		if order := query.CompareLabels(a.Label, c.Label); order != 0 {
			return order
		}
		return cmp.Compare(strings.Index(a.Sentence, x.text), strings.Index(c.Sentence, y.text))
	})
	return all
}

// speakers names those who said something; one alone with what they stand for.
func (b *builder) speakers(q *quotation) string {
	if len(q.names) == 1 {
		if p := b.byIRI[q.speakers[0]]; p != nil && p.represents() != "" {
			return q.names[0] + ", " + p.represents()
		}
	}
	return and(q.names)
}
