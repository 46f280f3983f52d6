package train

import (
	"bytes"
	"context"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"accord/internal/wordclass"

	"github.com/google/go-cmp/cmp"
)

const toy = `1	Ministers	minister	NOUN	NNS	_	2	nsubj	_	_
2	met	meet	VERB	VBD	_	0	root	_	_
3	.	.	PUNCT	.	_	2	punct	_	_

1	The	the	DET	DT	_	2	det	_	_
2	pact	pact	NOUN	NN	_	3	nsubj	_	_
3	failed	fail	VERB	VBD	_	0	root	_	_

1	They	they	PRON	PRP	_	2	nsubj	_	_
2	signed	sign	VERB	VBD	_	0	root	_	_
3	the	the	DET	DT	_	4	det	_	_
4	pact	pact	NOUN	NN	_	2	obj	_	_

`

// file writes content into a new folder and returns its path.
func file(t *testing.T, name, content string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

func syntaxOptions(t *testing.T) SyntaxOptions {
	t.Helper()
	table, err := wordclass.Read(wordclass.Make([]wordclass.Entry{{Word: "pact"}}, []wordclass.Group{{}}))
	if err != nil {
		t.Fatal(err)
	}
	o := DefaultSyntax()
	o.Classes = table
	o.Treebanks = []string{file(t, "toy.conllu", strings.Repeat(toy, 40))}
	o.Silver = []string{file(t, "silver.conllu", toy)}
	o.Held = []string{file(t, "held.conllu", toy)}
	return o
}

func TestSyntax(t *testing.T) {
	a, err := Syntax(context.Background(), syntaxOptions(t))
	if err != nil {
		t.Fatal(err)
	}
	s := a.Scores[0]
	if s.UPOS != 100 || s.XPOS != 100 || s.Lemma != 100 || s.UAS != 100 || s.LAS != 100 || s.LASWords != 100 {
		t.Errorf("its own text is not learned by heart: %v", s)
	}
	b, err := Syntax(context.Background(), syntaxOptions(t))
	if err != nil {
		t.Fatal(err)
	}
	for name := range a.Files {
		if !bytes.Equal(a.Files[name], b.Files[name]) {
			t.Errorf("%s differs between two learnings", name)
		}
	}
}

func TestLowered(t *testing.T) {
	b, err := ParseTreebank("toy", strings.NewReader(toy))
	if err != nil {
		t.Fatal(err)
	}
	got := lowered(b, 2)
	if len(got.Doc.Sentences) != 1 || got.Doc.Word(got.Doc.Sentences[0].First) != "the" {
		t.Errorf("lowered %d sentences, want the second alone", len(got.Doc.Sentences))
	}
	if got := lowered(b, 0).Doc.Sentences; len(got) != 0 {
		t.Errorf("%d sentences, want none", len(got))
	}
}

func TestScore(t *testing.T) {
	gold, err := ParseTreebank("toy", strings.NewReader(toy))
	if err != nil {
		t.Fatal(err)
	}
	other, err := ParseTreebank("toy", strings.NewReader(toy))
	if err != nil {
		t.Fatal(err)
	}
	other.Words[0].UPOS = "PROPN"
	other.Arcs[1].Rel = "root:x" // a subtype: LAS stands
	other.Arcs[2].Head = 0       // punctuation
	other.Arcs[9].Rel = "nsubj"  // head right, relation wrong
	s := score(gold, other.Words, other.Arcs)
	for _, tt := range []struct {
		name      string
		got, want float64
	}{
		{"UPOS", s.UPOS, 90}, {"XPOS", s.XPOS, 100}, {"UAS", s.UAS, 90}, {"LAS", s.LAS, 80},
		{"full", s.Full, 70}, {"UAS of words", s.UASWords, 100}, {"LAS of words", s.LASWords, 100 * 8.0 / 9},
	} {
		if diff := tt.got - tt.want; diff > 1e-9 || diff < -1e-9 {
			t.Errorf("%s %.3f, want %.3f", tt.name, tt.got, tt.want)
		}
	}
}

func TestStack(t *testing.T) {
	o := syntaxOptions(t)
	guide := "Ministers\tN\t2\ts\nmet\tV\t0\tr\n.\tP\t2\tp\n\nThe\tD\t2\td\npact\tN\t3\ts\nfailed\tV\t0\tr\n\n" +
		"They\tO\t2\ts\nsigned\tV\t0\tr\nthe\tD\t4\td\npact\tN\t2\to\n\n"
	var log bytes.Buffer
	s := DefaultStack()
	s.Treebanks, s.Classes, s.Members, s.Log = o.Treebanks, o.Classes, 2, &log
	s.Guides = []string{file(t, "guide.tsv", strings.Repeat(guide, 40))}
	s.Texts = []string{file(t, "text.tsv", "They\tO\t2\ts\nsigned\tV\t0\tr\n")}
	s.Held, s.HeldGuides = o.Held, []string{file(t, "held.tsv", guide)}
	for range 2 {
		var out bytes.Buffer
		if err := Stack(context.Background(), s, &out); err != nil {
			t.Fatal(err)
		}
		want := "1\tThey\tthey\tPRON\tPRP\t_\t2\tnsubj\t_\t_\n2\tsigned\tsign\tVERB\tVBD\t_\t0\troot\t_\t_\n\n"
		if diff := cmp.Diff(want, out.String()); diff != "" {
			t.Errorf("silver text (-want +got):\n%s", diff)
		}
	}
	if want := "held.conllu: 10 tokens, UPOS 100.00 XPOS 100.00 lemma 100.00 UAS 100.00"; !strings.Contains(log.String(), want) {
		t.Errorf("log %q, want %q in it", log.String(), want)
	}
}

func TestStackErrors(t *testing.T) {
	o := syntaxOptions(t)
	short := file(t, "guide.tsv", "They\tO\t2\ts\nsigned\tV\t0\tr\n")
	columns := file(t, "columns.tsv", "They\tO\n")
	for _, tt := range []struct {
		name    string
		options StackOptions
		want    string
	}{
		{"tokens", StackOptions{Treebanks: o.Treebanks, Guides: []string{short}}, "guide reads 2 tokens"},
		{"columns", StackOptions{Treebanks: o.Treebanks, Guides: []string{columns}}, "columns.tsv:1: 2 columns"},
		{"missing", StackOptions{Treebanks: o.Treebanks, Guides: []string{"missing.tsv"}}, "missing.tsv"},
		{"held", StackOptions{Treebanks: o.Treebanks, Guides: []string{short}, Held: o.Held}, "1 treebanks to measure on, 0 guides"},
	} {
		tt.options.Log = io.Discard
		if err := Stack(context.Background(), tt.options, io.Discard); err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: error %v, want %q", tt.name, err, tt.want)
		}
	}
}
