package cli

import (
	"cmp"
	"fmt"
	"io"
	"strings"

	"accord/internal/pipeline"
	"accord/internal/text"
)

// explanation is what the stages found, as explain's help describes it.
type explanation struct {
	Article   string              `json:"article"`
	Path      string              `json:"path"`
	Sentences []explainedSentence `json:"sentences"`
	Mentions  []explainedMention  `json:"mentions"`
	Chains    []explainedChain    `json:"chains"`
	Entities  []explainedEntity   `json:"entities"`
	Facts     []explainedFact     `json:"facts"`
	Rejected  []explainedReject   `json:"rejected"`

	only int // the sentence to show, 0 for all
}

// place is a span in bytes and in code points.
type place struct {
	Start     int `json:"start"`
	End       int `json:"end"`
	CharStart int `json:"charStart"`
	CharEnd   int `json:"charEnd"`
}

type explainedSentence struct {
	Number int    `json:"number"`
	Text   string `json:"text"`
	place
	Tokens []explainedToken `json:"tokens"`
}

type explainedToken struct {
	Text  string `json:"text"`
	Start int    `json:"start"`
	End   int    `json:"end"`
	UPOS  string `json:"upos"`
	XPOS  string `json:"xpos"`
	Lemma string `json:"lemma"`
	Head  int    `json:"head"`
	Rel   string `json:"rel"`
}

type explainedMention struct {
	Text     string `json:"text"`
	Class    string `json:"class"`
	Kind     string `json:"kind"`
	Why      string `json:"why"`
	Sentence int    `json:"sentence"`
	place
	Entities []int `json:"entities"`
}

type explainedChain struct {
	Class    string `json:"class"`
	Mentions []int  `json:"mentions"`
}

type explainedEntity struct {
	IRI      string `json:"iri"`
	Class    string `json:"class"`
	Name     string `json:"name"`
	Mentions []int  `json:"mentions"`
}

type explainedFact struct {
	Subject   string `json:"subject"`
	Predicate string `json:"predicate"`
	Object    string `json:"object,omitempty"`
	Literal   string `json:"literal,omitempty"`
	Datatype  string `json:"datatype,omitempty"`
	Sentence  int    `json:"sentence"`
	place
	Pattern string `json:"pattern"`
}

type explainedReject struct {
	Fact int    `json:"fact"`
	Why  string `json:"why"`
}

// newExplanation describes a result. With a sentence's number the lists of
// sentences and facts hold only what is in it; mentions, chains and entities
// stay whole, as they refer to each other by index.
func newExplanation(r *pipeline.Result, base string, only int) *explanation {
	chars := text.NewCodePoints(r.Doc.Body)
	at := func(s text.Span) place {
		start, end := chars.Span(s)
		return place{s.Start, s.End, start, end}
	}
	e := &explanation{
		Article: r.Article.IRI(base), Path: r.Article.Path, only: only,
		Sentences: []explainedSentence{}, Mentions: []explainedMention{}, Chains: []explainedChain{},
		Entities: []explainedEntity{}, Facts: []explainedFact{}, Rejected: []explainedReject{},
	}
	for i, s := range r.Doc.Sentences {
		if e.shows(i + 1) {
			e.Sentences = append(e.Sentences, explainedSentence{i + 1, s.In(r.Article.Text), at(s.Span), tokensOf(r, s)})
		}
	}
	for i, m := range r.Mentions {
		e.Mentions = append(e.Mentions, explainedMention{
			m.In(r.Article.Text), string(m.Class), string(m.Kind), m.Why, m.Sentence + 1, at(m.Span), list(r.Linking.Refers[i])})
	}
	for _, c := range r.Chains {
		e.Chains = append(e.Chains, explainedChain{string(c.Class), list(c.Mentions)})
	}
	for _, n := range r.Linking.Entities {
		e.Entities = append(e.Entities, explainedEntity{n.IRI, string(n.Class), n.Name, list(n.Mentions)})
	}
	e.addFacts(r, at)
	return e
}

