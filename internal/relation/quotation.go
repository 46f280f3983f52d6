package relation

import (
	"slices"
	"sort"
	"strings"

	"accord/internal/gazetteer"
	"accord/internal/mention"
	"accord/internal/text"
	"accord/internal/vocab"
)

// Who said the words inside quotation marks. For each quotation the places
// where newswire names a speaker are tried, the surest first:
//
//	A's claim that "..."              a noun of saying before it, in its sentence
//	A said it was "..."               a verb of saying there
//	"...," said A / "...," A said     right after it
//	A: "..." / "..." - A              a label that begins or ends its line
//	according to A                    in the same sentence
//	it was "...", A said              at its end
//	A said so. / "..."                the sentence before leads to it
//	"..." said A. "..."               the speaker before goes on
//	"... / "..." said A               one left open has the speaker who closes it
//	"..." the minister added.         who spoke before goes on
//	"...?" / "..." / "...?"           questions and answers in turn
//	A shook his head. "..."           the only one whom the paragraph is about
//	"..." Those were the words of A.  the sentence behind says whose they were
//
// A verb without a subject ("calling it a ...") takes the subject of what
// governs it. A commentary, statement or report speaks for whoever issued it,
// a spokesman for whom he speaks unless he is named. A quotation of one or two
// words needs a verb that takes it directly, or a comma that sets it apart.

// speaker is who a quotation was given to, and the tokens that say so.
type speaker struct {
	entities []int
	first    int
	last     int
}

// speech is what attribution knows: verbs of reporting, nouns of
// organizations, and the word lists
// "paper", nouns for words issued in somebody's name, "issuing", verbs
// for making them known, "voice", nouns for who speaks for another, "naming",
// what stands before a thing's name, "utterance", nouns of saying, and
// "utterance-of", those whose speaker "of" names.
type speech struct {
	verbs    *gazetteer.Lexicon
	bodies   *gazetteer.Lexicon
	papers   *wordList
	issuing  *wordList
	voices   *wordList
	naming   *wordList
	uttered  *wordList
	ofWhom   *wordList
	modality *modality
}

// attributor finds speakers in one article.
type attributor struct {
	*view
	*speech
	order      []int          // quotations, by position
	inside     []bool         // by token: inside a quotation
	authors    map[string]int // "commentary" -> the mention that issued the last one
	person     argument       // a person or organization as subject
	paragraphs []text.Span
}

