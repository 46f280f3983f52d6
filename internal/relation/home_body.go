package relation

import (
	"strings"

	"accord/internal/coref"
	"accord/internal/link"
	"accord/internal/mention"
	"accord/internal/vocab"
)

// bodies states whose the bodies are that only their kind names and that nothing
// says more of, "the Foreign Ministry": of the state that the article is about.
func (h *home) bodies(facts []Fact) []Fact {
	told := map[int]bool{}
	for _, f := range facts {
		told[f.Subject] = told[f.Subject] || f.Predicate == vocab.BodyOf
	}
	var out []Fact
	for id, e := range h.in.Linking.Entities {
		if e.Body.Kind == "" || e.Body.Home != (coref.Home{}) || told[id] {
			continue
		}
		if h.counted == nil {
			h.count()
		}
		if c := h.stateOfBody(id); c >= 0 && !h.hosts(c) {
			m := &h.in.Mentions[e.Mentions[0]]
			out = append(out, Fact{Subject: id, Predicate: vocab.BodyOf, Object: c, Sentence: m.Sentence, Span: m.Span, Pattern: "body-of-the-articles-state", Source: -1})
		}
	}
	return out
}

// stateOfBody is the country whose body an entity is that only its kind names; -1
// where that is not sure: the article is about several countries, or names bodies
// of that kind, or of a part of a country, that are told to be another's.
func (h *home) stateOfBody(id int) int {
	body := &h.in.Linking.Entities[id].Body
	for k := range h.in.Linking.Entities {
		if k != id && h.rivals(&h.in.Linking.Entities[k], body.Kind) {
			return -1
		}
	}
	best, second := h.mostNamed(func(c count) bool { return h.mayHave(c, body.Kind) })
	if !best.leads(second, timesOthers) || body.Usual != "" && !strings.EqualFold(body.Usual, best.iso) {
		return -1
	}
	return best.entity
}

// rivals reports whether an entity is a body of that kind, of which only one is of
// the article's state, or of a part of some state: "the Delaware Senate".
func (h *home) rivals(e *link.Entity, kind string) bool {
	return e.Body.Kind == kind || e.Body.Home.Place != "" || e.Class == mention.Organization && strings.HasSuffix(strings.ToLower(e.Name), " "+kind)
}

// mayHave reports whether a country may have a body of that kind and name.
func (h *home) mayHave(c count, kind string) bool {
	for _, pair := range h.fewBodies {
		if pair[0].entry(kind) && !pair[1].single[c.iso] {
			return false
		}
	}
	if h.commonBodies.entry(kind) || h.assembly.entry(kind) && h.withoutAssembly.single[c.iso] {
		return false
	}
	return !h.withoutMinister.single[c.iso] || !strings.HasSuffix(kind, "ministry")
}

// hosts reports whether a country is one that somebody in office whose country is
// not told comes to or deals with: the article may be of his.
func (h *home) hosts(country int) bool {
	for _, f := range h.titles {
		if office, _ := h.office(f.Source); len(h.states[f.Subject]) == 0 && h.sole.entry(office) && (h.visits(f, country) || h.goesTo(f, country)) {
			return true
		}
	}
	return false
}
