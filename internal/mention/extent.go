package mention

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"accord/internal/gazetteer"
	"accord/internal/name"
)

// withSuffix moves the end of a person's name: on over "Jr." and "III", back
// over "MP", which is no part of it.
func (s *search) withSuffix(first, last int) int {
	for last < len(s.Doc.Tokens) && s.adjacent(first, last) && s.suffix(last) && !s.honour(last) {
		last++
	}
	for last > first+1 && s.honour(last-1) {
		last--
	}
	return last
}

// withHyphen moves the end of a person's whole name on over the other half of a
// surname with a hyphen, but not over another whole name behind it.
func (s *search) withHyphen(first, last int) int {
	if last-first > 1 && s.word(last-1) == "-" && s.touchesNext(last-2) && s.touchesNext(last-1) {
		last-- // the model takes the hyphen for the end
	}
	if last-first < 2 || last+1 >= len(s.Doc.Tokens) || !s.hyphenBetween(last, last+1) {
		return last
	}
	if s.isA(last+1, kindSyllable) && !s.capital(last+1) {
		return last + 2 // "Moon Jae-in"
	}
	if s.Words[last+1].UPOS != "PROPN" || s.modelSays(last+1) != "" && s.modelSays(last+1) != name.Person {
		return last
	}
	if s.capital(last+1) && s.capital(last+2) {
		return last
	}
	return last + 2
}

func (s *search) suffix(i int) bool {
	w, ok := s.g.NameParticles.Get(s.word(i))
	return ok && w.Is("suffix") && s.capital(i)
}

func (s *search) honour(i int) bool {
	w, ok := s.g.NameParticles.Get(s.word(i))
	return ok && w.Is("honour") && s.allCapitals(i)
}

// defined finds names by their abbreviation in brackets, which says how far
// back they reach (Schwartz and Hearst 2003): "Returned and Services League of
// Australia (RSLA)". The words must be spelled by all its capitals, one after
// the other.
func (s *search) defined() []candidate {
	var all []candidate
	for i := 2; i+2 < len(s.Doc.Tokens); i++ {
		if s.Doc.Word(i) != "(" || s.Doc.Word(i+2) != ")" {
			continue
		}
		first := s.spelledBy(s.Doc.Word(i+1), i)
		if first < 0 {
			first = s.spelledByTwo(s.Doc.Word(i+1), i)
		}
		if first < 0 || i-first < 2 {
			continue
		}
		last := i
		if s.word(i-1) == "'s" {
			last-- // "the Labour Union's (LU) envoy"
		}
		if class := s.definedClass(first, last); class != "" && !s.kindOnly(first, last) {
			all = append(all, candidate{first: first, last: last, class: class, kind: Name, why: "spelled by its abbreviation", rank: rankHead})
		}
	}
	return all
}

// spelledBy is the first token of the words before stop whose initials are the
// capitals of short; -1 if there are none. Small words may be left out of the
// abbreviation.
func (s *search) spelledBy(short string, stop int) int {
	letters := capitalsOf(short)
	if len(letters) < 2 {
		return -1
	}
	begin, _ := s.sentence(stop)
	for t := stop - 1; t >= begin; t-- {
		r, _ := utf8.DecodeRuneInString(s.Doc.Word(t))
		switch own := capitalsOf(s.Doc.Word(t)); {
		case len(own) > 1 && len(own) < len(letters) && len(own) == utf8.RuneCountInString(s.Doc.Word(t)) && slices.Equal(own, letters[len(letters)-len(own):]):
			letters = letters[:len(letters)-len(own)] // "UN Mission in Kenya (UNMK)"
		case len(own) > 1 && len(own) == len(letters) && slices.Equal(own, letters):
			return t
		case unicode.ToUpper(r) == letters[len(letters)-1] && (unicode.IsUpper(r) || s.link(t)):
			if letters = letters[:len(letters)-1]; len(letters) == 0 && unicode.IsUpper(r) {
				return t
			}
		case !s.link(t) && s.word(t) != "-" && s.word(t) != "," && s.word(t) != "'s":
			return -1
		}
		if len(letters) == 0 {
			return -1
		}
	}
	return -1
}

// spelledByTwo is where the first of two names begins that "and" joins before
// stop, if the abbreviation spells both together, and not the second:
// "Federation of the Red Cross and Red Crescent Societies (FRC)"; -1 if not.
func (s *search) spelledByTwo(short string, stop int) int {
	k := s.nameEndingAfter(stop - 1)
	if k < 1 || k >= len(s.Names) || s.Names[k].Last != stop || capitalsOf(short) == nil {
		return -1
	}
	a, b := s.Names[k-1], s.Names[k]
	if a.Class != name.Organization || b.Class != name.Organization || a.Last != b.First-1 || s.word(a.Last) != "and" {
		return -1
	}
	first := a.First
	if s.word(first) == "the" {
		first++
	}
	if s.Doc.Word(first)[0] != short[0] || s.Doc.Word(b.First)[0] == short[0] || !shortens(short, s.plain(first, stop)) || shortens(short, s.plain(b.First, stop)) {
		return -1
	}
	return first
}

// capitalsOf lists the capitals of an abbreviation; nil if it has anything
// but letters, full stops and hyphens, or more small letters than capitals.
func capitalsOf(short string) []rune {
	var capitals []rune
	lower := 0
	for _, r := range short {
		switch {
		case unicode.IsUpper(r):
			capitals = append(capitals, r)
		case unicode.IsLower(r):
			lower++
		case r != '.' && r != '-':
			return nil
		}
	}
	if lower > len(capitals) {
		return nil
	}
	return capitals
}

