package main

import (
	"fmt"
	"path/filepath"
	"strconv"
	"strings"
	"unicode"
)

const sexesHeader = `First names of men or of women, generated (see README.md): do not edit, put
people into user/persons.tsv. Those of the US census of 1990, public domain, of
which one sex had at least twenty times as many, and those that Faker lists, MIT,
for one sex only.
columns: name in small letters, sex`

// sexes holds, by first name, the share of each sex in the census and whether
// Faker lists it: men first.
type sexes struct {
	census [2]float64
	listed [2]bool
}

// writeSexes writes the first names of one sex.
func writeSexes(in sources, file string) error {
	names, err := readSexes(in)
	if err != nil {
		return err
	}
	var lines []string
	for name, s := range names {
		if sex := s.sex(); sex != "" {
			lines = append(lines, name+"\t"+sex)
		}
	}
	return writeTable(file, sexesHeader, lines)
}

// sex is the one that a name is of, or "" where the sources differ.
func (s *sexes) sex() string {
	const most = 20
	for i, sex := range [2]string{"male", "female"} {
		other := 1 - i
		if !s.listed[other] && s.census[i] >= most*s.census[other] && (s.listed[i] || s.census[i] > 0) {
			return sex
		}
	}
	return ""
}

func readSexes(in sources) (map[string]*sexes, error) {
	names := map[string]*sexes{}
	of := func(name string) *sexes {
		name = strings.ToLower(strings.ReplaceAll(name, "’", "'"))
		if names[name] == nil {
			names[name] = &sexes{}
		}
		return names[name]
	}
	for i, sex := range []string{"male", "female"} {
		err := eachLine(filepath.Join(in.census, "dist."+sex+".first"), func(line string) error {
			fields := strings.Fields(line) // name, per cent, per cent so far, rank
			if len(fields) != 4 {
				return fmt.Errorf("%d fields in %q, expected 4", len(fields), line)
			}
			share, err := strconv.ParseFloat(fields[1], 64)
			of(fields[0]).census[i] = share
			return err
		})
		if err != nil {
			return nil, err
		}
	}
	return names, eachLine(in.listed, func(line string) error {
		kind, name, _ := strings.Cut(line, "\t")
		for i, sex := range []string{"male", "female"} {
			if kind == sex && !strings.ContainsFunc(name, unicode.IsSpace) && len([]rune(name)) > 1 {
				of(name).listed[i] = true
			}
		}
		return nil
	})
}
