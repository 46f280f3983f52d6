// Package pipeline composes the stages that turn an article into quads.
//
// In comes an article; out comes what every stage made of it, down to the
// quads, so that each fact can be explained. A Pipeline is made once from the
// data folder and may then read any number of articles at the same time; the
// same article always gives the same result.
package pipeline

import (
	"context"
	"fmt"
	"io/fs"
	"sync"

	"accord/internal/article"
	"accord/internal/coref"
	"accord/internal/gazetteer"
	"accord/internal/link"
	"accord/internal/mention"
	"accord/internal/name"
	"accord/internal/ontology"
	"accord/internal/parse"
	"accord/internal/relation"
	"accord/internal/statement"
	"accord/internal/tag"
	"accord/internal/text"
	"accord/internal/vocab"
)

// Pipeline is the stages in a row.
type Pipeline struct {
	base      string
	reader    *article.Reader
	analyzer  *text.Analyzer
	tagger    *tag.Tagger
	parser    *parse.Parser
	namer     *name.Finder
	gazetteer *gazetteer.Gazetteer
	ontology  *ontology.Ontology
	mentions  *mention.Finder
	resolver  *coref.Resolver
	linker    *link.Linker
	extractor *relation.Extractor
	maker     *statement.Maker
}

// Result is what the stages found in one article, in the order of the stages.
type Result struct {
	Article  *article.Article
	Doc      *text.Document
	Words    []tag.Word
	Arcs     []parse.Arc
	Names    []name.Name
	Mentions []mention.Mention
	Chains   []coref.Chain
	Linking  link.Linking
	Facts    []relation.Fact
	statement.Output
}

// Load makes a pipeline from the data folder. Entity IRIs are minted below
// base.
func Load(fsys fs.FS, base string) (*Pipeline, error) {
	p := &Pipeline{base: base}
	steps := []func() error{
		func() (err error) { p.reader, err = article.Load(fsys); return },
		func() (err error) { p.analyzer, err = text.Load(fsys); return },
		func() (err error) { p.tagger, err = tag.Load(fsys); return },
		func() (err error) { p.parser, err = parse.Load(fsys); return },
		func() (err error) { p.namer, err = name.Load(fsys); return },
		func() (err error) { p.gazetteer, err = gazetteer.Load(fsys); return },
		func() (err error) { p.ontology, err = ontology.Load(fsys); return },
	}
	if err := together(steps); err != nil {
		return nil, err
	}
	know := &relation.Knowledge{Lexicons: &p.gazetteer.Lexicons, Ontology: p.ontology, CountryOf: p.countryOf}
	var err error
	if p.extractor, err = relation.Load(fsys, know); err != nil {
		return nil, fmt.Errorf("reading patterns: %w", err)
	}
	if p.mentions, err = mention.Load(fsys, p.gazetteer); err != nil {
		return nil, err
	}
	p.resolver = coref.New(p.gazetteer)
	p.linker = link.New(base, p.gazetteer)
	p.maker = statement.New(base, p.gazetteer, p.ontology)
	return p, nil
}

// together runs the steps at the same time and returns the first error, by
// their order.
func together(steps []func() error) error {
	errs := make([]error, len(steps))
	var wait sync.WaitGroup
	for i, step := range steps {
		wait.Go(func() { errs[i] = step() })
	}
	wait.Wait()
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}

// countryOf is the country of a listed thing; "" if it has none.
func (p *Pipeline) countryOf(thing string) string {
	if t, ok := p.gazetteer.Thing(thing); ok {
		return t.Country
	}
	return ""
}

// Reader reads the articles that the pipeline takes.
func (p *Pipeline) Reader() *article.Reader { return p.reader }

// Ontology is the one that facts are checked against.
func (p *Pipeline) Ontology() *ontology.Ontology { return p.ontology }

// Gazetteer is what the pipeline knows of names and words.
func (p *Pipeline) Gazetteer() *gazetteer.Gazetteer { return p.gazetteer }

