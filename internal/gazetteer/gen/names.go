package main

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"unicode"
)

const namesHeader = `Personal names, generated (see README.md): do not edit, put people into
user/persons.tsv. Frequent names are those of the US census of 1990, public
domain; rare ones include those that Faker lists for other countries, MIT.
columns: name in small letters, how usual as a first name and as a surname
(two digits: 0 unknown, 1 rare, 2 usual, 3 frequent), flags
flags: word = also a common English word`

// The bands of frequency.
const (
	rare     = 1
	usual    = 2
	frequent = 3
)

// bands say how usual a name is as a first name and as a surname.
type bands struct{ first, last int }

// censusFiles are the census' lists, by frequency, and the ranks at which the
// bands end.
var censusFiles = []struct {
	name                  string
	frequent, usual, rare int
	band                  func(*bands) *int
}{
	{"dist.male.first", 150, 600, 1 << 20, func(b *bands) *int { return &b.first }},
	{"dist.female.first", 150, 800, 1 << 20, func(b *bands) *int { return &b.first }},
	{"dist.all.last", 1000, 10_000, 50_000, func(b *bands) *int { return &b.last }},
}

func writeNames(in sources, file string) error {
	people, err := readNames(in)
	if err != nil {
		return err
	}
	words, err := readWords(in.words)
	if err != nil {
		return err
	}
	var lines []string
	for name, b := range people {
		line := fmt.Sprintf("%s\t%d%d", name, b.first, b.last)
		if words[name] {
			line += "\tword"
		}
		lines = append(lines, line)
	}
	return writeTable(file, namesHeader, lines)
}

// readNames reads the census and the listed names, in small letters.
func readNames(in sources) (map[string]*bands, error) {
	people := map[string]*bands{}
	raise := func(name string, of func(*bands) *int, to int) {
		b := people[name]
		if b == nil {
			b = &bands{}
			people[name] = b
		}
		*of(b) = max(*of(b), to)
	}
	for _, c := range censusFiles {
		err := eachLine(filepath.Join(in.census, c.name), func(line string) error {
			fields := strings.Fields(line) // name, per cent, per cent so far, rank
			if len(fields) != 4 {
				return fmt.Errorf("%d fields in %q, expected 4", len(fields), line)
			}
			rank, err := strconv.Atoi(fields[3])
			name := strings.ToLower(fields[0])
			switch {
			case err != nil:
				return err
			case rank <= c.frequent:
				raise(name, c.band, frequent)
			case rank <= c.usual:
				raise(name, c.band, usual)
			case rank <= c.rare:
				raise(name, c.band, rare)
			}
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	return people, eachLine(in.listed, func(line string) error {
		kind, name, _ := strings.Cut(line, "\t")
		name = strings.ToLower(strings.ReplaceAll(name, "’", "'"))
		if kind != "first" && kind != "last" || strings.ContainsFunc(name, unicode.IsSpace) || len([]rune(name)) < 2 {
			return nil
		}
		of := func(b *bands) *int { return &b.first }
		if kind == "last" {
			of = func(b *bands) *int { return &b.last }
		}
		raise(name, of, rare)
		return nil
	})
}

// readWords reads the words that the list has in small letters: not the names.
func readWords(file string) (map[string]bool, error) {
	words := map[string]bool{}
	return words, eachLine(file, func(line string) error {
		if strings.ToLower(line) == line {
			words[line] = true
		}
		return nil
	})
}

func eachLine(file string, take func(string) error) error {
	f, err := os.Open(file)
	if err != nil {
		return err
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	for lines.Scan() {
		if err := take(lines.Text()); err != nil {
			return fmt.Errorf("%s: %w", file, err)
		}
	}
	return lines.Err()
}
