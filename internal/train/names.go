package train

import (
	"bufio"
	"compress/gzip"
	"context"
	"fmt"
	"io"
	"os"
	"strings"

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
	MinUpdates int
	Pruning    linear.Pruning
	Progress   io.Writer // nil: silent
}

// NameReport is what Names made.
type NameReport struct {
	Model  *linear.Model
	Scores map[string]NameScores // by held-out file
}

// Names learns a model of names. The same options and files give the same
// model.
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
		fmt.Fprintf(o.Progress, "%s: %d sentences\n", s.Path, len(text.Examples))
		texts[i] = text
	}
	learner := name.NewLearner(o.Classes, o.MinUpdates)
	for pass := range o.Passes {
		batch := passExamples(o, texts, pass)
		for i, at := range linear.Order(len(batch), o.Seed, pass) {
			if i%1024 == 0 && ctx.Err() != nil {
				return NameReport{}, ctx.Err()
			}
			learner.Learn(batch[at])
		}
		fmt.Fprintf(o.Progress, "pass %d of %d: %d sentences\n", pass+1, o.Passes, len(batch))
	}
	report := NameReport{Model: learner.Model(o.Pruning), Scores: map[string]NameScores{}}
	return report, report.measure(o)
}

// passExamples gathers what one pass reads of every source.
func passExamples(o NameOptions, texts []*NameText, pass int) []name.Example {
	var batch []name.Example
	for i, s := range o.Sources {
		all := texts[i].Examples
		n := len(all)
		from := int(s.Share * float64(n) * float64(pass))
		for k := range int(s.Share * float64(n)) {
			batch = append(batch, all[(from+k)%n])
		}
	}
	return batch
}

func (r *NameReport) measure(o NameOptions) error {
	finder, err := name.NewFinder(r.Model, o.Classes)
	if err != nil {
		return err
	}
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
