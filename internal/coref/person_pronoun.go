package coref

import (
	"accord/internal/mention"
)

// Whom "he" and "she" stand for, by clauses as in Hobbs (1978): the subjects of
// the clauses that the pronoun stands in, from the innermost; then, sentence by
// sentence backwards, the main subject, or the only one who fits. A pronoun
// that was resolved counts as its person from there on. Persons who are not
// named ("his father", "the woman") stand in the way of others.

// often is how many times as often another must be spoken of to stand in the way
// of one who is only mentioned.
const often = 3

// person is whom a token may stand for.
type person struct {
	root int    // of the mentions of one who is named; -1 of another
	sex  string // of one who is not named
}

// occupy notes the persons that tokens stand for.
func (s *state) occupy() {
	s.who = make([]int, len(s.Doc.Tokens))
	s.tried = make([]bool, len(s.Doc.Tokens))
	for i := range s.Mentions {
		m := &s.Mentions[i]
		switch {
		case m.Kind == mention.Pronoun, s.plural(m.Head) && s.find(i) == i: // "the Clintons", not "Ozols"
		case s.class[i] == mention.Person && !s.out[i]:
			s.who[m.Head] = i + 1
		case m.Class == mention.Title && len(s.refers[i]) == 1:
			s.who[m.Head] = s.refers[i][0] + 1
		}
	}
}

// plural reports whether token t is tagged as a plural noun.
func (s *state) plural(t int) bool {
	return t < len(s.Words) && (s.Words[t].XPOS == "NNS" || s.Words[t].XPOS == "NNPS")
}

// persons lists whom token t stands for: itself and those coordinated with it.
func (s *state) persons(t int) []person {
	var all []person
	if p, ok := s.personAt(t); ok {
		all = append(all, p)
	}
	sentence := s.Doc.Sentences[s.Doc.SentenceAt(t)]
	for c := t + 1; c < sentence.Last; c++ {
		if s.Arcs[c].Head == t && s.Arcs[c].Rel == "conj" {
			if p, ok := s.personAt(c); ok {
				all = append(all, p)
			}
		}
	}
	return all
}

// personAt is whom token t stands for, by its own name, one in apposition, or a
// noun for a person; a relative pronoun stands for what it follows.
func (s *state) personAt(t int) (person, bool) {
	if s.who[t] > 0 {
		return person{root: s.find(s.who[t] - 1)}, true
	}
	if w := s.word(t); (w == "who" || w == "that" || w == "whom") && s.head(t) >= 0 && s.Arcs[s.head(t)].Rel == "acl:relcl" {
		if a := s.head(s.head(t)); a >= 0 && a < t {
			return s.personAt(a)
		}
		return person{}, false
	}
	for _, rel := range [4]string{"appos", "flat", "nmod:desc", "compound"} {
		c := s.child(t, rel)
		if c >= 0 && s.who[c] == 0 && s.addresses(c) {
			c++ // the chairman, Dr A
		}
		if c >= 0 && s.who[c] > 0 {
			return person{root: s.find(s.who[c] - 1)}, true
		}
	}
	if w, known := s.g.Pronouns.Get(s.word(t)); known && s.tried[t] && flagged(w) != "" {
		return person{root: -1, sex: flagged(w)}, true
	}
	p, ok := s.unnamedAt(t)
	if ok {
		if root := s.namedAt(t + 1); root >= 0 && s.Doc.SentenceAt(t+1) == s.Doc.SentenceAt(t) {
			return person{root: root}, true // author A
		}
		if root := s.namedBehind(t); root >= 0 {
			return person{root: root}, true
		}
	}
	return p, ok
}

// namedBehind is the person named after the comma that follows the phrase of
// noun t: "the head of the bank, A"; -1 without one.
func (s *state) namedBehind(t int) int {
	last := s.Doc.Sentences[s.Doc.SentenceAt(t)].Last
	for c := t + 1; c < min(t+11, last-1); c++ {
		if u := s.Words[c].UPOS; u == "VERB" && s.Arcs[c].Rel != "amod" || u == "AUX" || u == "SCONJ" {
			return -1
		}
		if s.word(c) != "," {
			continue
		}
		return s.namedAt(c + 1)
	}
	return -1
}

// addresses reports whether token t is a form of address with a token behind it.
func (s *state) addresses(t int) bool {
	_, known := s.g.Honorifics.Get(s.word(t))
	return known && t+1 < len(s.who)
}

// namedAt is the person whose name begins at token t, or behind a form of
// address there; -1 without one.
func (s *state) namedAt(t int) int {
	if t < len(s.who) && s.addresses(t) {
		t++
	}
	for j, hi := s.startingAt(t); j < hi; j++ {
		if s.class[j] == mention.Person && !s.out[j] {
			return s.find(j)
		}
	}
	return -1
}

