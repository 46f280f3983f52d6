package relation

import (
	"cmp"
	"io/fs"
	"slices"

	"accord/internal/gazetteer"
	"accord/internal/mention"
	"accord/internal/ontology"
)

// Extractor finds facts by patterns. It is made once, by Load, and may be
// used from several goroutines at once.
type Extractor struct {
	patterns []*pattern
	modality *modality
	ontology *ontology.Ontology
	speech   *speech             // nil: quotations are left alone
	offices  *offices            // nil: no office is read beyond its sentence
	parts    *wordList           // nouns for a part or run of an event or agreement
	some     *wordList           // nouns for a number of people
	kinds    *wordList           // nouns that say what a named body is
	stance   *wordList           // prefixes that make of a country no side: "pro-"
	byWord   map[string]*posting // by word or lemma
	anchors  int                 // number of anchors of all patterns
	byClass  [classCount][]entry
	anywhere []entry
}

// entry is one tokens or deps matcher of a pattern.
type entry struct {
	pattern *pattern
	tokens  *program
	deps    *dependency
	anchors []int32 // of tokens, by number
}

// Knowledge is what patterns lean on: the lexicons that word lists draw from,
// and the ontology that says what a predicate may connect.
type Knowledge struct {
	Lexicons  *gazetteer.Lexicons
	Ontology  *ontology.Ontology
	CountryOf func(thing string) string // ISO 3166-1 alpha-2 of a listed thing's country; "" if not known
}

// Load reads patterns/*.pat below fsys. Errors name file, line and column.
func Load(fsys fs.FS, k *Knowledge) (*Extractor, error) {
	blocks, err := readBlocks(fsys, "patterns")
	if err != nil {
		return nil, err
	}
	lib, err := parseLibrary(blocks, k)
	if err != nil {
		return nil, err
	}
	lists, err := lib.needed("planned", "undo", "paper", "issuing", "voice", "naming", "utterance", "utterance-of", "part", "some", "kind-of-body", "stance")
	if err != nil {
		return nil, err
	}
	m := &modality{k.Lexicons.Modality, lists[0], lists[1]}
	e := newExtractor(lib.patterns, m, k.Ontology)
	e.parts, e.some, e.kinds, e.stance = lists[8], lists[9], lists[10], lists[11]
	e.speech = &speech{k.Lexicons.ReportingVerbs, k.Lexicons.OrganizationNouns, lists[2], lists[3], lists[4], lists[5], lists[6], lists[7], m}
	if k.CountryOf == nil {
		return e, nil
	}
	if e.offices, err = loadOffices(lib); err != nil {
		return nil, err
	}
	e.offices.countryOf = k.CountryOf
	return e, nil
}

func newExtractor(patterns []*pattern, m *modality, o *ontology.Ontology) *Extractor {
	e := &Extractor{patterns: patterns, modality: m, ontology: o, byWord: map[string]*posting{}}
	numbers := map[string]int32{}
	for _, p := range patterns {
		for _, t := range p.tokens {
			e.index(entry{pattern: p, tokens: t, anchors: e.anchorsOf(t, numbers)}, &t.first)
		}
		for _, d := range p.deps {
			e.index(entry{pattern: p, deps: d}, &d.first)
		}
	}
	return e
}

// Extract finds the facts of an article, in the order of their sentences and
// spans, each once a sentence.
func (e *Extractor) Extract(in Input) []Fact {
	v := newView(&in)
	v.parts, v.some, v.kinds = e.parts, e.some, e.kinds
	v.hideStances(e.stance)
	r := &run{Extractor: e, view: v, machine: &machine{view: v}, bySentence: mentionsBySentence(&in), anchorAt: make([]int32, e.anchors)}
	for s := range in.Doc.Sentences {
		r.sentence(s)
	}
	if e.speech != nil {
		r.facts = append(r.facts, newAttributor(v, e.speech).attribute()...)
	}
	return tidy(e.officials(v, tidy(r.lead(in.Linking.Entities, r.facts))))
}

// run is the work on one article.
type run struct {
	*Extractor
	*view
	machine    *machine
	bySentence [][]int32
	facts      []Fact
	number     int // of the sentence
	question   bool
	present    classSet
	postings   [][2]*posting // by token of the sentence: of its form, and of its lemma
	anchorAt   []int32       // by anchor: the last token seen that holds it
}

