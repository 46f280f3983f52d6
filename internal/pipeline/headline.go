package pipeline

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"accord/internal/gazetteer"
	"accord/internal/tag"
	"accord/internal/text"
)

// readHeadlines reads sentences again in which every word has a capital, as
// English headlines have: "President Rossi Meets Chancellor Weber". Taggers take
// all of it for one name; with what is no name in small letters they do not.
func (p *Pipeline) readHeadlines(r *Result) {
	var named map[string]bool
	for i, s := range r.Doc.Sentences {
		if p.namesThenVerb(r, s) {
			p.parser.ParseSentence(r.Doc, r.Words, i, r.Arcs)
		}
		if !capitalised(r.Doc, r.Words, s) {
			continue
		}
		if named == nil {
			named = namedWords(r)
		}
		down := lowered(r.Doc, s, named, p.inNames(r.Doc, i))
		if down == nil {
			continue
		}
		words := p.tagWords(down)
		copy(r.Words[s.First:s.Last], words)
		for k, a := range p.parser.Parse(down, words) {
			if a.Head >= 0 {
				a.Head += s.First
			}
			r.Arcs[s.First+k] = a
		}
	}
}

// capitalised reports whether all words of a sentence but small ones begin with
// a capital, and some of these are no abbreviations.
func capitalised(doc *text.Document, words []tag.Word, s text.Sentence) bool {
	capitals := 0
	for t := s.First; t < s.Last; t++ {
		w := doc.Word(t)
		first, _ := utf8.DecodeRuneInString(w)
		switch {
		case !unicode.IsLetter(first):
		case unicode.IsUpper(first):
			if !allCapitals(w) {
				capitals++
			}
		case !small(words[t].UPOS):
			return false
		}
	}
	return capitals > 3
}

// small reports whether headlines leave words of this part of speech in small
// letters.
func small(upos string) bool {
	switch upos {
	case "ADP", "DET", "CCONJ", "PART", "SCONJ":
		return true
	}
	return false
}

func allCapitals(w string) bool { return strings.ToUpper(w) == w }

// namesThenVerb tags as a verb what follows two names at the beginning of a
// headline, "India and Nepal sign rail deal", where taggers read one more noun;
// it reports whether it did.
func (p *Pipeline) namesThenVerb(r *Result, s text.Sentence) bool {
	if s.Last == s.First || r.Doc.Word(s.Last-1) == "." {
		return false
	}
	two := false
	for t := s.First; t < min(s.First+10, s.Last); t++ {
		switch w := r.Doc.Word(t); {
		case w == "and" || w == "," || w == "&":
			two = true
		case r.Words[t].UPOS == "PROPN":
		case two && r.Words[t].XPOS == "NN" && r.Words[t-1].UPOS == "PROPN" && p.headlineVerb(w):
			r.Words[t] = tag.Word{UPOS: "VERB", XPOS: "VBP", Lemma: w}
			return true
		default:
			return false
		}
	}
	return false
}

// headlineVerb reports whether a noun is also a verb of meeting or of concluding
// agreements.
func (p *Pipeline) headlineVerb(word string) bool {
	if _, known := p.gazetteer.EventVerbs.Get(word); known {
		return true
	}
	w, _ := p.gazetteer.DescriptionWords.Get(word)
	return w.Is("concluding") || w.Is("holding")
}

// namedWords are the words of the names that the model found in the article.
func namedWords(r *Result) map[string]bool {
	words := map[string]bool{}
	for _, n := range r.Names {
		for t := n.First; t < n.Last; t++ {
			words[r.Doc.Word(t)] = true
		}
	}
	return words
}

// inNames reports which tokens of sentence i, from its first, belong to a
// title, a date or a name that the gazetteer lists.
func (p *Pipeline) inNames(doc *text.Document, i int) []bool {
	s := doc.Sentences[i]
	in := make([]bool, s.Last-s.First)
	mark := func(first, last int) {
		for t := first; t < min(last, s.Last); t++ {
			in[t-s.First] = true
		}
	}
	for t := s.First; t < s.Last; t++ {
		if w, end := p.gazetteer.Titles.At(doc, t); end > t && !w.Plural { // "Hosts" is a verb
			mark(t, end)
		}
		if w, known := p.gazetteer.Dates.Get(strings.ToLower(doc.Word(t))); known && (w.Is("month") || w.Is("weekday")) {
			mark(t, t+1)
		}
	}
	alone := &text.Document{Body: doc.Body, Tokens: doc.Tokens, Sentences: doc.Sentences[i : i+1]}
	for _, h := range p.gazetteer.Find(alone) {
		if !h.Entry.Flags.Has(gazetteer.AlsoWord) {
			mark(h.First, h.Last)
		}
	}
	return in
}

// lowered is the sentence by itself, with small letters where neither a name,
// nor a title, nor an abbreviation is; nil if nothing changes.
func lowered(doc *text.Document, s text.Sentence, named map[string]bool, inName []bool) *text.Document {
	body := []byte(s.In(doc.Body))
	changed := false
	for t := s.First; t < s.Last; t++ {
		w := doc.Word(t)
		if inName[t-s.First] || named[w] || allCapitals(w) {
			continue
		}
		if down := strings.ToLower(w); down != w && len(down) == len(w) {
			copy(body[doc.Tokens[t].Start-s.Start:], down)
			changed = true
		}
	}
	if !changed {
		return nil
	}
	d := &text.Document{Body: string(body), Sentences: []text.Sentence{{Span: text.Span{End: s.Len()}, Last: s.Last - s.First}}}
	for _, token := range doc.Tokens[s.First:s.Last] {
		d.Tokens = append(d.Tokens, text.Token{Span: text.Span{Start: token.Start - s.Start, End: token.End - s.Start}})
	}
	return d
}
