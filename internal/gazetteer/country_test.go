package gazetteer_test

import (
	"regexp"
	"testing"

	"accord/internal/gazetteer"
)

func TestCountriesOfTheWorld(t *testing.T) {
	g := load(t)
	states := 0
	item := regexp.MustCompile(`^http://www\.wikidata\.org/entity/Q\d+$`)
	same := map[string]string{}
	for _, c := range g.Countries() {
		if c.State {
			states++
		}
		if len(c.SameAs) == 0 || !item.MatchString(c.SameAs[0]) {
			t.Errorf("%s: no authority IRI in %v", c.ISO, c.SameAs)
		} else if other := same[c.SameAs[0]]; other != "" {
			t.Errorf("%s and %s are the same as %s", c.ISO, other, c.SameAs[0])
		} else {
			same[c.SameAs[0]] = c.ISO
		}
		if c.State && len(c.Capitals) == 0 {
			t.Errorf("%s has no capital", c.ISO)
		}
		if _, known := g.Country(c.Of); c.Of != "" && !known {
			t.Errorf("%s belongs to unknown %s", c.ISO, c.Of)
		}
	}
	if want := 193 + 4; states != want { // members of the UN; Holy See, Palestine, Taiwan, Kosovo
		t.Errorf("%d states, want %d", states, want)
	}
	if c, ok := g.Country("CN"); !ok || c.ISO3 != "CHN" || c.Name != "China" || c.SameAs[0] != "http://www.wikidata.org/entity/Q148" {
		t.Errorf("China is %+v", c)
	}
}

// Every state has a word for its people or things, but for a city-state that
// is its own adjective.
func TestEveryStateHasADemonym(t *testing.T) {
	g := load(t)
	has := map[string]bool{"VA": true}
	for _, e := range g.Entries() {
		if e.Kind == gazetteer.Demonym {
			has[e.ID] = true
		}
	}
	for _, c := range g.Countries() {
		if c.State && !has[c.ISO] {
			t.Errorf("%s (%s) has no demonym", c.ISO, c.Name)
		}
	}
}
