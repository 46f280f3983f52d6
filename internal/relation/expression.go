package relation

import (
	"strconv"
	"strings"

	"accord/internal/mention"
	"accord/internal/ontology"
)

// node is a regular expression over the tokens and mentions of a sentence.
type node struct {
	op    nodeOp
	subs  []*node
	test  test // opToken
	words *wordList
	ment  *mentionTest // opMention
	max   int          // opGap; opRepeat: 0 for no limit
	min   int          // opRepeat
}

type nodeOp int

const (
	opSeq nodeOp = iota
	opAlt
	opRepeat
	opToken
	opPhrase
	opMention
	opEach
	opNot
	opBegin
	opEnd
	opGap
	opNotAfter
)

// test is a condition on one token: any of the words, lemmas or tags.
type test struct {
	words  []string // lower case
	lemmas []string
	list   *wordList // lemmas by list
	upos   []string
	xpos   []string
}

// mentionTest is a condition on a mention and the variable that it binds, or
// -1. has binds mentions nested inside it.
type mentionTest struct {
	variable int
	classes  classSet
	attrs    []attribute
	has      *mentionTest
	hasTwo   bool // at least two of them
}

// scope is what names mean while a block is read.
type scope struct {
	lists    map[string]*wordList
	defines  map[string][]symbol
	ontology *ontology.Ontology
	vars     []variable
}

// variable is a name bound by a pattern, with the classes it may have.
type variable struct {
	name    string
	classes classSet
}

// bind returns the index of a variable, declaring it at first sight.
func (s *scope) bind(name string, classes classSet) int {
	for i := range s.vars {
		if s.vars[i].name == name {
			s.vars[i].classes |= classes
			return i
		}
	}
	s.vars = append(s.vars, variable{name, classes})
	return len(s.vars) - 1
}

// maxDefineDepth stops definitions that use themselves.
const maxDefineDepth = 8

// expressionParser reads symbols by recursive descent.
type expressionParser struct {
	*scope
	syms  []symbol
	at    int
	end   position // where the expression ends, for messages
	depth int      // of definitions
}

func parseExpression(s *scope, l line) (*node, error) {
	syms, err := lex(l)
	if err != nil {
		return nil, err
	}
	end := l.position
	end.col += len(l.text)
	p := &expressionParser{scope: s, syms: syms, end: end}
	return p.whole()
}

func (p *expressionParser) whole() (*node, error) {
	n, err := p.alternatives()
	if err != nil {
		return nil, err
	}
	if s, ok := p.peek(); ok {
		return nil, s.errorf("unexpected %q", s.text)
	}
	return n, nil
}

func (p *expressionParser) peek() (symbol, bool) {
	if p.at < len(p.syms) {
		return p.syms[p.at], true
	}
	return symbol{position: p.end}, false
}

// is reports whether the next symbol is the mark m.
func (p *expressionParser) is(m string) bool {
	s, ok := p.peek()
	return ok && !s.quoted && s.text == m
}

func (p *expressionParser) accept(m string) bool {
	if p.is(m) {
		p.at++
		return true
	}
	return false
}

func (p *expressionParser) expect(m string) error {
	if !p.accept(m) {
		s, ok := p.peek()
		if !ok {
			return s.errorf("expression ends, expected %q", m)
		}
		return s.errorf("found %q, expected %q", s.text, m)
	}
	return nil
}

func (p *expressionParser) alternatives() (*node, error) {
	n, err := p.sequence()
	if err != nil || !p.is("|") {
		return n, err
	}
	alt := &node{op: opAlt, subs: []*node{n}}
	for p.accept("|") {
		n, err := p.sequence()
		if err != nil {
			return nil, err
		}
		alt.subs = append(alt.subs, n)
	}
	return alt, nil
}

