package eval

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"
)

// plain is the form in which names and literals are compared: words separated
// by single spaces, compatible and folded letters, without possessive,
// punctuation and a leading "the".
func plain(s string) string {
	s = cases.Fold().String(norm.NFKC.String(s))
	s = withoutPossessives(strings.NewReplacer("’", "'", "‘", "'").Replace(s))
	s = strings.Map(func(r rune) rune {
		if isWord(r) {
			return r
		}
		return ' '
	}, s)
	s = strings.TrimPrefix(strings.TrimLeft(s, " "), "the ")
	return strings.Join(strings.Fields(s), " ")
}

// withoutPossessives drops each 's that ends a word.
func withoutPossessives(s string) string {
	before, after, found := strings.Cut(s, "'s")
	if !found {
		return s
	}
	var b strings.Builder
	for found {
		b.WriteString(before)
		if r, size := utf8.DecodeRuneInString(after); size > 0 && isWord(r) {
			b.WriteString("'s")
		}
		before, after, found = strings.Cut(after, "'s")
	}
	b.WriteString(before)
	return b.String()
}

func isWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) || r == '_' }

// headWord is the last word of a plain name, in the singular as far as
// dropping every final s gives it.
func headWord(name string) string {
	return strings.TrimRight(name[strings.LastIndexByte(name, ' ')+1:], "s")
}

// shares reports whether got, a plain text, has at least four fifths of the
// different words of want, and they are at least half of its own.
func shares(got, want string) bool {
	wanted, have := wordSet(want), wordSet(got)
	common := 0
	for w := range have {
		if wanted[w] {
			common++
		}
	}
	return len(wanted) > 0 && len(have) > 0 &&
		float64(common)/float64(len(wanted)) >= 0.8 && float64(common)/float64(len(have)) >= 0.5
}

func wordSet(s string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(s) {
		set[w] = true
	}
	return set
}
