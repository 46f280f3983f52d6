package relation

import (
	"slices"
	"strings"
)

// The index says which matchers are worth trying where. A matcher is filed
// under what it may begin with; and since most token patterns begin with a
// class, which is everywhere, they also name their anchors: sets of words, of
// each of which a match must hold one.

// posting is what a word or lemma says about matchers.
type posting struct {
	begins  []entry // those that may begin with it
	anchors []int32 // the anchors that it is one of
}

// posting is what is filed under a word.
func (e *Extractor) posting(w string) *posting {
	l := e.byWord[w]
	if l == nil {
		l = &posting{}
		e.byWord[w] = l
	}
	return l
}

// index files a matcher under everything it may begin with.
func (e *Extractor) index(x entry, f *firstSet) {
	if f.any {
		e.anywhere = append(e.anywhere, x)
		return
	}
	for _, w := range sorted(f.words) {
		l := e.posting(w)
		l.begins = append(l.begins, x)
	}
	for i, c := range classes() {
		if f.classes&classBit(c) != 0 {
			e.byClass[i] = append(e.byClass[i], x)
		}
	}
}

// anchor is a set of words and word lists.
type anchor struct {
	words []string
	lists []*wordList
}

// size is how many words and phrases an anchor has.
func (a *anchor) size() int {
	n := len(a.words)
	for _, l := range a.lists {
		n += len(l.single) + len(l.phrases)
	}
	return n
}

// key is the same for equal anchors.
func (a *anchor) key() string {
	key := sorted(a.words)
	for _, l := range a.lists {
		key = append(key, "@"+l.name)
	}
	return strings.Join(key, " ")
}

// anchorsOf numbers a program's anchors and files their words; equal ones
// share a number.
func (e *Extractor) anchorsOf(p *program, numbers map[string]int32) []int32 {
	var all []int32
	for _, a := range p.anchor {
		key := a.key()
		n, known := numbers[key]
		if !known {
			n = int32(len(numbers))
			numbers[key] = n
			e.fileAnchor(&a, n)
		}
		all = append(all, n)
	}
	e.anchors = len(numbers)
	return all
}

// fileAnchor files the words of an anchor, and the first words of its phrases.
func (e *Extractor) fileAnchor(a *anchor, n int32) {
	f := firstSet{words: a.words}
	for _, l := range a.lists {
		f.addList(l)
	}
	for _, w := range sorted(f.words) {
		l := e.posting(w)
		l.anchors = append(l.anchors, n)
	}
}

func sorted(words []string) []string {
	words = slices.Clone(words)
	slices.Sort(words)
	return slices.Compact(words)
}

// required lists the anchors of n: every match of n holds a word of each, by
// form or by lemma.
func required(n *node) []anchor {
	switch n.op {
	case opSeq:
		var all []anchor
		for _, s := range n.subs {
			all = append(all, required(s)...)
		}
		return all
	case opAlt:
		return requiredOfAny(n.subs)
	case opRepeat:
		if n.min > 0 {
			return required(n.subs[0])
		}
	case opEach:
		return required(n.subs[0])
	case opPhrase:
		return []anchor{{lists: []*wordList{n.words}}}
	case opToken:
		t := &n.test
		if len(t.upos)+len(t.xpos) > 0 {
			return nil
		}
		a := anchor{words: slices.Concat(t.words, t.lemmas)}
		if t.list != nil {
			a.lists = []*wordList{t.list}
		}
		return []anchor{a}
	}
	return nil
}

// requiredOfAny joins the smallest anchor of each alternative to one; none
// where an alternative has none.
func requiredOfAny(alternatives []*node) []anchor {
	var union anchor
	for _, n := range alternatives {
		of := required(n)
		if len(of) == 0 {
			return nil
		}
		a := slices.MinFunc(of, func(a, b anchor) int { return a.size() - b.size() })
		union.words, union.lists = append(union.words, a.words...), append(union.lists, a.lists...)
	}
	return []anchor{union}
}

// look finds the postings of a sentence's words, and notes where each anchor
// stands last.
func (r *run) look(first, last int) {
	r.postings = r.postings[:0]
	for t := first; t < last; t++ {
		word, lemma := r.lower(t), r.lemma(t)
		here := [2]*posting{r.byWord[word]}
		if lemma != word {
			here[1] = r.byWord[lemma]
		}
		for _, l := range here {
			if l != nil {
				for _, a := range l.anchors {
					r.anchorAt[a] = int32(t)
				}
			}
		}
		r.postings = append(r.postings, here)
	}
}

// anchored reports whether the sentence holds all anchors of a matcher at
// token t or behind.
func (r *run) anchored(x *entry, t int) bool {
	for _, a := range x.anchors {
		if int(r.anchorAt[a]) < t {
			return false
		}
	}
	return true
}
