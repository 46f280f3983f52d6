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
	short, long := s.shortForms(), s.longForms()
	for i := range s.Mentions {
		if !s.isAcronym(i) {
			continue
		}
		if j := s.bracketed(i); j >= 0 {
			s.adopt(short[s.key(i)], j)
		} else if j := s.spelledOut(long[s.key(i)]); j >= 0 {
			s.adopt(short[s.key(i)], j)
		}
	}
}

// shortForms lists the mentions of each acronym.
func (s *state) shortForms() map[string][]int {
	short := map[string][]int{}
	for i := range s.Mentions {
		if s.isAcronym(i) {
			short[s.key(i)] = append(short[s.key(i)], i)
		}
	}
	return short
}

// longForms lists the names that each acronym may stand for by its letters.
func (s *state) longForms() map[string][]int {
	long := map[string][]int{}
	for j := range s.Mentions {
		if !s.isName(j) {
			continue
		}
		all, content := s.initials(j)
		if all == "" {
			continue
		}
		long[all] = append(long[all], j)
		if content != all {
			long[content] = append(long[content], j)
		}
		if short := s.withoutCountry(j, content); short != "" {
			long[short] = append(long[short], j)
		}
	}
	return long
}

// withoutCountry is the initials of a body's name but for "of" and the country
// at its end: EC for "Electoral Commission of Ghana"; "" if it has none.
func (s *state) withoutCountry(j int, content string) string {
	m, n := &s.Mentions[j], len(s.parts[j])
	if s.class[j] != mention.Organization || n < 4 || s.parts[j][n-2] != "of" || len(content) < 3 {
		return ""
	}
	if iso, last := s.countryAt(m.Last-1, m.Last); iso == "" || last != m.Last {
		return ""
	}
	return content[:len(content)-1]
}

// adopt joins the mentions of a short form with the long form at j and gives
// them its class.
func (s *state) adopt(short []int, j int) {
	for _, k := range short {
		if s.join(k, j) {
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
		end := n.Last
		if s.word(end) == "'s" {
			end++ // "the union's (LU)"
		}
		if end == m.First-1 && s.word(end) == "(" && s.word(m.Last) != ":" || n.Last == s.beforeKnownAs(m.First) || m.Last == n.First-1 && s.word(m.Last) == "(" && s.initialsFit(i, j) {
			return j
		}
	}
	return -1
}

// spelledOut is the one name among those whose initials are an acronym; -1 if
// there is none, or several.
func (s *state) spelledOut(names []int) int {
	found := -1
	for _, j := range names {
		if s.class[j] == mention.Person || s.class[j] == mention.Country {
			continue
		}
		if found >= 0 && s.find(found) != s.find(j) {
			return -1
		}
		if found < 0 {
			found = j
		}
	}
	return found
}

// initialsFit reports whether the acronym at i is made of the first letters of
// the name at j, with or without its small words.
func (s *state) initialsFit(i, j int) bool {
	short := s.key(i)
	all, content := s.initials(j)
	return short == all || short == content
}

// initials are the first letters of the name at j, with and without its small
// words; "" of a single word.
func (s *state) initials(j int) (all, content string) {
	if len(s.parts[j]) < 2 {
		return "", ""
	}
	var a, c strings.Builder
	for _, w := range s.parts[j] {
		r := []rune(w)[0]
		a.WriteRune(r)
		if p, known := s.g.NameParticles.Get(w); !known || !p.Is("link") {
			c.WriteRune(r)
		}
	}
	return a.String(), c.String()
}

// word is token t in small letters with plain quotation marks.
func (s *state) word(t int) string {
	if t < 0 || t >= len(s.Doc.Tokens) {
		return ""
	}
	return strings.ToLower(text.Plain(s.Doc.Word(t)))
}