// mentionsBySentence lists the mentions of every sentence.
func mentionsBySentence(in *Input) [][]int32 {
	out := make([][]int32, len(in.Doc.Sentences))
	for i := range in.Mentions {
		if s := in.Mentions[i].Sentence; s >= 0 && s < len(out) {
			out[s] = append(out[s], int32(i))
		}
	}
	return out
}

// sentence tries every matcher that may begin at one of its tokens.
func (r *run) sentence(s int) {
	sent := r.in.Doc.Sentences[s]
	if sent.First == sent.Last {
		return
	}
	r.number, r.present = s, 0
	for _, i := range r.bySentence[s] {
		r.present |= r.classes[i]
	}
	if r.present == 0 {
		return // every fact has an entity
	}
	r.question = r.asks(sent.First, sent.Last)
	r.machine.first, r.machine.last = sent.First, sent.Last
	r.look(sent.First, sent.Last)
	for t := sent.First; t < sent.Last; t++ {
		r.at(t)
	}
	for _, i := range r.bySentence[s] {
		if r.visible[i] {
			r.mention(int(i))
		}
	}
}

// asks reports whether a sentence ends in a question mark, inside or outside
// closing quotation marks.
func (r *run) asks(first, last int) bool {
	for t := last - 1; t >= first && t >= last-3; t-- {
		switch r.lower(t) {
		case "?":
			return true
		case "\"", "”", "''", "'", "’", ")":
		default:
			return false
		}
	}
	return false
}

// at tries the matchers that begin at token t.
func (r *run) at(t int) {
	for _, l := range r.postings[t-r.machine.first] {
		if l != nil {
			r.try(l.begins, t)
		}
	}
	r.try(r.anywhere, t)
	var set classSet
	for _, i := range r.mentionsAt(t) {
		if r.visible[i] {
			set |= r.classes[i]
		}
	}
	for i := 0; set != 0; i, set = i+1, set>>1 {
		if set&1 != 0 {
			for k := range r.byClass[i] {
				if x := &r.byClass[i][k]; x.tokens != nil {
					r.tokens(x, t)
				}
			}
		}
	}
}

func (r *run) try(entries []entry, t int) {
	for k := range entries {
		if x := &entries[k]; x.tokens != nil {
			r.tokens(x, t)
		} else {
			r.deps(x, t, -1)
		}
	}
}

// mention tries the dependencies whose trigger is a mention like i.
func (r *run) mention(i int) {
	set := r.classes[i]
	for k := 0; set != 0; k, set = k+1, set>>1 {
		if set&1 == 0 {
			continue
		}
		for j := range r.byClass[k] {
			if x := &r.byClass[k][j]; x.deps != nil && x.deps.mention.accepts(r.view, i) {
				r.deps(x, r.in.Mentions[i].Head, i)
			}
		}
	}
}

// tokens runs a tokens matcher from token t.
func (r *run) tokens(x *entry, t int) {
	if x.tokens.need&^r.present != 0 || !r.anchored(x, t) || !r.machine.match(x.tokens, len(x.pattern.vars), t) {
		return
	}
	m := r.machine
	b := binding{vars: m.vars, groups: m.groups[:len(x.tokens.groups)], groupVars: x.tokens.groups, first: t, last: m.end}
	if m.end == t || x.pattern.certainty < r.worst(t, m.end, &b) {
		return
	}
	r.facts = r.complete(x.pattern, &b)
}

// worst grades the verbs that a tokens match ran over, and the events and
// agreements that it bound.
func (r *run) worst(first, last int, b *binding) certainty {
	if len(r.in.Arcs) == 0 {
		return asserted
	}
	worst := asserted
	for t := first; t < last; t++ {
		if r.upos(t) == "VERB" && !r.named(t, first) && !r.attributive(t) || r.upos(t) == "NOUN" && r.hasChild(t, "cop") >= 0 {
			worst = max(worst, r.modality.certaintyOf(r.view, t, r.question))
		}
	}
	for _, i := range b.vars {
		if i >= 0 {
			if c := r.in.Mentions[i].Class; c == mention.Event || c == mention.Agreement {
				worst = max(worst, r.modality.certaintyOf(r.view, r.in.Mentions[i].Head, r.question))
			}
		}
	}
	return worst
}

