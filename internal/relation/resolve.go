package relation

import "accord/internal/mention"

// Resolving: from the token that a path leads to, to the mentions meant.

// reach is how far before a token a mention that holds it may begin.
const reach = 24

// resolve appends the mentions that a token stands for and that the argument
// accepts: its own, those in apposition, those coordinated with it, and those
// it stands for by profession ("officials of").
func (a *argument) resolve(v *view, t int, out []int32) []int32 {
	before := len(out)
	out = a.resolveOne(v, t, out)
	if len(out) == before+1 {
		if who := v.in.Mentions[out[before]].Head; who > t && v.head(who) == t {
			out = a.others(v, who, out) // "chief of staff A and Secretary B"
		}
	}
	return a.others(v, t, out)
}

// others appends what is coordinated with token t.
func (a *argument) others(v *view, t int, out []int32) []int32 {
	for c := v.child[t]; c >= 0; c = v.sibling[c] {
		if v.coordinated(int(c)) {
			out = a.resolve(v, int(c), out)
		}
	}
	return out
}

// coordinated reports whether token t is coordinated with its governor. A
// conjunction of its own outweighs the relation: parsers take "Kenya and
// Ethiopia" for one name.
func (v *view) coordinated(t int) bool {
	switch v.rel(t) {
	case "conj":
		return v.upos(t) != "VERB"
	case "flat", "compound", "appos", "list", "dep":
		return v.head(t) < t && (v.hasChild(t, "cc") >= 0 || v.cc(t) || v.listed(t))
	}
	return false
}

// cc reports whether a conjunction hangs from the title before the name t: "A
// and President B".
func (v *view) cc(t int) bool {
	for c := v.child[t]; c >= 0 && int(c) < t; c = v.sibling[c] {
		if v.rel(int(c)) == "nmod:desc" && v.upos(int(c)) == "PROPN" && v.hasChild(int(c), "cc") >= 0 {
			return true
		}
	}
	return false
}

// listed reports whether t, which a parse takes for an apposition, is the second
// of a list of names of one class: "Jordan, Turkey and Iraq".
func (v *view) listed(t int) bool {
	if v.rel(t) != "appos" || v.upos(t) != "PROPN" || v.upos(v.head(t)) != "PROPN" {
		return false
	}
	last := v.hasChild(t, "conj")
	return last > t && v.hasChild(last, "cc") >= 0 && v.nameClass(t) != 0 && v.nameClass(t) == v.nameClass(v.head(t)) && v.nameClass(t) == v.nameClass(last)
}

// nameClass is the class of the name that token t heads; 0 for none.
func (v *view) nameClass(t int) classSet {
	for k := max(t-reach, 0); k <= t; k++ {
		for _, i := range v.mentionsAt(k) {
			if m := &v.in.Mentions[i]; m.Kind.Names() && m.Head == t {
				return v.classes[i]
			}
		}
	}
	return 0
}

func (a *argument) resolveOne(v *view, t int, out []int32) []int32 {
	if m := a.own(v, t); m >= 0 {
		return append(out, int32(m))
	}
	if m := a.ofKind(v, t); m >= 0 {
		return append(out, int32(m))
	}
	if m := a.described(v, t); m >= 0 {
		return append(out, int32(m))
	}
	for c := v.child[t]; c >= 0; c = v.sibling[c] {
		if r := v.rel(int(c)); r == "appos" || r == "flat" && int(c) == t+1 { // Mr. X
			if m := a.own(v, int(c)); m >= 0 {
				return a.resolve(v, int(c), out) // "their leaders, A and B"
			}
		}
	}
	if v.parts != nil && a.mention.classes&(eventBit|agreementBit) != 0 && v.parts.has(v, t) {
		for _, k := range v.take(t, &step{name: "nmod", cases: []string{"of"}}, nil) {
			if m := a.own(v, k); m >= 0 {
				return append(out, int32(m)) // "a series of meetings"
			}
		}
	}
	if v.some != nil && v.some.has(v, t) {
		for _, k := range v.take(t, &step{name: "nmod", cases: []string{"of"}}, nil) {
			out = a.resolve(v, k, out) // "a group of Kenyan diplomats"
		}
	}
	if a.via != nil && a.via.has(v, t) && !v.holdsPerson(t) && !v.besidePerson(t) {
		return a.standsFor(v, t, out)
	}
	return out
}

// own returns the longest accepted mention that token t heads, or that holds
// it while its governor is outside; failing that, the person whose title t
// belongs to. -1 without one.
func (a *argument) own(v *view, t int) int {
	best, length := -1, 0
	for k := max(t-reach, 0); k <= t; k++ {
		for _, i32 := range v.mentionsAt(k) {
			i := int(i32)
			m := &v.in.Mentions[i]
			if m.Last <= t || !v.visible[i] || m.Last-m.First <= length {
				continue
			}
			if p := v.describedPerson(m); p >= 0 && (m.Class == mention.Country || a.mention.accepts(v, p)) {
				i = p
			}
			if !a.mention.accepts(v, i) {
				continue
			}
			if h := v.head(t); m.Head == t || h < m.First || h >= m.Last {
				best, length = i, m.Last-m.First
			}
		}
	}
	if best < 0 && a.mention.classes&personBit != 0 {
		return a.titled(v, t)
	}
	return best
}

