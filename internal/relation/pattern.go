package relation

import (
	"fmt"
	"strings"

	"accord/internal/gazetteer"
	"accord/internal/vocab"
)

// pattern is one block of a pattern file: ways to match, and the facts that a
// match states.
type pattern struct {
	position
	name, about string
	certainty   certainty // the least that a statement needs to pass
	tokens      []*program
	deps        []*dependency
	context     *contextual
	facts       []template
	vars        []variable
	examples    []example
}

// template is a fact with variables. object is a variable, or -1 where
// literal holds the object.
type template struct {
	subject   int
	predicate string
	object    int
	literal   string
	through   string // predicate from the variable to the object that is meant, or ""
}

// contextual binds a variable to the nearest mention before the match, in the
// same sentence or at most within sentences back.
type contextual struct {
	test   *mentionTest
	within int
}

// example is a sentence of a pattern file, and the facts that the pattern
// finds in it: none for one that it must not match.
type example struct {
	position
	text string
	want []expected
}

// expected is one fact in an example: names, a predicate as written, a name
// or literal.
type expected struct {
	position
	subject, predicate, object string
}

// library is everything that pattern files say.
type library struct {
	patterns []*pattern
	lists    map[string]*wordList
}

// parseLibrary reads the blocks of all files: word lists first, then
// definitions, then patterns, so that their order does not matter.
func parseLibrary(blocks []block, k *Knowledge) (*library, error) {
	lib := &library{lists: map[string]*wordList{}}
	defines := map[string][]symbol{}
	for _, b := range blocks {
		if b.name == "" && (b.key == "words" || b.key == "define" || b.key == "pattern") {
			return nil, b.errorf("%s lacks a name", b.key)
		}
		var err error
		switch b.key {
		case "words":
			err = lib.words(b, k.Lexicons)
		case "define":
			err = define(defines, b)
		case "pattern":
		default:
			err = b.errorf("unknown block %q; expected pattern, words or define", b.key)
		}
		if err != nil {
			return nil, err
		}
	}
	seen := map[string]bool{}
	for _, b := range blocks {
		if b.key != "pattern" {
			continue
		}
		if seen[b.name] {
			return nil, b.errorf("a second pattern is called %q", b.name)
		}
		seen[b.name] = true
		p, err := parsePattern(&scope{lists: lib.lists, defines: defines, ontology: k.Ontology}, b)
		if err != nil {
			return nil, err
		}
		lib.patterns = append(lib.patterns, p)
	}
	return lib, nil
}

// words adds to a word list; several blocks may fill one list.
func (lib *library) words(b block, lex *gazetteer.Lexicons) error {
	l := lib.lists[b.name]
	if l == nil {
		l = newWordList(b.name)
		lib.lists[b.name] = l
	}
	for _, f := range b.fields {
		for _, ln := range append([]line{f.line}, f.more...) {
			read := l.parseWords
			if strings.HasPrefix(ln.text, "from ") {
				read = func(ln line) error { return l.addFrom(ln, lex) }
			}
			if err := read(ln); err != nil {
				return err
			}
		}
	}
	return nil
}

func define(defines map[string][]symbol, b block) error {
	if _, twice := defines[b.name]; twice {
		return b.errorf("a second definition is called %q", b.name)
	}
	var all []symbol
	for _, f := range b.fields {
		for _, ln := range append([]line{f.line}, f.more...) {
			syms, err := lex(ln)
			if err != nil {
				return err
			}
			all = append(all, syms...)
		}
	}
	defines[b.name] = all
	return nil
}

// needed finds the word lists that the program itself uses.
func (lib *library) needed(names ...string) ([]*wordList, error) {
	var lists []*wordList
	for _, name := range names {
		l := lib.lists[name]
		if l == nil {
			return nil, fmt.Errorf("patterns: no word list is called %q, which the program itself uses", name)
		}
		lists = append(lists, l)
	}
	return lists, nil
}

// parsePattern reads the fields of a pattern block.
func parsePattern(s *scope, b block) (*pattern, error) {
	p := &pattern{position: b.position, name: b.name, certainty: asserted}
	for i := range b.fields {
		f := &b.fields[i]
		if err := p.field(s, f); err != nil {
			return nil, err
		}
	}
	p.vars = s.vars
	return p, p.check(b)
}

func (p *pattern) field(s *scope, f *field) (err error) {
	switch f.key {
	case "about":
		p.about = f.joined().text
	case "tokens":
		var n *node
		if n, err = parseExpression(s, f.joined()); err == nil {
			if nullable(n) {
				return f.rest.errorf("the expression may match nothing")
			}
			p.tokens = append(p.tokens, compile(n))
		}
	case "deps":
		var d *dependency
		if d, err = parseDependency(s, f); err == nil {
			p.deps = append(p.deps, d)
		}
	case "context":
		p.context, err = parseContext(s, f.rest)
	case "modality":
		err = p.modality(f.rest)
	case "fact":
		var t template
		if t, err = parseTemplate(s, f.rest); err == nil {
			p.facts = append(p.facts, t)
		}
	case "yes", "no":
		err = p.example(f)
	default:
		err = f.errorf("unknown field %q; expected about, tokens, deps, context, modality, fact, yes or no", f.key)
	}
	return err
}