// link reports whether a token is a small word inside names: of, and, for.
func (s *search) link(i int) bool {
	w, ok := s.g.NameParticles.Get(s.word(i))
	return ok && w.Is("link")
}

// definedClass is the class of a name that its abbreviation spells: that of
// its head noun, or else the model's for any part of it. Titles have
// abbreviations too ("Prime Minister (PM)"), and words that name nothing do.
func (s *search) definedClass(first, last int) Class {
	if _, end := s.g.Titles.At(s.Doc, first); end == last {
		return ""
	}
	if class, _ := s.headClass(first, last, ""); class != "" {
		return class
	}
	for i := first; i < last; i++ {
		switch s.modelSays(i) {
		case name.Organization:
			return Organization
		case name.Agreement:
			return Agreement
		}
	}
	return ""
}

// parties finds parties whose noun is in small letters: "the Green party".
// What is a party by itself ("the Likud party") needs no noun.
func (s *search) parties(hits []gazetteer.Hit) []candidate {
	var all []candidate
	for i := 1; i < len(s.Doc.Tokens); i++ {
		o, ok := s.g.OrganizationNouns.Get(s.word(i))
		if !ok || !o.Is("party") || o.Lemma != s.word(i) || s.capital(i) || s.Words[i].UPOS != "NOUN" {
			continue
		}
		begin, _ := s.sentence(i)
		first := i
		for first > begin && s.partyWord(first-1, begin) {
			first--
		}
		if p, end := s.g.OrganizationNouns.At(s.Doc, begin); first == begin+1 && end == i+1 && p.Is("party") {
			first = begin // "Left party members"
		}
		if first < i && !s.listed(first, i, hits) {
			all = append(all, candidate{first: first, last: i + 1, class: Organization, kind: Name, why: "party noun " + o.Lemma, rank: rankModel})
		}
	}
	return all
}

// partyWord reports whether token i may be part of a party's name before its
// noun in small letters: a word with a capital that neither begins the
// sentence nor is a name.
func (s *search) partyWord(i, begin int) bool {
	if i == begin || !s.capital(i) || s.allCapitals(i) {
		return false
	}
	switch s.Words[i].UPOS {
	case "ADJ":
		return s.modelSays(i) != name.Person && s.modelSays(i) != name.Place
	case "PROPN", "NOUN":
		says := s.modelSays(i)
		return says == "" || says == name.Misc
	}
	return false
}

// listed reports whether the last of the tokens belong to something that the
// gazetteer lists.
func (s *search) listed(first, last int, hits []gazetteer.Hit) bool {
	for _, h := range hits {
		if h.Last == last && h.First >= first {
			return true
		}
	}
	return false
}

// extendFor lets the name of a body go on over what it is for, "Administration"
// "for Market Regulation", and that of a panel over what it is on: "Commission"
// "on Human Rights". No country, place or person follows, for "left the
// Office for Berlin" has two names.
func (s *search) extendFor(first, last int, hits []gazetteer.Hit) int {
	o, ok := s.g.OrganizationNouns.Get(s.word(last - 1))
	_, stop := s.sentence(first)
	j := last + 1
	if s.word(j) == "the" {
		j++
	}
	over := s.word(last) == "for" || s.word(last) == "on" && o.Is("panel")
	if !ok || o.Is("suffix") || o.Is("company") || o.Is("party") || o.Is("media") || last-first < 2 || j >= stop || !over || !s.capital(j) {
		return last
	}
	if says := s.modelSays(j); says == name.Person || says == name.Place {
		return last
	}
	for _, h := range startingAt(hits, j) {
		if h.Entry.Kind != gazetteer.Demonym {
			return last
		}
	}
	if _, month := s.g.Dates.Get(s.word(j)); month {
		return last
	}
	for j < stop && s.capital(j) && s.Words[j].UPOS != "PUNCT" && s.modelSays(j) != name.Person {
		j++
	}
	for s.word(j) == "and" && j+1 < stop && s.capital(j+1) && s.modelSays(j+1) != name.Person && s.modelSays(j+1) != name.Place {
		for j++; j < stop && s.capital(j) && s.Words[j].UPOS != "PUNCT"; j++ {
		}
	}
	return s.extend(first, j, Organization)
}

// withOrdinal moves the beginning of a body's name back over its number: "the
// 24th Infantry Division".
func (s *search) withOrdinal(first, last int, class Class) int {
	begin, _ := s.sentence(first)
	if class != Organization || first == begin {
		return first
	}
	noun, ok := s.g.OrganizationNouns.Get(s.word(last - 1))
	number := s.word(first - 1)
	if !ok || !noun.Is("military") && !noun.Is("court") || !ordinal(number) || !s.touches(first-1) {
		return first
	}
	return first - 1
}

// withNumber moves the end of the name of a court, school or the like on over its
// number: "Court No. 5".
func (s *search) withNumber(last int) int {
	if w := s.word(last); w != "no." && w != "no" || last+1 >= len(s.Doc.Tokens) || !s.capital(last) || !s.numeral(last+1) || !s.adjacent(last-1, last+1) {
		return last
	}
	return last + 2
}

// ordinal reports whether the word is a number such as 24th, 1st or 2/5th.
func ordinal(w string) bool {
	digits := strings.TrimRight(w, "stndrh")
	return len(w)-len(digits) == 2 && strings.Trim(digits, "0123456789/") == "" && digits != ""
}

// touches reports whether nothing but a space is between a token and the next.
func (s *search) touches(i int) bool {
	return s.Doc.Tokens[i+1].Start-s.Doc.Tokens[i].End <= 1
}
