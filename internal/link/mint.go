package link

import (
	"strconv"
	"strings"

	"accord/internal/coref"
	"accord/internal/gazetteer"
	"accord/internal/mention"
	"accord/internal/vocab"
)

// mint gives an entity an IRI of its own. Of two that would share one, the
// later adds the place of its first mention.
func (w *work) mint(e Entity, thing *gazetteer.Thing) string {
	kind, name := strings.ToLower(string(e.Class)), flat(e.Name)
	switch {
	case e.Country != "":
		return w.base + "country/" + e.Country
	case thing != nil:
		name = flat(thing.Name)
	case w.bodyKey(e.Body) != "":
		name = w.bodyKey(e.Body)
	case e.Class == mention.Event, e.Class == mention.Agreement && !w.ownName(e):
		name = w.articleName() + "/" + name
	}
	iri := vocab.Mint(w.base, kind, name)
	if w.taken[iri] {
		name += "-" + strconv.Itoa(w.Mentions[e.Mentions[0]].Start)
		iri = vocab.Mint(w.base, kind, name)
	}
	w.taken[iri] = true
	return iri
}

// BodyIRI is the IRI of a body of a state whose home is known.
func (l *Linker) BodyIRI(b coref.Body) string {
	return vocab.Mint(l.base, strings.ToLower(string(mention.Organization)), flat(l.bodyKey(b)))
}

// bodyKey is the name of the country and the kind of a body that is known by these
// alone, so that every way to say it gives one IRI: "Kenya central bank" for
// "Kenya's central bank", "the Kenyan Central Bank"; "" of what has a name, and
// where nothing tells whose it is.
func (l *Linker) bodyKey(b coref.Body) string {
	if b.Kind == "" {
		return ""
	}
	for _, iso := range [2]string{b.Home.Country, b.Usual} {
		if c, known := l.g.Country(iso); known && b.Home.Place == "" {
			return c.Name + " " + b.Kind
		}
	}
	if b.Home.Place != "" {
		return plain(b.Home.Place) + " " + b.Kind
	}
	return ""
}

// ownNoun is the noun of a body whose country the text does not name beside it.
func (w *work) ownNoun(i int) string {
	m := &w.Mentions[i]
	if m.Kind != mention.Described || i+1 >= len(w.Mentions) || w.Mentions[i+1].Kind != mention.Nominal || w.Mentions[i+1].Class != mention.Country {
		return ""
	}
	return w.bodyAt(i).Noun
}

// ownName reports whether an agreement is told from others by its name: a
// proper name, or a description with one in it.
func (w *work) ownName(e Entity) bool {
	for _, i := range e.Mentions {
		if w.Mentions[i].Kind == mention.Name || w.proper(i) && plain(w.Mentions[i].Norm) == e.Name {
			return true
		}
	}
	return false
}

// articleName tells articles apart in IRIs, as their own IRIs do: by source,
// id or name.
func (w *work) articleName() string {
	if w.Article == nil {
		return "article"
	}
	name := strings.TrimPrefix(w.Article.IRI(w.base), w.base+"article/")
	if _, address, web := strings.Cut(name, "://"); web {
		name = strings.Trim(address, "/")
	}
	return name
}

// flat is a name that makes one segment of an IRI.
func flat(name string) string { return strings.ReplaceAll(name, "/", " ") }
