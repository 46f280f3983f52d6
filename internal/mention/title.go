package mention

import (
	"strings"

	"accord/internal/article"
	"accord/internal/gazetteer"
)

// titles finds offices, ranks and occupations: a head noun of the lexicon with
// the modifiers before it and the field after it.
func (s *search) titles() {
	done := 0                 // the end of the last title that another follows
	held := map[string]bool{} // the head nouns of titles that stood before names
	for i := 0; i < len(s.Doc.Tokens); i++ {
		w, end := s.g.Titles.At(s.Doc, i)
		if rank, stop := s.rankAt(i); stop > end {
			w, end = rank, stop
		}
		if other, stop := s.secondHalf(i, end); stop > end {
			w, end = other, stop
		}
		head := end - 1
		if short, c := s.beforeOf(i, end), s.classAt(end); c != "" && short > i {
			if head = short - 1; c != Person {
				end = short // "leader of the opposition Liberal Party"
			}
		}
		if end <= i || s.insideName(i, end) {
			continue
		}
		next, stop := s.g.Titles.At(s.Doc, end)
		styled := stop > end && (style(next) || next.Is("member") && !w.Is("member")) && !style(w) && s.classAt(stop) == Person
		if _, rank := s.rankAt(end); rank > end && s.adjacent(end-1, end) {
			styled = true // "spokesman Chief Supt. Jane Doe"
		}
		if stop > end && s.owner[end] == 0 && s.adjacent(end-1, end) && !styled {
			continue // the head noun is further on: "minister counsellor"
		}
		if s.hyphenated(i) || i > 0 && s.isHonorific(i-1) && style(w) {
			continue // "right-winger", "Dr. Sultan Doe"
		}
		first := max(s.titleStart(i), done)
		if _, group := s.g.Groups.At(s.Doc, max(i-1, 0)); i > 0 && group == end {
			continue // "both leaders"
		}
		last := s.titleEnd(end)
		if s.classAt(last) == Person {
			held[s.word(end-1)] = true
		}
		again := held[s.word(end-1)] && s.word(i-1) == "the" && last == end // the secretary said
		if w.Is("weak") && !again && !s.holdsTitle(first, last) && !s.office(end-1) || s.Words[end-1].UPOS == "VERB" && (s.classAt(end) != Person || s.Words[end-1].XPOS == "VB") {
			continue
		}
		s.shortOffice(last, s.titleNorm(first, last))
		s.add(Mention{First: first, Last: last, Head: head, Class: Title, Kind: Nominal, Norm: s.titleNorm(first, last), Why: "title: " + w.Lemma})
		i = last - 1
		if styled {
			done = last
		}
	}
}

// secondHalf reads the title that a hyphen or stroke ties to the one in tokens
// [i, end): "player-coach", "guitarist/vocalist".
func (s *search) secondHalf(i, end int) (w gazetteer.Word, stop int) {
	if end <= i || s.word(end) != "-" && s.word(end) != "/" || !s.touchesNext(end-1) {
		return w, end
	}
	w, stop = s.g.Titles.At(s.Doc, end+1)
	if stop <= end+1 || w.Plural || !s.touchesNext(end) {
		return w, end
	}
	return w, stop
}

// style reports whether a title is a rank or dignity that its holder bears
// beside an office: "Defense Minister General Doe", "Supreme Leader Ayatollah
// Doe".
func style(w gazetteer.Word) bool {
	return w.Is("military") || w.Is("clergy") || w.Is("royal")
}

// regionBefore is where the continent or region begins that a title's next word
// stands behind, "Africa Minister", "Middle East envoy"; i if none does.
func (s *search) regionBefore(i int) int {
	if i == 0 || s.classAt(i-1) != Place {
		return i
	}
	m := s.found[s.owner[i-1]-1]
	thing, listed := s.g.Thing(m.Thing)
	if !listed || m.Last != i || thing.Class != "continent" && thing.Class != "region" {
		return i
	}
	return m.First
}

// joinsFields reports whether "and" at token k joins two fields of an office
// whose head noun is at i: "Trade and Industry Minister".
func (s *search) joinsFields(k, i int) bool {
	if k < 1 || s.word(k) != "and" || !s.adjacent(k-1, k) || !s.capital(k-1) || !s.capital(k+1) || !s.capital(i) || k+1 == i || s.owner[k-1] != 0 {
		return false
	}
	_, title := s.g.Titles.At(s.Doc, k-1)
	x := s.Words[k-1].XPOS
	return title <= k-1 && (x == "NN" || x == "NNP" || x == "NNPS" && s.isField(k-1) || s.Words[k-1].UPOS == "ADJ" && s.isField(k-1))
}

