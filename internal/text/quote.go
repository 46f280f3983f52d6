package text

import (
	"strings"
	"unicode"
)

// isClosing reports whether the mark at s closes a quotation or bracket. A
// straight quote closes if it stands against what comes before it and not
// against what follows.
func isClosing(body string, s Span) bool {
	switch w := s.In(body); w {
	case ")", "]", "}", "”", "’", "»", "''", "›":
		return true
	case `"`, "'":
		return !isSpaceAt(body, s.Start-1) && s.Start > 0 && !leansRight(body, s)
	}
	return false
}

// isOpening reports whether the mark at s opens a quotation or bracket.
func isOpening(body string, s Span) bool {
	switch w := s.In(body); w {
	case "(", "[", "{", "“", "‘", "«", "„", "``", "‹":
		return true
	case `"`, "'":
		return leansRight(body, s)
	}
	return false
}

// leansRight reports whether a straight quote belongs to what follows it: a
// word stands against it there, and none before it.
func leansRight(body string, s Span) bool {
	after := runeAt(body, s.End)
	if after == 0 || isSpaceAt(body, s.End) {
		return false
	}
	before := runeBefore(body, s.Start)
	return before == 0 || unicode.IsSpace(before) || strings.ContainsRune("([{—–-“‘/", before)
}

// isPunctuation reports whether w begins with a punctuation mark, and not with
// a symbol such as an emoji or a bullet.
func isPunctuation(w string) bool {
	r := runeAt(w, 0)
	return unicode.IsPunct(r) && r != '•'
}
