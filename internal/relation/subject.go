package relation

import (
	"slices"

	"accord/internal/mention"
)

// Subjects of verbs of saying.

// subject finds who a verb's subject is: by the parse, else by what stands
// beside the verb.
func (a *attributor) subject(v int) []int {
	if ids := a.besideVerb(v); len(ids) > 0 {
		return ids
	}
	var subjects []int
	if a.parsed() {
		subjects = a.outside(v, a.deepSubject(v))
		if quote := a.quotingVerb(v); quote >= 0 {
			subjects = a.deepObject(quote)
		}
	}
	for n, t := range subjects {
		if n+1 < len(subjects) && subjects[n+1] < v {
			continue // of two subjects that a parse gives one verb, the nearer
		}
		if ids := a.speaking(t); len(ids) > 0 {
			return ids
		}
	}
	if ids := a.setOffName(v); len(ids) > 0 {
		return ids
	}
	if ids := a.antecedent(v); len(ids) > 0 || a.parsed() && a.passive(v) {
		return ids
	}
	if t := a.finiteBefore(v); t >= 0 {
		return a.subject(t)
	}
	if len(subjects) > 0 {
		return a.nounPhrase(min(subjects[0], v), v)
	}
	first := a.in.Doc.Sentences[a.in.Doc.SentenceAt(v)].First
	return a.subjectWithout(first, v)
}

// besideVerb reads a subject that what stands beside the verb tells, whatever the
// parse makes its subject.
func (a *attributor) besideVerb(v int) []int {
	if ids := a.aside(v); len(ids) > 0 {
		return ids
	}
	if ids := a.adjoining(v); len(ids) > 0 {
		return ids
	}
	if a.parsed() && a.rel(v) == "acl" && (a.xpos(v) == "VBD" || a.claims(v)) { // a finite verb has a subject of its own
		return a.endingAt(v)
	}
	return nil
}

// claims reports whether what the tagger took for a participle is a verb of
// claiming right behind a person's name: A alleged, by way of example, B had.
func (a *attributor) claims(v int) bool {
	w, ok := a.verb(v)
	i := a.mentionEnding(v)
	next := a.lower(v + 1)
	return ok && w.Is("that") && w.Is("before") && i >= 0 && a.classes[i]&personBit != 0 && (next == "," && a.pastAside(v) > v || next == "that")
}

// setOffName reads a person's name in commas right before verb v: his father, A,
// said.
func (a *attributor) setOffName(v int) []int {
	if a.lower(v-1) != "," {
		return nil
	}
	i := a.mentionEnding(v - 1)
	if i < 0 || a.in.Mentions[i].Kind != mention.Name {
		return nil
	}
	k := a.in.Mentions[i].First - 1
	for a.upos(k) == "PROPN" || a.upos(k) == "NOUN" {
		k--
	}
	if k <= a.sentence(v).First || a.lower(k) != "," || a.upos(k-1) != "NOUN" {
		return nil
	}
	return a.meant(i, personBit)
}

// outside drops tokens inside quotations, which the parse may take for
// subjects of what leads to them, possessive pronouns, and those between dashes
// right before verb v: the group - led by A and B - said.
func (a *attributor) outside(v int, tokens []int) []int {
	from := a.dashed(v)
	return slices.DeleteFunc(tokens, func(t int) bool { return a.inside[t] || a.xpos(t) == "PRP$" || from >= 0 && t > from && t < v })
}

// dashed is the dash that opens what a dash right before verb v closes; -1
// without one.
func (a *attributor) dashed(v int) int {
	if !dash(a.lower(v - 1)) {
		return -1
	}
	for t := v - 2; t > a.sentence(v).First && !a.inside[t]; t-- {
		if dash(a.lower(t)) && a.in.Doc.Tokens[t].Start > a.in.Doc.Tokens[t-1].End {
			return t
		}
	}
	return -1
}

// dash reports whether w is a dash that stands between parts of a sentence.
func dash(w string) bool { return w == "—" || w == "–" || w == "-" || w == "--" }

