package name

import (
	"unicode"
	"unicode/utf8"

	"accord/internal/linear"
	"accord/internal/wordclass"
)

// form is how a token is written.
type form uint8

const (
	formOther   form = iota // punctuation, symbols
	formLower               // no capital
	formCapital             // first letter capital, another one lower case
	formUpper               // several letters, all capital
	formInitial             // one capital letter, or letters with full stops: "J.", "U.S."
	formMixed               // capitals elsewhere: "eBay", "al-Assad"
	formNumber              // begins with a digit
)

// named says whether the form by itself makes a name possible.
func (f form) named() bool { return f >= formCapital && f <= formMixed }

func formOf(w string) form {
	upper, lower, stops, letters := 0, 0, 0, 0
	first := rune(0)
	for i, r := range w {
		if i == 0 {
			first = r
		}
		switch {
		case r >= 'a' && r <= 'z':
			lower++
		case r >= 'A' && r <= 'Z':
			upper++
		case r == '.':
			stops++
		case r < utf8.RuneSelf:
		case unicode.IsUpper(r):
			upper++
		case unicode.IsLetter(r):
			lower++
		}
	}
	letters = upper + lower
	switch {
	case first >= '0' && first <= '9':
		return formNumber
	case letters == 0:
		return formOther
	case upper == 0:
		return formLower
	case lower == 0 && (letters == 1 || stops > 0):
		return formInitial
	case lower == 0:
		return formUpper
	case unicode.IsUpper(first):
		return formCapital
	default:
		return formMixed
	}
}

// Fold writes a word in lower case, without the marks of Latin letters and
// with one kind of apostrophe: the key under which words are looked up.
func Fold(w string) string {
	for i := 0; i < len(w); i++ {
		if c := w[i]; c >= utf8.RuneSelf || c >= 'A' && c <= 'Z' {
			return string(appendFolded(make([]byte, 0, len(w)), w))
		}
	}
	return w
}

func appendFolded(out []byte, w string) []byte {
	for _, r := range w {
		switch {
		case r >= 'A' && r <= 'Z':
			out = append(out, byte(r)+'a'-'A')
		case r < utf8.RuneSelf:
			out = append(out, byte(r))
		default:
			out = appendPlain(out, unicode.ToLower(r))
		}
	}
	return out
}

// latin lists lower-case Latin letters by the plain letter they fold to.
var latin = [...]struct {
	plain  string
	marked string
}{
	{"a", "àáâãäåāăąǎạảấầẩẫậắằẳẵặ"}, {"c", "çćĉċč"}, {"d", "ďđð"}, {"e", "èéêëēĕėęěẹẻẽếềểễệə"},
	{"g", "ĝğġģ"}, {"h", "ĥħ"}, {"i", "ìíîïĩīĭįıǐỉị"}, {"j", "ĵ"}, {"k", "ķ"}, {"l", "ĺļľŀł"},
	{"n", "ñńņňŉ"}, {"o", "òóôõöøōŏőǒơọỏốồổỗộớờởỡợ"}, {"r", "ŕŗř"}, {"s", "śŝşšș"}, {"t", "ţťŧț"},
	{"u", "ùúûüũūŭůűųưụủứừửữự"}, {"w", "ŵ"}, {"y", "ýÿŷỳỵỷỹ"}, {"z", "źżž"},
	{"ae", "æ"}, {"oe", "œ"}, {"ss", "ß"}, {"th", "þ"}, {"'", "‘’ʼʻ`"}, {"-", "‐‑–"},
}

func appendPlain(out []byte, r rune) []byte {
	for _, l := range latin {
		for _, m := range l.marked {
			if m == r {
				return append(out, l.plain...)
			}
		}
	}
	return utf8.AppendRune(out, r)
}

// word is what the features ask about one token.
type word struct {
	form   form
	exact  uint64 // hash as written
	folded uint64 // hash of the folded form
	shape  uint64
	prefix [2]uint64 // of 3 and 4 letters
	suffix [3]uint64 // of 2, 3 and 4 letters
	wordClass
}

// look fills in all of a word but its form. buf is scratch space.
func (w *word) look(s string, classes *Classes, seen *wordclass.Cache, buf []byte) []byte {
	buf = appendFolded(buf[:0], s)
	w.exact = linear.Hash(s)
	w.folded = linear.HashBytes(buf)
	w.shape = shapeOf(s)
	w.prefix = [2]uint64{headHash(buf, 3), headHash(buf, 4)}
	w.suffix = [3]uint64{tailHash(buf, 2), tailHash(buf, 3), tailHash(buf, 4)}
	w.wordClass = classes.find(w.folded, seen)
	return buf
}

func headHash(b []byte, n int) uint64 { return packed(b[:min(n, len(b))]) + 1 }

func tailHash(b []byte, n int) uint64 { return packed(b[max(0, len(b)-n):]) + 1 }

// packed holds up to 7 bytes and their number in one value.
func packed(b []byte) uint64 {
	v := uint64(len(b))
	for _, c := range b {
		v = v<<8 | uint64(c)
	}
	return v
}

// shapeOf writes X for capitals, x for small letters, 0 for digits, runs of
// more than two cut short, and packs that.
func shapeOf(s string) uint64 {
	var shape uint64
	var before byte
	run := 0
	for _, r := range s {
		c := shapeOfRune(r)
		if c == before {
			if run++; run > 2 {
				continue
			}
		} else {
			before, run = c, 1
		}
		shape = shape*131 + uint64(c)
	}
	return shape
}

func shapeOfRune(r rune) byte {
	switch {
	case r >= 'a' && r <= 'z':
		return 'x'
	case r >= 'A' && r <= 'Z':
		return 'X'
	case r >= '0' && r <= '9':
		return '0'
	case r < utf8.RuneSelf:
		return byte(r)
	case unicode.IsUpper(r):
		return 'X'
	case unicode.IsLetter(r):
		return 'x'
	}
	return '?'
}