// unnamedAt is the person that a noun such as "father" or "driver" stands for.
func (s *state) unnamedAt(t int) (person, bool) {
	if t >= len(s.Words) || s.Words[t].UPOS != "NOUN" && !s.theOne(t) || s.plural(t) || s.child(t, "cop") >= 0 {
		return person{}, false
	}
	if r := s.Arcs[t].Rel; r == "compound" || r == "nmod:desc" || r == "appos" {
		return person{}, false
	}
	n, known := s.g.PersonNouns.Get(s.lemma(t))
	if !known {
		w, title := s.g.Titles.Get(s.lemma(t))
		_, kin := s.g.Kinship.Get(s.lemma(t))
		if !kin && (!title || w.Is("weak")) {
			return person{}, false
		}
	}
	return person{root: -1, sex: flagged(n)}, true
}

// theOne reports whether token t is a capitalised title that stands alone behind
// an article: "the Tsar".
func (s *state) theOne(t int) bool {
	if t == 0 || s.Words[t].UPOS != "PROPN" || s.determiner(s.word(t-1)) != "the" {
		return false
	}
	return t+1 >= len(s.Words) || s.Words[t+1].UPOS != "PROPN"
}

// choice gathers the persons who fit a pronoun.
type choice struct {
	roots []int
	other bool // one who is not named fits too
}

// add adds those of a list who fit a sex and are not excluded.
func (c *choice) add(s *state, list []person, sex string, not map[int]bool) {
	for _, p := range list {
		switch {
		case p.root < 0:
			c.other = c.other || p.sex == "" || p.sex == sex
		case not[p.root] || !s.sexFits(p.root, sex):
		case !s.hasThing(c.roots, p.root):
			c.roots = append(c.roots, p.root)
		}
	}
}

// one is the only person in the choice; sure is false where there is nobody to
// choose from, and the search may go on.
func (c *choice) one() (root int, sure bool) {
	switch {
	case len(c.roots) == 1 && !c.other:
		return c.roots[0], true
	case len(c.roots) > 0 || c.other:
		return -1, true
	}
	return -1, false
}

// whoIs is the person that pronoun i of a sex stands for: by its place, else
// the one whom the text speaks of; -1 if that is not clear.
func (s *state) whoIs(i int, sex string) int {
	if p := s.announced(s.Mentions[i].First, sex); p >= 0 {
		return p
	}
	spoke := -1
	if t := s.Mentions[i].First; s.speaks(t) {
		p, sure := s.spokeLast(t, sex)
		if sure {
			return p
		}
		spoke = p
	}
	not := map[int]bool{}
	if p := s.whoFits(i, sex, not); p >= 0 {
		return p
	}
	if p := s.salient(s.Mentions[i].First, sex, not, false); p >= 0 {
		return p
	}
	return spoke
}

// whoFits is the person that the clauses around pronoun i, or the sentences
// before, tell; it fills in who is excluded. -1 if that is not clear.
func (s *state) whoFits(i int, sex string, not map[int]bool) int {
	t, sentence := s.Mentions[i].First, s.Mentions[i].Sentence
	if root, sure := s.climb(t, sex, not); sure {
		return root
	}
	here := s.choose(sentence, t, sex, not)
	one, only := here.one()
	past := s.Arcs[t].Rel == "nsubj"
	for n, k := s.before(sentence, past), 0; n >= 0 && k < back; n, k = s.before(n, past), k+1 {
		root, main, sure := s.mainOrOnly(n, sex, not)
		switch {
		case !sure:
			continue
		case root >= 0 && main && s.Arcs[t].Rel == "nsubj" && !s.addressed(sentence, t):
			return root // the subject goes on
		case only && one != root:
			return -1
		}
		if !main && root >= 0 && s.overshadowed(root, t, sex, not) {
			return -1
		}
		return root
	}
	return one
}

// speechAtMost is how many sentences a speech may have that the subject behind it
// looks past.
const speechAtMost = 12

// before is the sentence before sentence n; with past, the last that is not wholly
// inside quotation marks. -1 without one.
func (s *state) before(n int, past bool) int {
	if !past {
		return n - 1
	}
	for k := n - 1; k >= max(0, n-speechAtMost); k-- {
		for t := s.Doc.Sentences[k].First; t < s.Doc.Sentences[k].Last; t++ {
			if !s.quoted(t) && s.Words[t].UPOS != "PUNCT" {
				return k
			}
		}
	}
	return -1
}

// addressed reports whether a sentence begins with whom it is about, before
// token stop: "according to A, he", "for A, he".
func (s *state) addressed(sentence, stop int) bool {
	first := s.Doc.Sentences[sentence].First
	w, _ := s.g.DescriptionWords.Get(s.word(first))
	return w.Is("topic") && first < stop
}

