package nquads

import (
	"bytes"
	"unicode/utf8"
)

// echar maps the letter after a backslash to its character (ECHAR).
var echar = [256]byte{'t': '\t', 'b': '\b', 'n': '\n', 'r': '\r', 'f': '\f', '"': '"', '\'': '\'', '\\': '\\'}

// unescape resolves the escapes of raw, which stands at the given offset.
// Short escapes such as \n are for literals only.
func (p *parser) unescape(raw []byte, offset int, short bool) (string, error) {
	out := make([]byte, 0, len(raw))
	for i := 0; i < len(raw); {
		n := bytes.IndexByte(raw[i:], '\\')
		if n < 0 {
			out = append(out, raw[i:]...)
			break
		}
		out = append(out, raw[i:i+n]...)
		i += n
		// A literal's closing mark is never escaped, so a byte follows in one;
		// in an IRI none may.
		if i+1 == len(raw) {
			return "", failAt(offset+i, `lone '\': expected \uXXXX or \UXXXXXXXX`)
		}
		c := raw[i+1]
		if short && echar[c] != 0 {
			out = append(out, echar[c])
			i += 2
			continue
		}
		char, size, err := numeric(raw[i:], offset+i, short)
		if err != nil {
			return "", err
		}
		out = utf8.AppendRune(out, char)
		i += size
	}
	return string(out), nil
}

// numeric reads \uXXXX or \UXXXXXXXX at the start of raw and returns the
// character and the escape's length.
func numeric(raw []byte, offset int, short bool) (rune, int, error) {
	size := 0
	switch raw[1] {
	case 'u':
		size = 6
	case 'U':
		size = 10
	default:
		c, _ := utf8.DecodeRune(raw[1:])
		if short {
			return 0, 0, failAt(offset, `unknown escape \%c: expected one of \t \b \n \r \f \" \' \\ \uXXXX \UXXXXXXXX`, c)
		}
		return 0, 0, failAt(offset, `escape \%c in an IRI: expected \uXXXX or \UXXXXXXXX`, c)
	}
	var code uint32
	for i := 2; i < size; i++ {
		digit := uint32(16)
		if i < len(raw) {
			digit = hexDigit(raw[i])
		}
		if digit == 16 {
			return 0, 0, failAt(offset, `\%c escape with too few hexadecimal digits: expected %d`, raw[1], size-2)
		}
		code = code<<4 | digit
	}
	switch {
	case code > utf8.MaxRune:
		return 0, 0, failAt(offset, `escape %s is beyond Unicode: expected at most \U0010FFFF`, raw[:size])
	case 0xD800 <= code && code <= 0xDFFF:
		return 0, 0, failAt(offset, `escape %s is a surrogate: expected the character itself, as \UXXXXXXXX`, raw[:size])
	}
	return rune(code), size, nil
}

// hexDigit is the value of a hexadecimal digit, 16 for any other byte.
func hexDigit(c byte) uint32 {
	switch {
	case '0' <= c && c <= '9':
		return uint32(c - '0')
	case 'a' <= c && c <= 'f':
		return uint32(c-'a') + 10
	case 'A' <= c && c <= 'F':
		return uint32(c-'A') + 10
	default:
		return 16
	}
}
