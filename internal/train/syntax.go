package train

import (
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"sync"

	"accord/internal/linear"
	"accord/internal/parse"
	"accord/internal/tag"
	"accord/internal/text"
	"accord/internal/wordclass"
)

// SyntaxOptions say what to learn the tagger and the parser from and how.
type SyntaxOptions struct {
	Treebanks []string // CoNLL-U annotated by people
	Silver    []string // CoNLL-U annotated by a better, slower reader; may be empty
	Held      []string // CoNLL-U to measure on afterwards
	Gold      int      // how often a pass reads the treebanks, if there is silver text beside them
	Lowered   int      // of so many sentences the tagger reads one in small letters as well; 0: none
	Seed      uint64
	Tagger    tag.Learning   // passes, size and rates; the rest is filled in
	Parser    parse.Learning // passes, sizes and rates; the rest is filled in
	Classes   *wordclass.Table
	Log       io.Writer // progress, a line a pass
}

// DefaultSyntax are the options that the shipped weights were learned with,
// files left out.
func DefaultSyntax() SyntaxOptions {
	return SyntaxOptions{
		Gold: 2, Lowered: 40, Seed: 1,
		Tagger: tag.Learning{Epochs: 3, Learners: 3, MinUpdates: minUpdates, Pruning: linear.Pruning{MaxFeatures: 110_000, MinWeight: 0.1, LeastCode: 18}},
		Parser: parse.Learning{Epochs: 12, Words: 1500, Actions: 192, Labels: 80, Rate: 0.05, Sure: 0.99, Explore: 0.9, Forget: 0.1},
		Log:    io.Discard,
	}
}

// Features that occur in one update only say little and cost much.
const minUpdates = 2

// teacherTagging and teacherParsing are how taggers and parsers learn that read
// with a guide.
var teacherTagging = tag.Learning{MinUpdates: minUpdates}

var teacherParsing = parse.Learning{Words: 3000, Actions: 128, Labels: 64, Rate: 0.05, Sure: 0.99, Explore: 0.9}

// SyntaxReport is what was learned: the weight files by their name in the
// data folder, and how well they do on each held-out file.
type SyntaxReport struct {
	Files  map[string][]byte
	Scores []SyntaxScore
}

// Syntax learns tagger, lemmas and parser and measures them on the held-out
// files. Same files, options and seed: same bytes.
func Syntax(ctx context.Context, o SyntaxOptions) (*SyntaxReport, error) {
	gold, err := ReadTreebanks(o.Treebanks)
	if err != nil {
		return nil, err
	}
	silver, err := ReadTreebanks(o.Silver)
	if err != nil {
		return nil, err
	}
	o.Log = &lineWriter{out: o.Log}
	if len(silver.Words) == 0 {
		o.Gold = 1
	}
	all := join(gold, silver, o.Gold)
	var tagger *tag.Tagger
	var parser *parse.Learned
	var taggerErr, parserErr error
	var wait sync.WaitGroup
	wait.Go(func() { tagger, taggerErr = learnTagger(ctx, o, gold, silver, all) })
	wait.Go(func() { parser, parserErr = learnParser(ctx, o, gold, silver, all) })
	wait.Wait()
	if err := errors.Join(taggerErr, parserErr); err != nil {
		return nil, err
	}
	report := &SyntaxReport{Files: tagger.Files()}
	for name, file := range parser.Files() {
		report.Files[name] = file
	}
	report.Scores, err = MeasureSyntax(tagger, parser.Rounded(), o.Held)
	return report, err
}

func learnTagger(ctx context.Context, o SyntaxOptions, gold, silver, all *Treebank) (*tag.Tagger, error) {
	some := join(all, lowered(all, o.Lowered), 1)
	t, err := tag.Learn(ctx, some.Doc, some.Words, o.tagging("tagger", nil))
	if err != nil {
		return nil, fmt.Errorf("learning the tagger: %w", err)
	}
	if len(silver.Words) > 0 {
		t = t.WithLemmas(learnLemmas(gold))
	}
	return t.WithSettled(all.Doc, all.Words), nil
}

func learnParser(ctx context.Context, o SyntaxOptions, gold, silver, all *Treebank) (*parse.Learned, error) {
	predicted, err := predictedTags(ctx, o, gold, silver)
	if err != nil {
		return nil, fmt.Errorf("tagging what the parser learns from: %w", err)
	}
	how := o.Parser
	how.Seed, how.Classes, how.Progress = o.Seed, o.Classes, o.progress("parser")
	p, err := parse.Learn(ctx, all.Doc, predicted, all.Arcs, how)
	if err != nil {
		return nil, fmt.Errorf("learning the parser: %w", err)
	}
	p.Settle(all.Doc, predicted)
	return p, nil
}

// lineWriter lets several learners report to one writer.
type lineWriter struct {
	lock sync.Mutex
	out  io.Writer
}

