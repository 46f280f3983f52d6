package relation

import "strings"

// symbol is one piece of an expression: a word, a quoted word or one of
// ( ) [ ] ? * + ! | , > <.
type symbol struct {
	position
	text   string
	quoted bool
	glued  bool // no white space before it
}

const marks = "()[]?*+!|,<>"

// lex cuts an expression into symbols. A question mark that begins a word
// ("?x") belongs to it.
func lex(l line) ([]symbol, error) {
	var out []symbol
	s := l.text
	at := func(i int) position { p := l.position; p.col += i; return p }
	for i := 0; i < len(s); {
		c := s[i]
		start := i
		glued := i > 0 && s[i-1] != ' ' && s[i-1] != '\t'
		switch {
		case c == ' ' || c == '\t':
			i++
			continue
		case c == '"':
			end := strings.IndexByte(s[i+1:], '"')
			if end < 0 {
				return nil, at(i).errorf("quotation mark is not closed")
			}
			i += end + 2
			out = append(out, symbol{at(start), s[start+1 : i-1], true, glued})
			continue
		case c == '?' && i+1 < len(s) && isLetter(s[i+1]) && !(glued && endsAtom(s[i-1])):
			i = wordEnd(s, i+1)
		case strings.IndexByte(marks, c) >= 0:
			i++
		default:
			i = wordEnd(s, i)
		}
		out = append(out, symbol{at(start), s[start:i], false, glued})
	}
	return out, nil
}

// wordEnd is where the bare word at i ends.
func wordEnd(s string, i int) int {
	for i < len(s) && s[i] != ' ' && s[i] != '\t' && s[i] != '"' && strings.IndexByte(marks, s[i]) < 0 {
		i++
	}
	return i
}

func isLetter(c byte) bool { return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' }

// endsAtom reports whether a question mark after c is a quantifier.
func endsAtom(c byte) bool {
	return c == ')' || c == ']' || c == '"' || c == '>' || isLetter(c) || '0' <= c && c <= '9'
}
