// Package eval measures what is read out of articles against what a careful
// reader finds in them, and compares two readings.
//
// In come quads (an export) and, for Score, a gold file in JSON with the
// entities and facts of one article; out come counts of what is right, wrong
// and missed for each class and predicate, with precision, recall and F1, and
// the findings one by one. Without a gold file, Diff compares two exports, and Gaps
// lists what was read over.
//
// How things are matched:
//
//   - Names are compared after NFKC, case folding, and without possessive,
//     punctuation and a leading "the".
//   - One gold entity goes with one entity of the export, of the same class,
//     best overlap of names first. An event or agreement may also go by a
//     passage and the head word of a name.
//   - A fact is right if its subject, predicate and object are; a quotation if
//     it shares most of its words. Its evidence is right if its graph label
//     overlaps the gold passage.
//   - What the gold file marks optional counts neither for nor against.
//
// Limits: entities are those that some sentence mentions (accord:mentionedIn);
// the six classes and nine predicates of the project's gold files only.
package eval

import (
	"fmt"
	"strings"

	"accord/internal/vocab"
)

// Count counts answers.
type Count struct{ Right, Wrong, Missed int }

// Precision is the share of the answers that are right, 0 without answers.
func (c Count) Precision() float64 { return ratio(c.Right, c.Right+c.Wrong) }

// Recall is the share of the gold that was found, 0 without gold.
func (c Count) Recall() float64 { return ratio(c.Right, c.Right+c.Missed) }

// F1 is the harmonic mean of precision and recall.
func (c Count) F1() float64 {
	p, r := c.Precision(), c.Recall()
	if p+r == 0 {
		return 0
	}
	return 2 * p * r / (p + r)
}

// Add adds other counts.
func (c *Count) Add(o Count) {
	c.Right += o.Right
	c.Wrong += o.Wrong
	c.Missed += o.Missed
}

// String writes the count as a line of a table.
func (c Count) String() string {
	return fmt.Sprintf("P %.3f  R %.3f  F1 %.3f   (right %d, wrong %d, missed %d)",
		c.Precision(), c.Recall(), c.F1(), c.Right, c.Wrong, c.Missed)
}

func ratio(a, b int) float64 {
	if b == 0 {
		return 0
	}
	return float64(a) / float64(b)
}

// classes are the classes of entities by their names in gold files, in the
// order of the table; the core ones come first.
var classes = []struct{ name, iri string }{
	{"Person", vocab.Person}, {"Organization", vocab.Organization}, {"Country", vocab.Country},
	{"Agreement", vocab.Agreement}, {"Place", vocab.Place}, {"Event", vocab.Event},
}

const coreClasses = 4

// predicates are the predicates of facts by their names in gold files.
var predicates = []struct{ name, iri string }{
	{"schema:jobTitle", vocab.JobTitle}, {"schema:worksFor", vocab.WorksFor},
	{"accord:officialOf", vocab.OfficialOf}, {"accord:bodyOf", vocab.BodyOf},
	{"accord:party", vocab.Party}, {"schema:location", vocab.Location},
	{"accord:participant", vocab.Participant}, {"accord:date", vocab.Date}, {"accord:said", vocab.Said},
}

func classIndex(name string) int {
	for i, c := range classes {
		if c.name == name {
			return i
		}
	}
	return -1
}

func predicateIndex(name string) int {
	for i, p := range predicates {
		if p.name == name {
			return i
		}
	}
	return -1
}

// Row is a line of a table of scores.
type Row struct {
	Name string
	Count
}

// Result is what scoring found. Entities and Facts have one row for each class
// and predicate, in a fixed order. Evidence counts the matched facts whose
// graph label is right and wrong.
type Result struct {
	Entities, Facts []Row
	Evidence        Count
	Findings        []Finding
}

// NewResult returns a result with all counts zero, to Add others to.
func NewResult() Result {
	var r Result
	for _, c := range classes {
		r.Entities = append(r.Entities, Row{Name: c.name})
	}
	for _, p := range predicates {
		r.Facts = append(r.Facts, Row{Name: p.name})
	}
	return r
}

// Add adds the counts and findings of another result.
func (r *Result) Add(o Result) {
	for i := range o.Entities {
		r.Entities[i].Add(o.Entities[i].Count)
	}
	for i := range o.Facts {
		r.Facts[i].Add(o.Facts[i].Count)
	}
	r.Evidence.Add(o.Evidence)
	r.Findings = append(r.Findings, o.Findings...)
}

// Core adds up persons, organizations, countries and agreements.
func (r *Result) Core() Count { return sum(r.Entities[:coreClasses]) }

// AllFacts adds up all predicates.
func (r *Result) AllFacts() Count { return sum(r.Facts) }

func sum(rows []Row) Count {
	var c Count
	for _, row := range rows {
		c.Add(row.Count)
	}
	return c
}

// String writes the result as a table.
func (r *Result) String() string {
	var b strings.Builder
	for _, row := range r.Entities {
		fmt.Fprintf(&b, "%-22s %v\n", row.Name, row.Count)
	}
	fmt.Fprintf(&b, "%-22s %v\n", "CORE ENTITIES", r.Core())
	for _, row := range r.Facts {
		fmt.Fprintf(&b, "%-22s %v\n", row.Name, row.Count)
	}
	fmt.Fprintf(&b, "%-22s %v\n", "FACTS", r.AllFacts())
	fmt.Fprintf(&b, "%-22s right for %d of %d matched facts\n", "EVIDENCE", r.Evidence.Right, r.Evidence.Right+r.Evidence.Wrong)
	return b.String()
}

// FindingKind says what is the matter with an entity or a fact.
type FindingKind string

// The kinds of findings. A split entity has a name that belongs to a gold
// entity which another entity of the export already went with.
const (
	MissedEntity FindingKind = "missed entity"
	WrongEntity  FindingKind = "wrong entity"
	SplitEntity  FindingKind = "split entity"
	MissedFact   FindingKind = "missed fact"
	WrongFact    FindingKind = "wrong fact"
	BadEvidence  FindingKind = "bad evidence"
)

// Finding is one thing that is not right. Subject is a name or, in facts, the
// gold file's id or an IRI; entities have a Class, facts a Predicate and an
// Object.
type Finding struct {
	Kind                       FindingKind
	Class                      string
	Subject, Predicate, Object string
}

// String writes the finding as a line.
func (f Finding) String() string {
	if f.Class != "" {
		return fmt.Sprintf("%-15s %-13s %s", f.Kind, f.Class, f.Subject)
	}
	return fmt.Sprintf("%-15s %s %s %s", f.Kind, f.Subject, f.Predicate, f.Object)
}
