package relation

import (
	"fmt"
	"slices"
	"strings"

	"accord/internal/mention"
	"accord/internal/text"
)

// Problem is an example of a pattern file that does not come out as written.
type Problem struct {
	File    string
	Line    int
	Column  int
	Pattern string
	Message string
}

func (p Problem) String() string {
	return fmt.Sprintf("%s:%d:%d: pattern %s: %s", p.File, p.Line, p.Column, p.Pattern, p.Message)
}

// Lint runs every pattern alone over its own examples, as analyse reads them:
// exactly the facts below a "yes" must be found, and none for a "no".
func (e *Extractor) Lint(analyse func(sentence string) (Input, error)) []Problem {
	var out []Problem
	for _, p := range e.patterns {
		alone := newExtractor(e.with(p), e.modality, e.ontology)
		alone.parts, alone.some, alone.kinds, alone.stance = e.parts, e.some, e.kinds, e.stance
		for _, x := range p.examples {
			for _, message := range x.check(p.name, alone, analyse) {
				out = append(out, Problem{x.file, x.line, x.col, p.name, message})
			}
		}
	}
	return out
}

// with lists a pattern and those that state the predicates that it goes through.
func (e *Extractor) with(p *pattern) []*pattern {
	list := []*pattern{p}
	for _, q := range e.patterns {
		if q != p && slices.ContainsFunc(p.facts, func(f template) bool {
			return f.through != "" && slices.ContainsFunc(q.facts, func(g template) bool { return g.predicate == f.through })
		}) {
			list = append(list, q)
		}
	}
	return list
}

// check returns what is wrong with an example of the pattern of that name.
func (x *example) check(name string, alone *Extractor, analyse func(string) (Input, error)) []string {
	in, err := analyse(x.text)
	if err != nil {
		return []string{err.Error()}
	}
	var wrong []string
	found := slices.DeleteFunc(alone.Extract(in), func(f Fact) bool { return f.Pattern != name })
	seen := make([]bool, len(x.want))
	for _, f := range found {
		hit := false
		for i, w := range x.want {
			if w.is(&in, f) {
				seen[i], hit = true, true
			}
		}
		if !hit {
			wrong = append(wrong, fmt.Sprintf("found %s in %q, which the example does not list", in.describe(f), x.text))
		}
	}
	for i, w := range x.want {
		if !seen[i] {
			wrong = append(wrong, fmt.Sprintf("did not find %s | %s | %s in %q", w.subject, w.predicate, w.object, x.text))
		}
	}
	return wrong
}

// is reports whether fact f says what w expects.
func (w *expected) is(in *Input, f Fact) bool {
	if predicate(w.predicate) != f.Predicate || !in.called(f.Subject, w.subject) {
		return false
	}
	if f.Object < 0 {
		return f.Literal == w.object
	}
	return in.called(f.Object, w.object)
}

// called reports whether an entity has a name, or a mention so worded.
func (in *Input) called(entity int, name string) bool {
	e := &in.Linking.Entities[entity]
	if e.Name == name || contains(e.Alternates, name) {
		return true
	}
	for _, i := range e.Mentions {
		m := &in.Mentions[i]
		if m.Norm == name || m.In(in.Doc.Body) == name || worded(in.Doc, m, name) {
			return true
		}
	}
	return false
}

// worded reports whether the mention's head word is the name: "met".
func worded(doc *text.Document, m *mention.Mention, name string) bool {
	return m.Class == mention.Event && m.Head >= 0 && doc.Word(m.Head) == name
}

func (in *Input) describe(f Fact) string {
	object := f.Literal
	if f.Object >= 0 {
		object = in.Linking.Entities[f.Object].Name
	}
	local := f.Predicate[strings.LastIndexAny(f.Predicate, "/#")+1:]
	return fmt.Sprintf("%s | %s | %s", in.Linking.Entities[f.Subject].Name, local, object)
}