// climb looks at the subjects of the clauses around token t. The subject of its
// own verb is excluded: "him" is not "he". A subject that follows is meant by a
// possessive or in a clause before its own: "in his speech, A said".
func (s *state) climb(t int, sex string, not map[int]bool) (root int, sure bool) {
	below := t
	for h, hop := s.head(t), 0; h >= 0 && hop < 20; below, h, hop = h, s.head(h), hop+1 {
		if s.Arcs[below].Rel == "xcomp" {
			if o := s.child(h, "obj"); o >= 0 && o < below && o != t {
				if list := s.persons(o); len(list) > 0 {
					var c choice
					c.add(s, list, sex, not)
					return c.one()
				}
			}
		}
		subject := s.subject(h)
		if subject < 0 {
			subject = s.apartFrom(h)
		}
		if subject < 0 || subject == t || s.under(t, subject) || s.quoted(subject) {
			continue
		}
		list := s.persons(subject)
		if s.commands(t, subject) {
			for _, p := range list {
				not[p.root] = p.root >= 0
			}
			continue
		}
		if h == s.head(t) && !s.possessive(t) || s.Arcs[t].Rel == "obl" && h == s.head(t) {
			for _, p := range list {
				not[p.root] = p.root >= 0
			}
			continue
		}
		var c choice
		c.add(s, list, sex, not)
		if root, sure := c.one(); sure {
			return root, true
		}
	}
	return -1, false
}

// commands reports whether token t is the subject of a verb that stands before
// another subject with no comma between, whoever the parse puts above whom: he
// who "said A was late" is not A.
func (s *state) commands(t, subject int) bool {
	v := s.head(t)
	if s.Arcs[t].Rel != "nsubj" || v <= t || v > subject {
		return false
	}
	for k := v + 1; k < subject; k++ {
		if s.word(k) == "," {
			return false
		}
	}
	return true
}

// choose gathers the persons of a sentence before token stop.
func (s *state) choose(sentence, stop int, sex string, not map[int]bool) *choice {
	c := &choice{}
	for t := s.Doc.Sentences[sentence].First; t < min(stop, s.Doc.Sentences[sentence].Last); t++ {
		if s.quoted(t) {
			continue
		}
		if p, ok := s.personAt(t); ok {
			c.add(s, []person{p}, sex, not)
		}
	}
	return c
}

// mainOrOnly is a sentence's main subject if that fits, else the only person in
// it who does; main tells which.
func (s *state) mainOrOnly(sentence int, sex string, not map[int]bool) (root int, main, sure bool) {
	if t := s.mainSubject(sentence); t >= 0 && !s.quoted(t) {
		var c choice
		c.add(s, s.persons(t), sex, not)
		for _, other := range s.furtherSubjects(sentence, t) {
			c.add(s, s.persons(other), sex, not)
		}
		if root, sure := c.one(); sure {
			return root, true, true
		}
	}
	root, sure = s.choose(sentence, len(s.Doc.Tokens), sex, not).one()
	return root, false, sure
}

// furtherSubjects are those of the clauses that are coordinated with the main
// one, whose subject is t: A left, and B became the eldest.
func (s *state) furtherSubjects(sentence, t int) []int {
	var all []int
	for k := t + 1; k < s.Doc.Sentences[sentence].Last; k++ {
		v := s.head(k)
		if s.Arcs[k].Rel == "nsubj" && v > k && s.Arcs[v].Rel == "conj" && s.head(v) == s.head(t) && !s.quoted(k) {
			all = append(all, k)
		}
	}
	return all
}

// overshadowed reports whether the text before token t speaks of another person
// of that sex far more often than of the one at a root.
func (s *state) overshadowed(root, t int, sex string, not map[int]bool) bool {
	count := map[int]int{}
	for k := 0; k < t; k++ {
		if s.who[k] > 0 && !s.quoted(k) {
			count[s.find(s.who[k]-1)]++
		}
	}
	for r, n := range count {
		if r != root && !not[r] && n >= often*count[root] && s.sexFits(r, sex) {
			return true
		}
	}
	return false
}

// announced is the person right behind the comma that ends the participle
// clause in which a sentence begins: "asked whether he agreed, A laughed". -1
// without one, or where token t stands elsewhere.
func (s *state) announced(t int, sex string) int {
	sentence := s.Doc.Sentences[s.Doc.SentenceAt(t)]
	first := sentence.First
	if x := s.Words[first].XPOS; x != "VBN" && x != "VBD" && (first+1 >= sentence.Last || s.Words[first+1].XPOS != "VBN") {
		return -1
	}
	comma := t + 1
	for comma < sentence.Last && s.word(comma) != "," {
		comma++
	}
	for k := comma + 1; k < min(comma+4, sentence.Last); k++ {
		if root := s.namedAt(k); root >= 0 && s.sexFits(root, sex) {
			return root
		}
		if u := s.Words[k].UPOS; u != "PROPN" && u != "NOUN" && u != "ADJ" {
			return -1
		}
	}
	return -1
}
