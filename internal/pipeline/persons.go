package pipeline

import (
	"strings"

	"accord/internal/gazetteer"
	"accord/internal/name"
	"accord/internal/parse"
	"accord/internal/tag"
	"accord/internal/text"
)

// headPersons mends phrases such as "Finnish Foreign Minister Jane Doe" where
// the parse takes the adjective for what the verb has to do with and the person
// for an apposition to it: the name gets the place of the adjective.
func headPersons(doc *text.Document, words []tag.Word, arcs []parse.Arc, names []name.Name, titles, honorifics *gazetteer.Lexicon) {
	for _, n := range names {
		if n.Class != name.Person {
			continue
		}
		addressed(doc, arcs, n, honorifics)
		first, person := titled(doc, words, n, titles)
		if person >= n.Last {
			continue
		}
		if first < person {
			if words[first].UPOS == "ADJ" {
				if top := phraseHead(arcs, first, n.Last); top >= 0 && top < person && words[top].UPOS == "ADJ" {
					giveHead(doc.Sentences[doc.SentenceAt(first)], arcs, first, n.Last, top, person)
				}
			}
			visitor(doc, words, arcs, first, person)
			claimCase(doc, words, arcs, first, person)
			ownBody(doc, words, arcs, first, person)
		}
		officeOf(doc, words, arcs, person)
		if arcs[person].Rel == "xcomp" && !hasObject(doc, arcs, arcs[person].Head) {
			arcs[person].Rel = "obj" // nobody is called Jane Doe without being told who
		}
	}
}

// addressed gives the name in "met with Mr. Jane Doe" the place that the parse
// gives to the form of address.
func addressed(doc *text.Document, arcs []parse.Arc, n name.Name, honorifics *gazetteer.Lexicon) {
	in := doc.Sentences[doc.SentenceAt(n.First)]
	first, person := n.First, n.First
	gather(arcs, n)
	if _, end := honorifics.At(doc, first); end == first+1 && end < n.Last {
		person = end
	} else if first--; first < in.First {
		return
	} else if _, end := honorifics.At(doc, first); end != person {
		return
	}
	if arcs[person].Head == first {
		giveHead(in, arcs, first, n.Last, first, person)
		arcs[first].Rel = "compound"
	}
}

// gather has the parts of a name that hang from a form of address before it,
// "V." in "Mr. V. Doe", hang from the part that has a place in the sentence.
func gather(arcs []parse.Arc, n name.Name) {
	top := -1
	for k := n.First; k < n.Last; k++ {
		if h := arcs[k].Head; h < max(n.First-3, 0) || h >= n.Last {
			top = k
		}
	}
	for k := n.First; k < n.Last; k++ {
		if h := arcs[k].Head; top >= 0 && k != top && h >= n.First-3 && h < n.First && arcs[k].Rel == "flat" {
			arcs[k].Head = top
		}
	}
}

// officeOf mends "met with the Prime Minister of Singapore Jane Doe", where the
// parse takes Singapore Jane Doe for one name: the office is of Singapore, and
// Jane Doe holds it.
func officeOf(doc *text.Document, words []tag.Word, arcs []parse.Arc, person int) {
	begin := doc.Sentences[doc.SentenceAt(person)].First
	of := person - 1
	for of > begin && of > person-4 && words[of].UPOS == "PROPN" {
		of--
	}
	behindOffice(doc, words, arcs, person)
	office := arcs[person].Head
	if of == person-1 || of <= begin || doc.Word(of) != "of" || arcs[of].Head != person || office < begin || office >= of || arcs[person].Rel != "nmod" {
		return
	}
	country := -1
	for k := of + 1; k < person; k++ {
		if arcs[k].Head == person {
			country = k
		}
	}
	if country < 0 {
		return
	}
	arcs[country] = parse.Arc{Head: office, Rel: "nmod"}
	arcs[of].Head = country
	arcs[person].Rel = "appos"
}

// behindOffice mends "the prime minister of Kenya, Jane Doe, met", where the
// parse has Jane Doe stand beside Kenya: she holds the office.
func behindOffice(doc *text.Document, words []tag.Word, arcs []parse.Arc, person int) {
	state := arcs[person].Head
	if r := arcs[person].Rel; r != "conj" && r != "appos" || state < 1 || state >= person-1 || doc.Word(person-1) != "," && doc.Word(person-2) != "," {
		return
	}
	office := arcs[state].Head
	if arcs[state].Rel != "nmod" || words[state].UPOS != "PROPN" || office < 0 || office >= state || words[office].UPOS == "VERB" {
		return
	}
	for k := office; k < person; k++ {
		if doc.Word(k) == "and" || doc.Word(k) == "," && k < state || arcs[k].Head == state && arcs[k].Rel == "case" && doc.Word(k) != "of" {
			return
		}
	}
	arcs[person] = parse.Arc{Head: office, Rel: "appos"}
}

