package train

import (
	"bufio"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime"
	"strings"
	"sync"

	"accord/internal/linear"
	"accord/internal/name"
)

// NameSource is a file to learn names from. Share is how much of it each pass
// reads: 1 all, 2 all twice, 0.25 another quarter each time.
type NameSource struct {
	Path  string
	Share float64
}

// NameOptions say what to learn the name tagger from and how.
type NameOptions struct {
	Classes    *name.Classes
	Sources    []NameSource
	Held       []string // files to measure on after the last pass
	Passes     int
	Seed       uint64
	Learners   int // how many learn in different orders, to be averaged; 0: one
	MinUpdates int
	Margin     int32   // see name.Learner
	Forget     float64 // see name.Learner
	Pruning    linear.Pruning
	Progress   io.Writer // nil: silent
}

// DefaultNameOptions are the settings that the shipped model was learned with,
// without sources.
func DefaultNameOptions() NameOptions {
	return NameOptions{
		Passes: 9, Seed: 1, Learners: 3, MinUpdates: 3, Margin: 50, Forget: 0.12,
		Pruning: linear.Pruning{MaxFeatures: 385_000, MinWeight: 0.45},
	}
}

// NameReport is what Names made.
type NameReport struct {
	Model  *linear.Model
	Scores map[string]NameScores // by held-out file
}

// Names learns a model of names: first twice on a half of the documents, to
// read those of the other half, then on all with these readings as evidence.
// The same options and files give the same model.
func Names(ctx context.Context, o NameOptions) (NameReport, error) {
	if o.Progress == nil {
		o.Progress = io.Discard
	}
	texts := make([]*NameText, len(o.Sources))
	for i, s := range o.Sources {
		text, err := ReadNames(s.Path)
		if err != nil {
			return NameReport{}, err
		}
		if len(text.Examples) == 0 {
			return NameReport{}, fmt.Errorf("%s: no sentence with labels is in it; expected columns of tokens and IOB labels, CoNLL-U or documents as JSON lines", s.Path)
		}
		fmt.Fprintf(o.Progress, "%s: %d sentences\n", s.Path, len(text.Examples))
		texts[i] = text
	}
	if err := addEvidence(ctx, o, texts); err != nil {
		return NameReport{}, err
	}
	learners, err := learnAll(ctx, o, texts)
	if err != nil {
		return NameReport{}, err
	}
	report := NameReport{Model: name.Mean(learners, o.Pruning), Scores: map[string]NameScores{}}
	return report, report.measure(o)
}

// learnAll has several learners read the same passes side by side, each in an
// order of its own.
func learnAll(ctx context.Context, o NameOptions, texts []*NameText) ([]*name.Learner, error) {
	learners := make([]*name.Learner, max(o.Learners, 1))
	for i := range learners {
		learners[i] = o.learner(uint64(i))
	}
	for pass := range o.Passes {
		batch := passExamples(o, texts, pass)
		err := sideBySide(len(learners), func(i int) error {
			return learn(ctx, learners[i], batch, o.Seed+uint64(i), pass)
		})
		if err != nil {
			return nil, err
		}
		fmt.Fprintf(o.Progress, "pass %d of %d: %d sentences\n", pass+1, o.Passes, len(batch))
	}
	return learners, nil
}

// sideBySide runs n tasks at the same time, as many as there are processors,
// and returns the first one's error.
func sideBySide(n int, task func(i int) error) error {
	errs := make([]error, n)
	var wait sync.WaitGroup
	free := make(chan struct{}, runtime.GOMAXPROCS(0))
	for i := range n {
		wait.Go(func() {
			free <- struct{}{}
			errs[i] = task(i)
			<-free
		})
	}
	wait.Wait()
	return errors.Join(errs...)
}

func (o NameOptions) learner(nth uint64) *name.Learner {
	l := name.NewLearner(o.Classes, o.MinUpdates, nth)
	l.Margin, l.Forget = o.Margin, o.Forget
	return l
}

func learn(ctx context.Context, learner *name.Learner, batch []name.Example, seed uint64, pass int) error {
	for i, at := range linear.Order(len(batch), seed, pass) {
		if i%1024 == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		learner.Learn(batch[at])
	}
	return nil
}

