package text

import (
	"strings"
	"unicode/utf8"
)

// takesStop reports whether the full stop at e belongs to the word from i to
// e, because that is an abbreviation, an initial or the number of a list item.
func (s *scanner) takesStop(i, e, end int) bool {
	if e >= end || s.body[e] != '.' || e+1 < end && s.body[e+1] == '.' {
		return false
	}
	w := s.body[i:e]
	if isWordAt(s.body, e+1) { // J.K.Rowling, St.Louis
		return isUpperAt(s.body, e+1) && (isInitials(w) && isUpperAt(w, 0) || s.abbreviation(w).kind >= titleAbbreviation)
	}
	if isDigitAt(w, 0) {
		return s.isListNumber(i, e)
	}
	if e+1 < end && s.body[e+1] == ',' {
		return true
	}
	if isInitials(w) {
		return utf8.RuneCountInString(w) > 1 || s.isInitial(i, e)
	}
	switch s.abbreviation(w).kind {
	case titleAbbreviation, otherAbbreviation:
		return true
	case numberAbbreviation:
		return isDigitAt(s.body, s.skipSpace(e+1))
	}
	return false
}

// abbreviation looks w up, which is written without its final stop.
func (a *Analyzer) abbreviation(w string) abbreviation {
	var buf [16]byte
	lower, ok := lowerASCII(&buf, w)
	if !ok {
		return abbreviation{}
	}
	found := a.abbreviations[string(lower)]
	if found.capital && !isUpperAt(w, 0) {
		return abbreviation{}
	}
	return found
}

// isInitial reports whether the single letter before the stop at e shortens a
// name, as in "James W. Cicconi": another name follows, or the sentence goes
// on. "Plan B. The" and "so do I. She" end sentences.
func (s *scanner) isInitial(i, e int) bool {
	number := isDigitAt(s.body, s.skipSpace(e+1))
	if s.abbreviation(s.body[i:e]).kind == numberAbbreviation && (number || !isUpperAt(s.body, i)) {
		return number // p. 12, but Robert P. Lockwood
	}
	if !isUpperAt(s.body, i) {
		return s.abbreviation(s.body[i:e]).kind != noAbbreviation
	}
	next := s.skipSpace(e + 1)
	if isDigitAt(s.body, next) { // H. R. 1280
		return s.afterInitial()
	}
	if !isLetterAt(s.body, next) || (s.body[i] == 'I' || s.body[i] == 'X' && s.after("on", i)) && !s.afterCapital(i) {
		return false // "so do I. She", "posted on X. The"
	}
	end := segmentEnd(s.body, next)
	return !s.openers[s.body[next:end]] || end == next+1 && strings.HasPrefix(s.body[end:], ".")
}

// after reports whether the token before i is the word.
func (s *scanner) after(word string, i int) bool {
	n := len(s.tokens)
	return n > 0 && s.tokens[n-1].End < i && s.tokens[n-1].In(s.body) == word
}

// afterCapital reports whether the token before i begins with a capital.
func (s *scanner) afterCapital(i int) bool {
	n := len(s.tokens)
	return n > 0 && s.tokens[n-1].End < i && isUpperAt(s.body, s.tokens[n-1].Start)
}

// afterInitial reports whether the last token is a capital with its stop.
func (s *scanner) afterInitial() bool {
	n := len(s.tokens)
	if n == 0 || s.tokens[n-1].Len() != 2 {
		return false
	}
	w := s.tokens[n-1].In(s.body)
	return w[1] == '.' && isUpperAt(w, 0)
}

// isListNumber reports whether the digits from i to e begin a line and a space
// and further text follow their stop.
func (s *scanner) isListNumber(i, e int) bool {
	if e-i > 3 || e+1 >= len(s.body) || s.body[e+1] != ' ' || !isWordAt(s.body, s.skipSpace(e+1)) {
		return false
	}
	for k := i; k < e; k++ {
		if !isDigitAt(s.body, k) {
			return false
		}
	}
	for k := i - 1; k >= 0 && s.body[k] != '\n'; k-- {
		if s.body[k] != ' ' && s.body[k] != '\t' {
			return false
		}
	}
	return true
}

// skipSpace returns the first byte from i on that is not white space.
func (s *scanner) skipSpace(i int) int {
	for i < len(s.body) {
		c, size := classAt(s.body, i)
		if c != space {
			break
		}
		i += size
	}
	return i
}
