package relation

import "accord/internal/gazetteer"

// certainty grades a statement: asserted, planned for the future, or blocked
// (negated, hypothetical, conditional, questioned, denied, wished).
type certainty int

const (
	asserted certainty = iota
	planned
	blocked
)

// modality grades words by the lexicon of modality and two word lists of the
// pattern files: "planned", its words for settled plans, and "undo", verbs
// that undo their object.
type modality struct {
	lexicon       *gazetteer.Lexicon
	planned, undo *wordList
}

// grade says how certain what depends on a word is; upos is the word's part of
// speech, or "" for a word that modifies.
func (m *modality) grade(word, upos string) (certainty, bool) {
	w, known := m.lexicon.Get(word)
	if !known {
		return asserted, false
	}
	verb, noun := w.Is("verb"), w.Is("noun")
	if (verb || noun) && !(verb && (upos == "VERB" || upos == "AUX")) && !(noun && upos == "NOUN") {
		return asserted, false
	}
	if w.Is("plan") && !w.Is("condition") && (m.planned.entry(word) || m.planned.entry(w.Lemma)) {
		return planned, true
	}
	return blocked, true
}

// of grades what depends on g as t does: by g with t's preposition or mark,
// with its own particle, with the preposition of whoever is to do t, or alone.
func (m *modality) of(v *view, g, t int) (certainty, bool) {
	upos := v.upos(g)
	for _, next := range [4]string{v.caseOf(t), v.particle(g), v.addressed(g, t), v.adverbBehind(g)} {
		if next == "" {
			continue
		}
		for _, word := range [2]string{v.lemma(g), v.lower(g)} {
			if x, known := m.grade(word+" "+next, upos); known {
				return x, true
			}
		}
	}
	if x, known := m.grade(v.lower(g), upos); known {
		return x, true
	}
	return m.grade(v.lemma(g), upos)
}

// adverbBehind is the adverb right behind a verb: "look forward".
func (v *view) adverbBehind(t int) string {
	if v.upos(t+1) != "ADV" {
		return ""
	}
	return v.lower(t + 1)
}

// particle is the particle of a phrasal verb: "rule out".
func (v *view) particle(t int) string {
	if p := v.hasChild(t, "compound:prt"); p >= 0 {
		return v.lower(p)
	}
	return ""
}

// addressed is the preposition of those who are to do t: "on" in "called on
// them to sign".
func (v *view) addressed(g, t int) string {
	if v.caseOf(t) != "to" {
		return ""
	}
	for c := v.child[g]; c >= 0; c = v.sibling[c] {
		if int(c) > g && int(c) < t && v.rel(int(c)) == "obl" {
			return v.caseOf(int(c))
		}
	}
	return ""
}

// certaintyOf grades what is said at token t by its own auxiliaries and
// negation, and by everything that governs it within the sentence.
func (m *modality) certaintyOf(v *view, t int, question bool) certainty {
	worst := asserted
	if question {
		worst = blocked
	}
	for hop := 0; t >= 0 && hop < 12 && worst < blocked; hop++ {
		worst = max(worst, m.own(v, t))
		g := v.head(t)
		if g < 0 {
			break
		}
		x, up := m.step(v, t, g)
		worst = max(worst, x)
		if !up {
			break
		}
		t = g
	}
	return worst
}

// own grades token t by its dependents: negation, auxiliaries, conditions,
// determiners and adjectives.
func (m *modality) own(v *view, t int) certainty { return m.graded(v, t, nil) }

