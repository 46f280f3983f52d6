package parse

import (
	"context"
	"fmt"
	"math/rand/v2"

	"accord/internal/linear"
	"accord/internal/shallow"
	"accord/internal/tag"
	"accord/internal/text"
	"accord/internal/wordclass"
)

// Learning says how a parser is learned.
type Learning struct {
	Epochs   int
	Seed     uint64
	Words    int     // how many words the networks know, the most frequent ones
	Actions  int     // hidden units for actions, a multiple of 8
	Labels   int     // hidden units for relations, a multiple of 8
	Rate     float64 // learning rate at first; it falls to nearly nothing
	Sure     float64 // probability of what is right from which nothing is learned
	Explore  float64 // how often a wrong action is followed all the same
	Forget   float64 // how often a frequent word is shown as its class only
	Guide    []Arc   // what another parser says of each token; may be nil
	Classes  *wordclass.Table
	Progress func(epoch, rightActions, actions int) // after each epoch; may be nil
}

// Learned is a parser with all that was learned, before rounding. It is not
// safe for concurrent use.
type Learned struct {
	*Parser
	actions, labels *shallow.Trainer
}

// Learn learns a parser from a document whose arcs are known. words should be
// tagged by a tagger that has not learned from them, as unseen text will be.
// It stops early, with the context's error, when ctx is done.
func Learn(ctx context.Context, doc *text.Document, words []tag.Word, arcs []Arc, how Learning) (*Learned, error) {
	lexicon, err := lexiconOf(doc, words, arcs, how.Words)
	if err != nil {
		return nil, err
	}
	p := newParser(lexicon, nil, nil, how.Classes)
	if how.Guide != nil {
		if p.guideNumber, err = numbersOf(how.Guide); err != nil {
			return nil, err
		}
	}
	l := newLearner(p, how)
	heads := make([][]int32, len(doc.Sentences))
	for i, in := range doc.Sentences {
		heads[i] = projective(arcs, in)
	}
	for epoch := range how.Epochs {
		l.right, l.all = 0, 0
		for i, n := range linear.Order(len(doc.Sentences), how.Seed, epoch) {
			if err := ctx.Err(); err != nil {
				return nil, err
			}
			gone := (float64(epoch) + float64(i)/float64(len(doc.Sentences))) / float64(how.Epochs)
			l.rate = float32(how.Rate * max(0.02, 1-gone))
			in := doc.Sentences[n]
			l.state.begin(p, doc, words, in)
			l.state.guide.begin(p, how.Guide, in)
			l.forget(doc, in)
			l.sentence(heads[n], arcs[in.First:in.Last], epoch > 0)
		}
		if how.Progress != nil {
			how.Progress(epoch, l.right, l.all)
		}
	}
	return &Learned{Parser: p, actions: l.actions, labels: l.labels}, nil
}

// numbersOf numbers the guide's relations from 1.
func numbersOf(guide []Arc) (map[string]int32, error) {
	relations := map[string]bool{}
	for _, a := range guide {
		relations[a.Rel] = true
	}
	if len(relations) >= guideRelations {
		return nil, fmt.Errorf("parser: the guide has %d relations, at most %d", len(relations), guideRelations-1)
	}
	number := map[string]int32{}
	for i, r := range sorted(relations) {
		number[r] = int32(i + 1)
	}
	return number, nil
}

// forget hides some of the frequent words of the sentence that has begun, so
// that the networks learn to do with tags and classes too (after Iyyer et al.
// 2015, who call it word dropout).
func (l *learner) forget(doc *text.Document, in text.Sentence) {
	for i := in.First; i < in.Last; i++ {
		if l.dice.Float64() < l.how.Forget {
			class := l.class(foldedHash(doc.Word(i)))
			n := &l.state.nodes[i-in.First]
			n.word, n.few = class, class
		}
	}
}

type learner struct {
	*Parser
	how             Learning
	actions, labels *shallow.Trainer
	state           *state
	dice            *rand.Rand
	number          map[string]uint8 // of relations
	rate            float32
	right, all      int
}

