package coref

import (
	"slices"
	"strings"
	"unicode"

	"accord/internal/mention"
)

// joinPersons joins parts of persons' names with the full name that they fit.
// Where several fit, the one mentioned last before is meant.
func (s *state) joinPersons() {
	s.firmsAreBodies()
	s.surnamesArePersons()
	s.joinAliases()
	people := s.names(mention.Person)
	inner := s.innerParticles(people)
	cores := map[int][]string{}
	var forms []int // the first mention of each form
	for _, i := range people {
		cores[i] = s.core(s.parts[i])
		if p := s.parts[i]; len(p) > 1 && len(cores[i]) == len(p)-1 && s.firstNameToo(p[0]) && !inner[p[0]+" "+p[1]] {
			cores[i] = p // "Ben Hale" is not short for "Jane Hale"
		}
		if s.find(i) != i && s.key(i) == s.key(s.find(i)) {
			continue
		}
		for _, j := range forms {
			if sameFullName(cores[i], cores[j]) {
				s.join(i, j)
			}
		}
		if j := s.spelledFirst(cores[i], forms, cores); j >= 0 {
			s.join(i, j)
		}
		forms = append(forms, i)
	}
	for _, i := range people {
		full := slices.DeleteFunc(fullNames(i, forms, cores), func(j int) bool {
			return s.twoPersons(i, j, forms, cores) || s.relativeOf(i, j, people) || s.reigns(i) && !s.reigns(j)
		})
		if len(full) > 0 {
			s.join(i, s.latest(i, full))
		}
	}
}

// firstNameToo reports whether a particle is a first name too: "Ben", "Van".
func (s *state) firstNameToo(w string) bool {
	p, _ := s.g.NameParticles.Get(w)
	return p.Is("first")
}

// innerParticles are the particles inside of names, each with the word behind
// it: "al thani" in "Hamad Al Thani", for which "Al Thani" is short.
func (s *state) innerParticles(people []int) map[string]bool {
	inner := map[string]bool{}
	for _, i := range people {
		p := s.parts[i]
		for k := 1; k+1 < len(p); k++ {
			if w := strings.TrimSuffix(p[k], "-"); s.firstNameToo(w) {
				inner[w+" "+p[k+1]] = true
			}
		}
	}
	return inner
}

// reigns reports whether a name ends in the number of a monarch: "Abdullah II".
func (s *state) reigns(i int) bool {
	p := s.parts[i]
	switch p[len(p)-1] {
	case "ii", "iii", "iv", "v", "vi", "vii", "viii", "x", "xi", "xii", "xiv", "xvi":
		return len(p) == 2
	}
	return false
}

// relativeOf reports whether name j is that of a relative, "his wife, Jane Doe",
// of whom the surname i was said before: Doe is another.
func (s *state) relativeOf(i, j int, people []int) bool {
	if len(s.parts[i]) != 1 || !s.kin(j) {
		return false
	}
	for _, k := range people {
		if k < j && s.key(k) == s.key(i) {
			return true
		}
	}
	return false
}

// kin reports whether a possessive and a noun for a relative stand before name j.
func (s *state) kin(j int) bool {
	t := s.Mentions[j].First - 1
	if t > 0 && s.word(t) == "," {
		t--
	}
	if t < 1 {
		return false
	}
	w, _ := s.g.Kinship.Get(s.word(t))
	x := ""
	if t-1 < len(s.Words) {
		x = s.Words[t-1].XPOS
	}
	return w.Is("family") && (x == "PRP$" || x == "POS")
}

// twoPersons reports whether what is joined with i and with j so far holds full
// names that no one person has: a family shares its surname.
func (s *state) twoPersons(i, j int, forms []int, cores map[int][]string) bool {
	a, b := s.find(i), s.find(j)
	if a == b {
		return false
	}
	var of, and [][]string
	for _, f := range forms {
		switch root := s.find(f); {
		case len(cores[f]) < 2:
		case root == a:
			of = append(of, cores[f])
		case root == b:
			and = append(and, cores[f])
		}
	}
	for _, x := range of {
		for _, y := range and {
			if !subsequence(x, y) && !subsequence(y, x) {
				return true
			}
		}
	}
	return false
}

