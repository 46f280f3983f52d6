package pipeline

import (
	"slices"

	"accord/internal/parse"
	"accord/internal/text"
)

// mendTrees finds the names of an article and puts typical mistakes of the
// parser right, most of them by what the names and lexicons say.
func (p *Pipeline) mendTrees(r *Result) {
	var before []parse.Arc
	mend := func(step func()) { before = mendWith(r, before, step) }
	mend(func() { headsFromSmallWords(r.Words, r.Arcs) })
	mend(func() { straighten(r.Words, r.Arcs) })
	mend(func() { ampersands(r.Doc, r.Words, r.Arcs) })
	mend(func() { participleTitles(r.Doc, r.Words, r.Arcs, p.gazetteer.Titles) })
	mend(func() { mendVerbs(r.Doc, r.Words, r.Arcs, p.gazetteer.ReportingVerbs) })
	mend(func() { oneSubject(r.Doc, r.Words, r.Arcs) })
	mend(func() { joinSubjects(r.Doc, r.Words, r.Arcs) })
	mend(func() { subjectsAfterQuotes(r.Doc, r.Words, r.Arcs) })
	mend(func() { untangle(r.Doc, r.Words, r.Arcs, p.gazetteer.Dates) })
	r.Names = p.namer.Find(r.Doc, r.Words)
	p.readHeadlines(r)
	mend(func() { wholeNames(r.Doc, r.Words, r.Arcs, r.Names) })
	mend(func() { coordinate(r.Doc, r.Words, r.Arcs) })
	mend(func() { headPersons(r.Doc, r.Words, r.Arcs, r.Names, p.gazetteer.Titles, p.gazetteer.Honorifics) })
	mend(func() { predicates(r.Doc, r.Words, r.Arcs) })
}

// mendWith runs a step that mends trees. Where several mends meet in one
// sentence so that its tokens no longer lead up to a root, the sentence keeps
// the tree it had. It returns before, which is room for the trees, for the next
// step.
func mendWith(r *Result, before []parse.Arc, step func()) []parse.Arc {
	before = append(before[:0], r.Arcs...)
	step()
	for _, s := range r.Doc.Sentences {
		was, is := before[s.First:s.Last], r.Arcs[s.First:s.Last]
		if !slices.Equal(was, is) && !rooted(r.Arcs, s) {
			copy(is, was)
		}
	}
	return before
}

// rooted reports whether all tokens of a sentence lead up to a root.
func rooted(arcs []parse.Arc, s text.Sentence) bool {
	for t := s.First; t < s.Last; t++ {
		steps := 0
		for h := arcs[t].Head; h >= 0; h = arcs[h].Head {
			if steps++; steps > s.Last-s.First {
				return false
			}
		}
	}
	return true
}
