package brief

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"accord/internal/query"
)

// How many of the most mentioned are shown, and with how many sentences.
const (
	mentionedLines = 10
	mentionedNotes = 3
)

// mentioned lists who and what most sentences of several articles are about.
func (b *builder) mentioned() (Section, error) {
	if len(b.doc.Articles) < 2 {
		return Section{}, nil
	}
	res, err := b.run("most-mentioned", "least", "2")
	if err != nil {
		return Section{}, err
	}
	var lines []Line
	for _, row := range res.Rows[:min(mentionedLines, len(res.Rows))] {
		lines = append(lines, b.mentionLine(res, row))
	}
	return Section{Title: "Most mentioned", Groups: []Group{{Lines: lines}}}, nil
}

// mentionLine says in how many sentences an entity is mentioned, and gives the
// first of them.
func (b *builder) mentionLine(res query.Result, row query.Row) Line {
	text := count(res.Text(row, "sentences"), "sentence")
	if len(b.doc.Articles) > 1 {
		text += " of " + count(res.Text(row, "articles"), "article")
	}
	first := row.Evidence[:min(mentionedNotes, len(row.Evidence))]
	return Line{Lead: res.Text(row, "entity"), Text: text, Notes: b.notes(first...)}
}

func count(n, noun string) string {
	if n != "1" {
		noun += "s"
	}
	return n + " " + noun
}

// countries lists the countries, the most mentioned first, and how many of
// their officials are named.
func (b *builder) countries() (Section, error) {
	officials := map[string]string{}
	res, err := b.run("officials-by-country")
	if err != nil {
		return Section{}, err
	}
	for _, row := range res.Rows {
		officials[res.IRI(row, "country")] = res.Text(row, "officials")
	}
	if res, err = b.run("most-mentioned", "class", "Country"); err != nil {
		return Section{}, err
	}
	var lines []Line
	for _, row := range res.Rows {
		line := b.mentionLine(res, row)
		if n := officials[res.IRI(row, "entity")]; n != "" {
			line.Text += ", " + count(n, "official")
		}
		lines = append(lines, line)
	}
	return Section{Title: "Countries", Groups: []Group{{Lines: lines}}}, nil
}

// person gathers all rows about one person.
type person struct {
	iri, name                 string
	titles, bodies, countries []string
	evidence                  []query.Evidence
}

// represents words whom a person stands for and as what: "Trade Minister,
// Freedonia". It is "" where no text says.
func (p *person) represents() string {
	parts := slices.Clone(p.titles[:min(1, len(p.titles))])
	if len(p.countries) > 0 {
		parts = append(parts, p.countries[0])
	} else if len(p.bodies) > 0 {
		parts = append(parts, p.bodies[0])
	}
	return strings.Join(parts, ", ")
}

// merge adds a text that is not there yet, whatever its case.
func merge(texts []string, text string) []string {
	folded := query.Fold(text)
	if text == "" || slices.ContainsFunc(texts, func(t string) bool { return query.Fold(t) == folded }) {
		return texts
	}
	return append(texts, text)
}

// gatherPeople joins the rows of the query people by person, in their order.
func (b *builder) gatherPeople() ([]*person, error) {
	res, err := b.run("people")
	if err != nil {
		return nil, err
	}
	var people []*person
	byIRI := b.byIRI
	for _, row := range res.Rows {
		iri := res.IRI(row, "person")
		p := byIRI[iri]
		if p == nil {
			p = &person{iri: iri, name: res.Text(row, "person")}
			byIRI[iri] = p
			people = append(people, p)
		}
		p.titles = merge(p.titles, res.Text(row, "title"))
		p.bodies = merge(p.bodies, res.Text(row, "organization"))
		p.countries = merge(p.countries, res.Text(row, "country"))
		p.evidence = append(p.evidence, row.Evidence...)
	}
	return people, nil
}

// people groups people by the country whose office they hold, else by the
// organization they work for; large groups go first.
func (b *builder) people() (Section, error) {
	people, err := b.gatherPeople()
	if err != nil {
		return Section{}, err
	}
	kinds := [3]map[string][]*person{{}, {}, {}}
	for _, p := range people {
		switch {
		case len(p.countries) > 0:
			kinds[0][strings.Join(p.countries, ", ")] = append(kinds[0][strings.Join(p.countries, ", ")], p)
		case len(p.bodies) > 0:
			kinds[1][strings.Join(p.bodies, ", ")] = append(kinds[1][strings.Join(p.bodies, ", ")], p)
		default:
			kinds[2]["Others"] = append(kinds[2]["Others"], p)
		}
	}
	section := Section{Title: "People"}
	for kind, groups := range kinds {
		for _, title := range largestFirst(groups) {
			g := Group{Title: title}
			for _, p := range groups[title] {
				g.Lines = append(g.Lines, b.personLine(p, kind == 0))
			}
			section.Groups = append(section.Groups, g)
		}
	}
	return section, nil
}

func largestFirst(groups map[string][]*person) []string {
	titles := make([]string, 0, len(groups))
	for title := range groups {
		titles = append(titles, title)
	}
	slices.SortFunc(titles, func(a, b string) int {
		return cmp.Or(cmp.Compare(len(groups[b]), len(groups[a])), strings.Compare(query.Fold(a), query.Fold(b)), strings.Compare(a, b))
	})
	return titles
}

func (b *builder) personLine(p *person, withBodies bool) Line {
	text := strings.Join(p.titles, "; ")
	if withBodies && len(p.bodies) > 0 {
		text = strings.TrimSpace(text + " (" + strings.Join(p.bodies, ", ") + ")")
	}
	return Line{Lead: p.name, Text: text, Notes: b.notesOf(p.iri, p.evidence)}
}

