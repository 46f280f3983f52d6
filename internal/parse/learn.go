package parse

import (
	"context"
	"math/rand/v2"
	"slices"

	"accord/internal/linear"
	"accord/internal/tag"
	"accord/internal/text"
	"accord/internal/wordclass"
)

// Learning says how a parser is learned.
type Learning struct {
	Epochs     int
	Seed       uint64
	MinUpdates int
	Explore    float64 // how often a wrong action is followed all the same
	Actions    linear.Pruning
	Labels     linear.Pruning
	Guide      []Arc // what another parser says of each token; may be nil
	Classes    *wordclass.Table
	Progress   func(epoch, rightActions, actions int) // after each epoch; may be nil
}

// Learn learns a parser from a document whose arcs are known. words should be
// tagged by a tagger that has not learned from them, as unseen text will be.
// It stops early, with the context's error, when ctx is done.
func Learn(ctx context.Context, doc *text.Document, words []tag.Word, arcs []Arc, how Learning) (*Parser, error) {
	relations := relationsOf(arcs)
	p, err := New(relations, nil, nil, how.Classes)
	if err != nil {
		return nil, err
	}
	l := &learner{
		Parser:  p,
		how:     how,
		actions: linear.NewTrainer(actionCount, how.MinUpdates),
		labels:  linear.NewTrainer(len(relations), how.MinUpdates),
		state:   p.scratch.New().(*state),
		dice:    rand.New(rand.NewPCG(how.Seed, 1)),
		numbers: map[string]uint8{},
	}
	for i, r := range relations {
		l.numbers[r] = uint8(i)
	}
	heads := make([][]int32, len(doc.Sentences))
	for i, in := range doc.Sentences {
		heads[i] = projective(arcs, in)
	}
	for epoch := range how.Epochs {
		l.right, l.all = 0, 0
		for _, n := range linear.Order(len(doc.Sentences), how.Seed, epoch) {
			if err := ctx.Err(); err != nil {
				return nil, err
			}
			in := doc.Sentences[n]
			l.state.begin(p, doc, words, in)
			l.state.guide.begin(how.Guide, in)
			l.sentence(heads[n], arcs[in.First:in.Last], epoch > 0)
		}
		if how.Progress != nil {
			how.Progress(epoch, l.right, l.all)
		}
	}
	return New(relations, l.actions.Model(how.Actions), l.labels.Model(how.Labels), how.Classes)
}

func relationsOf(arcs []Arc) []string {
	seen := map[string]bool{"root": true}
	relations := []string{"root"}
	for _, a := range arcs {
		if !seen[a.Rel] {
			seen[a.Rel] = true
			relations = append(relations, a.Rel)
		}
	}
	slices.Sort(relations)
	return relations
}

type learner struct {
	*Parser
	how             Learning
	actions, labels *linear.Trainer
	state           *state
	dice            *rand.Rand
	numbers         map[string]uint8
	right, all      int
}

// sentence parses one sentence while learning from each mistake.
func (l *learner) sentence(gold []int32, arcs []Arc, explore bool) {
	s := l.state
	for !s.done() {
		action := s.only()
		if action < 0 {
			action = l.action(gold, explore)
		}
		if action != shift {
			l.label(action, gold, arcs)
			continue
		}
		s.shift()
	}
}

// action learns to choose among the actions that lose nothing, and returns
// the one to go on with.
func (l *learner) action(gold []int32, explore bool) int {
	s := l.state
	s.features = s.actionFeatures(s.features[:0])
	l.actions.Score(s.features, s.scores[:actionCount])
	got := s.bestAction()
	cost := s.costs(gold)
	want := -1
	for a := range actionCount {
		possible := a != right || len(s.stack) > 1
		if possible && (want < 0 || cost[a] < cost[want] || cost[a] == cost[want] && s.scores[a] > s.scores[want]) {
			want = a
		}
	}
	l.all++
	defer l.actions.Step()
	if cost[got] == cost[want] {
		l.right++
		return got
	}
	l.actions.Update(s.features, want, 1)
	l.actions.Update(s.features, got, -1)
	if explore && l.dice.Float64() < l.how.Explore {
		return got
	}
	return want
}

// label carries out an action that makes an arc and learns its relation, if
// the arc is right.
func (l *learner) label(action int, gold []int32, arcs []Arc) {
	s := l.state
	dependent, head := s.arc(action)
	if head == s.size {
		s.attach(action, l.root, l.relHash[l.root])
		return
	}
	s.labelFeatures(head, dependent)
	scores := s.scores[:len(l.relations)]
	l.labels.Score(s.features, scores)
	scores[l.root] = -1 << 31
	got := uint8(linear.Best(scores))
	want := l.numbers[arcs[dependent].Rel]
	if int(gold[dependent]) == head && want != l.root {
		if got != want {
			l.labels.Update(s.features, int(want), 1)
			l.labels.Update(s.features, int(got), -1)
		}
		l.labels.Step()
	}
	s.attach(action, got, l.relHash[got])
}

// Files are the parser's files by name, as Load reads them.
func (p *Parser) Files() map[string][]byte {
	var relations []byte
	for _, r := range p.relations {
		relations = append(relations, r+"\n"...)
	}
	return map[string][]byte{
		RelationsFile: relations,
		ActionsFile:   p.actions.Bytes(),
		LabelsFile:    p.labels.Bytes(),
	}
}
