package mention

import "strings"

// acronyms gives an abbreviation in brackets the class of the name that it
// shortens, and so wherever else it stands: "Trade Pact of the South (TPS)".
func (s *search) acronyms() {
	short := map[string]known{}
	for i, m := range s.found {
		at := m.Last
		if s.word(at) == "'s" {
			at++ // "the union's (LU)"
		}
		if m.Class == Quotation || s.word(at) != "(" && s.word(at) != "[" || s.word(at+2) != ")" && s.word(at+2) != "]" {
			continue
		}
		if w := s.Doc.Word(at + 1); shortens(w, m.Norm) && !s.kindOnly(at+1, at+2) {
			short[w] = known{class: s.found[i].Class, thing: m.Thing}
		}
	}
	for i := range s.found {
		m := &s.found[i]
		if long, ok := short[m.Norm]; ok && m.Last == m.First+1 && (m.Class != long.class || m.Thing != "" && m.Thing != long.thing) {
			m.Class, m.Thing, m.Why = long.class, "", "abbreviation in brackets"
		}
	}
	for i := range s.Doc.Tokens {
		if long, ok := short[s.Doc.Word(i)]; ok && s.owner[i] == 0 {
			s.claim(Mention{First: i, Last: i + 1, Class: long.class, Kind: Name, Why: "abbreviation in brackets"})
		}
	}
}

// shortens reports whether the capitals of a word are initials, in order, of
// the capitalised words of a name.
func shortens(word, long string) bool {
	if len(word) < 2 || strings.ToUpper(word) != word && len(word) > 8 {
		return false
	}
	initials := ""
	for _, w := range strings.FieldsFunc(long, func(r rune) bool { return r == ' ' || r == '-' }) {
		if startsUpper(w) {
			initials += w[:1]
		}
	}
	at := 0
	for _, r := range word {
		if strings.ToUpper(string(r)) != string(r) || r == '.' {
			continue
		}
		k := strings.IndexRune(initials[at:], r)
		if k < 0 {
			return false
		}
		at += k + 1
	}
	return at >= 2 && at*2 >= len(initials)
}
