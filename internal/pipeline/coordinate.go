package pipeline

import (
	"accord/internal/parse"
	"accord/internal/tag"
	"accord/internal/text"
)

// coordinate mends readings of the parser. In "President Jane Doe and
// Kenyan President John Roe spoke" John is no apposition to Jane: what "and"
// leads to stands beside the name before. In "would come after Kenya on Friday
// held talks" nothing comes after Kenya: it is Kenya that held them. And
// what is given to nobody, in "will attend the conference this month", is what
// the verb is done to.
func coordinate(doc *text.Document, words []tag.Word, arcs []parse.Arc) {
	for _, in := range doc.Sentences {
		for t := in.First + 1; t+1 < in.Last; t++ {
			switch w := words[t]; {
			case w.UPOS == "CCONJ" && w.Lemma == "and":
				besides(words, arcs, in, t)
			case arcs[t].Rel == "case" && (w.Lemma == "after" || w.Lemma == "since"):
				clauseSubject(words, arcs, in, t)
			case arcs[t].Rel == "case" && w.Lemma == "as":
				asSubject(words, arcs, in, t)
			case arcs[t].Rel == "iobj":
				onlyObject(arcs, in, t)
			case arcs[t].Rel == "obl:unmarked":
				signedWith(words, arcs, in, t)
			case arcs[t].Rel == "xcomp" && words[t].UPOS == "NOUN":
				whoseCounterpart(words, arcs, in, t)
			case words[t].UPOS == "NOUN" && doc.Word(t) == "worth":
				worthMoney(words, arcs, in, t)
			}
		}
	}
}

// asSubject makes the noun behind the preposition "as", token t, the subject of
// the verb in the past right behind it, where the parse has the verb say more of
// something: A spoke as B's members shouted.
func asSubject(words []tag.Word, arcs []parse.Arc, in text.Sentence, t int) {
	noun := arcs[t].Head
	v := noun + 1
	if noun < t || v >= in.Last || words[noun].UPOS != "NOUN" && words[noun].UPOS != "PROPN" || words[v].UPOS != "VERB" || words[v].XPOS != "VBD" {
		return
	}
	if arcs[v].Rel != "acl" || arcs[v].Head < in.First || above(arcs, noun, arcs[v].Head) && arcs[v].Head != noun || child(arcs, in, v, "nsubj") >= 0 || child(arcs, in, v, "mark") >= 0 {
		return
	}
	governor := arcs[noun].Head
	if governor < in.First || above(arcs, v, governor) {
		return
	}
	arcs[v] = parse.Arc{Head: governor, Rel: "advcl"}
	arcs[noun] = parse.Arc{Head: v, Rel: "nsubj"}
	arcs[t] = parse.Arc{Head: v, Rel: "mark"}
}

// besides makes the name that "and", token t, leads to a conjunct where it is
// read as an apposition to a name before.
func besides(words []tag.Word, arcs []parse.Arc, in text.Sentence, t int) {
	top := t + 1
	for h, steps := arcs[top].Head, 0; h > t && h < in.Last && steps < in.Last-in.First; h, steps = arcs[h].Head, steps+1 {
		top = h
	}
	if h := arcs[top].Head; arcs[top].Rel != "appos" || h < in.First || words[top].UPOS != "PROPN" || words[h].UPOS != "PROPN" {
		return
	}
	arcs[top].Rel = "conj"
	arcs[t] = parse.Arc{Head: top, Rel: "cc"}
}

// onlyObject makes the indirect object t the object where there is no other and
// no clause in its place.
func onlyObject(arcs []parse.Arc, in text.Sentence, t int) {
	verb := arcs[t].Head
	if child(arcs, in, verb, "obj") < 0 && child(arcs, in, verb, "ccomp") < 0 && child(arcs, in, verb, "xcomp") < 0 {
		arcs[t].Rel = "obj"
	}
}

// signedWith makes the noun t the object of the verb before it, "signed with Kenya
// a treaty", where a phrase with "with" stands between and there is no other: a
// date has no article of that kind.
func signedWith(words []tag.Word, arcs []parse.Arc, in text.Sentence, t int) {
	verb := arcs[t].Head
	if verb < in.First || verb > t || words[verb].UPOS != "VERB" || child(arcs, in, verb, "obj") >= 0 || child(arcs, in, verb, "ccomp") >= 0 {
		return
	}
	det, company := child(arcs, in, t, "det"), child(arcs, in, verb, "obl")
	if det < 0 || words[det].Lemma != "a" || company < 0 || company >= t {
		return
	}
	if with := child(arcs, in, company, "case"); with == verb+1 && words[with].Lemma == "with" {
		arcs[t].Rel = "obj"
	}
}

// whoseCounterpart mends "welcomed her Sri Lankan counterpart", where the parse
// takes what stands between the possessor and the noun t for a subject: the noun
// is the verb's object.
func whoseCounterpart(words []tag.Word, arcs []parse.Arc, in text.Sentence, t int) {
	verb, k, whose := arcs[t].Head, child(arcs, in, t, "nsubj"), child(arcs, in, t, "nmod:poss")
	if verb < in.First || verb > t || whose < verb || k < whose || k > t || words[k].UPOS != "PROPN" && words[k].UPOS != "ADJ" || child(arcs, in, verb, "obj") >= 0 {
		return
	}
	arcs[k].Rel, arcs[t].Rel = "amod", "obj"
}

// worthMoney mends "signed a deal worth $2 billion on Monday", where the parse
// takes "worth", token t, for a noun that the deal is of some kind of: it only
// says something of the deal, and what follows the sum belongs to the verb.
func worthMoney(words []tag.Word, arcs []parse.Arc, in text.Sentence, t int) {
	noun := t - 1
	if arcs[noun] != (parse.Arc{Head: t, Rel: "compound"}) {
		return
	}
	place := arcs[t]
	for k := in.First; k < in.Last; k++ {
		switch {
		case arcs[k].Head != t || k == noun:
		case k < noun:
			arcs[k].Head = noun
		case arcs[k].Rel == "obl" && place.Head >= in.First && words[place.Head].UPOS == "VERB":
			arcs[k].Head = place.Head
		}
	}
	arcs[noun], arcs[t] = place, parse.Arc{Head: noun, Rel: "amod"}
}

// clauseSubject makes the name behind the preposition t the subject of a verb
// in the past that follows it with nothing but a date between and that has no
// subject.
func clauseSubject(words []tag.Word, arcs []parse.Arc, in text.Sentence, t int) {
	name := arcs[t].Head
	if name < t || words[name].UPOS != "PROPN" || arcs[name].Rel != "obl" && arcs[name].Rel != "nmod" {
		return
	}
	verb := name + 1
	for verb < in.Last && words[verb].UPOS != "VERB" {
		verb++
	}
	if verb == in.Last || words[verb].XPOS != "VBD" || arcs[verb].Rel != "advcl" || arcs[verb].Head >= t || verb-name > 10 {
		return
	}
	for k := in.First; k < in.Last; k++ {
		if arcs[k].Head == verb && (arcs[k].Rel == "nsubj" || arcs[k].Rel == "mark") {
			return
		}
	}
	arcs[name] = parse.Arc{Head: verb, Rel: "nsubj"}
	arcs[t] = parse.Arc{Head: verb, Rel: "mark"}
}
