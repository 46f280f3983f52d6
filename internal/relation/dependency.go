package relation

import "strings"

// dependency is a trigger and the arguments to be found from it.
type dependency struct {
	trigger []*node // tests on the trigger token, all to hold
	mention *mentionTest
	args    []*argument
	first   firstSet
}

// argument is one thing to be reached from a token: along any of its paths,
// a mention or a token, whose own arguments follow.
type argument struct {
	optional bool
	absent   bool // nothing may be there
	paths    [][]step
	mention  *mentionTest // nil: a plain token
	token    *test
	via      *wordList // nouns that stand for what they depend on: "officials of"
	subs     []*argument
	vars     []int
}

// step is one arc of a path. name is a UD relation, with or without subtype,
// or one of the deep relations (deepSubject ...); cases are the prepositions
// that the step's end must have.
type step struct {
	name  string
	up    bool
	cases []string
}

// subtypes of UD relations, as opposed to prepositions after the colon.
const subtypes = " poss agent pass relcl tmod npmod unmarked desc prt preconj predet outer "

// parseDependency reads the trigger line and the argument lines below it.
func parseDependency(s *scope, f *field) (*dependency, error) {
	n, err := parseExpression(s, f.rest)
	if err != nil {
		return nil, err
	}
	d := &dependency{}
	for _, sub := range n.subs {
		switch sub.op {
		case opMention:
			d.mention = sub.ment
		case opToken, opPhrase:
			d.trigger = append(d.trigger, sub)
		default:
			return nil, f.rest.errorf("a trigger is a class, words, lemmas and tags only")
		}
	}
	d.findFirst()
	if d.first.any {
		return nil, f.rest.errorf("a trigger needs a word, a lemma or a class")
	}
	if len(f.more) == 0 {
		return nil, f.errorf("deps lacks arguments; expected lines such as \"subj ?x:Person\" below")
	}
	d.args, _, err = parseArguments(s, f.more)
	return d, err
}

// findFirst chooses what the trigger is indexed by: a class or words.
func (d *dependency) findFirst() {
	if d.mention != nil {
		d.first.classes = d.mention.classes
		return
	}
	for _, n := range d.trigger {
		if n.op == opPhrase || len(n.test.lemmas)+len(n.test.words) > 0 || n.test.list != nil {
			d.first.add(n)
			d.first.any = false
			return
		}
	}
	d.first.any = true
}

// parseArguments reads lines of one indent, each with its deeper ones below.
func parseArguments(s *scope, lines []line) ([]*argument, []int, error) {
	var args []*argument
	var vars []int
	for i := 0; i < len(lines); {
		end := i + 1
		for end < len(lines) && lines[end].indent() > lines[i].indent() {
			end++
		}
		a, err := parseArgument(s, lines[i])
		if err != nil {
			return nil, nil, err
		}
		var inner []int
		if a.subs, inner, err = parseArguments(s, lines[i+1:end]); err != nil {
			return nil, nil, err
		}
		a.vars = append(a.vars, inner...)
		vars = append(vars, a.vars...)
		args = append(args, a)
		i = end
	}
	return args, vars, nil
}

// parseArgument reads "[maybe] PATH [or PATH] TARGET [via @list]" or "without
// PATH [or PATH]".
func parseArgument(s *scope, l line) (*argument, error) {
	a := &argument{}
	rest := l
	var word string
	for rest.text != "" {
		here := rest
		word, rest = cutWord(rest)
		switch {
		case word == "maybe" && len(a.paths) == 0:
			a.optional = true
		case word == "without" && len(a.paths) == 0:
			a.optional, a.absent = true, true
		case word == "or" && len(a.paths) > 0:
		case strings.HasPrefix(word, "?"), strings.HasPrefix(word, ":"), strings.HasPrefix(word, "lemma:"),
			strings.HasPrefix(word, "@"), strings.HasPrefix(word, "\""), strings.HasPrefix(word, "pos:"), strings.HasPrefix(word, "xpos:"):
			return a, a.target(s, here)
		default:
			path, err := parsePath(here, word)
			if err != nil {
				return nil, err
			}
			a.paths = append(a.paths, path)
		}
	}
	if a.absent && len(a.paths) > 0 {
		return a, nil
	}
	return nil, l.errorf("argument lacks a target, as in \"subj ?x:Person\"")
}

// target reads what stands at the end of the path.
func (a *argument) target(s *scope, l line) error {
	if len(a.paths) == 0 {
		return l.errorf("argument lacks a path, as in \"subj ?x:Person\"")
	}
	if before, name, found := strings.Cut(l.text, " via @"); found {
		list, known := s.lists[strings.TrimSpace(name)]
		if !known {
			return l.errorf("no word list is called %q", name)
		}
		a.via, l.text = list, before
	}
	n, err := parseExpression(s, l)
	if err != nil {
		return err
	}
	if len(n.subs) != 1 {
		return l.errorf("expected one class, word or list as target")
	}
	switch n = n.subs[0]; n.op {
	case opMention:
		a.mention = n.ment
		a.vars = variablesOf(n.ment, nil)
	case opToken:
		a.token = &n.test
	case opPhrase:
		a.token = &test{list: n.words}
	default:
		return l.errorf("expected one class, word or list as target")
	}
	return nil
}

// parsePath reads steps joined by ">" (to a dependent); "<" before a step
// goes to the governor.
func parsePath(l line, s string) ([]step, error) {
	var path []step
	up := false
	for s != "" {
		switch s[0] {
		case '>':
			s = s[1:]
			continue
		case '<':
			up, s = true, s[1:]
			continue
		}
		end := strings.IndexAny(s, "<>")
		if end < 0 {
			end = len(s)
		}
		st, err := parseStep(l, s[:end])
		if err != nil {
			return nil, err
		}
		st.up, up = up, false
		path, s = append(path, st), s[end:]
	}
	if len(path) == 0 || up {
		return nil, l.errorf("path ends without a relation")
	}
	return path, nil
}

func parseStep(l line, s string) (step, error) {
	name, rest, found := strings.Cut(s, ":")
	for _, c := range name {
		if c < 'a' || c > 'z' {
			return step{}, l.errorf("%q is not a relation; expected subj, obj, pp:with, nmod:poss and the like", s)
		}
	}
	if !found {
		return step{name: name}, nil
	}
	if strings.Contains(subtypes, " "+rest+" ") {
		return step{name: s}, nil
	}
	return step{name: name, cases: strings.Split(rest, "|")}, nil
}
