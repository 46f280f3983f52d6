package text

import "strings"

// maxAddress is the longest stretch, in bytes, in which addresses are sought.
const maxAddress = 2048

// address returns the end of a URL or e-mail address that starts at byte i of
// stretch, or 0.
func address(stretch string, i int) int {
	if i > 0 && isWordBefore(stretch, i) {
		return 0
	}
	rest := stretch[i:]
	for _, scheme := range []string{"http://", "https://", "ftp://", "www."} {
		if len(rest) > len(scheme) && strings.EqualFold(rest[:len(scheme)], scheme) {
			return i + trimmed(rest)
		}
	}
	if n := email(rest); n > 0 {
		return i + n
	}
	if n := hostPath(rest); n > 0 {
		return i + n
	}
	return 0
}

// trimmed is the length of an address without the punctuation of the sentence
// around it.
func trimmed(s string) int {
	for {
		cut := strings.TrimRight(s, ".,;:!?'\"*]}>")
		for _, mark := range []string{"”", "’", "»", "…"} {
			cut = strings.TrimSuffix(cut, mark)
		}
		if strings.HasSuffix(cut, ")") && strings.Count(cut, "(") < strings.Count(cut, ")") {
			cut = cut[:len(cut)-1]
		}
		if cut == s {
			return len(s)
		}
		s = cut
	}
}

// email returns the length of an e-mail address at the start of s, or 0.
func email(s string) int {
	at := 0
	for at < len(s) && (isASCIIWord(s[at]) || strings.IndexByte("._%+-", s[at]) >= 0) {
		at++
	}
	if at == 0 || at >= len(s) || s[at] != '@' {
		return 0
	}
	end := at + 1
	for end < len(s) && (isASCIIWord(s[end]) || s[end] == '.' || s[end] == '-') {
		end++
	}
	for end > at+1 && !isASCIIWord(s[end-1]) {
		end--
	}
	if end == at+1 {
		return 0
	}
	return end
}

// hostPath returns the length of a host name with a path, such as
// "cra.org/resources", at the start of s, or 0.
func hostPath(s string) int {
	slash := strings.IndexByte(s, '/')
	if slash < 4 || slash+1 >= len(s) || !isASCIIWord(s[slash+1]) {
		return 0
	}
	dot := strings.LastIndexByte(s[:slash], '.')
	if dot < 1 || slash-dot < 3 {
		return 0
	}
	for i := 0; i < slash; i++ {
		if i > dot && (s[i] < 'a' || s[i] > 'z') || !isASCIIWord(s[i]) && s[i] != '.' && s[i] != '-' {
			return 0
		}
	}
	return trimmed(s)
}

func isASCIIWord(c byte) bool {
	return c < 0x80 && (asciiClasses[c] == letter || asciiClasses[c] == digit || c == '_')
}
