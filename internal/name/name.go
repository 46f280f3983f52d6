// Package name finds proper names in running text.
package name

// Class is the kind of thing a name stands for.
type Class string

// The classes that the name model knows.
const (
	Person       Class = "person"
	Organization Class = "organization"
	Place        Class = "place" // geopolitical entities and locations alike
	Event        Class = "event"
	Agreement    Class = "agreement" // agreements, treaties and laws
	Misc         Class = "misc"
)

// Name is a run of tokens [First, Last) that names something. Score is the
// model's margin over its next best reading, for choosing between sources.
type Name struct {
	First, Last int
	Class       Class
	Score       float32
}
