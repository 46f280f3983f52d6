package pipeline

import (
	"slices"
	"strings"

	"accord/internal/mention"
	"accord/internal/relation"
	"accord/internal/vocab"
)

// oneDay takes from a meeting or visit the days and places of others that the
// sentence tells with it: of "will visit Kenya on Monday and Peru on Tuesday" the
// visit has the first day and place. Another place stands between the days.
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
	several := map[[2]int]bool{}
	r.Facts = slices.DeleteFunc(r.Facts, func(f relation.Fact) bool {
		if !r.datesEvent(f) {
			return false
		}
		key := [2]int{f.Subject, r.Mentions[f.Source].Sentence}
		other := first[key] != f.Source && r.placeBetween(first[key], f.Source) && !r.partOf(f.Source, first[key])
		several[key] = several[key] || other
		return other
	})
	r.Facts = slices.DeleteFunc(r.Facts, func(f relation.Fact) bool {
		key := [2]int{f.Subject, f.Sentence}
		return f.Predicate == vocab.Location && several[key] && r.onlyBehind(f.Object, first[key])
	})
}

// partOf reports whether date a is a part of b: October of that year.
func (r *Result) partOf(a, b int) bool {
	whole := r.Mentions[b].Value
	return whole != "" && strings.HasPrefix(r.Mentions[a].Value, whole)
}

// onlyBehind reports whether the sentence of mention d speaks of an entity behind
// d and not before it.
func (r *Result) onlyBehind(entity, d int) bool {
	behind := false
	for _, m := range r.Linking.Entities[entity].Mentions {
		if r.Mentions[m].Sentence != r.Mentions[d].Sentence {
			continue
		}
		if r.Mentions[m].First < r.Mentions[d].First {
			return false
		}
		behind = true
	}
	return behind
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
