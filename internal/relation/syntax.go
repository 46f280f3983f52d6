package relation

import "strings"

// Deep relations over basic UD: what a verb's subject and object are once
// passive, relative clauses, control and shared subjects are undone.

// depth limits the walk up for a missing subject.
const depth = 4

func (v *view) rel(t int) string { return v.in.Arcs[t].Rel }
func (v *view) head(t int) int   { return v.in.Arcs[t].Head }

// isRel reports whether a relation is name, with any subtype where name has
// none.
func isRel(rel, name string) bool {
	return rel == name || len(rel) > len(name) && rel[len(name)] == ':' && strings.HasPrefix(rel, name)
}

// children appends the children of t with a relation to out.
func (v *view) children(t int, name string, out []int) []int {
	for c := v.child[t]; c >= 0; c = v.sibling[c] {
		if isRel(v.rel(int(c)), name) {
			out = append(out, int(c))
		}
	}
	return out
}

// hasChild returns the first child of t with a relation, or -1.
func (v *view) hasChild(t int, name string) int {
	for c := v.child[t]; c >= 0; c = v.sibling[c] {
		if isRel(v.rel(int(c)), name) {
			return int(c)
		}
	}
	return -1
}

// caseOf is the preposition of t: its case marker, or for a clause its mark;
// "" without one.
func (v *view) caseOf(t int) string {
	c := v.hasChild(t, "case")
	if c < 0 {
		c = v.hasChild(t, "mark")
	}
	if c < 0 {
		return ""
	}
	return v.lower(c)
}

// passive reports whether t is a passive verb.
func (v *view) passive(t int) bool {
	active := false
	for c := v.child[t]; c >= 0; c = v.sibling[c] {
		switch v.rel(int(c)) {
		case "aux:pass", "nsubj:pass":
			return true
		case "aux", "nsubj", "cop":
			active = true
		}
	}
	if active || v.xpos(t) != "VBN" {
		return false
	}
	switch r := v.rel(t); {
	case r == "acl", r == "advcl":
		return v.hasChild(t, "obj") < 0
	case r == "conj":
		return v.hasChild(t, "obj") < 0 && v.head(t) >= 0 && v.passive(v.head(t))
	}
	return false
}

// relative reports whether a word is a relative pronoun.
func relative(w string) bool {
	switch w {
	case "who", "which", "that", "whom", "whose":
		return true
	}
	return false
}

// surface returns the grammatical subjects of t, with a missing one supplied
// by what governs it.
func (v *view) surface(t, left int) []int {
	subjects := v.children(t, "nsubj", nil)
	if len(subjects) > 0 {
		if relative(v.lower(subjects[0])) && v.clauseOf(t) >= 0 {
			return []int{v.clauseOf(t)}
		}
		return subjects
	}
	g := v.head(t)
	if left == 0 || g < 0 {
		return nil
	}
	switch r := v.rel(t); {
	case r == "acl" && v.xpos(t) != "VB": // "the delegation led by", "talks aimed at"
		return []int{g}
	case r == "xcomp":
		if objects := v.children(g, "obj", nil); len(objects) > 0 && v.upos(g) == "VERB" {
			return objects // "asked X to sign"
		}
		return v.surface(g, left-1)
	case r == "conj" && (v.upos(g) != "NOUN" && v.upos(g) != "PROPN" || v.hasChild(g, "cop") >= 0):
		return v.surface(g, left-1)
	case r == "advcl", r == "parataxis" && v.xpos(t) == "VBG":
		return v.surface(g, left-1)
	}
	return nil
}

// clauseOf is the noun that the relative clause of verb t belongs to, through
// coordination and control; -1 without one.
func (v *view) clauseOf(t int) int {
	for range depth {
		switch v.rel(t) {
		case "acl:relcl":
			return v.head(t)
		case "conj", "xcomp":
			t = v.head(t)
		default:
			return -1
		}
	}
	return -1
}

// deepSubject returns who does what t says.
func (v *view) deepSubject(t int) []int {
	if !v.passive(t) {
		return v.surface(t, depth)
	}
	agents := v.children(t, "obl:agent", nil)
	for _, c := range v.children(t, "obl", nil) {
		if v.rel(c) != "obl:agent" && v.caseOf(c) == "by" {
			agents = append(agents, c)
		}
	}
	if len(agents) == 0 { // "was received in Rome by X"
		for _, c := range v.nameCarriers(t, nil) {
			agents = v.take(c, &step{name: "nmod", cases: []string{"by"}}, agents)
		}
	}
	return agents
}

