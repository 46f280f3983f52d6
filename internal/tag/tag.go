// Package tag gives every token its part of speech and lemma.
//
// In come a document's tokens and sentences; out comes one Word a token. The
// tagger is greedy, left to right: an averaged perceptron (package linear)
// chooses the pair of universal and Penn Treebank tag at once, from the word,
// its affixes and shape, its neighbours and the two tags before it (Collins
// 2002); words that always have one tag get it without a look (see settled).
// Lemmas follow from word and tag by suffix rules (see Lemmatizer).
//
// Words are looked at by hash; no text is copied except for lemmas that are
// not part of the word. A Tagger is immutable and safe for concurrent use.
package tag

import (
	"bufio"
	"bytes"
	"fmt"
	"io/fs"
	"strings"
	"sync"

	"accord/internal/linear"
	"accord/internal/overlay"
	"accord/internal/text"
	"accord/internal/wordclass"
)

// Word is what is known of one token by itself: the universal part of speech
// (UPOS: NOUN, PROPN, VERB ...), the Penn Treebank tag (XPOS: NN, NNP, VBD ...)
// and the lemma in lower case.
type Word struct {
	UPOS, XPOS, Lemma string
	Other             Class // the next likely tags, none where there is little doubt
}

// Finite reports whether the word is a verb in a form that has a subject:
// "meets", "met", not "meeting" or "to meet".
func (w Word) Finite() bool {
	return w.UPOS == "VERB" && (w.XPOS == "VBD" || w.XPOS == "VBZ" || w.XPOS == "VBP")
}

// Names of the model's files.
const (
	ClassesFile = "model/tag/classes.txt"
	WeightsFile = "model/tag/weights.bin"
	LemmasFile  = "model/tag/lemmas.tsv"
)

// Class is a pair of tags, which the tagger chooses at once.
type Class struct{ UPOS, XPOS string }

// Tagger tags documents.
type Tagger struct {
	classes []Class
	model   *linear.Model
	lemmas  *Lemmatizer
	table   *wordclass.Table
	settled settled
	tagHash []uint64 // of each class, and of the sentence's start behind them
	worded  []bool   // whether the class is one that no symbol has
	scratch sync.Pool
}

// New puts a tagger together. The model must have one class a Class; table is
// the one that it was learned with.
func New(classes []Class, model *linear.Model, lemmas *Lemmatizer, table *wordclass.Table) (*Tagger, error) {
	if model != nil && model.Classes() != len(classes) {
		return nil, fmt.Errorf("tagger: weights for %d classes, but %d class names", model.Classes(), len(classes))
	}
	t := &Tagger{classes: classes, model: model, lemmas: lemmas, table: table}
	for _, c := range classes {
		t.tagHash = append(t.tagHash, linear.Hash(c.UPOS+" "+c.XPOS))
		t.worded = append(t.worded, isWorded(c.UPOS))
	}
	t.tagHash = append(t.tagHash, linear.Hash(""))
	t.scratch.New = func() any { return &scratch{scores: make([]int32, len(classes))} }
	return t, nil
}

// Load reads the tagger's files from the data folder.
func Load(fsys fs.FS) (*Tagger, error) {
	classes, err := readClasses(fsys)
	if err != nil {
		return nil, err
	}
	weights, err := fs.ReadFile(fsys, WeightsFile)
	if err != nil {
		return nil, fmt.Errorf("reading the tagger: %w", err)
	}
	model, err := linear.Read(weights)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", overlay.PathOf(fsys, WeightsFile), err)
	}
	lemmas, err := fs.ReadFile(fsys, LemmasFile)
	if err != nil {
		return nil, fmt.Errorf("reading the lemmas: %w", err)
	}
	l, err := ReadLemmas(overlay.PathOf(fsys, LemmasFile), lemmas)
	if err != nil {
		return nil, err
	}
	if err := l.addForms(fsys); err != nil {
		return nil, err
	}
	table, err := wordclass.Load(fsys)
	if err != nil {
		return nil, err
	}
	list, err := readSettled(fsys, classes)
	if err != nil {
		return nil, err
	}
	t, err := New(classes, model, l, table)
	if err != nil {
		return nil, err
	}
	return t.with(l, list), nil
}

