package tag

import (
	"cmp"
	"context"
	"slices"
	"strings"
	"sync"

	"accord/internal/linear"
	"accord/internal/text"
	"accord/internal/wordclass"
)

// Learning says how a tagger is learned.
type Learning struct {
	Epochs     int
	Seed       uint64
	MinUpdates int
	Pruning    linear.Pruning
	Guide      []string // another tagger's tag of each token; may be nil
	Learners   int      // who learn apart, in different orders; the weights are their mean
	Classes    *wordclass.Table
	Progress   func(epoch, right, tokens int) // called after each epoch; may be nil
}

// Learn learns a tagger and its lemmas from a document whose words are known.
// It stops early, with the context's error, when ctx is done.
func Learn(ctx context.Context, doc *text.Document, words []Word, how Learning) (*Tagger, error) {
	classes, number := classesOf(words)
	t, err := New(classes, nil, nil, how.Classes)
	if err != nil {
		return nil, err
	}
	trainers := make([]*linear.Trainer, max(1, how.Learners))
	errs := make([]error, len(trainers))
	var wait sync.WaitGroup
	for i := range trainers {
		wait.Go(func() { trainers[i], errs[i] = t.learn(ctx, doc, words, number, how, i) })
	}
	wait.Wait()
	if err := cmp.Or(errs...); err != nil {
		return nil, err
	}
	forms := make([]string, len(words))
	for i := range words {
		forms[i] = strings.Clone(doc.Word(i))
	}
	return New(classes, linear.Mean(trainers, how.Pruning), LearnLemmas(forms, words), how.Classes)
}

// learn is one of the learners, the first of which tells its progress.
func (t *Tagger) learn(ctx context.Context, doc *text.Document, words []Word, number map[Class]int, how Learning, learner int) (*linear.Trainer, error) {
	trainer := linear.NewTrainer(len(t.classes), how.MinUpdates)
	s := t.scratch.New().(*scratch)
	for epoch := range how.Epochs {
		right, all := 0, 0
		for _, n := range linear.Order(len(doc.Sentences), how.Seed+uint64(learner), epoch) {
			if err := ctx.Err(); err != nil {
				return nil, err
			}
			all += doc.Sentences[n].Last - doc.Sentences[n].First
			right += t.learnSentence(trainer, s, doc, doc.Sentences[n], words, how.Guide, number)
		}
		if how.Progress != nil && learner == 0 {
			how.Progress(epoch, right, all)
		}
	}
	return trainer, nil
}

// learnSentence tags one sentence, learns from each mistake and goes on with
// the tag it chose, so that it learns to live with its mistakes.
func (t *Tagger) learnSentence(trainer *linear.Trainer, s *scratch, doc *text.Document, sentence text.Sentence, words []Word, guide []string, number map[Class]int) (right int) {
	s.look(t, doc, sentence)
	s.guided(guide, sentence)
	for i := range s.shapes {
		w := words[sentence.First+i]
		want := number[Class{w.UPOS, w.XPOS}]
		s.features = t.features(s.features[:0], s.shapes, s.tags, i)
		s.features = s.guideFeatures(s.features, i)
		trainer.Score(s.features, s.scores)
		got := linear.Best(s.scores)
		if got == want {
			right++
		} else {
			trainer.Update(s.features, want, 1)
			trainer.Update(s.features, got, -1)
		}
		trainer.Step()
		s.tags[i] = uint8(got)
	}
	return right
}

func classesOf(words []Word) ([]Class, map[Class]int) {
	number := map[Class]int{}
	for _, w := range words {
		number[Class{w.UPOS, w.XPOS}] = 0
	}
	var classes []Class
	for c := range number {
		classes = append(classes, c)
	}
	slices.SortFunc(classes, func(a, b Class) int {
		return strings.Compare(a.UPOS+" "+a.XPOS, b.UPOS+" "+b.XPOS)
	})
	for i, c := range classes {
		number[c] = i
	}
	return classes, number
}

// Files are the tagger's files by name, as Load reads them.
func (t *Tagger) Files() map[string][]byte {
	var classes []byte
	for _, c := range t.classes {
		classes = append(classes, c.UPOS+" "+c.XPOS+"\n"...)
	}
	return map[string][]byte{
		ClassesFile: classes,
		WeightsFile: t.model.Bytes(),
		LemmasFile:  t.lemmas.Format(),
		SettledFile: t.settled.format(t.classes),
	}
}
