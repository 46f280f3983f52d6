package pipeline

import (
	"strings"

	"accord/internal/gazetteer"
	"accord/internal/name"
	"accord/internal/parse"
	"accord/internal/tag"
	"accord/internal/text"
)

// mendVerbs mends arcs that no grammar allows, or that hold a verb and a word
// beside it apart: objects of conjunctions, passives without an auxiliary,
// persons addressed right behind a verb, participles read as prepositions.
func mendVerbs(doc *text.Document, words []tag.Word, arcs []parse.Arc, reporting *gazetteer.Lexicon) {
	for _, in := range doc.Sentences {
		for t := in.First; t < in.Last; t++ {
			switch h := arcs[t].Head; {
			case h < 0:
			case words[h].UPOS == "CCONJ":
				fromConjunction(words, arcs, in, t)
			case arcs[t].Rel == "nsubj:pass":
				if words[h].XPOS == "VBD" && child(arcs, in, h, "aux") < 0 {
					arcs[t].Rel = "nsubj" // union members shouted
				}
			case arcs[t].Rel == "vocative" && t > in.First:
				if v := t - 1; words[t].UPOS == "PROPN" && words[v].Finite() && !above(arcs, t, v) && child(arcs, in, v, "nsubj") < 0 {
					arcs[t] = parse.Arc{Head: v, Rel: "nsubj"} // "...," said Jane Doe, "..."
				}
			case arcs[t].Rel == "case" && h > t && words[h].Finite():
				clauseOfTime(words, arcs, in, t)
			case arcs[t].Rel == "case" && words[t].XPOS == "VBG" && h > t:
				if _, says := reporting.Get(words[t].Lemma); says && t == in.First && words[h].UPOS == "NOUN" {
					describing(arcs, t)
				} else {
					quotedPerson(doc, arcs, in, t)
				}
			case arcs[t].Rel == "advcl" && words[t].XPOS == "VBG" && t > in.First+1 && doc.Word(t-1) == ",":
				nearerVerb(doc, words, arcs, in, t)
			case arcs[t].Rel == "nsubj" && h > t:
				gerundSubject(doc, words, arcs, in, t)
				listedBefore(words, arcs, in, t)
				namedInCommas(doc, words, arcs, in, t)
			}
		}
	}
}

// child is the first token of a sentence that hangs from h by a relation or a
// subtype of it; -1 if there is none.
func child(arcs []parse.Arc, in text.Sentence, h int, rel string) int {
	for k := in.First; k < in.Last; k++ {
		if r := arcs[k].Rel; arcs[k].Head == h && (r == rel || strings.HasPrefix(r, rel+":")) {
			return k
		}
	}
	return -1
}

// fromConjunction gives what hangs from a conjunction the place that it has in
// the clause that the conjunction begins: it is the subject of its verb.
func fromConjunction(words []tag.Word, arcs []parse.Arc, in text.Sentence, t int) {
	and := arcs[t].Head
	v := arcs[and].Head
	if t < and || t > v || v >= in.Last || words[v].UPOS != "VERB" || child(arcs, in, v, "nsubj") >= 0 {
		return
	}
	if u := words[t].UPOS; u == "NOUN" || u == "PROPN" || u == "PRON" {
		arcs[t] = parse.Arc{Head: v, Rel: "nsubj"}
	}
}

// clauseOfTime mends "before Kenya signs the deal, it will wait", where the parse
// has the verb be a noun that the conjunction t leads to.
func clauseOfTime(words []tag.Word, arcs []parse.Arc, in text.Sentence, t int) {
	v := arcs[t].Head
	name := child(arcs, in, v, "compound")
	if arcs[v].Rel != "obl" || name <= t || nameHead(arcs, v-1) != name || words[name].UPOS != "PROPN" {
		return
	}
	arcs[v].Rel, arcs[t].Rel, arcs[name].Rel = "advcl", "mark", "nsubj"
	if o := child(arcs, in, v, "appos"); o > v {
		arcs[o].Rel = "obj"
	}
}

// gerundSubject mends "an expert meeting took place", where the parse gives the
// verb two subjects, the second in -ing: both are one noun.
func gerundSubject(doc *text.Document, words []tag.Word, arcs []parse.Arc, in text.Sentence, t int) {
	if t == in.First || words[t].XPOS != "VBG" || arcs[t].Head != t+1 || arcs[t-1] != arcs[t] || words[t-1].UPOS != "NOUN" {
		return
	}
	words[t] = tag.Word{UPOS: "NOUN", XPOS: "NN", Lemma: strings.ToLower(doc.Word(t))}
	for k := in.First; k < t; k++ {
		if arcs[k].Head == t-1 {
			arcs[k].Head = t
		}
	}
	arcs[t-1] = parse.Arc{Head: t, Rel: "compound"}
}

// describing mends "describing his post as a joy, he said", where the parse takes
// the participle of a verb of saying, token t, for a preposition.
func describing(arcs []parse.Arc, t int) {
	noun := arcs[t].Head
	if arcs[noun].Rel != "obl" || arcs[noun].Head < noun {
		return
	}
	arcs[t] = parse.Arc{Head: arcs[noun].Head, Rel: "advcl"}
	arcs[noun] = parse.Arc{Head: t, Rel: "obj"}
}

// quotedPerson mends "the paper, quoting Jane Doe as saying that", where the
// parse takes the participle for a preposition.
func quotedPerson(doc *text.Document, arcs []parse.Arc, in text.Sentence, t int) {
	who := arcs[t].Head
	if arcs[who].Head < 0 {
		return
	}
	for k := who + 1; k+1 < in.Last && doc.Word(k) != ","; k++ {
		if doc.Word(k) != "as" || arcs[k].Head != k+1 || child(arcs, in, k+1, "ccomp") < 0 || above(arcs, k+1, who) {
			continue
		}
		arcs[t] = parse.Arc{Head: arcs[who].Head, Rel: "acl"}
		arcs[who] = parse.Arc{Head: t, Rel: "obj"}
		arcs[k+1] = parse.Arc{Head: t, Rel: "advcl"}
		return
	}
}

