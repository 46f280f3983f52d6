package mention

import (
	"strings"

	"accord/internal/gazetteer"
	"accord/internal/name"
)

// initialed reports whether what the model took for no person is the initials
// of first names without stops and a surname, "JP Duminy": the surname is a
// usual one or an office tells it, and neither part is listed or a noun of bodies.
func (s *search) initialed(first, last int, hits []gazetteer.Hit) bool {
	if last-first < 2 || last-first > 3 || !s.initials(first) {
		return false
	}
	for i := first; i < last; i++ {
		if len(startingAt(hits, i)) > 0 {
			return false
		}
	}
	if s.headsBody(last-1) || !s.capital(first+1) {
		return false
	}
	use := s.g.PersonName(s.Doc.Word(last - 1))
	if use.Last > gazetteer.Unknown && !use.Word && s.looksPersonal(first+1, last) {
		return true
	}
	before := first - 1
	if s.word(before) == ")" && before > 2 && s.word(before-2) == "(" {
		before -= 3 // "General (retd)"
	}
	_, behind := s.g.Titles.At(s.Doc, before)
	return behind == before+1 && before >= 0 && s.adjacent(before, first) || s.inOffice(last)
}

// hyphenedGiven is where a given name of two syllables begins before the one word
// that the model took for a name, "Man-kei Tam"; first if none stands there.
func (s *search) hyphenedGiven(first, last int) int {
	k := first - 3
	if last != first+1 || k < 0 || !s.hyphenBetween(k+1, k+2) || !s.capital(k) || s.allCapitals(k) || !s.isWord(k+2) || s.capital(k+2) || !s.adjacent(k, first) {
		return first
	}
	if len(s.Doc.Word(k)) > 6 || len(s.Doc.Word(k+2)) > 6 || s.Words[k].UPOS != "PROPN" || s.Words[k+2].UPOS != "PROPN" || s.modelSays(k) != "" || s.g.PersonName(s.Doc.Word(first)).Last == gazetteer.Unknown {
		return first
	}
	return k
}

// leastNoun is how long a noun in small letters must be: shorter words may be
// particles that no list has, as in "Daniel arap Moi".
const leastNoun = 6

// behindNoun is where a person's name begins behind a noun in small letters that
// the model took for a part of it: "Tory grandee Jane Doe".
func (s *search) behindNoun(first, last int) int {
	for i := last - 2; i > first; i-- {
		if s.Words[i].UPOS == "NOUN" && s.isWord(i) && !s.capital(i) && len(s.word(i)) >= leastNoun && !s.particle(i) && s.word(i-1) != "-" && s.word(i+1) != "-" {
			return i + 1
		}
	}
	return first
}

func (s *search) particle(i int) bool {
	_, known := s.g.NameParticles.Get(s.word(i))
	return known
}

// withThird moves the end of a name of two words behind an office on over a third
// that the model left out: "Chairman Vuong Dinh Hue".
func (s *search) withThird(first, last int, hits []gazetteer.Hit) int {
	if last-first != 2 || last+1 >= len(s.Doc.Tokens) || first == 0 || !s.adjacent(first-1, last+1) || !s.entitles(first-1) && !s.modifierAt(first-1) || s.modelSays(last) != "" && s.modelSays(last) != name.Place {
		return last
	}
	_, date := s.g.Dates.Get(s.word(last))
	if !s.capital(last) || s.allCapitals(last) || s.Words[last].UPOS != "PROPN" || s.capital(last+1) || date || s.headsBody(last) || s.entitles(last) || s.modifierAt(last) || !s.touches(last-1) || s.hyphenBetween(last+1, last+2) {
		return last
	}
	for _, h := range startingAt(hits, last) {
		if h.Entry.Kind <= gazetteer.Demonym || h.Entry.Kind == gazetteer.Organization {
			return last
		}
	}
	return last + 1
}

// inOffice reports whether a comma and an office follow at token i, up to the
// next comma: ", the BJP president,".
func (s *search) inOffice(i int) bool {
	_, end := s.sentence(i - 1)
	if s.word(i) != "," {
		return false
	}
	for k := i + 1; k < min(end, i+8) && s.word(k) != ","; k++ {
		if _, stop := s.g.Titles.At(s.Doc, k); stop > k {
			return true
		}
	}
	return false
}

// initials reports whether a token is two capitals that may be those of first
// names, and are no title, body or kind of body.
func (s *search) initials(i int) bool {
	w := s.Doc.Word(i)
	if len(w) != 2 || !s.allCapitals(i) || !startsUpper(w) || !startsUpper(w[1:]) {
		return false
	}
	_, title := s.g.Titles.Get(s.word(i))
	_, body := s.g.OrganizationNouns.Get(s.word(i))
	_, address := s.g.Honorifics.Get(s.word(i))
	_, particle := s.g.NameParticles.Get(s.word(i))
	return !title && !body && !address && !particle && !s.isA(i, kindPost)
}

// stopped reports whether a token is one or two letters with a full stop that the
// next word is written against: "Kh." in "Kh.Battulga".
func (s *search) stopped(i int) bool {
	w := s.Doc.Word(i)
	return len(w) <= 3 && strings.HasSuffix(w, ".") && startsUpper(w) && i+1 < len(s.Doc.Tokens) && s.Doc.Tokens[i].End == s.Doc.Tokens[i+1].Start
}

// withInitials moves the beginning of a person's name back over initials that
// the model left out: KP, Sharma Oli.
func (s *search) withInitials(first, last int, hits []gazetteer.Hit) int {
	k := first - 1
	if k < 0 || !s.adjacent(k, first) || !s.initials(k) && !s.stopped(k) || s.Words[k].UPOS != "PROPN" || s.modelSays(k) != "" || !s.touches(k) {
		return first
	}
	if k > 0 && s.adjacent(k-1, k) && s.capital(k-1) && s.Words[k-1].UPOS == "PROPN" && !s.isHonorific(k-1) && !s.entitles(k-1) {
		return first // the end of a longer name
	}
	if len(startingAt(hits, k)) > 0 {
		return first
	}
	return k
}
