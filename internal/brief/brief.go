// Package brief writes a briefing of what a graph holds: the people and whom
// they represent, organizations, agreements, events, and who said what.
//
// In come a quad store and a library of saved queries, whose answers it
// arranges; out goes a document as plain text, Markdown or one HTML page that
// needs nothing else. On request every line carries the numbers of the
// sentences that state it, which follow at the end. Queries of the user that
// need no parameter add a section each.
//
// The document says nothing that a query did not answer, and is the same for
// the same graph: groups, lines and numbers have a fixed order.
package brief

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"accord/internal/query"

	"github.com/cayleygraph/cayley/graph"
)

// Document is a briefing: sections of groups of lines.
type Document struct {
	Title    string
	Articles []Article
	Sections []Section
	Notes    []query.Evidence // the sentences; a line's note n is Notes[n-1]
}

// Article is one of the articles that the briefing is of.
type Article struct {
	IRI, Headline, Date string
}

// Section is a part with a heading.
type Section struct {
	Title  string
	Groups []Group
}

// Group is lines under a heading of their own, "" for none.
type Group struct {
	Title string
	Lines []Line
}

// Line says one thing: of whom or what, and what. Quote marks words that
// somebody said.
type Line struct {
	Lead, Text string
	Quote      bool
	Notes      []int
}

// builder gathers a document from the answers of queries.
type builder struct {
	ctx     context.Context
	qs      graph.QuadStore
	lib     *query.Library
	limits  query.Limits
	doc     Document
	numbers map[string]int // of sentences, by label
	used    map[string]bool
	byIRI   map[string]*person        // filled by the section on people
	first   map[string]query.Evidence // the sentence that mentions an entity first
}

// Build runs the queries of the library on a store and arranges the answers.
func Build(ctx context.Context, qs graph.QuadStore, lib *query.Library, limits query.Limits) (Document, error) {
	b := &builder{ctx: ctx, qs: qs, lib: lib, limits: limits, numbers: map[string]int{}, used: map[string]bool{}, byIRI: map[string]*person{}}
	if err := b.articles(); err != nil {
		return Document{}, err
	}
	if err := b.firstMentions(); err != nil {
		return Document{}, err
	}
	for _, part := range []func() (Section, error){
		b.mentioned, b.people, b.countries, b.organizations, b.agreements, b.events, b.quotes, b.corroborated, b.timeline,
	} {
		section, err := part()
		if err != nil {
			return Document{}, err
		}
		b.add(section)
	}
	return b.doc, b.others()
}

// add keeps a section that has something to say.
func (b *builder) add(s Section) {
	s.Groups = slices.DeleteFunc(s.Groups, func(g Group) bool { return len(g.Lines) == 0 })
	if len(s.Groups) > 0 {
		b.doc.Sections = append(b.doc.Sections, s)
	}
}

// run runs a query of the library with parameters (name, value, ...); a
// library without it gives no rows.
func (b *builder) run(name string, params ...string) (query.Result, error) {
	b.used[name] = true
	if !slices.Contains(b.lib.Names(), name) {
		return query.Result{}, nil
	}
	q, err := b.lib.Get(name)
	if err != nil {
		return query.Result{}, err
	}
	given := map[string]string{}
	for i := 0; i+1 < len(params); i += 2 {
		// A user's query of that name may take other parameters.
		if slices.Contains(q.ParamNames(), params[i]+"=") {
			given[params[i]] = params[i+1]
		}
	}
	res, err := query.Run(b.ctx, b.qs, q, given, b.limits)
	if err != nil {
		return res, fmt.Errorf("query %s: %w", name, err)
	}
	return res, nil
}

// notes gives the numbers of sentences, each once, in order.
func (b *builder) notes(evidence ...query.Evidence) []int {
	var out []int
	for _, e := range evidence {
		n, known := b.numbers[e.Label]
		if !known {
			b.doc.Notes = append(b.doc.Notes, e)
			n = len(b.doc.Notes)
			b.numbers[e.Label] = n
		}
		out = append(out, n)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// firstMentions finds, for lines that state no fact, the sentence that
// mentions their entity first.
func (b *builder) firstMentions() error {
	res, err := b.run("most-mentioned")
	if err != nil {
		return err
	}
	b.first = map[string]query.Evidence{}
	for _, row := range res.Rows {
		if len(row.Evidence) > 0 {
			b.first[res.IRI(row, "entity")] = row.Evidence[0]
		}
	}
	return nil
}

// notesOf are the notes of evidence, or of an entity's first mention.
func (b *builder) notesOf(iri string, evidence []query.Evidence) []int {
	if first, mentioned := b.first[iri]; mentioned && len(evidence) == 0 {
		return b.notes(first)
	}
	return b.notes(evidence...)
}

// articles makes the head of the document.
func (b *builder) articles() error {
	res, err := b.run("articles")
	if err != nil {
		return err
	}
	for _, row := range res.Rows {
		b.doc.Articles = append(b.doc.Articles, Article{
			IRI: res.IRI(row, "article"), Headline: res.Text(row, "article"), Date: Day(res.Text(row, "published")),
		})
	}
	b.doc.Title = "Briefing"
	if len(b.doc.Articles) == 1 {
		b.doc.Title = titleOf(b.doc.Articles[0])
	}
	return nil
}

// titleOf is the article's headline; without one, the end of its IRI.
func titleOf(a Article) string {
	if a.Headline != a.IRI {
		return a.Headline
	}
	return a.IRI[strings.LastIndexByte(strings.TrimRight(a.IRI, "/"), '/')+1:]
}

// others gives the user's own queries, as far as they need no parameter, a
// section each.
func (b *builder) others() error {
	for _, q := range b.lib.List() {
		needs := slices.ContainsFunc(q.Params, func(p query.Param) bool { return !p.Optional })
		if b.used[q.Name] || needs || isListing(q.Name) {
			continue
		}
		res, err := b.run(q.Name)
		if err != nil {
			return err
		}
		var lines []Line
		for _, row := range res.Rows {
			var texts []string
			for _, c := range res.Columns[min(1, len(res.Columns)):] {
				if text := res.Text(row, c.Name); text != "" {
					texts = append(texts, text)
				}
			}
			lines = append(lines, Line{Lead: res.Text(row, res.Columns[0].Name), Text: strings.Join(texts, " · "), Notes: b.notes(row.Evidence...)})
		}
		b.add(Section{Title: q.Title, Groups: []Group{{Lines: lines}}})
	}
	return nil
}

// isListing tells the built-in queries whose answers other sections contain.
func isListing(name string) bool {
	return slices.Contains([]string{"delegations", "staff", "meetings", "together", "officials-by-country"}, name)
}
