package eval

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"accord/internal/link"
	"accord/internal/mention"
	"accord/internal/parse"
	"accord/internal/relation"
	"accord/internal/tag"
	"accord/internal/text"
)

// read makes an article of sentences in which every word is written as
// form/UPOS/head/rel, the head counted from 1 within its sentence; a class and
// an entity after that, as in Ann/PROPN/2/nsubj/Person=0, make it a mention.
func read(t *testing.T, sentences ...string) relation.Input {
	t.Helper()
	in := relation.Input{Doc: &text.Document{}}
	entities := map[int]mention.Class{}
	for n, s := range sentences {
		first, start := len(in.Doc.Tokens), len(in.Doc.Body)
		for _, word := range strings.Fields(s) {
			part := strings.Split(word, "/")
			at := len(in.Doc.Body)
			in.Doc.Body += part[0] + " "
			span := text.Span{Start: at, End: at + len(part[0])}
			token := len(in.Doc.Tokens)
			in.Doc.Tokens = append(in.Doc.Tokens, text.Token{Span: span})
			in.Words = append(in.Words, tag.Word{UPOS: part[1], Lemma: strings.ToLower(part[0])})
			arc := parse.Arc{Head: -1, Rel: "root"}
			if len(part) > 2 {
				head, err := strconv.Atoi(part[2])
				if err != nil {
					t.Fatal(err)
				}
				arc = parse.Arc{Head: first + head - 1, Rel: part[3]}
			}
			in.Arcs = append(in.Arcs, arc)
			if len(part) > 4 {
				class, number, _ := strings.Cut(part[4], "=")
				entity, err := strconv.Atoi(number)
				if err != nil {
					t.Fatal(err)
				}
				entities[entity] = mention.Class(class)
				in.Mentions = append(in.Mentions, mention.Mention{Span: span, First: token, Last: token + 1, Head: token, Sentence: n, Class: mention.Class(class)})
				in.Linking.Refers = append(in.Linking.Refers, []int{entity})
			}
		}
		in.Doc.Sentences = append(in.Doc.Sentences, text.Sentence{Span: text.Span{Start: start, End: len(in.Doc.Body) - 1}, First: first, Last: len(in.Doc.Tokens)})
	}
	in.Linking.Entities = make([]link.Entity, len(entities))
	for i := range in.Linking.Entities {
		in.Linking.Entities[i].Class = entities[i]
	}
	return in
}

func add(g *Gaps, in relation.Input, facts ...relation.Fact) {
	g.Add("a", in.Doc.Body, in, facts)
}

func list(gaps []Gap) string {
	var b strings.Builder
	for _, g := range gaps {
		fmt.Fprintf(&b, "%d %s", g.Count, g.Form)
		for _, e := range g.Examples {
			fmt.Fprintf(&b, " [%s]", strings.TrimPrefix(e.IRI, "a#char="))
		}
		b.WriteString("\n")
	}
	return b.String()
}

func TestNamesReadOver(t *testing.T) {
	g := NewGaps()
	add(g, read(t,
		"The/DET Bank/PROPN of/ADP Élan/PROPN and/CCONJ Bo/PROPN/1/x/Person=0 met/VERB Cy/PROPN of/ADP course/NOUN",
		"Talks/NOUN “/PUNCT New/ADJ Deal/PROPN went/VERB on/ADP Big/ADJ Day/NOUN with/ADP Cy/PROPN I/PRON Said/VERB"))
	want := `2 Cy [0,40] [41,88]
1 Bank of Élan [0,40]
1 Big Day [41,88]
1 Deal [41,88]
`
	c := g.Coverage()
	if diff := cmp.Diff(want, list(c.Names)); diff != "" {
		t.Error(diff)
	}
	if c.Sentences != 2 || c.Stating != 0 || c.Mentions != 1 || c.Resolved != 1 {
		t.Errorf("got %+v", c)
	}
}

func TestIgnoredWordsAreNoNames(t *testing.T) {
	g := NewGaps()
	g.Ignore = func(word string) bool { return word == "Dr" }
	add(g, read(t, "see/VERB Dr/PROPN Cy/PROPN"))
	if diff := cmp.Diff("1 Cy [0,9]\n", list(g.Coverage().Names)); diff != "" {
		t.Error(diff)
	}
}

func TestVerbsReadOver(t *testing.T) {
	sentences := []string{
		"Ann/PROPN/2/nsubj/Person=0 criticize/VERB China/PROPN/2/obj/Country=1 today/NOUN/2/obl",
		"Ann/PROPN/2/nsubj/Person=0 meet/VERB with/ADP/4/case Bo/PROPN/2/obl/Person=2",
		"Bo/PROPN/3/nsubj:pass/Person=2 was/AUX/3/aux name/VERB by/ADP/5/case China/PROPN/3/obl:agent/Country=1",
		"Ann/PROPN/2/nsubj/Person=0 help/VERB herself/PRON/2/obj/Person=0",
		"Somebody/PRON/2/nsubj see/VERB Bo/PROPN/2/obj/Person=2",
	}
	all := `1 Person criticize Country [0,25]
1 Person meet with Person [26,42]
1 Person name (passive) by Country [43,63]
`
	g := NewGaps()
	add(g, read(t, sentences...))
	if diff := cmp.Diff(all, list(g.Coverage().Verbs)); diff != "" {
		t.Error(diff)
	}
	// A fact closes the gap in its own sentence, in either direction.
	g = NewGaps()
	add(g, read(t, sentences...),
		relation.Fact{Subject: 1, Object: 0, Sentence: 0},
		relation.Fact{Subject: 0, Object: 2, Sentence: 0},
		relation.Fact{Subject: 2, Object: -1, Sentence: 4})
	c := g.Coverage()
	if diff := cmp.Diff(strings.SplitAfterN(all, "\n", 2)[1], list(c.Verbs)); diff != "" {
		t.Error(diff)
	}
	if c.Stating != 2 {
		t.Errorf("%d sentences state facts, want 2", c.Stating)
	}
}

func TestExamplesAreFew(t *testing.T) {
	g := NewGaps()
	for range 5 {
		add(g, read(t, "see/VERB Cy/PROPN"))
	}
	if names := g.Coverage().Names; len(names) != 1 || names[0].Count != 5 || len(names[0].Examples) != maxExamples {
		t.Errorf("got %+v", names)
	}
}
