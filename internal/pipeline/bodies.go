package pipeline

import (
	"slices"
	"strings"

	"accord/internal/coref"
	"accord/internal/link"
	"accord/internal/relation"
	"accord/internal/vocab"
)

// settleBodies gives the bodies that only their kind names the IRI of their
// country's, where a fact told whose they are and no name did.
func (r *Result) settleBodies(l *link.Linker) {
	homes := map[int][]string{}
	for _, f := range r.Facts {
		if b := r.Linking.Entities[f.Subject].Body; f.Predicate == vocab.BodyOf && b.Kind != "" && b.Home == (coref.Home{}) {
			if iso := r.Linking.Entities[f.Object].Country; !slices.Contains(homes[f.Subject], iso) {
				homes[f.Subject] = append(homes[f.Subject], iso)
			}
		}
	}
	if len(homes) == 0 {
		return
	}
	into := make([]int, len(r.Linking.Entities))
	for id := range r.Linking.Entities {
		into[id] = id
		if len(homes[id]) != 1 {
			continue
		}
		e := &r.Linking.Entities[id]
		e.Body.Home.Country = homes[id][0]
		iri := l.BodyIRI(e.Body)
		if other := slices.IndexFunc(r.Linking.Entities, func(o link.Entity) bool { return o.IRI == iri }); other >= 0 && other != id {
			into[id] = other
		} else {
			e.IRI = iri
		}
	}
	r.unite(into)
}

// unite makes one entity of those that go into one: into[i] is i of those that
// stay.
func (r *Result) unite(into []int) {
	number, kept := make([]int, len(into)), []link.Entity{}
	for i, e := range r.Linking.Entities {
		if into[i] == i {
			number[i] = len(kept)
			kept = append(kept, e)
		}
	}
	for i, e := range r.Linking.Entities {
		if into[i] == i {
			continue
		}
		last := into[i]
		for into[last] != last {
			last = into[last]
		}
		number[i] = number[last]
		join(&kept[number[i]], e)
	}
	r.Linking.Entities = kept
	for _, es := range r.Linking.Refers {
		for k := range es {
			es[k] = number[es[k]]
		}
	}
	for i := range r.Facts {
		f := &r.Facts[i]
		f.Subject = number[f.Subject]
		if f.Object >= 0 {
			f.Object = number[f.Object]
		}
	}
	r.Facts = slices.DeleteFunc(r.Facts, func(f relation.Fact) bool { return f.Subject == f.Object })
}

// join adds the names and mentions of one entity to another of its class.
func join(e *link.Entity, o link.Entity) {
	names := append(append([]string{e.Name, o.Name}, e.Alternates...), o.Alternates...)
	if words := len(strings.Fields(o.Name)) - len(strings.Fields(e.Name)); words > 0 || words == 0 && len(o.Name) > len(e.Name) {
		e.Name = o.Name
	}
	slices.Sort(names)
	e.Alternates = slices.DeleteFunc(slices.Compact(names), func(n string) bool { return n == e.Name })
	e.Mentions = append(slices.Clone(e.Mentions), o.Mentions...)
	slices.Sort(e.Mentions)
}
