package relation

import (
	"strings"

	"accord/internal/mention"
)

// view is one article laid out for matching: lower-case forms, mentions by
// the token they begin at, children by head.
type view struct {
	in      *Input
	parts   *wordList // nouns for a part or run of what follows "of"; nil: none
	some    *wordList // nouns for a number of those that follow "of"; nil: none
	kinds   *wordList // nouns that say what the body named before them is; nil: none
	lowers  []string
	classes []classSet // by mention
	visible []bool     // by mention: not part of a longer name
	begin   []int32    // by token: where its mentions begin in starts
	starts  []int32    // mentions by first token, longest first
	child   []int32    // by token: its first child, or -1
	sibling []int32    // by token: the next child of the same head, or -1
}

func newView(in *Input) *view {
	v := &view{in: in, lowers: make([]string, len(in.Doc.Tokens))}
	for i := range in.Doc.Tokens {
		w := strings.ToLower(in.Doc.Word(i))
		if strings.Contains(w, "’") {
			w = strings.ReplaceAll(w, "’", "'")
		}
		v.lowers[i] = w
	}
	v.layMentions()
	v.layArcs()
	return v
}

// layMentions fills what is known by mention.
func (v *view) layMentions() {
	ms := v.in.Mentions
	v.classes = make([]classSet, len(ms))
	v.visible = make([]bool, len(ms))
	v.begin = make([]int32, len(v.lowers)+2)
	for i := range ms {
		v.classes[i] = v.classesOf(i)
		v.visible[i] = !v.insideName(i)
		v.begin[ms[i].First+1]++
		if v.inner(i) != ms[i].First {
			v.begin[v.inner(i)+1]++
		}
	}
	for t := 1; t < len(v.begin); t++ {
		v.begin[t] += v.begin[t-1]
	}
	v.starts = make([]int32, v.begin[len(v.begin)-1])
	fill := make([]int32, len(v.lowers)+1)
	put := func(t, i int) {
		at := v.begin[t] + fill[t]
		fill[t]++
		for at > v.begin[t] && ms[v.starts[at-1]].Last < ms[i].Last {
			v.starts[at] = v.starts[at-1]
			at--
		}
		v.starts[at] = int32(i)
	}
	for i := range ms {
		put(ms[i].First, i)
		if v.inner(i) != ms[i].First {
			put(v.inner(i), i)
		}
	}
}

// classesOf are the classes that mention i may stand for: its own, and those
// of the entities it refers to.
func (v *view) classesOf(i int) classSet {
	m := &v.in.Mentions[i]
	own := classBit(m.Class)
	var set classSet
	for _, id := range v.entities(i) {
		set |= classBit(v.in.Linking.Entities[id].Class)
	}
	if set == 0 || own&entityBits == 0 {
		return set | own
	}
	return set
}

// entities are the entities that mention i refers to.
func (v *view) entities(i int) []int {
	if i < len(v.in.Linking.Refers) {
		return v.in.Linking.Refers[i]
	}
	return nil
}

// insideName reports whether mention i is part of a longer name.
func (v *view) insideName(i int) bool {
	ms := v.in.Mentions
	for p := ms[i].Parent; p >= 0; p = ms[p].Parent {
		if ms[p].Class == mention.Date {
			return true
		}
		if classBit(ms[p].Class)&entityBits != 0 && (ms[p].Kind.Names() || ms[p].Kind == mention.Demonym || ms[p].Kind == mention.Metonym) {
			return true
		}
	}
	return false
}

// hideStances takes out of sight countries that a word only holds: "pro-Russia".
func (v *view) hideStances(prefixes *wordList) {
	if prefixes == nil {
		return
	}
	for i := range v.in.Mentions {
		m := &v.in.Mentions[i]
		if m.Class != mention.Country || m.Last != m.First+1 {
			continue
		}
		if before, _, hyphen := strings.Cut(v.lowers[m.First], "-"); hyphen && prefixes.single[before] {
			v.visible[i] = false
		}
	}
}

// inner is the first token of mention i after a determiner, so that a pattern
// may name the determiner or leave it to the mention; or that of the forms of
// address before it, which no pattern names.
func (v *view) inner(i int) int {
	m := &v.in.Mentions[i]
	if m.Address > 0 {
		return m.First - m.Address
	}
	if m.First+1 < m.Last {
		switch v.lowers[m.First] {
		case "the", "a", "an":
			return m.First + 1
		}
	}
	return m.First
}

// mentionsAt lists the mentions that begin at token t, longest first.
func (v *view) mentionsAt(t int) []int32 { return v.starts[v.begin[t]:v.begin[t+1]] }

// layArcs fills the children lists.
func (v *view) layArcs() {
	arcs := v.in.Arcs
	v.child = make([]int32, len(v.lowers))
	v.sibling = make([]int32, len(v.lowers))
	for t := range v.child {
		v.child[t], v.sibling[t] = -1, -1
	}
	for t := len(arcs) - 1; t >= 0; t-- {
		if h := arcs[t].Head; h >= 0 {
			v.sibling[t] = v.child[h]
			v.child[h] = int32(t)
		}
	}
}

// lower is the form of token t in lower case, with a straight apostrophe; ""
// before the first token and after the last.
func (v *view) lower(t int) string {
	if t < 0 || t >= len(v.lowers) {
		return ""
	}
	return v.lowers[t]
}

// lemma is the lemma of token t, or its lower-case form where it has none.
func (v *view) lemma(t int) string {
	if t >= 0 && t < len(v.in.Words) && v.in.Words[t].Lemma != "" {
		return v.in.Words[t].Lemma
	}
	return v.lower(t)
}

func (v *view) upos(t int) string {
	if t >= 0 && t < len(v.in.Words) {
		return v.in.Words[t].UPOS
	}
	return ""
}

func (v *view) xpos(t int) string {
	if t >= 0 && t < len(v.in.Words) {
		return v.in.Words[t].XPOS
	}
	return ""
}

// spells reports whether the tokens from t on are the given words, by form or
// by lemma. The caller has checked that there are as many.
func (v *view) spells(t int, words []string) bool {
	for i, w := range words {
		if v.lowers[t+i] != w && v.lemma(t+i) != w {
			return false
		}
	}
	return true
}

// holds reports whether token k fulfils the test.
func (t *test) holds(v *view, k int) bool {
	return contains(t.words, v.lower(k)) || len(t.lemmas) > 0 && contains(t.lemmas, v.lemma(k)) ||
		len(t.upos) > 0 && contains(t.upos, v.upos(k)) || len(t.xpos) > 0 && contains(t.xpos, v.xpos(k)) ||
		t.list != nil && t.list.has(v, k)
}

func contains(list []string, s string) bool {
	for _, x := range list {
		if x == s {
			return true
		}
	}
	return false
}
