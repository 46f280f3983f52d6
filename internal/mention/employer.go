package mention

import (
	"slices"
	"strings"

	"accord/internal/article"
	"accord/internal/gazetteer"
)

// employers finds bodies by the title of their person behind them: an
// abbreviation, "FCO Minister Jane Doe", and what else has a capital before a
// title of companies, "Acme boss Jane Doe", "Acme's chief executive, Jane Doe".
func (s *search) employers() {
	for _, m := range s.found {
		if m.Class != Title || m.First == 0 || s.at(m.First) == article.HeadlineRegion {
			continue
		}
		s.holder(m)
		s.begun(m)
		s.unread(m)
		s.spokenFor(m)
		if s.classAt(m.Last) == Person {
			s.clubBefore(m)
			s.kindBefore(m)
			s.abbreviationBefore(m)
			s.firmBefore(m, m.First)
			s.houseBefore(m)
			s.landBefore(m)
		} else if w, _ := s.g.Titles.At(s.Doc, m.Head); speaksFor(w) {
			s.kindBefore(m)
		} else if own := m.First - 1; s.word(own) == "'s" && s.word(m.Last) == "," && s.classAt(m.Last+1) == Person {
			s.firmBefore(m, own)
			s.ownerBefore(m, own)
		}
	}
	if len(s.clubs) > 0 {
		s.clubsElsewhere()
	}
}

// holder makes a person of the unlisted name behind a public office, which the
// model took for a place or body, "his interior minister, Jane Doe", and of two
// words behind any title where one of them is a name of persons.
func (s *search) holder(title Mention) {
	w, end := s.g.Titles.At(s.Doc, title.Head)
	for k := title.First; k < title.Last && end <= title.Head; k++ {
		w, end = s.g.Titles.At(s.Doc, k)
	}
	at := title.Last
	if s.word(at) == "," {
		at++
	}
	if w.Plural || at >= len(s.owner) || s.owner[at] == 0 || !s.adjacent(title.First, at) {
		return
	}
	m := &s.found[s.owner[at]-1]
	if (!w.Is("public") || s.capital(title.Head)) && !(at == title.Last && m.Last == at+2 && (s.looksPersonal(at, m.Last) || s.g.PersonName(s.Doc.Word(m.Last-1)).Last > gazetteer.Unknown)) {
		return
	}
	if m.First != at || m.Kind != Name || m.Thing != "" || m.Class != Place && m.Class != Organization || m.Last-m.First < 2 || m.Last-m.First > 4 || s.headsBody(m.Last-1) {
		return
	}
	for k := m.First; k < m.Last; k++ {
		if !s.capital(k) || s.allCapitals(k) {
			return
		}
	}
	m.Class, m.Why = Person, "name behind an office"
}

// begun lets a person's name begin right behind the title where the model left
// its first word out: "Minister" "Abshir" "Omar Doe".
func (s *search) begun(title Mention) {
	i := s.afterState(title)
	if i+1 >= len(s.owner) || s.owner[i] != 0 || s.classAt(i+1) != Person || !s.adjacent(title.First, i+1) || !s.capital(title.Head) || !s.nameWord(i) {
		return
	}
	m := &s.found[s.owner[i+1]-1]
	if m.First != i+1 || m.Kind != Name || m.Address > 0 {
		return
	}
	m.First, m.Span.Start, m.Norm = i, s.Doc.Tokens[i].Start, s.plain(i, m.Last)
	s.owner[i] = s.owner[i+1]
}

// afterState is the token behind a title and the "of" and country that end it:
// "Foreign Minister of Chad".
func (s *search) afterState(title Mention) int {
	k := title.Last + 1
	if s.word(k) == "the" {
		k++
	}
	if s.word(title.Last) != "of" || s.classAt(k) != Country {
		return title.Last
	}
	return s.found[s.owner[k]-1].Last
}

// nameWord reports whether a token may be a word of a person's name: a proper
// noun in small letters but for the first that is nothing else.
func (s *search) nameWord(k int) bool {
	_, date := s.g.Dates.Get(s.word(k))
	_, event := s.g.EventNouns.Get(s.word(k))
	return s.owner[k] == 0 && s.capital(k) && !s.allCapitals(k) && s.Words[k].UPOS == "PROPN" && !date && !event &&
		!s.headsBody(k) && !s.entitles(k) && !s.modifierAt(k) && !s.f.notNames[s.word(k)]
}

// unread finds the person behind an office in capitals whom the model passed
// over: two or three words with capitals that are nothing else, "Chief Economist
// Huw Pill disagreed".
func (s *search) unread(title Mention) {
	i := s.afterState(title)
	end := i + 2
	if s.capital(end) {
		end++
	}
	if !s.capital(title.Head) || end >= len(s.Doc.Tokens) || !s.adjacent(title.First, end) || s.capital(end) || s.Words[title.Head].XPOS == "NNS" || s.Words[title.Head].XPOS == "NNPS" {
		return
	}
	for k := i; k < end; k++ {
		if !s.nameWord(k) {
			return
		}
	}
	if !s.hyphenBetween(end, end+1) {
		s.claim(Mention{First: i, Last: end, Class: Person, Kind: Name, Why: "words with capitals behind an office"})
	}
}

