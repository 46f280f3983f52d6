package relation

import (
	"slices"
	"strings"

	"accord/internal/gazetteer"
	"accord/internal/mention"
	"accord/internal/text"
	"accord/internal/vocab"
)

// Who said the words inside quotation marks. For each quotation the places
// where newswire names a speaker are tried, the surest first:
//
//	"...," said A / "...," A said     right after it
//	A said, "..."                     a verb of saying that governs it
//	according to A                    in the same sentence
//	A said: / "..."                   the sentence before leads to it
//	"..." said A. "..."               the speaker before goes on
//
// A verb without a subject ("calling it a ...") takes the subject of what
// governs it. A commentary, statement or report speaks for whoever issued it.
// A quotation of one or two words needs a verb that takes it directly.

// speaker is who a quotation was given to, and the tokens that say so.
type speaker struct {
	entities []int
	first    int
	last     int
}

// speech is what attribution knows: verbs of reporting, and the word lists
// "paper", nouns for words issued in somebody's name, and "naming", what
// stands before a thing's name.
type speech struct {
	verbs    *gazetteer.Lexicon
	papers   *wordList
	naming   *wordList
	modality *modality
}

// attributor finds speakers in one article.
type attributor struct {
	*view
	*speech
	order   []int          // quotations, by position
	inside  []bool         // by token: inside a quotation
	authors map[string]int // "commentary" -> the mention that issued the last one
	person  argument       // a person or organization as subject
}

func newAttributor(v *view, s *speech) *attributor {
	a := &attributor{view: v, speech: s, authors: map[string]int{}}
	a.person = argument{mention: &mentionTest{variable: -1, classes: personBit | organizationBit}}
	for i := range v.in.Mentions {
		if v.in.Mentions[i].Class == mention.Quotation {
			a.order = append(a.order, i)
		}
	}
	slices.SortFunc(a.order, func(x, y int) int { return v.in.Mentions[x].Start - v.in.Mentions[y].Start })
	return a
}

// attribute returns a fact for each quotation and speaker.
func (a *attributor) attribute() []Fact {
	if len(a.order) == 0 {
		return nil
	}
	a.inside = make([]bool, len(a.in.Doc.Tokens))
	for _, q := range a.order {
		m := &a.in.Mentions[q]
		for t := m.First; t < m.Last; t++ {
			a.inside[t] = true
		}
	}
	var facts []Fact
	var before speaker // of the quotation before
	for k, q := range a.order {
		if p := a.in.Mentions[q].Parent; p >= 0 && a.in.Mentions[p].Class == mention.Quotation {
			continue
		}
		s := a.speaker(q)
		if len(s.entities) == 0 && k > 0 && a.goesOn(a.order[k-1], q) {
			s = speaker{entities: before.entities, first: a.in.Mentions[q].First, last: a.in.Mentions[q].Last}
		}
		before = s
		facts = a.state(q, s, facts)
	}
	return facts
}

// state writes a quotation's facts.
func (a *attributor) state(q int, s speaker, facts []Fact) []Fact {
	m := &a.in.Mentions[q]
	for _, id := range s.entities {
		c := a.in.Linking.Entities[id].Class
		if c != mention.Person && c != mention.Organization {
			continue
		}
		facts = append(facts, Fact{
			Subject: id, Predicate: vocab.Said, Object: -1, Literal: words(m.In(a.in.Doc.Body)),
			Sentence: a.in.Doc.SentenceAt(m.First), Span: a.span(min(m.First, s.first), max(m.Last, s.last)),
			Pattern: "quotation", Source: q,
		})
	}
	return facts
}

// words is a quotation with single spaces and without a closing comma.
func words(s string) string {
	return strings.TrimRight(strings.Join(strings.Fields(s), " "), ", ")
}

// speaker tries the places where a speaker is named.
func (a *attributor) speaker(q int) speaker {
	m := &a.in.Mentions[q]
	if a.namesThing(m) {
		return speaker{}
	}
	short := m.Last-m.First <= 2
	if !short {
		if s, ok := a.after(m); ok {
			return s
		}
	}
	if s, ok := a.governing(m, short); ok || short {
		return s
	}
	if s, ok := a.accordingTo(m); ok {
		return s
	}
	s, _ := a.introduced(m)
	return s
}

