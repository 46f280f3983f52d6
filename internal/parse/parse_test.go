package parse

import (
	"bytes"
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"accord/internal/tag"
	"accord/internal/text"
	"accord/internal/wordclass"

	"github.com/google/go-cmp/cmp"
)

// annotated builds a document from sentences of word/XPOS/head/relation, the
// head being a number in the sentence from 1, or 0 for the root.
func annotated(t *testing.T, sentences ...string) (*text.Document, []tag.Word, []Arc) {
	t.Helper()
	doc, words, arcs := &text.Document{}, []tag.Word{}, []Arc{}
	for _, s := range sentences {
		first := len(doc.Tokens)
		for _, item := range strings.Fields(s) {
			col := strings.Split(item, "/")
			start := len(doc.Body)
			doc.Body += col[0] + " "
			doc.Tokens = append(doc.Tokens, text.Token{Span: text.Span{Start: start, End: start + len(col[0])}})
			words = append(words, tag.Word{XPOS: col[1], UPOS: col[1][:1]})
			head, err := strconv.Atoi(col[2])
			if err != nil {
				t.Fatal(err)
			}
			arc := Arc{Head: first + head - 1, Rel: col[3]}
			if head == 0 {
				arc.Head = -1
			}
			arcs = append(arcs, arc)
		}
		doc.Sentences = append(doc.Sentences, text.Sentence{First: first, Last: len(doc.Tokens)})
	}
	return doc, words, arcs
}

var corpus = []string{
	"The/DT/2/det minister/NN/3/nsubj signed/VBD/0/root the/DT/5/det pact/NN/3/obj",
	"The/DT/2/det pact/NN/4/nsubj:pass was/VBD/4/aux:pass signed/VBN/0/root by/IN/7/case the/DT/7/det minister/NN/4/obl:agent",
	"Ministers/NNS/2/nsubj met/VBD/0/root in/IN/4/case Baghdad/NNP/2/obl",
	"Stop/VB/0/root",
	"The/DT/2/det king/NN/5/nsubj of/IN/4/case Jordan/NNP/2/nmod met/VBD/0/root ministers/NNS/5/obj",
}

var classFile = wordclass.Make([]wordclass.Entry{
	{Word: "minister"}, {Word: "king"}, {Word: "envoy"}, {Word: "pact", Group: 1}, {Word: "treaty", Group: 1},
}, []wordclass.Group{{Coarse: 1, Middle: 1}, {Coarse: 2, Middle: 2}})

func classes(t *testing.T) *wordclass.Table {
	t.Helper()
	table, err := wordclass.Read(classFile)
	if err != nil {
		t.Fatal(err)
	}
	return table
}

