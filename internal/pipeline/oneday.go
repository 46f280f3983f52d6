package pipeline

import (
	"slices"

	"accord/internal/mention"
	"accord/internal/relation"
	"accord/internal/vocab"
)

// oneDay takes from a visit the days of others that the sentence tells with it:
// of "will visit Kenya on Monday and Peru on Tuesday" the visit has the first
// day. Another place stands between the days.
func (r *Result) oneDay() {
	first := map[[2]int]int{} // the first date of an event in a sentence, by its mention
	for _, f := range r.Facts {
		if !r.datesEvent(f) {
			continue
		}
		key := [2]int{f.Subject, r.Mentions[f.Source].Sentence}
		if m, seen := first[key]; !seen || r.Mentions[f.Source].First < r.Mentions[m].First {
			first[key] = f.Source
		}
	}
	r.Facts = slices.DeleteFunc(r.Facts, func(f relation.Fact) bool {
		if !r.datesEvent(f) {
			return false
		}
		m := first[[2]int{f.Subject, r.Mentions[f.Source].Sentence}]
		return m != f.Source && r.placeBetween(m, f.Source)
	})
}

// datesEvent reports whether a fact says when a meeting, call or visit is.
func (r *Result) datesEvent(f relation.Fact) bool {
	return f.Predicate == vocab.Date && f.Source >= 0 && r.Linking.Entities[f.Subject].Class == mention.Event
}

// placeBetween reports whether a place or country is named between two mentions
// of a sentence.
func (r *Result) placeBetween(a, b int) bool {
	for i := a + 1; i < b && i < len(r.Mentions); i++ {
		m := &r.Mentions[i]
		if (m.Class == mention.Place || m.Class == mention.Country) && m.Kind == mention.Name && m.First >= r.Mentions[a].Last {
			return true
		}
	}
	return false
}
