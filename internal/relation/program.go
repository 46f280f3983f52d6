package relation

// program is a compiled tokens expression: instructions for a backtracking
// matcher, and what the expression may begin with.
type program struct {
	code   []instruction
	groups [][]int  // each group: the variables that its elements bind
	need   classSet // classes without which a sentence cannot match
	first  firstSet
	anchor []anchor // of each of which every match holds a word
}

type instruction struct {
	op   codeOp
	node *node // token, phrase and mention tests
	x, y int   // split: try x, then y; jump: x; group number; gap
}

type codeOp int

const (
	codeMatch    codeOp = iota
	codeToken           // one token
	codePhrase          // an entry of a word list
	codeMention         // a mention
	codeSplit           // try x, then y
	codeJump            // go on at x
	codeElement         // an element of list x is complete
	codeNot             // from the next instruction to x must not match here
	codeBegin           // start of sentence
	codeEnd             // end of sentence
	codeGap             // up to x tokens, few first
	codeNotAfter        // none of the words right before, articles passed
)

// compiler turns a node into a program.
type compiler struct {
	code   []instruction
	groups [][]int
}

func compile(n *node) *program {
	c := &compiler{}
	c.node(n)
	c.emit(instruction{op: codeMatch})
	p := &program{code: c.code, groups: c.groups, need: needed(n), anchor: required(n)}
	p.first.add(n)
	return p
}

func (c *compiler) emit(in instruction) int {
	c.code = append(c.code, in)
	return len(c.code) - 1
}

func (c *compiler) node(n *node) {
	switch n.op {
	case opSeq:
		for _, s := range n.subs {
			c.node(s)
		}
	case opAlt:
		c.alternatives(n.subs)
	case opRepeat:
		c.repeat(n)
	case opToken:
		c.emit(instruction{op: codeToken, node: n})
	case opPhrase:
		c.emit(instruction{op: codePhrase, node: n})
	case opMention:
		in := instruction{op: codeMention, node: n, x: -1}
		if h := n.ment.has; h != nil {
			in.x = c.group(variablesOf(n.ment.has, nil))
		}
		c.emit(in)
	case opEach:
		c.each(n)
	case opNot:
		at := c.emit(instruction{op: codeNot})
		c.node(n.subs[0])
		c.emit(instruction{op: codeMatch})
		c.code[at].x = len(c.code)
	case opBegin:
		c.emit(instruction{op: codeBegin})
	case opEnd:
		c.emit(instruction{op: codeEnd})
	case opNotAfter:
		c.emit(instruction{op: codeNotAfter, node: n})
	case opGap:
		c.emit(instruction{op: codeGap, x: n.max})
	}
}

func (c *compiler) group(vars []int) int {
	c.groups = append(c.groups, vars)
	return len(c.groups) - 1
}

func (c *compiler) alternatives(subs []*node) {
	var ends []int
	for i, s := range subs {
		if i == len(subs)-1 {
			c.node(s)
			break
		}
		split := c.emit(instruction{op: codeSplit})
		c.code[split].x = len(c.code)
		c.node(s)
		ends = append(ends, c.emit(instruction{op: codeJump}))
		c.code[split].y = len(c.code)
	}
	for _, e := range ends {
		c.code[e].x = len(c.code)
	}
}

func (c *compiler) repeat(n *node) {
	if n.max == 1 { // ?
		split := c.emit(instruction{op: codeSplit})
		c.code[split].x = len(c.code)
		c.node(n.subs[0])
		c.code[split].y = len(c.code)
		return
	}
	if n.min == 1 { // +
		c.node(n.subs[0])
	}
	split := c.emit(instruction{op: codeSplit})
	c.code[split].x = len(c.code)
	c.node(n.subs[0])
	c.emit(instruction{op: codeJump, x: split})
	c.code[split].y = len(c.code)
}

