package relation

import (
	"strings"

	"accord/internal/gazetteer"
	"accord/internal/mention"
	"accord/internal/text"
)

// Cues within a quotation's own sentence, or in a short one right after it.

// verb reports whether token t is a verb of reporting, outside quotations.
func (a *attributor) verb(t int) (gazetteer.Word, bool) {
	if t < 0 || t >= len(a.inside) || a.inside[t] {
		return gazetteer.Word{}, false
	}
	if u := a.upos(t); u != "" && u != "VERB" && u != "AUX" && !a.misread(t) {
		return gazetteer.Word{}, false
	}
	w, ok := a.verbs.Get(a.lemma(t) + " " + a.lower(t+1)) // puts it, points out
	if !ok {
		w, ok = a.verbs.Get(a.lower(t))
	}
	if !ok {
		w, ok = a.verbs.Get(a.lemma(t))
		ok = ok && w.Lemma == a.lemma(t) // "founded" is no form of "find"
	}
	return w, ok && !a.unsaid(t)
}

// misread reports whether a token that was not read as a verb stands where one
// of saying does: right behind a quotation and before a name, or behind both.
func (a *attributor) misread(t int) bool {
	if w, ok := a.verbs.Get(a.lower(t)); ok && w.Is("work") && w.Is("that") && a.upos(t) == "NOUN" && (a.lower(t+1) == ":" || a.lower(t+1) == ".") {
		return true // a statement read: "..."
	}
	mark := t - 1
	if i := a.mentionEnding(t); i >= 0 {
		mark = a.in.Mentions[i].First - 1
		if a.lower(mark) == "the" {
			mark--
		}
	} else if a.upos(t+1) != "PROPN" {
		return false
	}
	return mark > 1 && closes(a.lower(mark)) && (a.inside[mark-1] || a.inside[mark-2])
}

// unsaid reports whether a verb of saying is negated, modal or hypothetical.
// What is quoted says nothing about it, and a condition behind it belongs to
// what is said: "warned of war if talks fail".
func (a *attributor) unsaid(t int) bool {
	return a.modality.graded(a.view, t, func(c int) bool { return a.inside[c] || a.rel(c) == "advcl" }) == blocked
}

// after reads ", said A" and ", A said" right after the closing mark.
func (a *attributor) after(m *mention.Mention) (speaker, bool) {
	if a.parsed() && !a.setApart(m) && a.led(m) {
		return speaker{}, false
	}
	end := a.sentence(m.Last - 1).Last
	t := a.skipMarks(m.Last, end)
	if t >= end && a.startsReport(t) {
		end = a.sentence(t).Last
	}
	if t >= end {
		return speaker{}, false
	}
	if a.parsed() && a.upos(t) == "AUX" {
		s := a.wordsOf(t, end) // "...," was the verdict of A
		return s, len(s.entities) > 0
	}
	if w, ok := a.verb(t); ok && w.Is("before") && !a.finite(t-1) {
		ids := a.subjectAfter(t, end)
		return a.by(ids, t, t+1), len(ids) > 0
	}
	if s, ok := a.nameThenVerb(t, end); ok {
		return s, true
	}
	return a.anyVerb(m, t, end)
}

// nameThenVerb reads A said: the verb follows the name, its apposition and
// adverbs. "A was quoted (by B) as saying" counts for A.
func (a *attributor) nameThenVerb(t, end int) (speaker, bool) {
	for v := t + 1; v < end && v <= t+30 && !a.inside[v]; v++ {
		quoted := a.quotedAs(v)
		if ids := a.quotedSource(v); len(ids) > 0 && !quoted {
			return a.by(ids, t, v+1), true // B quotes A as saying
		}
		if w, ok := a.verb(v); quoted || ok && w.Is("quote") && !w.Is("weak") && a.plainSubject(t, v) {
			if a.parsed() && a.passive(v) != quoted && !a.onlyVerb(t, v, end) {
				return speaker{}, false
			}
			var ids []int
			if !quoted {
				ids = a.subjectBefore(t, v)
			}
			if len(ids) == 0 {
				ids = a.nounPhrase(t, v)
			}
			return a.by(ids, t, v+1), len(ids) > 0
		}
		if a.upos(v) == "VERB" && !strings.HasPrefix(a.relOf(v), "acl") && a.relOf(v) != "amod" && !a.inRelative(t, v) && (!a.parsed() || a.clauseOf(v) < t) {
			break
		}
	}
	return speaker{}, false
}