// joined is the field's line with the lines that continue it. Columns of
// errors after the first line are then counted in the joined text.
func (f *field) joined() line {
	l := f.rest
	for _, m := range f.more {
		l.text += " " + m.text
	}
	return l
}

// check reports what a pattern lacks.
func (p *pattern) check(b block) error {
	switch {
	case len(p.tokens)+len(p.deps) == 0:
		return b.errorf("pattern %s lacks a tokens or deps field", p.name)
	case len(p.facts) == 0:
		return b.errorf("pattern %s lacks a fact", p.name)
	}
	yes, no := 0, 0
	for _, e := range p.examples {
		if len(e.want) > 0 {
			yes++
		} else {
			no++
		}
	}
	if yes == 0 || no == 0 {
		return b.errorf("pattern %s needs an example that it matches (yes, with => lines) and one that it does not (no)", p.name)
	}
	return nil
}

func (p *pattern) modality(l line) error {
	switch l.text {
	case "asserted":
		p.certainty = asserted
	case "planned":
		p.certainty = planned
	case "any":
		p.certainty = blocked
	default:
		return l.errorf("unknown modality %q; expected asserted, planned or any", l.text)
	}
	return nil
}

// example reads a sentence and, below a yes, lines of
// "=> subject | predicate | object".
func (p *pattern) example(f *field) error {
	e := example{position: f.rest.position, text: f.rest.text}
	for _, l := range f.more {
		fact, expects := strings.CutPrefix(l.text, "=>")
		if !expects {
			e.text += " " + l.text
			continue
		}
		parts := strings.Split(fact, " | ")
		if len(parts) != 3 || f.key == "no" {
			return l.errorf("expected \"=> subject | predicate | object\" below a yes")
		}
		e.want = append(e.want, expected{l.position, strings.TrimSpace(parts[0]), strings.TrimSpace(parts[1]), strings.TrimSpace(parts[2])})
	}
	if f.key == "yes" && len(e.want) == 0 {
		return f.errorf("yes lacks a fact; expected \"=> subject | predicate | object\" below, indented deeper")
	}
	p.examples = append(p.examples, e)
	return nil
}

// parseTemplate reads "?x prefix:name ?y", "?x prefix:name ?y>prefix:name" or
// "?x prefix:name "literal"".
func parseTemplate(s *scope, l line) (template, error) {
	t := template{object: -1}
	parts := strings.Fields(l.text)
	if len(parts) < 3 {
		return t, l.errorf("expected \"?subject prefix:predicate ?object\"")
	}
	var err error
	if t.subject, err = s.known(l, parts[0]); err != nil {
		return t, err
	}
	t.predicate = predicate(parts[1])
	if _, known := s.ontology.Property(t.predicate); !known {
		return t, l.errorf("unknown predicate %q, expected a property of the ontology with the prefix schema or accord", parts[1])
	}
	object := strings.Join(parts[2:], " ")
	if strings.HasPrefix(object, "\"") {
		t.literal = strings.Trim(object, "\"")
		return t, nil
	}
	name, through, leads := strings.Cut(object, ">")
	if leads {
		t.through = predicate(through)
		if _, known := s.ontology.Property(t.through); !known {
			return t, l.errorf("unknown predicate %q after \">\", expected a property of the ontology with the prefix schema or accord", through)
		}
	}
	t.object, err = s.known(l, name)
	return t, err
}

// known finds a variable that a matcher above has bound.
func (s *scope) known(l line, name string) (int, error) {
	for i, v := range s.vars {
		if "?"+v.name == name {
			return i, nil
		}
	}
	return -1, l.errorf("%q is bound by no tokens, deps or context line above", name)
}

// parseContext reads "?e:Event[...] within 3".
func parseContext(s *scope, l line) (*contextual, error) {
	text, after, found := strings.Cut(l.text, " within ")
	c := &contextual{within: 1}
	if found {
		if len(after) != 1 || after[0] < '0' || after[0] > '9' {
			return nil, l.errorf("expected a number of sentences from 0 to 9 after \"within\"")
		}
		c.within = int(after[0] - '0')
	}
	l.text = text
	n, err := parseExpression(s, l)
	if err != nil {
		return nil, err
	}
	if len(n.subs) != 1 || n.subs[0].op != opMention || n.subs[0].ment.variable < 0 {
		return nil, l.errorf("expected one variable with a class, as in ?e:Event")
	}
	c.test = n.subs[0].ment
	return c, nil
}

// predicate expands a predicate's prefix; "" for an unknown prefix.
func predicate(name string) string {
	prefix, local, _ := strings.Cut(name, ":")
	switch prefix {
	case "schema":
		return vocab.Schema + local
	case "accord":
		return vocab.Accord + local
	}
	return ""
}
