package gazetteer_test

import (
	"fmt"
	"sync"
	"testing"

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

var analyzer = sync.OnceValues(func() (*text.Analyzer, error) { return text.Load(data.FS) })

func document(t testing.TB, body string) *text.Document {
	t.Helper()
	a, err := analyzer()
	if err != nil {
		t.Fatal(err)
	}
	return a.Analyze(body)
}

// marked writes the hits as "[form|kind ID]", nested ones in braces.
func marked(t testing.TB, g *gazetteer.Gazetteer, body string) []string {
	var out []string
	for _, h := range g.Find(document(t, body)) {
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
		{"pro-Russian forces and non-EU states", []string{"Russian|demonym RU", "EU|organization organization/european-union"}},
		{"In Sao Paulo, KYIV and the South China Sea", []string{"Sao Paulo|place place/sao-paulo", "KYIV|capital UA",
			"South China Sea|place place/south-china-sea", "{China|country CN}"}},
		{"World Health Organization experts (WHO) asked who", []string{"World Health Organization|organization organization/world-health-organization", "WHO|organization organization/world-health-organization"}},
		{"turkey and china are tableware, polish is not", nil},
	} {
		t.Run(c.sentence, func(t *testing.T) {
			if diff := cmp.Diff(c.want, marked(t, g, c.sentence)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestFlagsTellOtherMeanings(t *testing.T) {
	g := load(t)
	for form, want := range map[string]gazetteer.Flags{
		"Georgia":  gazetteer.AlsoPlace,
		"Chad":     gazetteer.AlsoPerson,
		"Turkey":   gazetteer.AlsoWord,
		"Victoria": gazetteer.AlsoPerson,
		"Congo":    gazetteer.Ambiguous,
		"Briton":   gazetteer.Noun,
		"Polish":   gazetteer.AlsoWord | gazetteer.Adjective,
	} {
		hits := g.Find(document(t, form))
		if len(hits) == 0 || !hits[0].Entry.Flags.Has(want) {
			t.Errorf("%s: hits %v lack the flag", form, hits)
		}
	}
}
