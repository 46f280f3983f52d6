package text

import (
	"strings"
	"unicode/utf8"
)

// scanner walks over a body once and collects its tokens.
type scanner struct {
	*Analyzer
	body   string
	tokens []Token
}

func (s *scanner) add(start, end int) {
	if start < end {
		s.tokens = append(s.tokens, Token{Span{start, end}})
	}
}

// scan collects the tokens of the whole body, one stretch between spaces
// after the other.
func (s *scanner) scan() {
	for i := 0; i < len(s.body); {
		c, size := classAt(s.body, i)
		if c == space {
			i += size
			continue
		}
		end, plain, special := s.stretch(i)
		switch {
		case plain:
			s.word(i, end)
		default:
			s.divide(i, end, special)
		}
		i = end
	}
}

// stretch finds the end of the run of non-space bytes that starts at i. plain
// means that it is made of ASCII letters alone; special that it may hold an
// address.
func (s *scanner) stretch(i int) (end int, plain, special bool) {
	plain = true
	for end = i; end < len(s.body); {
		b := s.body[end]
		if b < utf8.RuneSelf {
			c := asciiClasses[b]
			if c == space {
				break
			}
			plain = plain && c == letter
			special = special || b == '@' || b == '/' || b == 'w' && strings.HasPrefix(s.body[end:], "www.")
			end++
			continue
		}
		c, size := classAt(s.body, end)
		if c == space {
			break
		}
		plain = false
		end += size
	}
	return end, plain, special
}

// divide collects the tokens between start and end, which hold no space.
// Addresses are sought from each of its words on, so not in endless stretches.
func (s *scanner) divide(start, end int, special bool) {
	special = special && end-start <= maxAddress
	for i := start; i < end; {
		c, size := classAt(s.body, i)
		next := 0
		if special {
			next = address(s.body[:end], i)
		}
		switch {
		case next > i:
			s.add(i, next)
		case c == letter || c == digit:
			next = s.scanWord(i, end)
		case c == broken:
			for next = i + size; next < end && isBrokenAt(s.body, next); next++ {
			}
			s.add(i, next)
		default:
			next = s.scanMark(i, end, size)
		}
		i = next
	}
}

func isBrokenAt(s string, i int) bool {
	c, _ := classAt(s, i)
	return c == broken
}

// scanMark adds the token that starts with the punctuation mark or symbol at
// i, and returns where it ends.
func (s *scanner) scanMark(i, end, size int) int {
	b := s.body[:end]
	switch {
	case b[i] == '.' && isDigitAt(b, i+1) && !isWordBefore(b, i): // .432
		return s.scanWord(i, end)
	case (b[i] == '@' || b[i] == '#') && isLetterAt(b, i+1), b[i] == '+' && isDigitAt(b, i+1) && isSpaceAt(b, i-1):
		next := i + 1
		for next < end && (isWordAt(b, next) || b[next] == '_') {
			_, n := classAt(b, next)
			next += n
		}
		s.add(i, next)
		return next
	}
	if n := s.leadingApostrophe(i, end); n > 0 {
		return n
	}
	if n := emoticon(b, i); n > 0 && !isWordBefore(b, i) {
		s.add(i, i+n)
		return i + n
	}
	next := i + s.markLength(i, end, size)
	s.add(i, next)
	return next
}

func isWordBefore(s string, i int) bool {
	return i > 0 && isWordAt(s, i-utf8.RuneLen(runeBefore(s, i)))
}

// markLength is the length of the punctuation token at i: repeated stops,
// dashes and the like stay together, brackets and quotes stand alone.
func (s *scanner) markLength(i, end, size int) int {
	b := s.body[:end]
	switch c := b[i]; {
	case c == '!' || c == '?':
		return runOf(b, i, "!?")
	case strings.IndexByte(".-*=_~+#$/\\|<>", c) >= 0:
		return runOf(b, i, b[i:i+1])
	case c == '\'' && strings.HasPrefix(b[i:], "''"), c == '`' && strings.HasPrefix(b[i:], "``"):
		return 2
	case c < utf8.RuneSelf:
		return 1
	}
	r := runeAt(b, i)
	if r == '…' || r == '—' || r == '–' || r == '―' {
		n := size
		for runeAt(b, i+n) == r {
			n += size
		}
		return n
	}
	return emojiLength(b, i, size)
}

// runOf counts the bytes from i on that are in set.
func runOf(s string, i int, set string) int {
	n := 1
	for i+n < len(s) && strings.IndexByte(set, s[i+n]) >= 0 {
		n++
	}
	return n
}

// emojiLength extends the symbol at i over its modifiers and the symbols
// joined to it, so that a family or a flag is one token.
func emojiLength(s string, i, size int) int {
	end := i + size
	flag := isFlag(runeAt(s, i))
	for end < len(s) {
		switch r := runeAt(s, end); {
		case r == variationEmoji || r == '\u20E3' || 0x1F3FB <= r && r <= 0x1F3FF:
			end += utf8.RuneLen(r)
		case r == joiner && end+len("\u200D") < len(s):
			end += utf8.RuneLen(r)
			if c, n := classAt(s, end); c == other {
				end += n
			}
		case flag && isFlag(r):
			return end + utf8.RuneLen(r) - i
		default:
			return end - i
		}
	}
	return end - i
}

func isFlag(r rune) bool { return 0x1F1E6 <= r && r <= 0x1F1FF }

// emoticon returns the length of a face such as ":-)" at i, or 0.
func emoticon(s string, i int) int {
	if i >= len(s) || strings.IndexByte(":;=", s[i]) < 0 {
		return 0
	}
	n := 1
	if i+n < len(s) && (s[i+n] == '-' || s[i+n] == '\'') {
		n++
	}
	if i+n >= len(s) || strings.IndexByte(")(DPp", s[i+n]) < 0 || isWordAt(s, i+n+1) {
		return 0
	}
	return n + 1
}
