package query

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"

	"accord/internal/query/gizmo"
	"accord/internal/vocab"

	"github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/quad"
)

// View is all that the graph says of one entity.
type View struct {
	IRI         string     `json:"iri"`
	Name        string     `json:"name"`
	Classes     []string   `json:"classes"` // prefixed: schema:Person
	OtherNames  []string   `json:"otherNames"`
	Identifiers []string   `json:"identifiers"`
	SameAs      []string   `json:"sameAs"`
	Facts       []ViewFact `json:"facts"`    // the entity is their subject
	Inverse     []ViewFact `json:"inverse"`  // the entity is their object
	Mentions    []Evidence `json:"mentions"` // in the order of the articles' text
}

// ViewFact is one fact of a view and the sentences that state it.
type ViewFact struct {
	Predicate string     `json:"predicate"` // prefixed: schema:jobTitle
	IRI       string     `json:"iri,omitempty"`
	Value     string     `json:"value"` // the other entity's name, or the literal's text
	Evidence  []Evidence `json:"evidence"`
}

// Show gathers what the graph says of the entity that a name or IRI means. The
// error of a name that is unknown or means several is that of Resolve.
func Show(ctx context.Context, qs graph.QuadStore, name string) (View, error) {
	qs = gizmo.Cached(qs)
	iri, err := Resolve(ctx, qs, name, Entity)
	if err != nil {
		return View{}, err
	}
	r := newReader(ctx, qs)
	v := View{IRI: string(iri), Facts: []ViewFact{}, Inverse: []ViewFact{}, Mentions: []Evidence{}}
	if v.Name, err = r.name(iri); err != nil {
		return View{}, err
	}
	if err := v.describe(r, iri); err != nil {
		return View{}, err
	}
	if v.Facts, err = r.viewFacts(quad.Quad{Subject: iri}, quad.Object); err != nil {
		return View{}, err
	}
	v.Inverse, err = r.viewFacts(quad.Quad{Object: iri}, quad.Subject)
	return v, err
}

// describe fills in what is no fact: classes, names, mentions.
func (v *View) describe(r *reader, iri quad.IRI) error {
	for property, into := range map[string]*[]string{
		vocab.Type: &v.Classes, vocab.AlternateName: &v.OtherNames,
		vocab.Identifier: &v.Identifiers, vocab.SameAs: &v.SameAs,
	} {
		values, err := r.objects(iri, property)
		if err != nil {
			return err
		}
		*into = []string{}
		for _, value := range values {
			text := gizmo.Text(value)
			if property == vocab.Type {
				text = short(quad.IRI(text))
			}
			*into = append(*into, text)
		}
	}
	names, err := r.objects(iri, vocab.Name)
	if err != nil {
		return err
	}
	for _, name := range names {
		if text := gizmo.Text(name); text != v.Name {
			v.OtherNames = append(v.OtherNames, text)
		}
	}
	slices.Sort(v.OtherNames)
	v.OtherNames = slices.Compact(v.OtherNames)
	labels, err := r.objects(iri, vocab.MentionedIn)
	if err != nil {
		return err
	}
	v.Mentions, err = r.sentences(labels)
	return err
}

// sentences gives the sentences among graph labels, in the order of the text.
func (r *reader) sentences(labels []quad.Value) ([]Evidence, error) {
	var iris []quad.IRI
	for _, label := range labels {
		if iri, ok := label.(quad.IRI); ok {
			iris = append(iris, iri)
		}
	}
	slices.SortFunc(iris, compareLabels)
	out := []Evidence{}
	for _, iri := range slices.Compact(iris) {
		e, ok, err := r.evidence(iri)
		if err != nil {
			return nil, err
		}
		if ok {
			out = append(out, e)
		}
	}
	return out, nil
}

// describing tells whether a property describes an entity and states nothing.
func describing(predicate quad.Value) bool {
	switch gizmo.Text(predicate) {
	case vocab.Type, vocab.Name, vocab.AlternateName, vocab.Identifier, vocab.SameAs, vocab.MentionedIn,
		vocab.WasDerivedFrom:
		return true
	}
	return false
}

