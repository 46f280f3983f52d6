package pipeline

import (
	"strings"

	"accord/internal/gazetteer"
	"accord/internal/parse"
	"accord/internal/tag"
	"accord/internal/text"
)

// untangle parts names from bare dates behind them. Parsers read "met Jane Doe
// yesterday" and "visited Kenya last month" as if the name said which day is
// meant; it gets the place that the date took.
func untangle(doc *text.Document, words []tag.Word, arcs []parse.Arc, dates *gazetteer.Lexicon) {
	for d := 1; d < len(arcs); d++ {
		first := dateStart(doc, d, dates)
		if first < 0 || arcs[d].Head < 0 {
			continue
		}
		if c := nameBefore(doc, words, arcs, first, d, dates); c >= 0 {
			part(arcs, c, d, first)
		}
	}
}

// dateStart is the first token of the date that ends with its head d: a
// weekday, "yesterday", "last month"; -1 if there is none.
func dateStart(doc *text.Document, d int, dates *gazetteer.Lexicon) int {
	w, known := dates.Get(strings.ToLower(doc.Word(d)))
	switch {
	case !known:
		return -1
	case w.Is("unit"):
		if r, ok := dates.Get(strings.ToLower(doc.Word(d - 1))); ok && r.Is("relative") {
			return d - 1
		}
		return -1
	case w.Is("weekday"), w.Is("day") && w.Lemma != "now":
		return d
	}
	return -1
}

// nameBefore is the head of the proper name right before token first that
// hangs from d; -1 if there is none.
func nameBefore(doc *text.Document, words []tag.Word, arcs []parse.Arc, first, d int, dates *gazetteer.Lexicon) int {
	if first == 0 || words[first-1].UPOS != "PROPN" {
		return -1
	}
	for c := first - 1; c >= 0 && c >= first-12; c-- {
		if arcs[c].Head != d || words[c].UPOS != "PROPN" {
			continue
		}
		if w, known := dates.Get(strings.ToLower(doc.Word(c))); known && (w.Is("month") || w.Is("weekday")) {
			return -1
		}
		switch arcs[c].Rel {
		case "nmod:poss":
			if w := doc.Word(first - 1); w == "'s" || w == "’s" || w == "'" || w == "’" {
				return -1 // "Kenya's last week"
			}
			return c
		case "compound", "nmod", "amod", "flat", "nmod:desc":
			return c
		}
		return -1
	}
	return -1
}

// part gives name c the arc of date d, and all that stands before the date and
// hung from it.
func part(arcs []parse.Arc, c, d, first int) {
	arcs[c] = arcs[d]
	if arcs[c].Rel == "obl:unmarked" || arcs[c].Rel == "obl:tmod" {
		arcs[c].Rel = "obj"
	}
	arcs[d].Rel = "obl:unmarked"
	for k := max(first-16, 0); k < first; k++ {
		if arcs[k].Head == d && k != c {
			arcs[k].Head = c
		}
	}
}
