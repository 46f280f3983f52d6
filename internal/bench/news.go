package bench

import (
	"fmt"
	"io"
	"math/rand/v2"
	"strings"

	"github.com/cayleygraph/quad"

	"accord/internal/graph"
	"accord/internal/nquads"
	"accord/internal/vocab"
)

// Least is the smallest graph on which all steps find what they ask for.
const Least = 60_000

// News writes whole articles of the synthetic news graph as N-Quads until
// there are at least so many quads, and returns how many articles and quads.
func News(w io.Writer, least int) (articles, quads int, err error) {
	out := nquads.NewWriter(w)
	for ; quads < least; articles++ {
		for _, q := range Article(articles).Quads {
			quads++
			if err := out.Write(q); err != nil {
				return articles, quads, err
			}
		}
	}
	return articles, quads, out.Flush()
}

// Article makes the i-th article of a news graph that is the same each time:
// 104 quads, ten sentences of text, people and organizations that come back in
// other articles, a few far more often than most.
func Article(i int) graph.Article {
	r := rand.New(rand.NewPCG(uint64(i), 2026))
	iri := fmt.Sprintf("%sarticle/news-%06d", vocab.Base, i)
	a := &maker{r: r, Article: graph.Article{IRI: iri, Hash: fmt.Sprintf("%064x", i)}}
	a.add(iri, vocab.Type, quad.IRI(vocab.NewsArticle), iri)
	a.add(iri, vocab.SHA256, quad.String(a.Hash), iri)
	a.add(iri, vocab.Headline, quad.String(a.words(7)), iri)
	a.add(iri, vocab.DatePublished, quad.TypedString{
		Value: quad.String(fmt.Sprintf("2026-%02d-%02d", 1+i%12, 1+i%28)), Type: vocab.XSDDate,
	}, iri)
	for at := 0; at < 1200; at += 120 {
		a.sentence(at)
	}
	return a.Article
}

type maker struct {
	graph.Article
	r *rand.Rand
}

func (a *maker) add(s, p string, o quad.Value, label string) {
	a.Quads = append(a.Quads, quad.Quad{Subject: quad.IRI(s), Predicate: quad.IRI(p), Object: o, Label: quad.IRI(label)})
}

func (a *maker) words(n int) string {
	words := make([]string, n)
	for i := range words {
		words[i] = a.syllable() + a.syllable()
	}
	return strings.Join(words, " ")
}

// syllable makes one of thirty.
func (a *maker) syllable() string {
	return string([]byte{"bdfgklmnst"[a.r.IntN(10)], "aei"[a.r.IntN(3)]})
}

// few picks a number below n, small ones more often.
func (a *maker) few(n int) int {
	f := a.r.Float64()
	return int(f * f * f * float64(n))
}

func (a *maker) sentence(at int) {
	sentence := fmt.Sprintf("%s#char=%d,%d", a.IRI, at, at+118)
	number := func(n int) quad.Value {
		return quad.TypedString{Value: quad.String(fmt.Sprint(n)), Type: vocab.XSDNonNegativeInteger}
	}
	a.add(sentence, vocab.WasDerivedFrom, quad.IRI(a.IRI), a.IRI)
	a.add(sentence, vocab.Start, number(at), a.IRI)
	a.add(sentence, vocab.End, number(at+118), a.IRI)
	a.add(sentence, vocab.Exact, quad.String(a.words(20)), a.IRI)
	person, org, country := a.few(50_000), a.few(8_000), a.few(200)
	p, o := fmt.Sprintf("%sperson/p-%d", vocab.Base, person), fmt.Sprintf("%sorganization/o-%d", vocab.Base, org)
	c := fmt.Sprintf("%scountry/C%d", vocab.Base, country)
	a.add(p, vocab.Type, quad.IRI(vocab.Person), sentence)
	a.add(p, vocab.Name, quad.String(fmt.Sprintf("Person Number %d", person)), sentence)
	a.add(p, vocab.MentionedIn, quad.IRI(sentence), sentence)
	a.add(o, vocab.MentionedIn, quad.IRI(sentence), sentence)
	a.add(p, vocab.WorksFor, quad.IRI(o), sentence)
	a.add(p, vocab.OfficialOf, quad.IRI(c), sentence)
}