func (p *expressionParser) sequence() (*node, error) {
	seq := &node{op: opSeq}
	for {
		s, ok := p.peek()
		if !ok || !s.quoted && (s.text == "|" || s.text == ")") {
			break
		}
		n, err := p.repeated()
		if err != nil {
			return nil, err
		}
		seq.subs = append(seq.subs, n)
	}
	if len(seq.subs) == 0 {
		s, _ := p.peek()
		return nil, s.errorf("empty expression, expected a word, a class or a group")
	}
	return seq, nil
}

func (p *expressionParser) repeated() (*node, error) {
	start, _ := p.peek()
	n, err := p.atom()
	if err != nil {
		return nil, err
	}
	switch {
	case p.accept("?"):
		return &node{op: opRepeat, max: 1, subs: []*node{n}}, nil
	case p.is("*") || p.is("+"):
		if nullable(n) {
			return nil, start.errorf("repeats an expression that may match nothing")
		}
		m := 0
		if p.is("+") {
			m = 1
		}
		p.at++
		return &node{op: opRepeat, min: m, subs: []*node{n}}, nil
	}
	return n, nil
}

func (p *expressionParser) atom() (*node, error) {
	s, ok := p.peek()
	if !ok {
		return nil, s.errorf("expression ends, expected a word, a class or a group")
	}
	p.at++
	if s.quoted {
		return wordNode(s.text), nil
	}
	switch s.text {
	case "(":
		return p.closeGroup()
	case "!":
		n, err := p.atom()
		return &node{op: opNot, subs: []*node{n}}, err
	case "<":
		return p.definition()
	case "^":
		return &node{op: opBegin}, nil
	case "$":
		return &node{op: opEnd}, nil
	case "not-after":
		if p.accept("(") {
			return p.notAfter()
		}
	case "each":
		if p.accept("(") {
			n, err := p.closeGroup()
			return eachNode(n), err
		}
	}
	if strings.Contains(marks, s.text) {
		return nil, s.errorf("unexpected %q", s.text)
	}
	return p.bareWord(s)
}

func (p *expressionParser) closeGroup() (*node, error) {
	n, err := p.alternatives()
	if err != nil {
		return nil, err
	}
	return n, p.expect(")")
}

// notAfter reads the words of not-after(of from).
func (p *expressionParser) notAfter() (*node, error) {
	n := &node{op: opNotAfter}
	for !p.accept(")") {
		s, ok := p.peek()
		if !ok {
			return nil, s.errorf("expression ends, expected \")\"")
		}
		p.at++
		n.test.words = append(n.test.words, strings.ToLower(s.text))
	}
	return n, nil
}

// definition reads <name> and puts the definition's expression in its place.
func (p *expressionParser) definition() (*node, error) {
	s, _ := p.peek()
	p.at++
	syms, known := p.defines[s.text]
	if !known {
		return nil, s.errorf("no definition is called %q", s.text)
	}
	if p.depth >= maxDefineDepth {
		return nil, s.errorf("definition %q uses itself", s.text)
	}
	if err := p.expect(">"); err != nil {
		return nil, err
	}
	inner := &expressionParser{scope: p.scope, syms: syms, end: s.position, depth: p.depth + 1}
	return inner.whole()
}

// bareWord reads what a word without quotation marks may mean.
func (p *expressionParser) bareWord(s symbol) (*node, error) {
	prefix, rest, _ := strings.Cut(s.text, ":")
	switch {
	case strings.HasPrefix(s.text, "?"), strings.HasPrefix(s.text, ":"):
		m, err := p.mention(s)
		return &node{op: opMention, ment: m}, err
	case strings.HasPrefix(s.text, ".."):
		n, err := strconv.Atoi(s.text[2:])
		if err != nil || n < 1 || n > 12 {
			return nil, s.errorf("%q is not a gap; expected ..1 to ..12", s.text)
		}
		return &node{op: opGap, max: n}, nil
	case strings.HasPrefix(s.text, "@"):
		l, err := p.wordList(s, s.text[1:])
		return &node{op: opPhrase, words: l}, err
	case prefix == "lemma" || prefix == "pos" || prefix == "xpos":
		t, err := p.tokenTest(s, prefix, rest)
		return &node{op: opToken, test: t}, err
	}
	return wordNode(s.text), nil
}