// quotingVerb is the verb above "as saying", whose object speaks: B quoted A as
// saying; A was quoted as saying. -1 without one.
func (a *attributor) quotingVerb(v int) int {
	if v == 0 || a.lower(v-1) != "as" {
		return -1
	}
	for h, hop := a.head(v), 0; h >= 0 && hop < 3; h, hop = a.head(h), hop+1 {
		if l := a.lemma(h); l == "quote" || l == "cite" {
			return h
		}
	}
	return -1
}

// antecedent reads "A, who last week described": the name right before the
// relative pronoun before a verb.
func (a *attributor) antecedent(v int) []int {
	for t := v - 1; t > 0 && t >= v-6; t-- {
		if a.lower(t) == "," || a.inside[t] {
			return nil
		}
		if a.lower(t) != "who" {
			continue
		}
		if a.lower(t-1) == "," {
			t--
		}
		return a.endingAt(t)
	}
	return nil
}

// endingAt lists whom the mention that ends before token t refers to.
func (a *attributor) endingAt(t int) []int {
	i := a.mentionEnding(t)
	if i < 0 {
		return nil
	}
	if ids := a.ownMan(i); len(ids) > 0 {
		return ids
	}
	return a.meant(i, personBit|organizationBit)
}

// ownMan is the person whom a preposition ties to body i right behind him: A at
// the bank B.
func (a *attributor) ownMan(i int) []int {
	k := a.in.Mentions[i].First - 1
	if a.classes[i]&organizationBit == 0 || a.upos(k) != "ADP" {
		return nil
	}
	if of := a.mentionEnding(k); of >= 0 {
		return a.meant(of, personBit)
	}
	return nil
}

// mentionEnding is the longest mention that ends before token t, or -1.
func (a *attributor) mentionEnding(t int) int {
	for k := max(0, t-reach); k < t; k++ {
		if i := a.longest(k); i >= 0 && a.in.Mentions[i].Last == t {
			return i
		}
	}
	return -1
}

// speaking lists the persons and organizations that a subject token stands
// for: itself, those coordinated with it, or who issued it.
func (a *attributor) speaking(t int) []int {
	if ids := a.headedBy(t, personBit|organizationBit); len(ids) > 0 {
		return ids
	}
	if ids := a.voiceOf(t); len(ids) > 0 {
		return ids
	}
	return a.issuer(t)
}

// voiceOf is the body whose spokesman noun t is, named right before it: a Network
// Rail spokesman.
func (a *attributor) voiceOf(t int) []int {
	if !a.voices.single[a.lemma(t)] {
		return nil
	}
	first := t
	for k := max(a.sentence(t).First, t-reach); k < t; k++ {
		if i := a.longest(k); i >= 0 && a.classes[i]&titleBit != 0 && a.in.Mentions[i].Last == t+1 {
			first = k
			break
		}
	}
	if i := a.mentionEnding(first); i >= 0 {
		return a.meant(i, organizationBit)
	}
	return nil
}

// headedBy lists whom of the classes token t stands for, with those coordinated
// with it.
func (a *attributor) headedBy(t int, classes classSet) []int {
	var ids []int
	for _, i := range a.person.resolve(a.view, t, nil) {
		if a.rel(t) == "nsubj" && a.xpos(a.in.Mentions[i].Last) == "POS" {
			continue // "A's B said": B is no name that is known
		}
		if a.titledBehind(t, int(i)) {
			continue // "an aide to President A said"
		}
		if own := a.ownMan(int(i)); len(own) > 0 && a.rel(t) == "nsubj" {
			ids = append(ids, own...)
			continue
		}
		if len(ids) > 0 && !a.joined(int(i)) {
			continue // "A, MP for B, said"
		}
		ids = append(ids, a.meant(int(i), classes)...)
	}
	return ids
}

// joined reports whether a conjunction or comma stands before mention i and the
// title in front of it.
func (a *attributor) joined(i int) bool {
	k := a.in.Mentions[i].First - 1
	for a.upos(k) == "NOUN" || a.upos(k) == "PROPN" || a.upos(k) == "ADJ" || a.upos(k) == "DET" || a.xpos(k) == "POS" {
		k--
	}
	return a.upos(k) == "CCONJ" || a.lower(k) == ","
}

