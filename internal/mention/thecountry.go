package mention

import "slices"

// countryMeant finds "the country" and "the nation" before "'s" where the text tells
// of one country: of those named before it is the one of the nearest sentence,
// and named more than twice as often as any other.
func (s *search) countryMeant() {
	var named []int // indexes of countries, by position
	for k := range s.found {
		if m := &s.found[k]; m.Class == Country && int(s.owner[m.First]) == k+1 {
			named = append(named, k)
		}
	}
	slices.SortFunc(named, func(a, b int) int { return s.found[a].First - s.found[b].First })
	count, next := map[string]int{}, 0
	for i := 0; i+3 < len(s.Doc.Tokens) && len(named) > 0; i++ {
		for next < len(named) && s.found[named[next]].First < i {
			count[s.found[named[next]].Country]++
			next++
		}
		if s.word(i) != "the" || !s.isA(i+1, kindCountry) || s.word(i+2) != "'s" || s.owner[i+1] != 0 {
			continue
		}
		if iso := s.toldOf(named[:next], count, i); iso != "" {
			s.add(Mention{First: i, Last: i + 2, Class: Country, Kind: Nominal, Country: iso, Why: "the country told of"})
			s.owner[i+1] = int32(len(s.found))
		}
	}
}

// toldOf is the code of the country that "the country" at token i stands for; ""
// if that is not clear.
func (s *search) toldOf(named []int, count map[string]int, i int) string {
	if len(named) == 0 {
		return ""
	}
	last := s.found[named[len(named)-1]]
	if s.Doc.SentenceAt(i)-last.Sentence > countryReach {
		return ""
	}
	for k := len(named) - 1; k >= 0 && s.found[named[k]].Sentence == last.Sentence; k-- {
		if s.found[named[k]].Country != last.Country {
			return ""
		}
	}
	for iso, n := range count {
		if iso != last.Country && 2*n >= count[last.Country] {
			return ""
		}
	}
	return last.Country
}

// countryReach is how many sentences back a country may be named that "the
// country" stands for.
const countryReach = 4