// inRelative reports whether token v is in a relative clause that a comma parts
// from what stands before it, behind token t: "A, whose son attends the school".
func (a *attributor) inRelative(t, v int) bool {
	for k := v - 1; k > t && a.lower(k) != ","; k-- {
		if relative(a.lower(k)) && a.lower(k) != "that" {
			return a.lower(k-1) == ","
		}
	}
	return false
}

// onlyVerb reports whether participle v is the one verb that the phrase from token
// t has, so that it must be finite: "...," the union warned in a letter.
func (a *attributor) onlyVerb(t, v, end int) bool {
	if a.upos(v) != "VERB" || !strings.HasPrefix(a.relOf(v), "acl") || a.hasChild(v, "aux") >= 0 || a.lower(v+1) == "by" {
		return false
	}
	for k := t; k < end; k++ {
		if u := a.upos(k); k != v && (u == "VERB" || u == "AUX") && !a.inside[k] {
			return false
		}
	}
	return true
}

// quotedAs reports whether token v is the participle of "was quoted as
// saying", "was cited by B as telling".
func (a *attributor) quotedAs(v int) bool {
	return a.parsed() && a.quotesAs(v) && a.passive(v)
}

// quotesAs reports whether "as saying" or the like follows verb v.
func (a *attributor) quotesAs(v int) bool {
	if l := a.lemma(v); l != "quote" && l != "cite" && l != "report" || a.inside[v] {
		return false
	}
	for t := v + 1; t+1 < len(a.in.Doc.Tokens) && t < v+12 && !a.inside[t]; t++ {
		if a.lower(t) == "as" {
			_, ok := a.verb(t + 1)
			return ok
		}
	}
	return false
}

// startsReport reports whether the sentence at token t reports what was said
// just before: short, and not beginning a paragraph.
func (a *attributor) startsReport(t int) bool {
	if t >= len(a.in.Doc.Tokens) || a.inside[t] || a.newParagraph(t) {
		return false
	}
	s := a.sentence(t)
	return t == s.First && (s.Last-s.First <= 8 && a.tells(s) || s.Last-s.First <= 16 && a.endsInVerb(s))
}

// tells reports whether a sentence has a verb of saying, the first of which
// means nothing else.
func (a *attributor) tells(s text.Sentence) bool {
	for t := s.First; t < s.Last; t++ {
		if w, said := a.verb(t); said || a.quotedAs(t) {
			return !w.Is("wide")
		}
	}
	return false
}

// endsInVerb reports whether a sentence ends with a verb of saying, or with an
// adverb behind it: A, the mayor, wondered aloud.
func (a *attributor) endsInVerb(s text.Sentence) bool {
	for t := s.Last - 1; t > s.First; t-- {
		if w, said := a.verb(t); said {
			return w.Is("before")
		}
		if u := a.upos(t); u != "PUNCT" && u != "ADV" {
			return false
		}
	}
	return false
}

// skipMarks passes closing marks and commas.
func (a *attributor) skipMarks(t, end int) int {
	for t < end {
		switch w := a.lower(t); {
		case closes(w), w == ",", w == "—", w == "-", w == "–", w == "“":
			t++
		default:
			return t
		}
	}
	return t
}

// finite reports whether token t is a word that the verb after it belongs to,
// so that no subject follows it.
func (a *attributor) finite(t int) bool {
	return t >= 0 && isWord(a.lower(t)) && (a.upos(t) == "AUX" || a.upos(t) == "PRON" || a.lower(t) == "to")
}

func (a *attributor) parsed() bool { return len(a.in.Arcs) > 0 }

func (a *attributor) relOf(t int) string {
	if !a.parsed() {
		return ""
	}
	return a.rel(t)
}

