package pipeline

import (
	"strconv"
	"strings"
	"testing"

	"accord/internal/parse"
	"accord/internal/tag"
	"accord/internal/text"

	"github.com/google/go-cmp/cmp"
)

// tree reads arcs, "HEAD:RELATION" for each token.
func tree(arcs string) []parse.Arc {
	var read []parse.Arc
	for _, arc := range strings.Fields(arcs) {
		head, rel, _ := strings.Cut(arc, ":")
		n, _ := strconv.Atoi(head)
		read = append(read, parse.Arc{Head: n, Rel: rel})
	}
	return read
}

func TestStraighten(t *testing.T) {
	name, other := tag.Word{UPOS: "PROPN"}, tag.Word{UPOS: "CCONJ"}
	for _, c := range []struct {
		about     string
		words     []tag.Word
		arcs, out []parse.Arc
	}{
		{
			"a second name hangs from the first word of the first",
			[]tag.Word{name, name, name, other, name, name},
			tree("-1:root 0:flat 1:flat 4:cc 1:conj 4:flat"),
			tree("-1:root 0:flat 0:flat 4:cc 0:conj 4:flat"),
		},
		{
			"a word of the second name is none of the first",
			[]tag.Word{name, name, other, name, name},
			tree("-1:root 0:flat 3:cc 1:conj 1:flat"),
			tree("-1:root 0:flat 3:cc 0:conj 3:flat"),
		},
	} {
		straighten(c.words, c.arcs)
		if d := cmp.Diff(c.out, c.arcs); d != "" {
			t.Errorf("%s (-want +got):\n%s", c.about, d)
		}
	}
}

// TestSubjectsAfterQuotes reads “We sign,” Jane Doe said, misread as if Jane
// Doe were signed.
func TestSubjectsAfterQuotes(t *testing.T) {
	doc := &text.Document{}
	for _, w := range []string{"“", "We", "sign", ",", "”", "Jane", "Doe", "said", "."} {
		doc.Tokens = append(doc.Tokens, text.Token{Span: text.Span{Start: len(doc.Body), End: len(doc.Body) + len(w)}})
		doc.Body += w
	}
	doc.Sentences = []text.Sentence{{Last: len(doc.Tokens)}}
	upos := []string{"PUNCT", "PRON", "VERB", "PUNCT", "PUNCT", "PROPN", "PROPN", "VERB", "PUNCT"}
	words := make([]tag.Word, len(upos))
	for i, u := range upos {
		words[i] = tag.Word{UPOS: u, XPOS: "VBD"}
	}
	arcs := tree("2:punct 2:nsubj 7:ccomp 2:punct 2:punct 2:obj 5:flat -1:root 7:punct")
	subjectsAfterQuotes(doc, words, arcs)
	if want := (parse.Arc{Head: 7, Rel: "nsubj"}); arcs[5] != want {
		t.Errorf("Jane is %v, want %v", arcs[5], want)
	}
}

// TestJoinSubjects reads Jane Doe and John Roe signed, misread as if Jane Doe
// were the one thing and what John Roe did the other.
func TestJoinSubjects(t *testing.T) {
	doc := &text.Document{}
	var words []tag.Word
	for _, w := range [][2]string{{"Jane", "PROPN"}, {"Doe", "PROPN"}, {"and", "CCONJ"}, {"John", "PROPN"}, {"Roe", "PROPN"}, {"signed", "VERB"}, {".", "PUNCT"}} {
		doc.Tokens = append(doc.Tokens, text.Token{Span: text.Span{Start: len(doc.Body), End: len(doc.Body) + len(w[0])}})
		doc.Body += w[0]
		words = append(words, tag.Word{UPOS: w[1]})
	}
	doc.Sentences = []text.Sentence{{Last: len(doc.Tokens)}}
	arcs := tree("-1:root 0:flat 5:cc 5:nsubj 5:nsubj 0:conj 0:punct")
	joinSubjects(doc, words, arcs)
	if d := cmp.Diff(tree("5:nsubj 0:flat 3:cc 0:conj 3:flat -1:root 5:punct"), arcs); d != "" {
		t.Errorf("arcs (-want +got):\n%s", d)
	}
}
