package statement

import (
	"fmt"
	"slices"

	"github.com/cayleygraph/quad"

	"accord/internal/relation"
	"accord/internal/vocab"
)

// mentionsOf lists, for each entity, the mentions that refer to it.
func mentionsOf(in Input) [][]int {
	of := make([][]int, len(in.Linking.Entities))
	for e, entity := range in.Linking.Entities {
		of[e] = slices.Clone(entity.Mentions)
	}
	for m, entities := range in.Linking.Refers {
		for _, e := range entities {
			of[e] = append(of[e], m)
		}
	}
	for e := range of {
		slices.Sort(of[e])
		of[e] = slices.Compact(of[e])
	}
	return of
}

// describeEntity says what entity e is, how it is named, and where.
func (m *Maker) describeEntity(s *sheet, e int) {
	entity := s.Linking.Entities[e]
	iri, first := quad.IRI(entity.IRI), s.firstSentence(e)
	for _, class := range entity.Types {
		s.add(iri, vocab.Type, quad.IRI(class), first)
	}
	s.add(iri, vocab.Name, quad.String(entity.Name), s.sentenceOf(e, entity.Name))
	for _, form := range entity.Alternates {
		if form != entity.Name {
			s.add(iri, vocab.AlternateName, quad.String(form), s.sentenceOf(e, form))
		}
	}
	for _, i := range s.mentions[e] {
		sentence := s.sentences[s.Mentions[i].Sentence]
		s.add(iri, vocab.MentionedIn, sentence, sentence)
	}
	if country, ok := m.countries.Country(entity.Country); ok && slices.Contains(entity.Types, vocab.Country) {
		s.add(iri, vocab.Identifier, quad.String(country.ISO), s.graph)
		s.add(iri, vocab.Identifier, quad.String(country.ISO3), s.graph)
		for _, same := range country.SameAs {
			s.add(iri, vocab.SameAs, quad.IRI(same), s.graph)
		}
	}
}

// firstSentence is the label of the sentence that mentions entity e first; an
// entity that no sentence mentions is labelled with the article.
func (s *sheet) firstSentence(e int) quad.IRI {
	if len(s.mentions[e]) == 0 {
		return s.graph
	}
	return s.sentences[s.Mentions[s.mentions[e][0]].Sentence]
}

// sentenceOf is the label of the sentence where entity e is first named by the
// form, as it stands or in its normal form.
func (s *sheet) sentenceOf(e int, form string) quad.IRI {
	for _, i := range s.mentions[e] {
		if m := s.Mentions[i]; m.Norm == form || m.In(s.Doc.Body) == form {
			return s.sentences[m.Sentence]
		}
	}
	return s.firstSentence(e)
}

// against says why a fact goes against the ontology; "" if it does not.
func (m *Maker) against(in Input, f relation.Fact) string {
	subject := in.Linking.Entities[f.Subject]
	if !m.ontology.AllowsSubject(f.Predicate, subject.Types...) {
		return fmt.Sprintf("%s (%s) cannot be the subject of %s", subject.Name, subject.Class, f.Predicate)
	}
	if f.Object >= 0 {
		object := in.Linking.Entities[f.Object]
		if !m.ontology.AllowsObject(f.Predicate, object.Types...) {
			return fmt.Sprintf("%s (%s) cannot be the object of %s", object.Name, object.Class, f.Predicate)
		}
		if f.Object == f.Subject {
			return fmt.Sprintf("%s cannot have %s to itself", subject.Name, f.Predicate)
		}
		return ""
	}
	if f.Literal == "" {
		return fmt.Sprintf("%s of %s is empty", f.Predicate, subject.Name)
	}
	if !m.ontology.AllowsLiteral(f.Predicate, f.Datatype) {
		return fmt.Sprintf("a literal of datatype %q cannot be the object of %s", f.Datatype, f.Predicate)
	}
	return ""
}
