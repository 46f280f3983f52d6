package gazetteer

import "io/fs"

// Country is a sovereign state or a dependent territory.
type Country struct {
	ISO      string // ISO 3166-1 alpha-2
	ISO3     string // ISO 3166-1 alpha-3
	State    bool   // sovereign: a member or observer of the UN, Taiwan or Kosovo
	Of       string // for a territory, the state it belongs to; "" if disputed
	Name     string // in everyday use, without article: "China"
	Official string
	Capitals []string // the first is the usual one
	SameAs   []string // IRIs of the same country elsewhere
}

// Country returns the country of an ISO 3166-1 alpha-2 code.
func (g *Gazetteer) Country(iso string) (Country, bool) {
	i, ok := g.byISO[iso]
	if !ok {
		return Country{}, false
	}
	return g.countries[i], true
}

// Countries lists all countries and territories by code.
func (g *Gazetteer) Countries() []Country { return g.countries }

var countryTable = table{file: "gazetteer/countries.tsv",
	columns: []string{"alpha-2 code", "alpha-3 code", "status", "name", "official name", "capitals", "same as"}, need: 5}

// countryForms are the tables that list forms by country.
var countryForms = []struct {
	table
	kind Kind
}{
	{table{file: "gazetteer/country-names.tsv", columns: []string{"name", "country", "flags"}, need: 2}, CountryName},
	{table{file: "gazetteer/demonyms.tsv", columns: []string{"word", "country", "flags"}, need: 2}, Demonym},
	{table{file: "gazetteer/seats.tsv", columns: []string{"name", "country", "flags"}, need: 2}, Seat},
}

func (g *Gazetteer) loadCountries(fsys fs.FS) error {
	if err := countryTable.each(fsys, g.addCountry); err != nil {
		return err
	}
	for _, t := range countryForms {
		err := t.each(fsys, func(r *row) error { return g.addForm(r, t.kind) })
		if err != nil {
			return err
		}
	}
	for _, c := range g.countries {
		g.addOwnNames(c)
	}
	return nil
}

func (g *Gazetteer) addCountry(r *row) error {
	c := Country{ISO: r.cells[0], ISO3: r.cells[1], Name: r.cells[3], Official: r.cells[4],
		Capitals: list(r.cells[5]), SameAs: list(r.cells[6])}
	switch status := r.cells[2]; {
	case status == "state":
		c.State = true
	case len(status) == 2:
		c.Of = status
	case status != "-":
		return r.errorf(2, "status %q, expected state, - or the alpha-2 code of a state", status)
	}
	if len(c.ISO) != 2 || len(c.ISO3) != 3 {
		return r.errorf(0, "codes %q and %q, expected two and three letters", c.ISO, c.ISO3)
	}
	if _, twice := g.byISO[c.ISO]; twice {
		return r.errorf(0, "%s is listed twice", c.ISO)
	}
	g.byISO[c.ISO] = len(g.countries)
	g.countries = append(g.countries, c)
	return nil
}

func (g *Gazetteer) addForm(r *row, kind Kind) error {
	if err := g.known(r, 1); err != nil {
		return err
	}
	flags, err := r.flags(2)
	if err != nil {
		return err
	}
	if !g.index.add(Entry{Form: r.cells[0], Kind: kind, ID: r.cells[1], Flags: flags}) {
		return r.errorf(0, "%s is listed twice for %s", r.cells[0], r.cells[1])
	}
	return nil
}

// known checks that cell i is the code of a country.
func (g *Gazetteer) known(r *row, i int) error {
	if _, ok := g.byISO[r.cells[i]]; !ok {
		return r.errorf(i, "unknown country %q, expected an ISO 3166-1 alpha-2 code", r.cells[i])
	}
	return nil
}

// addOwnNames adds what the table of countries itself gives, unless the form
// is listed already, with flags.
func (g *Gazetteer) addOwnNames(c Country) {
	g.index.add(Entry{Form: c.Name, Kind: CountryName, ID: c.ISO})
	g.index.add(Entry{Form: c.Official, Kind: CountryName, ID: c.ISO})
	if !c.State {
		return
	}
	for _, name := range c.Capitals {
		var flags Flags
		if g.PersonName(name).First == Frequent {
			flags = AlsoPerson // Victoria
		}
		g.index.add(Entry{Form: name, Kind: Capital, ID: c.ISO, Flags: flags})
	}
}
