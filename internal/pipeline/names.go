package pipeline

import (
	"strings"

	"accord/internal/parse"
	"accord/internal/tag"
	"accord/internal/text"
)

// straighten mends arcs within names. By Universal Dependencies all words of a
// name hang from its first, and so does what belongs to the whole name: in
// "Jane Ann Doe and John Roe", John hangs from Jane and Roe from John.
func straighten(words []tag.Word, arcs []parse.Arc) {
	for k := 1; k < len(arcs); k++ {
		h := arcs[k].Head
		if h < 0 || h >= k {
			continue
		}
		if arcs[k].Rel == "flat" && words[k].UPOS == "PROPN" && words[k-1].UPOS == "PROPN" {
			if own := nameHead(arcs, k-1); arcs[own].Rel == "conj" && own > h && !above(arcs, k, own) {
				arcs[k].Head = own
				continue
			}
		}
		arcs[k].Head = nameHead(arcs, h)
	}
}

// joinSubjects mends "A and B did it" where the parse takes A for one half of
// a sentence and "B did it" for the other: A, which does nothing by itself, and
// B do it together.
func joinSubjects(doc *text.Document, words []tag.Word, arcs []parse.Arc) {
	for _, s := range doc.Sentences {
		a := s.First
		if arcs[a].Head >= 0 || words[a].UPOS != "PROPN" {
			continue
		}
		end := a + 1
		for end < s.Last && arcs[end].Rel == "flat" && arcs[end].Head == a {
			end++
		}
		v := end + 1
		for v < s.Last && words[v].UPOS == "PROPN" {
			v++
		}
		if v == s.Last || v == end+1 || doc.Word(end) != "and" || words[v].UPOS != "VERB" || (arcs[v] != parse.Arc{Head: a, Rel: "conj"}) {
			continue
		}
		for k := s.First; k < s.Last; k++ {
			if arcs[k].Head == a && k > v {
				arcs[k].Head = v
			}
		}
		arcs[v] = arcs[a]
		arcs[a] = parse.Arc{Head: v, Rel: "nsubj"}
		arcs[end] = parse.Arc{Head: end + 1, Rel: "cc"}
		arcs[end+1] = parse.Arc{Head: a, Rel: "conj"}
		for k := end + 2; k < v; k++ {
			arcs[k] = parse.Arc{Head: end + 1, Rel: "flat"}
		}
	}
}

// oneSubject mends "A and his B met" where the parse gives the verb two
// subjects with a conjunction at the second: both are one.
func oneSubject(doc *text.Document, words []tag.Word, arcs []parse.Arc) {
	for _, s := range doc.Sentences {
		for c := s.First; c < s.Last; c++ {
			b := arcs[c].Head
			if arcs[c].Rel != "cc" || b < c || b >= s.Last {
				continue
			}
			if k := subjectBehind(arcs, c, b); words[b].UPOS == "VERB" && k >= 0 {
				arcs[c].Head, b = k, k
			}
			if !strings.HasPrefix(arcs[b].Rel, "nsubj") {
				continue
			}
			for a := s.First; a < c; a++ {
				if arcs[a] == arcs[b] && words[a].UPOS != "PRON" {
					arcs[b] = parse.Arc{Head: a, Rel: "conj"}
					break
				}
			}
		}
	}
}

// subjectBehind is the subject of a verb that stands between token c and it; -1
// if there is none.
func subjectBehind(arcs []parse.Arc, c, verb int) int {
	for k := c + 1; k < verb; k++ {
		if arcs[k].Head == verb && strings.HasPrefix(arcs[k].Rel, "nsubj") {
			return k
		}
	}
	return -1
}

// headsFromSmallWords mends names whose words hang from the article or
// preposition before them, as in "by the UN Envoy Doe": the first word of the
// name gets its place.
func headsFromSmallWords(words []tag.Word, arcs []parse.Arc) {
	for k := 1; k < len(arcs); k++ {
		h := arcs[k].Head
		if arcs[k].Rel != "flat" || h < 0 || h >= k || words[h].UPOS != "DET" && words[h].UPOS != "ADP" {
			continue
		}
		arcs[k], arcs[h] = arcs[h], parse.Arc{Head: k, Rel: "det"}
		if words[h].UPOS == "ADP" {
			arcs[h].Rel = "case"
		}
		for d := h + 1; d < len(arcs) && d < k+24; d++ {
			if arcs[d].Head == h && d != k {
				arcs[d].Head = k
			}
		}
	}
}