// organizations groups organizations by the country whose public body they
// are, and names their people.
func (b *builder) organizations() (Section, error) {
	staff, err := b.run("staff")
	if err != nil {
		return Section{}, err
	}
	people := map[string][]query.Row{}
	for _, row := range staff.Rows {
		people[staff.IRI(row, "organization")] = append(people[staff.IRI(row, "organization")], row)
	}
	res, err := b.run("organizations")
	if err != nil {
		return Section{}, err
	}
	section := Section{Title: "Organizations"}
	for _, row := range res.Rows {
		title := "Others"
		if country := res.Text(row, "country"); country != "" {
			title = "Public bodies of " + country
		}
		if n := len(section.Groups); n == 0 || section.Groups[n-1].Title != title {
			section.Groups = append(section.Groups, Group{Title: title})
		}
		g := &section.Groups[len(section.Groups)-1]
		evidence := row.Evidence[:min(mentionedNotes, len(row.Evidence))]
		var names []string
		for _, person := range people[res.IRI(row, "organization")] {
			names = merge(names, staff.Text(person, "person"))
			evidence = append(slices.Clip(evidence), person.Evidence...)
		}
		g.Lines = append(g.Lines, Line{Lead: res.Text(row, "organization"), Text: and(names), Notes: b.notesOf(res.IRI(row, "organization"), evidence)})
	}
	if len(section.Groups) == 1 && section.Groups[0].Title == "Others" {
		section.Groups[0].Title = ""
	}
	return section, nil
}

// thing gathers all rows about one agreement or event.
type thing struct {
	iri, name          string
	who, dates, places []string
	evidence           []query.Evidence
}

// things runs a query and joins its rows by the entity in column of.
func (b *builder) things(name, of, who string) ([]*thing, error) {
	res, err := b.run(name)
	if err != nil {
		return nil, err
	}
	var out []*thing
	byIRI := map[string]*thing{}
	for _, row := range res.Rows {
		iri := res.IRI(row, of)
		x := byIRI[iri]
		if x == nil {
			x = &thing{iri: iri, name: res.Text(row, of)}
			byIRI[iri] = x
			out = append(out, x)
		}
		x.who = merge(x.who, res.Text(row, who))
		x.dates = merge(x.dates, Day(res.Text(row, "date")))
		x.places = merge(x.places, res.Text(row, "place"))
		x.evidence = append(x.evidence, row.Evidence...)
	}
	return out, nil
}

// line words a thing: who, when, where.
func (b *builder) line(x *thing) Line {
	var parts []string
	if len(x.who) > 0 {
		parts = append(parts, and(x.who))
	}
	if len(x.dates) > 0 {
		parts = append(parts, strings.Join(x.dates, "; "))
	}
	if len(x.places) > 0 {
		parts = append(parts, and(x.places))
	}
	return Line{Lead: x.name, Text: strings.Join(parts, " · "), Notes: b.notesOf(x.iri, x.evidence)}
}

// and joins names: a, b and c.
func and(names []string) string {
	if len(names) < 2 {
		return strings.Join(names, "")
	}
	return strings.Join(names[:len(names)-1], ", ") + " and " + names[len(names)-1]
}

func (b *builder) agreements() (Section, error) {
	return b.thingSection("Agreements", "agreements", "agreement", "party")
}

func (b *builder) events() (Section, error) {
	return b.thingSection("Events", "events", "event", "participant")
}

func (b *builder) thingSection(title, name, of, who string) (Section, error) {
	things, err := b.things(name, of, who)
	if err != nil {
		return Section{}, err
	}
	var lines []Line
	for _, x := range things {
		lines = append(lines, b.line(x))
	}
	return Section{Title: title, Groups: []Group{{Lines: lines}}}, nil
}

// corroborated lists the facts that several articles state.
func (b *builder) corroborated() (Section, error) {
	if len(b.doc.Articles) < 2 {
		b.used["corroborated"] = true
		return Section{}, nil
	}
	res, err := b.run("corroborated")
	if err != nil {
		return Section{}, err
	}
	var lines []Line
	for _, row := range res.Rows {
		if res.Text(row, "articles") == "1" {
			continue
		}
		_, predicate, _ := strings.Cut(res.Text(row, "predicate"), ":")
		lines = append(lines, Line{
			Lead:  res.Text(row, "subject"),
			Text:  fmt.Sprintf("%s: %s (%s articles)", words(predicate), res.Text(row, "object"), res.Text(row, "articles")),
			Notes: b.notes(row.Evidence...),
		})
	}
	return Section{Title: "Stated by several articles", Groups: []Group{{Lines: lines}}}, nil
}

// timeline lists what is dated, where there is more than one date.
func (b *builder) timeline() (Section, error) {
	res, err := b.run("timeline")
	if err != nil {
		return Section{}, err
	}
	var lines []Line
	dates := map[string]bool{}
	for _, row := range res.Rows {
		dates[res.Text(row, "date")] = true
		lines = append(lines, Line{Lead: Day(res.Text(row, "date")), Text: res.Text(row, "what"), Notes: b.notes(row.Evidence...)})
	}
	if len(dates) < 2 {
		lines = nil
	}
	return Section{Title: "Timeline", Groups: []Group{{Lines: lines}}}, nil
}

// words gives the words of a term's name: jobTitle is "job title".
func words(name string) string {
	var b strings.Builder
	for _, r := range name {
		if r >= 'A' && r <= 'Z' {
			b.WriteByte(' ')
			r += 'a' - 'A'
		}
		b.WriteRune(r)
	}
	return b.String()
}
