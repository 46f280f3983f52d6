package pipeline

import (
	"accord/internal/parse"
	"accord/internal/tag"
	"accord/internal/text"
)

// predicates mends "Kenya's trade minister, Jane Doe, met the press" where the
// parse makes the noun the sentence and the verb behind the apposition a part of
// it: the noun is the verb's subject.
func predicates(doc *text.Document, words []tag.Word, arcs []parse.Arc) {
	for v := range arcs {
		h := arcs[v].Head
		if h < 0 || h >= v-2 || arcs[h].Head >= 0 || !words[v].Finite() || words[h].UPOS != "NOUN" && words[h].UPOS != "PROPN" {
			continue
		}
		switch arcs[v].Rel {
		case "conj", "parataxis", "acl", "acl:relcl", "appos", "dep":
		default:
			continue
		}
		in := doc.Sentences[doc.SentenceAt(v)]
		comma, ok := predicateStart(in, arcs, v)
		if !ok || doc.Word(comma) != "," || !apposed(arcs, h, comma) {
			continue
		}
		for k := comma + 1; k < in.Last; k++ {
			if k != v && arcs[k].Head == h {
				arcs[k].Head = v
			}
		}
		arcs[v] = arcs[h]
		arcs[h] = parse.Arc{Head: v, Rel: "nsubj"}
	}
}

// predicateStart is the token before a verb and what hangs from it on the left,
// none of which is a subject or conjunction or begins a clause.
func predicateStart(in text.Sentence, arcs []parse.Arc, v int) (before int, ok bool) {
	first := v
	for k := in.First; k < in.Last; k++ {
		if arcs[k].Head != v {
			continue
		}
		switch arcs[k].Rel {
		case "nsubj", "nsubj:pass", "cc", "mark", "expl", "csubj":
			return 0, false
		case "aux", "advmod":
			first = min(first, k)
		}
	}
	return first - 1, first > in.First
}

// apposed reports whether h has an apposition before the comma.
func apposed(arcs []parse.Arc, h, comma int) bool {
	for a := h + 1; a < comma; a++ {
		if arcs[a].Head == h && arcs[a].Rel == "appos" {
			return true
		}
	}
	return false
}
