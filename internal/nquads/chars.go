package nquads

import "unicode/utf8"

// iriByte tells which bytes an IRI may hold as they are: all but
// #x00-#x20 < > " { } | ^ ` \ (the production IRIREF). Bytes of multi-byte
// characters are allowed here; that they are UTF-8 is checked apart.
var iriByte = func() (ok [256]bool) {
	for b := 0x21; b < 256; b++ {
		ok[b] = true
	}
	for _, b := range []byte("<>\"{}|^`\\") {
		ok[b] = false
	}
	return ok
}()

func isLetter(c rune) bool { return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' }

func isDigit(c rune) bool { return '0' <= c && c <= '9' }

// schemeEnd returns the length of an IRI's scheme, or -1 where it has none and
// so is a relative reference (RFC 3987, production scheme).
func schemeEnd(iri string) int {
	for i, c := range iri {
		switch {
		case isLetter(c):
		case i > 0 && (isDigit(c) || c == '+' || c == '-' || c == '.'):
		case i > 0 && c == ':':
			return i
		default:
			return -1
		}
	}
	return -1
}

// baseRanges is the production PN_CHARS_BASE beyond ASCII.
var baseRanges = [][2]rune{
	{0xC0, 0xD6}, {0xD8, 0xF6}, {0xF8, 0x2FF}, {0x370, 0x37D}, {0x37F, 0x1FFF},
	{0x200C, 0x200D}, {0x2070, 0x218F}, {0x2C00, 0x2FEF}, {0x3001, 0xD7FF},
	{0xF900, 0xFDCF}, {0xFDF0, 0xFFFD}, {0x10000, 0xEFFFF},
}

// startsLabel reports whether a blank node label may begin with c:
// PN_CHARS_U or a digit.
func startsLabel(c rune) bool {
	if c < 0x80 {
		return isLetter(c) || isDigit(c) || c == '_'
	}
	for _, r := range baseRanges {
		if r[0] <= c && c <= r[1] {
			return true
		}
	}
	return false
}

// inLabel reports whether a blank node label may go on with c: PN_CHARS. A
// label may also hold dots, but not end in one.
func inLabel(c rune) bool {
	return c == '-' || c == 0xB7 || 0x300 <= c && c <= 0x36F || c == 0x203F || c == 0x2040 || startsLabel(c)
}

// labelLen returns how many bytes of s form a blank node label, 0 for none.
// s is valid UTF-8.
func labelLen(s string) int {
	end := 0
	for i, c := range s {
		switch {
		case i == 0 && startsLabel(c), i > 0 && inLabel(c):
			end = i + utf8.RuneLen(c)
		case i > 0 && c == '.': // inside only: end stays before it
		default:
			return end
		}
	}
	return end
}

// langLen returns how many bytes of s form a language tag, 0 for none:
// letters, then subtags of letters and digits, each after a hyphen.
func langLen[T string | []byte](s T) int {
	end := runOf(s, isLetter)
	if end == 0 {
		return 0
	}
	for end < len(s) && s[end] == '-' {
		n := runOf(s[end+1:], func(c rune) bool { return isLetter(c) || isDigit(c) })
		if n == 0 {
			break
		}
		end += 1 + n
	}
	return end
}

// runOf returns how many bytes at the start of s are ASCII characters in set.
func runOf[T string | []byte](s T, set func(rune) bool) int {
	n := 0
	for n < len(s) && set(rune(s[n])) {
		n++
	}
	return n
}