func newLearner(p *Parser, how Learning) *learner {
	forActions, forLabels := p.inputs()
	l := &learner{
		Parser: p, how: how, state: p.newState(), number: map[string]uint8{},
		actions: shallow.NewTrainer(forActions.rows, how.Actions, actionCount, how.Seed),
		labels:  shallow.NewTrainer(forLabels.rows, how.Labels, len(p.relations), how.Seed),
		dice:    rand.New(rand.NewPCG(how.Seed, 1)),
	}
	for i, r := range p.relations {
		l.number[r] = uint8(i)
	}
	p.actions, p.labels = l.actions, l.labels
	return l
}

// sentence parses one sentence while learning from each mistake.
func (l *learner) sentence(gold []int32, arcs []Arc, explore bool) {
	s := l.state
	for !s.done() {
		action := s.only()
		if action < 0 {
			action = l.action(gold, explore)
		}
		if action == shift {
			s.shift()
			continue
		}
		rel := l.root
		if dependent, head := s.arc(action); head != s.size {
			rel = l.label(head, dependent, int(gold[dependent]) == head, l.number[arcs[dependent].Rel])
		}
		s.attach(action, rel)
	}
}

// action learns to choose among the actions that lose nothing, and returns
// the one to go on with.
func (l *learner) action(gold []int32, explore bool) int {
	s := l.state
	s.actionRows(&s.actions)
	scores := s.scores[:actionCount]
	l.actions.Score(s.actions.Rows, scores)
	got := s.bestAction()
	cost := s.costs(gold)
	possible := func(a int) bool { return a != right || len(s.stack) > 1 }
	want := -1
	for a := range actionCount {
		if possible(a) && (want < 0 || cost[a] < cost[want] || cost[a] == cost[want] && scores[a] > scores[want]) {
			want = a
		}
	}
	free := func(a int) bool { return cost[a] == cost[want] }
	l.all++
	l.actions.Learn(s.actions.Rows, scores, possible, free, l.rate, float32(l.how.Sure))
	if free(got) {
		l.right++
		return got
	}
	if explore && l.dice.Float64() < l.how.Explore {
		return got
	}
	return want
}

// label returns the relation for an arc, and learns it if the arc is right.
func (l *learner) label(head, dependent int, learn bool, want uint8) uint8 {
	s := l.state
	got := l.bestRelation(s, head, dependent)
	if learn && want != l.root {
		possible := func(c int) bool { return c != int(l.root) }
		l.labels.Learn(s.labels.Rows, s.scores[:len(l.relations)], possible, func(c int) bool { return c == int(want) }, l.rate, float32(l.how.Sure))
	}
	return got
}

// Files are the parser's files by name, as Load reads them: weights rounded.
func (l *Learned) Files() map[string][]byte {
	return map[string][]byte{
		WordsFile:     lines(l.words),
		TagsFile:      lines(l.tags),
		RelationsFile: lines(l.relations),
		ActionsFile:   l.actions.File(),
		LabelsFile:    l.labels.File(),
		SettledFile:   l.settled.file(),
	}
}

// Rounded is the parser with its weights as they are in the files, safe for
// concurrent use.
func (l *Learned) Rounded() *Parser {
	p := newParser(l.lexicon, nil, nil, l.table)
	p.guideNumber, p.settled = l.guideNumber, l.settled
	if err := p.read(l.actions.File(), l.labels.File()); err != nil {
		panic(err) // the writer and the reader disagree: a bug, not an input
	}
	return p
}

func lines(list []string) []byte {
	var file []byte
	for _, s := range list {
		file = append(file, s+"\n"...)
	}
	return file
}

// Committee makes one parser of several that learned the same text with
// different seeds: it adds up their scores.
func Committee(members []*Learned) *Parser {
	first := members[0]
	var actions, labels sum
	for _, m := range members {
		actions, labels = append(actions, m.actions), append(labels, m.labels)
	}
	p := newParser(first.lexicon, actions, labels, first.table)
	p.guideNumber = first.guideNumber
	return p
}

// sum is several networks whose scores are added up.
type sum []*shallow.Trainer

func (n sum) Score(rows []int32, scores []int32) {
	each := make([]int32, len(scores))
	clear(scores)
	for _, t := range n {
		t.Score(rows, each)
		for c, s := range each {
			scores[c] += s / int32(len(n))
		}
	}
}
