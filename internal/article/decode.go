package article

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"
)

// decode returns the content of a file as text: UTF-8 without byte order mark
// and with LF line endings.
func decode(content []byte) (string, error) {
	marks := []struct{ mark, name string }{
		{"\xFF\xFE\x00\x00", "UTF-32"}, {"\x00\x00\xFE\xFF", "UTF-32"},
		{"\xFF\xFE", "UTF-16"}, {"\xFE\xFF", "UTF-16"},
	}
	for _, m := range marks {
		if strings.HasPrefix(string(content[:min(4, len(content))]), m.mark) {
			return "", fmt.Errorf("is %s text (its first bytes are % X); convert it to UTF-8", m.name, m.mark)
		}
	}
	if i := bytes.IndexByte(content, 0); i >= 0 {
		return "", fmt.Errorf("is not text: a NUL byte at %s", place(content, i))
	}
	if i := invalid(content); i >= 0 {
		return "", fmt.Errorf("is not UTF-8 text: byte 0x%X at %s; convert it to UTF-8", content[i], place(content, i))
	}
	s := strings.TrimPrefix(string(content), "\uFEFF")
	if strings.IndexByte(s, '\r') < 0 {
		return s, nil
	}
	return strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(s), nil
}

// invalid returns the offset of the first byte that is not UTF-8, or -1.
func invalid(content []byte) int {
	if utf8.Valid(content) {
		return -1
	}
	for i := 0; i < len(content); {
		r, size := utf8.DecodeRune(content[i:])
		if r == utf8.RuneError && size == 1 {
			return i
		}
		i += size
	}
	return -1
}

// place says where byte i is: its offset from 0 and its line from 1.
func place(content []byte, i int) string {
	return fmt.Sprintf("byte %d (line %d)", i, 1+bytes.Count(content[:i], []byte("\n")))
}