func readClasses(fsys fs.FS) ([]Class, error) {
	file, err := fs.ReadFile(fsys, ClassesFile)
	if err != nil {
		return nil, fmt.Errorf("reading the tags: %w", err)
	}
	var classes []Class
	lines := bufio.NewScanner(bytes.NewReader(file))
	for n := 1; lines.Scan(); n++ {
		upos, xpos, ok := strings.Cut(lines.Text(), " ")
		if !ok {
			return nil, fmt.Errorf("%s:%d:1: %q, want a universal and a Penn tag with a space between", overlay.PathOf(fsys, ClassesFile), n, lines.Text())
		}
		classes = append(classes, Class{upos, xpos})
	}
	return classes, lines.Err()
}

// scratch is what tagging one document needs besides its result.
type scratch struct {
	shapes   []shape
	tags     []uint8
	features []uint64
	scores   []int32
	guide    []string // another tagger's tags of the sentence, or none
	seen     shapeCache
	lemmas   lemmaCache
}

// Tag returns one Word for each token of the document.
func (t *Tagger) Tag(doc *text.Document) []Word { return t.TagGuided(doc, nil) }

// TagGuided is Tag for a tagger that was learned with a guide: another
// tagger's tag of each token.
func (t *Tagger) TagGuided(doc *text.Document, guide []string) []Word {
	words := make([]Word, len(doc.Tokens))
	s := t.scratch.Get().(*scratch)
	defer t.scratch.Put(s)
	for _, sentence := range doc.Sentences {
		s.look(t, doc, sentence)
		s.guided(guide, sentence)
		for i := range s.shapes {
			at := sentence.First + i
			if class := s.shapes[i].settled - 1; class >= 0 {
				s.tags[i] = uint8(class)
				c := t.classes[class]
				words[at] = Word{UPOS: c.UPOS, XPOS: c.XPOS, Lemma: t.lemma(s, doc.Word(at), s.shapes[i].form, int(class))}
				continue
			}
			s.features = t.features(s.features[:0], s.shapes, s.tags, i)
			s.features = s.guideFeatures(s.features, i)
			t.model.Score(s.features, s.scores)
			best := t.best(s.scores, s.shapes[i].symbol)
			s.tags[i] = uint8(best)
			c := t.classes[best]
			words[at] = Word{UPOS: c.UPOS, XPOS: c.XPOS, Lemma: t.lemma(s, doc.Word(at), s.shapes[i].form, best), Other: t.other(s.scores, best)}
		}
	}
	return words
}

// best is the class with the highest score, for a symbol among the classes that
// symbols can have.
func (t *Tagger) best(scores []int32, symbol bool) int {
	best := linear.Best(scores)
	if !symbol || !t.worded[best] {
		return best
	}
	for c, worded := range t.worded {
		if !worded && (t.worded[best] || scores[c] > scores[best]) {
			best = c
		}
	}
	return best
}

// isWorded tells the parts of speech that take letters or digits to write; "&",
// "@" and "'" are conjunction, adposition and particle.
func isWorded(upos string) bool {
	switch upos {
	case "ADJ", "ADV", "AUX", "DET", "INTJ", "NOUN", "NUM", "PRON", "PROPN", "SCONJ", "VERB":
		return true
	}
	return false
}

// WithLemmas is the tagger with another lemmatizer.
func (t *Tagger) WithLemmas(l *Lemmatizer) *Tagger { return t.with(l, t.settled) }

func (t *Tagger) with(l *Lemmatizer, list settled) *Tagger {
	with, _ := New(t.classes, t.model, l, t.table) // the model fitted its classes before
	with.settled = list
	return with
}

// other is the second best class if it comes close to the best one.
func (t *Tagger) other(scores []int32, best int) Class {
	bar := scores[best] - scores[best]/doubt
	second := -1
	for c, s := range scores {
		if s > bar && c != best {
			second, bar = c, s
		}
	}
	if second < 0 {
		return Class{}
	}
	return t.classes[second]
}

// doubt is what part of the best score the second may lack to be told of.
const doubt = 3
