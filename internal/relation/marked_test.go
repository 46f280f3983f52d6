package relation

import (
	"strconv"
	"strings"
	"testing"

	"accord/data"
	"accord/internal/gazetteer"
	"accord/internal/link"
	"accord/internal/mention"
	"accord/internal/ontology"
	"accord/internal/parse"
	"accord/internal/tag"
	"accord/internal/text"
	"accord/internal/vocab"
)

// marked reads a sentence such as
//
//	[French|Country=France] [President|Title] [Emmanuel Macron|Person] spoke .
//
// Words are separated by spaces; brackets mark mentions and may nest; the
// entity is named after "=", several separated by "+", and else by the
// mention's words. A "//" ends a sentence, a "¶" a paragraph. A word may be
// followed by its lemma, part of speech and governor:
//
//	signed~sign/VERB/VBN>0:root
//
// where governors count from one in the sentence.
func marked(t testing.TB, s string) Input {
	t.Helper()
	in := Input{Doc: &text.Document{}}
	var open []int // first tokens
	var body strings.Builder
	entities := map[string]int{}
	for _, piece := range strings.Fields(s) {
		if piece == "//" || piece == "¶" {
			in.endSentence()
			if piece == "¶" {
				body.WriteString("\n")
			}
			continue
		}
		for strings.HasPrefix(piece, "[") {
			open = append(open, len(in.Doc.Tokens))
			piece = piece[1:]
		}
		piece, arc, parsed := strings.Cut(piece, ">")
		word, rest, _ := strings.Cut(piece, "|")
		word, tags, _ := strings.Cut(word, "/")
		upos, xpos, _ := strings.Cut(tags, "/")
		word, lemma, known := strings.Cut(word, "~")
		if !known {
			lemma = strings.ToLower(word)
		}
		if parsed {
			in.attach(t, arc)
		}
		if body.Len() > 0 {
			body.WriteByte(' ')
		}
		start := body.Len()
		body.WriteString(word)
		in.Doc.Tokens = append(in.Doc.Tokens, text.Token{Span: text.Span{Start: start, End: body.Len()}})
		in.Words = append(in.Words, tag.Word{UPOS: upos, XPOS: xpos, Lemma: lemma})
		for rest != "" {
			var label string
			label, rest, _ = strings.Cut(rest, "]")
			label = strings.TrimPrefix(label, "|")
			first := open[len(open)-1]
			open = open[:len(open)-1]
			in.mark(label, first, body.String(), entities)
		}
	}
	in.Doc.Body = body.String()
	in.endSentence()
	for i := range in.Mentions {
		in.Mentions[i].Sentence = in.Doc.SentenceAt(in.Mentions[i].First)
	}
	in.nest()
	in.findHeads()
	return in
}

// findHeads gives parsed mentions the head that the parse says.
func (in *Input) findHeads() {
	if len(in.Arcs) == 0 {
		return
	}
	for i := range in.Mentions {
		m := &in.Mentions[i]
		for t := m.First; t < m.Last; t++ {
			if h := in.Arcs[t].Head; h < m.First || h >= m.Last {
				m.Head = t
				break
			}
		}
	}
}

// endSentence makes a sentence of the tokens since the last one.
func (in *Input) endSentence() {
	first, last := 0, len(in.Doc.Tokens)
	if n := len(in.Doc.Sentences); n > 0 {
		first = in.Doc.Sentences[n-1].Last
	}
	in.Doc.Sentences = append(in.Doc.Sentences, text.Sentence{
		Span:  text.Span{Start: in.Doc.Tokens[first].Start, End: in.Doc.Tokens[last-1].End},
		First: first, Last: last,
	})
}

// mark adds the mention that ends at the last token.
func (in *Input) mark(label string, first int, body string, entities map[string]int) {
	class, names, _ := strings.Cut(label, "=")
	class, kind, _ := strings.Cut(class, ":")
	last := len(in.Doc.Tokens)
	m := mention.Mention{
		Span:  text.Span{Start: in.Doc.Tokens[first].Start, End: in.Doc.Tokens[last-1].End},
		First: first, Last: last, Head: last - 1, Class: mention.Class(class), Kind: mention.Name, Parent: -1,
	}
	if kind != "" {
		m.Kind = mention.Kind(kind)
	}
	m.Norm = m.In(body)
	if names == "" {
		names = m.Norm
	}
	var refers []int
	if classBit(m.Class)&(entityBits|groupBit) != 0 {
		for _, name := range strings.Split(names, "+") {
			name = strings.ReplaceAll(name, "_", " ")
			id, known := entities[name]
			if !known {
				id = len(in.Linking.Entities)
				entities[name] = id
				in.Linking.Entities = append(in.Linking.Entities, link.Entity{Class: m.Class, Name: name, Types: []string{typeOf(m.Class)}})
			}
			refers = append(refers, id)
		}
	}
	in.Mentions = append(in.Mentions, m)
	in.Linking.Refers = append(in.Linking.Refers, refers)
}

// typeOf is the IRI of an entity's class.
func typeOf(c mention.Class) string {
	if c == mention.Agreement {
		return vocab.Agreement
	}
	return vocab.Schema + string(c)
}

// nest sets parents: the smallest mention around each.
func (in *Input) nest() {
	for i := range in.Mentions {
		m := &in.Mentions[i]
		for j := range in.Mentions {
			p := &in.Mentions[j]
			if i != j && p.Covers(m.Span) && p.Len() > m.Len() && (m.Parent < 0 || p.Len() < in.Mentions[m.Parent].Len()) {
				m.Parent = j
			}
		}
	}
}

// attach adds the arc of the next token, written "head:relation".
func (in *Input) attach(t testing.TB, arc string) {
	t.Helper()
	head, rel, _ := strings.Cut(arc, ":")
	h, err := strconv.Atoi(head)
	if err != nil {
		t.Fatalf("arc %q: %v", arc, err)
	}
	first := 0
	if n := len(in.Doc.Sentences); n > 0 {
		first = in.Doc.Sentences[n-1].Last
	}
	if h--; h >= 0 {
		h += first
	}
	in.Arcs = append(in.Arcs, parse.Arc{Head: h, Rel: rel})
}

// knowledge loads the embedded lexicons and ontology.
func knowledge(t testing.TB) *Knowledge {
	t.Helper()
	g, err := gazetteer.Load(data.FS)
	if err != nil {
		t.Fatal(err)
	}
	o, err := ontology.Load(data.FS)
	if err != nil {
		t.Fatal(err)
	}
	return &Knowledge{Lexicons: &g.Lexicons, Ontology: o}
}

// load makes an extractor of one pattern file.
func load(t testing.TB, patterns string) *Extractor {
	t.Helper()
	k := knowledge(t)
	blocks, err := parseBlocks("test.pat", patterns)
	if err != nil {
		t.Fatal(err)
	}
	lib, err := parseLibrary(blocks, k)
	if err != nil {
		t.Fatal(err)
	}
	empty := newWordList("")
	return newExtractor(lib.patterns, &modality{k.Lexicons.Modality, empty, empty}, k.Ontology)
}

// told renders facts a line each, sorted as found.
func told(in Input, facts []Fact) string {
	var lines []string
	for _, f := range facts {
		lines = append(lines, in.describe(f))
	}
	return strings.Join(lines, "\n")
}
