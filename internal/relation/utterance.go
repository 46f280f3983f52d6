package relation

import (
	"accord/internal/mention"
)

// Speakers whom nouns of saying name: A's claim that "...", the words of A.

// utteranceReach is how far before a quotation the noun may stand.
const utteranceReach = 14

// utterance reads whose noun of saying leads to the quotation, with no verb
// between but in front of a colon. It also tells, by true without a speaker,
// that the words are somebody's who is not known: the driver's claim that "...".
func (a *attributor) utterance(m *mention.Mention) (speaker, bool) {
	if !a.parsed() || short(m) && !a.setApart(m) {
		return speaker{}, false
	}
	colon := a.lower(m.First-2) == ":"
	first := max(a.sentence(m.First).First, m.First-utteranceReach)
	if a.lower(m.Last) == "," && a.within(m) && a.in.Doc.Word(m.First) != a.lower(m.First) {
		if s, ok := a.after(m); ok {
			return s, true // welcomed the verdict "...," A said
		}
	}
	for t := m.First - 1; t >= first && !a.inside[t]; t-- {
		if _, said := a.verb(t); said || a.lower(t) == ";" || a.upos(t) == "VERB" && !colon {
			return speaker{}, false
		}
		if a.lower(m.First-2) == "as" && a.dismissed(t) {
			return speaker{}, false // dismissed the claims as "..."
		}
		if a.upos(t) == "NOUN" && (a.uttered.has(a.view, t) || colon && a.papers.has(a.view, t)) && (colon && !a.attached(t) || a.takes(t, m.First-1)) {
			ids, known := a.utterer(t)
			return a.by(ids, t, t+1), known
		}
	}
	return speaker{}, false
}

// dismissed reports whether the noun t is the object of a verb that says what
// it is called.
func (a *attributor) dismissed(t int) bool {
	if a.rel(t) != "obj" || a.head(t) < 0 {
		return false
	}
	w, ok := a.verb(a.head(t))
	return ok && w.Is("label")
}

// byline reads the name behind "by" right before the colon of a quotation: a view
// shared by the historian A: "...".
func (a *attributor) byline(m *mention.Mention) (speaker, bool) {
	i := a.mentionEnding(m.First - 2)
	if a.lower(m.First-2) != ":" || i < 0 {
		return speaker{}, false
	}
	for t := a.in.Mentions[i].First - 1; t > a.sentence(m.First).First && t > m.First-14; t-- {
		switch u := a.upos(t); {
		case a.lower(t) == "by":
			ids := a.meant(i, personBit|organizationBit)
			return a.by(ids, t, t+1), len(ids) > 0
		case u != "NOUN" && u != "PROPN" && u != "ADJ" && u != "DET":
			return speaker{}, false
		}
	}
	return speaker{}, false
}

// attached reports whether the noun t only tells where or when something was
// said: A claimed in B's review.
func (a *attributor) attached(t int) bool {
	switch a.caseOf(t) {
	case "in", "on", "at", "after", "during", "before", "to", "with", "for", "since":
		return true
	}
	return false
}

// takes reports whether what stands between a noun of saying and the mark makes
// the words those of the noun: claim that, description of it as, promise to.
func (a *attributor) takes(t, mark int) bool {
	clause := false
	for k := t + 1; k < mark; k++ {
		switch w := a.lower(k); {
		case w == "that" || w == "of" || w == "to" || w == "as" || w == "about":
			clause = true
		case w == "," && a.lower(k+1) == "that":
			clause = true
		case w == "," && !a.setOff(k, mark) || a.upos(k) == "AUX" && !clause && a.lower(k+1) != "that":
			return false
		}
	}
	return clause || t+1 == mark
}

// setOff reports whether the comma k is one of a pair around an apposition,
// behind which "that" goes on: a claim by B, the mayor, that.
func (a *attributor) setOff(k, mark int) bool {
	for t := k + 1; t+1 < mark && a.upos(t) != "VERB"; t++ {
		if a.lower(t) == "," {
			return a.lower(t+1) == "that"
		}
	}
	return false
}

