package main

import (
	"fmt"
	"math/rand/v2"
	"os"
	"regexp"
	"strings"
)

// people are names to take from and to put in.
type people struct {
	given, family   []string
	isGiven, isLast map[string]bool
}

// readPeople reads the gazetteer's list of personal names.
func readPeople(file string) (*people, error) {
	content, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	p := &people{isGiven: map[string]bool{}, isLast: map[string]bool{}}
	for line := range strings.Lines(string(content)) {
		name, use, ok := strings.Cut(strings.TrimSpace(line), "\t")
		if !ok || name[0] == '#' || len(use) < 2 || len(name) < 3 || name[0] >= 0x80 {
			continue
		}
		name = strings.ToUpper(name[:1]) + name[1:]
		if use[0] > '0' {
			p.given = append(p.given, name)
			p.isGiven[name] = use[0] > '1'
		}
		if use[1] > '0' {
			p.family = append(p.family, name)
			p.isLast[name] = true
		}
	}
	if len(p.given) == 0 || len(p.family) == 0 {
		return nil, fmt.Errorf("%s: no names", file)
	}
	return p, nil
}

var (
	twoNames = regexp.MustCompile(`\b(\p{Lu}\p{Ll}+) (\p{Lu}\p{Ll}+)\b`)
	oneWord  = regexp.MustCompile(`\p{L}+`)
)

// rename gives the people of a text other names.
func (p *people) rename(dice *rand.Rand, text string) string {
	other := map[string]string{}
	for _, m := range twoNames.FindAllStringSubmatch(text, -1) {
		if given, family := m[1], m[2]; p.isGiven[given] && p.isLast[family] && other[family] == "" {
			other[given] = p.given[dice.IntN(len(p.given))]
			other[family] = p.family[dice.IntN(len(p.family))]
		}
	}
	return oneWord.ReplaceAllStringFunc(text, func(w string) string {
		if o := other[w]; o != "" {
			return o
		}
		return w
	})
}