// beforeOf is the end of the words of a title before its "of"; i without one.
func (s *search) beforeOf(i, end int) int {
	for k := i + 1; k < end; k++ {
		if s.word(k) == "of" {
			return k
		}
	}
	return i
}

// rankAt reads an abbreviated rank before a name: "Gen.", "Sen.".
func (s *search) rankAt(i int) (gazetteer.Word, int) {
	w, end := s.g.Honorifics.At(s.Doc, i)
	if end > i && w.Is("rank") && end < len(s.owner) && s.capital(i) && s.classAt(end) == Person {
		return w, end
	}
	return w, i
}

// describes reports whether a participle stands before a noun, as "acting" does.
func (s *search) describes(i int) bool {
	return s.Words[i].XPOS == "VBG" && s.Arcs[i].Rel == "amod"
}

func (s *search) adjacent(i, j int) bool {
	return j < len(s.Doc.Tokens) && s.Doc.SentenceAt(i) == s.Doc.SentenceAt(j)
}

// insideName reports whether the tokens are part of a name that is longer than
// they are, or of a quotation's mark.
func (s *search) insideName(first, last int) bool {
	for i := first; i < last; i++ {
		if s.owner[i] != 0 {
			return true
		}
	}
	return false
}

// classAt is the class of the outermost name at token i.
func (s *search) classAt(i int) Class {
	if i < 0 || i >= len(s.owner) || s.owner[i] == 0 {
		return ""
	}
	return s.found[s.owner[i]-1].Class
}

// mostUnknown is how many words that are no modifiers a title may begin with.
const mostUnknown = 2

// titleStart goes back over modifiers: deputy, vice, foreign; capitalised
// nouns where the title is capitalised itself; and a country between them.
func (s *search) titleStart(i int) int {
	begin, _ := s.sentence(i)
	if s.word(i) == "officer" && i-2 >= begin && s.word(i-2) == "chief" && s.owner[i-1] == 0 && s.owner[i-2] == 0 {
		return i - 2 // "chief sustainability officer"
	}
	if s.capital(i-1) && s.headsPlace(i-1) && s.classAt(i-2) == Place && i-2 >= begin {
		return i // "Kaduna State Governor"
	}
	if w, _ := s.g.Titles.Get(s.word(i)); w.Is("member") && s.capital(i-1) && s.isA(i-1, kindParty) {
		return i // "Labor senator"
	}
	first, unknown := i, 0
	for k := i - 1; k >= begin; k-- {
		if first == k+1 && s.word(first) == "affairs" && s.capital(first) && s.allCapitals(k) && s.classAt(k) == Organization {
			return k // "EU Affairs Minister"
		}
		if s.classAt(k) == Country {
			continue // belongs only if a modifier stands before it
		}
		if start := s.regionBefore(k + 1); start <= k && first == k+1 {
			first, k = start, start
			continue
		}
		if first == k+1 && s.joinsFields(k, i) {
			first, k = k-1, k-1
			continue
		}
		if first == k+1 && s.word(k) == "," && s.word(first+1) == "and" && s.owner[k-1] == 0 && s.capital(k-1) && s.isField(k-1) {
			first, k = k-1, k-1
			continue // "Political, Legal and Security Affairs Minister"
		}
		if s.word(k) == "visiting" && s.classAt(k+1) == Country {
			break
		}
		if s.owner[k] != 0 || s.word(k) == "-" && !s.modifies(k-1) || s.ofParty(k) || s.isHonorific(k) {
			break
		}
		if !s.modifies(k) && !(s.capital(k) && !s.modifierAt(k) && s.capital(i) && !s.allCapitals(k) && s.Words[k].UPOS != "DET" && s.Words[k].UPOS != "ADP" && s.Words[k].UPOS != "PUNCT" && s.Words[k].UPOS != "PRON" && s.Words[k].UPOS != "VERB" && !s.tellsEvent(k) && !s.tellsTime(k) && k > begin && first == k+1) {
			break
		}
		if s.Words[k].UPOS == "VERB" && !s.describes(k) && !(s.modifies(k) && s.capital(k) && s.capital(i)) || first != k+1 && !s.ranks(k) {
			break
		}
		if !s.modifies(k) {
			if unknown++; unknown > mostUnknown {
				return i // the end of something else: "Arts Citation Index Professor"
			}
		}
		first = k
	}
	return first
}