// namesThing reports whether the quotation is the name of something: a book
// titled "...".
func (a *attributor) namesThing(m *mention.Mention) bool {
	for t := m.First - 1; t >= 0 && t >= m.First-2; t-- {
		if a.naming.single[a.lower(t)] {
			return true
		}
		if isWord(a.lower(t)) {
			break
		}
	}
	return false
}

// after reads ", said A" and ", A said" right after the closing mark.
func (a *attributor) after(m *mention.Mention) (speaker, bool) {
	end := a.in.Doc.Sentences[a.in.Doc.SentenceAt(m.Last-1)].Last
	t := a.skipMarks(m.Last, end)
	if t >= end && a.startsReport(t) {
		end = a.in.Doc.Sentences[a.in.Doc.SentenceAt(t)].Last
	}
	if t >= end {
		return speaker{}, false
	}
	if w, ok := a.verb(t); ok && w.Is("before") && !a.finite(t-1) {
		if ids := a.subjectAfter(t, end); len(ids) > 0 {
			return a.by(ids, t, t+1), true
		}
	}
	// A said: the verb follows the name, its apposition and adverbs.
	for v := t + 1; v < end && v <= t+20 && !a.inside[v]; v++ {
		if w, ok := a.verb(v); ok && w.Is("quote") && !w.Is("weak") && a.plainSubject(t, v) {
			ids := a.subjectBefore(t, v)
			if len(ids) == 0 && a.longest(t) >= 0 {
				ids = a.nounPhrase(t, v)
			}
			return a.by(ids, t, v+1), len(ids) > 0
		}
		if a.upos(v) == "VERB" && !strings.HasPrefix(a.relOf(v), "acl") {
			break
		}
	}
	return speaker{}, false
}

// startsReport reports whether the sentence at token t reports what was said
// just before: short, and not beginning a paragraph.
func (a *attributor) startsReport(t int) bool {
	if t >= len(a.in.Doc.Tokens) || a.inside[t] || a.newParagraph(t) {
		return false
	}
	s := a.in.Doc.Sentences[a.in.Doc.SentenceAt(t)]
	return t == s.First && s.Last-s.First <= 8
}

// skipMarks passes closing marks and commas.
func (a *attributor) skipMarks(t, end int) int {
	for t < end {
		switch a.lower(t) {
		case "\"", "”", "''", "'", ",", "—", "-", "–", "’":
			t++
		default:
			return t
		}
	}
	return t
}

// verb reports whether token t is a verb of reporting, outside quotations.
func (a *attributor) verb(t int) (gazetteer.Word, bool) {
	if t < 0 || a.inside[t] {
		return gazetteer.Word{}, false
	}
	if u := a.upos(t); u != "" && u != "VERB" && u != "AUX" {
		return gazetteer.Word{}, false
	}
	w, ok := a.verbs.Get(a.lower(t))
	if !ok {
		w, ok = a.verbs.Get(a.lemma(t))
	}
	return w, ok && a.modality.own(a.view, t) != blocked
}

// finite reports whether token t is a word that the verb after it belongs to,
// so that no subject follows it.
func (a *attributor) finite(t int) bool {
	return t >= 0 && (a.upos(t) == "AUX" || a.upos(t) == "PRON" || a.lower(t) == "to")
}

func (a *attributor) relOf(t int) string {
	if len(a.in.Arcs) == 0 {
		return ""
	}
	return a.rel(t)
}

// by is a speaker named in the tokens [first, last).
func (a *attributor) by(ids []int, first, last int) speaker {
	return speaker{entities: ids, first: first, last: last}
}

// governing finds the verb of saying before the quotation that governs it. A
// short quotation must be its direct complement.
func (a *attributor) governing(m *mention.Mention, short bool) (speaker, bool) {
	first := a.in.Doc.Sentences[a.in.Doc.SentenceAt(m.First)].First
	for v := m.First - 1; v >= first; v-- {
		w, ok := a.verb(v)
		if !ok || !w.Is("quote") && !w.Is("that") {
			continue
		}
		if short && (!w.Is("that") || !a.direct(v, m.First)) || !a.direct(v, m.First) && !a.governs(v, m) {
			continue
		}
		if ids := a.subject(v); len(ids) > 0 {
			return a.by(ids, v, v+1), true
		}
	}
	return speaker{}, false
}