// ownBody mends "NATO Secretary General Jane Doe spoke", where the parse gives
// the verb two subjects or makes the person an apposition: the body belongs to
// the person.
func ownBody(doc *text.Document, words []tag.Word, arcs []parse.Arc, first, person int) {
	b := first - 1
	if b < doc.Sentences[doc.SentenceAt(person)].First || words[b].UPOS != "PROPN" {
		return
	}
	for arcs[b].Rel == "flat" && arcs[b].Head >= 0 && arcs[b].Head < b {
		b = arcs[b].Head
	}
	switch {
	case arcs[b] == arcs[person] && strings.HasPrefix(arcs[b].Rel, "nsubj"):
		arcs[b] = parse.Arc{Head: person, Rel: "compound"}
	case arcs[person] == parse.Arc{Head: b, Rel: "appos"}:
		giveHead(doc.Sentences[doc.SentenceAt(b)], arcs, b, person, b, person)
		arcs[b].Rel = "compound"
	case (arcs[person].Rel == "appos" || arcs[person].Rel == "flat" && arcs[arcs[person].Head].Rel == "appos") && arcs[person].Head >= first && arcs[person].Head < person && arcs[arcs[person].Head].Head == b:
		title := arcs[person].Head
		giveHead(doc.Sentences[doc.SentenceAt(b)], arcs, b, person, b, person)
		arcs[b].Rel = "compound"
		arcs[title] = parse.Arc{Head: person, Rel: "nmod:desc"}
	}
}

// visitor mends "talks with visiting Finnish President Jane Doe", where the
// parse has somebody visit her.
func visitor(doc *text.Document, words []tag.Word, arcs []parse.Arc, first, person int) {
	v := first - 1
	in := doc.Sentences[doc.SentenceAt(person)]
	if v <= in.First || words[v].XPOS != "VBG" || words[v].Lemma != "visit" || arcs[person].Head != v {
		return
	}
	if doc.Word(v-1) != "with" && words[v-1].UPOS != "VERB" {
		return
	}
	for k := in.First; k < in.Last; k++ {
		if k != person && arcs[k].Head == v {
			arcs[k].Head = person
		}
	}
	arcs[person] = parse.Arc{Head: arcs[v].Head, Rel: "obj"}
	if arcs[v-1].Head == person {
		arcs[v-1].Rel, arcs[person].Rel = "case", "obl"
	}
	arcs[v] = parse.Arc{Head: person, Rel: "amod"}
}

// hasObject reports whether the parse gives a verb an object.
func hasObject(doc *text.Document, arcs []parse.Arc, verb int) bool {
	in := doc.Sentences[doc.SentenceAt(verb)]
	return child(arcs, in, verb, "obj") >= 0 || child(arcs, in, verb, "iobj") >= 0 || child(arcs, in, verb, "nsubj:pass") >= 0
}

// titled finds where the phrase of a person's name begins, with the title and
// the adjectives before it, and where the name itself does.
func titled(doc *text.Document, words []tag.Word, n name.Name, titles *gazetteer.Lexicon) (first, person int) {
	person = n.First
	for person < n.Last {
		_, end := titles.At(doc, person)
		if end <= person || end >= n.Last {
			break
		}
		person = end
	}
	first = person
	begin := doc.Sentences[doc.SentenceAt(person)].First
	for k := max(begin, person-6); k < person; k++ {
		if _, end := titles.At(doc, k); end == person {
			first = k
			break
		}
	}
	if first == person {
		return first, person
	}
	for first > begin && words[first-1].UPOS == "ADJ" {
		first--
	}
	return first, person
}

// phraseHead is the one token of [first, last) that hangs from outside of it;
// -1 if there are several.
func phraseHead(arcs []parse.Arc, first, last int) int {
	top := -1
	for k := first; k < last; k++ {
		if h := arcs[k].Head; h >= first && h < last {
			continue
		}
		if top >= 0 {
			return -1
		}
		top = k
	}
	return top
}

// giveHead makes head the head of the phrase [first, last) of a sentence in
// place of top.
func giveHead(in text.Sentence, arcs []parse.Arc, first, last, top, head int) {
	arcs[head] = arcs[top]
	arcs[top] = parse.Arc{Head: head, Rel: "amod"}
	for k := in.First; k < in.Last; k++ {
		if k != top && k != head && arcs[k].Head == top {
			arcs[k].Head = head
		}
	}
	for k := first; k < last; k++ {
		if k != head && arcs[k].Head == head && arcs[k].Rel == "appos" {
			arcs[k].Rel = "nmod:desc"
		}
	}
}

// claimCase gives the phrase whose head is person the preposition right before
// it, where the parse has both hang from something behind: in "met with
// Finnish President Jane Doe on 5 May" nobody met with the fifth.
func claimCase(doc *text.Document, words []tag.Word, arcs []parse.Arc, first, person int) {
	p := first - 1
	if p < doc.Sentences[doc.SentenceAt(person)].First || words[p].UPOS != "ADP" || arcs[p].Rel != "case" {
		return
	}
	far := arcs[p].Head
	near := arcs[person].Head // "with Jane Doe later on 5 May": Jane may hang from "later"
	if far <= person || near != far && (near < person || arcs[near].Head != far) || arcs[far].Head < 0 || arcs[far].Head > p {
		return
	}
	for k := first; k < person; k++ {
		if arcs[k].Head == near || arcs[k].Head == far {
			arcs[k].Head = person
		}
	}
	arcs[p].Head = person
	arcs[person] = parse.Arc{Head: arcs[far].Head, Rel: "obl"}
}
