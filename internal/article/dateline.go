package article

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"accord/internal/text"
)

// dateline finds the words at the start of a paragraph that say where, and
// often for whom and when, it was written: "LONDON (AP) —", "NEW YORK, June 5
// (Reuters) -", "Geneva (dpa) -". It returns their span with the dash, and the
// place's; empty spans if there are none. Without a dash there must be a date and
// an agency. A place in small letters counts only
// with an agency or a date behind it, since "Talks - at last - began" is prose.
func dateline(line string) (span, place text.Span) {
	end := placeEnd(line)
	if end == 0 {
		return
	}
	capitals := isCapitals(line[:end])
	i, agency := datelineParts(line, end)
	dash := dashLength(line, i)
	if dash == 0 && !(line[i-1] == ')' && strings.ContainsAny(line[end:i], "0123456789")) { // "Dubai, May 8 (Wire) The"
		return
	}
	if !capitals && !agency || !beginsSentence(line[i+dash:]) {
		return text.Span{}, text.Span{}
	}
	return text.Span{Start: 0, End: i + dash}, text.Span{Start: 0, End: end}
}

// beginsSentence tells the report after "OSLO —" from the clause after "NATO —".
func beginsSentence(s string) bool {
	s = strings.TrimLeft(s, " \u00A0\"'“‘")
	r, _ := utf8.DecodeRuneInString(s)
	return s == "" || unicode.IsUpper(r) || unicode.IsDigit(r)
}

// placeEnd returns where the capitalised words at the start of line end, if
// they are at most four; 0 otherwise.
func placeEnd(line string) int {
	end, words := 0, 0
	for i := 0; i < len(line); {
		n := i
		for n < len(line) && !strings.ContainsRune(" ,()", rune(line[n])) {
			n++
		}
		word := line[i:n]
		if r, _ := utf8.DecodeRuneInString(word); !unicode.IsUpper(r) || utf8.RuneCountInString(word) < 2 {
			break
		}
		words++
		end = n
		if n >= len(line) || line[n] != ' ' {
			break
		}
		i = n + 1
	}
	if words > 4 {
		return 0
	}
	return end
}

// datelineParts skips what may stand between place and dash: ", Mass.", ", June
// 5", "(AP)". It returns where it stopped and whether an agency or a date was
// there.
func datelineParts(line string, i int) (end int, agency bool) {
	for i < len(line) {
		switch {
		case line[i] == ',':
			n := i + 1
			for n < len(line) && n-i < 24 && line[n] != ',' && line[n] != '(' && dashLength(line, n) == 0 {
				n++
			}
			part := strings.TrimSpace(line[i+1 : min(n, len(line))])
			if r, _ := utf8.DecodeRuneInString(part); !unicode.IsUpper(r) && !unicode.IsDigit(r) || strings.Count(part, " ") > 2 {
				return i, agency
			}
			agency = agency || strings.ContainsAny(part, "0123456789")
			i = n
		case strings.HasPrefix(line[i:], " (") || line[i] == '(':
			closing := strings.IndexByte(line[i:], ')')
			if closing < 0 || closing > 30 {
				return i, agency
			}
			i += closing + 1
			agency = true
		default:
			return i, agency
		}
	}
	return i, agency
}

// dashLength returns the length of a dash with a space (or the line's end)
// behind it, and maybe one before it, at i; 0 if there is none.
func dashLength(line string, i int) int {
	rest := line[min(i, len(line)):]
	trimmed := strings.TrimLeft(rest, " \u00A0")
	for _, dash := range []string{"--", "—", "–", "-"} {
		after, ok := strings.CutPrefix(trimmed, dash)
		if !ok {
			continue
		}
		if dash == "-" && len(trimmed) == len(rest) {
			return 0 // a hyphen inside a word
		}
		if after == "" || after[0] == ' ' || strings.HasPrefix(after, "\u00A0") || dash == "—" || dash == "--" {
			return len(rest) - len(after)
		}
	}
	return 0
}
