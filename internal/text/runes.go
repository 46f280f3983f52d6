package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// class sorts bytes and runes by what the scanner does with them.
type class uint8

const (
	other class = iota // punctuation and symbols
	space
	letter // letters, marks, soft hyphens and joiners
	digit
	broken // bytes that are not UTF-8
)

// asciiClasses holds the class of each byte below 0x80.
var asciiClasses = func() (table [utf8.RuneSelf]class) {
	for c := range table {
		switch r := rune(c); {
		case r <= ' ' || r == 0x7F:
			table[c] = space // control characters stand for nothing one could read
		case unicode.IsLetter(r):
			table[c] = letter
		case unicode.IsDigit(r):
			table[c] = digit
		}
	}
	return table
}()

// classAt returns the class of the rune at byte i of s and its length; space
// and 0 at the end.
func classAt(s string, i int) (class, int) {
	if i >= len(s) || i < 0 {
		return space, 0
	}
	if s[i] < utf8.RuneSelf {
		return asciiClasses[s[i]], 1
	}
	r, size := utf8.DecodeRuneInString(s[i:])
	switch {
	case r == utf8.RuneError && size <= 1:
		return broken, 1
	case unicode.IsLetter(r), unicode.IsMark(r) && r != variationEmoji, r == softHyphen, r == '\u200C', r == joiner:
		return letter, size
	case unicode.IsDigit(r):
		return digit, size
	case unicode.IsSpace(r), unicode.IsControl(r), r == '\u200B', r == '\u2060', r == '\uFEFF':
		return space, size
	}
	return other, size
}

const (
	softHyphen     = '\u00AD'
	joiner         = '\u200D' // ties emoji, and letters of some scripts, into one
	variationEmoji = '\uFE0F'
)

// runeAt decodes the rune at byte i of s; 0 outside s.
func runeAt(s string, i int) rune {
	if i < 0 || i >= len(s) {
		return 0
	}
	r, _ := utf8.DecodeRuneInString(s[i:])
	return r
}

// runeBefore decodes the rune that ends at byte i of s; 0 at the start.
func runeBefore(s string, i int) rune {
	if i <= 0 {
		return 0
	}
	r, _ := utf8.DecodeLastRuneInString(s[:i])
	return r
}

func isSpaceAt(s string, i int) bool {
	c, _ := classAt(s, i)
	return c == space
}

func isWordAt(s string, i int) bool {
	c, _ := classAt(s, i)
	return c == letter || c == digit
}

func isDigitAt(s string, i int) bool { return i >= 0 && i < len(s) && s[i]-'0' < 10 }

func isLetterAt(s string, i int) bool {
	c, size := classAt(s, i)
	return c == letter && size > 0
}

func isUpperAt(s string, i int) bool { return unicode.IsUpper(runeAt(s, i)) }

func isLowerAt(s string, i int) bool { return unicode.IsLower(runeAt(s, i)) }

// apostropheAt returns the byte length of an apostrophe at i, straight or
// curly; 0 where there is none.
func apostropheAt(s string, i int) int {
	if i >= len(s) {
		return 0
	}
	if s[i] == '\'' {
		return 1
	}
	if strings.HasPrefix(s[i:], "’") {
		return len("’")
	}
	return 0
}

// lowerASCII writes s in lower case into buf if it is short ASCII, so that map
// look-ups need no allocation; ok is false otherwise.
func lowerASCII(buf *[16]byte, s string) (lower []byte, ok bool) {
	if len(s) > len(buf) {
		return nil, false
	}
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c >= utf8.RuneSelf {
			return nil, false
		}
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		buf[i] = c
	}
	return buf[:len(s)], true
}
