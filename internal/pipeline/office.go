package pipeline

import (
	"strings"
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
		if x := words[t].XPOS; x != "VB" && x != "VBP" || !nameOrComma(doc, words, t-1) || words[t+1].XPOS != "NNP" {
			continue
		}
		w := doc.Word(t)
		first, _ := utf8.DecodeRuneInString(w)
		if known, ok := titles.Get(w); ok && !known.Plural && unicode.IsLower(first) && doc.SentenceAt(t-1) == doc.SentenceAt(t+1) {
			words[t] = tag.Word{UPOS: "NOUN", XPOS: "NN", Lemma: w}
		}
	}
}

// titlesOfMany tags as a plural the title of several that was taken for one
// name with the first of theirs: "Ministers Jane Doe and John Roe".
func titlesOfMany(doc *text.Document, words []tag.Word, titles *gazetteer.Lexicon) {
	for t := 0; t+1 < len(words); t++ {
		if words[t].XPOS != "NNP" || words[t+1].XPOS != "NNP" || !strings.HasSuffix(doc.Word(t), "s") || t > 0 && words[t-1].XPOS == "NNP" {
			continue
		}
		if known, ok := titles.Get(strings.ToLower(doc.Word(t))); ok && known.Plural {
			words[t].XPOS, words[t].Lemma = "NNPS", known.Lemma
		}
	}
}

// meetingsAreNouns tags as nouns what events are called by where it was taken
// for a verb: "Doe's meeting with Roe", "an expert meeting took place", "expects
// the London talks to go well".
func meetingsAreNouns(doc *text.Document, words []tag.Word, events *gazetteer.Lexicon) {
	for t := 2; t+1 < len(words); t++ {
		one, many := words[t].XPOS == "VBG" && isMeeting(words, t), words[t].XPOS == "VBZ" && areTalks(words, t)
		if !one && !many || doc.SentenceAt(t-2) != doc.SentenceAt(t+1) {
			continue
		}
		if known, ok := events.Get(strings.ToLower(doc.Word(t))); ok && known.Plural == many {
			words[t] = tag.Word{UPOS: "NOUN", XPOS: "NN", Lemma: known.Lemma}
			if many {
				words[t].XPOS = "NNS"
			}
		}
	}
}

// lastHeld tags as a verb in the past what stands behind a name and "last" and
// before its object, where it was taken for a participle: "Doe and Roe last held
// talks in May".
func lastHeld(doc *text.Document, words []tag.Word) {
	for t := 2; t+1 < len(words); t++ {
		if words[t].XPOS != "VBN" || doc.Word(t-1) != "last" || words[t-2].UPOS != "PROPN" || doc.SentenceAt(t-2) != doc.SentenceAt(t+1) {
			continue
		}
		if u := words[t+1].UPOS; u == "NOUN" || u == "PROPN" || u == "DET" {
			words[t].XPOS = "VBD"
			words[t-1] = tag.Word{UPOS: "ADV", XPOS: "RB", Lemma: "last"}
		}
	}
}

// isMeeting reports whether token t stands where only a noun does: behind a
// possessive, or between "an expert" and the verb of the sentence.
func isMeeting(words []tag.Word, t int) bool {
	if next := words[t+1].UPOS; next == "DET" || next == "PRON" {
		return false
	}
	before := words[t-1].XPOS
	return before == "POS" || before == "PRP$" || before == "NN" && words[t-2].UPOS == "DET" && words[t+1].Finite()
}

// areTalks reports whether token t stands between a name with an article and
// what is to be done: one talks to somebody, not to do something.
func areTalks(words []tag.Word, t int) bool {
	return words[t-2].UPOS == "DET" && words[t-1].UPOS == "PROPN" && words[t+1].XPOS == "TO" && t+2 < len(words) && words[t+2].XPOS == "VB"
}

// nameOrComma reports whether token t is a comma or a name, or a noun that has
// a capital without beginning its sentence.
func nameOrComma(doc *text.Document, words []tag.Word, t int) bool {
	if words[t].UPOS == "PROPN" || doc.Word(t) == "," {
		return true
	}
	first, _ := utf8.DecodeRuneInString(doc.Word(t))
	return words[t].UPOS == "NOUN" && unicode.IsUpper(first) && t > doc.Sentences[doc.SentenceAt(t)].First
}
