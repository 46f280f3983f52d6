package tag

import (
	"bytes"
	"context"
	"strings"
	"testing"
	"testing/fstest"
	"unicode/utf8"

	"accord/internal/text"
	"accord/internal/wordclass"
)

// annotated builds a document from sentences of word/UPOS/XPOS/lemma.
func annotated(sentences ...string) (*text.Document, []Word) {
	doc, words := &text.Document{}, []Word{}
	for _, s := range sentences {
		first := len(doc.Tokens)
		for _, item := range strings.Fields(s) {
			col := strings.Split(item, "/")
			start := len(doc.Body)
			doc.Body += col[0] + " "
			doc.Tokens = append(doc.Tokens, text.Token{Span: text.Span{Start: start, End: start + len(col[0])}})
			words = append(words, Word{UPOS: col[1], XPOS: col[2], Lemma: col[3]})
		}
		doc.Sentences = append(doc.Sentences, text.Sentence{First: first, Last: len(doc.Tokens)})
	}
	return doc, words
}

var corpus = []string{
	"The/DET/DT/the minister/NOUN/NN/minister signed/VERB/VBD/sign the/DET/DT/the pact/NOUN/NN/pact ./PUNCT/./.",
	"Ministers/NOUN/NNS/minister sign/VERB/VBP/sign pacts/NOUN/NNS/pact",
	"The/DET/DT/the pacts/NOUN/NNS/pact went/VERB/VBD/go",
	"They/PRON/PRP/they went/VERB/VBD/go and/CCONJ/CC/and they/PRON/PRP/they signed/VERB/VBD/sign",
	"Ports/NOUN/NNS/port opened/VERB/VBD/open",
}

var classFile = wordclass.Make([]wordclass.Entry{{Word: "minister"}, {Word: "ports"}}, []wordclass.Group{{Coarse: 1, Middle: 1}})

func classes(t *testing.T) *wordclass.Table {
	t.Helper()
	table, err := wordclass.Read(classFile)
	if err != nil {
		t.Fatal(err)
	}
	return table
}

func learned(t *testing.T) *Tagger {
	t.Helper()
	doc, words := annotated(corpus...)
	tagger, err := Learn(context.Background(), doc, words, Learning{Epochs: 10, Seed: 1, MinUpdates: 1, Classes: classes(t)})
	if err != nil {
		t.Fatal(err)
	}
	return tagger
}

func files(tagger *Tagger) fstest.MapFS {
	fsys := fstest.MapFS{wordclass.File: {Data: classFile}}
	for name, b := range tagger.Files() {
		fsys[name] = &fstest.MapFile{Data: b}
	}
	return fsys
}

func TestTagAfterLoad(t *testing.T) {
	tagger, err := Load(files(learned(t)))
	if err != nil {
		t.Fatal(err)
	}
	doc, want := annotated("The/DET/DT/the ports/NOUN/NNS/port went/VERB/VBD/go", "They/PRON/PRP/they opened/VERB/VBD/open pacts/NOUN/NNS/pact")
	for i, got := range tagger.Tag(doc) {
		if got != want[i] {
			t.Errorf("%s: %v, want %v", doc.Word(i), got, want[i])
		}
	}
}

func TestTagNothing(t *testing.T) {
	if got := learned(t).Tag(&text.Document{}); len(got) != 0 {
		t.Errorf("%d words in an empty document", len(got))
	}
}

func TestLearnTwice(t *testing.T) {
	a, b := learned(t).Files(), learned(t).Files()
	for name := range a {
		if !bytes.Equal(a[name], b[name]) {
			t.Errorf("%s differs between two learnings", name)
		}
	}
}

// What has neither letter nor digit is no word, however odd it looks.
func TestSymbolsAreNoWords(t *testing.T) {
	tagger := learned(t)
	for _, symbol := range []string{"!?!", "<<", "*****", "“", ":-)", "…"} {
		doc, _ := annotated("They/_/_/_ signed/_/_/_ "+symbol+"/_/_/_", symbol+"/_/_/_ Ports/_/_/_")
		words := tagger.Tag(doc)
		for _, i := range []int{2, 3} {
			if words[i].UPOS != "PUNCT" {
				t.Errorf("%q is %s, want PUNCT", symbol, words[i].UPOS)
			}
		}
	}
	doc, _ := annotated("signed/_/_/_ 5%/_/_/_")
	if got := tagger.Tag(doc)[1].UPOS; got == "PUNCT" {
		t.Errorf("a number with a sign is %s", got)
	}
}

