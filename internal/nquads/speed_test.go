package nquads

import (
	"bytes"
	"fmt"
	"io"
	"testing"

	"github.com/cayleygraph/quad"
)

func drain(r *Reader) error {
	for {
		if _, err := r.Read(); err == io.EOF {
			return nil
		} else if err != nil {
			return err
		}
	}
}

// sample makes quads like those of news articles, in no sorted order.
func sample(n int) []quad.Quad {
	quads := make([]quad.Quad, n)
	for i := range quads {
		a := i / 60
		quads[i] = quad.Quad{
			Subject:   quad.IRI(fmt.Sprintf("https://w3id.org/accord/id/person/family-%d", i*7919%(n/3+1))),
			Predicate: quad.IRI([]string{"http://schema.org/name", "https://w3id.org/accord#mentionedIn", "http://schema.org/worksFor"}[i%3]),
			Object:    quad.String(fmt.Sprintf("a literal of the size of a name %d", i*104729%n)),
			Label:     quad.IRI(fmt.Sprintf("https://w3id.org/accord/id/article/story-%d#char=%d,%d", a, i%60*120, i%60*120+115)),
		}
	}
	return quads
}

func encode(tb testing.TB, quads []quad.Quad) []byte {
	tb.Helper()
	var out bytes.Buffer
	w := NewWriter(&out)
	for _, q := range quads {
		if err := w.Write(q); err != nil {
			tb.Fatal(err)
		}
	}
	if err := w.Flush(); err != nil {
		tb.Fatal(err)
	}
	return out.Bytes()
}

func reportQuads(b *testing.B, n int) {
	b.ReportMetric(float64(n)*float64(b.N)/b.Elapsed().Seconds(), "quads/s")
}

func BenchmarkRead(b *testing.B) {
	quads := sample(100_000)
	text := encode(b, quads)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		if err := drain(NewReader(bytes.NewReader(text), "b")); err != nil {
			b.Fatal(err)
		}
	}
	reportQuads(b, len(quads))
}

func BenchmarkWrite(b *testing.B) {
	quads := sample(100_000)
	b.ReportAllocs()
	for b.Loop() {
		w := NewWriter(io.Discard)
		for _, q := range quads {
			if err := w.Write(q); err != nil {
				b.Fatal(err)
			}
		}
	}
	reportQuads(b, len(quads))
}

func BenchmarkSort(b *testing.B) {
	quads := sample(1_000_000)
	b.ReportAllocs()
	for b.Loop() {
		if err := WriteSorted(io.Discard, quads); err != nil {
			b.Fatal(err)
		}
	}
	reportQuads(b, len(quads))
}
