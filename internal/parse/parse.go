// Package parse finds the grammatical structure of sentences: one head and
// one Universal Dependencies relation a token.
//
// In come a document and its tagged words; out comes one Arc a token. The
// parser is greedy and reads each sentence once from left to right with the
// arc-hybrid transition system (Kuhlmann, Gomez-Rodriguez and Satta 2011): it
// shifts the next word onto a stack, or attaches the stack's top to the next
// word (left) or to the word below it (right). One small network (package
// shallow) chooses the action, another the relation of each new arc, from words,
// their classes, tags and the arcs made so far (after Chen and Manning 2014);
// both were learned with a dynamic oracle and exploration (Goldberg and Nivre
// 2013). Choices that a few tags settle are made without them (see settled).
//
// The cost is linear in the words. Limits: trees are projective (no crossing
// arcs), and each sentence has one root.
package parse

import (
	"fmt"
	"io/fs"
	"sync"

	"accord/internal/linear"
	"accord/internal/overlay"
	"accord/internal/shallow"
	"accord/internal/tag"
	"accord/internal/text"
	"accord/internal/wordclass"
)

// Arc attaches a token to its head. Head is a token index in the document, or
// -1 where the token is the root of its sentence. Rel is the basic UD
// relation, subtype included (nsubj:pass, obl, appos ...).
type Arc struct {
	Head int
	Rel  string
}

// Names of the model's files.
const (
	WordsFile     = "model/parse/words.txt"
	TagsFile      = "model/parse/tags.txt"
	RelationsFile = "model/parse/relations.txt"
	ActionsFile   = "model/parse/actions.bin"
	LabelsFile    = "model/parse/labels.bin"
	SettledFile   = "model/parse/settled.bin"
)

// Children lists the dependents of each token, in their order.
func Children(arcs []Arc) [][]int {
	children, counts := make([][]int, len(arcs)), make([]int, len(arcs))
	for _, a := range arcs {
		if a.Head >= 0 {
			counts[a.Head]++
		}
	}
	all := make([]int, len(arcs))
	for i, n := range counts {
		children[i], all = all[:0:n], all[n:]
	}
	for i, a := range arcs {
		if a.Head >= 0 {
			children[a.Head] = append(children[a.Head], i)
		}
	}
	return children
}

// Parser parses documents. It is immutable and safe for concurrent use.
type Parser struct {
	*lexicon
	actions, labels scorer
	sparse          bool // the networks get no rows for the value 0
	settled         settled
	table           *wordclass.Table
	guideNumber     map[string]int32 // of the guide's relations, if there is one
	scratch         sync.Pool
}

// scorer is a network in use or one being learned.
type scorer interface {
	Score(rows []int32, scores []int32)
}

func newParser(l *lexicon, actions, labels scorer, table *wordclass.Table) *Parser {
	p := &Parser{lexicon: l, actions: actions, labels: labels, table: table}
	p.scratch.New = func() any { return p.newState() }
	return p
}

// Load reads the parser's files from the data folder.
func Load(fsys fs.FS) (*Parser, error) {
	l, err := loadLexicon(fsys)
	if err != nil {
		return nil, err
	}
	table, err := wordclass.Load(fsys)
	if err != nil {
		return nil, err
	}
	p := newParser(l, nil, nil, table)
	files := map[string][]byte{}
	for _, name := range []string{ActionsFile, LabelsFile, SettledFile} {
		if files[name], err = fs.ReadFile(fsys, name); err != nil {
			return nil, fmt.Errorf("reading the parser: %w", err)
		}
	}
	if err := p.read(files[ActionsFile], files[LabelsFile]); err != nil {
		return nil, err
	}
	if p.settled, err = readSettled(files[SettledFile], len(p.relations)); err != nil {
		return nil, fmt.Errorf("%s: %w", overlay.PathOf(fsys, SettledFile), err)
	}
	return p, nil
}

