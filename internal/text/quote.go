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

// isApart reports whether token j is a straight quote with spaces around it, as
// in text cut into words.
func isApart(d *Document, j int) bool {
	return d.Word(j) == `"` && j+1 < len(d.Tokens) && d.Tokens[j+1].Start > d.Tokens[j].End && j > 0 && d.Tokens[j].Start > d.Tokens[j-1].End
}

// closesApart reports whether the mark at token j, with a space before it,
// closes a quotation: a straight one if an odd number of such stands before it
// in its lines.
func closesApart(d *Document, j int) bool {
	switch d.Word(j) {
	case "''", "”":
		return true
	case `"`:
	default:
		return false
	}
	if j+1 < len(d.Tokens) && d.Tokens[j+1].Start == d.Tokens[j].End {
		return false
	}
	odd := false
	for k := j - 1; k >= 0 && !strings.Contains(d.Body[d.Tokens[k].End:d.Tokens[k+1].Start], "\n\n"); k-- {
		odd = odd != (d.Word(k) == `"`)
	}
	return odd
}

// isPunctuation reports whether w begins with a punctuation mark, and not with
// a symbol such as an emoji or a bullet.
func isPunctuation(w string) bool {
	r := runeAt(w, 0)
	return unicode.IsPunct(r) && r != '•'
}
