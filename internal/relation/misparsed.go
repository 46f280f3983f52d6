package relation

// Subjects of verbs of saying that the parse gives to another word.

// finiteBefore is the verb of saying whose subject a participle behind a comma
// shares: "...," A told B, asserting that; -1 without one.
func (a *attributor) finiteBefore(v int) int {
	if !a.parsed() || a.xpos(v) != "VBG" || a.lower(v-1) != "," {
		return -1
	}
	for t := v - 2; t >= a.sentence(v).First && !a.inside[t]; t-- {
		if _, said := a.verb(t); said && a.tellsTense(t) {
			return t
		}
		if u := a.upos(t); u == "VERB" || u == "AUX" || u == "SCONJ" {
			return -1
		}
	}
	return -1
}

// titledBehind reports whether person i has a title that a preposition ties to
// noun t, whatever the parse makes of his name: the wife of President A.
func (a *attributor) titledBehind(t, i int) bool {
	first := a.in.Mentions[i].First
	title := a.mentionEnding(first)
	if a.upos(t) != "NOUN" || first <= t+2 || title < 0 || a.classes[title]&titleBit == 0 || a.bareOffice(t) {
		return false
	}
	k := a.in.Mentions[title].First - 1
	for k > t && (a.upos(k) == "DET" || a.upos(k) == "ADJ" || a.countryAt(k)) {
		k--
	}
	return k > t && a.upos(k) == "ADP"
}

// countryAt reports whether a country's name begins at token t.
func (a *attributor) countryAt(t int) bool {
	i := a.longest(t)
	return i >= 0 && a.classes[i]&countryBit != 0
}