// utterer is whose noun of saying t is: its possessor's, of whom it is "by" or
// "from", or of who makes it. Known tells that there is one.
func (a *attributor) utterer(t int) (ids []int, known bool) {
	for c := a.child[t]; c >= 0; c = a.sibling[c] {
		k := int(c)
		switch r := a.rel(k); {
		case r == "nmod:poss":
			ids := a.headedBy(k, personBit|organizationBit)
			return ids, len(ids) > 0 || a.upos(k) != "PRON"
		case isRel(r, "nmod") && (a.caseOf(k) == "by" || a.caseOf(k) == "from"):
			return a.headedBy(k, personBit|organizationBit), true
		case isRel(r, "nmod") && a.caseOf(k) == "of" && a.ofWhom.has(a.view, t):
			if ids := a.headedBy(k, personBit); len(ids) > 0 {
				return ids, true
			}
		}
	}
	if ids := a.issuedBehind(a.lemma(t), t); len(ids) > 0 {
		return ids, true
	}
	if v := a.head(t); a.rel(t) == "obj" && v >= 0 {
		if w, said := a.verb(v); said && w.Is("deny") {
			return nil, true // denied claims that
		}
		if (a.issuing.has(a.view, v) || a.lemma(v) == "have") && !a.unsaid(v) {
			ids = a.subject(v)
		}
	}
	return ids, len(ids) > 0
}

// turn is a quotation and its speaker.
type turn struct {
	quote int
	who   speaker
}

// inTurn reports whether quotation m, a paragraph of its own, belongs to the
// speaker of the last but one, as questions and answers follow each other
// without saying whose they are.
func (o turn) inTurn(a *attributor, last int, s speaker, m *mention.Mention) bool {
	if last < 0 || o.quote < 0 || len(o.who.entities) != 1 || len(s.entities) != 1 || o.who.entities[0] == s.entities[0] {
		return false
	}
	x, y := &a.in.Mentions[o.quote], &a.in.Mentions[last]
	p := a.paragraph(m.First)
	if a.paragraph(y.First) != p-1 || a.paragraph(x.First) != p-2 || !a.alone(m) || !a.fills(m) {
		return false
	}
	return a.asks(x) != a.asks(y) && a.asks(x) == a.asks(m)
}

// asks reports whether a quotation ends with a question mark.
func (a *attributor) asks(m *mention.Mention) bool { return a.lower(m.Last-1) == "?" }

// split reports whether a quotation goes on with the sentence of the one before,
// from which it is parted by its speaker: "...," said A, "...".
func (a *attributor) split(b, m *mention.Mention, s speaker) bool {
	if a.in.Doc.SentenceAt(b.Last-1) != a.in.Doc.SentenceAt(m.First) {
		return false
	}
	if a.coordinate(b, m) || a.noVerb(b, m) {
		return true
	}
	if s.first < b.Last || a.lower(m.First-2) != "," {
		return false
	}
	goesOn := a.lower(b.Last) == "," && a.lower(m.First) == a.in.Doc.Word(m.First) // "But," A asked, as he rose, "is it"
	for t := s.last; t < m.First-2; t++ {
		if _, said := a.verb(t); goesOn && !said && !a.inside[t] {
			continue
		}
		if a.inside[t] || a.upos(t) == "CCONJ" || a.upos(t) == "VERB" && a.clauseOf(t) < 0 {
			return false
		}
	}
	return true
}

// aside reads a verb behind a clause or apposition in commas with a subject of
// its own: A, whose chairman is B, said; with B saying.
func (a *attributor) aside(v int) []int {
	if !a.parsed() {
		return nil
	}
	if a.xpos(v) == "VBG" {
		for t := v - 1; t >= 0 && t > v-8 && !a.inside[t] && a.lower(t) != "," && a.upos(t) != "VERB"; t-- {
			if a.lower(t) == "with" {
				return a.nounPhrase(t+1, v)
			}
		}
	}
	if a.lower(v-1) != "," {
		return nil
	}
	for t := v - 2; t > a.sentence(v).First && !a.inside[t]; t-- {
		if relative(a.lower(t)) && a.lower(t-1) == "," && a.lower(t) != "that" {
			return a.endingAt(t - 1)
		}
	}
	return nil
}

// summedUp reads the sentence behind a quotation that stands alone, where it
// says whose words they were or goes on in the same voice: "..." Those were the
// words of A. "..." He added that.
func (a *attributor) summedUp(m *mention.Mention) speaker {
	n := a.in.Doc.SentenceAt(m.Last-1) + 1
	if short(m) || n >= len(a.in.Doc.Sentences) || !a.parsed() || !a.alone(m) || a.namesThing(m) {
		return speaker{}
	}
	s := a.in.Doc.Sentences[n]
	if a.newParagraph(s.First) {
		return speaker{}
	}
	switch a.lower(s.First) {
	case "those", "these", "that", "this", "such", "so":
		return a.wordsOf(s.First, s.Last)
	}
	return a.goingOn(s.First, s.Last)
}