// graded is own without the dependents that are to be skipped.
func (m *modality) graded(v *view, t int, skip func(c int) bool) certainty {
	worst := asserted
	if v.meantTo(t) {
		if worst = planned; v.withHave(t) {
			worst = blocked // "was to have met"
		}
	}
	for c32 := v.child[t]; c32 >= 0; c32 = v.sibling[c32] {
		c := int(c32)
		r := v.rel(c)
		switch {
		case skip != nil && skip(c):
		case r == "nsubj", r == "nsubj:pass", r == "obj":
			if k := v.hasChild(c, "cc"); k >= 0 && k < c { // "neither A nor B"
				x, _ := m.grade(v.lower(k), "")
				worst = max(worst, x)
			}
			if k := v.hasChild(t, "aux"); r != "obj" && k >= 0 && k < c && v.lower(k) == "had" {
				worst = blocked // "had A signed"
			}
		case r == "aux":
			worst = max(worst, m.auxiliary(v, t, c))
		case r == "case" && v.xpos(t) == "VB": // "due to sign"
			x, _ := m.grade(v.expression(c), "")
			worst = max(worst, x)
		case isRel(r, "advmod"), isRel(r, "det"), r == "amod", r == "mark", r == "cc":
			x, _ := m.grade(v.expression(c), "")
			worst = max(worst, x)
		case r == "advcl":
			if v.caseOf(c) == "if" || v.caseOf(c) == "unless" {
				worst = blocked
			}
		}
	}
	if worst == planned && m.lapsed(v, t) {
		return blocked
	}
	return worst
}

// expression is token t with what is fixed to it: "due to".
func (v *view) expression(t int) string {
	if f := v.hasChild(t, "fixed"); f >= 0 {
		return v.lower(t) + " " + v.lower(f)
	}
	return v.lower(t)
}

// meantTo reports whether t is what somebody is, or was, to do.
func (v *view) meantTo(t int) bool {
	k := v.hasChild(t, "mark")
	if k < 0 || v.lower(k) != "to" {
		return false
	}
	be := v.hasChild(t, "cop")
	if be < 0 {
		be = v.hasChild(t, "aux")
	}
	return be >= 0 && be < k && v.lemma(be) == "be"
}

// auxiliary grades a modal verb. "would" below a verb of saying in the past
// is a plan reported: "said they would meet".
func (m *modality) auxiliary(v *view, t, aux int) certainty {
	x, known := m.grade(v.lower(aux), "AUX")
	if !known || v.lemma(aux) == "be" {
		return asserted
	}
	if v.lower(aux) == "would" && v.reportedPast(t) {
		return planned
	}
	if y, unsettled := m.grade(v.lower(aux)+" "+v.adverbBehind(aux), "AUX"); unsettled {
		return y // "will eventually meet"
	}
	return x
}

// reportedPast reports whether a verb in the past says what the clause of t tells:
// "said they would meet", "they would meet, he said".
func (v *view) reportedPast(t int) bool {
	if v.rel(t) == "ccomp" && v.head(t) >= 0 && v.xpos(v.head(t)) == "VBD" {
		return true
	}
	said := v.hasChild(t, "parataxis")
	return said > t && v.xpos(said) == "VBD" && v.hasChild(said, "nsubj") >= 0
}

// withHave reports whether t has the auxiliary "have" or "had".
func (v *view) withHave(t int) bool {
	k := v.hasChild(t, "aux")
	for k >= 0 && v.lemma(k) != "have" {
		for k = int(v.sibling[k]); k >= 0 && !isRel(v.rel(k), "aux"); k = int(v.sibling[k]) {
		}
	}
	return k >= 0
}

// lapsed reports whether a plan that g tells may have come to nothing: it was
// one before what is told, "had planned to", or is undone in the same breath,
// "was due to visit Kenya but cancelled".
func (m *modality) lapsed(v *view, g int) bool {
	for c32 := v.child[g]; c32 >= 0; c32 = v.sibling[c32] {
		c := int(c32)
		if v.rel(c) == "aux" && v.lower(c) == "had" || v.rel(c) == "conj" && m.undone(v, c) == blocked {
			return true
		}
	}
	return false
}