// issuer finds who issued a commentary, statement or report: "a commentary
// (published) by A", "A's statement", "the A report"; or, where it was told
// before, "the commentary".
func (a *attributor) issuer(t int) []int {
	noun := a.lemma(t)
	if !a.papers.single[noun] {
		return nil
	}
	if ids := a.tied(noun, t); ids != nil {
		return ids
	}
	if ids := a.issuedBehind(noun, t); len(ids) > 0 {
		return ids
	}
	if !a.definite(t) {
		return nil
	}
	if i, known := a.authors[noun]; known {
		return a.meant(i, personBit|organizationBit)
	}
	return a.saidIn(noun, t)
}

// issuedBehind finds who issued the paper t by a phrase right behind it that the
// parse takes for the verb's: was told in a statement by A.
func (a *attributor) issuedBehind(noun string, t int) []int {
	g := a.head(t)
	if g < 0 {
		return nil
	}
	for _, k := range a.children(g, "obl", nil) {
		if c := a.caseOf(k); (c == "by" || c == "from") && a.hasChild(k, "case") == t+1 {
			return a.issued(noun, k)
		}
	}
	return nil
}

// tied finds who issued the paper t by what hangs on it.
func (a *attributor) tied(noun string, t int) []int {
	for c := a.child[t]; c >= 0; c = a.sibling[c] {
		k := int(c)
		switch r := a.rel(k); {
		case r == "nmod:poss", r == "compound", r == "nmod:desc", isRel(r, "nmod") && (a.caseOf(k) == "by" || a.caseOf(k) == "from" || a.caseOf(k) == "in" || a.caseOf(k) == "of"):
			if ids := a.issued(noun, k); ids != nil {
				return ids
			}
		case isRel(r, "nmod") && a.caseOf(k) == "on":
			if ids := a.pageOf(noun, k); ids != nil {
				return ids
			}
		case isRel(r, "acl"), r == "conj" && a.upos(k) == "VERB": // dated May 3 and signed by
			if ids := a.issuedBy(noun, k); ids != nil {
				return ids
			}
		}
	}
	return nil
}

// pageOf reads whose page, account or website k a paper is on: a statement on
// A's website, a post on the page of A.
func (a *attributor) pageOf(noun string, k int) []int {
	for c := a.child[k]; c >= 0; c = a.sibling[c] {
		if r := a.rel(int(c)); r == "nmod:poss" || isRel(r, "nmod") && a.caseOf(int(c)) == "of" {
			if ids := a.issued(noun, int(c)); ids != nil {
				return ids
			}
		}
	}
	return nil
}

// issuedBy reads who did with a paper what verb v says: published by A.
func (a *attributor) issuedBy(noun string, v int) []int {
	if !a.issuing.single[a.lemma(v)] {
		return nil
	}
	for _, agent := range a.children(v, "obl", nil) {
		if c := a.caseOf(agent); c == "by" || c == "in" || c == "from" || c == "on" {
			if ids := a.issued(noun, agent); ids != nil {
				return ids
			}
			if c == "by" {
				return a.nounPhrase(a.hasChild(agent, "case")+1, a.sentence(agent).Last)
			}
		}
	}
	return nil
}

// saidIn finds who said something in a statement a sentence or two before token
// t: in a statement, A said. "...", the statement went on.
func (a *attributor) saidIn(noun string, t int) []int {
	first := a.in.Doc.Sentences[max(0, a.in.Doc.SentenceAt(t)-2)].First
	for k := t - 1; k >= first; k-- {
		if a.lemma(k) != noun || a.inside[k] {
			continue
		}
		if ids := a.tied(noun, k); ids != nil {
			return ids // a statement issued by A
		}
		if ids := a.issuedBehind(noun, k); len(ids) > 0 {
			return ids
		}
		if a.caseOf(k) != "in" || a.head(k) < 0 {
			continue
		}
		if _, ok := a.verb(a.head(k)); ok {
			return a.subject(a.head(k))
		}
	}
	return nil
}

// issued notes the issuer of a paper for later mentions of it.
func (a *attributor) issued(noun string, t int) []int {
	for _, i := range a.person.resolve(a.view, t, nil) {
		if ids := a.meant(int(i), personBit|organizationBit); len(ids) > 0 {
			a.authors[noun] = int(i)
			return ids
		}
	}
	return nil
}

