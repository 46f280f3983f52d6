package coref

import (
	"strings"
	"unicode"

	"accord/internal/mention"
	"accord/internal/text"
)

// joinAcronyms joins short forms with what they stand for: beside it in
// brackets, or anywhere in the article if the initials fit one name only.
func (s *state) joinAcronyms() {
	for i := range s.Mentions {
		if !s.isAcronym(i) {
			continue
		}
		if j := s.bracketed(i); j >= 0 {
			s.adopt(i, j)
		} else if j := s.spelledOut(i); j >= 0 {
			s.adopt(i, j)
		}
	}
}

// adopt joins all mentions of the short form at i with the long form at j and
// gives them its class.
func (s *state) adopt(i, j int) {
	key := s.key(i)
	for k := range s.Mentions {
		if s.isAcronym(k) && s.key(k) == key && s.join(k, j) {
			s.class[k] = s.class[j]
		}
	}
}

// isAcronym reports whether mention i is a name in capitals: CPTPP, U.N.
func (s *state) isAcronym(i int) bool {
	m := &s.Mentions[i]
	if !s.isName(i) || m.Class == mention.Person || m.Class == mention.Country || strings.Contains(m.Norm, " ") {
		return false
	}
	upper, lower := 0, 0
	for _, r := range m.Norm {
		switch {
		case unicode.IsUpper(r):
			upper++
		case unicode.IsLower(r):
			lower++
		}
	}
	return upper >= 2 && lower < upper && upper <= 10
}

// beforeKnownAs is where a name ends that ", known as" or ", better known as
// the" joins with the token; -1 if nothing does.
func (s *state) beforeKnownAs(t int) int {
	if s.word(t-1) == "the" {
		t--
	}
	if s.word(t-1) != "as" || s.word(t-2) != "known" {
		return -1
	}
	if t -= 3; s.word(t) != "," {
		t--
	}
	if s.word(t) != "," {
		return -1
	}
	return t
}

// bracketed finds the long form right before "(ACRONYM)" or ", known as
// ACRONYM", or right after "ACRONYM (".
func (s *state) bracketed(i int) int {
	m := &s.Mentions[i]
	for j, hi := s.inSentence(m.Sentence); j < hi; j++ {
		n := &s.Mentions[j]
		if len(s.parts[j]) < 2 || s.out[j] || n.Class == mention.Person || n.Class == mention.Country {
			continue
		}
		if n.Last == m.First-1 && s.word(n.Last) == "(" || n.Last == s.beforeKnownAs(m.First) || m.Last == n.First-1 && s.word(m.Last) == "(" && s.initialsFit(i, j) {
			return j
		}
	}
	return -1
}

// spelledOut finds the one name in the article whose initials are the acronym
// at i; -1 if there is none, or several.
func (s *state) spelledOut(i int) int {
	found := -1
	for j := range s.Mentions {
		if s.isName(j) && s.class[j] != mention.Person && s.class[j] != mention.Country && s.initialsFit(i, j) {
			if found >= 0 && s.find(found) != s.find(j) {
				return -1
			}
			if found < 0 {
				found = j
			}
		}
	}
	return found
}

// initialsFit reports whether the acronym at i is made of the first letters of
// the name at j, with or without its small words.
func (s *state) initialsFit(i, j int) bool {
	if len(s.parts[j]) < 2 {
		return false
	}
	short := s.key(i)
	var all, content strings.Builder
	for _, w := range s.parts[j] {
		r := []rune(w)[0]
		all.WriteRune(r)
		if p, known := s.g.NameParticles.Get(w); !known || !p.Is("link") {
			content.WriteRune(r)
		}
	}
	return short == all.String() || short == content.String()
}

// word is token t in small letters with plain quotation marks.
func (s *state) word(t int) string {
	if t < 0 || t >= len(s.Doc.Tokens) {
		return ""
	}
	return strings.ToLower(text.Plain(s.Doc.Word(t)))
}