// Run reads one article.
func (p *Pipeline) Run(a *article.Article) (*Result, error) {
	r := p.understand(a)
	r.Facts = p.extractor.Extract(r.relationInput())
	r.settleBodies(p.linker)
	r.resolveDates()
	r.oneDay()
	r.dropVague()
	var err error
	r.Output, err = p.maker.Quads(statement.Input{Article: a, Doc: r.Doc, Mentions: r.Mentions, Linking: r.Linking, Facts: r.Facts})
	if err != nil {
		return nil, err
	}
	return r, nil
}

// understand reads an article up to its entities.
func (p *Pipeline) understand(a *article.Article) *Result {
	r := &Result{Article: a, Doc: p.analyzer.Analyze(a.Analysed)}
	plain := plainMarks(r.Doc)
	r.Words = p.tagWords(plain)
	r.Arcs = p.parser.Parse(parsed(a, plain), r.Words)
	p.mendTrees(r)
	r.Mentions = p.mentions.Find(mention.Input{Article: a, Doc: r.Doc, Words: r.Words, Arcs: r.Arcs, Names: r.Names})
	in := coref.Input{Article: a, Doc: r.Doc, Words: r.Words, Arcs: r.Arcs, Mentions: r.Mentions}
	resolution := p.resolver.Resolve(in)
	r.Chains = resolution.Chains
	r.Linking = p.linker.Link(in, resolution)
	return r
}

// tagWords tags a document and mends what the lexicons know better.
func (p *Pipeline) tagWords(doc *text.Document) []tag.Word {
	words := p.tagger.Tag(doc)
	titlesBetweenNames(doc, words, p.gazetteer.Titles)
	titlesOfMany(doc, words, p.gazetteer.Titles)
	meetingsAreNouns(doc, words, p.gazetteer.EventNouns)
	lastHeld(doc, words)
	return words
}

// resolveDates gives dates that are known exactly their typed value in place of
// their words.
func (r *Result) resolveDates() {
	for i := range r.Facts {
		f := &r.Facts[i]
		if f.Predicate == vocab.Date && f.Source >= 0 && r.Mentions[f.Source].Value != "" {
			f.Literal, f.Datatype = r.Mentions[f.Source].Value, r.Mentions[f.Source].Datatype
		}
	}
}

func (r *Result) relationInput() relation.Input {
	return relation.Input{Doc: r.Doc, Words: r.Words, Arcs: r.Arcs, Mentions: r.Mentions, Linking: r.Linking}
}

// RunAll reads the articles with that many workers and hands each result to
// each, in the order of the articles. Once ctx is done it waits for no article
// any more, and hands out the error of ctx.
func (p *Pipeline) RunAll(ctx context.Context, workers int, articles []*article.Article, each func(i int, r *Result, err error)) {
	type done struct {
		r   *Result
		err error
	}
	results := make([]chan done, len(articles))
	for i := range results {
		results[i] = make(chan done, 1)
	}
	workers = max(workers, 1)
	// Finished results wait for a slow article before them, but not too many.
	slots := make(chan struct{}, workers*ahead)
	next := make(chan int)
	go func() {
		defer close(next)
		for i := range articles {
			select {
			case slots <- struct{}{}:
			case <-ctx.Done():
			}
			if ctx.Err() != nil {
				return
			}
			next <- i
		}
	}()
	for range min(workers, len(articles)) {
		go func() {
			for i := range next {
				r, err := p.Run(articles[i])
				results[i] <- done{r, err}
			}
		}()
	}
	for i := range articles {
		var d done
		select {
		case d = <-results[i]:
			<-slots // only now, so that finished results do not pile up
		case <-ctx.Done():
			d.err = ctx.Err()
		}
		each(i, d.r, d.err)
	}
}

// ahead is how many articles a worker may be ahead of the results' order.
const ahead = 4
