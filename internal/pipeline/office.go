package pipeline

import (
	"unicode"
	"unicode/utf8"

	"accord/internal/gazetteer"
	"accord/internal/tag"
	"accord/internal/text"
)

// titlesBetweenNames tags as a noun a title in small letters that was taken for
// a verb between two names, "Lakers coach Jane Doe", or between a comma and a name.
func titlesBetweenNames(doc *text.Document, words []tag.Word, titles *gazetteer.Lexicon) {
	for t := 1; t+1 < len(words); t++ {
		if x := words[t].XPOS; x != "VB" && x != "VBP" || words[t-1].UPOS != "PROPN" && doc.Word(t-1) != "," || words[t+1].XPOS != "NNP" {
			continue
		}
		w := doc.Word(t)
		first, _ := utf8.DecodeRuneInString(w)
		if known, ok := titles.Get(w); ok && !known.Plural && unicode.IsLower(first) && doc.SentenceAt(t-1) == doc.SentenceAt(t+1) {
			words[t] = tag.Word{UPOS: "NOUN", XPOS: "NN", Lemma: w}
		}
	}
}