// governing finds the verb of saying before the quotation that governs it. A
// short quotation must be its direct complement, or what the verb calls its
// object.
func (a *attributor) governing(m *mention.Mention) (speaker, bool) {
	first := a.sentence(m.First).First
	for v := m.First - 1; v >= first; v-- {
		w, ok := a.verb(v)
		if !ok || !w.Is("quote") && !w.Is("that") {
			continue
		}
		if a.xpos(v) == "VB" && a.lower(v-1) == "to" && (a.upos(m.First) == "SCONJ" && a.lower(m.First) != "that" || a.lower(m.First) == "because") {
			continue // said B tried to reassure voters "because ..."
		}
		direct := a.direct(v, m.First) || a.ledBy(v, m.First) || w.Is("that") && a.andThat(v, m.First)
		if v == m.First-3 && a.lower(v+1) == ";" && a.another(v) {
			return speaker{}, true // shouted; "..."
		}
		if short(m) && (!direct || w.Is("work") && v == m.First-2 && a.in.Doc.Word(m.First) != a.lower(m.First) || a.modifies(m) || !w.Is("that") && !a.setApart(m) && !a.labels(w, m)) || !direct && !a.governs(v, m) {
			continue
		}
		if a.othersWords(v, w, m.First) {
			return speaker{}, true
		}
		ids := a.quotedSource(v)
		if len(ids) == 0 {
			ids = a.subject(v)
		}
		if len(ids) == 0 && direct && w.Is("quote") && w.Is("before") && !w.Is("wide") && a.another(v) {
			return speaker{}, true
		}
		if len(ids) == 0 && v == first && w.Is("before") {
			ids = a.subjectAfter(v, m.First-1) // Says A: "..."
		}
		if len(ids) == 0 && a.parsed() && a.passive(v) {
			ids = a.agentBehind(m)
		}
		if len(ids) > 0 || direct && a.parsed() && a.passive(v) {
			return a.by(ids, v, v+1), true // "he was told" names nobody
		}
	}
	return speaker{}, false
}

// othersWords reports whether verb v denies or dismisses what others say, and the
// quotation behind is a part of that: denied claims that it was "...". The noun
// may have been taken for a verb.
func (a *attributor) othersWords(v int, w gazetteer.Word, quote int) bool {
	if a.lower(quote-2) == "as" || a.lower(quote-1) == "as" {
		return false // dismissed the claims as "..."
	}
	if a.parsed() && a.rel(v) == "obj" && a.uttered.has(a.view, v) {
		above, said := a.verb(a.head(v))
		return said && above.Is("deny")
	}
	for t := v + 1; w.Is("deny") && t < quote-1 && a.upos(t) != "VERB" && a.lower(t) != "that"; t++ {
		if a.upos(t) == "NOUN" && a.uttered.has(a.view, t) {
			return true
		}
	}
	return false
}

// quotedSource is whom verb v quotes, cites or reports as saying what follows: B
// quoted A as saying; A was reported as telling.
func (a *attributor) quotedSource(v int) []int {
	if !a.parsed() || !a.quotesAs(v) {
		return nil
	}
	for _, t := range a.outside(v, a.deepObject(v)) {
		if ids := a.speaking(t); len(ids) > 0 {
			return ids
		}
	}
	return nil
}

// another reports whether a verb right before the quotation has a noun for its
// subject, whoever that is, so that nobody further off spoke.
func (a *attributor) another(v int) bool {
	if !a.parsed() || a.passive(v) {
		return false
	}
	s := a.hasChild(v, "nsubj")
	if s > 0 && a.upos(s) == "PRON" && relative(a.lower(s)) {
		return s < v && a.upos(s-1) == "NOUN" || a.lower(s-1) == "," && a.upos(s-2) == "NOUN"
	}
	return s >= 0 && s < v && !a.inside[s] && (a.upos(s) == "NOUN" || a.upos(s) == "PROPN" && a.hasChild(v, "aux") < 0)
}

// agentBehind reads who did what a passive tells, right behind the quotation:
// was hailed as "..." by A.
func (a *attributor) agentBehind(m *mention.Mention) []int {
	end := a.sentence(m.Last - 1).Last
	if t := a.skipMarks(m.Last, end); t < end && a.lower(t) == "by" {
		return a.nounPhrase(t+1, end)
	}
	return nil
}

// modifies reports whether what is quoted belongs to words behind it: the
// "peace" talks, the "experts" were wrong.
func (a *attributor) modifies(m *mention.Mention) bool {
	t := a.skipMarks(m.Last, len(a.in.Doc.Tokens))
	if t >= len(a.in.Doc.Tokens) || t > m.Last+1 {
		return false
	}
	switch a.upos(t) {
	case "NOUN", "PROPN", "ADJ", "VERB", "AUX":
		return true
	}
	return false
}

// labels reports whether the verb calls its object what is quoted: a judgement
// ("historic"), not a name ("Rex").
func (a *attributor) labels(w gazetteer.Word, m *mention.Mention) bool {
	return w.Is("label") && a.in.Doc.Word(m.First) == a.lower(m.First)
}

// direct reports whether only small words stand between a verb and the
// quotation: said that it was "...", described it as "...".
func (a *attributor) direct(v, quote int) bool {
	v = a.pastAside(v)
	if quote-v > 9 {
		return false
	}
	for t := v + 1; t < quote; t++ {
		if a.inside[t] || a.upos(t) == "VERB" && a.lemma(t) != "be" || a.lower(t) == "." || a.lower(t) == ";" {
			return false
		}
	}
	return true
}

