package gazetteer

import "strings"

// Kind is what a listed phrase is.
type Kind uint8

// The kinds of phrases.
const (
	CountryName  Kind = iota + 1 // "China", "U.S.": also of dependent territories
	Demonym                      // "Chinese", "Britons"
	Capital                      // "Beijing"
	Seat                         // "Downing Street"
	Person                       // of an analyst's list
	Organization                 // "NATO"
	Place                        // "Crimea", "South China Sea", "Shanghai"
	Agreement                    // "Paris Agreement"
	Event                        // of an analyst's list
)

var kindNames = [...]string{"", "country", "demonym", "capital", "seat", "person", "organization", "place", "agreement", "event"}

// String is the kind in a word, as in "capital".
func (k Kind) String() string {
	if int(k) < len(kindNames) {
		return kindNames[k]
	}
	return ""
}

// Flags say how a form is used and what else it may mean.
type Flags uint16

// The flags of forms.
const (
	Adjective  Flags = 1 << iota // demonym: "French" in "French officials"
	Noun                         // demonym: "a Briton"
	Plural                       // demonym: "the French", "Britons"
	Ambiguous                    // several countries or things share the form
	Ethnic                       // demonym: more often a people than the citizens
	Language                     // demonym: also a language
	AlsoPerson                   // also a person's name: Jordan, Chad
	AlsoPlace                    // also another place: Georgia
	AlsoWord                     // also a common word when in capitals: US, Turkey
	Acronym                      // capitals and points only; matched as written
	User                         // from the user's own lists
	City                         // from the table of cities
)

// flagNames are the flags that the files write.
var flagNames = map[string]Flags{
	"adj": Adjective, "noun": Noun, "plural": Plural, "ambiguous": Ambiguous, "ethnic": Ethnic,
	"language": Language, "person": AlsoPerson, "place": AlsoPlace, "word": AlsoWord,
}

// Has reports whether all of the flags in o are set.
func (f Flags) Has(o Flags) bool { return f&o == o }

// flags reads the flags in cell i of the row.
func (r *row) flags(i int) (Flags, error) {
	var all Flags
	for name := range strings.FieldsSeq(r.cells[i]) {
		f, ok := flagNames[name]
		if !ok {
			return 0, r.errorf(i, "unknown flag %q, expected adj, noun, plural, ambiguous, ethnic, language, person, place or word", name)
		}
		all |= f
	}
	return all, nil
}

// Entry is one listed form.
type Entry struct {
	Form  string // as listed
	Kind  Kind
	ID    string // ISO 3166-1 alpha-2 for the kinds of countries and for big cities, else the thing's id
	Thing *Thing // for persons, organizations, places, agreements and events, but for big cities
	Flags Flags
	next  int32 // the next entry with the same first word, longest forms first
}

// Country is the ISO 3166-1 alpha-2 code of the country that the entry names,
// lies in or belongs to; "" if none is known.
func (e *Entry) Country() string {
	if e.Thing != nil {
		return e.Thing.Country
	}
	return e.ID
}

// Class is the entry's class in classes.tsv: "media", "city"; may be empty.
func (e *Entry) Class() string {
	switch {
	case e.Thing != nil:
		return e.Thing.Class
	case e.Flags.Has(City):
		return cityClass
	}
	return ""
}
