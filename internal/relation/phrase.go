package relation

// Speakers read from the words of a noun phrase.

// subjectAfter reads the noun phrase after an inverted verb: said A.
func (a *attributor) subjectAfter(v, end int) []int {
	if a.parsed() {
		for _, rel := range [2]string{"nsubj", "obj"} { // parsers take "said A" for either
			for _, t := range a.children(v, rel, nil) {
				if t > v && t < end && (rel == "nsubj" || a.papers.has(a.view, t)) {
					if ids := a.speaking(t); len(ids) > 0 {
						return ids
					}
				}
			}
		}
	}
	if _, phrasal := a.verbs.Get(a.lemma(v) + " " + a.lower(v+1)); phrasal {
		v++ // pointed out A
	}
	return a.nounPhrase(v+1, end)
}

// nounPhrase returns the person, or failing that organization, who heads the
// noun phrase at token t: through titles, adjectives and articles, and into an
// apposition. What a preposition leads to is somebody else, but for the house
// of a spokesman: "a spokesman for A".
func (a *attributor) nounPhrase(t, end int) []int {
	var house []int
	prepositions, commas, voice := 0, 0, false
	for t < end && !a.inside[t] {
		i := a.longest(t)
		if i >= 0 && a.classes[i]&titleBit != 0 && len(a.entities(i)) == 0 {
			for ; t < min(a.in.Mentions[i].Last, end); t++ {
				voice = voice || a.voices.single[a.lemma(t)]
			}
			continue
		}
		if i < 0 {
			voice = voice || a.voices.single[a.lemma(t)]
			switch u := a.upos(t); {
			case a.lower(t) == "," && commas == 0:
				commas, prepositions = 1, 0
			case u == "ADP":
				prepositions++
			case u == "VERB", u == "AUX", u == "PUNCT", u == "SCONJ":
				return house
			}
			t++
			continue
		}
		m := &a.in.Mentions[i]
		ids := a.meant(i, personBit|organizationBit)
		switch {
		case len(ids) == 0, a.possesses(m.Last - 1):
		case a.classes[i]&(personBit|groupBit) != 0 && prepositions == 0:
			return ids
		case a.classes[i]&organizationBit != 0 && house == nil && commas == 0 && (voice && prepositions <= 1 || prepositions == 0 && a.speaks(m.Last, end)):
			house = ids
		}
		if a.classes[i]&titleBit == 0 && (a.classes[i]&personBit == 0 || a.upos(m.Last) != "CCONJ") {
			prepositions = 0 // but: aides to President A and B
		}
		t = m.Last
	}
	return house
}

// possesses reports whether token t is a possessive pronoun, or it or the one
// after it the sign of a possessor: "his lawyer", "A's lawyer".
func (a *attributor) possesses(t int) bool {
	return a.xpos(t) == "POS" || a.xpos(t) == "PRP$" || t+1 < len(a.in.Doc.Tokens) && a.xpos(t+1) == "POS"
}

// speaks reports whether an organization that ends before token t heads its
// phrase, or is named in front of its spokesman.
func (a *attributor) speaks(t, end int) bool {
	for k := t; k < end && k < t+3; k++ {
		if a.voices.single[a.lemma(k)] {
			return true
		}
	}
	if _, last := a.bodies.At(a.in.Doc, min(t, end)); last > t && last <= end {
		t = last // "Reuters news agency"
	}
	if t >= end {
		return true
	}
	switch a.upos(t) {
	case "NOUN", "PROPN", "ADJ", "PART":
		return false
	}
	return true
}
