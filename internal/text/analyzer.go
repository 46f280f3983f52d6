package text

import (
	"fmt"
	"io/fs"
	"strings"
)

// Analyzer divides texts. It holds the lexicons and nothing that changes, so
// one Analyzer serves any number of goroutines.
type Analyzer struct {
	abbreviations map[string]abbreviation // by lower-case form without the final stop
	contractions  map[string][]int        // by lower-case form: byte lengths of the parts
	prefixes      map[string]bool
	openers       map[string]bool
	units         map[string]bool
	quoteVerbs    map[string]bool
	contracted    [256]uint16 // by first byte: the lengths below 16 that contractions have
}

// abbreviation is what the lexicon says of a word written with a final stop.
type abbreviation struct {
	kind    abbreviationKind
	capital bool // stands for capitalised forms only
}

type abbreviationKind uint8

const (
	noAbbreviation     abbreviationKind = iota
	titleAbbreviation                   // never ends a sentence
	numberAbbreviation                  // an abbreviation before digits only
	otherAbbreviation                   // may end a sentence
)

// Load reads the lexicons below lexicon/ in fsys: abbreviations.txt,
// contractions.txt, hyphen_prefixes.txt, sentence_openers.txt, units.txt and
// quote_verbs.txt.
func Load(fsys fs.FS) (*Analyzer, error) {
	a := &Analyzer{
		abbreviations: map[string]abbreviation{},
		contractions:  map[string][]int{},
		prefixes:      map[string]bool{},
		openers:       map[string]bool{},
		units:         map[string]bool{},
		quoteVerbs:    map[string]bool{},
	}
	lexicons := []struct {
		name string
		add  func(entry string) error
	}{
		{"abbreviations.txt", a.addAbbreviation},
		{"contractions.txt", a.addContraction},
		{"hyphen_prefixes.txt", addWord(a.prefixes)},
		{"sentence_openers.txt", addWord(a.openers)},
		{"units.txt", addWord(a.units)},
		{"quote_verbs.txt", addWord(a.quoteVerbs)},
	}
	for _, l := range lexicons {
		if err := EachEntry(fsys, l.name, l.add); err != nil {
			return nil, err
		}
	}
	return a, nil
}

func addWord(set map[string]bool) func(string) error {
	return func(entry string) error {
		if strings.ContainsAny(entry, " \t") {
			return fmt.Errorf("%q has a space in it, want one word a line", entry)
		}
		set[entry] = true
		return nil
	}
}

func (a *Analyzer) addAbbreviation(entry string) error {
	kinds := map[string]abbreviationKind{
		"title": titleAbbreviation, "number": numberAbbreviation, "other": otherAbbreviation,
	}
	fields := strings.Fields(entry)
	if len(fields) != 2 || kinds[fields[1]] == noAbbreviation {
		return fmt.Errorf("%q: want a word and one of title, number, other", entry)
	}
	lower := strings.ToLower(fields[0])
	capital := lower != fields[0]
	if had, ok := a.abbreviations[lower]; ok && !had.capital {
		capital = false // a form for any case includes the capitalised one
	}
	a.abbreviations[lower] = abbreviation{kinds[fields[1]], capital}
	return nil
}

func (a *Analyzer) addContraction(entry string) error {
	parts := strings.Split(strings.ToLower(entry), "|")
	if len(parts) < 2 && parts[0][0] != '\'' {
		return fmt.Errorf("%q: want parts divided by |, or an apostrophe at its start", entry)
	}
	whole := strings.Join(parts, "")
	if len(whole) >= 16 {
		return fmt.Errorf("%q is longer than 15 bytes", entry)
	}
	for _, part := range parts {
		if part == "" {
			return fmt.Errorf("%q has an empty part", entry)
		}
		a.contractions[whole] = append(a.contractions[whole], len(part))
	}
	a.contracted[whole[0]] |= 1 << len(whole)
	return nil
}

// Analyze divides body into tokens and sentences. It accepts any bytes: a run
// of broken UTF-8 becomes a token of its own.
func (a *Analyzer) Analyze(body string) *Document {
	s := scanner{Analyzer: a, body: body, tokens: make([]Token, 0, len(body)/5+8)}
	s.scan()
	d := &Document{Body: body, Tokens: s.tokens}
	a.split(d)
	return d
}
