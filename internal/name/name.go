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
	"accord/internal/overlay"
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

// Name is a run of tokens [First, Last) that names something. Score is by how
// much the model prefers the name to no name, a token on average: 0 is
// undecided, 1 about as sure as the strongest single clue.
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
		return nil, fmt.Errorf("%s: %w", overlay.PathOf(fsys, ClassesFile), err)
	}
	weights, err := fs.ReadFile(fsys, ModelFile)
	if err != nil {
		return nil, fmt.Errorf("reading name model: %w", err)
	}
	model, err := linear.Read(weights)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", overlay.PathOf(fsys, ModelFile), err)
	}
	f, err := NewFinder(model, classes)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", overlay.PathOf(fsys, ModelFile), err)
	}
	return f.Cautious(), nil
}

// caution is the lead, a token, that "no name" gets over every name: about a
// third of what the strongest single clue weighs. Wrong names cost more than
// missed ones; on development text it also gives the best balance over all sets.
const caution = 180_000

// Cautious returns a finder that names less, and more surely, than f.
func (f *Finder) Cautious() *Finder {
	c := &Finder{model: f.model, classes: f.classes, trans: f.trans}
	for before := range c.trans[outside] {
		c.trans[outside][before] += caution
	}
	c.readers.New = f.readers.New
	return c
}

// NewFinder makes a finder of a model and the word classes it was learned with.
func NewFinder(model *linear.Model, classes *Classes) (*Finder, error) {
	if model.Classes() != labelCount {
		return nil, fmt.Errorf("name model tells %d labels apart, expected %d", model.Classes(), labelCount)
	}
	f := &Finder{model: model, classes: classes}
	for before := range labelCount {
		var after [labelCount]int32
		model.Score([]uint64{transitionFeature(before)}, after[:])
		for label, score := range after {
			f.trans[label][before] = score
		}
	}
	f.readers.New = func() any { return &reader{sentence: sentence{classes: classes}} }
	return f, nil
}

// reader is the scratch space of one Find.
type reader struct {
	sentence  sentence
	decoder   decoder
	evidence  Evidence
	text      []string
	feats     []uint64
	scores    []int32 // labelCount a token of all stretches
	words     []word  // of all stretches
	surface   []string
	labels    []uint8 // of all stretches
	stretches []stretch
}

// stretch is a run of tokens that may hold names: the tokens from first on
// are the reader's words [from, to).
type stretch struct {
	first, from, to int
	bracket         bool // it stands right after an opening bracket
}

// Find returns the names in doc in order of position. words may be nil.
func (f *Finder) Find(doc *text.Document, words []tag.Word) []Name {
	r := f.readers.Get().(*reader)
	defer f.readers.Put(r)
	r.reset()
	for _, s := range doc.Sentences {
		r.text = r.text[:0]
		for i := s.First; i < s.Last; i++ {
			r.text = append(r.text, doc.Word(i))
		}
		f.read(r, s.First)
	}
	f.reread(r)
	return r.names()
}

// FindWords returns the names of a document given as sentences of tokens,
// sentence by sentence.
func (f *Finder) FindWords(sentences [][]string) [][]Name {
	return f.findWords(sentences, true)
}

// FindFirst is FindWords by the first pass alone, which takes every sentence
// by itself.
func (f *Finder) FindFirst(sentences [][]string) [][]Name {
	return f.findWords(sentences, false)
}

func (f *Finder) findWords(sentences [][]string, twice bool) [][]Name {
	r := f.readers.Get().(*reader)
	defer f.readers.Put(r)
	r.reset()
	first := 0
	for _, words := range sentences {
		r.text = append(r.text[:0], words...)
		f.read(r, first)
		first += len(words)
	}
	if twice {
		f.reread(r)
	}
	out := make([][]Name, len(sentences))
	all := r.names()
	first = 0
	for i, words := range sentences {
		for len(all) > 0 && all[0].First < first+len(words) {
			n := all[0]
			n.First, n.Last = n.First-first, n.Last-first
			out[i] = append(out[i], n)
			all = all[1:]
		}
		first += len(words)
	}
	return out
}

