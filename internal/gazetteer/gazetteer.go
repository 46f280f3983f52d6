// Package gazetteer knows names and words: the world's countries and what they
// and their people are called, well-known organizations and places, an
// analyst's own lists, and the lexicons of titles, verbs and nouns that the
// later stages read by.
//
// In come tables of tab-separated values (data/gazetteer, data/lexicon, laid
// over by a user's folder); out come look-ups: Find gives the listed phrases
// of a document, the accessors give a lexicon's word or a name's frequency.
// Phrases are found by the hash of their first word and compared with the
// text itself, so that they do not depend on how a model cuts tokens.
//
// A listed name is no proof: "Jordan" may be a man. Flags say what else a form
// may mean; the mention stage decides.
package gazetteer

import (
	"fmt"
	"io/fs"
)

// Gazetteer is everything that was loaded. It does not change afterwards and
// may be used by many goroutines.
type Gazetteer struct {
	Lexicons
	countries []Country
	byISO     map[string]int
	things    []*Thing
	byID      map[string]*Thing
	classes   map[string]class
	index     index
	people    personNames
	sexes     string // first-names.tsv without its comments
}

// Load reads the folders gazetteer and lexicon of fsys. The error of a bad
// line begins with file:line:column.
func Load(fsys fs.FS) (*Gazetteer, error) {
	g := &Gazetteer{
		byISO: make(map[string]int, 256),
		byID:  make(map[string]*Thing, 4096),
		index: newIndex(),
	}
	steps := []func(fs.FS) error{g.loadPersonNames, g.loadSexes, g.loadCountries, g.loadThings, g.loadCities, g.loadLexicons}
	for _, step := range steps {
		if err := step(fsys); err != nil {
			return nil, fmt.Errorf("loading the gazetteer: %w", err)
		}
	}
	return g, nil
}
