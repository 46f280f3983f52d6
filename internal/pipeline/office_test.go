package pipeline_test

import (
	"strings"
	"testing"
)

// TestWordsOfEvents reads what events are called by, between [ ], as a noun and
// what is done, between < >, as a verb.
func TestWordsOfEvents(t *testing.T) {
	p := load(t)
	for _, marked := range []string{
		"An expert [meeting] took place in Oslo.",
		"The envoy praised Doe's [meeting] with Roe.",
		"Doe expects the Oslo [talks] to go well.",
		"She spent the day <meeting> the press.",
		"The president <visits> Oslo on Monday.",
	} {
		text := strings.NewReplacer("[", "", "]", "", "<", "", ">", "").Replace(marked)
		r, err := p.Run(parse(t, p, "news", text))
		if err != nil {
			t.Fatal(err)
		}
		at, want := strings.Index(marked, "["), "NOUN"
		if at < 0 {
			at, want = strings.Index(marked, "<"), "VERB"
		}
		for i, token := range r.Doc.Tokens {
			if got := r.Words[i].UPOS; token.Start == at && got != want {
				t.Errorf("%s: %s is %s, want %s", text, r.Doc.Word(i), got, want)
			}
		}
	}
}
