package mention

// speakers finds persons whom the name model did not know, where they are the
// subject of a verb of speaking, or stand right beside it, or behind "according
// to": "researcher Mu Li said", "told Rodaba Noori". A run of capitalised words is one if a title, a form of address or a noun for
// a person stands before it, or if it begins with a first name.
func (s *search) speakers() {
	for v := range s.kids {
		if s.word(v) == "to" && s.word(v-1) == "according" {
			s.speaker(v+1, v)
		}
		if s.Words[v].UPOS != "VERB" {
			continue
		}
		w, ok := s.g.ReportingVerbs.Get(s.Words[v].Lemma)
		if !ok || !w.Is("before") {
			continue
		}
		for _, subject := range s.kids[v] {
			if s.Arcs[subject].Rel == "nsubj" {
				s.speaker(subject, v)
			}
		}
		s.speaker(v-1, v)
		if s.word(v-1) == "," || s.marks(v-1) {
			s.speaker(v+1, v)
		}
	}
}

// marks reports whether token i is a quotation mark.
func (s *search) marks(i int) bool {
	for f := curly; i >= 0 && f < families; f++ {
		if among(s.Doc.Word(i), marks[f].close) {
			return true
		}
	}
	return false
}

// speaker adds the name in the phrase whose head is the given subject of verb v.
func (s *search) speaker(subject, v int) {
	if subject < 0 || subject >= len(s.Words) || !s.unknownName(subject) && (subject == v-1 || subject == v+1) {
		return
	}
	begin, end := s.sentence(subject)
	first := s.addressed(subject, v)
	for first < end && !s.unknownName(first) && first < subject+2 {
		first++
	}
	for first > begin && s.unknownName(first-1) && !s.callsPerson(first-1) {
		first--
	}
	last := first
	for last < end && s.unknownName(last) {
		last++
	}
	if last == first || last-first > 4 || s.shouted(begin, end) {
		return
	}
	called := first > begin && s.callsPerson(first-1)
	for first < last && s.entitles(first) {
		first, called = first+1, true // Mr. Smith, General Smith
	}
	if first == last || !called && (last-first < 2 || s.g.PersonName(s.Doc.Word(first)).First == 0) || s.headsBody(last-1) {
		return
	}
	class := Person
	if s.behindThe(first) {
		class = Organization // "The Press Democrat reported"
	}
	s.claim(Mention{First: first, Last: last, Class: class, Kind: Name, Why: "subject of a verb of speaking"})
}

// addressed is the token after a form of address between a subject and its verb,
// or the subject itself: "Undersecretary for Education Mr. Doe says".
func (s *search) addressed(subject, v int) int {
	for k := subject; k+1 < v; k++ {
		if _, ok := s.g.Honorifics.Get(s.word(k)); ok && s.unknownName(k+1) {
			return k + 1
		}
	}
	return subject
}

// unknownName reports whether a token is a capitalised name that belongs to
// nothing yet.
func (s *search) unknownName(i int) bool {
	return s.owner[i] == 0 && s.Words[i].UPOS == "PROPN" && s.capital(i) && !s.allCapitals(i)
}

// callsPerson reports whether the token is a form of address, a title or a noun
// for a person.
func (s *search) callsPerson(i int) bool {
	w := s.word(i)
	if _, ok := s.g.Honorifics.Get(w); ok {
		return true
	}
	if s.Words[i].UPOS != "NOUN" {
		return false
	}
	_, title := s.g.Titles.Get(w)
	_, noun := s.g.PersonNouns.Get(w)
	return title || noun
}

// entitles reports whether a capitalised token is a form of address or a title.
func (s *search) entitles(i int) bool {
	w := s.word(i)
	_, address := s.g.Honorifics.Get(w)
	_, title := s.g.Titles.Get(w)
	return address || title
}

// headsBody reports whether the token is a noun of organizations or places,
// which makes the name theirs.
func (s *search) headsBody(i int) bool {
	_, organization := s.g.OrganizationNouns.Get(s.word(i))
	_, place := s.g.PlaceNouns.Get(s.word(i))
	return organization || place
}

// shouted reports whether most words of a sentence have a capital, as in a
// headline, so that capitals tell nothing.
func (s *search) shouted(first, last int) bool {
	upper, lower := 0, 0
	for i := first; i < last; i++ {
		switch w := s.Doc.Word(i); {
		case startsUpper(w):
			upper++
		case w != s.word(i) || w[0] >= 'a' && w[0] <= 'z':
			lower++
		}
	}
	return upper > lower
}
