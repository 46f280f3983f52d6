package name

import "accord/internal/linear"

// Example is one sentence to learn from: its tokens and the labels that each
// may have. Document numbers the article it comes from.
type Example struct {
	Words    []string
	Labels   []Labels
	Document int
	// Evidence is what a first reading of the document found, nil for
	// learning the first reading itself; First are the names it found in this
	// sentence.
	Evidence *Evidence
	First    []Name
}

// Learner learns a model from examples: a structured perceptron (Collins
// 2002). Where an example leaves labels open, the sequence that the model
// finds likeliest among those allowed is taken as the right one.
type Learner struct {
	// Forget is the share of tokens whose own word is hidden from the learner
	// (word dropout), so that it also learns to go without.
	Forget float64
	// Margin is by how much the right reading of a token has to win.
	Margin int32

	trainer  *linear.Trainer
	trans    transitions
	sentence sentence
	decoder  decoder
	evidence *Evidence
	readings []reading
	feats    []uint64
	random   uint64
	ends     []int // ends[i]: end of token i's features in feats
	scores   []int32
	guess    []uint8
	right    []uint8
}

// NewLearner returns a learner that looks words up in classes and ignores
// features met in fewer than minUpdates corrections. The seed tells it which
// words to hide.
func NewLearner(classes *Classes, minUpdates int, seed uint64) *Learner {
	return &Learner{
		trainer:  linear.NewTrainer(labelCount, minUpdates),
		sentence: sentence{classes: classes},
		random:   seed,
	}
}

// Learn corrects the weights where the model reads the example wrongly.
func (l *Learner) Learn(e Example) {
	s := &l.sentence
	s.load(e.Words)
	l.evidence = e.Evidence
	l.readings = readingsOf(len(e.Words), e.First)
	for from := 0; from < len(e.Words); {
		if !s.active[from] {
			from++
			continue
		}
		to := from
		for to < len(e.Words) && s.active[to] {
			to++
		}
		l.learnStretch(from, to, e.Labels[from:to])
		from = to
	}
}

func (l *Learner) learnStretch(from, to int, allowed []Labels) {
	n := to - from
	l.score(from, to)
	l.raise(allowed)
	l.guess, l.right = resize(l.guess, n), resize(l.right, n)
	l.decoder.best(l.scores, &l.trans, nil, l.guess)
	if !within(l.guess, allowed) && l.decoder.best(l.scores, &l.trans, allowed, l.right) > impossible/2 {
		l.correct()
	}
	for range n {
		l.trainer.Step()
	}
}

// forget drops the features of the word itself from a share of the tokens.
func (l *Learner) forget(f []uint64, start int) []uint64 {
	l.random = linear.Join(l.random, 1)
	if float64(l.random>>11)/(1<<53) >= l.Forget {
		return f
	}
	return append(f[:start], f[start+lexical:]...)
}

func (l *Learner) score(from, to int) {
	l.feats, l.ends = l.feats[:0], l.ends[:0]
	l.scores = resize(l.scores, (to-from)*labelCount)
	for i := from; i < to; i++ {
		start := len(l.feats)
		l.feats = l.sentence.features(l.feats, i)
		if l.Forget > 0 {
			l.feats = l.forget(l.feats, start)
		}
		if l.evidence != nil {
			l.feats = l.evidence.features(l.feats, l.sentence.at(i), l.readings[i])
		}
		l.ends = append(l.ends, len(l.feats))
		k := i - from
		l.trainer.Score(l.feats[start:], l.scores[k*labelCount:(k+1)*labelCount])
	}
}

// raise gives every wrong label a lead, so that the right one has to win by a
// margin.
func (l *Learner) raise(allowed []Labels) {
	for i, set := range allowed {
		for label := range labelCount {
			if !set.has(label) {
				l.scores[i*labelCount+label] += l.Margin
			}
		}
	}
}

func within(labels []uint8, allowed []Labels) bool {
	for i, l := range labels {
		if !allowed[i].has(int(l)) {
			return false
		}
	}
	return true
}

// correct moves the weights from the guessed to the right sequence.
func (l *Learner) correct() {
	start, guessed, righted := 0, outside, outside
	for i, end := range l.ends {
		g, r := int(l.guess[i]), int(l.right[i])
		if g != r {
			l.trainer.Update(l.feats[start:end], r, 1)
			l.trainer.Update(l.feats[start:end], g, -1)
		}
		if g != r || guessed != righted {
			l.move(righted, r, 1)
			l.move(guessed, g, -1)
		}
		start, guessed, righted = end, g, r
	}
}

func (l *Learner) move(before, label int, change int32) {
	l.trans[label][before] += change
	l.trainer.Update([]uint64{transitionFeature(before)}, label, change)
}

func transitionFeature(before int) uint64 { return linear.Join(tTransition, uint64(before)) }

// Model returns what was learned so far, as the bytes for a Finder.
func (l *Learner) Model(p linear.Pruning) *linear.Model { return l.trainer.Model(p) }

// Mean is the model of several learners together: the mean of what they
// learned from the same examples in different orders.
func Mean(learners []*Learner, p linear.Pruning) *linear.Model {
	trainers := make([]*linear.Trainer, len(learners))
	for i, l := range learners {
		trainers[i] = l.trainer
	}
	return linear.Mean(trainers, p)
}

// Names returns the names that an example marks beyond doubt.
func (e Example) Names() []Name {
	var names []Name
	for i := 0; i < len(e.Words); i++ {
		kind, ok := e.starts(i)
		if !ok {
			continue
		}
		end := i + 1
		for end < len(e.Words) && e.Labels[end]&Outside == 0 && e.Labels[end]&(1<<labelOf(kind, last)) != 0 {
			end++
		}
		names = append(names, Name{First: i, Last: end, Class: publicClass(kind)})
		i = end - 1
	}
	return names
}

// starts says whether a name of a kind, the first of those possible, begins
// at token i.
func (e Example) starts(i int) (kind int, ok bool) {
	for k := range kinds {
		if e.Labels[i]&Outside == 0 && e.Labels[i]&(1<<labelOf(k, single)) != 0 {
			return k, true
		}
	}
	return 0, false
}
