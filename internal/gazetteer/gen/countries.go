package main

import (
	"encoding/json"
	"fmt"
	"os"
	"strings"
)

const countriesHeader = `Countries and dependent territories, generated (see README.md): do not edit,
put further names into country-names.tsv. Derived from mledoze/countries,
Open Database License 1.0; Wikidata identifiers from country-coder, ISC.
columns: ISO 3166-1 alpha-2, alpha-3, state or the alpha-2 code of the state
that a territory belongs to, short name, official name, capitals, same as`

// country is what we read of one record of countries.json.
type country struct {
	Name        struct{ Common, Official string }
	CCA2, CCA3  string
	Independent *bool
	UNMember    bool
	Capital     []string
}

// state reports whether the record counts as a sovereign state: the members
// and observers of the United Nations, Taiwan and Kosovo.
func (c country) state() bool {
	switch c.CCA2 {
	case "PS", "TW", "VA", "XK":
		return true
	}
	return c.UNMember
}

// border is what we read of one feature of borders.json.
type border struct{ ISO1A2, Wikidata, Country string }

func writeCountries(in sources, file string) error {
	var all []country
	if err := readJSON(in.countries, &all); err != nil {
		return err
	}
	borders, err := readBorders(in.borders)
	if err != nil {
		return err
	}
	var lines []string
	for _, c := range all {
		line, err := countryLine(c, borders[c.CCA2])
		if err != nil {
			return err
		}
		lines = append(lines, line)
	}
	return writeTable(file, countriesHeader, lines)
}

func readBorders(file string) (map[string]border, error) {
	var doc struct{ Features []struct{ Properties border } }
	if err := readJSON(file, &doc); err != nil {
		return nil, err
	}
	byCode := map[string]border{}
	for _, f := range doc.Features {
		if f.Properties.ISO1A2 != "" {
			byCode[f.Properties.ISO1A2] = f.Properties
		}
	}
	return byCode, nil
}

func countryLine(c country, b border) (string, error) {
	status := "state"
	if !c.state() {
		status = b.Country
		if c.CCA2 == "EH" || c.CCA2 == "AQ" { // disputed, and nobody's
			status = "-"
		}
	}
	item, err := wikidata(c, b)
	if err != nil {
		return "", err
	}
	if status == "" {
		return "", fmt.Errorf("%s: no sovereign state known", c.CCA2)
	}
	if c.CCA3 == "UNK" {
		c.CCA3 = "XKX" // the code in use for Kosovo
	}
	fields := []string{c.CCA2, c.CCA3, status, short(c), official(c), capitals(c), "http://www.wikidata.org/entity/" + item}
	return strings.Join(fields, "\t"), nil
}

// wikidata gives the item of the country in everyday use. For Denmark and the
// Netherlands country-coder has the kingdoms with their overseas countries,
// which have ISO codes of their own.
func wikidata(c country, b border) (string, error) {
	switch c.CCA2 {
	case "DK":
		return "Q35", nil
	case "NL":
		return "Q55", nil
	}
	if b.Wikidata == "" {
		return "", fmt.Errorf("%s: no Wikidata item", c.CCA2)
	}
	return b.Wikidata, nil
}

// short is the name that news in English use.
func short(c country) string {
	switch c.CCA2 {
	case "TR":
		return "Turkey"
	case "CD":
		return "Democratic Republic of the Congo"
	}
	return c.Name.Common
}

func official(c country) string {
	switch c.CCA2 {
	case "TW":
		return "Republic of China"
	case "IE":
		return "Ireland" // "Republic of Ireland" is its description
	case "BN":
		return "Brunei Darussalam"
	case "VG":
		return c.Name.Common // officially "Virgin Islands", as those of the United States
	}
	return c.Name.Official
}

// capitals puts the names in the form that news in English use.
func capitals(c country) string {
	switch c.CCA2 {
	case "US":
		return "Washington|Washington, D.C."
	case "BO":
		return "La Paz|Sucre"
	case "LK":
		return "Colombo|Sri Jayawardenepura Kotte"
	case "SZ":
		return "Mbabane|Lobamba"
	case "IL":
		return "Jerusalem"
	case "MN":
		return "Ulaanbaatar|Ulan Bator"
	case "ZA":
		return "Pretoria|Cape Town|Bloemfontein"
	case "SM":
		return "San Marino"
	case "AG":
		return "St. John's|Saint John's"
	case "HK", "IO", "MO", "TF", "SJ":
		return ""
	}
	return strings.Join(c.Capital, "|")
}

func readJSON(file string, into any) error {
	data, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	if err := json.Unmarshal(data, into); err != nil {
		return fmt.Errorf("%s: %w", file, err)
	}
	return nil
}
