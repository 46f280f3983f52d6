package name

import "accord/internal/wordclass"

// Classes says of a word what large text knows (see package wordclass).
type Classes struct{ table *wordclass.Table }

// Flags of a word: lists it stands in, and how it is written inside sentences.
const (
	FlagFirstName = 1 << iota // a given name
	FlagSurname               // a family name
	FlagPlace                 // part of a city's or region's name
	FlagCountry               // part of a country's name
	FlagLower                 // seen in lower case
	FlagUpper                 // seen capitalised
	FlagCompany               // part of a company's name or legal form
	FlagDemonym               // a people
)

// wordClass is what Classes tells of a word. Group 0 means unknown.
type wordClass struct {
	group  uint16
	middle uint16
	coarse uint8
	flags  uint8
}

// ReadClasses reads a table made by ClassTable; it keeps file and must not
// change it.
func ReadClasses(file []byte) (*Classes, error) {
	table, err := wordclass.Read(file)
	if err != nil {
		return nil, err
	}
	return &Classes{table}, nil
}

// find looks up a word by the hash of its folded form.
func (c *Classes) find(hash uint64, seen *wordclass.Cache) wordClass {
	w := seen.Find(c.table, hash)
	return wordClass{w.Group, w.Middle, w.Coarse, w.Flags}
}

// ClassEntry is one line of the table: a word as Fold writes it, its group
// (from 0) and its flags.
type ClassEntry = wordclass.Entry

// ClassGroup is a group's place in the coarser classes.
type ClassGroup = wordclass.Group

// ClassTable packs words and groups into a file for ReadClasses. Of words that
// occur twice the first counts.
func ClassTable(words []ClassEntry, groups []ClassGroup) []byte { return wordclass.Make(words, groups) }
