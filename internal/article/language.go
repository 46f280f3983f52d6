package article

import (
	"strings"
	"unicode"
)

// minEnglish is the share of function words below which a text of at least
// minWords words is taken not to be English. News English has 0.3 to 0.5; text
// in other European languages has less than 0.1.
const (
	minEnglish = 0.16
	minWords   = 25
	sample     = 600 // words looked at
)

// checkLanguage warns of a text that says or seems not to be English.
func (r *Reader) checkLanguage(a *Article) {
	tag := strings.ToLower(a.Language)
	switch {
	case tag == "en" || strings.HasPrefix(tag, "en-") || strings.HasPrefix(tag, "en_") || tag == "english":
		return
	case tag != "" && a.Format != HTML: // templates of pages often carry a wrong one
		a.warn(0, "the language is given as %q; only English is read well", a.Language)
		return
	}
	words, known := 0, 0
	for word := range strings.FieldsFuncSeq(a.Analysed, func(c rune) bool { return !unicode.IsLetter(c) }) {
		words++
		if r.english[strings.ToLower(word)] {
			known++
		}
		if words == sample {
			break
		}
	}
	if words >= minWords && float64(known) < minEnglish*float64(words) {
		a.warn(0, "does not look like English (%d of %d words are English function words); only English is read well", known, words)
	}
}
