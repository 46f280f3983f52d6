package text

import (
	"strings"
	"unicode/utf8"
)

// Plain returns words of a text as lexicons write them: straight quotes and
// plain hyphens, ligatures as letters, no soft hyphens or joiners, and each run
// of white space, a line end too, as one space. Most words come back as they
// are, without a copy.
func Plain(words string) string {
	if isPlain(words) {
		return words
	}
	var b strings.Builder
	b.Grow(len(words))
	gap := false
	for i := 0; i < len(words); {
		c, size := classAt(words, i)
		if c == space {
			gap = true
			i += size
			continue
		}
		if gap && b.Len() > 0 {
			b.WriteByte(' ')
		}
		gap = false
		writePlain(&b, words[i:i+size])
		i += size
	}
	return b.String()
}

func isPlain(s string) bool {
	for i := 0; i < len(s); i++ {
		if c := s[i]; c >= utf8.RuneSelf || c < ' ' || c == ' ' && (i == 0 || i+1 == len(s) || s[i+1] == ' ') {
			return false
		}
	}
	return true
}

func writePlain(b *strings.Builder, r string) {
	switch r {
	case "‘", "’", "ʼ":
		b.WriteByte('\'')
	case "“", "”", "„", "«", "»":
		b.WriteByte('"')
	case "\u2010", "\u2011":
		b.WriteByte('-')
	case "\u00AD", "\u200C", "\u200D":
	case "ﬀ":
		b.WriteString("ff")
	case "ﬁ":
		b.WriteString("fi")
	case "ﬂ":
		b.WriteString("fl")
	case "ﬃ":
		b.WriteString("ffi")
	case "ﬄ":
		b.WriteString("ffl")
	case "ﬅ", "ﬆ":
		b.WriteString("st")
	default:
		b.WriteString(r)
	}
}
