package pipeline_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"accord/data"
	"accord/internal/article"
	"accord/internal/nquads"
	"accord/internal/pipeline"
	"accord/internal/vocab"
)

const news = `Kenya and Ethiopia signed a trade agreement in Nairobi on 5 May 2019.
“This is a good day,” said Kenyan President Uhuru Kenyatta.
The talks between Kenya and Ethiopia began in Addis Ababa in March.
`

func load(t testing.TB) *pipeline.Pipeline {
	t.Helper()
	p, err := pipeline.Load(data.FS, vocab.Base)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func parse(t testing.TB, p *pipeline.Pipeline, name, body string) *article.Article {
	t.Helper()
	a, err := p.Reader().Parse(article.Input{Path: name + ".txt", Name: name}, []byte(body))
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// TestFacts reads a small article and looks for the facts it states.
func TestFacts(t *testing.T) {
	p := load(t)
	r, err := p.Run(parse(t, p, "news", news))
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := nquads.WriteSorted(&out, r.Quads); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		"country/KE> <" + vocab.Type + "> <" + vocab.Country + ">",
		"person/uhuru-kenyatta> <" + vocab.JobTitle + "> \"President\"",
		"person/uhuru-kenyatta> <" + vocab.OfficialOf + "> <" + vocab.Base + "country/KE>",
		"person/uhuru-kenyatta> <" + vocab.Said + "> \"This is a good day\"",
		"> <" + vocab.Party + "> <" + vocab.Base + "country/ET>",
		"> <" + vocab.Participant + "> <" + vocab.Base + "country/KE>",
	} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("missing %s in\n%s", want, out.String())
		}
	}
}

// TestWorkersGiveTheSameBytes reads many articles with one worker and with
// eight.
func TestWorkersGiveTheSameBytes(t *testing.T) {
	p := load(t)
	var articles []*article.Article
	for i := range 20 {
		articles = append(articles, parse(t, p, fmt.Sprint("news-", i), strings.Repeat(news, 1+i%3)))
	}
	export := func(workers int) string {
		var out bytes.Buffer
		next := 0
		p.RunAll(context.Background(), workers, articles, func(i int, r *pipeline.Result, err error) {
			if err != nil {
				t.Fatal(err)
			}
			if i != next {
				t.Errorf("article %d came when %d was due", i, next)
			}
			next++
			if err := nquads.WriteSorted(&out, r.Quads); err != nil {
				t.Fatal(err)
			}
		})
		return out.String()
	}
	if one, eight := export(1), export(8); one != eight {
		t.Error("eight workers give other bytes than one")
	}
}

// TestInterruptIsHeard cancels a run after its first article.
func TestInterruptIsHeard(t *testing.T) {
	p := load(t)
	var articles []*article.Article
	for i := range 20 {
		articles = append(articles, parse(t, p, fmt.Sprint("news-", i), news))
	}
	ctx, cancel := context.WithCancel(context.Background())
	read, given := 0, 0
	p.RunAll(ctx, 2, articles, func(_ int, r *pipeline.Result, err error) {
		cancel()
		given++
		switch {
		case err == nil:
			read++
		case !errors.Is(err, context.Canceled) || r != nil:
			t.Errorf("result %v, error %v", r, err)
		}
	})
	if given != len(articles) || read == 0 || read == len(articles) {
		t.Errorf("%d of %d articles given, %d read", given, len(articles), read)
	}
}

// TestFactsHaveTheirSentence checks that every fact's label is a sentence of
// the article whose text is part of it.
func TestFactsHaveTheirSentence(t *testing.T) {
	p := load(t)
	r, err := p.Run(parse(t, p, "news", news))
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range r.Facts {
		sentence := r.Doc.Sentences[f.Sentence]
		if !sentence.Overlaps(f.Span) {
			t.Errorf("fact of %s at %v is not in its sentence %v", f.Pattern, f.Span, sentence.Span)
		}
	}
}

// TestPatternExamples reads the examples of every pattern with the whole
// pipeline.
func TestPatternExamples(t *testing.T) {
	p := load(t)
	for _, problem := range p.Lint() {
		t.Error(problem)
	}
}
