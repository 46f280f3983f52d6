package relation

import "accord/internal/mention"

// Subjects of verbs of saying.

// subject finds who a verb's subject is: by the parse, else by what stands
// beside the verb.
func (a *attributor) subject(v int) []int {
	parsed := len(a.in.Arcs) > 0
	var subjects []int
	if parsed {
		subjects = a.deepSubject(v)
	}
	for _, t := range subjects {
		if ids := a.speaking(t); len(ids) > 0 {
			return ids
		}
	}
	if ids := a.antecedent(v); len(ids) > 0 || len(subjects) > 0 || parsed && a.passive(v) {
		return ids
	}
	first := a.in.Doc.Sentences[a.in.Doc.SentenceAt(v)].First
	return a.subjectBefore(first, v)
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
	for k := max(0, t-reach); k < t; k++ {
		if i := a.longest(k); i >= 0 && a.in.Mentions[i].Last == t {
			return a.meant(i, personBit|organizationBit)
		}
	}
	return nil
}

// speaking lists the persons and organizations that a subject token stands
// for: itself, those coordinated with it, or who issued it.
func (a *attributor) speaking(t int) []int {
	var ids []int
	for _, i := range a.person.resolve(a.view, t, nil) {
		ids = append(ids, a.meant(int(i), personBit|organizationBit)...)
	}
	if len(ids) > 0 {
		return ids
	}
	return a.issuer(t)
}

// issuer finds who issued a commentary, statement or report: "a commentary
// (published) by A", "A's statement", "the A report"; or, where it was told
// before, "the commentary".
func (a *attributor) issuer(t int) []int {
	noun := a.lemma(t)
	if !a.papers.single[noun] {
		return nil
	}
	for c := a.child[t]; c >= 0; c = a.sibling[c] {
		k := int(c)
		switch r := a.rel(k); {
		case r == "nmod:poss", r == "compound", r == "nmod:desc", isRel(r, "nmod") && (a.caseOf(k) == "by" || a.caseOf(k) == "from" || a.caseOf(k) == "in" || a.caseOf(k) == "of"):
			if ids := a.issued(noun, k); ids != nil {
				return ids
			}
		case isRel(r, "acl"):
			for _, agent := range a.children(k, "obl", nil) {
				if c := a.caseOf(agent); c == "by" || c == "in" || c == "from" || c == "on" {
					if ids := a.issued(noun, agent); ids != nil {
						return ids
					}
				}
			}
		}
	}
	if i, known := a.authors[noun]; known && a.definite(t) {
		return a.meant(i, personBit|organizationBit)
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

// subjectAfter reads the noun phrase after an inverted verb: said A.
func (a *attributor) subjectAfter(v, end int) []int {
	if len(a.in.Arcs) > 0 {
		for _, t := range a.children(v, "nsubj", nil) {
			if t > v {
				if ids := a.speaking(t); len(ids) > 0 {
					return ids
				}
			}
		}
	}
	return a.nounPhrase(v+1, end)
}

// nounPhrase returns the first person, or failing that organization, of the
// noun phrase at token t: through titles, adjectives and articles, and into an
// apposition if the phrase itself names nobody.
func (a *attributor) nounPhrase(t, end int) []int {
	var organization []int
	commas := 0
	for t < end && !a.inside[t] {
		i := a.longest(t)
		if i < 0 {
			switch u := a.upos(t); {
			case a.lower(t) == "," && commas == 0 && organization == nil:
				commas++
			case u == "VERB", u == "AUX", u == "PUNCT", u == "SCONJ":
				return organization
			}
			t++
			continue
		}
		ids := a.meant(i, personBit|organizationBit)
		if a.classes[i]&(personBit|groupBit) != 0 && len(ids) > 0 {
			return ids
		}
		if a.classes[i]&organizationBit != 0 && organization == nil {
			organization = ids
		}
		t = a.in.Mentions[i].Last
	}
	return organization
}

// longest is the longest visible mention at token t that is no quotation, or
// -1.
func (a *attributor) longest(t int) int {
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
	return commas == 0 || commas == 2
}

// subjectBefore reads the subject between token first and verb v: the parse's
// subject, else the noun phrase that begins there or right before the verb.
func (a *attributor) subjectBefore(first, v int) []int {
	if len(a.in.Arcs) > 0 {
		for _, t := range a.deepSubject(v) {
			if ids := a.speaking(t); len(ids) > 0 {
				return ids
			}
		}
	}
	for t := v - 1; t >= first && t >= v-4; t-- {
		if ids := a.endingAt(t + 1); len(ids) > 0 {
			return ids
		}
		if u := a.upos(t); u != "ADV" && u != "AUX" && u != "" {
			return nil
		}
	}
	return nil
}
