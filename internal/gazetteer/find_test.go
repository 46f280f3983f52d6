package gazetteer_test

import (
	"fmt"
	"strings"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"

	"accord/data"
	"accord/internal/gazetteer"
	"accord/internal/text"
)

func load(t testing.TB) *gazetteer.Gazetteer {
	t.Helper()
	g, err := gazetteer.Load(data.FS)
	if err != nil {
		t.Fatal(err)
	}
	return g
}

// document cuts the text into one sentence of words, points and clitics: a
// plain tokenizer of the test's own.
func document(body string) *text.Document {
	doc := &text.Document{Body: body}
	add := func(start, end int) {
		if start < end {
			doc.Tokens = append(doc.Tokens, text.Token{Span: text.Span{Start: start, End: end}})
		}
	}
	for start := 0; start < len(body); {
		end := start + strings.IndexFunc(body[start:]+" ", unicode.IsSpace)
		word := body[start:end]
		stem := strings.TrimSuffix(strings.TrimRight(word, ",;:?!—"), "'s")
		if strings.Count(stem, ".") == 1 {
			stem = strings.TrimSuffix(stem, ".")
		}
		add(start, start+len(stem))
		add(start+len(stem), end)
		for start = end; start < len(body) && unicode.IsSpace(rune(body[start])); start++ {
		}
	}
	doc.Sentences = []text.Sentence{{Span: text.Span{End: len(body)}, Last: len(doc.Tokens)}}
	return doc
}

// marked writes the hits as "[form|kind ID]", nested ones in braces.
func marked(g *gazetteer.Gazetteer, body string) []string {
	var out []string
	for _, h := range g.Find(document(body)) {
		s := fmt.Sprintf("%s|%s %s", h.In(body), h.Entry.Kind, h.Entry.ID)
		if h.Inside {
			s = "{" + s + "}"
		}
		out = append(out, s)
	}
	return out
}

func TestCountriesInSentences(t *testing.T) {
	g := load(t)
	for _, c := range []struct {
		sentence string
		want     []string
	}{
		{"The U.S. and China met.", []string{"U.S.|country US", "China|country CN"}},
		{"China's envoy told us that US officials agreed.", []string{"China|country CN", "US|country US"}},
		{"Britons and the French left the Ivory Coast.", []string{"Britons|demonym GB", "French|demonym FR", "Ivory Coast|country CI"}},
		{"He flew to South Korea and the Democratic Republic\nof the Congo.",
			[]string{"South Korea|country KR", "Democratic Republic\nof the Congo|country CD"}},
		{"In Côte d’Ivoire and Guinea-Bissau", []string{"Côte d’Ivoire|country CI", "Guinea-Bissau|country GW"}},
		{"Downing Street answered.", []string{"Downing Street|seat GB"}},
		{"TOKYO — Japanese police", []string{"TOKYO|capital JP", "Japanese|demonym JP"}},
		{"TELL US WHAT CHINA WANTS", []string{"CHINA|country CN"}},
		{"turkey and china are tableware, polish is not", nil},
	} {
		t.Run(c.sentence, func(t *testing.T) {
			if diff := cmp.Diff(c.want, marked(g, c.sentence)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestFlagsTellOtherMeanings(t *testing.T) {
	g := load(t)
	for form, want := range map[string]gazetteer.Flags{
		"Georgia": gazetteer.AlsoPlace,
		"Chad":    gazetteer.AlsoPerson,
		"Turkey":  gazetteer.AlsoWord,
		"Congo":   gazetteer.Ambiguous,
		"Briton":  gazetteer.Noun,
		"Polish":  gazetteer.AlsoWord | gazetteer.Adjective,
	} {
		hits := g.Find(document(form))
		if len(hits) == 0 || !hits[0].Entry.Flags.Has(want) {
			t.Errorf("%s: hits %v lack the flag", form, hits)
		}
	}
}