// deepObject returns whom or what t is done to.
func (v *view) deepObject(t int) []int {
	if v.passive(t) {
		return v.surface(t, depth)
	}
	objects := v.children(t, "obj", nil)
	if len(objects) > 0 {
		if relative(v.lower(objects[0])) && v.clauseOf(t) >= 0 {
			return []int{v.clauseOf(t)}
		}
		return objects
	}
	if v.rel(t) == "acl:relcl" && v.head(t) >= 0 {
		// "the deal (that) the two signed": a gap where the clause has a
		// subject of its own.
		if s := v.hasChild(t, "nsubj"); s >= 0 && !relative(v.lower(s)) {
			return []int{v.head(t)}
		}
	}
	if g := v.head(t); v.rel(t) == "conj" && g >= 0 && v.upos(g) == "VERB" && v.hasChild(t, "nsubj") < 0 {
		// "signed and ratified the deal"
		for _, o := range v.children(g, "obj", nil) {
			if o > t {
				objects = append(objects, o)
			}
		}
	}
	return objects
}

// follow returns the tokens that a path leads to from t.
func (v *view) follow(t int, path []step) []int {
	at := []int{t}
	for i := range path {
		var next []int
		for _, k := range at {
			next = v.take(k, &path[i], next)
		}
		at = next
		if len(at) == 0 {
			return nil
		}
	}
	return at
}

// take appends the tokens one step away from t.
func (v *view) take(t int, s *step, out []int) []int {
	if s.up {
		if h := v.head(t); h >= 0 && isRel(v.rel(t), s.name) && s.fits(v, t) {
			out = append(out, h)
		}
		return out
	}
	switch s.name {
	case "subj":
		return append(out, v.deepSubject(t)...)
	case "obj":
		return append(out, v.deepObject(t)...)
	case "self":
		return append(out, t)
	case "when":
		out = v.when(t, out)
		for _, o := range v.carriers(t) {
			out = v.when(o, out)
		}
		return out
	case "pp":
		return v.prepositional(t, s, out)
	}
	for c := v.child[t]; c >= 0; c = v.sibling[c] {
		if isRel(v.rel(int(c)), s.name) && s.fits(v, int(c)) {
			out = append(out, int(c))
		}
	}
	return out
}

// hasLater reports whether t has another child with the relation behind child c.
func (v *view) hasLater(t, c int, name string) bool {
	for k := v.sibling[c]; k >= 0; k = v.sibling[k] {
		if v.rel(int(k)) == name && int(k) < t {
			return true
		}
	}
	return false
}

// fits reports whether token t has one of the step's prepositions.
func (s *step) fits(v *view, t int) bool {
	return len(s.cases) == 0 || contains(s.cases, v.caseOf(t))
}

// prepositional takes a prepositional phrase of t itself, or of its object,
// where parsers often put it.
func (v *view) prepositional(t int, s *step, out []int) []int {
	out = v.phrases(t, s, out)
	for _, o := range v.carriers(t) {
		out = v.phrases(o, s, out)
	}
	return out
}

// carriers are the tokens behind t whose prepositional phrases parsers often
// take from it: a verb's objects, and names and titles in phrases of its own,
// for no person is "on Monday" and no city "with somebody".
func (v *view) carriers(t int) []int {
	var out []int
	if v.upos(t) == "VERB" {
		for _, o := range v.deepObject(t) {
			if o > t {
				out = append(out, o)
			}
		}
	}
	out = v.nameCarriers(t, out)
	for k := 0; k < len(out); k++ {
		out = v.nameCarriers(out[k], out)
	}
	return out
}

// nameCarriers appends the proper names behind t in phrases of its own.
func (v *view) nameCarriers(t int, out []int) []int {
	for c32 := v.child[t]; c32 >= 0; c32 = v.sibling[c32] {
		c := int(c32)
		if r := v.rel(c); c > t && v.upos(c) == "PROPN" && (isRel(r, "obl") || r == "nmod" || r == "appos") && !containsInt(out, c) {
			out = append(out, c)
		}
	}
	return out
}

func (v *view) phrases(t int, s *step, out []int) []int {
	for c := v.child[t]; c >= 0; c = v.sibling[c] {
		if r := v.rel(int(c)); (isRel(r, "obl") || isRel(r, "nmod") || r == "obj") && s.fits(v, int(c)) && v.caseOf(int(c)) != "" {
			out = append(out, int(c))
		}
	}
	return out
}

// when takes phrases that may say when: bare ones, adverbs, and those after
// on, in, at and during, which parsers may also take for objects.
func (v *view) when(t int, out []int) []int {
	for c := v.child[t]; c >= 0; c = v.sibling[c] {
		switch r := v.rel(int(c)); {
		case r == "nsubj" && v.hasLater(t, int(c), "nsubj"): // "This morning, X met Y"
			out = append(out, int(c))
		case r == "obl:tmod", r == "nmod:tmod", r == "obl:unmarked", r == "nmod:unmarked", r == "advmod", r == "obl:npmod":
			out = append(out, int(c))
		case r == "obl", r == "nmod", r == "obj" && v.caseOf(int(c)) != "":
			switch v.caseOf(int(c)) {
			case "on", "in", "at", "during", "over", "":
				out = append(out, int(c))
			}
		}
	}
	return out
}
