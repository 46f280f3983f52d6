// Package parse finds the grammatical structure of sentences: one head and
// one Universal Dependencies relation a token.
//
// In come a document and its tagged words; out comes one Arc a token. The
// parser is greedy and reads each sentence once from left to right with the
// arc-hybrid transition system (Kuhlmann, Gomez-Rodriguez and Satta 2011): it
// shifts the next word onto a stack, or attaches the stack's top to the next
// word (left) or to the word below it (right). One linear model (package
// linear) chooses the action, another the relation of each new arc; both were
// learned with a dynamic oracle and exploration (Goldberg and Nivre 2013) on
// features in the manner of Zhang and Nivre (2011).
//
// The cost is linear in the words. Limits: trees are projective (no crossing
// arcs), and each sentence has one root.
package parse

import (
	"bufio"
	"bytes"
	"fmt"
	"io/fs"
	"sync"

	"accord/internal/linear"
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
	RelationsFile = "model/parse/relations.txt"
	ActionsFile   = "model/parse/actions.bin"
	LabelsFile    = "model/parse/labels.bin"
)

// Parser parses documents. It is immutable and safe for concurrent use.
type Parser struct {
	relations []string
	relHash   []uint64 // of each relation, and of none behind them
	root      uint8    // the relation "root"
	actions   *linear.Model
	labels    *linear.Model
	table     *wordclass.Table
	scratch   sync.Pool
}

// New puts a parser together; labels must have one class a relation, and table
// is the one that the models were learned with.
func New(relations []string, actions, labels *linear.Model, table *wordclass.Table) (*Parser, error) {
	p := &Parser{relations: relations, actions: actions, labels: labels, table: table}
	root := -1
	for i, r := range relations {
		p.relHash = append(p.relHash, linear.Hash(r))
		if r == "root" {
			root = i
		}
	}
	if root < 0 {
		return nil, fmt.Errorf("parser: no relation is called root")
	}
	p.root = uint8(root)
	p.relHash = append(p.relHash, linear.Hash(""))
	if actions != nil && actions.Classes() != actionCount {
		return nil, fmt.Errorf("parser: weights for %d actions, want %d", actions.Classes(), actionCount)
	}
	if labels != nil && labels.Classes() != len(relations) {
		return nil, fmt.Errorf("parser: weights for %d relations, but %d names of relations", labels.Classes(), len(relations))
	}
	p.scratch.New = func() any { return &state{scores: make([]int32, max(len(relations), actionCount))} }
	return p, nil
}

// Load reads the parser's files from the data folder.
func Load(fsys fs.FS) (*Parser, error) {
	file, err := fs.ReadFile(fsys, RelationsFile)
	if err != nil {
		return nil, fmt.Errorf("reading the parser's relations: %w", err)
	}
	var relations []string
	lines := bufio.NewScanner(bytes.NewReader(file))
	for lines.Scan() {
		relations = append(relations, lines.Text())
	}
	if err := lines.Err(); err != nil {
		return nil, fmt.Errorf("%s: %w", RelationsFile, err)
	}
	actions, err := readWeights(fsys, ActionsFile)
	if err != nil {
		return nil, err
	}
	labels, err := readWeights(fsys, LabelsFile)
	if err != nil {
		return nil, err
	}
	table, err := wordclass.Load(fsys)
	if err != nil {
		return nil, err
	}
	return New(relations, actions, labels, table)
}

func readWeights(fsys fs.FS, name string) (*linear.Model, error) {
	file, err := fs.ReadFile(fsys, name)
	if err != nil {
		return nil, fmt.Errorf("reading the parser: %w", err)
	}
	m, err := linear.Read(file)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return m, nil
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
			s.features = s.actionFeatures(s.features[:0])
			p.actions.Score(s.features, s.scores[:actionCount])
			action = s.bestAction()
		}
		p.take(s, action, p.labels)
	}
	for i := range s.size {
		n := &s.nodes[i]
		arcs[in.First+i] = Arc{Head: in.First + int(n.head), Rel: p.relations[n.rel]}
		if int(n.head) == s.size {
			arcs[in.First+i].Head = -1
		}
	}
}

// scorer is a model in use or one being learned.
type scorer interface {
	Score(features []uint64, scores []int32)
}

// take carries out an action and labels the arc it makes, if any.
func (p *Parser) take(s *state, action int, labels scorer) {
	if action == shift {
		s.shift()
		return
	}
	dependent, head := s.arc(action)
	rel := p.root
	if head != s.size {
		s.labelFeatures(head, dependent)
		labels.Score(s.features, s.scores[:len(p.relations)])
		s.scores[p.root] = -1 << 31
		rel = uint8(linear.Best(s.scores[:len(p.relations)]))
	}
	s.attach(action, rel, p.relHash[rel])
}