// step grades the arc from t to its governor g, and says whether what governs
// g bears on t as well.
func (m *modality) step(v *view, t, g int) (certainty, bool) {
	r := v.rel(t)
	switch {
	case r == "acl:relcl", r == "appos", r == "parataxis", isRel(r, "root"):
		return asserted, false
	case r == "conj":
		return asserted, v.hasChild(t, "nsubj") < 0
	case r == "xcomp", r == "ccomp", r == "csubj":
		x, _ := m.of(v, g, t)
		if x == planned && m.lapsed(v, g) {
			x = blocked
		}
		return x, true
	case r == "advcl":
		return m.adverbial(v, t, g), !v.past(t)
	case r == "acl" && v.caseOf(t) == "that": // "rumours that", "no chance that"
		x, _ := m.of(v, g, t)
		return max(x, m.own(v, g)), false
	case r == "acl":
		if v.xpos(t) == "VB" { // "plans to meet", "an offer to mediate"
			x, known := m.of(v, g, t)
			if !known && v.upos(g) == "PROPN" {
				return planned, false // a headline: "Kenya to hold talks"
			}
			if !known {
				x = blocked
			}
			return x, true
		}
		return asserted, false
	}
	return m.nominal(v, t, g)
}

// past reports whether t is told as what had happened before, whatever the verb
// above it says: "would come a year after they met".
func (v *view) past(t int) bool {
	c := v.caseOf(t)
	return v.xpos(t) == "VBD" && (c == "after" || c == "since")
}

// adverbial grades a clause that says how, when or why g: by its mark, and by
// g where it is a complement that parsers take for one, as in "ruled out
// signing" and "short of signing".
func (m *modality) adverbial(v *view, t, g int) certainty {
	if v.caseOf(t) == "to" {
		if m.lapsed(v, g) {
			return blocked
		}
		if v.xpos(t) != "VBG" {
			return planned
		}
		x, _ := m.of(v, g, t) // "looks forward to meeting"
		return max(x, planned)
	}
	x, _ := m.grade(v.caseOf(t), "")
	if v.xpos(t) == "VBG" && t > g && t-g < 4 {
		y, _ := m.of(v, g, t)
		x = max(x, y)
	}
	if k := v.hasChild(t, "mark"); k > 0 && v.head(k-1) == g {
		y, _ := m.grade(v.lower(k-1)+" "+v.lower(k), v.upos(k-1))
		x = max(x, y)
	}
	return x
}

// nominal grades a noun by what governs it. A definite noun is taken to
// exist whatever is said of it; an indefinite one only if it is brought about,
// or does something.
func (m *modality) nominal(v *view, t, g int) (certainty, bool) {
	if (isRel(v.rel(t), "obl") || v.rel(t) == "nmod") && circumstance(v.caseOf(t)) && (v.caseOf(t) != "on" || v.lemma(g) != "agree") {
		return asserted, false // "urged in a phone call", "denied after talks"
	}
	if isRel(v.rel(t), "obl") && v.caseOf(t) == "from" {
		return asserted, false // "withdrew from a treaty": there is one to leave
	}
	r := v.rel(t)
	if v.definite(t) {
		if r == "obj" || r == "nsubj:pass" {
			return m.undone(v, g), false
		}
		return asserted, false
	}
	if r == "nsubj" && v.upos(g) != "ADJ" {
		return m.own(v, g), false // "a deal could help", but "talks failed"
	}
	x, _ := m.of(v, g, t)
	return x, true
}

// circumstance reports whether a preposition says on what occasion something
// is done, so that the occasion is real whatever the verb says.
func circumstance(preposition string) bool {
	switch preposition {
	case "in", "at", "on", "during", "after", "following", "before":
		return true
	}
	return false
}

// undone grades the object of verb g: "cancelled the meeting".
func (m *modality) undone(v *view, g int) certainty {
	lemma := v.lemma(g)
	if p := v.particle(g); p != "" {
		lemma += " " + p
	}
	if m.undo.entry(lemma) {
		return blocked
	}
	return asserted
}

// definite reports whether a noun has a definite determiner or possessor, or
// is a name.
func (v *view) definite(t int) bool {
	if v.upos(t) == "PROPN" || v.hasChild(t, "nmod:poss") >= 0 {
		return true
	}
	d := v.hasChild(t, "det")
	if d < 0 {
		return false
	}
	switch v.lower(d) {
	case "the", "this", "that", "these", "those", "both":
		return true
	}
	return false
}
