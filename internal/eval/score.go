package eval

import (
	"cmp"
	"slices"

	"github.com/cayleygraph/quad"
)

// scoring is the state of one comparison.
type scoring struct {
	gold   Gold
	body   body
	export export
	result Result
	goldOf map[string]int  // index of the gold entity by the export's IRI
	iriOf  map[int]*entity // and the other way round
}

// Score compares an export with a gold file. The article's text is needed to
// judge evidence and matches by passage; without it ("") there are none. Of
// several names of an entity the last schema:name in the quads' order counts
// as its name.
func Score(gold Gold, article string, quads []quad.Quad) Result {
	s := &scoring{gold: gold, body: newBody(article), export: readExport(quads), result: NewResult(),
		goldOf: map[string]int{}, iriOf: map[int]*entity{}}
	s.matchEntities()
	s.countEntities()
	s.countFacts()
	return s.result
}

func (s *scoring) say(f Finding) { s.result.Findings = append(s.result.Findings, f) }

// candidate is a possible match of a gold entity and one of the export.
type candidate struct {
	first bool // the export's name is one of the gold names
	hits  int  // how many of its names are
	close bool // by passage and head word only
	gold  int
	found *entity
}

// matchEntities pairs entities, the best candidates first.
func (s *scoring) matchEntities() {
	candidates := s.candidates()
	slices.SortFunc(candidates, func(a, b candidate) int {
		return -cmp.Or(compareBool(a.first, b.first), cmp.Compare(a.hits, b.hits), compareBool(a.close, b.close),
			cmp.Compare(b.gold, a.gold), cmp.Compare(a.found.iri, b.found.iri))
	})
	for _, c := range candidates {
		_, taken := s.goldOf[c.found.iri]
		if s.iriOf[c.gold] == nil && !taken {
			s.goldOf[c.found.iri], s.iriOf[c.gold] = c.gold, c.found
		}
	}
}

func compareBool(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return 1
	default:
		return -1
	}
}

func (s *scoring) candidates() []candidate {
	var candidates []candidate
	for g := range s.gold.Entities {
		names := s.plainNames(g)
		for _, e := range s.export.entities {
			if !s.sameClass(g, e) {
				continue
			}
			c := candidate{gold: g, found: e, first: len(e.plain) > 0 && names[e.plain[0]]}
			for _, name := range e.plain {
				if names[name] {
					c.hits++
				}
			}
			c.close = c.hits == 0 && s.samePassage(g, e, names)
			if c.hits > 0 || c.close {
				candidates = append(candidates, c)
			}
		}
	}
	return candidates
}

func (s *scoring) plainNames(gold int) map[string]bool {
	names := map[string]bool{}
	for _, name := range s.gold.Entities[gold].Names {
		names[plain(name)] = true
	}
	return names
}

func (s *scoring) sameClass(gold int, e *entity) bool {
	g := &s.gold.Entities[gold]
	return e.classes[classIndex(g.Type)] ||
		g.Type == "Place" && g.CountryOK && e.classes[classIndex("Country")]
}

// samePassage reports whether an event or agreement, which may have a long
// descriptive name, is mentioned where the gold says, with the same head word.
func (s *scoring) samePassage(gold int, e *entity, names map[string]bool) bool {
	g := &s.gold.Entities[gold]
	if g.Type != "Event" && g.Type != "Agreement" {
		return false
	}
	heads := map[string]bool{}
	for name := range names {
		if name != "" {
			heads[headWord(name)] = true
		}
	}
	sameHead := slices.ContainsFunc(e.plain, func(n string) bool { return n != "" && heads[headWord(n)] })
	return sameHead && anyOverlap(fragments(e.mentions), s.body.find(g.Evidence))
}

func (s *scoring) countEntities() {
	known := map[[2]string]bool{} // class and plain name of gold entities
	for i, e := range s.gold.Entities {
		count := &s.result.Entities[classIndex(e.Type)]
		for name := range s.plainNames(i) {
			known[[2]string{e.Type, name}] = true
		}
		switch {
		case e.Optional:
		case s.iriOf[i] != nil:
			count.Right++
		default:
			count.Missed++
			s.say(Finding{Kind: MissedEntity, Class: e.Type, Subject: e.Names[0]})
		}
	}
	slices.SortFunc(s.export.entities, func(a, b *entity) int { return cmp.Compare(a.iri, b.iri) })
	for _, e := range s.export.entities {
		if _, matched := s.goldOf[e.iri]; matched {
			continue
		}
		class := classes[e.class()].name
		kind := WrongEntity
		if slices.ContainsFunc(e.plain, func(n string) bool { return known[[2]string{class, n}] }) {
			kind = SplitEntity
		}
		s.result.Entities[e.class()].Wrong++
		s.say(Finding{Kind: kind, Class: class, Subject: e.title()})
	}
}