func (r *reader) reset() {
	r.scores, r.words, r.labels, r.stretches = r.scores[:0], r.words[:0], r.labels[:0], r.stretches[:0]
	r.surface = r.surface[:0]
}

// read is the first pass over one sentence, whose tokens are in r.text and
// begin at the document's token first.
func (f *Finder) read(r *reader, first int) {
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
		f.readStretch(r, first, from, to)
		from = to
	}
}

func (f *Finder) readStretch(r *reader, first, from, to int) {
	at := len(r.labels)
	for i := from; i < to; i++ {
		r.feats = r.sentence.features(r.feats[:0], i)
		n := len(r.scores)
		r.scores = grow(r.scores, labelCount)
		f.model.Score(r.feats, r.scores[n:])
		r.words = append(r.words, *r.sentence.at(i))
		r.surface = append(r.surface, r.text[i])
	}
	r.labels = grow(r.labels, to-from)
	r.decoder.best(r.scores[at*labelCount:], &f.trans, nil, r.labels[at:])
	bracket := from > 0 && r.text[from-1] == "("
	r.stretches = append(r.stretches, stretch{first + from, at, at + to - from, bracket})
}

// grow returns s with n more elements.
func grow[T any](s []T, n int) []T {
	if len(s)+n <= cap(s) {
		return s[:len(s)+n]
	}
	out := make([]T, len(s)+n, 2*(len(s)+n))
	copy(out, s)
	return out
}

// reread is the second pass: the first one's readings of the whole document
// are evidence for each of its words.
func (f *Finder) reread(r *reader) {
	r.evidence.reset(len(r.words))
	for i := range r.words {
		if r.words[i].form.named() {
			r.evidence.add(r.words[i].folded, readingOf(int(r.labels[i])))
		}
	}
	for i := 1; i < len(r.stretches); i++ {
		r.define(r.stretches[i-1], r.stretches[i])
	}
	for i := range r.words {
		r.feats = r.evidence.features(r.feats[:0], &r.words[i], readingOf(int(r.labels[i])))
		f.model.Add(r.feats, r.scores[i*labelCount:(i+1)*labelCount])
	}
	for _, s := range r.stretches {
		r.decoder.best(r.scores[s.from*labelCount:s.to*labelCount], &f.trans, nil, r.labels[s.from:s.to])
	}
}

// define takes note where the name at the end of stretch a is followed by its
// abbreviation in brackets, the first word of b.
func (r *reader) define(a, b stretch) {
	if !b.bracket || b.first != a.first+a.to-a.from+1 || int(r.labels[a.to-1]) == outside {
		return
	}
	from := a.to - 1
	for from > a.from && partOf(int(r.labels[from])) != begin && partOf(int(r.labels[from])) != single {
		from--
	}
	if abbreviates(r.surface[b.from], r.surface[from:a.to]) {
		r.evidence.witness(r.words[b.from].folded).defined = readingOf(int(r.labels[from])).kind
	}
}

// names reads the names off the labels of all stretches.
func (r *reader) names() []Name {
	var names []Name
	for _, s := range r.stretches {
		found := len(names)
		names = appendNames(names, r.labels[s.from:s.to], s.first)
		for i := found; i < len(names); i++ {
			names[i].Score = r.preference(names[i].First-s.first+s.from, names[i].Last-s.first+s.from)
		}
	}
	return names
}

// preference is the mean lead of the labels of the reader's words [from, to)
// over "outside".
func (r *reader) preference(from, to int) float32 {
	var lead int64
	for i := from; i < to; i++ {
		scores := r.scores[i*labelCount:]
		lead += int64(scores[r.labels[i]]) - int64(scores[outside])
	}
	return float32(lead) / float32(to-from) / (1 << 19)
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
