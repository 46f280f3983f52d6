package name

import (
	"strings"
	"testing"

	"accord/data"
)

// What the shipped model must read whatever it is learned from next.
func TestShippedModel(t *testing.T) {
	f, err := Load(data.FS)
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		"The foreign minister of [place France] met his counterpart in [place Berlin] .",
		"[person Angela Merkel] spoke to reporters on Monday .",
		"The [organization United Nations] called for a ceasefire in [place Yemen] .",
		"Prime Minister [person Abadi] and President [person Obama] met Foreign Minister [person Wang Yi] in [place Beijing] .",
		"Meanwhile , [place U.S.] President [person Donald Trump] says he has no plans to meet .",
		"[organization UN] Special Envoy [person Staffan de Mistura] flew to [place Geneva] .",
		"[place BAGHDAD] ( [organization AP] ) — Police said on Tuesday that talks had failed .",
		"Officials of the [organization Ministry of Foreign Affairs and International Cooperation] met in [place Phnom Penh] .",
	} {
		words := example(want).Words
		if got := marked(words, f.FindWords([][]string{words})[0]); got != want {
			t.Errorf("got  %s\nwant %s", got, want)
		}
	}
}

func BenchmarkFind(b *testing.B) {
	f, err := Load(data.FS)
	if err != nil {
		b.Fatal(err)
	}
	words := strings.Fields("The Ministry of Foreign Affairs said on Monday that Staffan de Mistura , the envoy of the United Nations , would meet officials from Syria and Turkey in the capital before talks resume next week .")
	for b.Loop() {
		f.FindWords([][]string{words})
	}
	b.ReportMetric(float64(b.N*len(words))/b.Elapsed().Seconds(), "words/s")
}