func (p *expressionParser) wordList(s symbol, name string) (*wordList, error) {
	l, known := p.lists[name]
	if !known {
		return nil, s.errorf("no word list is called %q", name)
	}
	return l, nil
}

// tokenTest reads lemma:a|b, pos:A|B, xpos:A|B or lemma:@list.
func (p *expressionParser) tokenTest(s symbol, kind, first string) (test, error) {
	var t test
	if strings.HasPrefix(first, "@") {
		l, err := p.wordList(s, first[1:])
		t.list = l
		return t, err
	}
	values := p.union(first)
	for _, v := range values {
		if v == "" {
			return t, s.errorf("%q lacks a value", s.text)
		}
	}
	switch kind {
	case "lemma":
		t.lemmas = lower(values)
	case "pos":
		t.upos = values
	default:
		t.xpos = values
	}
	return t, nil
}

// union reads the rest of a|b|c where no white space stands between.
func (p *expressionParser) union(first string) []string {
	values := []string{first}
	for p.at+1 < len(p.syms) {
		bar, next := p.syms[p.at], p.syms[p.at+1]
		if bar.text != "|" || bar.quoted || !bar.glued || !next.glued || next.quoted || strings.Contains(marks, next.text) {
			break
		}
		values = append(values, next.text)
		p.at += 2
	}
	return values
}

// mention reads ?x:Class|Class[attr, attr](has ?y:Class).
func (p *expressionParser) mention(s symbol) (*mentionTest, error) {
	name, class, found := strings.Cut(strings.TrimPrefix(s.text, "?"), ":")
	if !found || class == "" {
		return nil, s.errorf("%q lacks a class, as in ?x:Person", s.text)
	}
	m := &mentionTest{variable: -1}
	for _, c := range p.union(class) {
		bit := classBit(mention.Class(c))
		if bit == 0 {
			return nil, s.errorf("unknown class %q; known: %s", c, knownClasses())
		}
		m.classes |= bit
	}
	if name != "" {
		m.variable = p.bind(name, m.classes)
	}
	if p.accept("[") {
		if err := p.attributes(m); err != nil {
			return nil, err
		}
	}
	return m, p.nested(m)
}

// nested reads (has ?y:Class) or (has two ?y:Class) where it follows.
func (p *expressionParser) nested(m *mentionTest) error {
	if !p.is("(") || p.at+1 >= len(p.syms) || p.syms[p.at+1].text != "has" || !p.syms[p.at].glued {
		return nil
	}
	p.at += 2
	m.hasTwo = p.accept("two")
	s, ok := p.peek()
	if !ok || !strings.HasPrefix(s.text, "?") && !strings.HasPrefix(s.text, ":") {
		return s.errorf("expected a class after \"has\"")
	}
	p.at++
	inner, err := p.mention(s)
	if err != nil {
		return err
	}
	m.has = inner
	return p.expect(")")
}

func wordNode(w string) *node {
	return &node{op: opToken, test: test{words: []string{strings.ToLower(w)}}}
}

// eachNode makes the list "A", "A and B", "A, B, and C" of an element.
func eachNode(n *node) *node { return &node{op: opEach, subs: []*node{n}} }

// nullable reports whether n may match no token at all.
func nullable(n *node) bool {
	switch n.op {
	case opSeq:
		for _, s := range n.subs {
			if !nullable(s) {
				return false
			}
		}
		return true
	case opAlt:
		for _, s := range n.subs {
			if nullable(s) {
				return true
			}
		}
		return false
	case opRepeat:
		return n.min == 0 || nullable(n.subs[0])
	case opEach:
		return nullable(n.subs[0])
	case opNot, opBegin, opEnd, opGap, opNotAfter:
		return true
	}
	return false
}

func lower(words []string) []string {
	out := make([]string, len(words))
	for i, w := range words {
		out[i] = strings.ToLower(w)
	}
	return out
}
