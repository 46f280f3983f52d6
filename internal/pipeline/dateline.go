package pipeline

import (
	"slices"

	"accord/internal/article"
	"accord/internal/text"
)

// parsed is the document as the parser gets it: the dateline that a sentence
// begins with stands by itself, since "LONDON (AP) —" takes no part in what the
// sentence says.
func parsed(a *article.Article, doc *text.Document) *text.Document {
	var cut *text.Document
	for _, r := range a.Regions {
		if r.Kind != article.DatelineRegion {
			continue
		}
		if cut == nil {
			d := *doc
			d.Sentences = slices.Clone(doc.Sentences)
			cut = &d
		}
		cut.Sentences = cutAt(cut, r.Span)
	}
	if cut == nil {
		return doc
	}
	return cut
}

// cutAt cuts the sentence that begins with the dateline behind it.
func cutAt(doc *text.Document, dateline text.Span) []text.Sentence {
	for i, in := range doc.Sentences {
		if in.End <= dateline.Start {
			continue
		}
		t := in.First
		for t < in.Last && doc.Tokens[t].End <= dateline.End {
			t++
		}
		if t == in.First || t == in.Last {
			break
		}
		head, rest := in, in
		head.Last, head.End = t, doc.Tokens[t-1].End
		rest.First, rest.Start = t, doc.Tokens[t].Start
		return slices.Replace(doc.Sentences, i, i+1, head, rest)
	}
	return doc.Sentences
}