// viewFacts gives the facts that match, with the term at the other end, in
// order of predicate and value.
func (r *reader) viewFacts(want quad.Quad, other quad.Direction) ([]ViewFact, error) {
	quads, err := gizmo.Facts(r.ctx, r.qs, want)
	if err != nil {
		return nil, fmt.Errorf("reading the graph: %w", err)
	}
	out := []ViewFact{}
	for len(quads) > 0 {
		q := quads[0]
		var labels []quad.Value
		n := 0
		for n < len(quads) && quads[n].Subject == q.Subject && quads[n].Predicate == q.Predicate && quads[n].Object == q.Object {
			labels = append(labels, quads[n].Label)
			n++
		}
		quads = quads[n:]
		if describing(q.Predicate) {
			continue
		}
		f := ViewFact{Predicate: short(quad.IRI(gizmo.Text(q.Predicate))), Value: gizmo.Text(q.Get(other))}
		if iri, ok := q.Get(other).(quad.IRI); ok {
			f.IRI = string(iri)
			if f.Value, err = r.name(iri); err != nil {
				return nil, err
			}
		}
		if f.Evidence, err = r.sentences(labels); err != nil {
			return nil, err
		}
		out = append(out, f)
	}
	slices.SortStableFunc(out, func(a, b ViewFact) int {
		if c := strings.Compare(a.Predicate, b.Predicate); c != 0 {
			return c
		}
		return strings.Compare(Fold(a.Value), Fold(b.Value))
	})
	return out, nil
}

// WriteView writes a view for a person, or as one JSON object.
func WriteView(w io.Writer, format Format, v View, style Style) error {
	switch format {
	case JSON:
		var b bytes.Buffer
		enc := json.NewEncoder(&b)
		enc.SetEscapeHTML(false)
		enc.SetIndent("", "  ")
		if err := enc.Encode(v); err != nil {
			return fmt.Errorf("writing JSON: %w", err)
		}
		_, err := w.Write(b.Bytes())
		return err
	case Table:
		_, err := w.Write(v.text(style))
		return err
	}
	return fmt.Errorf("unknown format %q, expected one of table, json", format)
}

// text is a view for a person: facts carry the numbers of their sentences,
// which follow once each, in the order of the articles' text.
func (v View) text(style Style) []byte {
	var b bytes.Buffer
	bold := paint(style, "\x1b[1m")
	if bold == nil {
		bold = func(s string) string { return s }
	}
	fmt.Fprintf(&b, "%s  <%s>\n", bold(printable(v.Name)), printable(v.IRI))
	for _, line := range []struct {
		label  string
		values []string
	}{{"class", v.Classes}, {"also", v.OtherNames}, {"codes", v.Identifiers}, {"same as", v.SameAs}} {
		if len(line.values) > 0 {
			writeWrapped(&b, fmt.Sprintf("%-9s", line.label), printable(strings.Join(line.values, ", ")), style.Width)
		}
	}
	sentences := v.sentences()
	numbers := map[string]int{}
	for i, e := range sentences {
		numbers[e.Label] = i + 1
	}
	for _, part := range []struct {
		title, suffix string
		facts         []ViewFact
	}{{"Facts", "", v.Facts}, {"Facts about it", " of", v.Inverse}} {
		if len(part.facts) > 0 {
			fmt.Fprintf(&b, "\n%s\n", bold(part.title))
		}
		for _, f := range part.facts {
			f.write(&b, part.suffix, numbers, style)
		}
	}
	if len(sentences) > 0 {
		fmt.Fprintf(&b, "\n%s\n", bold("Sentences"))
	}
	for i, e := range sentences {
		label := fmt.Sprintf("%5s ", fmt.Sprintf("[%d]", i+1))
		writeWrapped(&b, label, printable(e.Sentence), style.Width)
		b.WriteString("      " + printable(strings.TrimSpace(e.Headline+" <"+e.Label+">")) + "\n")
	}
	return b.Bytes()
}

// sentences gives all sentences of a view, each once.
func (v View) sentences() []Evidence {
	all := slices.Clone(v.Mentions)
	for _, facts := range [][]ViewFact{v.Facts, v.Inverse} {
		for _, f := range facts {
			all = append(all, f.Evidence...)
		}
	}
	slices.SortFunc(all, func(a, b Evidence) int { return CompareLabels(a.Label, b.Label) })
	return slices.CompactFunc(all, func(a, b Evidence) bool { return a.Label == b.Label })
}

// write writes a fact and the numbers of its sentences.
func (f ViewFact) write(b *bytes.Buffer, suffix string, numbers map[string]int, style Style) {
	_, predicate, prefixed := strings.Cut(f.Predicate, ":")
	if !prefixed {
		predicate = f.Predicate
	}
	text := printable(f.Value)
	for _, e := range f.Evidence {
		text += fmt.Sprintf(" [%d]", numbers[e.Label])
	}
	writeWrapped(b, fmt.Sprintf("  %-15s", predicate+suffix+" "), text, style.Width)
}

// writeWrapped writes a label and a text beside it.
func writeWrapped(b *bytes.Buffer, label, text string, width int) {
	indent := len([]rune(label))
	room := 0
	if width > 0 {
		room = max(narrowest, width-indent)
	}
	for i, line := range Wrap(text, room) {
		if i > 0 {
			label = strings.Repeat(" ", indent)
		}
		b.WriteString(label + line + "\n")
	}
}
