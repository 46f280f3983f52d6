package pipeline_test

import (
	"bytes"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/cayleygraph/quad"

	"accord/internal/article"
	"accord/internal/nquads"
	"accord/internal/pipeline"
	"accord/internal/vocab"
)

// odd are texts that no stage was made for, small enough to be read many
// times.
var odd = map[string]string{
	"title at the end":   "Kenya and Uganda agreed with US President",
	"name at the end":    "IN PARIS ALAN SMITH MET FRENCH FOREIGN MINISTER",
	"quotes that open":   strings.Repeat("“Good “said “Kenyan ", 40),
	"quotes that close":  strings.Repeat("” said Ann Lee. ", 40),
	"straight quotes":    strings.Repeat(`"Good" 'bad' `, 40),
	"brackets":           strings.Repeat("((Kenya [", 60) + strings.Repeat("])", 30),
	"other scripts":      "中国和美国签署了协议。 שלום לעולם, נשיא קניה. Президент Кении встретился с Ли. الرئيس",
	"emoji":              "Kenya 🇰🇪 and 👩‍👩‍👧 Uganda 🤝 signed a deal 😀😀😀.",
	"invisible":          "Ken\u200bya and\u00a0Ugan\u00adda\u202e signed\ufeff a\u2028deal\u0085in Nairobi\u2029.",
	"combining":          "E\u0301ric Le\u0301vy met A\u030angstro\u0308m " + strings.Repeat("\u0301", 300) + " in Paris.",
	"control characters": "Kenya\x01 and\x0b Uganda\x1b[31m signed a deal\x7f in Nairobi.",
	"only marks":         "... !!! ??? ,,, --- ——— ''' \"\"\" ((( ",
	"one long word":      strings.Repeat("Kenya", 500),
	"one long sentence":  strings.Repeat("Kenyan President Uhuru Kenyatta met people in Nairobi and ", 60),
	"pronouns":           strings.Repeat("He said he told him that it was his. ", 40),
	"dates":              strings.Repeat("On 5 May 2019, in May, on Monday, 31/02/9999, ", 30),
	"possessives":        strings.Repeat("'s ’s of the ", 60),
	"page":               "<html><body><article><p>Kenya <b>and <i>Uganda</b> met</i> <script>x</script><table><td>y&#0;&bogus;",
	"markdown":           "# Kenya\n\n> **Uganda *signed* [a deal](http://x.y (z) in `Nairobi\n\n```\nnever closed",
	"header":             "Title: a\nDate: 31 Foo 2020\nSource: http://x.y/a b<c>\nId: ../..//é\nLanguage: xx\n\nKenya met Uganda.",
}

// FuzzRun: whatever bytes are read as an article, the pipeline gives quads that
// are RDF, the same ones twice, whose labels are places in the article, and
// facts whose sentence mentions what they are about.
func FuzzRun(f *testing.F) {
	for _, text := range odd {
		f.Add([]byte(text))
	}
	f.Add([]byte(news))
	p := load(f)
	f.Fuzz(func(t *testing.T, content []byte) {
		if len(content) > 1<<14 {
			return // what is long is slow, and tells nothing new
		}
		a, err := p.Reader().Parse(article.Input{Path: "a.txt", Name: "a"}, content)
		if err != nil {
			return
		}
		r, err := p.Run(a)
		if err != nil {
			t.Fatal(err)
		}
		checkFacts(t, r)
		checkQuads(t, r)
		again, err := p.Run(a)
		if err != nil {
			t.Fatal(err)
		}
		if !slices.Equal(r.Quads, again.Quads) {
			t.Error("read twice, the article gives different quads")
		}
	})
}

// checkFacts checks that a fact's sentence mentions its subject and, if that is
// an entity, its object, and holds the fact's words. Only who speaks the words of
// a quotation may be told by a sentence beside it.
func checkFacts(t *testing.T, r *pipeline.Result) {
	t.Helper()
	mentioned := map[[2]int]bool{} // sentence and entity
	for m, entities := range r.Linking.Refers {
		for _, e := range entities {
			mentioned[[2]int{r.Mentions[m].Sentence, e}] = true
		}
	}
	for _, f := range r.Facts {
		sentence := r.Doc.Sentences[f.Sentence]
		if !sentence.Overlaps(f.Span) {
			t.Errorf("%s: the words %q are not in the sentence %q", f.Pattern, f.Span.In(r.Doc.Body), sentence.In(r.Doc.Body))
		}
		for _, e := range []int{f.Subject, f.Object} {
			if e >= 0 && f.Predicate != vocab.Said && !mentioned[[2]int{f.Sentence, e}] {
				t.Errorf("%s: the sentence %q does not mention %s", f.Pattern, sentence.In(r.Doc.Body), r.Linking.Entities[e].IRI)
			}
		}
	}
}

// checkQuads checks that the quads survive being written and read strictly, and
// that their labels are the article or a range of its characters.
func checkQuads(t *testing.T, r *pipeline.Result) {
	t.Helper()
	var out bytes.Buffer
	if err := nquads.WriteSorted(&out, r.Quads); err != nil {
		t.Fatal(err)
	}
	back, err := nquads.ReadAll(&out, "out.nq")
	if err != nil {
		t.Fatal(err)
	}
	if !slices.Equal(back, r.Quads) {
		t.Error("written and read, the quads are others")
	}
	iri, chars := r.Article.IRI(vocab.Base), utf8.RuneCountInString(r.Article.Text)
	for _, q := range r.Quads {
		label := string(q.Label.(quad.IRI))
		if label == iri {
			continue
		}
		from, to, ok := strings.Cut(strings.TrimPrefix(label, iri+"#char="), ",")
		start, err1 := strconv.Atoi(from)
		end, err2 := strconv.Atoi(to)
		if !ok || err1 != nil || err2 != nil || start < 0 || start >= end || end > chars {
			t.Errorf("%s is no place in an article of %d characters", label, chars)
		}
	}
}

// TestLongTexts reads texts on which work that grows with the square of their
// length shows: each takes about a second.
func TestLongTexts(t *testing.T) {
	p := load(t)
	for name, text := range map[string]string{
		"one sentence": strings.Repeat("Kenyan President Uhuru Kenyatta met people in Nairobi and ", 4_000),
		"quotations":   strings.Repeat("“Good,” said Kenyan President Uhuru Kenyatta. ", 4_000),
		"open quotes":  strings.Repeat("“Good “said “Kenyan ", 4_000),
		"brackets":     strings.Repeat("((Kenya ", 8_000),
		"one word":     strings.Repeat("a", 1<<20),
	} {
		t.Run(name, func(t *testing.T) {
			if _, err := p.Run(parse(t, p, "long", text)); err != nil {
				t.Fatal(err)
			}
		})
	}
}
