package coref

import (
	"strconv"
	"strings"
	"testing"

	"accord/data"
	"accord/internal/gazetteer"
	"accord/internal/mention"
	"accord/internal/parse"
	"accord/internal/tag"
	"accord/internal/text"
)

// marked reads sentences such as
//
//	[He|Person:pronoun] met~VERB [the [French|Country:demonym=FR] minister|Title:nominal] . //
//
// Words are separated by spaces, "//" ends a sentence; brackets mark mentions
// and may nest. After the class come the kind, a country's code and a listed
// thing's id ("#"). A word may be followed by its universal tag ("~") and its
// governor and relation (">2:nsubj", counted from one in the sentence).
func marked(t *testing.T, s string) Input {
	t.Helper()
	in := Input{Doc: &text.Document{}}
	var open []int
	var body strings.Builder
	first := 0
	for _, piece := range strings.Fields(s + " //") {
		n := len(in.Doc.Tokens)
		if piece == "//" {
			if n > first {
				in.Doc.Sentences = append(in.Doc.Sentences, text.Sentence{Span: text.Span{Start: in.Doc.Tokens[first].Start, End: body.Len()}, First: first, Last: n})
			}
			first = n
			continue
		}
		for strings.HasPrefix(piece, "[") {
			open, piece = append(open, n), piece[1:]
		}
		piece, labels, _ := strings.Cut(piece, "|")
		piece, arc, _ := strings.Cut(piece, ">")
		word, upos, _ := strings.Cut(piece, "~")
		if body.Len() > 0 {
			body.WriteByte(' ')
		}
		start := body.Len()
		body.WriteString(word)
		in.Doc.Tokens = append(in.Doc.Tokens, text.Token{Span: text.Span{Start: start, End: body.Len()}})
		in.Words = append(in.Words, tag.Word{UPOS: upos, Lemma: strings.ToLower(word)})
		head, rel, _ := strings.Cut(arc, ":")
		at, _ := strconv.Atoi(head)
		in.Arcs = append(in.Arcs, parse.Arc{Head: first + at - 1, Rel: rel})
		for label := range strings.SplitSeq(strings.TrimSuffix(labels, "]"), "]|") {
			if label == "" {
				continue
			}
			last := len(open) - 1
			in.Mentions = append(in.Mentions, read(label, in.Doc.Tokens[open[last]:], open[last], len(in.Doc.Sentences), body.String()))
			open = open[:last]
		}
	}
	in.Doc.Body = body.String()
	order(in.Mentions)
	return in
}

// read makes the mention of a label, which ends with the text so far.
func read(label string, tokens []text.Token, first, sentence int, body string) mention.Mention {
	label, thing, _ := strings.Cut(label, "#")
	label, iso, _ := strings.Cut(label, "=")
	class, kind, _ := strings.Cut(label, ":")
	if kind == "" {
		kind = string(mention.Name)
	}
	m := mention.Mention{Span: text.Span{Start: tokens[0].Start, End: len(body)}, First: first, Last: first + len(tokens), Head: first + len(tokens) - 1,
		Sentence: sentence, Class: mention.Class(class), Kind: mention.Kind(kind), Country: iso, Thing: thing, Parent: -1}
	m.Norm = m.In(body)
	for _, article := range []string{"the ", "The ", "a ", "A "} {
		m.Norm = strings.TrimPrefix(m.Norm, article)
	}
	return m
}

// order sorts mentions by start, the longer first, and sets their parents.
func order(list []mention.Mention) {
	for i := range list {
		for j := i; j > 0 && (list[j].Start < list[j-1].Start || list[j].Start == list[j-1].Start && list[j].Len() > list[j-1].Len()); j-- {
			list[j], list[j-1] = list[j-1], list[j]
		}
	}
	for i := range list {
		for j := range list[:i] {
			if list[j].Covers(list[i].Span) {
				list[i].Parent = j
			}
		}
	}
}

// told writes chains of several mentions as "A = B", and what other mentions
// refer to as "they -> A, B".
func told(in Input, r Resolution) []string {
	var lines []string
	member := map[int]bool{}
	for _, c := range r.Chains {
		var forms []string
		for _, i := range c.Mentions {
			member[i] = true
			forms = append(forms, in.Mentions[i].In(in.Doc.Body))
		}
		if len(forms) > 1 {
			lines = append(lines, strings.Join(forms, " = "))
		}
	}
	for i, chains := range r.Refers {
		if member[i] || len(chains) == 0 {
			continue
		}
		var names []string
		for _, c := range chains {
			names = append(names, in.Mentions[r.Chains[c].Mentions[0]].In(in.Doc.Body))
		}
		lines = append(lines, in.Mentions[i].In(in.Doc.Body)+" -> "+strings.Join(names, ", "))
	}
	return lines
}

// resolver loads the embedded lists.
func resolver(t *testing.T) *Resolver {
	t.Helper()
	g, err := gazetteer.Load(data.FS)
	if err != nil {
		t.Fatal(err)
	}
	return New(g)
}
