package queries_test

import (
	"bytes"
	"context"
	"flag"
	"fmt"
	"math/rand/v2"
	"syscall"
	"testing"
	"time"

	accordgraph "accord/internal/graph"
	"accord/internal/query"
	"accord/internal/vocab"

	"github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/memstore"
	"github.com/cayleygraph/quad"
)

var benchQuads = flag.Int("quads", 20_000, "quads of the synthetic graph that the benchmarks run on")

var benchBare = flag.Bool("bare", false, "leave evidence out")

// news makes a graph of about n quads: articles of ten sentences about people,
// organizations, countries, agreements and events. Few are in many articles,
// most in one or two, and what is said of one again is mostly what was said
// before. The same n gives the same graph.
func news(n int) []quad.Quad {
	r := rand.New(rand.NewPCG(1, 2))
	w := newsWriter{r: r, described: map[quad.IRI]bool{}}
	for a := 0; len(w.quads) < n; a++ {
		w.article(a)
	}
	return w.quads
}

type newsWriter struct {
	r         *rand.Rand
	quads     []quad.Quad
	described map[quad.IRI]bool
}

func (w *newsWriter) add(s quad.IRI, p string, o quad.Value, label quad.IRI) {
	w.quads = append(w.quads, quad.Quad{Subject: s, Predicate: quad.IRI(p), Object: o, Label: label})
}

// draw gives a number below most; small ones are drawn far more often.
func (w *newsWriter) draw(most int) int {
	u := w.r.Float64()
	return int(float64(most) * u * u * u)
}

// entity mentions one of a kind and describes it when it is met first.
func (w *newsWriter) entity(kind, class string, number int, label quad.IRI) quad.IRI {
	iri := quad.IRI(fmt.Sprintf("%s%s/%d", vocab.Base, kind, number))
	w.add(iri, vocab.MentionedIn, label, label)
	if !w.described[iri] {
		w.described[iri] = true
		w.add(iri, vocab.Type, quad.IRI(class), label)
		w.add(iri, vocab.Name, quad.String(fmt.Sprintf("%s number %d", kind, number)), label)
	}
	return iri
}

func (w *newsWriter) article(a int) {
	iri := quad.IRI(fmt.Sprintf("%sarticle/%d", vocab.Base, a))
	w.add(iri, vocab.Type, quad.IRI(vocab.NewsArticle), iri)
	w.add(iri, vocab.Headline, quad.String(fmt.Sprintf("Headline %d", a)), iri)
	w.add(iri, vocab.DatePublished, quad.TypedString{Value: quad.String(fmt.Sprintf("20%02d-%02d-%02d", a%25, 1+a%12, 1+a%28)), Type: vocab.XSDDate}, iri)
	for s := range 10 {
		label := quad.IRI(fmt.Sprintf("%s#char=%d,%d", string(iri), s*100, s*100+99))
		w.add(label, vocab.WasDerivedFrom, iri, iri)
		w.add(label, vocab.Start, quad.TypedString{Value: quad.String(fmt.Sprint(s * 100)), Type: vocab.XSDNonNegativeInteger}, iri)
		w.add(label, vocab.End, quad.TypedString{Value: quad.String(fmt.Sprint(s*100 + 99)), Type: vocab.XSDNonNegativeInteger}, iri)
		w.add(label, vocab.Exact, quad.String(fmt.Sprintf("Sentence %d of article %d.", s, a)), iri)
		w.sentence(a, s, label)
	}
}