// each compiles E ("," E)* ","? and E, noting every complete element. What
// commas alone join is no list unless it is long, since appositions look like that; but the last
// element may be something else ("A, B and others").
func (c *compiler) each(n *node) {
	g := c.group(variables(n.subs[0], nil))
	element := func() {
		c.node(n.subs[0])
		c.emit(instruction{op: codeElement, x: g})
	}
	comma := wordNode(",")
	long := c.emit(instruction{op: codeSplit})
	c.code[long].x = len(c.code)
	done := c.enumeration(comma, n.subs[0], element)
	c.code[long].y = len(c.code)
	element()
	more := c.emit(instruction{op: codeSplit})
	c.code[more].x = len(c.code)
	commas := c.emit(instruction{op: codeSplit})
	c.code[commas].x = len(c.code)
	c.node(comma)
	element()
	c.emit(instruction{op: codeJump, x: commas})
	c.code[commas].y = len(c.code)
	and := &node{op: opSeq, subs: []*node{{op: opRepeat, max: 1, subs: []*node{comma}}, conjunction()}}
	last := c.emit(instruction{op: codeSplit})
	c.code[last].x = len(c.code)
	c.node(and)
	element()
	c.emit(instruction{op: codeJump, x: more})
	c.code[last].y = len(c.code)
	c.node(&node{op: opNot, subs: []*node{{op: opNot, subs: []*node{and}}}})
	c.code[more].y = len(c.code)
	c.code[done].x = len(c.code)
}

// enumeration compiles four elements or more that commas alone join, all that
// there are: too many for an apposition. It returns the jump that leaves it.
func (c *compiler) enumeration(comma, one *node, element func()) int {
	element()
	for range 2 {
		c.node(comma)
		element()
	}
	again := len(c.code)
	c.node(comma)
	element()
	split := c.emit(instruction{op: codeSplit})
	c.code[split].x = again
	c.code[split].y = len(c.code)
	c.node(&node{op: opNot, subs: []*node{{op: opSeq, subs: []*node{comma, one}}}})
	c.node(&node{op: opNot, subs: []*node{{op: opSeq, subs: []*node{{op: opRepeat, max: 1, subs: []*node{comma}}, conjunction()}}}})
	return c.emit(instruction{op: codeJump})
}

// conjunction is what may join the last element of a list.
func conjunction() *node {
	return &node{op: opAlt, subs: []*node{wordNode("and"), wordNode("&"),
		{op: opSeq, subs: []*node{wordNode("as"), wordNode("well"), wordNode("as")}},
		{op: opSeq, subs: []*node{wordNode("along"), wordNode("with")}}}}
}

// variables adds the variables below n, each once.
func variables(n *node, out []int) []int {
	if n.op == opMention {
		out = variablesOf(n.ment, out)
	}
	for _, s := range n.subs {
		out = variables(s, out)
	}
	return out
}

func variablesOf(m *mentionTest, out []int) []int {
	if m.variable >= 0 && !containsInt(out, m.variable) {
		out = append(out, m.variable)
	}
	if m.has != nil {
		out = variablesOf(m.has, out)
	}
	return out
}

// needed is the set of classes that every match of n contains, counting only
// tests of a single class.
func needed(n *node) classSet {
	switch n.op {
	case opSeq:
		var set classSet
		for _, s := range n.subs {
			set |= needed(s)
		}
		return set
	case opAlt:
		set := needed(n.subs[0])
		for _, s := range n.subs[1:] {
			set &= needed(s)
		}
		return set
	case opRepeat:
		if n.min > 0 {
			return needed(n.subs[0])
		}
	case opEach:
		return needed(n.subs[0])
	case opMention:
		if c := n.ment.classes; c&(c-1) == 0 {
			return c
		}
	}
	return 0
}

// firstSet says what a match may begin with.
type firstSet struct {
	words   []string // forms or lemmas
	classes classSet
	any     bool // anything
}

// add joins what n may begin with.
func (f *firstSet) add(n *node) {
	switch n.op {
	case opSeq:
		for _, s := range n.subs {
			f.add(s)
			if !nullable(s) {
				return
			}
		}
	case opAlt:
		for _, s := range n.subs {
			f.add(s)
		}
	case opRepeat, opEach:
		f.add(n.subs[0])
	case opMention:
		f.classes |= n.ment.classes
	case opPhrase:
		f.addList(n.words)
	case opToken:
		t := &n.test
		f.words = append(append(f.words, t.words...), t.lemmas...)
		if t.list != nil {
			f.addList(t.list)
		}
		f.any = f.any || len(t.upos)+len(t.xpos) > 0
	case opGap:
		f.any = true
	}
}

func (f *firstSet) addList(l *wordList) {
	for w := range l.single {
		f.words = append(f.words, w)
	}
	for w := range l.phrases {
		f.words = append(f.words, w)
	}
}
