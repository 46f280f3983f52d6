package eval

import (
	"cmp"
	"maps"
	"slices"
	"strings"
)

// fact is a fact in the gold file's terms: entities are gold ids where they
// are matched and IRIs elsewhere, literals are in plain form.
type fact struct {
	subject, predicate, object string
	literal                    bool
}

// facts returns the export's facts with the graph labels of each.
func (s *scoring) facts() map[fact][]string {
	mentioned := map[string]bool{}
	for _, e := range s.export.entities {
		mentioned[e.iri] = true
	}
	said := predicateIndex("accord:said")
	facts := map[fact][]string{}
	for _, st := range s.export.statements {
		if !mentioned[st.subject] && st.predicate != said {
			continue
		}
		f := fact{s.idOf(st.subject), predicates[st.predicate].name, plain(st.object), true}
		if !st.literal {
			f.object, f.literal = s.idOf(st.object), false
		}
		facts[f] = append(facts[f], st.label)
	}
	return facts
}

func (s *scoring) idOf(iri string) string {
	if gold, ok := s.goldOf[iri]; ok {
		return s.gold.Entities[gold].ID
	}
	return iri
}

func (s *scoring) countFacts() {
	facts := s.facts()
	optional := map[string]bool{}
	for _, e := range s.gold.Entities {
		if e.Optional {
			optional[e.ID] = true
		}
	}
	used := map[fact]bool{}
	for _, g := range s.gold.Facts {
		hits := hitsOf(g, facts)
		for _, f := range hits {
			used[f] = true
		}
		counts := !g.Optional && !optional[g.S] && !optional[g.O]
		row := &s.result.Facts[predicateIndex(g.P)]
		switch {
		case len(hits) > 0 && counts:
			row.Right++
		case counts:
			row.Missed++
			s.say(Finding{Kind: MissedFact, Subject: g.S, Predicate: g.P, Object: g.O})
		}
		if len(hits) > 0 {
			s.countEvidence(g, hits, facts)
		}
	}
	for _, f := range slices.SortedFunc(maps.Keys(facts), compareFacts) {
		if used[f] || optional[f.subject] || !f.literal && optional[f.object] {
			continue
		}
		s.result.Facts[predicateIndex(f.predicate)].Wrong++
		s.say(Finding{Kind: WrongFact, Subject: f.subject, Predicate: f.predicate, Object: f.object})
	}
}

func compareFacts(a, b fact) int {
	return cmp.Or(cmp.Compare(a.subject, b.subject), cmp.Compare(a.predicate, b.predicate),
		cmp.Compare(a.object, b.object), compareBool(a.literal, b.literal))
}

// hitsOf returns the facts of the export that a gold fact agrees with.
func hitsOf(g GoldFact, facts map[fact][]string) []fact {
	wanted := []fact{{g.S, g.P, g.O, false}}
	if literals := g.literals(); literals != nil {
		wanted = wanted[:0]
		for _, text := range literals {
			wanted = append(wanted, fact{g.S, g.P, plain(text), true})
		}
	} else if g.Symmetric {
		wanted = append(wanted, fact{g.O, g.P, g.S, false})
	}
	hits := slices.DeleteFunc(wanted, func(f fact) bool { return facts[f] == nil })
	if len(hits) > 0 || g.P != "accord:said" {
		return hits
	}
	// Cut points of a quotation may differ.
	words := plain(strings.TrimPrefix(g.O, `"`))
	for f := range facts {
		if f.subject == g.S && f.predicate == g.P && f.literal && shares(f.object, words) {
			hits = append(hits, f)
		}
	}
	return hits
}

// countEvidence judges the graph labels of a gold fact's hits.
func (s *scoring) countEvidence(g GoldFact, hits []fact, facts map[fact][]string) {
	if s.body.text == "" || len(g.Evidence) == 0 {
		return
	}
	var labels []string
	for _, f := range hits {
		labels = append(labels, facts[f]...)
	}
	if anyOverlap(fragments(labels), s.body.find(g.Evidence)) {
		s.result.Evidence.Right++
		return
	}
	s.result.Evidence.Wrong++
	s.say(Finding{Kind: BadEvidence, Subject: g.S, Predicate: g.P, Object: g.O})
}
