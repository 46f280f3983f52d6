package mention_test

import (
	"bufio"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"accord/data"
	"accord/internal/article"
	"accord/internal/gazetteer"
	"accord/internal/mention"
	"accord/internal/name"
	"accord/internal/overlay"
	"accord/internal/parse"
	"accord/internal/tag"
	"accord/internal/text"
)

// reading is the stages up to mentions.
type reading struct {
	reader   *article.Reader
	analyzer *text.Analyzer
	tagger   *tag.Tagger
	parser   *parse.Parser
	names    *name.Finder
	finder   *mention.Finder
}

func load(t testing.TB) *reading {
	t.Helper()
	must := func(err error) {
		if err != nil {
			t.Helper()
			t.Fatal(err)
		}
	}
	var r reading
	var err error
	r.reader, err = article.Load(data.FS)
	must(err)
	r.analyzer, err = text.Load(data.FS)
	must(err)
	r.tagger, err = tag.Load(data.FS)
	must(err)
	r.parser, err = parse.Load(data.FS)
	must(err)
	r.names, err = name.Load(data.FS)
	must(err)
	g, err := gazetteer.Load(data.FS)
	must(err)
	r.finder, err = mention.Load(data.FS, g)
	must(err)
	return &r
}

func (r *reading) find(t testing.TB, s string) (*text.Document, []mention.Mention) {
	t.Helper()
	a, err := r.reader.Parse(article.Input{Path: "test.txt", Name: "test"}, []byte(s))
	if err != nil {
		t.Fatal(err)
	}
	doc := r.analyzer.Analyze(a.Analysed)
	words := r.tagger.Tag(doc)
	in := mention.Input{Article: a, Doc: doc, Words: words, Arcs: r.parser.Parse(doc, words), Names: r.names.Find(doc, words)}
	return doc, r.finder.Find(in)
}

// TestMentions reads the sentences of testdata/sentences.txt, which mark every
// mention in brackets: [words|Class], with the kind behind a colon where it is
// not the usual one of its class.
func TestMentions(t *testing.T) {
	checkMarks(t, "testdata/sentences.txt", func(mention.Mention) bool { return true })
}

// TestNames reads testdata/names.txt, which marks names and titles alone.
func TestNames(t *testing.T) {
	checkMarks(t, "testdata/names.txt", func(m mention.Mention) bool {
		return m.Kind == mention.Name || m.Kind == mention.Demonym || m.Kind == mention.Metonym || m.Class == mention.Title
	})
}

// checkMarks compares the mentions that count with those marked in a file.
func checkMarks(t *testing.T, file string, counts func(mention.Mention) bool) {
	r := load(t)
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for lines := bufio.NewScanner(f); lines.Scan(); {
		want := lines.Text()
		if want == "" || strings.HasPrefix(want, "#") {
			continue
		}
		doc, ms := r.find(t, unmark(want))
		ms = slices.DeleteFunc(ms, func(m mention.Mention) bool { return !counts(m) })
		if got := mark(doc, ms); got != want {
			t.Errorf("marked otherwise\n got %s\nwant %s", got, want)
		}
	}
}

// mark writes the document with its mentions in brackets.
func mark(doc *text.Document, ms []mention.Mention) string {
	opens, closes := map[int]string{}, map[int]string{}
	for _, m := range ms {
		opens[m.Start] += "["
		label := string(m.Class)
		switch m.Kind {
		case mention.Demonym, mention.Metonym, mention.Pronoun, mention.Verbal:
			label += ":" + string(m.Kind)
		}
		closes[m.End] = "|" + label + "]" + closes[m.End]
	}
	var b strings.Builder
	for i := 0; i <= len(doc.Body); i++ {
		b.WriteString(closes[i] + opens[i])
		if i < len(doc.Body) {
			b.WriteByte(doc.Body[i])
		}
	}
	return strings.TrimRight(b.String(), "\n")
}