func (w *lineWriter) Write(line []byte) (int, error) {
	w.lock.Lock()
	defer w.lock.Unlock()
	return w.out.Write(line)
}

func (o SyntaxOptions) tagging(what string, guide []string) tag.Learning {
	how := o.Tagger
	how.Seed, how.Guide, how.Classes, how.Progress = o.Seed, guide, o.Classes, o.progress(what)
	return how
}

func (o SyntaxOptions) progress(what string) func(pass, right, all int) {
	return func(pass, right, all int) {
		fmt.Fprintf(o.Log, "%s: pass %d, %.2f%% of %d decisions right\n", what, pass+1, 100*float64(right)/float64(all), all)
	}
}

func learnLemmas(b *Treebank) *tag.Lemmatizer {
	forms := make([]string, len(b.Words))
	for i := range forms {
		forms[i] = b.Doc.Word(i)
	}
	return tag.LearnLemmas(forms, b.Words)
}

// predictedTags tags gold and silver text as unseen text will be tagged:
// gold by taggers that learned from the rest of the gold text (jackknifing),
// silver by one that learned from the gold text alone.
func predictedTags(ctx context.Context, o SyntaxOptions, gold, silver *Treebank) ([]tag.Word, error) {
	o.Log = io.Discard
	o.Tagger.Epochs, o.Tagger.Learners = max(o.Tagger.Epochs, jackknifePasses), 1
	words, err := jackknife(ctx, gold, o.tagging("", nil))
	if err != nil || len(silver.Words) == 0 {
		return words, err
	}
	t, err := tag.Learn(ctx, gold.Doc, gold.Words, o.tagging("", nil))
	if err != nil {
		return nil, err
	}
	return append(words, t.Tag(silver.Doc)...), nil
}

// jackknifePasses are the passes over gold text alone, of which there is less.
const jackknifePasses = 5

// folds is the number of parts in jackknifing.
const folds = 5

// jackknife tags each fifth of a treebank by a tagger learned from the rest.
func jackknife(ctx context.Context, b *Treebank, how tag.Learning) ([]tag.Word, error) {
	words := make([]tag.Word, len(b.Words))
	errs := make([]error, folds)
	var wait sync.WaitGroup
	for fold := range folds {
		wait.Go(func() {
			rest, held := *b.Doc, *b.Doc
			n := len(b.Doc.Sentences)
			from, to := fold*n/folds, (fold+1)*n/folds
			held.Sentences = b.Doc.Sentences[from:to]
			rest.Sentences = slices.Concat(b.Doc.Sentences[:from], b.Doc.Sentences[to:])
			t, err := tag.Learn(ctx, &rest, b.Words, how)
			if err != nil {
				errs[fold] = err
				return
			}
			tagged := t.TagGuided(&held, how.Guide)
			for _, s := range held.Sentences {
				copy(words[s.First:s.Last], tagged[s.First:s.Last])
			}
		})
	}
	wait.Wait()
	for _, err := range errs {
		if err != nil {
			return nil, err
		}
	}
	return words, nil
}

// lowered is every so many-th sentence of a treebank in small letters, as
// people write in haste; 0 takes none.
func lowered(b *Treebank, every int) *Treebank {
	body := []byte(b.Doc.Body)
	for i, c := range body {
		if 'A' <= c && c <= 'Z' {
			body[i] = c + 'a' - 'A'
		}
	}
	doc := text.Document{Body: string(body), Tokens: b.Doc.Tokens}
	for i, s := range b.Doc.Sentences {
		if every > 0 && i%every == every/2 {
			doc.Sentences = append(doc.Sentences, s)
		}
	}
	return &Treebank{Doc: &doc, Words: b.Words, Arcs: b.Arcs}
}

// join puts b behind a; the sentences of a stand in it times over.
func join(a, b *Treebank, times int) *Treebank {
	doc := &text.Document{Body: a.Doc.Body + b.Doc.Body, Tokens: slices.Clone(a.Doc.Tokens)}
	for range max(1, times) {
		doc.Sentences = append(doc.Sentences, a.Doc.Sentences...)
	}
	bytes, tokens := len(a.Doc.Body), len(a.Doc.Tokens)
	for _, t := range b.Doc.Tokens {
		doc.Tokens = append(doc.Tokens, text.Token{Span: text.Span{Start: t.Start + bytes, End: t.End + bytes}})
	}
	for _, s := range b.Doc.Sentences {
		s.Span = text.Span{Start: s.Start + bytes, End: s.End + bytes}
		s.First, s.Last = s.First+tokens, s.Last+tokens
		doc.Sentences = append(doc.Sentences, s)
	}
	arcs := slices.Clone(a.Arcs)
	for _, arc := range b.Arcs {
		if arc.Head >= 0 {
			arc.Head += tokens
		}
		arcs = append(arcs, arc)
	}
	return &Treebank{Doc: doc, Words: slices.Concat(a.Words, b.Words), Arcs: arcs}
}