// addFacts lists the facts of the sentences shown, and those that were left
// out of the graph.
func (e *explanation) addFacts(r *pipeline.Result, at func(text.Span) place) {
	index := map[int]int{}
	for i, f := range r.Facts {
		if !e.shows(f.Sentence + 1) {
			continue
		}
		index[i] = len(e.Facts)
		fact := explainedFact{
			Subject: r.Linking.Entities[f.Subject].IRI, Predicate: f.Predicate, Literal: f.Literal,
			Datatype: f.Datatype, Sentence: f.Sentence + 1, place: at(f.Span), Pattern: f.Pattern}
		if f.Object >= 0 {
			fact.Object = r.Linking.Entities[f.Object].IRI
		}
		e.Facts = append(e.Facts, fact)
	}
	for _, x := range r.Rejected {
		if i, shown := index[x.Fact]; shown {
			e.Rejected = append(e.Rejected, explainedReject{i, x.Why})
		}
	}
}

func (e *explanation) shows(sentence int) bool { return e.only == 0 || e.only == sentence }

// list makes an empty list of none, for JSON.
func list(indexes []int) []int {
	if indexes == nil {
		return []int{}
	}
	return indexes
}

// tokensOf describes the tokens of a sentence.
func tokensOf(r *pipeline.Result, s text.Sentence) []explainedToken {
	tokens := []explainedToken{}
	for i := s.First; i < s.Last; i++ {
		t := explainedToken{Text: r.Doc.Word(i), Start: r.Doc.Tokens[i].Start, End: r.Doc.Tokens[i].End}
		if i < len(r.Words) {
			t.UPOS, t.XPOS, t.Lemma = r.Words[i].UPOS, r.Words[i].XPOS, r.Words[i].Lemma
		}
		if i < len(r.Arcs) {
			t.Rel = r.Arcs[i].Rel
			if h := r.Arcs[i].Head; h >= 0 {
				t.Head = h - s.First + 1
			}
		}
		tokens = append(tokens, t)
	}
	return tokens
}

// write prints the explanation for a person.
func (e *explanation) write(w io.Writer) {
	fmt.Fprintf(w, "%s\n", e.Article)
	for _, s := range e.Sentences {
		fmt.Fprintf(w, "\n%d  %s\n", s.Number, strings.Join(strings.Fields(s.Text), " "))
		fmt.Fprint(w, "   words:")
		for _, t := range s.Tokens {
			fmt.Fprintf(w, " %s/%s", t.Text, cmp.Or(t.XPOS, "_"))
		}
		fmt.Fprintln(w)
		e.writeMentions(w, s.Number)
		e.writeFacts(w, s.Number)
	}
}

func (e *explanation) writeMentions(w io.Writer, sentence int) {
	for _, m := range e.Mentions {
		if m.Sentence != sentence {
			continue
		}
		names := []string{}
		for _, i := range m.Entities {
			names = append(names, e.Entities[i].Name)
		}
		fmt.Fprintf(w, "   mention: %s [%s, %s] %s", strings.Join(strings.Fields(m.Text), " "), m.Class, m.Kind, m.Why)
		if len(names) > 0 {
			fmt.Fprintf(w, " = %s", strings.Join(names, " + "))
		}
		fmt.Fprintln(w)
	}
}

func (e *explanation) writeFacts(w io.Writer, sentence int) {
	rejected := map[int]string{}
	for _, x := range e.Rejected {
		rejected[x.Fact] = x.Why
	}
	for i, f := range e.Facts {
		if f.Sentence != sentence {
			continue
		}
		fmt.Fprintf(w, "   fact: %s %s %s (pattern %s)\n", f.Subject, f.Predicate, cmp.Or(f.Object, fmt.Sprintf("%q", f.Literal)), f.Pattern)
		if why, out := rejected[i]; out {
			fmt.Fprintf(w, "     left out: %s\n", why)
		}
	}
}
