package coref

import (
	"accord/internal/mention"
)

// joinCountries joins all that names a country, by its code.
func (s *state) joinCountries() {
	first := map[string]int{}
	for i := range s.Mentions {
		m := &s.Mentions[i]
		if j, seen := first[m.Country]; seen && m.Class == mention.Country && m.Kind == mention.Nominal {
			s.point(i, j)
		}
		if m.Class != mention.Country || s.out[i] || m.Country == "" || m.Kind == mention.Nominal {
			continue
		}
		if j, seen := first[m.Country]; seen {
			s.join(i, j)
		} else {
			first[m.Country] = i
		}
	}
}

// joinEqual joins names that are the same but for marks, hyphens, case and
// articles, and names of the same listed thing, but for kinds of bodies. One that
// was found as several classes takes the most frequent, of two equals the earlier.
func (s *state) joinEqual() {
	s.agreeOnClasses()
	s.tellBodies()
	first := map[string]int{}
	for i := range s.Mentions {
		m := &s.Mentions[i]
		if !s.isName(i) || m.Class == mention.Country || s.bodies[i].Kind != "" {
			continue
		}
		for _, k := range []string{s.key(i), "thing:" + m.Thing} {
			if k == "thing:" {
				continue
			}
			k = string(s.class[i]) + ":" + k
			if j, seen := first[k]; seen {
				s.join(i, j)
			} else {
				first[k] = i
			}
		}
	}
}

// agreeOnClasses gives all mentions of one name one class.
func (s *state) agreeOnClasses() {
	count := map[string]map[mention.Class]int{}
	for i := range s.Mentions {
		if k := s.key(i); s.mayChange(i) {
			if count[k] == nil {
				count[k] = map[mention.Class]int{}
			}
			count[k][s.Mentions[i].Class]++
		}
	}
	best := map[string]mention.Class{}
	for i := range s.Mentions {
		if !s.mayChange(i) {
			continue
		}
		k, c := s.key(i), s.Mentions[i].Class
		if b, seen := best[k]; !seen || count[k][c] > count[k][b] {
			best[k] = c
		}
	}
	for i := range s.Mentions {
		if s.mayChange(i) {
			s.class[i] = best[s.key(i)]
		}
	}
}

// mayChange reports whether mention i is a name whose class is a guess:
// countries are known by list, and "Geneva" stands for the city within the
// name of an agreement.
func (s *state) mayChange(i int) bool {
	return s.isName(i) && s.Mentions[i].Class != mention.Country
}