func newAttributor(v *view, s *speech) *attributor {
	a := &attributor{view: v, speech: s, authors: map[string]int{}}
	a.person = argument{mention: &mentionTest{variable: -1, classes: personBit | organizationBit}}
	for i := range v.in.Mentions {
		if m := &v.in.Mentions[i]; m.Class == mention.Quotation && (m.Parent < 0 || v.in.Mentions[m.Parent].Class != mention.Quotation) {
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
	a.paragraphs = text.Paragraphs(a.in.Doc.Body)
	a.inside = make([]bool, len(a.in.Doc.Tokens))
	for _, q := range a.order {
		m := &a.in.Mentions[q]
		for t := m.First; t < m.Last; t++ {
			a.inside[t] = true
		}
	}
	var facts []Fact
	last, before := -1, speaker{} // the quotation before, and who spoke it
	var asked turn                // the one before that
	var open []int                // those before that wait for who closes them
	for _, q := range a.order {
		m := &a.in.Mentions[q]
		s := a.speaker(m)
		if len(open) > 0 && !a.follows(&a.in.Mentions[open[len(open)-1]], m) {
			open = nil
		}
		if len(s.entities) > 0 {
			for _, o := range open {
				before := &a.in.Mentions[o]
				facts = a.state(o, a.by(s.entities, before.First, before.Last), facts)
			}
			open = nil
		}
		if len(s.entities) == 0 && last >= 0 && (a.goesOn(&a.in.Mentions[last], m) || a.split(&a.in.Mentions[last], m, before)) {
			s = a.by(before.entities, m.First, m.Last)
		}
		if len(s.entities) == 0 && last >= 0 && a.addsTo(&a.in.Mentions[last], m, before) {
			s = a.by(before.entities, m.First, m.Last)
		}
		if len(s.entities) == 0 && asked.inTurn(a, last, before, m) {
			s = a.by(asked.who.entities, m.First, m.Last)
		}
		if len(s.entities) == 0 {
			s = a.beside(m, before)
		}
		if len(s.entities) == 0 {
			s = a.summedUp(m)
		}
		if len(s.entities) == 0 && a.alone(m) && !a.closed(m) {
			open = append(open, q)
		}
		if len(s.entities) > 0 || (!short(m) || a.alone(m)) && !a.namesThing(m) {
			asked, last, before = turn{last, before}, q, s
		}
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

// short reports whether a quotation may be no more than a word used with
// reserve.
func short(m *mention.Mention) bool { return m.Last-m.First <= 2 }

// speaker tries the places that name a speaker for this quotation itself.
func (a *attributor) speaker(m *mention.Mention) speaker {
	if a.namesThing(m) {
		return speaker{}
	}
	if s, ok := a.utterance(m); ok {
		return s
	}
	if s, ok := a.byline(m); ok {
		return s
	}
	if s, ok := a.governing(m); ok {
		return s
	}
	if !short(m) || a.setApart(m) && a.leads(m) {
		if s, ok := a.after(m); ok {
			return s
		}
		if s, ok := a.labelled(m); ok {
			return s
		}
		if s, ok := a.signed(m); ok {
			return s
		}
	}
	if short(m) {
		return speaker{}
	}
	if s, ok := a.accordingTo(m); ok {
		return s
	}
	if s, ok := a.closing(m); ok {
		return s
	}
	if s, ok := a.introduced(m); ok {
		return s
	}
	return a.ledByColon(m)
}

// by is a speaker named in the tokens [first, last).
func (a *attributor) by(ids []int, first, last int) speaker {
	return speaker{entities: ids, first: first, last: last}
}

// namesThing reports whether the quotation is the name of something: a book
// titled "...", the film "...", the so-called "...".
func (a *attributor) namesThing(m *mention.Mention) bool {
	title := a.titleCase(m)
	if title && (!a.setApart(m) || a.within(m) || a.isName(m)) {
		return true
	}
	first := a.sentence(max(m.First-1, 0)).First
	if u := a.upos(m.First - 2); short(m) && m.First-2 >= first && !a.setApart(m) && (u == "NOUN" || u == "PROPN") && a.in.Doc.Word(m.First) != a.lower(m.First) {
		return true // the finale "Flight"
	}
	for t, apart := m.First-1, false; t >= first && t >= m.First-3; t-- {
		switch w := a.lower(t); {
		case w == "," || w == ":":
			apart = true
		case !isWord(w):
		default:
			small := a.in.Doc.Word(m.First) == a.lower(m.First) && a.upos(t) == "NOUN" // the book "makes sense"
			named := !small && a.naming.single[w] || a.upos(t) == "NOUN" && !small && a.naming.single[a.lemma(t)] ||
				w == "as" && t > 0 && a.lower(t-1) == "known" || w == "called" && t > 0 && a.lower(t-1) == "-"
			return named && (!apart || title)
		}
	}
	return false
}

// titleCase reports whether a quotation is written as titles of works are:
// several words with a capital, and no others but small ones.
func (a *attributor) titleCase(m *mention.Mention) bool {
	capitals := 0
	for t := m.First; t < m.Last; t++ {
		w := a.in.Doc.Word(t)
		if !isWord(a.lower(t)) || w[0] == '\'' {
			continue
		}
		if w != a.lower(t) {
			capitals++
			continue
		}
		switch a.upos(t) {
		case "NOUN", "VERB", "AUX", "ADJ", "ADV", "PRON":
			return false
		}
		if len(w) > 3 {
			return false
		}
	}
	return capitals > 1
}

// isName reports whether a quotation is the name of a body, place or agreement
// and nothing more.
func (a *attributor) isName(m *mention.Mention) bool {
	for t := m.First; t < min(m.First+2, m.Last); t++ {
		if i := a.longest(t); i >= 0 && a.in.Mentions[i].Last == m.Last {
			return a.in.Mentions[i].Kind == mention.Name && a.classes[i]&(organizationBit|placeBit|agreementBit) != 0
		}
	}
	return false
}

// within reports whether a word that is no verb of saying leads right to the
// quotation: in "A Winter in Bergen", he says so.
func (a *attributor) within(m *mention.Mention) bool {
	if a.leads(m) {
		return false
	}
	_, said := a.verb(m.First - 2)
	return !said
}

// leads reports whether no word of its sentence leads right to the quotation.
func (a *attributor) leads(m *mention.Mention) bool {
	return m.First-2 < a.sentence(m.First).First || !isWord(a.lower(m.First-2))
}

// setApart reports whether a comma or final mark divides the quotation from
// what follows it: "No," said A.
func (a *attributor) setApart(m *mention.Mention) bool {
	if strings.ContainsAny(a.lower(m.Last-1), ".?!…") {
		return true
	}
	return a.lower(m.Last) == "," || closes(a.lower(m.Last)) && a.lower(m.Last+1) == ","
}

// sentence is the sentence of token t.
func (a *attributor) sentence(t int) text.Sentence {
	return a.in.Doc.Sentences[a.in.Doc.SentenceAt(t)]
}

// paragraph is the number of the paragraph that token t stands in.
func (a *attributor) paragraph(t int) int {
	start := a.in.Doc.Tokens[t].Start
	return sort.Search(len(a.paragraphs), func(n int) bool { return a.paragraphs[n].End > start })
}

// isWord reports whether w is more than marks.
func isWord(w string) bool {
	return strings.IndexFunc(w, func(r rune) bool { return r >= 'a' && r <= 'z' || r >= '0' && r <= '9' || r > 0xBF && r < 0x2000 }) >= 0
}

// closes reports whether w is a closing quotation mark.
func closes(w string) bool {
	switch w {
	case "\"", "”", "″", "''", "'", "’", "»", "«":
		return true
	}
	return false
}
