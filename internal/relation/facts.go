package relation

import (
	"strings"

	"accord/internal/link"
	"accord/internal/mention"
	"accord/internal/text"
)

// state writes the facts of a pattern for one match.
func (e *Extractor) state(v *view, p *pattern, b *binding, sentence int, out []Fact) []Fact {
	for i := range p.facts {
		f := &p.facts[i]
		for _, r := range b.combinations(f) {
			if b.byArcs && v.titleOfAnother(p, r) {
				continue
			}
			out = e.stateOne(v, p, f, b, r, sentence, out)
		}
	}
	return out
}

// combinations lists the ways to fill the two variables of a template: those
// of one list go together, those of two lists are crossed.
func (b *binding) combinations(f *template) []row {
	rows := []row{b.vars}
	for g, vars := range b.groupVars {
		if !containsInt(vars, f.subject) && !containsInt(vars, f.object) {
			continue
		}
		var joined []row
		for _, r := range rows {
			for _, in := range b.groups[g] {
				joined = append(joined, r.with(in))
			}
		}
		if len(joined) > 0 {
			rows = joined
		}
	}
	return rows
}

func containsInt(list []int, x int) bool {
	for _, y := range list {
		if x == y {
			return true
		}
	}
	return false
}

// stateOne writes a template's facts for mentions that are chosen: one for
// each pair of entities that they refer to.
func (e *Extractor) stateOne(v *view, p *pattern, f *template, b *binding, r row, sentence int, out []Fact) []Fact {
	if r[f.subject] < 0 || f.object >= 0 && r[f.object] < 0 {
		return out
	}
	fact := Fact{Predicate: f.predicate, Object: -1, Literal: f.literal, Sentence: sentence, Span: v.span(b.first, b.last), Pattern: p.name, Source: -1}
	for _, s := range v.meant(int(r[f.subject]), p.vars[f.subject].classes) {
		if !e.ontology.AllowsSubject(f.predicate, v.in.Linking.Entities[s].Types...) {
			continue
		}
		fact.Subject = s
		if f.object < 0 {
			out = append(out, fact)
			continue
		}
		o := int(r[f.object])
		if p.vars[f.object].classes&(entityBits|groupBit) == 0 {
			fact.Literal, fact.Source = v.literal(o), o
			out = append(out, fact)
			continue
		}
		for _, id := range v.meant(o, p.vars[f.object].classes) {
			if f.through != "" {
				fact.Object, fact.through = id, f.through
				out = append(out, fact)
				continue
			}
			if id != s && e.ontology.AllowsObject(f.predicate, v.in.Linking.Entities[id].Types...) {
				fact.Object = id
				out = append(out, fact)
			}
		}
	}
	return out
}

// meant lists the entities that mention i refers to, of the given classes; of
// any class where only groups are asked for.
func (v *view) meant(i int, set classSet) []int {
	all := v.entities(i)
	if set&entityBits == 0 {
		return all
	}
	for k, id := range all {
		if classBit(v.in.Linking.Entities[id].Class)&set == 0 {
			kept := append([]int(nil), all[:k]...)
			for _, id := range all[k+1:] {
				if classBit(v.in.Linking.Entities[id].Class)&set != 0 {
					kept = append(kept, id)
				}
			}
			return kept
		}
	}
	return all
}

// lead follows the predicates that patterns put behind an object: an agreement
// that Jane Doe signs binds the country that the article says she is an official
// of. Facts that lead nowhere are dropped.
func (e *Extractor) lead(entities []link.Entity, facts []Fact) []Fact {
	var out []Fact
	for _, f := range facts {
		if f.through == "" {
			out = append(out, f)
			continue
		}
		for _, step := range facts {
			if step.Predicate != f.through || step.Subject != f.Object || step.Object < 0 || step.through != "" || step.Object == f.Subject {
				continue
			}
			if led := f; e.ontology.AllowsObject(f.Predicate, entities[step.Object].Types...) {
				led.Object, led.through = step.Object, ""
				out = append(out, led)
			}
		}
	}
	return out
}

// literal is what a title or date says; a title for several people in the
// singular.
func (v *view) literal(i int) string {
	m := &v.in.Mentions[i]
	s := m.Norm
	if s == "" {
		s = m.In(v.in.Doc.Body)
	}
	if m.Class != mention.Title || !strings.HasSuffix(v.xpos(m.Head), "S") {
		return s
	}
	plural := v.in.Doc.Word(m.Head)
	return strings.Replace(s, plural, singular(plural, v.lemma(m.Head)), 1)
}

// singular writes a lemma as its plural is written: "Deputies" as "Deputy". What
// shares no beginning with the lemma is left as it is.
func singular(plural, lemma string) string {
	low := strings.ToLower(plural)
	k := 0
	for k < min(len(low), len(lemma)) && low[k] == lemma[k] {
		k++
	}
	if k < 2 || len(low) != len(plural) {
		return plural
	}
	if strings.ToUpper(plural) == plural {
		return plural[:k] + strings.ToUpper(lemma[k:])
	}
	return plural[:k] + lemma[k:]
}

func (v *view) span(first, last int) text.Span {
	tokens := v.in.Doc.Tokens
	return text.Span{Start: tokens[first].Start, End: tokens[last-1].End}
}