// unmark takes the brackets out.
func unmark(s string) string {
	var b strings.Builder
	label := false
	for _, r := range s {
		switch {
		case r == '[':
		case r == '|':
			label = true
		case r == ']':
			label = false
		case !label:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// TestRepeatedNames hides from the finder what the name model reads behind the
// first sentence: what was named there is found again all the same.
func TestRepeatedNames(t *testing.T) {
	r := load(t)
	for _, want := range []string{
		"[Tobias Vale|Person] resigned. Near Vale Street nobody saw [Vale|Person]. [Vale|Person]'s aides left.",
		"[Grace Green|Person] spoke in [Oslo|Place]. A Green Card was shown to [Green|Person] in [Oslo|Place]. Green light was given.",
		"The [Ministry of Trade|Organization] agreed. Officials of the [Ministry of Trade|Organization] left.",
	} {
		a, err := r.reader.Parse(article.Input{Path: "test.txt", Name: "test"}, []byte(unmark(want)))
		if err != nil {
			t.Fatal(err)
		}
		doc := r.analyzer.Analyze(a.Analysed)
		words := r.tagger.Tag(doc)
		names := slices.DeleteFunc(r.names.Find(doc, words), func(n name.Name) bool { return n.First >= doc.Sentences[0].Last })
		ms := r.finder.Find(mention.Input{Article: a, Doc: doc, Words: words, Arcs: r.parser.Parse(doc, words), Names: names})
		ms = slices.DeleteFunc(ms, func(m mention.Mention) bool { return m.Kind != mention.Name })
		if got := mark(doc, ms); got != want {
			t.Errorf("marked otherwise\n got %s\nwant %s", got, want)
		}
	}
}

// TestListsOfOnesOwn adds small words, and words that are none.
func TestListsOfOnesOwn(t *testing.T) {
	g, err := gazetteer.Load(data.FS)
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct{ entry, want string }{
		{"place amid", ""},
		{"amid place", `lexicon/user/phrase_words.txt:1:1: "amid place": expected a kind`},
		{"place", `lexicon/user/phrase_words.txt:1:1: "place": expected a kind`},
	} {
		user := fstest.MapFS{"lexicon/user/phrase_words.txt": {Data: []byte(tt.entry + "\n")}}
		_, err := mention.Load(overlay.New(overlay.Layer{FS: user}, overlay.Layer{FS: data.FS}), g)
		if got := fmt.Sprint(err); tt.want == "" && err != nil || !strings.HasPrefix(got, tt.want) {
			t.Errorf("%q: error %v, want %q", tt.entry, err, tt.want)
		}
	}
}

// TestSpans checks on odd texts that mentions lie in order inside the text and
// inside their parents.
func TestSpans(t *testing.T) {
	r := load(t)
	for _, s := range []string{
		"x", "“", "“”", "\"\"", "the", "He.", "U.S.", "a deal", "“The deal.\n\n“The talks.”",
		"President of the president of the president", "(X) (Y)", "Agreement (A) [A]",
		strings.Repeat("Treasury Secretary ", 50), "Its chairman is Jane Doe, the president", "On May 5, 2024, and 5-6 April.",
	} {
		for _, end := range []string{"", " It was said in London that they met."} {
			doc, ms := r.find(t, s+end)
			if err := wellFormed(doc, ms); err != nil {
				t.Errorf("%q: %v", s+end, err)
			}
		}
	}
}

func wellFormed(doc *text.Document, ms []mention.Mention) error {
	for i, m := range ms {
		switch {
		case m.First >= m.Last || m.Last > len(doc.Tokens):
			return fmt.Errorf("mention %d has tokens [%d, %d) of %d", i, m.First, m.Last, len(doc.Tokens))
		case m.Head < m.First || m.Head >= m.Last:
			return fmt.Errorf("head %d of mention %d lies outside of it", m.Head, i)
		case i > 0 && ms[i-1].Start > m.Start:
			return fmt.Errorf("mention %d comes before the one before it", i)
		case m.Parent >= 0 && !ms[m.Parent].Span.Covers(m.Span):
			return fmt.Errorf("mention %d is not inside its parent", i)
		}
	}
	return nil
}

func FuzzFind(f *testing.F) {
	r := load(f)
	f.Add("President Jane Doe of Kenya met ministers in Paris on 5 May. “We agree,” she said.")
	f.Fuzz(func(t *testing.T, s string) {
		if len(s) > 2000 {
			return
		}
		a, err := r.reader.Parse(article.Input{Path: "fuzz.txt", Name: "fuzz"}, []byte(s))
		if err != nil {
			return
		}
		doc := r.analyzer.Analyze(a.Analysed)
		words := r.tagger.Tag(doc)
		ms := r.finder.Find(mention.Input{Article: a, Doc: doc, Words: words, Arcs: r.parser.Parse(doc, words), Names: r.names.Find(doc, words)})
		if err := wellFormed(doc, ms); err != nil {
			t.Error(err)
		}
	})
}