// spelledFirst is the one person among the forms whose first name begins with
// the initial that stands for it in a name: "A. Berg" is "Anna Berg". -1 if
// there is none, or several.
func (s *state) spelledFirst(name []string, forms []int, cores map[int][]string) int {
	found := -1
	for _, j := range forms {
		a, b := name, cores[j]
		if len(a) < 2 || len(b) < 2 || a[len(a)-1] != b[len(b)-1] || (len(a[0]) == 1) == (len(b[0]) == 1) || a[0][0] != b[0][0] {
			continue
		}
		if found >= 0 && s.find(j) != s.find(found) {
			return -1
		}
		found = j
	}
	return found
}

// surnamesArePersons makes persons of single words, or words tied by hyphens, that
// were taken for something unlisted, where a person of that surname is named in
// full.
func (s *state) surnamesArePersons() {
	people, firms := s.names(mention.Person), s.wordsOfFirms()
	for i := range s.Mentions {
		m := &s.Mentions[i]
		if !s.isName(i) || m.Thing != "" || m.Parent >= 0 || len(s.parts[i]) != 1 && !s.tied(m) ||
			s.class[i] != mention.Organization && s.class[i] != mention.Place ||
			s.class[i] == mention.Organization && firms[s.parts[i][0]] {
			continue
		}
		for _, j := range people {
			if p := s.core(s.parts[j]); len(p) > len(s.parts[i]) && slices.Equal(p[len(p)-len(s.parts[i]):], s.parts[i]) {
				s.class[i] = mention.Person
				break
			}
		}
	}
}

// tied reports whether a name is one word with hyphens in it: "Sato-Berg".
func (s *state) tied(m *mention.Mention) bool {
	return !strings.ContainsFunc(m.In(s.Doc.Body), unicode.IsSpace)
}

// wordsOfFirms are the words inside the names of companies, but for the first and
// the noun at the end: of "Walt Halden Company" the surname.
func (s *state) wordsOfFirms() map[string]bool {
	words := map[string]bool{}
	for _, j := range s.names(mention.Organization) {
		if p := s.parts[j]; len(p) > 2 && s.endsFirm(p) {
			for _, w := range p[1 : len(p)-1] {
				words[w] = true
			}
		}
	}
	return words
}

// endsFirm reports whether a name ends in a noun or ending of companies.
func (s *state) endsFirm(parts []string) bool {
	w, _ := s.g.OrganizationNouns.Get(parts[len(parts)-1])
	return w.Is("company")
}

// sameFullName reports whether two names of at least two words differ in
// middle names and particles only: "Haider Abadi", "Haider al-Abadi".
func sameFullName(a, b []string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(a) < 2 || a[0] != b[0] {
		return false
	}
	return slices.Equal(a, b[:len(a)]) || a[len(a)-1] == b[len(b)-1] && subsequence(a, b)
}

// subsequence reports whether b has the words of a in their order; an initial
// stands for any word that begins with it.
func subsequence(a, b []string) bool {
	for _, w := range b {
		if len(a) > 0 && (a[0] == w || len(a[0]) == 1 && a[0][0] == w[0]) {
			a = a[1:]
		}
	}
	return len(a) == 0
}

// core is a name without particles and suffixes.
func (s *state) core(name []string) []string {
	var core []string
	for _, w := range name {
		if p, known := s.g.NameParticles.Get(w); known && (p.Is("particle") || p.Is("suffix")) && len(name) > 1 {
			continue
		}
		core = append(core, w)
	}
	return core
}

// fullNames lists the longer names that name i may be short for: those whose
// last words it is, else those whose first it is, else those of three words or
// more that have it inside, as many in Portuguese and Spanish have.
func fullNames(i int, people []int, cores map[int][]string) []int {
	short := cores[i]
	var last, first, inside []int
	for _, j := range people {
		full := cores[j]
		if n := len(full) - len(short); n > 0 && len(short) > 0 {
			if slices.Equal(full[n:], short) {
				last = append(last, j)
			} else if slices.Equal(full[:len(short)], short) {
				first = append(first, j)
			} else if len(short) == 1 && slices.Contains(full, short[0]) {
				inside = append(inside, j)
			}
		}
	}
	switch {
	case len(last) > 0:
		return last
	case len(first) > 0:
		return first
	}
	return inside
}

// latest picks the candidate whose thing was mentioned last before i, or else
// the first after it.
func (s *state) latest(i int, candidates []int) int {
	best, at := candidates[0], -1
	for _, c := range candidates {
		for k := range s.Mentions[:i] {
			if k > at && s.find(k) == s.find(c) && !s.out[k] {
				best, at = c, k
			}
		}
	}
	return best
}