// ofKind returns the organization named right before the noun t that says what
// it is: "the Likud party". -1 without one.
func (a *argument) ofKind(v *view, t int) int {
	if v.kinds == nil || t == 0 || a.mention.classes&organizationBit == 0 || !v.kinds.has(v, t) {
		return -1
	}
	m := a.own(v, t-1)
	if m < 0 || v.in.Mentions[m].Last != t || v.in.Mentions[m].Class != mention.Organization {
		return -1
	}
	return m
}

// described returns the person of whom the noun t is said: "Doe is a lawyer
// who heads", "Doe, a lawyer who heads". -1 without one.
func (a *argument) described(v *view, t int) int {
	if a.mention.classes&personBit == 0 || v.upos(t) != "NOUN" {
		return -1
	}
	switch {
	case v.hasChild(t, "cop") >= 0 && !v.negated(t):
		if s := v.hasChild(t, "nsubj"); s >= 0 && s < t {
			return a.own(v, s)
		}
	case v.rel(t) == "appos" && v.head(t) < t:
		return a.own(v, v.head(t))
	case v.rel(t) == "conj" && v.upos(v.head(t)) == "NOUN": // "a lawyer and writer who"
		return a.described(v, v.head(t))
	}
	return -1
}

// negated reports whether a "not" or "no" depends on token t.
func (v *view) negated(t int) bool {
	for c := v.child[t]; c >= 0; c = v.sibling[c] {
		switch v.lower(int(c)) {
		case "not", "n't", "no", "never", "neither", "hardly":
			return true
		}
	}
	return false
}

// describedPerson is the person that a country or body only says whose they
// are: "Chinese President X" and "UN Secretary-General X" stand for X; -1
// without one.
func (v *view) describedPerson(m *mention.Mention) int {
	if m.Class != mention.Country && m.Class != mention.Organization || m.Last >= len(v.in.Doc.Tokens) {
		return -1
	}
	next := m.Last
	if v.lower(next) == "'s" && next+1 < len(v.in.Doc.Tokens) {
		next++ // "Austria's X"
	}
	if i := v.classAt(next, m.Sentence, mention.Person); i >= 0 && m.Class == mention.Country {
		return i
	}
	return v.titledAt(next, m.Sentence)
}

// titledAt is the person whose title begins at token t, or whose two titles
// do: "Chairman and Egyptian President X"; -1 without one.
func (v *view) titledAt(t, sentence int) int {
	for range 2 {
		title := v.classAt(t, sentence, mention.Title)
		if title < 0 {
			return -1
		}
		t = v.in.Mentions[title].Last
		if p := v.classAt(t, sentence, mention.Person); p >= 0 {
			return p
		}
		if v.lower(t) != "and" {
			return -1
		}
		for t++; v.classAt(t, sentence, mention.Title) < 0; { // a country or body before the title
			next := t
			for _, i := range v.mentionsAt(t) {
				next = max(next, v.in.Mentions[i].Last)
			}
			if next == t || next >= len(v.in.Doc.Tokens) {
				return -1
			}
			t = next
		}
	}
	return -1
}

// classAt is the mention of a class that begins at token t of the sentence; -1
// without one.
func (v *view) classAt(t, sentence int, class mention.Class) int {
	if t >= len(v.in.Doc.Tokens) {
		return -1
	}
	for _, i := range v.mentionsAt(t) {
		if v.in.Mentions[i].Class == class && v.in.Mentions[i].Sentence == sentence {
			return int(i)
		}
	}
	return -1
}

// titled returns the person named right after the title that holds token t.
func (a *argument) titled(v *view, t int) int {
	for k := max(t-reach, 0); k <= t; k++ {
		for _, i32 := range v.mentionsAt(k) {
			m := &v.in.Mentions[i32]
			if m.Last <= t || v.classes[i32]&titleBit == 0 || m.Last >= len(v.in.Doc.Tokens) {
				continue
			}
			for _, p := range v.mentionsAt(m.Last) {
				if v.in.Mentions[p].Sentence == m.Sentence && v.classes[p]&personBit != 0 && a.mention.accepts(v, int(p)) {
					return int(p)
				}
			}
		}
	}
	return -1
}

// holdsPerson reports whether token t belongs to a person's name or titles
// one: "US Trade Representative X" stands for X, not for the US.
func (v *view) holdsPerson(t int) bool {
	person := argument{mention: &mentionTest{classes: personBit, attrs: nil}}
	return person.own(v, t) >= 0
}

// besidePerson reports whether token t says in apposition who a person is: "X,
// foreign minister of Y" stands for X.
func (v *view) besidePerson(t int) bool {
	return v.rel(t) == "appos" && v.head(t) >= 0 && v.head(t) < t && v.holdsPerson(v.head(t))
}

// standsFor appends what the noun t speaks for: "Chinese officials",
// "China's negotiators", "leaders of A, B and C", "envoys from A". Persons are
// not spoken for: "Doe administration officials" are not Doe.
func (a *argument) standsFor(v *view, t int, out []int32) []int32 {
	plain, test := *a, *a.mention
	test.classes &^= personBit
	plain.via, plain.mention = nil, &test
	for c := v.child[t]; c >= 0; c = v.sibling[c] {
		switch r := v.rel(int(c)); {
		case r == "amod", r == "compound", isRel(r, "nmod") && v.speaksFor(int(c)):
			out = plain.resolve(v, int(c), out)
		}
	}
	return out
}

func (v *view) speaksFor(t int) bool {
	switch v.caseOf(t) {
	case "of", "from", "'s", "'", "":
		return true
	}
	return false
}