// longest is the longest visible mention at token t that is no quotation, or
// -1.
func (a *attributor) longest(t int) int {
	if t < 0 || t >= len(a.lowers) {
		return -1
	}
	for _, i := range a.mentionsAt(t) {
		if a.visible[i] && a.in.Mentions[i].Class != mention.Quotation && a.in.Mentions[i].Class != mention.Event {
			return int(i)
		}
	}
	return -1
}

// plainSubject reports whether the words from t up to verb v can be one
// subject: they begin with a mention, an article or a pronoun, and commas come
// in pairs around an apposition.
func (a *attributor) plainSubject(t, v int) bool {
	commas := 0
	for k := t; k < v; k++ {
		switch {
		case a.lower(k) == ",":
			commas++
		case a.upos(k) == "CCONJ" && k == t, a.upos(k) == "SCONJ", a.lower(k) == ".":
			return false
		}
	}
	if i := a.longest(t); commas > 2 && i >= 0 && a.lower(a.in.Mentions[i].Last) == "," && a.lower(v-1) == "," {
		return true // A, 34, of Bergen, said
	}
	return commas == 0 || commas == 2 || a.subjectWithin(t, v)
}

// subjectWithin reports whether the parse has the subject of verb v among the
// tokens [t, v).
func (a *attributor) subjectWithin(t, v int) bool {
	if !a.parsed() {
		return false
	}
	for _, s := range a.children(v, "nsubj", nil) {
		if s >= t && s < v {
			return true
		}
	}
	return false
}

// subjectBefore reads the subject between token first and verb v: the parse's
// subject, else the noun phrase that begins there; without a parsed subject
// also a name right before the verb.
func (a *attributor) subjectBefore(first, v int) []int {
	if ids := a.besideVerb(v); len(ids) > 0 {
		return ids
	}
	return a.subjectWithout(first, v)
}

// subjectWithout is subjectBefore where nothing beside the verb tells its subject.
func (a *attributor) subjectWithout(first, v int) []int {
	if a.upos(v) == "NOUN" && v > first {
		if ids := a.speaking(v - 1); len(ids) > 0 {
			return ids // the verb was misread
		}
		if ids := a.paperAbove(v, first); len(ids) > 0 {
			return ids
		}
	}
	var subjects []int
	if a.parsed() {
		subjects = a.outside(v, a.deepSubject(v))
	}
	for _, t := range subjects {
		if ids := a.speaking(t); len(ids) > 0 {
			return ids
		}
	}
	if ids := a.setOffName(v); len(ids) > 0 {
		return ids
	}
	if len(subjects) > 0 {
		return a.nounPhrase(first, v)
	}
	for t := v - 1; t >= first && t >= v-4; t-- {
		if ids := a.endingAt(t + 1); len(ids) > 0 {
			return ids
		}
		if u := a.upos(t); u != "ADV" && u != "AUX" && u != "" {
			break
		}
	}
	if a.parsed() && a.rel(v) == "conj" && a.head(v) >= 0 && a.upos(a.head(v)) != "VERB" {
		return a.nounPhrase(first, v) // the parse has lost the verb before
	}
	return a.beforeApposition(first, v)
}

// paperAbove is who issued what a verb taken for a noun hangs from: a post on A's
// page read: "...".
func (a *attributor) paperAbove(v, first int) []int {
	if !a.parsed() || !isRel(a.rel(v), "nmod") || a.head(v) < first || a.head(v) > v {
		return nil
	}
	return a.issuer(a.head(v))
}

// beforeApposition reads A, the coach, said: the name before the pair of commas
// or dashes that ends at verb v.
func (a *attributor) beforeApposition(first, v int) []int {
	if t := a.dashed(v); t > first {
		return a.endingAt(t)
	}
	if v-1 <= first || a.lower(v-1) != "," {
		return nil
	}
	for t := v - 2; t > first && t > v-14; t-- {
		switch u := a.upos(t); {
		case a.lower(t) == ",":
			return a.endingAt(t)
		case u == "VERB", u == "AUX", u == "CCONJ", a.inside[t]:
			return nil
		}
	}
	return nil
}
