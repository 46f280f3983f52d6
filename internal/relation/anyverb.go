package relation

import "accord/internal/mention"

// Speech that its place alone shows: "...," A rejoined. Words that begin a
// sentence and that a comma ends before their closing mark are spoken, whatever
// the verb behind them.

const (
	asideAtLeast = 3 // how many words are quoted at least
	addsWithin   = 2 // how many paragraphs further on somebody adds to his words
)

// spokenBefore reports whether quotation m begins its sentence with a capital and
// ends in a comma, so that a name and a verb behind it tell who spoke.
func (a *attributor) spokenBefore(m *mention.Mention) bool {
	return m.Last-m.First >= asideAtLeast && a.lower(m.Last) == "," && closes(a.lower(m.Last+1)) &&
		a.in.Doc.Word(m.First) != a.lower(m.First) && a.leads(m) && !a.titleCase(m)
}

// anyVerb reads the person named beside a finite verb right behind quotation m,
// from token t: A rejoined, rejoined A.
func (a *attributor) anyVerb(m *mention.Mention, t, end int) (speaker, bool) {
	if !a.parsed() || !a.spokenBefore(m) {
		return speaker{}, false
	}
	if a.tellsTense(t) {
		if i := a.longest(t + 1); i >= 0 && a.in.Mentions[i].Kind == mention.Name {
			ids := a.meant(i, personBit)
			return a.by(ids, t, t+1), len(ids) > 0
		}
		return speaker{}, false
	}
	for v := t + 1; v < min(t+reach, end); v++ {
		if i := a.mentionEnding(v); i >= 0 && a.tellsTense(v) && a.plainSubject(t, v) {
			ids := a.meant(i, personBit)
			return a.by(ids, t, v+1), len(ids) > 0
		}
		if u := a.upos(v); u == "VERB" || u == "AUX" || u == "PUNCT" || u == "ADP" {
			break // a friend of A sneezed
		}
	}
	return speaker{}, false
}

// tellsTense reports whether token t is a verb that stands as the only one of its
// clause.
func (a *attributor) tellsTense(t int) bool {
	x := a.xpos(t)
	return (x == "VBD" || x == "VBZ") && a.upos(t) == "VERB" && !a.inside[t] && !a.unsaid(t)
}

// addsTo reports whether somebody described, not named, adds the quotation m to
// what the one person who spoke quotation b said: "...," the minister added.
func (a *attributor) addsTo(b, m *mention.Mention, before speaker) bool {
	if len(before.entities) != 1 || a.in.Linking.Entities[before.entities[0]].Class != mention.Person || a.paragraph(m.First) > a.paragraph(b.Last)+addsWithin {
		return false
	}
	end := a.sentence(m.Last - 1).Last
	t := a.skipMarks(m.Last, end)
	if a.lower(t) != "the" {
		return false
	}
	for v := t + 2; v < min(t+reach, end); v++ {
		if w, ok := a.verb(v); ok {
			return w.Is("onward") && a.titleEnding(v)
		}
		if i := a.longest(v); a.inside[v] || a.upos(v) == "AUX" || a.upos(v) == "PUNCT" || i >= 0 && a.in.Mentions[i].Kind == mention.Name && a.classes[i]&personBit != 0 {
			return false
		}
	}
	return false
}

// titleEnding reports whether a title ends before token v that is no spokesman's.
func (a *attributor) titleEnding(v int) bool {
	for t := v - 1; t >= max(0, v-reach); t-- {
		if i := a.longest(t); i >= 0 && a.in.Mentions[i].Last == v {
			return a.classes[i]&titleBit != 0 && a.xpos(v-1) == "NN" && !a.voices.single[a.lemma(v-1)]
		}
	}
	return false
}
