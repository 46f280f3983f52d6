package pipeline

import (
	"strings"

	"accord/internal/gazetteer"
	"accord/internal/parse"
	"accord/internal/tag"
	"accord/internal/text"
)

// untangle parts names from what stands behind them. Parsers read "met Jane Doe
// yesterday", "visited Kenya last month" and "spoke with Jane Doe on Monday" as
// if the name said which day is meant; it gets the place that the date took.
func untangle(doc *text.Document, words []tag.Word, arcs []parse.Arc, dates *gazetteer.Lexicon) {
	for d := 1; d < len(arcs); d++ {
		if arcs[d].Rel == "case" && words[d].UPOS == "ADP" {
			beforePreposition(doc, words, arcs, d, dates)
		}
		first := dateStart(doc, d, dates)
		if first < 0 || arcs[d].Head < 0 {
			continue
		}
		if first == d && words[d].UPOS == "PROPN" {
			bareDay(words, arcs, d)
		}
		if c := nameBefore(doc, words, arcs, first, d, dates); c >= 0 {
			part(arcs, c, d, first)
		}
	}
}

// bareDay gives the weekday d, which hangs from the name before it as if it were
// a part of it, the place that says when, "gathered in Brussels Thursday", and so
// where it is what somebody begins: "the summit started Saturday".
func bareDay(words []tag.Word, arcs []parse.Arc, d int) {
	h := arcs[d].Head
	switch {
	case arcs[d].Rel == "flat" && h < d && words[h].UPOS == "PROPN" && arcs[h].Head >= 0 && words[arcs[h].Head].UPOS == "VERB":
		arcs[d] = parse.Arc{Head: arcs[h].Head, Rel: "obl:unmarked"}
		if arcs[h].Rel == "compound:prt" {
			arcs[h].Rel = "obl"
		}
	case arcs[d].Rel == "obj" && h == d-1 && words[h].Finite():
		arcs[d].Rel = "obl:unmarked"
	}
}

// beforePreposition gives the name right before the preposition k, which hangs
// from the noun that the preposition leads to, a place of its own: a phrase with
// a preposition begins with it. What says when belongs to the verb, the rest to
// the name.
func beforePreposition(doc *text.Document, words []tag.Word, arcs []parse.Arc, k int, dates *gazetteer.Lexicon) {
	d := arcs[k].Head
	if d < k || arcs[d].Head < 0 || doc.SentenceAt(k) != doc.SentenceAt(max(k-1, 0)) {
		return
	}
	c := nameBefore(doc, words, arcs, k, d, dates)
	if c < 0 {
		return
	}
	above, rel := arcs[d].Head, "obl"
	if words[above].UPOS != "VERB" {
		rel = "nmod"
	}
	part(arcs, c, d, k)
	if arcs[d].Rel = rel; !saysWhen(doc, d, dates) {
		arcs[d] = parse.Arc{Head: c, Rel: "nmod"}
	}
}

// saysWhen reports whether a noun is a date or a unit of time.
func saysWhen(doc *text.Document, d int, dates *gazetteer.Lexicon) bool {
	w, known := dates.Get(strings.ToLower(doc.Word(d)))
	return known && (w.Is("weekday") || w.Is("month") || w.Is("unit") || w.Is("day"))
}

// dateStart is the first token of the date that ends with its head d: a
// weekday, "yesterday", "last month", "later this month"; -1 if there is none.
func dateStart(doc *text.Document, d int, dates *gazetteer.Lexicon) int {
	w, known := dates.Get(strings.ToLower(doc.Word(d)))
	switch {
	case !known:
		return -1
	case w.Is("unit"):
		if r, ok := dates.Get(strings.ToLower(doc.Word(d - 1))); !ok || !r.Is("relative") {
			return -1
		}
		if w := doc.Word(max(d-2, 0)); w == "later" || w == "earlier" || w == "early" || w == "late" {
			return d - 2
		}
		return d - 1
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
		if h := arcs[c].Head; h < first || h > d || words[c].UPOS != "PROPN" {
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

// part gives name c the arc of date d, and all that stands before token first and
// hung from the date, or from a word of it.
func part(arcs []parse.Arc, c, d, first int) {
	arcs[c] = arcs[d]
	if arcs[c].Rel == "obl:unmarked" || arcs[c].Rel == "obl:tmod" {
		arcs[c].Rel = "obj"
	}
	arcs[d].Rel = "obl:unmarked"
	for k := max(first-16, 0); k < first; k++ {
		if h := arcs[k].Head; h >= first && h <= d && k != c {
			arcs[k].Head = c
		}
	}
}
