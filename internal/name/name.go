// Package name finds proper names in running text.
//
// In comes a document of tokens, out go runs of tokens with a class: person,
// organization, place, event, agreement, misc. The model is a linear one over
// words, spelling, context, classes of words learned from large text, and
// lists; it is decoded per sentence over BILOU labels (Ratinov and Roth 2009).
// Only tokens that can be part of a name are scored: those with capitals, and
// the small words between and right before them.
//
// Limits: names do not nest or overlap; names in lower case are looked for
// only in sentences without any capital.
package name

import (
	"fmt"
	"io/fs"
	"sync"

	"accord/internal/linear"
	"accord/internal/tag"
	"accord/internal/text"
)

// Class is the kind of thing a name stands for.
type Class string

// The classes that the name model knows.
const (
	Person       Class = "person"
	Organization Class = "organization"
	Place        Class = "place" // geopolitical entities and locations alike
	Event        Class = "event"
	Agreement    Class = "agreement" // agreements, treaties and laws
	Misc         Class = "misc"
)

// Name is a run of tokens [First, Last) that names something. Score is the
// model's margin over its next best reading, for choosing between sources.
type Name struct {
	First, Last int
	Class       Class
	Score       float32
}

// Files of the model, as Load looks for them.
const (
	ModelFile   = "model/names.bin"
	ClassesFile = "model/wordclasses.bin"
)

// Finder finds names. It is immutable and safe for concurrent use.
type Finder struct {
	model   *linear.Model
	classes *Classes
	trans   transitions
	readers sync.Pool
}

// Load reads the model's files from fsys.
func Load(fsys fs.FS) (*Finder, error) {
	table, err := fs.ReadFile(fsys, ClassesFile)
	if err != nil {
		return nil, fmt.Errorf("reading word classes: %w", err)
	}
	classes, err := ReadClasses(table)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", ClassesFile, err)
	}
	weights, err := fs.ReadFile(fsys, ModelFile)
	if err != nil {
		return nil, fmt.Errorf("reading name model: %w", err)
	}
	model, err := linear.Read(weights)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", ModelFile, err)
	}
	return NewFinder(model, classes)
}

// NewFinder makes a finder of a model and the word classes it was learned with.
func NewFinder(model *linear.Model, classes *Classes) (*Finder, error) {
	if model.Classes() != labelCount {
		return nil, fmt.Errorf("name model tells %d labels apart, expected %d", model.Classes(), labelCount)
	}
	f := &Finder{model: model, classes: classes}
	for before := range labelCount {
		model.Score([]uint64{transitionFeature(before)}, f.trans[before][:])
	}
	f.readers.New = func() any { return &reader{sentence: sentence{classes: classes}} }
	return f, nil
}

// reader is the scratch space of one Find.
type reader struct {
	sentence sentence
	decoder  decoder
	text     []string
	feats    []uint64
	scores   []int32
	labels   []uint8
}

// Find returns the names in doc in order of position. words may be nil.
func (f *Finder) Find(doc *text.Document, words []tag.Word) []Name {
	r := f.readers.Get().(*reader)
	defer f.readers.Put(r)
	var names []Name
	for _, s := range doc.Sentences {
		r.text = r.text[:0]
		for i := s.First; i < s.Last; i++ {
			r.text = append(r.text, doc.Word(i))
		}
		names = f.sentenceNames(r, s.First, names)
	}
	return names
}

// FindWords returns the names of one sentence given as tokens.
func (f *Finder) FindWords(words []string) []Name {
	r := f.readers.Get().(*reader)
	defer f.readers.Put(r)
	r.text = append(r.text[:0], words...)
	return f.sentenceNames(r, 0, nil)
}

func (f *Finder) sentenceNames(r *reader, offset int, names []Name) []Name {
	s := &r.sentence
	s.load(r.text)
	for from := 0; from < len(r.text); {
		if !s.active[from] {
			from++
			continue
		}
		to := from
		for to < len(r.text) && s.active[to] {
			to++
		}
		f.label(r, from, to)
		names = appendNames(names, r.labels, offset+from)
		from = to
	}
	return names
}

func (f *Finder) label(r *reader, from, to int) {
	n := to - from
	r.scores = resize(r.scores, n*labelCount)
	r.labels = resize(r.labels, n)
	for k := range n {
		r.feats = r.sentence.features(r.feats[:0], from+k)
		f.model.Score(r.feats, r.scores[k*labelCount:(k+1)*labelCount])
	}
	r.decoder.best(r.scores, &f.trans, nil, r.labels)
}

// appendNames reads the names off a sequence of labels.
func appendNames(names []Name, labels []uint8, offset int) []Name {
	first := 0
	for i, l := range labels {
		if int(l) == outside {
			continue
		}
		part := partOf(int(l))
		if part == begin || part == single {
			first = i
		}
		if part == last || part == single {
			names = append(names, Name{First: offset + first, Last: offset + i + 1, Class: publicClass(kindOf(int(l)))})
		}
	}
	return names
}

func publicClass(kind int) Class {
	if kinds[kind] == demonym {
		return Misc
	}
	return kinds[kind]
}
