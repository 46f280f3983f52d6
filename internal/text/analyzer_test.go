package text

import (
	"os"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"accord/data"
	"accord/internal/overlay"
)

func load(t testing.TB) *Analyzer {
	t.Helper()
	a, err := Load(data.FS)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// render writes a document one sentence a line, its tokens between spaces and
// bars where two tokens touch.
func render(d *Document) string {
	var b strings.Builder
	for _, s := range d.Sentences {
		for i := s.First; i < s.Last; i++ {
			if i > s.First {
				if d.Tokens[i-1].End == d.Tokens[i].Start {
					b.WriteString("|")
				} else {
					b.WriteString(" ")
				}
			}
			b.WriteString(d.Word(i))
		}
		b.WriteString("\n")
	}
	return b.String()
}

// TestGolden reads testdata/news.txt, whose head tells its format.
func TestGolden(t *testing.T) {
	a := load(t)
	for _, c := range readGolden(t, "testdata/news.txt") {
		t.Run(c.text, func(t *testing.T) {
			d := a.Analyze(c.text)
			checkDocument(t, d)
			if diff := cmp.Diff(c.want, render(d)); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

type goldenCase struct{ text, want string }

func readGolden(t *testing.T, path string) []goldenCase {
	t.Helper()
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var cases []goldenCase
	var c goldenCase
	for _, line := range append(strings.Split(string(content), "\n"), "") {
		text, isText := strings.CutPrefix(line, ">")
		switch {
		case isText:
			c.text += strings.TrimPrefix(text, " ") + "\n"
		case line == "" && c.text != "":
			c.text = strings.TrimSuffix(c.text, "\n")
			cases = append(cases, c)
			c = goldenCase{}
		case line != "" && line[0] != '#':
			c.want += line + "\n"
		}
	}
	return cases
}

func TestLoadNamesTheBadLine(t *testing.T) {
	tests := []struct{ file, content, want string }{
		{"abbreviations.txt", "Mr title\nDr doctor\n", "lexicon/abbreviations.txt:2:1: "},
		{"contractions.txt", "# none\n\ncannot\n", "lexicon/contractions.txt:3:1: "},
		{"units.txt", "km mile\n", "lexicon/units.txt:1:1: "},
		{"hyphen_prefixes.txt", "", ""},
	}
	for _, test := range tests {
		t.Run(test.file, func(t *testing.T) {
			fsys := fstest.MapFS{}
			for _, name := range []string{"abbreviations", "contractions", "hyphen_prefixes", "sentence_openers", "units", "quote_verbs"} {
				fsys["lexicon/"+name+".txt"] = &fstest.MapFile{}
			}
			fsys["lexicon/"+test.file] = &fstest.MapFile{Data: []byte(test.content)}
			_, err := Load(fsys)
			if test.want == "" {
				if err != nil {
					t.Error(err)
				}
			} else if err == nil || !strings.HasPrefix(err.Error(), test.want) {
				t.Errorf("got error %v, want it to begin with %q", err, test.want)
			}
		})
	}
}

func TestUsersWordsAreAdded(t *testing.T) {
	fsys := overlay.New(
		overlay.Layer{Name: "user", FS: fstest.MapFS{"lexicon/user/abbreviations.txt": {Data: []byte("Kmdr title\n")}}},
		overlay.Layer{Name: "built-in", FS: data.FS},
	)
	a, err := Load(fsys)
	if err != nil {
		t.Fatal(err)
	}
	if got, want := render(a.Analyze("Kmdr. Roe met Dr. Lee.")), "Kmdr. Roe met Dr. Lee|.\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestCodePoints(t *testing.T) {
	body := strings.Repeat("“é👩” a", 60)
	c := NewCodePoints(body)
	count := 0
	for i := range body {
		if got := c.At(i); got != count {
			t.Fatalf("At(%d) = %d, want %d", i, got, count)
		}
		count++
	}
	if got := c.At(len(body) + 5); got != count {
		t.Errorf("beyond the end: %d, want %d", got, count)
	}
}

func BenchmarkAnalyze(b *testing.B) {
	a := load(b)
	content, err := os.ReadFile("../../data/articles/us-china-london-talks.txt")
	if err != nil {
		b.Fatal(err)
	}
	body := string(content)
	tokens := 0
	b.SetBytes(int64(len(body)))
	b.ReportAllocs()
	for b.Loop() {
		tokens += len(a.Analyze(body).Tokens)
	}
	b.ReportMetric(float64(tokens)/b.Elapsed().Seconds(), "tokens/s")
}

// TestEndlessStretches ends only if the time grows with the length and not
// with its square.
func TestEndlessStretches(t *testing.T) {
	a := load(t)
	for _, s := range []string{"a@", "a.", "1-", "a's", "/a", "a-/", "'", "www.", ".)", "[1]", "\xff", "a\n", "&A", "1,", "👩\u200d", "U.S. The "} {
		t.Run(s, func(t *testing.T) { checkDocument(t, a.Analyze(strings.Repeat(s, 300_000/len(s)))) })
	}
}

func TestParagraphsHoldWholeSentences(t *testing.T) {
	a := load(t)
	for _, c := range readGolden(t, "testdata/news.txt") {
		paragraphs := Paragraphs(c.text)
		for _, s := range a.Analyze(c.text).Sentences {
			inside := slices.ContainsFunc(paragraphs, func(p Span) bool { return p.Covers(s.Span) })
			if !inside {
				t.Errorf("sentence %q lies in no paragraph of %q", s.In(c.text), c.text)
			}
		}
	}
}

func TestPlain(t *testing.T) {
	tests := map[string]string{
		"talks":                             "talks",
		"People’s\u00a0Republic\nof  China": "People's Republic of China",
		"ﬁnal co\u00adoperation":            "final cooperation",
		" “Łódź” ":                          `"Łódź"`,
		"rare\u2011earth":                   "rare-earth",
	}
	for words, want := range tests {
		if got := Plain(words); got != want {
			t.Errorf("Plain(%q) = %q, want %q", words, got, want)
		}
	}
}