// pastAside is the comma that ends what is set between commas right behind verb
// v, if that has no verb: alleged, by way of example, it had; v without one.
func (a *attributor) pastAside(v int) int {
	if a.lower(v+1) != "," {
		return v
	}
	for t := v + 2; t < v+9 && !a.inside[min(t, len(a.inside)-1)]; t++ {
		switch u := a.upos(t); {
		case a.lower(t) == ",":
			return t
		case u == "VERB", u == "AUX", u == "PUNCT", u == "":
			return v
		}
	}
	return v
}

// andThat reports whether a further clause with "that" leads from a verb to the
// quotation: said that it was late and that it was "...".
func (a *attributor) andThat(v, quote int) bool {
	for t := quote - 1; t > v+1 && quote-t <= 9; t-- {
		if a.lower(t) == "that" {
			return a.upos(t-1) == "CCONJ" && a.lower(t-1) != "or" && a.direct(t, quote)
		}
		if a.inside[t] {
			return false
		}
	}
	return false
}

// ledBy reports whether a colon leads from the clause of verb v to the
// quotation: A defended the plan, promising change: "...".
func (a *attributor) ledBy(v, quote int) bool {
	if quote < 2 || a.lower(quote-2) != ":" {
		return false
	}
	for t := v + 1; t < quote-2; t++ {
		if a.lower(t) == ":" || a.lower(t) == ";" {
			return false
		}
	}
	return true
}

// governs reports whether the verb is above some word of the quotation.
func (a *attributor) governs(v int, m *mention.Mention) bool {
	if !a.parsed() {
		return false
	}
	for t := m.First; t < m.Last && t < m.First+12; t++ {
		for h, hop := a.head(t), 0; h >= 0 && hop < 20; h, hop = a.head(h), hop+1 {
			if h == v {
				return true
			}
		}
	}
	return false
}

// labelled reads a label that begins the line of a quotation: A: "...".
func (a *attributor) labelled(m *mention.Mention) (speaker, bool) {
	colon := m.First - 2
	if colon < 0 || a.lower(colon) != ":" || a.paragraph(colon) != a.paragraph(m.First) {
		return speaker{}, false
	}
	first := colon
	for first > 0 && a.paragraph(first-1) == a.paragraph(colon) {
		first--
		if u := a.upos(first); colon-first > 10 || u == "VERB" || u == "AUX" || a.inside[first] {
			return speaker{}, false
		}
	}
	ids := a.nounPhrase(first, colon)
	return a.by(ids, first, colon), len(ids) > 0
}

// signed reads a name behind a dash that ends a quotation's line: "..." - A.
func (a *attributor) signed(m *mention.Mention) (speaker, bool) {
	dash := m.Last + 1
	if dash+1 >= len(a.in.Doc.Tokens) || !strings.Contains("--–—", a.lower(dash)) || m.First > 1 && !a.newParagraph(m.First-1) {
		return speaker{}, false
	}
	last := dash + 1
	for ; last < len(a.in.Doc.Tokens) && !a.newParagraph(last); last++ {
		if u := a.upos(last); last-dash > 12 || u == "VERB" || u == "AUX" {
			return speaker{}, false
		}
	}
	ids := a.nounPhrase(dash+1, last)
	return a.by(ids, dash, last), len(ids) > 0
}

// accordingTo reads "according to A" and "in the words of A" in the quotation's
// sentence.
func (a *attributor) accordingTo(m *mention.Mention) (speaker, bool) {
	last := a.sentence(m.Last - 1).Last
	for t := a.sentence(m.First).First; t+2 < last; t++ {
		if w := a.lower(t); a.inside[t] || (w != "according" || a.lower(t+1) != "to") && (w != "words" || a.lower(t+1) != "of") {
			continue
		}
		if ids := a.source(t+2, last); len(ids) > 0 {
			return a.by(ids, t, t+2), true
		}
	}
	return speaker{}, false
}

// source is whom the phrase behind "according to" names: in itself, by what
// they published, or by a title and a comma.
func (a *attributor) source(t, end int) []int {
	comma, titled := t, false
	for ; comma < end && !a.inside[comma] && a.lower(comma) != ","; comma++ {
		i := a.longest(comma)
		titled = titled || i >= 0 && a.classes[i]&titleBit != 0 || a.voices.single[a.lemma(comma)]
		if a.parsed() && a.papers.has(a.view, comma) {
			if ids := a.issuer(comma); len(ids) > 0 {
				return ids
			}
		}
	}
	if titled {
		return a.nounPhrase(t, end)
	}
	return a.nounPhrase(t, comma)
}