// addEvidence reads every document with a model learned from the documents of
// the other half, so that the learner meets readings as good as those it will
// have of unseen text.
func addEvidence(ctx context.Context, o NameOptions, texts []*NameText) error {
	const halves, passes = 2, 4
	readers := make([]*name.Finder, halves)
	err := sideBySide(halves, func(half int) (err error) {
		readers[half], err = firstReader(ctx, o, texts, passes, func(document int) bool { return document%halves != half })
		return err
	})
	if err != nil {
		return err
	}
	for half, reader := range readers {
		for _, text := range texts {
			text.read(reader, half, halves)
		}
	}
	fmt.Fprintln(o.Progress, "first reading done")
	return nil
}

// firstReader learns from some documents, each sentence by itself.
func firstReader(ctx context.Context, o NameOptions, texts []*NameText, passes int, some func(document int) bool) (*name.Finder, error) {
	learner := o.learner(0)
	for pass := range passes {
		var batch []name.Example
		for _, e := range passExamples(o, texts, pass) {
			if some(e.Document) {
				e.Evidence = nil
				batch = append(batch, e)
			}
		}
		if err := learn(ctx, learner, batch, o.Seed, pass); err != nil {
			return nil, err
		}
	}
	return name.NewFinder(learner.Model(o.Pruning), o.Classes)
}

// read adds a first reading to the documents of one part of several.
func (t *NameText) read(reader *name.Finder, part, parts int) {
	at := 0
	for _, doc := range t.documents() {
		first := at
		at += len(doc)
		if doc[0].Document%parts != part {
			continue
		}
		words := sentencesOf(doc)
		found := reader.FindFirst(words)
		evidence := name.NewEvidence(words, found)
		for i := range doc {
			t.Examples[first+i].Evidence, t.Examples[first+i].First = evidence, found[i]
		}
	}
}

// passExamples gathers what one pass reads of every source: half of the
// sentences with evidence of their documents, half without.
func passExamples(o NameOptions, texts []*NameText, pass int) []name.Example {
	var batch []name.Example
	for i, s := range o.Sources {
		all := texts[i].Examples
		n := len(all)
		from := int(s.Share * float64(n) * float64(pass))
		for k := range int(s.Share * float64(n)) {
			e := all[(from+k)%n]
			if (from+k+pass)%2 == 0 {
				e.Evidence = nil
			}
			batch = append(batch, e)
		}
	}
	return batch
}

func (r *NameReport) measure(o NameOptions) error {
	finder, err := name.NewFinder(r.Model, o.Classes)
	if err != nil {
		return err
	}
	finder = finder.Cautious()
	for _, path := range o.Held {
		text, err := ReadNames(path)
		if err != nil {
			return err
		}
		r.Scores[path] = ScoreNames(text, finder.FindWords)
		r.Scores[path].Write(o.Progress, path)
	}
	return nil
}

// WordClasses packs a table of words, as silver/word_classes.py prints it:
// word, group, coarse class, middle class, flags, divided by tabs.
func WordClasses(path string) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("reading word classes: %w", err)
	}
	defer f.Close()
	var in io.Reader = f
	if strings.HasSuffix(path, ".gz") {
		if in, err = gzip.NewReader(f); err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
	}
	var words []name.ClassEntry
	var groups []name.ClassGroup
	lines := bufio.NewScanner(in)
	for n := 1; lines.Scan(); n++ {
		word, rest, _ := strings.Cut(lines.Text(), "\t")
		var group, coarse, middle int
		var flags uint8
		if _, err := fmt.Sscan(rest, &group, &coarse, &middle, &flags); err != nil || group < 0 || group >= 1<<16-1 {
			return nil, fmt.Errorf("%s:%d: %q, want word, group, two classes and flags", path, n, lines.Text())
		}
		words = append(words, name.ClassEntry{Word: word, Group: group, Flags: flags})
		for len(groups) <= group {
			groups = append(groups, name.ClassGroup{})
		}
		groups[group] = name.ClassGroup{Coarse: coarse, Middle: middle}
	}
	return name.ClassTable(words, groups), lines.Err()
}