func TestMeanOfLearners(t *testing.T) {
	doc, words := annotated(corpus...)
	how := Learning{Epochs: 10, Seed: 1, MinUpdates: 1, Learners: 3, Classes: classes(t)}
	files := make([]map[string][]byte, 2)
	for i := range files {
		tagger, err := Learn(context.Background(), doc, words, how)
		if err != nil {
			t.Fatal(err)
		}
		for j, w := range tagger.Tag(doc) {
			if w.UPOS != words[j].UPOS {
				t.Errorf("%s is %s, want %s", doc.Word(j), w.UPOS, words[j].UPOS)
			}
		}
		files[i] = tagger.Files()
	}
	if !bytes.Equal(files[0][WeightsFile], files[1][WeightsFile]) {
		t.Error("weights differ between two learnings")
	}
}

func TestLearnStops(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	doc, words := annotated(corpus[1])
	if _, err := Learn(ctx, doc, words, Learning{Epochs: 1, MinUpdates: 1, Classes: classes(t)}); err != context.Canceled {
		t.Errorf("error %v, want %v", err, context.Canceled)
	}
}

func TestLoadErrors(t *testing.T) {
	for _, tt := range []struct{ name, file, content, want string }{
		{"classes", ClassesFile, "NOUN NN\nVERB\n", `classes.txt:2:1: "VERB", want a universal and a Penn tag`},
		{"weights", WeightsFile, "x", "weights.bin: not a file of linear weights"},
		{"count", ClassesFile, "NOUN NN\n", "but 1 class names"},
		{"columns", LemmasFile, "# fine\nNOUN\tNNS\ts\n", "lemmas.tsv:2:1: 3 columns"},
		{"cut", LemmasFile, "NOUN\tNNS\ts\tx\t\n", `lemmas.tsv:1:12: cut "x"`},
	} {
		fsys := files(learned(t))
		fsys[tt.file] = &fstest.MapFile{Data: []byte(tt.content)}
		if _, err := Load(fsys); err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: error %v, want %q", tt.name, err, tt.want)
		}
		delete(fsys, tt.file)
		if _, err := Load(fsys); err == nil {
			t.Errorf("%s: no error without the file", tt.name)
		}
	}
}

func TestLemma(t *testing.T) {
	forms := []string{"ports", "talks", "cities", "parties", "allies", "men", "went", "go", "series", "Wars"}
	var words []Word
	for _, l := range []string{"port", "talk", "city", "party", "ally", "man", "go", "go", "series", "war"} {
		words = append(words, Word{UPOS: "NOUN", XPOS: "NNS", Lemma: l})
	}
	words[6], words[7] = Word{UPOS: "VERB", XPOS: "VBD", Lemma: "go"}, Word{UPOS: "VERB", XPOS: "VB", Lemma: "go"}
	l, err := ReadLemmas("x", LearnLemmas(forms, words).Format())
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct{ word, upos, xpos, want string }{
		{"deals", "NOUN", "NNS", "deal"},
		{"Treaties", "NOUN", "NNS", "treaty"},
		{"series", "NOUN", "NNS", "series"},
		{"WENT", "VERB", "VBD", "go"},
		{"men", "NOUN", "NNS", "man"},
		{"Accords", "PROPN", "NNP", "accords"},
		{"´", "NOUN", "NNS", "´"},
		{"s", "NOUN", "NNS", "s"},
	} {
		if got := l.Lemma(tt.word, Class{tt.upos, tt.xpos}); got != tt.want {
			t.Errorf("%s/%s: lemma %q, want %q", tt.word, tt.xpos, got, tt.want)
		}
	}
}

func FuzzLemma(f *testing.F) {
	doc, words := annotated(corpus...)
	var forms []string
	for i := range words {
		forms = append(forms, doc.Word(i))
	}
	l := LearnLemmas(forms, words)
	f.Add("Ports", "NNS")
	f.Fuzz(func(t *testing.T, word, xpos string) {
		if got := l.Lemma(word, Class{"NOUN", xpos}); utf8.ValidString(word) && !utf8.ValidString(got) {
			t.Errorf("%q: lemma %q", word, got)
		}
	})
}

// The second choice is told where it comes close to the first.
func TestOther(t *testing.T) {
	tagger := &Tagger{classes: []Class{{"NOUN", "NN"}, {"VERB", "VB"}, {"ADJ", "JJ"}}}
	for _, tt := range []struct {
		scores []int32
		want   Class
	}{
		{[]int32{90, 61, 70}, Class{"ADJ", "JJ"}},
		{[]int32{90, 50, -3}, Class{}},
	} {
		if got := tagger.other(tt.scores, 0); got != tt.want {
			t.Errorf("scores %v: %v, want %v", tt.scores, got, tt.want)
		}
	}
}
