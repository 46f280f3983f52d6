// Package statement turns what the stages found in one article into quads. It
// is the only maker of quads from articles.
//
// In come an article, its document, mentions, entities and facts; out come
// quads, sorted by their canonical N-Quads lines, each once. It is a pure
// function: the same input gives the same quads, whatever else is loaded.
//
// Each quad's graph label says where it comes from, so that it can be proved
// and taken out again (GRAPH: IRI of the article; SENTENCE: that IRI with the
// RFC 5147 fragment #char=start,end, in code points of the article's text):
//
//	fact                          SENTENCE that states it
//	accord:mentionedIn            SENTENCE it points to
//	schema:name, alternateName    SENTENCE where that form stands first
//	rdf:type of an entity         SENTENCE that mentions it first
//	schema:identifier, sameAs     GRAPH: no sentence states them; they tell
//	                              which thing the article is taken to mean
//	article and its sentences     GRAPH
//
// Limits: a fact against the ontology is left out and reported, never mended.
// Names that stand nowhere in the text as they are (a country's full name for
// "US") take the sentence that mentions the entity first.
package statement

import (
	"strconv"

	"github.com/cayleygraph/quad"

	"accord/internal/article"
	"accord/internal/gazetteer"
	"accord/internal/link"
	"accord/internal/mention"
	"accord/internal/nquads"
	"accord/internal/ontology"
	"accord/internal/relation"
	"accord/internal/text"
	"accord/internal/vocab"
)

// Input is one article as the stages understood it. Doc.Body is the article's
// Analysed text; Mentions, Linking and Facts refer to each other by index.
type Input struct {
	Article  *article.Article
	Doc      *text.Document
	Mentions []mention.Mention
	Linking  link.Linking
	Facts    []relation.Fact
}

// Rejected is a fact that goes against the ontology, by its index in Facts.
type Rejected struct {
	Fact int
	Why  string
}

// Maker makes quads. It is made once and may be used from several goroutines.
type Maker struct {
	base      string
	countries *gazetteer.Gazetteer
	ontology  *ontology.Ontology
}

// New returns a maker that mints article IRIs below base (vocab.Base unless
// the user set another).
func New(base string, countries *gazetteer.Gazetteer, onto *ontology.Ontology) *Maker {
	return &Maker{base, countries, onto}
}

// Output is an article as quads, and the facts that were left out.
type Output struct {
	Quads    []quad.Quad // sorted by their canonical lines
	Lines    []byte      // these lines
	Rejected []Rejected
}

// Quads makes the article's quads.
func (m *Maker) Quads(in Input) (Output, error) {
	s := newSheet(in, in.Article.IRI(m.base))
	s.describeArticle()
	for i := range in.Doc.Sentences {
		s.describeSentence(i)
	}
	for i := range in.Linking.Entities {
		m.describeEntity(s, i)
	}
	var out Output
	for i, f := range in.Facts {
		if why := m.against(in, f); why != "" {
			out.Rejected = append(out.Rejected, Rejected{i, why})
			continue
		}
		s.addFact(f)
	}
	var err error
	if out.Quads, out.Lines, err = nquads.SortLines(s.quads); err != nil {
		return Output{}, err
	}
	return out, nil
}

// SentenceIRI names a part of an article's text: bytes [Start, End) of the
// text that chars was made from.
func SentenceIRI(article string, chars *text.CodePoints, span text.Span) string {
	start, end := chars.Span(span)
	return article + "#char=" + strconv.Itoa(start) + "," + strconv.Itoa(end)
}

// sheet collects the quads of one article.
type sheet struct {
	Input
	chars     *text.CodePoints
	graph     quad.IRI
	sentences []quad.IRI
	mentions  [][]int // by entity: the mentions that refer to it, ascending
	quads     []quad.Quad
}

func newSheet(in Input, iri string) *sheet {
	// Analysed has the same bytes, but one space for each byte it blanks, so
	// characters are counted in Text.
	s := &sheet{Input: in, graph: quad.IRI(iri), chars: text.NewCodePoints(in.Article.Text)}
	for _, sentence := range in.Doc.Sentences {
		s.sentences = append(s.sentences, quad.IRI(SentenceIRI(iri, s.chars, sentence.Span)))
	}
	s.mentions = mentionsOf(in)
	return s
}

func (s *sheet) add(subject quad.IRI, predicate string, object quad.Value, label quad.IRI) {
	s.quads = append(s.quads, quad.Quad{Subject: subject, Predicate: quad.IRI(predicate), Object: object, Label: label})
}

func typed(value, datatype string) quad.Value {
	return quad.TypedString{Value: quad.String(value), Type: quad.IRI(datatype)}
}

func (s *sheet) describeArticle() {
	a := s.Article
	s.add(s.graph, vocab.Type, quad.IRI(vocab.NewsArticle), s.graph)
	s.add(s.graph, vocab.SHA256, quad.String(a.SHA256), s.graph)
	if a.Title != "" {
		s.add(s.graph, vocab.Headline, quad.String(a.Title), s.graph)
	}
	if url, ok := vocab.FromURL(a.Source); ok {
		s.add(s.graph, vocab.URL, quad.IRI(url), s.graph)
	}
	switch a.Date.Precision {
	case article.Day, article.Minute:
		s.add(s.graph, vocab.DatePublished, typed(a.Date.String(), vocab.XSDDate), s.graph)
	case article.Month:
		s.add(s.graph, vocab.DatePublished, typed(a.Date.String(), vocab.XSDGYearMonth), s.graph)
	case article.Year:
		s.add(s.graph, vocab.DatePublished, typed(a.Date.String(), vocab.XSDGYear), s.graph)
	}
}

func (s *sheet) describeSentence(i int) {
	span, iri := s.Doc.Sentences[i].Span, s.sentences[i]
	start, end := s.chars.Span(span)
	s.add(iri, vocab.Type, quad.IRI(vocab.Sentence), s.graph)
	s.add(iri, vocab.WasDerivedFrom, s.graph, s.graph)
	s.add(iri, vocab.Start, typed(strconv.Itoa(start), vocab.XSDNonNegativeInteger), s.graph)
	s.add(iri, vocab.End, typed(strconv.Itoa(end), vocab.XSDNonNegativeInteger), s.graph)
	s.add(iri, vocab.Exact, quad.String(span.In(s.Article.Text)), s.graph)
}

func (s *sheet) addFact(f relation.Fact) {
	subject := quad.IRI(s.Linking.Entities[f.Subject].IRI)
	s.add(subject, f.Predicate, s.object(f), s.sentences[f.Sentence])
}

func (s *sheet) object(f relation.Fact) quad.Value {
	switch {
	case f.Object >= 0:
		return quad.IRI(s.Linking.Entities[f.Object].IRI)
	case f.Datatype == "" || f.Datatype == vocab.XSDString:
		return quad.String(f.Literal)
	default:
		return typed(f.Literal, f.Datatype)
	}
}
