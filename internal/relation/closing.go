package relation

import (
	"slices"

	"accord/internal/mention"
	"accord/internal/vocab"
)

// Speakers whom the end of a sentence names, behind what it reports: the pact
// must "last for ever", A has said.

// closingReach is how many tokens a sentence may go on behind its closing verb.
const closingReach = 14

// closing gives the quoted part of a statement to whoever the end of its sentence
// says made it. A verb of saying before the quotation or behind it is another
// matter, and a news medium only passes on what somebody said.
func (a *attributor) closing(m *mention.Mention) (speaker, bool) {
	s := a.sentence(m.First)
	if !a.parsed() || m.Last >= s.Last || a.verbIn(s.First, m.First) >= 0 || a.led(m) {
		return speaker{}, false
	}
	v := a.verbIn(max(m.Last, s.Last-closingReach), s.Last)
	if v < 0 || a.passive(v) || a.lower(v+1) == ":" || a.lower(v+1) == "that" || slices.Contains(a.inside[v:s.Last], true) {
		return speaker{}, false
	}
	comma := a.closingComma(m.Last, v)
	if comma < 0 {
		return speaker{}, false
	}
	ids := a.subjectBefore(comma+1, v)
	if len(ids) == 0 {
		ids = a.nounPhrase(comma+1, v)
	}
	if len(ids) != 1 || hasType(ids, a.in.Linking.Entities, []string{vocab.NewsMediaOrganization}) {
		return speaker{}, false
	}
	return a.by(ids, comma, v+1), true
}

// led reports whether some verb that may be one of saying leads right to the
// quotation: chanting "...", a sign reading "...".
func (a *attributor) led(m *mention.Mention) bool {
	for v := m.First - 1; v >= a.sentence(m.First).First && m.First-v < closingReach; v-- {
		if _, ok := a.verbs.Get(a.lemma(v)); ok && a.upos(v) == "VERB" && a.direct(v, m.First) {
			return true
		}
	}
	return false
}

// verbIn is the last verb of saying among the tokens; -1 if there is none.
func (a *attributor) verbIn(first, last int) int {
	for v := last - 1; v >= first; v-- {
		if w, ok := a.verb(v); ok && !w.Is("wide") && (w.Is("that") || w.Is("quote")) {
			return v
		}
	}
	return -1
}

// closingComma is the first comma behind token t with nothing but the subject of
// verb v behind it; -1 if there is none.
func (a *attributor) closingComma(t, v int) int {
	comma := -1
	for k := t; k < v; k++ {
		switch u := a.upos(k); {
		case a.lower(k) == "," && comma < 0 && u == "PUNCT":
			comma = k
		case u == "VERB" && a.xpos(k) != "VBN" && a.xpos(k) != "VBG", u == "AUX" && !a.auxiliary(k, v), u == "CCONJ" && k == comma+1, u == "SCONJ", a.inside[k]:
			comma = -1
		}
	}
	if comma < 0 || a.lower(comma+1) == "but" || relative(a.lower(comma+1)) {
		return -1
	}
	return comma
}

// auxiliary reports whether token k is part of the group of verb v: has said.
func (a *attributor) auxiliary(k, v int) bool {
	for t := k + 1; t < v; t++ {
		if u := a.upos(t); u != "AUX" && u != "ADV" {
			return false
		}
	}
	return true
}
