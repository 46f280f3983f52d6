package gazetteer

import (
	"errors"
	"io/fs"
	"slices"
	"strings"
)

// Thing is a listed person, organization, place, agreement or event.
type Thing struct {
	ID      string // unique among things: "organization/nato"
	Kind    Kind
	Name    string   // the fullest plain form
	Aliases []string // other forms
	Class   string   // a class of classes.tsv: "ministry", "media"; may be empty
	Types   []string // IRIs of narrower classes, by classes.tsv
	Country string   // ISO 3166-1 alpha-2 of the country it belongs to or lies in
	SameAs  []string // IRIs of the same thing elsewhere
	User    bool     // from the user's own lists
}

// Thing returns the thing of an id.
func (g *Gazetteer) Thing(id string) (*Thing, bool) {
	t, ok := g.byID[id]
	return t, ok
}

// class is what classes.tsv says of a class of things.
type class struct {
	kind  Kind
	types []string
}

var classTable = table{file: "gazetteer/classes.tsv", columns: []string{"class", "kind", "types"}, need: 2}

// thingTables are the lists of things; those below user are added to them and
// may be missing.
var thingTables = []struct {
	name string
	kind Kind
}{
	{"organizations.tsv", Organization}, {"places.tsv", Place}, {"agreements.tsv", Agreement},
	{"persons.tsv", Person}, {"events.tsv", Event},
}

// UserLists names the files below gazetteer/user/ that are read, sorted.
func UserLists() []string {
	var names []string
	for _, t := range thingTables {
		names = append(names, t.name)
	}
	slices.Sort(names)
	return names
}

var thingColumns = []string{"id", "name", "aliases", "class", "country", "same as", "flags"}

func (g *Gazetteer) loadThings(fsys fs.FS) error {
	g.classes = map[string]class{}
	if err := classTable.each(fsys, g.addClass); err != nil {
		return err
	}
	for _, dir := range []string{"gazetteer/user/", "gazetteer/"} {
		for _, t := range thingTables {
			tab := table{file: dir + t.name, columns: thingColumns, need: 2}
			user := dir == "gazetteer/user/"
			err := tab.each(fsys, func(r *row) error { return g.addThing(r, t.kind, user) })
			if err != nil && !errors.Is(err, fs.ErrNotExist) {
				return err
			}
		}
	}
	return nil
}

func (g *Gazetteer) addClass(r *row) error {
	for k := Person; k <= Event; k++ {
		if k.String() == r.cells[1] {
			g.classes[r.cells[0]] = class{k, list(r.cells[2])}
			return nil
		}
	}
	return r.errorf(1, "unknown kind %q, expected person, organization, place, agreement or event", r.cells[1])
}

// addThing reads one line of a list. The user's lists are read first, so that
// a thing with the same id of the built-in ones gives way.
func (g *Gazetteer) addThing(r *row, kind Kind, user bool) error {
	t := &Thing{ID: kind.String() + "/" + r.cells[0], Kind: kind, Name: r.cells[1], Aliases: list(r.cells[2]),
		Class: r.cells[3], Country: r.cells[4], SameAs: list(r.cells[5]), User: user}
	flags, err := g.checkThing(r, t)
	if err != nil {
		return err
	}
	if old, twice := g.byID[t.ID]; twice && old.User == user {
		return r.errorf(0, "%s is listed twice", r.cells[0])
	} else if twice {
		return nil
	}
	if user {
		flags |= User
	}
	g.byID[t.ID] = t
	g.things = append(g.things, t)
	return g.addThingForms(r, t, flags)
}

func (g *Gazetteer) checkThing(r *row, t *Thing) (Flags, error) {
	if strings.ContainsAny(r.cells[0], " /#?<>\"") {
		return 0, r.errorf(0, "id %q, expected letters, digits and hyphens", r.cells[0])
	}
	if t.Class != "" {
		c, ok := g.classes[t.Class]
		if !ok || c.kind != t.Kind {
			return 0, r.errorf(3, "class %q is not a class of %s in %s", t.Class, t.Kind, classTable.file)
		}
		t.Types = c.types
	}
	if t.Country != "" {
		if err := g.known(r, 4); err != nil {
			return 0, err
		}
	}
	return r.flags(6)
}

func (g *Gazetteer) addThingForms(r *row, t *Thing, flags Flags) error {
	if !g.index.add(Entry{Form: t.Name, Kind: t.Kind, ID: t.ID, Thing: t, Flags: flags}) {
		return r.errorf(1, "%s is listed twice", t.Name)
	}
	for _, alias := range t.Aliases {
		if alias == "" || !g.index.add(Entry{Form: alias, Kind: t.Kind, ID: t.ID, Thing: t, Flags: flags}) {
			return r.errorf(2, "other name %q is empty or listed twice", alias)
		}
	}
	return nil
}
