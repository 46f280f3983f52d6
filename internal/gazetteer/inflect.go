package gazetteer

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// fixed words have no other forms.
func fixed(string, string) []string { return nil }

// nouns have a plural; of a phrase with "of", the noun before it has.
func nouns(word, _ string) []string {
	head, rest, of := strings.Cut(word, " of ")
	if of {
		return []string{plural(head) + " of " + rest}
	}
	return []string{plural(word)}
}

// verbs have the regular forms of the third person, past and participle; of a
// phrase, its first word has.
func verbs(word, _ string) []string {
	verb, rest, more := strings.Cut(word, " ")
	if more {
		rest = " " + rest
	}
	stem := strings.TrimSuffix(verb, "e")
	past := stem + "ed"
	if ies(verb) {
		past = verb[:len(verb)-1] + "ied"
	}
	ing := stem + "ing"
	if strings.HasSuffix(verb, "ee") {
		ing = verb + "ing"
	}
	return []string{plural(verb) + rest, past + rest, ing + rest}
}

// flagged words inflect by their flags, verb or noun.
func flagged(word, flags string) []string {
	for flag := range strings.FieldsSeq(flags) {
		switch flag {
		case "verb":
			return verbs(word, "")
		case "noun":
			return nouns(word, "")
		}
	}
	return nil
}

// dated words have plurals where they count time or name a weekday.
func dated(word, flags string) []string {
	if flags == "unit" || flags == "weekday" {
		return nouns(word, "")
	}
	return nil
}

// plural adds the ending of nouns' plural and verbs' third person.
func plural(word string) string {
	switch {
	case ies(word):
		return word[:len(word)-1] + "ies"
	case strings.HasSuffix(word, "s"), strings.HasSuffix(word, "x"), strings.HasSuffix(word, "z"),
		strings.HasSuffix(word, "ch"), strings.HasSuffix(word, "sh"):
		return word + "es"
	}
	return word + "s"
}

// ies reports whether the word ends in a consonant and y.
func ies(word string) bool {
	return len(word) > 1 && word[len(word)-1] == 'y' && !strings.ContainsRune("aeiou", rune(word[len(word)-2]))
}

// appendFolded appends the word in small letters, with plain apostrophes and
// hyphens.
func appendFolded(to []byte, word string) []byte {
	for i := 0; i < len(word); {
		c := word[i]
		if c < utf8.RuneSelf {
			if 'A' <= c && c <= 'Z' {
				c += 'a' - 'A'
			}
			to = append(to, c)
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(word[i:])
		to = utf8.AppendRune(to, plain(r))
		i += n
	}
	return to
}

// unmarked is the letter without its marks: e for é, l for ł.
func unmarked(r rune) rune {
	switch r {
	case 'ø':
		return 'o'
	case 'ł':
		return 'l'
	case 'đ':
		return 'd'
	case 'ı', 'İ':
		return 'i'
	}
	if r < utf8.RuneSelf {
		return r
	}
	var buf [utf8.UTFMax]byte
	parts := norm.NFD.Properties(utf8.AppendRune(buf[:0], r)).Decomposition()
	if len(parts) > 0 && parts[0] < utf8.RuneSelf {
		return rune(parts[0])
	}
	return r
}

func plain(r rune) rune {
	switch r {
	case '\u2018', '\u2019', '\u02bc':
		return '\''
	case '\u2010', '\u2011', '\u2013':
		return '-'
	}
	return unicode.ToLower(r)
}
