package text

import (
	"bufio"
	"compress/gzip"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// gold is a treebank document put together again as plain text: paragraphs on
// lines of their own, with the spans that the annotators gave.
type gold struct {
	body      strings.Builder
	tokens    []Span
	sentences []Span
}

// TestTreebanks measures against UD treebanks where they lie beside the
// repository. Run with -v for the figures, with ACCORD_SHOW_ERRORS=1 to read
// the differences.
func TestTreebanks(t *testing.T) {
	floors := []struct {
		name            string
		token, sentence float64
	}{
		{"gum-dev", 0.985, 0.93},
		{"ewt-dev", 0.97, 0.75},
		{"ewt-test", 0.97, 0.75},
	}
	a := load(t)
	for _, f := range floors {
		t.Run(f.name, func(t *testing.T) {
			path := filepath.Join("..", "..", "..", "shared", "corpora", f.name+".conllu.gz")
			if _, err := os.Stat(path); err != nil {
				t.Skip("no treebank at", path)
			}
			var tokens, sentences tally
			for _, g := range readTreebank(t, path) {
				d := a.Analyze(g.body.String())
				tokens.add(g.tokens, tokenSpans(d), d.Body)
				sentences.add(g.sentences, sentenceSpans(d), d.Body)
			}
			t.Logf("tokens: %d, F1 %.4f; sentences: %d, F1 %.4f",
				tokens.gold, tokens.f1(), sentences.gold, sentences.f1())
			if os.Getenv("ACCORD_SHOW_ERRORS") != "" {
				t.Logf("tokens\n%s", strings.Join(tokens.wrong, "\n"))
				t.Logf("sentences\n%s", strings.Join(sentences.wrong, "\n"))
			}
			if tokens.f1() < f.token || sentences.f1() < f.sentence {
				t.Errorf("token F1 %.4f, sentence F1 %.4f; want at least %.3f, %.3f",
					tokens.f1(), sentences.f1(), f.token, f.sentence)
			}
		})
	}
}

// tally counts equal spans.
type tally struct {
	gold, got, equal int
	wrong            []string
}

func (t *tally) add(want, got []Span, body string) {
	t.gold += len(want)
	t.got += len(got)
	has := map[Span]bool{}
	for _, s := range want {
		has[s] = true
	}
	mine := map[Span]bool{}
	for _, s := range got {
		mine[s] = true
		if has[s] {
			t.equal++
		} else {
			t.wrong = append(t.wrong, "+ "+around(body, s))
		}
	}
	for _, s := range want {
		if !mine[s] {
			t.wrong = append(t.wrong, "- "+around(body, s))
		}
	}
}

func (t *tally) f1() float64 { return 2 * float64(t.equal) / float64(t.gold+t.got) }

func around(body string, s Span) string {
	from, to := max(0, s.Start-15), min(len(body), s.End+15)
	return strings.ReplaceAll(body[from:s.Start]+"⟦"+s.In(body)+"⟧"+body[s.End:to], "\n", "⏎")
}

func tokenSpans(d *Document) []Span {
	var spans []Span
	for _, t := range d.Tokens {
		spans = append(spans, t.Span)
	}
	return spans
}

func sentenceSpans(d *Document) []Span {
	var spans []Span
	for _, s := range d.Sentences {
		spans = append(spans, s.Span)
	}
	return spans
}

// readTreebank puts the documents of a CoNLL-U file together.
func readTreebank(t *testing.T, path string) []*gold {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	var docs []*gold
	var g *gold
	separator, start, inside := "", -1, ""
	lines := bufio.NewScanner(z)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		line := lines.Text()
		switch {
		case strings.HasPrefix(line, "# newdoc"):
			g = &gold{}
			docs = append(docs, g)
			separator = ""
		case strings.HasPrefix(line, "# newpar") && g.body.Len() > 0:
			separator = "\n"
		case strings.HasPrefix(line, "#"):
		case line == "":
			if start >= 0 {
				g.sentences = append(g.sentences, Span{start, g.tokens[len(g.tokens)-1].End})
			}
			start = -1
		default:
			separator, start, inside = g.addLine(strings.Split(line, "\t"), separator, start, inside)
		}
	}
	return docs
}

// addLine adds one word line; inside is the surface of the multiword token
// whose parts follow.
func (g *gold) addLine(c []string, separator string, start int, inside string) (string, int, string) {
	after := " "
	if strings.Contains(c[9], "SpaceAfter=No") {
		after = ""
	}
	switch {
	case strings.Contains(c[0], "."):
		return separator, start, inside
	case strings.Contains(c[0], "-"):
		g.body.WriteString(separator)
		g.body.WriteString(c[1])
		return after, start, c[1]
	}
	from := g.body.Len()
	if inside != "" {
		from -= len(inside)
		inside = strings.TrimPrefix(inside, c[1])
		if start < 0 {
			start = from
		}
		g.tokens = append(g.tokens, Span{from, from + len(c[1])})
		return separator, start, inside
	}
	g.body.WriteString(separator)
	from = g.body.Len()
	if start < 0 {
		start = from
	}
	g.body.WriteString(c[1])
	g.tokens = append(g.tokens, Span{from, g.body.Len()})
	return after, start, inside
}
