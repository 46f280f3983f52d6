package gazetteer

import (
	"fmt"
	"io/fs"
	"strings"
)

// Frequency is how usual a personal name is.
type Frequency uint8

// The frequencies, by rank among the names of one kind.
const (
	Unknown  Frequency = iota
	Rare               // known to some table
	Usual              // among the first ten thousand surnames, the first 600 to 800 first names
	Frequent           // among the first thousand surnames, the first 150 first names of a sex
)

// NameUse is what the table of personal names knows of a word.
type NameUse struct {
	First, Last Frequency // as a first name, as a surname
	Word        bool      // also a common English word: "may", "white"
}

// personNames is the text of person-names.tsv without its comments: lines
// sorted by name, searched in place, since a map of them would take longer to
// build than all the rest of the gazetteer.
type personNames struct{ lines string }

const (
	personNameFile = "gazetteer/person-names.tsv"
	sexFile        = "gazetteer/first-names.tsv"
)

// loadSexes reads the first names of one sex. They are searched in place, as
// the personal names are.
func (g *Gazetteer) loadSexes(fsys fs.FS) error {
	name, text, err := read(fsys, sexFile)
	if err != nil {
		return err
	}
	lines, skipped := withoutComments(text)
	if name != sexFile {
		if err := checkSexes(name, lines, skipped); err != nil {
			return err
		}
	}
	g.sexes = lines
	return nil
}

// checkSexes checks that the lines can be searched.
func checkSexes(file, lines string, line int) error {
	last := ""
	for row := range strings.Lines(lines) {
		line++
		name, sex, _ := strings.Cut(strings.TrimSuffix(row, "\n"), "\t")
		if sex != "male" && sex != "female" {
			return fmt.Errorf("%s:%d:%d: %q after %q, expected a tab and male or female", file, line, 1+len([]rune(name)), sex, name)
		}
		if name <= last {
			return fmt.Errorf("%s:%d:1: %q after %q, expected names in small letters, sorted by bytes, each once", file, line, name, last)
		}
		last = name
	}
	return nil
}

func (g *Gazetteer) loadPersonNames(fsys fs.FS) error {
	name, text, err := read(fsys, personNameFile)
	if err != nil {
		return err
	}
	lines, skipped := withoutComments(text)
	if name != personNameFile { // the built-in one is checked by a test, not at every start
		if err := checkPersonNames(name, lines, skipped); err != nil {
			return err
		}
	}
	g.people = personNames{lines}
	return nil
}

// withoutComments cuts the comment lines at the head off and counts them.
func withoutComments(text string) (rest string, skipped int) {
	for strings.HasPrefix(text, "#") {
		_, text, _ = strings.Cut(text, "\n")
		skipped++
	}
	return text, skipped
}

// checkPersonNames checks that the lines can be searched.
func checkPersonNames(file, lines string, line int) error {
	for last := ""; lines != ""; {
		var this string
		this, lines, _ = strings.Cut(lines, "\n")
		line++
		name, use, _ := strings.Cut(this, "\t")
		if len(use) < 2 || !digit(use[0]) || !digit(use[1]) {
			return fmt.Errorf("%s:%d:%d: no frequencies after %q, expected a tab and two digits", file, line, 1+len([]rune(name)), name)
		}
		if name <= last {
			return fmt.Errorf("%s:%d:1: %q after %q, expected names in small letters, sorted by bytes, each once", file, line, name, last)
		}
		last = name
	}
	return nil
}

func digit(c byte) bool { return '0' <= c && c <= '3' }

// PersonName says how usual the word is as a first name and as a surname,
// whatever its case. A name with other marks on its letters is another name.
func (g *Gazetteer) PersonName(word string) NameUse {
	var buf [maxKey]byte
	if len(word) == 0 || len(word) > maxKey/2 {
		return NameUse{}
	}
	return g.people.find(string(appendFolded(buf[:0], word)))
}

// Sex is "male" or "female" for a first name that is of one sex only, whatever
// its case; "" for others.
func (g *Gazetteer) Sex(firstName string) string {
	var buf [maxKey]byte
	if len(firstName) == 0 || len(firstName) > maxKey/2 {
		return ""
	}
	return sortedLine(g.sexes, string(appendFolded(buf[:0], firstName)))
}

// find searches for the folded name.
func (p personNames) find(name string) NameUse {
	use := sortedLine(p.lines, name)
	if use == "" {
		return NameUse{}
	}
	return NameUse{Frequency(use[0] - '0'), Frequency(use[1] - '0'), len(use) > 2}
}

// sortedLine is what follows the tab of the line that begins with key, in lines
// sorted by their bytes; "" without one.
func sortedLine(lines, key string) string {
	lo, hi := 0, len(lines) // the line, if any, begins in [lo, hi)
	for lo < hi {
		start := strings.LastIndexByte(lines[lo:(lo+hi)/2], '\n') + lo + 1
		end := start + strings.IndexByte(lines[start:], '\n')
		if end < start {
			end = len(lines)
		}
		at, rest, _ := strings.Cut(lines[start:end], "\t")
		switch {
		case at < key:
			lo = end + 1
		case at > key:
			hi = start
		default:
			return rest
		}
	}
	return ""
}
