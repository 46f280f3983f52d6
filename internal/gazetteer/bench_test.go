package gazetteer_test

import (
	"strings"
	"testing"

	"accord/data"
	"accord/internal/gazetteer"
)

func BenchmarkLoad(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := gazetteer.Load(data.FS); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkFind reports tokens looked up a second.
func BenchmarkFind(b *testing.B) {
	g := load(b)
	doc := document(b, strings.Repeat("The foreign minister of South Korea told reporters in New York on Monday "+
		"that the U.S. and China had held talks with John Smith of NATO in Geneva , he said . ", 200))
	b.ReportAllocs()
	for b.Loop() {
		g.Find(doc)
	}
	b.ReportMetric(float64(len(doc.Tokens)*b.N)/b.Elapsed().Seconds(), "tokens/s")
}
