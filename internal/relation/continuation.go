package relation

import (
	"slices"

	"accord/internal/gazetteer"
	"accord/internal/mention"
)

// Speakers who are named outside of a quotation's sentence.

// goesOnFrom is how many words a quotation of a paragraph of its own has at
// least that goes on from the paragraph before.
const goesOnFrom = 5

// aboutAtMost is how long a sentence between the paragraphs of a speech may be.
const aboutAtMost = 12

// introduced reads the sentence before a quotation that stands alone: its main
// verb is one of saying, or it ends in a colon.
func (a *attributor) introduced(m *mention.Mention) (speaker, bool) {
	n := a.in.Doc.SentenceAt(m.First)
	if n == 0 || !a.alone(m) {
		return speaker{}, false
	}
	s := a.in.Doc.Sentences[n-1]
	colon := a.lower(s.Last-1) == ":"
	if !colon && a.newParagraph(a.sentence(m.First).First) && slices.Contains(a.inside[s.First:s.Last], true) {
		return speaker{}, false // that sentence has words of its own to report
	}
	for t := s.Last - 1; t >= s.First; t-- {
		w, ok := a.verb(t)
		if !ok || !colon && (!a.mainVerb(t) || !w.Is("quote")) {
			continue
		}
		if w.Is("weak") || !colon && !w.Is("that") {
			if ids := a.bearsOut(t, w, m); len(ids) > 0 {
				return a.by(ids, m.First, m.Last), true
			}
			continue
		}
		if ids := a.subject(t); len(ids) > 0 {
			return a.by(ids, m.First, m.Last), true
		}
	}
	return speaker{}, false
}

// bearsOut is the person whose judgement or demand, told by verb t at the end of
// the paragraph before, a quotation of a paragraph of its own bears out: A urged
// calm. / "...". With another person there, the words must be about one: A hailed
// B. / "He ...".
func (a *attributor) bearsOut(t int, w gazetteer.Word, m *mention.Mention) []int {
	first := a.sentence(m.First).First
	if w.Is("wide") || !a.parsed() || a.passive(t) || !a.newParagraph(first) || !a.fills(m) || m.Last-m.First < goesOnFrom {
		return nil
	}
	ids := a.subject(t)
	s := a.sentence(t)
	if len(ids) != 1 || a.in.Linking.Entities[ids[0]].Class != mention.Person || a.namesOther(s.First, s.Last, ids[0]) && !a.aboutAnother(m) {
		return nil
	}
	return ids
}

// ledByColon gives whole sentences behind a colon to the person who is the
// subject before it: A defended the plan: "...". What is read in a letter is
// somebody else's.
func (a *attributor) ledByColon(m *mention.Mention) speaker {
	colon := m.First - 2
	if colon < 0 || a.lower(colon) != ":" || !a.parsed() || a.lower(m.First) == a.in.Doc.Word(m.First) || a.upos(colon-1) == "AUX" {
		return speaker{}
	}
	var ids []int
	for t := a.sentence(colon).First; t < colon; t++ {
		if a.papers.single[a.lemma(t)] {
			return speaker{}
		}
		if h := a.head(t); h >= 0 && h < colon && a.rel(h) == "root" && (a.rel(t) == "nsubj" || a.rel(t) == "nsubj:pass" && a.moved(h, colon)) {
			ids = append(ids, a.headedBy(t, personBit)...)
		}
	}
	if len(ids) != 1 {
		return speaker{}
	}
	return a.by(ids, m.First, m.Last)
}

// moved reports whether participle v, right before a colon, says how its subject
// felt and not what was done to it by words: was unimpressed, not was told.
func (a *attributor) moved(v, colon int) bool {
	_, report := a.verbs.Get(a.lemma(v))
	return v+1 == colon && !report && !a.issuing.has(a.view, v)
}

// mainVerb reports whether token t heads its sentence, or what is added to it
// ("it was late, A said"), or is its first verb and in no clause of time or
// condition, whatever the parse says.
func (a *attributor) mainVerb(t int) bool {
	if r := a.relOf(t); r == "root" || r == "parataxis" || a.closesReport(t) {
		return true
	}
	for k := a.sentence(t).First; k < t; k++ {
		if u := a.upos(k); u == "VERB" || u == "SCONJ" && a.lower(k) != "as" || u == "AUX" || a.inside[k] || a.lower(k) == "who" || a.lower(k) == "that" {
			return false
		}
	}
	return true
}

// closesReport reports whether verb t ends its sentence, with a comma before its
// subject: it was late, A said.
func (a *attributor) closesReport(t int) bool {
	s := a.sentence(t)
	i := a.mentionEnding(t)
	if i < 0 || t+1 < s.Last-1 || t+1 < s.Last && isWord(a.lower(t+1)) {
		return false
	}
	k := a.in.Mentions[i].First - 1
	for ; k > s.First && (a.upos(k) == "DET" || a.upos(k) == "PROPN"); k-- {
	}
	return k > s.First && a.lower(k) == ","
}