// nearerVerb mends "A said so, and B agreed, saying it was late", where the
// parse has A say it: the clause behind a comma goes with the clause before it.
func nearerVerb(doc *text.Document, words []tag.Word, arcs []parse.Arc, in text.Sentence, t int) {
	v := t - 2
	if !words[v].Finite() || arcs[v].Rel != "conj" || arcs[t].Head >= v || above(arcs, t, v) || child(arcs, in, v, "nsubj") < 0 {
		return
	}
	if and := child(arcs, in, v, "cc"); and > in.First && doc.Word(and-1) == "," && and > arcs[t].Head {
		arcs[t].Head = v
	}
}

// namedInCommas mends "Jane Doe and her deputy, John Roe, said", where the parse
// gives the verb two subjects: the name in commas is the deputy's.
func namedInCommas(doc *text.Document, words []tag.Word, arcs []parse.Arc, in text.Sentence, t int) {
	v := arcs[t].Head
	if words[t].UPOS != "PROPN" || t < in.First+2 || doc.Word(t-1) != "," || doc.Word(v-1) != "," {
		return
	}
	for k := t + 1; k < v-1; k++ {
		if words[k].UPOS != "PROPN" {
			return
		}
	}
	noun := t - 2
	if words[noun].UPOS == "NOUN" && arcs[noun].Rel == "conj" && arcs[noun].Head >= in.First && arcs[noun].Head < noun && arcs[arcs[noun].Head] == arcs[t] {
		arcs[t] = parse.Arc{Head: noun, Rel: "appos"}
	}
}

// participleTitles mends "Jane Doe, managing director of a bank, said", where
// the parse has somebody manage a director: the title stands beside the name.
func participleTitles(doc *text.Document, words []tag.Word, arcs []parse.Arc, titles *gazetteer.Lexicon) {
	for t := range arcs {
		if words[t].XPOS != "VBG" || arcs[t].Rel == "amod" || arcs[t].Rel == "compound" {
			continue
		}
		_, end := titles.At(doc, t)
		noun := end - 1
		if noun <= t || arcs[noun] != (parse.Arc{Head: t, Rel: "obj"}) {
			continue
		}
		in := doc.Sentences[doc.SentenceAt(t)]
		giveHead(in, arcs, t, end, t, noun)
		if t < in.First+2 || doc.Word(t-1) != "," || words[t-2].UPOS != "PROPN" {
			continue
		}
		who := nameHead(arcs, t-2)
		if above(arcs, noun, who) {
			arcs[who] = arcs[noun]
		}
		arcs[noun] = parse.Arc{Head: who, Rel: "appos"}
	}
}

// listedBefore mends "bought a pipe and a record, and said", where the parse
// makes the record the subject of a verb that a conjunction of its own parts
// from it: it is one of the things before.
func listedBefore(words []tag.Word, arcs []parse.Arc, in text.Sentence, t int) {
	v := arcs[t].Head
	if arcs[v-1] != (parse.Arc{Head: v, Rel: "cc"}) || v-1 == t {
		return
	}
	and := child(arcs, in, t, "cc")
	if and < 0 {
		and = child(arcs, in, v, "cc")
	}
	if and <= in.First || and > t || words[and-1].UPOS != "NOUN" && words[and-1].UPOS != "PROPN" {
		return
	}
	if listed := nameHead(arcs, and-1); !above(arcs, t, listed) {
		arcs[t] = parse.Arc{Head: listed, Rel: "conj"}
		arcs[and].Head = t
	}
}

// wholeNames mends "President Han Ji-won said" and "called Xi Jinping", where a
// part of a person's name was taken for a verb or for an adjective: all of it is
// one name.
func wholeNames(doc *text.Document, words []tag.Word, arcs []parse.Arc, names []name.Name) {
	for _, n := range names {
		if n.Class == name.Person {
			joinParts(arcs, n)
		}
		top := phraseHead(arcs, n.First, n.Last)
		if n.Class != name.Person || top <= n.First || words[top].UPOS != "VERB" && (arcs[n.First] != parse.Arc{Head: top, Rel: "amod"} || words[n.First].UPOS != "PROPN") {
			continue
		}
		in := doc.Sentences[doc.SentenceAt(top)]
		place := arcs[top]
		for k := in.First; k < in.Last; k++ {
			if k != n.First && (arcs[k].Head == top || k > n.First && k < n.Last) {
				arcs[k].Head = n.First
			}
		}
		arcs[n.First] = place
		for k := n.First; k < n.Last; k++ {
			words[k].UPOS, words[k].XPOS = "PROPN", "NNP"
			if k > n.First {
				arcs[k] = parse.Arc{Head: n.First, Rel: "flat"}
			}
		}
		if v := place.Head; place.Rel == "amod" && v >= n.Last && words[v].Finite() {
			arcs[n.First].Rel = "nsubj"
		}
	}
}

// joinParts has the words of a name hang from its first where they hang, as it
// does, from different words before it: Management Commissioner Jane Doe.
func joinParts(arcs []parse.Arc, n name.Name) {
	for k := n.First + 1; k < n.Last; k++ {
		if h := arcs[k].Head; arcs[k].Rel == "flat" && arcs[n.First].Rel == "flat" && h >= 0 && h < n.First && h != arcs[n.First].Head && !above(arcs, k, n.First) {
			arcs[k].Head = n.First
		}
	}
}
