package eval

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"github.com/cayleygraph/quad"

	"accord/internal/nquads"
	"accord/internal/vocab"
)

// Change is a fact of one export that the other does not have, or has from
// other sentences only. Subject and Object are for people: names of entities
// where the export has them, IRIs elsewhere, literals as they are.
type Change struct {
	Subject, Predicate, Object string
	Triple                     quad.Quad // without label
	Sentences                  []Sentence
	// Known says that the other export states the fact too, in other
	// sentences: evidence came or went, not the fact.
	Known bool
}

// Sentence is the evidence of a fact: its IRI, and its text where the export
// has it.
type Sentence struct{ IRI, Text string }

// Difference is what one export has and the other has not, ordered by subject,
// predicate and object.
type Difference struct{ Gained, Lost []Change }

// Empty reports whether no fact was gained or lost.
func (d Difference) Empty() bool { return len(d.Gained)+len(d.Lost) == 0 }

// Diff compares two exports. Facts are all quads whose label is a sentence,
// the classes of entities among them, but for their names and mentions.
func Diff(before, after []quad.Quad) (Difference, error) {
	old, err := readFacts(before)
	if err != nil {
		return Difference{}, err
	}
	now, err := readFacts(after)
	if err != nil {
		return Difference{}, err
	}
	return Difference{Gained: now.without(old), Lost: old.without(now)}, nil
}

// factSet holds the facts of an export by their canonical line.
type factSet struct {
	facts     map[string]*provenFact
	names     map[string]string // of entities
	sentences map[string]string // their texts
}

type provenFact struct {
	triple quad.Quad
	labels map[string]bool
}

func readFacts(quads []quad.Quad) (factSet, error) {
	set := factSet{map[string]*provenFact{}, map[string]string{}, map[string]string{}}
	for _, q := range quads {
		subject := key(q.Subject)
		text, literal := term(q.Object)
		switch predicate := key(q.Predicate); predicate {
		case vocab.Name:
			if old, named := set.names[subject]; literal && (!named || text < old) {
				set.names[subject] = text
			}
			continue
		case vocab.Exact:
			set.sentences[subject] = text
			continue
		case vocab.AlternateName, vocab.MentionedIn:
			continue
		}
		label := key(q.Label)
		if !strings.Contains(label, "#char=") {
			continue
		}
		q.Label = nil
		line, err := nquads.AppendQuad(nil, q)
		if err != nil {
			return factSet{}, err
		}
		f := set.facts[string(line)]
		if f == nil {
			f = &provenFact{q, map[string]bool{}}
			set.facts[string(line)] = f
		}
		f.labels[label] = true
	}
	return set, nil
}

// without returns the facts and evidence that the other set does not have.
func (s factSet) without(o factSet) []Change {
	var changes []Change
	for _, line := range slices.Sorted(maps.Keys(s.facts)) {
		f, other := s.facts[line], o.facts[line]
		var sentences []Sentence
		for _, label := range slices.SortedFunc(maps.Keys(f.labels), compareLabels) {
			if other == nil || !other.labels[label] {
				sentences = append(sentences, Sentence{label, s.sentences[label]})
			}
		}
		if len(sentences) == 0 || other != nil && key(f.triple.Predicate) == vocab.Type {
			continue // an entity's class moves with its first mention
		}
		changes = append(changes, Change{s.show(f.triple.Subject), shorten(key(f.triple.Predicate)), s.show(f.triple.Object), f.triple, sentences, other != nil})
	}
	return changes
}

// compareLabels orders sentences by article and position.
func compareLabels(a, b string) int {
	before, _, _ := cutLast(a, "#char=")
	other, _, _ := cutLast(b, "#char=")
	x, _ := fragment(a)
	y, _ := fragment(b)
	return cmp.Or(cmp.Compare(before, other), cmp.Compare(x.start, y.start), cmp.Compare(a, b))
}

func (s factSet) show(v quad.Value) string {
	text, literal := term(v)
	if literal {
		return text
	}
	if name, ok := s.names[text]; ok {
		return name
	}
	return shorten(text)
}

// shorten writes IRIs of the vocabularies in use with their usual prefixes.
func shorten(iri string) string {
	for _, p := range []struct{ prefix, namespace string }{{"rdf:", vocab.RDF}, {"schema:", vocab.Schema}, {"accord:", vocab.Accord}} {
		if local, ok := strings.CutPrefix(iri, p.namespace); ok {
			return p.prefix + local
		}
	}
	return iri
}
