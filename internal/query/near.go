package query

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/cases"
	"golang.org/x/text/runes"
	"golang.org/x/text/transform"
	"golang.org/x/text/unicode/norm"
)

// Fold gives the form in which names are compared: without case, diacritics,
// dots, and with single spaces.
func Fold(s string) string {
	if isASCII(s) {
		return foldASCII(s)
	}
	plain, _, err := transform.String(transform.Chain(norm.NFKD, runes.Remove(runes.In(unicode.Mn)), norm.NFC), s)
	if err != nil {
		plain = s
	}
	plain = strings.NewReplacer(".", "", "’", "'").Replace(plain)
	return strings.Join(strings.Fields(cases.Fold().String(plain)), " ")
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}

// foldASCII is Fold for the many names that need no tables.
func foldASCII(s string) string {
	out := make([]byte, 0, len(s))
	for i := range len(s) {
		switch c := s[i]; {
		case c == '.':
		case c == ' ' || c >= '\t' && c <= '\r':
			if len(out) > 0 && out[len(out)-1] != ' ' {
				out = append(out, ' ')
			}
		case c >= 'A' && c <= 'Z':
			out = append(out, c-'A'+'a')
		default:
			out = append(out, c)
		}
	}
	return strings.TrimSuffix(string(out), " ")
}

// near gives up to three of the known names that a mistyped one may have
// meant, the nearest first: a few letters apart, or one inside the other.
func near(name string, known []string) []string {
	type candidate struct {
		name     string
		distance int
	}
	want := Fold(name)
	var found []candidate
	seen := map[string]bool{}
	for _, k := range known {
		if seen[k] {
			continue
		}
		seen[k] = true
		have := Fold(k)
		d := distance(want, have)
		if len(want) >= 3 && (strings.Contains(have, want) || strings.Contains(want, have) && len(have) >= 3) {
			d = min(d, 1)
		}
		if d <= max(1, len([]rune(want))/3) {
			found = append(found, candidate{k, d})
		}
	}
	slices.SortFunc(found, func(a, b candidate) int {
		if a.distance != b.distance {
			return a.distance - b.distance
		}
		return strings.Compare(a.name, b.name)
	})
	var out []string
	for _, c := range found[:min(3, len(found))] {
		out = append(out, c.name)
	}
	return out
}

// distance is Damerau and Levenshtein's: letters added, left out, changed, or
// swapped with their neighbour.
func distance(a, b string) int {
	x, y := []rune(a), []rune(b)
	if len(x)-len(y) > len(x)/2+1 || len(y)-len(x) > len(x)/2+1 {
		return len(x) + len(y) // too far to matter
	}
	before, last, row := make([]int, len(y)+1), make([]int, len(y)+1), make([]int, len(y)+1)
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(x); i++ {
		row[0] = i
		for j := 1; j <= len(y); j++ {
			cost := 1
			if x[i-1] == y[j-1] {
				cost = 0
			}
			row[j] = min(last[j]+1, row[j-1]+1, last[j-1]+cost)
			if i > 1 && j > 1 && x[i-1] == y[j-2] && x[i-2] == y[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
		before, last, row = last, row, before
	}
	return last[len(y)]
}

// didYouMean is the end of an error about an unknown name.
func didYouMean(name string, known []string) string {
	switch like := near(name, known); len(like) {
	case 0:
		return ""
	case 1:
		return "; did you mean " + like[0] + "?"
	default:
		return "; did you mean " + strings.Join(like[:len(like)-1], ", ") + " or " + like[len(like)-1] + "?"
	}
}