// attributive reports whether token t is a participle that stands before a
// noun and behind what determines it, whatever the parser made of it: "acting"
// in "Denmark's acting finance minister".
func (v *view) attributive(t int) bool {
	if x := v.xpos(t); x != "VBG" && x != "VBN" || t == 0 {
		return false
	}
	switch v.upos(t + 1) {
	case "NOUN", "PROPN", "ADJ":
	default:
		return false
	}
	return v.lower(t-1) == "'s" || v.upos(t-1) == "DET" || v.xpos(t-1) == "PRP$" || v.xpos(t-1) == "JJ" && v.upos(t-1) == "ADJ"
}

// named reports whether token t is part of a mention that begins at first or
// later, so that its part of speech says nothing.
func (r *run) named(t, first int) bool {
	for k := max(first, t-reach); k <= t; k++ {
		for _, i := range r.mentionsAt(k) {
			if r.in.Mentions[i].Last > t && r.in.Mentions[i].Class != mention.Quotation {
				return true
			}
		}
	}
	return false
}

// deps runs a deps matcher from token t, which mention trigger holds.
func (r *run) deps(x *entry, t, trigger int) {
	if len(r.in.Arcs) == 0 {
		return
	}
	for _, n := range x.deps.trigger {
		if n.op == opToken && !n.test.holds(r.view, t) || n.op == opPhrase && !n.words.has(r.view, t) {
			return
		}
	}
	b, ok := x.deps.find(r.view, len(x.pattern.vars), t, trigger)
	if !ok || x.pattern.certainty < r.modality.certaintyOf(r.view, t, r.question) {
		return
	}
	r.facts = r.complete(x.pattern, &b)
}

// complete binds the context variable, if the pattern has one, and states the
// facts.
func (r *run) complete(p *pattern, b *binding) []Fact {
	if p.context != nil {
		i := r.nearest(p.context, b.first)
		if i < 0 {
			return r.facts
		}
		b.vars = b.vars.with(nil)
		if v := p.context.test.variable; v >= 0 {
			b.vars[v] = int32(i)
		}
	}
	return r.state(r.view, p, b, r.number, r.facts)
}

// nearest finds the last mention before token t that a context asks for and
// that has an entity; -1 without one.
func (r *run) nearest(c *contextual, t int) int {
	for s := r.number; s >= 0 && s >= r.number-c.within; s-- {
		best := -1
		for _, i := range r.bySentence[s] {
			m := &r.in.Mentions[i]
			if m.Head < t && r.visible[i] && len(r.entities(int(i))) > 0 && c.test.accepts(r.view, int(i)) &&
				(best < 0 || m.Head > r.in.Mentions[best].Head) {
				best = int(i)
			}
		}
		if best >= 0 {
			return best
		}
	}
	return -1
}

// tidy sorts facts and keeps the first of those that say the same in the same
// sentence.
func tidy(facts []Fact) []Fact {
	slices.SortStableFunc(facts, func(a, b Fact) int {
		return cmp.Or(
			cmp.Compare(a.Sentence, b.Sentence), cmp.Compare(a.Subject, b.Subject),
			cmp.Compare(a.Predicate, b.Predicate), cmp.Compare(a.Object, b.Object),
			cmp.Compare(a.Literal, b.Literal), cmp.Compare(a.Span.Len(), b.Span.Len()),
			cmp.Compare(a.Span.Start, b.Span.Start), cmp.Compare(a.Pattern, b.Pattern))
	})
	facts = slices.CompactFunc(facts, func(a, b Fact) bool {
		return a.Sentence == b.Sentence && a.Subject == b.Subject && a.Predicate == b.Predicate && a.Object == b.Object && a.Literal == b.Literal
	})
	slices.SortStableFunc(facts, func(a, b Fact) int {
		return cmp.Or(cmp.Compare(a.Sentence, b.Sentence), cmp.Compare(a.Span.Start, b.Span.Start), cmp.Compare(a.Span.End, b.Span.End))
	})
	return facts
}
