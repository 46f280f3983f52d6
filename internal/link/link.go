// Package link turns the coreference chains of an article into entities with
// names and IRIs.
//
// In come an article's mentions and their chains; out come entities, each with
// its class and narrower types, its fullest name, its other names and an IRI,
// and for each mention the entities it refers to. A chain that is never named
// is no entity, but for agreements and events, which may be described, and
// bodies that their country tells apart ("Kenya's central bank").
//
// IRIs follow from names: what is known by a name of its own gets the same IRI
// in every article. A described agreement ("the trade deal") and every event
// belong to their article, whose name is part of their IRI; that of a body of a
// state is made of its country and kind, however the text words them.
//
// Limits: two persons of one name in different articles share an IRI.
package link

import (
	"accord/internal/coref"
	"accord/internal/gazetteer"
	"accord/internal/mention"
)

// Entity is one thing that the article speaks of.
type Entity struct {
	IRI        string
	Class      mention.Class
	Types      []string   // IRIs of the class and any narrower classes, sorted
	Name       string     // the fullest plain form
	Alternates []string   // other forms, sorted
	Mentions   []int      // indexes into the article's mentions, ascending
	Country    string     // ISO 3166-1 alpha-2, for countries
	Body       coref.Body // of bodies of states that their kind names: which, and whose as far as the article tells
}

// Linking says which entities the article has and which of them each mention
// refers to: Refers[i] lists entity indexes, none for an unresolved mention,
// several for a group ("both sides").
type Linking struct {
	Entities []Entity
	Refers   [][]int
}

// Linker makes entities. It does not change and may be used from several
// goroutines at once.
type Linker struct {
	base string
	g    *gazetteer.Gazetteer
}

// New returns a linker that mints IRIs below base.
func New(base string, g *gazetteer.Gazetteer) *Linker { return &Linker{base, g} }

// Link makes the entities of an article from its chains, in the order of their
// first mentions.
func (l *Linker) Link(in coref.Input, r coref.Resolution) Linking {
	w := &work{Linker: l, Input: in, bodies: r.Bodies, taken: map[string]bool{}}
	out := Linking{Refers: make([][]int, len(in.Mentions))}
	entity := make([]int, len(r.Chains))
	for c, chain := range r.Chains {
		entity[c] = -1
		if w.known(chain) {
			entity[c] = len(out.Entities)
			out.Entities = append(out.Entities, w.entity(chain))
		}
	}
	for i, chains := range r.Refers {
		for _, c := range chains {
			if entity[c] >= 0 {
				out.Refers[i] = append(out.Refers[i], entity[c])
			}
		}
	}
	return out
}

// work is one article while it is linked.
type work struct {
	*Linker
	coref.Input
	bodies []coref.Body    // by mention
	taken  map[string]bool // IRIs
}

// bodyAt is what mention i tells of a body of a state.
func (w *work) bodyAt(i int) coref.Body {
	if i >= len(w.bodies) {
		return coref.Body{}
	}
	return w.bodies[i]
}

// body is the body of a state that a chain speaks of, if its name tells no more
// than that.
func (w *work) body(c coref.Chain, name string) coref.Body {
	for _, i := range c.Mentions {
		if b := w.bodyAt(i); b.Kind != "" && plain(w.Mentions[i].Norm) == name {
			b.Home = c.Home
			return b
		}
	}
	return coref.Body{}
}

// known reports whether a chain is named, or a described agreement or event.
func (w *work) known(c coref.Chain) bool {
	if c.Class == mention.Agreement || c.Class == mention.Event {
		return len(c.Mentions) > 0
	}
	for _, i := range c.Mentions {
		switch w.Mentions[i].Kind {
		case mention.Name, mention.Described, mention.Demonym, mention.Metonym:
			return true
		}
	}
	return false
}

// entity makes the entity of a chain.
func (w *work) entity(c coref.Chain) Entity {
	e := Entity{Class: c.Class, Mentions: c.Mentions, Country: w.country(c)}
	thing := w.thing(c)
	e.Name = w.name(c, thing)
	e.Alternates = w.alternates(c, e.Name)
	e.Types = w.types(e, thing)
	e.Body = w.body(c, e.Name)
	e.IRI = w.mint(e, thing)
	return e
}

// country is the code of a country's chain.
func (w *work) country(c coref.Chain) string {
	if c.Class != mention.Country {
		return ""
	}
	for _, i := range c.Mentions {
		if iso := w.Mentions[i].Country; iso != "" {
			return iso
		}
	}
	return ""
}

// thing is the listed thing that a chain speaks of, or nil. A thing of another
// kind than the chain's class is a homonym.
func (w *work) thing(c coref.Chain) *gazetteer.Thing {
	for _, i := range c.Mentions {
		if w.bodyAt(i).Kind != "" {
			continue // each state has one
		}
		if t, known := w.g.Thing(w.Mentions[i].Thing); known && t.Kind == kindOf(c.Class) {
			return t
		}
	}
	return nil
}

// kindOf is the kind of listed thing that a class stands for; 0 for countries,
// which are known by their codes.
func kindOf(c mention.Class) gazetteer.Kind {
	switch c {
	case mention.Person:
		return gazetteer.Person
	case mention.Organization:
		return gazetteer.Organization
	case mention.Place:
		return gazetteer.Place
	case mention.Agreement:
		return gazetteer.Agreement
	case mention.Event:
		return gazetteer.Event
	}
	return 0
}