// nameHead is the first word of the name that t belongs to, or t itself.
func nameHead(arcs []parse.Arc, t int) int {
	for arcs[t].Rel == "flat" && arcs[t].Head >= 0 && arcs[t].Head < t {
		t = arcs[t].Head
	}
	return t
}

// above reports whether token t governs d, itself or through others.
func above(arcs []parse.Arc, t, d int) bool {
	for steps := 0; d >= 0 && d != t && steps < len(arcs); steps++ {
		d = arcs[d].Head
	}
	return d == t
}

// subjectsAfterQuotes gives a verb without subject the phrase that leads to it
// from a quotation with a comma at its end, where the parse has the phrase hang
// from what is quoted: “...,” A and B said.
func subjectsAfterQuotes(doc *text.Document, words []tag.Word, arcs []parse.Arc) {
	for _, s := range doc.Sentences {
		for q := s.First + 1; q+2 < s.Last; q++ {
			if a, b := doc.Word(q-1), doc.Word(q); !(a == "," && closes(b)) && !(b == "," && closes(a)) {
				continue
			}
			if h, v := leadsTo(words, arcs, q+1, s.Last); h >= 0 {
				arcs[h] = parse.Arc{Head: v, Rel: "nsubj"}
			} else if finiteParticiple(doc, words, arcs, s, q+1, v) {
				reports(words, arcs, arcs[v].Head, v)
			}
		}
	}
}

func closes(mark string) bool { return mark == "”" || mark == "\"" }

// leadsTo finds the finite verb v behind the noun phrase that begins at token
// first, and the phrase's head h, which hangs from something before it; h is
// -1 if there are no such two.
func leadsTo(words []tag.Word, arcs []parse.Arc, first, end int) (h, v int) {
	v = first
	for v < end && v < first+12 && (words[v].UPOS != "VERB" && words[v].UPOS != "AUX" || arcs[v].Rel == "amod") {
		v++
	}
	if v == end || !words[v].Finite() {
		return -1, v
	}
	h = -1
	for k := first; k < v; k++ {
		if g := arcs[k].Head; g >= first && g < v || words[k].UPOS == "PUNCT" {
			continue
		}
		if u := words[k].UPOS; h >= 0 || u != "NOUN" && u != "PROPN" && u != "PRON" || arcs[k].Head < 0 || arcs[k].Head >= first {
			return -1, v
		}
		h = k
	}
	if h >= 0 && above(arcs, h, v) {
		return -1, v
	}
	return h, v
}

// finiteParticiple reports whether verb v behind the quotation that ends before
// token first was taken for a participle though the sentence has no other verb
// there: “it was closed,” the statement added.
func finiteParticiple(doc *text.Document, words []tag.Word, arcs []parse.Arc, s text.Sentence, first, v int) bool {
	if v >= s.Last || words[v].XPOS != "VBN" || !strings.HasSuffix(doc.Word(v), "ed") || arcs[v].Rel != "acl" {
		return false
	}
	h := arcs[v].Head
	if h < first || h >= v || arcs[h].Head < s.First || arcs[h].Head >= first || !strings.HasPrefix(arcs[h].Rel, "nsubj") {
		return false
	}
	for k := v + 1; k < s.Last; k++ {
		if u := words[k].UPOS; u == "VERB" || u == "AUX" || doc.Word(k) == "by" {
			return false
		}
	}
	return true
}

// reports makes verb v the report of the clause whose verb its subject h was
// taken to belong to.
func reports(words []tag.Word, arcs []parse.Arc, h, v int) {
	said := arcs[h].Head
	words[v].XPOS = "VBD"
	arcs[v] = arcs[said]
	arcs[h] = parse.Arc{Head: v, Rel: "nsubj"}
	arcs[said] = parse.Arc{Head: v, Rel: "ccomp"}
}

// ampersands mends "A & B's head did it" where the parse takes "&" for a
// conjunction of A and the head: A & B is one name, and the head is its.
func ampersands(doc *text.Document, words []tag.Word, arcs []parse.Arc) {
	for i := 1; i+1 < len(arcs); i++ {
		if doc.Word(i) != "&" || words[i-1].UPOS != "PROPN" || words[i+1].UPOS != "PROPN" {
			continue
		}
		first, last := nameHead(arcs, i-1), i+1
		owned := arcs[last].Head
		if arcs[last].Rel != "nmod:poss" || owned <= last || first >= i {
			continue
		}
		if arcs[owned].Head == first {
			arcs[owned] = arcs[first]
		}
		arcs[first] = parse.Arc{Head: owned, Rel: "nmod:poss"}
		arcs[last] = parse.Arc{Head: first, Rel: "flat"}
		arcs[i] = parse.Arc{Head: first, Rel: "flat"}
	}
}