// alone reports whether nothing but marks stands beside the quotation in its
// sentences.
func (a *attributor) alone(m *mention.Mention) bool {
	last := a.sentence(m.Last - 1).Last
	for t := a.sentence(m.First).First; t < last; t++ {
		if !a.inside[t] && a.upos(t) != "PUNCT" && isWord(a.lower(t)) {
			return false
		}
	}
	return true
}

// goesOn reports whether a quotation continues the one before: it stands alone,
// and the one before was in the same paragraph, or was left open at the end of
// its own, or ended it while this one fills the next.
func (a *attributor) goesOn(b, m *mention.Mention) bool {
	if !a.alone(m) {
		return false
	}
	gap := a.in.Doc.SentenceAt(m.First) - a.in.Doc.SentenceAt(b.Last-1)
	from, to := a.paragraph(b.Last-1), a.paragraph(m.First)
	switch {
	case from == to:
		return gap <= 1
	case gap != 1 || to != from+1:
		return a.reportsBetween(b, m)
	case !a.closed(b):
		return true
	}
	return a.fills(m) && !a.asks(b) && !a.asks(m) && m.Last-m.First >= goesOnFrom
}

// follows reports whether the paragraph behind quotation b, which is left open,
// begins with m.
func (a *attributor) follows(b, m *mention.Mention) bool {
	first := a.sentence(m.First).First
	return a.paragraph(m.First) == a.paragraph(b.Last-1)+1 && a.newParagraph(first) && first >= m.First-1
}

// reportsBetween reports whether one short sentence that reports the quotation
// before is all that stands between the two, in the paragraph before.
func (a *attributor) reportsBetween(b, m *mention.Mention) bool {
	n := a.in.Doc.SentenceAt(b.Last - 1)
	if a.in.Doc.SentenceAt(m.First) != n+2 || a.paragraph(m.First) != a.paragraph(b.Last-1)+1 {
		return false
	}
	next := a.in.Doc.Sentences[n+1].First
	return a.startsReport(next) && a.fills(m) && a.lower(b.Last-1) != "?" && m.Last-m.First >= goesOnFrom
}

// fills reports whether a quotation is its paragraph.
func (a *attributor) fills(m *mention.Mention) bool {
	p := a.paragraph(m.First)
	first, last := a.sentence(m.First).First, a.sentence(m.Last-1).Last
	return (first == 0 || a.paragraph(first-1) != p) && (last == len(a.in.Doc.Tokens) || a.paragraph(last) != p)
}

// closed reports whether a closing mark follows a quotation, after a comma or
// full stop if need be.
func (a *attributor) closed(m *mention.Mention) bool {
	for t := m.Last; t < m.Last+2 && t < len(a.in.Doc.Tokens) && !a.newParagraph(t); t++ {
		if closes(a.lower(t)) {
			return true
		}
	}
	return false
}

// newParagraph reports whether a paragraph begins at token t.
func (a *attributor) newParagraph(t int) bool {
	return t == 0 || a.paragraph(t) != a.paragraph(t-1)
}

// beside gives a quotation that stands alone to the subject of the sentence
// right before it in its paragraph, if that is the only person there and the
// words are not about one: A shook his head. "...". A short sentence may fill
// the paragraph before if it is about the last speaker.
func (a *attributor) beside(m *mention.Mention, before speaker) speaker {
	n := a.in.Doc.SentenceAt(m.First)
	if short(m) || n == 0 || !a.parsed() || !a.alone(m) || a.namesThing(m) || a.aboutAnother(m) {
		return speaker{}
	}
	s := a.in.Doc.Sentences[n-1]
	apart := a.newParagraph(a.sentence(m.First).First)
	if apart && (!a.newParagraph(s.First) || s.Last-s.First > aboutAtMost || len(before.entities) != 1) {
		return speaker{}
	}
	subject := -1
	for t := s.First; t < s.Last; t++ {
		if a.inside[t] {
			return speaker{}
		}
		if h := a.head(t); a.rel(t) == "nsubj" && h >= 0 && a.rel(h) == "root" && (a.upos(h) == "VERB" || a.upos(h) == "ADJ") {
			subject = t
		}
	}
	if subject < 0 {
		return speaker{}
	}
	persons := a.headedBy(subject, personBit)
	if len(persons) != 1 || a.namesOther(s.First, s.Last, persons[0]) || apart && persons[0] != before.entities[0] {
		return speaker{}
	}
	return a.by(persons, m.First, m.Last)
}

// aboutAnother reports whether a quotation speaks of a person by pronoun and
// not of the speaker.
func (a *attributor) aboutAnother(m *mention.Mention) bool {
	third := false
	for t := m.First; t < m.Last; t++ {
		switch a.lower(t) {
		case "i", "we", "my", "our", "me", "us":
			return false
		case "he", "she", "his", "her", "him":
			third = true
		}
	}
	return third
}

// namesOther reports whether the tokens [first, last) speak of another person
// than the entity id.
func (a *attributor) namesOther(first, last, id int) bool {
	for t := first; t < last; t++ {
		for _, i := range a.mentionsAt(t) {
			for _, other := range a.meant(int(i), personBit) {
				if other != id {
					return true
				}
			}
			if a.in.Mentions[i].Class == mention.Person && len(a.entities(int(i))) == 0 {
				return true
			}
		}
	}
	return false
}