func (w *newsWriter) sentence(a, s int, label quad.IRI) {
	p := w.draw(20_000)
	person := w.entity("person", vocab.Person, p, label)
	country := func(n int) quad.IRI { return w.entity("country", vocab.Country, n%200, label) }
	switch s % 4 {
	case 0:
		w.add(person, vocab.JobTitle, quad.String(fmt.Sprintf("minister of %d", p%50+w.draw(3))), label)
		w.add(person, vocab.OfficialOf, country(p), label)
	case 1:
		organization := w.entity("organization", vocab.Organization, p%5_000, label)
		w.add(person, vocab.WorksFor, organization, label)
		w.add(organization, vocab.BodyOf, country(p), label)
	case 2:
		n := w.draw(2_000)
		agreement := w.entity("agreement", vocab.Agreement, n, label)
		w.add(agreement, vocab.Party, country(n), label)
		w.add(agreement, vocab.Party, country(n*7+1), label)
		w.add(agreement, vocab.Date, quad.TypedString{Value: quad.String(fmt.Sprintf("20%02d-%02d", n%25, 1+n%12)), Type: vocab.XSDGYearMonth}, label)
	case 3:
		n := w.r.IntN(10 + a*2)
		event := w.entity("event", vocab.Event, n, label)
		w.add(event, vocab.Participant, person, label)
		w.add(event, vocab.Participant, w.entity("person", vocab.Person, w.draw(20_000), label), label)
		w.add(person, vocab.Said, quad.String(fmt.Sprintf("words %d of article %d", s, a)), label)
	}
}

// benchParams are values for the parameters that queries need.
var benchParams = map[string]map[string]string{
	"about": {"entity": "person number 0"}, "mentions": {"entity": "person number 0"},
	"common-agreements": {"first": "country number 0", "second": "country number 1"},
	"paths":             {"from": "person number 0", "to": "person number 1", "steps": "2"},
}

// BenchmarkQueries runs every query on accord's store and on Cayley's
// memstore, each alone in memory:
//
//	go test ./queries -run - -bench Queries -quads 1000000 -benchtime 1x
func BenchmarkQueries(b *testing.B) {
	for _, open := range []struct {
		name string
		open func(testing.TB, []quad.Quad) graph.QuadStore
	}{{"memstore", benchMemstore}, {"accord", benchAccord}} {
		b.Run(open.name, func(b *testing.B) {
			qs := open.open(b, news(*benchQuads))
			for _, q := range library(b).List() {
				b.Run(q.Name, func(b *testing.B) { benchQuery(b, qs, q) })
			}
		})
	}
}

func benchQuery(b *testing.B, qs graph.QuadStore, q *query.Query) {
	rows, busy := 0, processorTime()
	for b.Loop() {
		res, err := query.Run(context.Background(), qs, q, benchParams[q.Name], query.Limits{SkipEvidence: *benchBare, Time: 10 * time.Minute})
		if err != nil {
			b.Fatal(err)
		}
		rows = len(res.Rows)
	}
	b.ReportMetric(float64(rows), "rows")
	b.ReportMetric(float64(processorTime()-busy)/1e6/float64(b.N), "cpu-ms/op")
}

// processorTime is how long this process has kept processors busy, which other
// work on the machine disturbs less than the clock.
func processorTime() time.Duration {
	var use syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &use); err != nil {
		return 0
	}
	return time.Duration(use.Utime.Nano() + use.Stime.Nano())
}

func benchMemstore(b testing.TB, quads []quad.Quad) graph.QuadStore {
	qs := memstore.New()
	out, err := qs.NewQuadWriter()
	if err != nil {
		b.Fatal(err)
	}
	if _, err := out.WriteQuads(quads); err != nil {
		b.Fatal(err)
	}
	return qs
}

func benchAccord(b testing.TB, quads []quad.Quad) graph.QuadStore {
	g, err := accordgraph.Open(b.TempDir())
	if err != nil {
		b.Fatal(err)
	}
	var lines bytes.Buffer
	for _, q := range quads {
		lines.WriteString(q.NQuad() + "\n")
	}
	if _, err := g.Import(context.Background(), &lines, "news"); err != nil {
		b.Fatal(err)
	}
	snapshot := g.Snapshot()
	b.Cleanup(func() { closeAll(b, snapshot, g) })
	return snapshot
}