// read gives the parser its networks.
func (p *Parser) read(actions, labels []byte) (err error) {
	forActions, forLabels := p.inputs()
	if p.actions, err = readNet(ActionsFile, actions, forActions, actionCount); err != nil {
		return err
	}
	if p.labels, err = readNet(LabelsFile, labels, forLabels, len(p.relations)); err != nil {
		return err
	}
	p.sparse = true
	return nil
}

func readNet(name string, file []byte, in inputs, classes int) (*shallow.Net, error) {
	n, err := shallow.Read(file, in.blocks)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	if n.Rows() != in.rows || n.Classes() != classes {
		return nil, fmt.Errorf("%s: a network of %d rows and %d classes, want %d and %d", name, n.Rows(), n.Classes(), in.rows, classes)
	}
	return n, nil
}

// inputs is what a network gets.
type inputs struct {
	rows   int
	blocks []shallow.Block
}

// inputs makes rows of an example to see how many there are.
func (p *Parser) inputs() (actions, labels inputs) {
	s := p.newState()
	s.actions.List(&actions.blocks)
	s.labels.List(&labels.blocks)
	s.begin(p, &text.Document{Tokens: make([]text.Token, 2)}, make([]tag.Word, 2), text.Sentence{Last: 2})
	if p.guideNumber != nil {
		s.guide.arcs = make([]Arc, 2)
	}
	s.shift()
	s.actionRows(&s.actions)
	s.labelRows(&s.labels, 0, 1)
	actions.rows, labels.rows = s.actions.Size(), s.labels.Size()
	return actions, labels
}

// Parse returns one Arc for each token of the document; words are the
// document's as the tagger gave them.
func (p *Parser) Parse(doc *text.Document, words []tag.Word) []Arc {
	arcs := make([]Arc, len(doc.Tokens))
	for i := range doc.Sentences {
		p.ParseSentence(doc, words, i, arcs)
	}
	return arcs
}

// ParseSentence parses one sentence, given by its index in the document, and
// sets the arcs of its tokens; len(arcs) must be that of doc.Tokens.
func (p *Parser) ParseSentence(doc *text.Document, words []tag.Word, sentence int, arcs []Arc) {
	s := p.scratch.Get().(*state)
	defer p.scratch.Put(s)
	in := doc.Sentences[sentence]
	s.begin(p, doc, words, in)
	p.run(s, in, arcs)
}

// run parses the sentence that s has begun.
func (p *Parser) run(s *state, in text.Sentence, arcs []Arc) {
	for !s.done() {
		action := s.only()
		if action < 0 {
			action = p.action(s)
		}
		if action == shift {
			s.shift()
			continue
		}
		rel := p.root
		if dependent, head := s.arc(action); head != s.size {
			rel = p.relation(s, head, dependent)
		}
		s.attach(action, rel)
	}
	for i := range s.size {
		n := &s.nodes[i]
		arcs[in.First+i] = Arc{Head: in.First + int(n.head), Rel: p.relations[n.relation-1]}
		if int(n.head) == s.size {
			arcs[in.First+i].Head = -1
		}
	}
}

// action chooses an action where several are possible.
func (p *Parser) action(s *state) int {
	if choice, ok := p.settled.actions[s.actionKey()]; ok {
		return int(choice)
	}
	return p.bestAction(s)
}

func (p *Parser) bestAction(s *state) int {
	s.actionRows(&s.actions)
	p.actions.Score(s.actions.Rows, s.scores[:actionCount])
	return s.bestAction()
}

// relation chooses the relation of an arc between two tokens.
func (p *Parser) relation(s *state, head, dependent int) uint8 {
	if choice, ok := p.settled.relations[s.relationKey(head, dependent)]; ok {
		return choice
	}
	return p.bestRelation(s, head, dependent)
}

func (p *Parser) bestRelation(s *state, head, dependent int) uint8 {
	s.labelRows(&s.labels, head, dependent)
	scores := s.scores[:len(p.relations)]
	p.labels.Score(s.labels.Rows, scores)
	scores[p.root] = -1 << 31
	return uint8(linear.Best(scores))
}