// wordsOf reads whose words something is said to be: were the words of A, was
// A's verdict.
func (a *attributor) wordsOf(first, last int) speaker {
	for t := first + 1; t < min(first+6, last); t++ {
		if !a.uttered.has(a.view, t) || a.upos(t) != "NOUN" {
			continue
		}
		if next := a.lower(t + 1); next == "of" || next == "from" {
			return a.by(a.nounPhrase(t+2, last), first, t)
		}
		ids, _ := a.utterer(t)
		return a.by(ids, first, t)
	}
	return speaker{}
}

// goingOn is the subject of a sentence whose verb of saying adds to what was
// said before: A added that, he also said.
func (a *attributor) goingOn(first, last int) speaker {
	for v := first + 1; v < min(first+12, last) && !a.inside[v]; v++ {
		w, ok := a.verb(v)
		if !ok || !a.mainVerb(v) {
			continue
		}
		if w.Is("onward") || w.Is("that") && (a.lower(v-1) == "also" || a.lower(v-1) == "further") {
			return a.by(a.subject(v), first, v)
		}
		break
	}
	return speaker{}
}

// noVerb reports whether neither a verb nor a mark that ends a clause stands
// between two quotations of a sentence: asked for "..." with B and "...".
func (a *attributor) noVerb(b, m *mention.Mention) bool {
	for t := b.Last; t < m.First; t++ {
		if u := a.upos(t); u == "VERB" || u == "AUX" || a.lower(t) == ":" || a.lower(t) == ";" || a.lower(t) == "but" || u == "PRON" || u == "SCONJ" {
			return false
		}
	}
	return !short(m) && !short(b)
}

// adjoining is the name right before verb v where the parse has no subject for
// it, or has one in the name of a body before the person's: but A said; Coast
// Guard Capt. A said.
func (a *attributor) adjoining(v int) []int {
	if !a.parsed() || a.passive(v) {
		return nil
	}
	i := a.mentionEnding(v)
	if i < 0 {
		return nil
	}
	m := &a.in.Mentions[i]
	subject := a.hasChild(v, "nsubj")
	if subject >= 0 && subject < m.First && a.upos(subject) == "VERB" {
		subject = -1 // writing in the paper, A said
	}
	if subject >= 0 && subject < m.First && a.behindParticiple(i) {
		return a.meant(i, personBit)
	}
	switch {
	case subject >= m.First || subject > v:
		return nil
	case subject < 0:
		if u := a.upos(m.First - 1); m.First > a.sentence(v).First && u != "CCONJ" && u != "PUNCT" && u != "SCONJ" {
			return nil
		}
		if a.upos(m.First-1) == "CCONJ" && a.longest(m.First-2) >= 0 {
			return nil // A and B
		}
		return a.meant(i, personBit|organizationBit)
	}
	office := a.bareOffice(subject)
	for t := subject + 1; t < m.First; t++ {
		if u := a.upos(t); u != "PROPN" && u != "NOUN" && u != "ADJ" && !(office && (t < m.First-1 && (u == "ADP" || u == "PART") || a.xpos(t) == "VBG")) || a.xpos(t) == "POS" && !office {
			return nil
		}
	}
	return a.meant(i, personBit)
}

// bareOffice reports whether subject t is a title without an article, so that a
// name behind its phrase is its holder's: head of sales A said.
func (a *attributor) bareOffice(t int) bool {
	i := a.longest(t)
	return i >= 0 && a.classes[i]&titleBit != 0 && a.in.Mentions[i].First == a.sentence(t).First
}

// behindParticiple reports whether a participle begins the sentence of mention i,
// and the comma that ends its clause stands before the name and its title:
// calling it a loss, officer A said.
func (a *attributor) behindParticiple(i int) bool {
	first := a.sentence(a.in.Mentions[i].First).First
	if a.xpos(first) != "VBG" || a.inside[first] {
		return false
	}
	k := a.in.Mentions[i].First - 1
	for k > first && (a.upos(k) == "NOUN" || a.upos(k) == "PROPN" || a.upos(k) == "ADJ" || a.upos(k) == "DET") {
		k--
	}
	return a.lower(k) == ","
}

// coordinate reports whether a quotation is reported by a verb that goes on
// from the one before in its sentence: said it was "..." and promised "...".
func (a *attributor) coordinate(b, m *mention.Mention) bool {
	t := a.skipMarks(b.Last, m.First)
	if a.upos(t) != "CCONJ" || m.First-t > 8 {
		return false
	}
	for t++; a.upos(t) == "ADV"; t++ {
	}
	w, ok := a.verb(t)
	return ok && w.Is("quote") && a.direct(t, m.First)
}