func learned(t *testing.T) *Learned {
	t.Helper()
	doc, words, arcs := annotated(t, slices.Repeat(corpus, 20)...)
	how := quick
	how.Classes = classes(t)
	p, err := Learn(context.Background(), doc, words, arcs, how)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func files(p *Learned) fstest.MapFS {
	fsys := fstest.MapFS{wordclass.File: {Data: classFile}}
	for name, b := range p.Files() {
		fsys[name] = &fstest.MapFile{Data: b}
	}
	return fsys
}

func TestParseAfterLoad(t *testing.T) {
	p, err := Load(files(learned(t)))
	if err != nil {
		t.Fatal(err)
	}
	doc, words, want := annotated(t,
		"Stop/VB/0/root",
		"The/DT/2/det treaty/NN/4/nsubj:pass was/VBD/4/aux:pass signed/VBN/0/root by/IN/7/case the/DT/7/det king/NN/4/obl:agent",
		"The/DT/2/det envoy/NN/3/nsubj signed/VBD/0/root the/DT/5/det treaty/NN/3/obj",
	)
	if diff := cmp.Diff(want, p.Parse(doc, words)); diff != "" {
		t.Errorf("arcs (-want +got):\n%s", diff)
	}
	arcs := make([]Arc, len(words))
	p.ParseSentence(doc, words, 2, arcs)
	if diff := cmp.Diff(want[8:], arcs[8:]); diff != "" {
		t.Errorf("the last sentence alone (-want +got):\n%s", diff)
	}
	if arcs[0] != (Arc{}) {
		t.Errorf("another sentence's arc was set: %v", arcs[0])
	}
}

func TestParseNothing(t *testing.T) {
	if got := learned(t).Parse(&text.Document{}, nil); len(got) != 0 {
		t.Errorf("%d arcs in an empty document", len(got))
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

func TestLoadErrors(t *testing.T) {
	for _, tt := range []struct{ name, file, content, want string }{
		{"root", RelationsFile, "nsubj\n", "no relation is called root"},
		{"count", RelationsFile, "root\n", "actions.bin: a network of"},
		{"actions", ActionsFile, "x", "actions.bin: not a file of a network's weights"},
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

// Whatever the words, the result is one tree a sentence.
func TestEveryParseIsATree(t *testing.T) {
	p := learned(t)
	dice := rand.New(rand.NewPCG(1, 2))
	tags := []string{"DT", "NN", "VBD", "IN", "NNP", ",", "zz"}
	for range 200 {
		var s []string
		for range 1 + dice.IntN(40) {
			s = append(s, fmt.Sprintf("w%d/%s/0/x", dice.IntN(9), tags[dice.IntN(len(tags))]))
		}
		doc, words, _ := annotated(t, "Stop/VB/0/root", strings.Join(s, " "))
		arcs := p.Parse(doc, words)
		roots := 0
		for i := 1; i < len(arcs); i++ {
			if arcs[i].Head == -1 {
				roots++
				if arcs[i].Rel != "root" {
					t.Fatalf("%q: root with relation %q", s, arcs[i].Rel)
				}
				continue
			}
			steps := 0
			for at := i; at != -1; at = arcs[at].Head {
				if steps++; at < 1 || steps > len(arcs) {
					t.Fatalf("%q: token %d does not reach the root", s, i)
				}
			}
		}
		if roots != 1 {
			t.Fatalf("%q: %d roots", s, roots)
		}
	}
}

// randomTree is a random projective tree over the tokens from..to-1.
func randomTree(dice *rand.Rand, heads []int32, from, to, head int) {
	if from >= to {
		return
	}
	top := from + dice.IntN(to-from)
	heads[top] = int32(head)
	for _, part := range [][2]int{{from, top}, {top + 1, to}} {
		for lo := part[0]; lo < part[1]; {
			hi := lo + 1 + dice.IntN(part[1]-lo)
			randomTree(dice, heads, lo, hi, top)
			lo = hi
		}
	}
}

// From the start, actions that cost nothing lead to the gold tree; after a
// wrong action, just as many arcs are lost as it cost.
func TestOracle(t *testing.T) {
	p, dice := learned(t), rand.New(rand.NewPCG(3, 4))
	for range 500 {
		gold := make([]int32, 1+dice.IntN(12))
		randomTree(dice, gold, 0, len(gold), len(gold))
		doc, words, _ := annotated(t, strings.Repeat("w/X/0/x ", len(gold)))
		s := p.newState()
		s.begin(p.Parser, doc, words, doc.Sentences[0])
		lost := 0
		for !s.done() {
			action := s.only()
			if action < 0 {
				cost := s.costs(gold)
				if len(s.stack) < 2 {
					cost[right] = 1 << 20
				}
				if slices.Min(cost[:]) != 0 {
					t.Fatalf("tree %v: every action costs: %v", gold, cost)
				}
				action = slices.Index(cost[:], 0)
				if wrong := dice.IntN(actionCount); dice.IntN(4) == 0 && cost[wrong] < 1<<20 {
					action = wrong
				}
				lost += cost[action]
			}
			if action == shift {
				s.shift()
			} else {
				s.attach(action, 0)
			}
		}
		missing := 0
		for i := range gold {
			if s.nodes[i].head != gold[i] {
				missing++
			}
		}
		if missing != lost {
			t.Fatalf("tree %v: %d arcs missing, the oracle counted %d", gold, missing, lost)
		}
	}
}

func TestProjective(t *testing.T) {
	// 0 <- 3 crosses 1 <- root: the shorter arc moves up.
	doc, _, arcs := annotated(t, "a/X/4/x b/X/0/root c/X/2/x d/X/2/x")
	got := projective(arcs, doc.Sentences[0])
	if want := []int32{1, 4, 1, 1}; !slices.Equal(got, want) {
		t.Errorf("heads %v, want %v", got, want)
	}
}