// spokenFor makes a body of the unlisted name right before a spokesman's title,
// which the model took for a place: "a Network Rail spokesman".
func (s *search) spokenFor(title Mention) {
	k := title.First - 1
	if w, _ := s.g.Titles.At(s.Doc, title.Head); !w.Is("speaker") || s.owner[k] == 0 || !s.adjacent(k, title.First) {
		return
	}
	if m := &s.found[s.owner[k]-1]; m.Last == title.First && m.Kind == Name && m.Class == Place && m.Thing == "" {
		m.Class, m.Why = Organization, "name before a spokesman"
	}
}

// houseBefore makes a firm of the one word before an analyst that was taken for
// a person, where nobody of that surname is named: "Jefferies analyst Jane Doe";
// and a body of what stands before its leader, "Tehrik-e-Halden chief Jane Doe".
func (s *search) houseBefore(title Mention) {
	k := title.First - 1
	leader := s.isA(title.Last-1, kindLeader) && !s.capital(title.First)
	if s.owner[k] == 0 || !s.isA(title.Last-1, kindAnalyst) && !leader || !s.adjacent(k, title.First) {
		return
	}
	m := &s.found[s.owner[k]-1]
	if m.Class != Person || m.Last != title.First || m.Last != m.First+1 && !leader || m.Kind != Name {
		return
	}
	if s.surnameOf(k) {
		return
	}
	m.Class, m.Why = Organization, "name before an analyst"
}

// ownerBefore makes a firm of the one word whose director is told, which was taken
// for a person or place that is named nowhere else in full: "Mahan's director,
// Jane Doe,".
func (s *search) ownerBefore(title Mention, own int) {
	w, _ := s.g.Titles.Get(s.word(title.Last - 1))
	if phrase, _ := s.g.Titles.At(s.Doc, title.First); phrase.Is("firm") {
		w = phrase
	}
	k := own - 1
	if k < 0 || s.owner[k] == 0 || !w.Is("firm") && w.Lemma != "director" {
		return
	}
	m := &s.found[s.owner[k]-1]
	if m.Last != own || m.Last != m.First+1 || m.Kind != Name || m.Thing != "" || m.Class != Person || s.surnameOf(k) {
		return
	}
	m.Class, m.Why = Organization, "name before its director"
}

// surnameOf reports whether somebody named in full has the surname at token k.
func (s *search) surnameOf(k int) bool {
	for _, other := range s.found {
		if other.Class == Person && other.Last-other.First > 1 && s.word(other.Last-1) == s.word(k) {
			return true
		}
	}
	return false
}

// landBefore makes a place of the unlisted name before an office of a province
// or town that was taken for a body: "Tamaulipas Gov. Jane Doe". Central banks
// have governors too.
func (s *search) landBefore(title Mention) {
	k := title.First - 1
	if s.owner[k] == 0 || !s.isA(title.Last-1, kindLand) || !s.adjacent(k, title.First) {
		return
	}
	m := &s.found[s.owner[k]-1]
	if m.Class == Person && m.Last == title.First && m.Last == m.First+1 && m.Kind == Name && m.Thing == "" && !s.surnameOf(k) {
		m.Class, m.Why = Place, "name before an office of a place" // "Darwin MP Jane Doe"
		return
	}
	if m.Class != Organization || m.Last != title.First || m.Last-m.First > 2 || m.Kind != Name || m.Thing != "" || s.allCapitals(k) || s.headsBody(k) || strings.Contains(s.word(k), "ban") {
		return
	}
	if _, party := s.g.OrganizationNouns.Get(s.word(m.First)); party || s.ofParty(k) || len(startingAt(s.hits, m.First)) > 0 {
		return
	}
	m.Class, m.Why = Place, "name before an office of a place"
}

// clubBefore takes the town before the title of somebody in sports for its club,
// and those in a list with it: "former Acton and Leeds striker Jane Doe".
func (s *search) clubBefore(title Mention) {
	w, _ := s.g.Titles.Get(s.word(title.Last - 1))
	if phrase, _ := s.g.Titles.At(s.Doc, title.First); phrase.Is("club") {
		w = phrase
	}
	if !w.Is("club") || s.capital(title.First) {
		return
	}
	stop := title.First
	for i := range townsInList {
		if stop == 0 || s.owner[stop-1] == 0 {
			return
		}
		m := &s.found[s.owner[stop-1]-1]
		if m.Class != Place && m.Class != Organization || m.Kind != Name || m.Last != stop || !s.adjacent(m.First, title.First) {
			return
		}
		if m.Class == Place {
			if t, listed := s.g.Thing(m.Thing); listed && t.Class != "city" {
				return
			}
			s.clubs = append(s.clubs, m.Norm)
			m.Class, m.Thing, m.Why = Organization, "", "town before a title of sports"
		}
		stop = m.First - 1
		if stop < 0 || s.word(stop) != "," && (s.word(stop) != "and" || i > 0) {
			return
		}
	}
}

