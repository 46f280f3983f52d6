package gazetteer

import (
	"io/fs"
	"strings"
)

var cityTable = table{file: "gazetteer/cities.tsv",
	columns: []string{"name", "countries", "thousands of people", "flags"}, need: 3}

// cityClass is the class of classes.tsv that the table's cities have.
const cityClass = "city"

// loadCities adds the big cities whose names are not listed already as those
// of a country, its capital or a city of places.tsv. They get no Thing each,
// which would double the time of loading.
func (g *Gazetteer) loadCities(fsys fs.FS) error {
	return cityTable.each(fsys, func(r *row) error {
		country, _, several := strings.Cut(r.cells[1], "|")
		if _, known := g.byISO[country]; !known {
			return r.errorf(1, "unknown country %q, expected ISO 3166-1 alpha-2 codes", country)
		}
		flags, err := r.flags(3)
		if err != nil {
			return err
		}
		if g.index.has(r.cells[0], func(e *Entry) bool { return settles(e, country) }) {
			return nil
		}
		if several {
			flags |= Ambiguous
		}
		if !g.index.add(Entry{Form: r.cells[0], Kind: Place, ID: country, Flags: flags | City}) {
			return r.errorf(0, "%s is listed twice", r.cells[0])
		}
		return nil
	})
}

// settles reports whether the entry names the city in question already.
func settles(e *Entry, country string) bool {
	switch {
	case e.Kind == CountryName, e.Kind == Capital:
		return e.ID == country
	case e.Kind == Place && e.Thing != nil:
		return e.Thing.Class == cityClass && e.Thing.Country == country
	}
	return false
}