func (s *search) modifies(i int) bool {
	if i < 0 {
		return false
	}
	w, ok := s.g.TitleModifiers.Get(s.word(i))
	if phrase, end := s.g.TitleModifiers.At(s.Doc, i); !ok && end > i+1 {
		w, ok = phrase, true // "human rights"
	}
	return ok && !w.Is("past") && !w.Is("future") && !w.Is("party") && !w.Is("present") && !w.Is("praise") || s.word(i) == "-" || s.word(i) == "and" && s.modifies(i-1) && s.modifies(i+1) && (s.capital(i-1) || !s.capital(i+1))
}

// tellsEvent reports whether the word is a verb of meeting in the present,
// which capitals of a headline make a name of: President A Meets Chancellor B.
func (s *search) tellsEvent(i int) bool {
	_, ok := s.g.EventVerbs.Get(s.word(i))
	return ok && strings.HasSuffix(s.word(i), "s")
}

// tellsTime reports whether the word is a day or month: "on Sunday President Doe".
func (s *search) tellsTime(i int) bool {
	_, ok := s.g.Dates.Get(s.word(i))
	return ok
}

// hyphenated reports whether a word that may not stand before a title is tied
// to token i by a hyphen.
func (s *search) hyphenated(i int) bool {
	return i > 1 && s.word(i-1) == "-" && s.Doc.Tokens[i-1].End == s.Doc.Tokens[i].Start &&
		s.Doc.Tokens[i-2].End == s.Doc.Tokens[i-1].Start && !s.modifierAt(i-2) && s.classAt(i-2) == ""
}

func (s *search) modifierAt(i int) bool {
	_, ok := s.g.TitleModifiers.Get(s.word(i))
	return ok
}

func (s *search) isField(i int) bool {
	w, ok := s.g.TitleModifiers.Get(s.word(i))
	return ok && w.Is("field")
}

func (s *search) ofParty(i int) bool {
	w, ok := s.g.TitleModifiers.Get(s.word(i))
	return ok && w.Is("party")
}

// endsInField reports whether a supposed organization ends in the field of the
// office that follows: "US Treasury" in "US Treasury Secretary Jane Doe".
func (s *search) endsInField(last int) bool {
	w, ok := s.g.TitleModifiers.Get(s.word(last - 1))
	if !ok || !w.Is("field") || !s.adjacent(last-1, last) {
		return false
	}
	t, end := s.g.Titles.At(s.Doc, last)
	return end == last+1 && (strings.HasSuffix(t.Lemma, "secretary") || strings.HasSuffix(t.Lemma, "minister"))
}

func (s *search) allCapitals(i int) bool {
	w := s.Doc.Word(i)
	return len(w) > 1 && strings.ToUpper(w) == w
}

func (s *search) ranks(i int) bool {
	w, ok := s.g.TitleModifiers.Get(s.word(i))
	return ok && w.Is("rank")
}

// titleEnd goes on over the field of an office: "of international economics",
// "for Central Asia"; it stops before organizations, countries and persons.
func (s *search) titleEnd(last int) int {
	_, stop := s.sentence(last - 1)
	if last >= stop-1 || s.word(last) != "of" && s.word(last) != "for" {
		return last
	}
	end, nouns := last, false
	for k := last + 1; k < stop; k++ {
		c := s.classAt(k)
		if c == Person && nouns && end == k && (s.modifierAt(k-1) || s.classAt(k-1) == Place || strings.HasSuffix(s.Words[k-1].XPOS, "S") || s.plainField(k-1)) {
			return end // "Minister of Finance Jane Doe", "head of mission Jane Doe"
		}
		if c != "" && !(c == Place && s.word(last) == "for") {
			if k == last+1 || s.Words[k-1].UPOS == "ADP" || s.Words[k-1].UPOS == "DET" {
				break
			}
			return last
		}
		if _, address := s.g.Honorifics.Get(s.word(k)); address && nouns && end == k && s.capital(k) {
			return end // "Undersecretary for Education Mr. Doe"
		}
		if c == Place {
			k = s.found[s.owner[k]-1].Last - 1 // whole: "the Horn of Africa"
			end, nouns = k+1, true
			continue
		}
		switch s.Words[k].UPOS {
		case "NOUN", "PROPN":
			if w, _ := s.g.Honorifics.Get(s.word(k)); w.Is("rank") && s.capital(k) && k > last+1 {
				return end // "chief of army staff and Lt Gen"
			}
			if nouns && end == k && s.modifierAt(k-1) && s.Words[k].UPOS == "PROPN" && s.capital(k) && !s.modifierAt(k) && s.capital(k+1) && !s.modifierAt(k+1) {
				return end // "Minister of Foreign Affairs Bui Thanh Son"
			}
			if s.hyphenBetween(k+1, k+2) {
				return last // "president of the state-owned bank"
			}
			if s.isBody(k) && (s.word(k-1) == "the" || s.word(last+1) == "the" && s.upos(k+1) != "NOUN") {
				return last // "a spokesman for the ministry"
			}
			end, nouns = k+1, true
			continue
		case "ADJ", "CCONJ":
			if s.capital(k) && s.modifierAt(k) && s.classAt(k+1) == Person {
				end, nouns = k+1, true // "Minister of Interior Jane Doe"
			}
			continue
		}
		if s.Words[k].UPOS == "DET" && (k == last+1 || s.word(k-1) == "and" && s.classAt(k+1) == Place) {
			continue // "for Africa and the Caribbean"
		}
		if s.Words[k].XPOS == "VBG" && nouns && s.upos(k+1) == "NOUN" {
			return last // "founder of a small security consulting firm"
		}
		break
	}
	if !nouns || s.times(end-1) && s.word(last) == "for" {
		return last // "prime minister for a third time"
	}
	return end
}

