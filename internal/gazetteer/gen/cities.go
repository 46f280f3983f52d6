package main

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode"
)

const citiesHeader = `Cities of more than 100,000 people, generated (see README.md): do not edit,
put further cities and other names into places.tsv. Derived from GeoNames,
Creative Commons Attribution 4.0.
columns: name, ISO 3166-1 alpha-2 of its country (of several cities of that
name the largest's first), thousands of people in the largest, flags
flags: person, word = also a person's name, also a common word`

// bigCity is the least number of people of a city that the table has.
const bigCity = 100_000

type city struct {
	Name        string
	CountryCode string
	Population  int
}

func writeCities(in sources, file string) error {
	var all map[string]city
	if err := readJSON(in.cities, &all); err != nil {
		return err
	}
	words, err := readWords(in.words)
	if err != nil {
		return err
	}
	people, err := readNames(in)
	if err != nil {
		return err
	}
	byName := map[string][]city{}
	for _, c := range all {
		c.Name = strings.NewReplacer("’", "'", "‘", "'", "ʼ", "'", "`", "'").Replace(c.Name)
		if c.Population >= bigCity && plainName(c.Name) {
			byName[c.Name] = append(byName[c.Name], c)
		}
	}
	var lines []string
	for name, cities := range byName {
		slices.SortFunc(cities, func(a, b city) int {
			return cmp.Or(b.Population-a.Population, strings.Compare(a.CountryCode, b.CountryCode))
		})
		lines = append(lines, cityLine(name, cities, words, people))
	}
	return writeTable(file, citiesHeader, lines)
}

func cityLine(name string, cities []city, words map[string]bool, people map[string]*bands) string {
	var countries, flags []string
	for _, c := range cities {
		if !slices.Contains(countries, c.CountryCode) {
			countries = append(countries, c.CountryCode)
		}
	}
	if p := people[strings.ToLower(name)]; p != nil && max(p.first, p.last) >= usual {
		flags = append(flags, "person")
	}
	if words[strings.ToLower(name)] {
		flags = append(flags, "word")
	}
	line := fmt.Sprintf("%s\t%s\t%d\t%s", name, strings.Join(countries, "|"), cities[0].Population/1000, strings.Join(flags, " "))
	return strings.TrimRight(line, "\t")
}

// plainName reports whether the name begins with a capital and is written in
// Latin letters, as news in English write it.
func plainName(name string) bool {
	for i, r := range name {
		if i == 0 && !unicode.IsUpper(r) {
			return false
		}
		if unicode.IsLetter(r) && !unicode.Is(unicode.Latin, r) || strings.ContainsRune("\t|#/()", r) {
			return false
		}
	}
	return true
}
