package coref

import (
	"slices"
	"strings"

	"accord/internal/mention"
)

// joinOrganizations joins shorter and turned forms of organizations' names
// with the one fuller form that they fit.
func (s *state) joinOrganizations() {
	names := s.names(mention.Organization)
	bags := make([]string, len(names))
	for n, i := range names {
		bags[n] = s.bag(i)
		for m := range n {
			if bags[m] == bags[n] && !s.sameKind(i, names[m]) {
				s.join(i, names[m])
			}
		}
	}
	for _, i := range names {
		full := -1
		for _, j := range names {
			if s.find(i) == s.find(j) || s.sameKind(i, j) || !s.shortFor(i, j) || s.differ(s.find(i), s.find(j)) {
				continue
			}
			if full >= 0 && s.find(full) != s.find(j) {
				full = -1
				break
			}
			full = j
		}
		if full >= 0 {
			s.join(i, full)
		}
	}
}

// firmsAreBodies makes organizations of single words that were taken for
// something else and are not listed, where a company of that name is named with
// its ending: "Halden Bank Corp.", then "Halden".
func (s *state) firmsAreBodies() {
	firms := map[string]bool{}
	for _, j := range s.names(mention.Organization) {
		if p := s.parts[j]; len(p) > 1 && s.onlyNouns(p[1:]) {
			firms[p[0]] = true
		}
	}
	for i := range s.Mentions {
		if s.isName(i) && len(s.parts[i]) == 1 && firms[s.parts[i][0]] && !s.isSurname(s.parts[i][0]) && s.Mentions[i].Thing == "" && s.Mentions[i].Parent < 0 && s.class[i] != mention.Country {
			s.class[i] = mention.Organization
		}
	}
}

// isSurname reports whether somebody who is named in full has that name as his
// last.
func (s *state) isSurname(word string) bool {
	for _, j := range s.names(mention.Person) {
		if p := s.parts[j]; len(p) > 1 && p[len(p)-1] == word {
			return true
		}
	}
	return false
}

// onlyNouns reports whether the words of a company's name behind its first are
// nouns of organizations and end in that of a company: "Bank Corp."
func (s *state) onlyNouns(words []string) bool {
	for i, w := range words {
		if noun, known := s.g.OrganizationNouns.Get(w); !known || i == len(words)-1 && !noun.Is("suffix") && !noun.Is("company") {
			return false
		}
	}
	return true
}

// bag is the words of an organization's name without order and small words,
// with codes for countries: "Commerce Ministry" is the "Ministry of Commerce".
func (s *state) bag(i int) string {
	m := &s.Mentions[i]
	var words []string
	for t := m.First; t < m.Last; t++ {
		if iso, last := s.countryAt(t, m.Last); iso != "" {
			words = append(words, iso)
			t = last - 1
			continue
		}
		for _, w := range parts(s.Doc.Word(t)) {
			noun, _ := s.g.OrganizationNouns.Get(w)
			if p, known := s.g.NameParticles.Get(w); known && p.Is("link") || strings.HasPrefix(w, "x-") || w == "s" {
				continue
			}
			if noun.Lemma == "department" {
				w = "ministry"
			}
			words = append(words, w)
		}
	}
	if len(words) < 2 {
		return s.key(i)
	}
	slices.Sort(words)
	return strings.Join(words, " ")
}

// countryAt is the country named at token t within the tokens before stop, and
// the token after its name.
func (s *state) countryAt(t, stop int) (iso string, last int) {
	for j, hi := s.startingAt(t); j < hi; j++ {
		m := &s.Mentions[j]
		if m.Last <= stop && m.Class == mention.Country && m.Country != "" {
			return m.Country, m.Last
		}
	}
	return "", t
}

// shortFor reports whether i may be short for j: its beginning, where only
// nouns of organizations follow that it lacks, or "of" and what it is for; or its end, where only the
// country or body that it belongs to stands before; or the surname in the name
// of a company.
func (s *state) shortFor(i, j int) bool {
	short, long := s.parts[i], s.parts[j]
	n := len(long) - len(short)
	if n <= 0 {
		return false
	}
	if s.isAcronym(i) {
		w, _ := s.g.OrganizationNouns.Get(long[len(long)-1])
		return n == 1 && long[0] == short[0] && (w.Is("company") || w.Is("broad")) // "ABC", "ABC Group"
	}
	if slices.Equal(long[:len(short)], short) {
		rest := long[len(short):]
		_, complete := s.organizationNoun(short[len(short)-1:])
		flagged, noun := s.organizationNoun(rest)
		if len(rest) > 1 && s.Mentions[i].Thing != "" && s.Mentions[j].Thing == "" {
			return false // "Boeing", "Boeing Global Services"
		}
		return !complete && noun && !flagged || complete && (s.ofCountry(j, rest) || len(short) == 1 && rest[0] == "of")
	}
	if _, complete := s.organizationNoun(short[len(short)-1:]); complete && slices.Equal(long[n:], short) {
		return s.belongs(j, n) || len(short) > 1 && short[len(short)-1] == "office"
	}
	return len(short) == 1 && len(long) > 2 && s.endsFirm(long) && long[len(long)-2] == short[0] // "Walt Halden Company"
}

// organizationNoun reports whether the words are one noun of the lexicon, and
// whether that names a body inside another one.
func (s *state) organizationNoun(words []string) (inner, known bool) {
	w, known := s.g.OrganizationNouns.Get(strings.Join(words, " "))
	if !known && len(words) > 1 {
		_, known = s.g.OrganizationNouns.Get(words[len(words)-1])
		return false, known
	}
	return known && w.Is("court"), known
}

// ofCountry reports whether the words are "of" and the country named at j's
// end.
func (s *state) ofCountry(j int, rest []string) bool {
	if rest[0] != "of" {
		return false
	}
	m := &s.Mentions[j]
	for t := m.First; t < m.Last; t++ {
		if _, last := s.countryAt(t, m.Last); last == m.Last && last > t {
			return true
		}
	}
	return false
}

// belongs reports whether the first n words of j are a country, a body listed
// under its acronym, or the word "national".
func (s *state) belongs(j, n int) bool {
	m := &s.Mentions[j]
	if iso, last := s.countryAt(m.First, m.Last); iso != "" && last-m.First >= n {
		return true
	}
	w := s.Doc.Word(m.First)
	return n == 1 && (s.parts[j][0] == "national" || len(w) > 1 && w == strings.ToUpper(w))
}