// shortOffice takes the abbreviation in brackets behind an office for no body:
// "Inspector General (IG)".
func (s *search) shortOffice(i int, office string) {
	if s.word(i) != "(" || s.word(i+2) != ")" || s.owner[i+1] == 0 || !shortens(s.Doc.Word(i+1), office) {
		return
	}
	short := s.Doc.Word(i + 1)
	for k := range s.found {
		if m := &s.found[k]; m.Norm == short && m.Class != Country {
			m.Class, m.Kind, m.Thing, m.Why = Title, Nominal, "", "abbreviation of an office"
		}
	}
}

// times reports whether token i is a noun that tells how long or how often.
func (s *search) times(i int) bool {
	switch s.Words[i].Lemma {
	case "time", "term", "year", "month", "week", "decade", "life", "day":
		return true
	}
	return false
}

// plainField reports whether a noun in small letters before a name tells what an
// office is of, and not who the person is: no title, no tie of family.
func (s *search) plainField(i int) bool {
	_, kin := s.g.Kinship.Get(s.word(i))
	return s.Words[i].UPOS == "NOUN" && !s.capital(i) && !kin && !s.entitles(i)
}

// isBody reports whether token k alone may speak of an organization named
// before.
func (s *search) isBody(k int) bool {
	_, known := s.g.OrganizationNouns.Get(s.word(k))
	return known && s.Words[k].UPOS == "NOUN"
}

// holdsTitle reports whether a common noun is used as a title: beside a person
// or before a body.
func (s *search) holdsTitle(first, last int) bool {
	if s.classAt(last) == Person {
		return true
	}
	if s.isA(last, kindOffice) {
		for k := last + 1; k <= last+2; k++ {
			if c := s.classAt(k); c == Organization || c == Country {
				return true
			}
		}
	}
	for k := first - 1; k >= 0 && k >= first-6; k-- {
		if s.word(k) == "," && s.classAt(k-1) == Person {
			return true
		}
		if c := s.classAt(k); c == Organization {
			if k == first-1 || k == first-2 && (s.word(first-1) == "'s" || s.word(first-1) == "'") {
				return true
			}
			break
		}
	}
	named := last
	if s.word(named) == "," {
		named++
	}
	for s.isHonorific(named) {
		named++ // "the secretary, Mr. Doe"
	}
	return s.classAt(named) == Person
}

// office reports whether a noun is written as an office: with a capital, but
// neither at the beginning of a sentence nor in a headline.
func (s *search) office(head int) bool {
	begin, _ := s.sentence(head)
	return head > begin && s.capital(head) && !s.allCapitals(head) && s.at(head) != article.HeadlineRegion
}

// titleNorm is the title without a country at its beginning.
func (s *search) titleNorm(first, last int) string {
	for first < last-1 && s.classAt(first) == Country {
		first++
	}
	switch s.word(first) {
	case "first", "second", "third": // "the first president", but "first deputy"
		if _, end := s.g.Titles.At(s.Doc, first+1); end > first+1 && s.word(end-1) != "secretary" && s.word(first+1) != "deputy" && s.word(first+1) != "vice" && !s.capital(first) {
			first++
		}
	}
	return s.plain(first, last)
}
