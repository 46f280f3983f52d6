package pipeline

import (
	"slices"

	"accord/internal/link"
	"accord/internal/mention"
	"accord/internal/relation"
	"accord/internal/vocab"
)

// dropVague takes out agreements and events that the article only describes
// and of which it tells too little to know them again: an agreement without a
// party or a place and date, an event without a place, two who take part or one
// and a date. Their facts go too.
func (r *Result) dropVague() {
	keep := make([]bool, len(r.Linking.Entities))
	for i, e := range r.Linking.Entities {
		keep[i] = !r.described(e) || r.identified(i, e.Class)
	}
	number := make([]int, len(keep))
	var kept []link.Entity
	for i, e := range r.Linking.Entities {
		if number[i] = len(kept); keep[i] {
			kept = append(kept, e)
		}
	}
	r.Linking.Entities = kept
	refers := make([][]int, len(r.Linking.Refers))
	for m, es := range r.Linking.Refers {
		for _, e := range es {
			if keep[e] {
				refers[m] = append(refers[m], number[e])
			}
		}
	}
	r.Linking.Refers = refers
	r.Facts = slices.DeleteFunc(r.Facts, func(f relation.Fact) bool {
		return !keep[f.Subject] || f.Object >= 0 && !keep[f.Object]
	})
	for i := range r.Facts {
		f := &r.Facts[i]
		f.Subject = number[f.Subject]
		if f.Object >= 0 {
			f.Object = number[f.Object]
		}
	}
}

// described reports whether no mention of an agreement or event is a name.
func (r *Result) described(e link.Entity) bool {
	if e.Class != mention.Agreement && e.Class != mention.Event {
		return false
	}
	return !slices.ContainsFunc(e.Mentions, func(m int) bool { return r.Mentions[m].Kind == mention.Name })
}

// identified reports whether facts tell a described thing apart.
func (r *Result) identified(entity int, class mention.Class) bool {
	parties, sides, places, dates := map[int]bool{}, map[int]bool{}, false, false
	for _, f := range r.Facts {
		if f.Subject != entity {
			continue
		}
		switch f.Predicate {
		case vocab.Party:
			parties[f.Object] = true
		case vocab.Participant:
			sides[f.Object] = true
		case vocab.Location:
			places = true
		case vocab.Date:
			dates = true
		}
	}
	if class == mention.Agreement {
		return len(parties) > 0 || places && dates
	}
	return places || len(sides) > 1 || len(sides) == 1 && dates
}