// direct reports whether only small words stand between a verb and the
// quotation: said that it was "...", described it as "...".
func (a *attributor) direct(v, quote int) bool {
	if quote-v > 9 {
		return false
	}
	for t := v + 1; t < quote; t++ {
		if a.inside[t] || a.upos(t) == "VERB" || a.lower(t) == "." || a.lower(t) == ";" {
			return false
		}
	}
	return true
}

// governs reports whether the verb is above some word of the quotation.
func (a *attributor) governs(v int, m *mention.Mention) bool {
	if len(a.in.Arcs) == 0 {
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

// accordingTo reads "according to A" in the quotation's sentence.
func (a *attributor) accordingTo(m *mention.Mention) (speaker, bool) {
	s := a.in.Doc.Sentences[a.in.Doc.SentenceAt(m.Last-1)]
	first := a.in.Doc.Sentences[a.in.Doc.SentenceAt(m.First)].First
	for t := first; t+2 < s.Last; t++ {
		if a.lower(t) == "according" && a.lower(t+1) == "to" && !a.inside[t] {
			if ids := a.nounPhrase(t+2, s.Last); len(ids) > 0 {
				return a.by(ids, t, t+2), true
			}
		}
	}
	return speaker{}, false
}

// introduced reads the sentence before a quotation that stands alone: its main
// verb is one of saying, or it ends in a colon.
func (a *attributor) introduced(m *mention.Mention) (speaker, bool) {
	n := a.in.Doc.SentenceAt(m.First)
	if n == 0 || !a.alone(m) {
		return speaker{}, false
	}
	s := a.in.Doc.Sentences[n-1]
	colon := a.lower(s.Last-1) == ":"
	for t := s.Last - 1; t >= s.First; t-- {
		w, ok := a.verb(t)
		if !ok || w.Is("weak") || !colon && (a.relOf(t) != "root" || !w.Is("quote")) {
			continue
		}
		if ids := a.subject(t); len(ids) > 0 {
			return speaker{entities: ids, first: m.First, last: m.Last}, true
		}
	}
	return speaker{}, false
}

// alone reports whether nothing but marks stands beside the quotation in its
// sentences.
func (a *attributor) alone(m *mention.Mention) bool {
	first := a.in.Doc.Sentences[a.in.Doc.SentenceAt(m.First)].First
	last := a.in.Doc.Sentences[a.in.Doc.SentenceAt(m.Last-1)].Last
	for t := first; t < last; t++ {
		if !a.inside[t] && a.upos(t) != "PUNCT" && isWord(a.lower(t)) {
			return false
		}
	}
	return true
}

func isWord(w string) bool {
	return strings.IndexFunc(w, func(r rune) bool { return r >= 'a' && r <= 'z' || r >= '0' && r <= '9' || r > 0xBF && r < 0x2000 }) >= 0
}

// goesOn reports whether quotation q continues the one before: it stands
// alone, and the one before was in the same paragraph, or was left open at the
// end of its own.
func (a *attributor) goesOn(before, q int) bool {
	b, m := &a.in.Mentions[before], &a.in.Mentions[q]
	if !a.alone(m) {
		return false
	}
	gap := a.in.Doc.SentenceAt(m.First) - a.in.Doc.SentenceAt(b.Last-1)
	if !a.breaksBetween(b.Last, m.First) {
		return gap <= 1
	}
	return gap == 1 && !a.closed(b)
}

// closed reports whether a closing mark follows a quotation, after a comma or
// full stop if need be.
func (a *attributor) closed(m *mention.Mention) bool {
	for t := m.Last; t < m.Last+2 && t < len(a.in.Doc.Tokens); t++ {
		if closes(a.lower(t)) {
			return true
		}
	}
	return false
}

func closes(w string) bool { return w == "\"" || w == "”" || w == "''" || w == "'" || w == "’" }

// newParagraph reports whether a line ends right before token t.
func (a *attributor) newParagraph(t int) bool { return t == 0 || a.breaksBetween(t-1, t) }

// breaksBetween reports whether a sentence between two tokens ends with its
// line.
func (a *attributor) breaksBetween(from, to int) bool {
	tokens := a.in.Doc.Tokens
	for t := from; t < to && t+1 < len(tokens); t++ {
		gap := text.Span{Start: tokens[t].End, End: tokens[t+1].Start}
		if a.in.Doc.SentenceAt(t) != a.in.Doc.SentenceAt(t+1) && strings.Contains(gap.In(a.in.Doc.Body), "\n") {
			return true
		}
	}
	return false
}