// townsInList is how many towns a list before a title has at most.
const townsInList = 5

// clubsElsewhere takes towns for their clubs where nothing is in them or goes
// there, if the article tells of the club.
func (s *search) clubsElsewhere() {
	for i := range s.found {
		m := &s.found[i]
		if m.Class != Place || m.Kind != Name || !slices.Contains(s.clubs, m.Norm) {
			continue
		}
		switch s.word(m.First - 1) {
		case "in", "near", "outside", "around", "of":
		default:
			m.Class, m.Thing, m.Why = Organization, "", "town whose club is told of"
		}
	}
}

// kindBefore adds the body that is spoken of by its kind alone right before the
// title of its officer, to be resolved: "foreign ministry spokesman Jane Doe".
func (s *search) kindBefore(title Mention) {
	i, w := s.kindEnding(title.First)
	if begin, _ := s.sentence(max(i, 0)); i < 0 || s.capital(i) && i > begin || s.capital(title.First) || s.proper(i, title.First) || s.Words[title.First-1].UPOS != "NOUN" || w.Plural || w.Is("suffix") || w.Is("weak") || w.Is("school") {
		return
	}
	if i > 0 && s.adjacent(i-1, i) {
		switch s.Words[i-1].UPOS {
		case "NOUN", "PROPN", "ADJ", "NUM", "PRON":
			return // a body of more words, or another's
		}
	}
	s.add(Mention{First: i, Last: title.First, Class: Organization, Kind: Nominal, Why: "described: " + w.Lemma})
}

// kindEnding is where the longest noun of organizations begins that ends before
// token stop; -1 without one.
func (s *search) kindEnding(stop int) (first int, w gazetteer.Word) {
	begin, _ := s.sentence(stop)
	for first = max(begin, stop-kindReach); first < stop; first++ {
		if w, end := s.g.OrganizationNouns.At(s.Doc, first); end == stop {
			return first, w
		}
	}
	return -1, w
}

// kindReach is how many words the noun of a body may have before a title.
const kindReach = 4

func (s *search) abbreviationBefore(title Mention) {
	i := title.First - 1
	w := s.Doc.Word(i)
	if s.owner[i] != 0 || s.Words[i].UPOS != "PROPN" || s.isHonorific(i) || !s.adjacent(i, title.First) || len(w) < 2 || len(w) > 6 || strings.ToUpper(w) != w || !startsUpper(w) {
		return
	}
	s.employer(i, i+1, "abbreviation before a title")
}

// firmBefore takes the words with a capital that end before stop for the
// company of the title, unless they are something that is known.
func (s *search) firmBefore(title Mention, stop int) {
	w, _ := s.g.Titles.Get(s.word(title.Last - 1))
	if phrase, _ := s.g.Titles.At(s.Doc, title.First); phrase.Is("firm") {
		w = phrase
	}
	if stop == 0 || s.capital(title.First) && !s.allCapitals(title.First) || !w.Is("firm") && !s.onlyBody(w, stop) {
		return
	}
	if owner := s.owner[stop-1]; owner != 0 {
		if m := &s.found[owner-1]; m.Class == Place && m.Thing == "" && m.Last == stop && m.Kind == Name {
			m.Class, m.Why = Organization, "place before a title of companies"
		}
		return
	}
	begin, _ := s.sentence(stop - 1)
	first := stop
	for first > begin && s.owner[first-1] == 0 && s.capital(first-1) && s.Words[first-1].UPOS == "PROPN" && !s.modifies(first-1) && !s.isHonorific(first-1) {
		first--
	}
	if first < stop && !s.f.notNames[s.word(first)] {
		s.employer(first, stop, "name before a title of companies")
	}
}

// onlyBody reports whether the word before the title of somebody who leads or
// speaks for a body, or plays for it, can be nothing but that body's name: it is
// no word that may have a capital for another reason.
func (s *search) onlyBody(title gazetteer.Word, stop int) bool {
	i := stop - 1
	begin, _ := s.sentence(i)
	w := s.word(i)
	if i <= begin || s.owner[i] != 0 || s.Words[i].UPOS != "PROPN" || !s.capital(i) || s.allCapitals(i) || len(w) < 4 || !s.adjacent(i, stop) || s.capital(i-1) && !s.modifierAt(i-1) || s.modifies(i) || s.entitles(i) {
		return false
	}
	_, body := s.g.OrganizationNouns.Get(w)
	_, place := s.g.PlaceNouns.Get(w)
	_, date := s.g.Dates.Get(w)
	_, event := s.g.EventNouns.Get(w)
	if body || place || date || event || s.f.notNames[w] {
		return false
	}
	return title.Is("speaker") || title.Lemma == "chief" || title.Lemma == "head" || title.Is("club") && strings.HasSuffix(w, "s")
}

func (s *search) employer(first, last int, why string) {
	s.claim(Mention{First: first, Last: last, Class: Organization, Kind: Name, Why: why})
}
