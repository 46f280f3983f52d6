package coref

import (
	"slices"

	"accord/internal/gazetteer"
	"accord/internal/mention"
)

// findBodies resolves organizations that are spoken of by their kind. "The foreign
// ministry" is a state's that was named before, "the ministry" the one whose name
// has the word; "the company", "the group" may
// also be one without it, if the sentence before is about that one alone.
func (s *state) findBodies() {
	for i := range s.Mentions {
		m := &s.Mentions[i]
		if m.Class != mention.Organization || m.Kind != mention.Nominal || s.quoted(m.First) {
			continue
		}
		noun, known := s.kind(m)
		if !known {
			continue
		}
		b := s.bodyOfKind(i, noun)
		if b < 0 {
			b = s.namesake(i, noun)
		}
		if b < 0 {
			b = s.bodyBefore(i, noun)
		}
		if b >= 0 {
			s.what[m.Head] = b + 1
			s.point(i, b)
		}
	}
}

// kind is the lexicon's noun in a description.
func (s *state) kind(m *mention.Mention) (gazetteer.Word, bool) {
	if w, last := s.g.OrganizationNouns.At(s.Doc, m.First+1); last == m.Last && last > m.First+1 {
		return w, true
	}
	w, last := s.g.OrganizationNouns.At(s.Doc, m.First) // ministry spokesman A
	return w, last == m.Last
}

// recent is how many sentences back an organization may be named that is
// spoken of by its kind.
const recent = 5

// namesake is the organization named before i whose name has the noun; of
// several the only one in the sentences close by; -1 if none is certain.
func (s *state) namesake(i int, noun gazetteer.Word) int {
	words := parts(noun.Lemma)
	var all, near []int
	for j := range s.Mentions[:i] {
		apart := s.Mentions[i].Sentence - s.Mentions[j].Sentence
		if !s.named(j) || s.quoted(s.Mentions[j].First) || apart > recent {
			continue
		}
		if n := len(words); len(s.parts[j]) <= n || !contains(s.parts[j], words) {
			continue
		}
		if !s.hasThing(all, j) {
			all = append(all, j)
		}
		if apart <= 1 && !s.hasThing(near, j) {
			near = append(near, j)
		}
	}
	switch {
	case len(all) == 1 && s.rivalled(i, all[0], noun):
	case len(all) == 1:
		return s.find(all[0])
	case len(near) == 1 && s.Mentions[near[0]].Kind != mention.Described:
		return s.find(near[0]) // each state has a ministry
	}
	return -1
}

// rivalled reports whether the sentence before i, or its own, names another
// body that is listed as one of the noun's kind.
func (s *state) rivalled(i, body int, noun gazetteer.Word) bool {
	lo, _ := s.inSentence(max(0, s.Mentions[i].Sentence-1))
	for j := lo; j < i; j++ {
		if t, known := s.g.Thing(s.Mentions[j].Thing); known && s.named(j) && t.Class == noun.Lemma && s.find(j) != s.find(body) {
			return true
		}
	}
	return false
}

// named reports whether mention j is the name of an organization by itself.
func (s *state) named(j int) bool {
	return s.isName(j) && s.class[j] == mention.Organization && s.outermost(j)
}

// contains reports whether the words stand in the list, in their order and
// together.
func contains(list, words []string) bool {
	for n := 0; n+len(words) <= len(list); n++ {
		if slices.Equal(list[n:n+len(words)], words) {
			return true
		}
	}
	return false
}

// bodyBefore is the organization that is the subject of the nearest sentence
// before, of the last few, that names any that may be of the noun's kind, and
// the only one of them there; -1 if there is none.
func (s *state) bodyBefore(i int, noun gazetteer.Word) int {
	last := s.Mentions[i].Sentence
	if len(s.Arcs) == 0 {
		return -1
	}
	for j, hi := s.inSentence(last); j < hi && j < i; j++ {
		if s.named(j) && s.mayBe(j, noun) {
			return -1
		}
	}
	for n := last - 1; n >= max(0, last-back); n-- {
		if b, any := s.bodyIn(n, noun); any {
			return b
		}
	}
	return -1
}

// bodyIn is the organization that is the subject of sentence n, or stands before
// the noun that is ("the Unite union"), and the only one there that may be of the noun's kind; any tells whether there are some.
func (s *state) bodyIn(n int, noun gazetteer.Word) (body int, any bool) {
	subject := s.mainSubject(n)
	found := -1
	for j, hi := s.inSentence(n); j < hi; j++ {
		if !s.named(j) || !s.mayBe(j, noun) {
			continue
		}
		if found >= 0 && s.find(j) != s.find(found) || found < 0 && s.Mentions[j].Head != subject && !(s.Mentions[j].Last == subject && s.head(s.Mentions[j].Head) == subject) {
			return -1, true
		}
		found = j
	}
	if found < 0 {
		return -1, false
	}
	return s.find(found), true
}

// mayBe reports whether an organization whose name lacks the noun may be of its
// kind: what is listed or named as another is not.
func (s *state) mayBe(j int, noun gazetteer.Word) bool {
	if t, known := s.g.Thing(s.Mentions[j].Thing); known {
		return noun.Is(t.Class) || t.Class == "bank" && noun.Is("company") || noun.Is("broad") && broadly(t.Class)
	}
	if k := s.bodies[j].Kind; k != "" && noun.Is("state") && !noun.Is("legislature") && !noun.Is("court") && !noun.Is("military") {
		kind, _ := s.g.BodyKind(noun.Lemma)
		return kind == k // "the foreign ministry" is no interior ministry
	}
	own := false
	for _, w := range s.parts[j] {
		o, known := s.g.OrganizationNouns.Get(w)
		if !known {
			continue
		}
		own = true
		if slices.ContainsFunc(o.Flags, func(f string) bool {
			return isClass(f) && noun.Is(f) || noun.Is("broad") && broadly(f)
		}) {
			return true
		}
	}
	return !own && (noun.Is("company") && !noun.Is("finance") || noun.Is("ngo") && (noun.Is("weak") || noun.Is("kind")) || noun.Is("ngo") && !slices.ContainsFunc(noun.Flags, func(f string) bool { return f != "ngo" && isClass(f) }))
}

// broadly reports whether bodies of a class are also spoken of as groups and
// organizations.
func broadly(class string) bool {
	switch class {
	case "international", "armed-group", "armed", "association", "ngo":
		return true
	}
	return false
}

// isClass reports whether a flag of a noun says what kind of body it is, and not
// how the noun is used.
func isClass(flag string) bool {
	switch flag {
	case "weak", "broad", "kind", "before", "leads", "suffix":
		return false
	}
	return true
}
