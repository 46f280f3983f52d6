package mention

// epithetReach is how many words an epithet may have.
const epithetReach = 10

// epithets finds persons who are spoken of again by what they are, beside a verb
// of speaking, to be resolved: "the veteran striker said", "added the Spaniard".
func (s *search) epithets() {
	for v := range s.kids {
		if s.Words[v].UPOS != "VERB" {
			continue
		}
		w, ok := s.g.ReportingVerbs.Get(s.Words[v].Lemma)
		if !ok || !w.Is("before") {
			continue
		}
		head := s.beforeCommas(v) - 1
		for head > 0 && (s.Words[head].UPOS == "ADV" || s.Words[head].UPOS == "AUX") {
			head--
		}
		if head > 1 && s.Words[head].UPOS == "NUM" && (s.word(head-1) == "of" || s.word(head-1) == "-" && s.word(head-2) == "of") {
			head = s.parent(head - 2)
		}
		s.epithet(head)
		if s.word(v+1) == "the" {
			s.epithet(s.epithetBehind(v + 1))
		}
	}
}

// beforeCommas is the comma that begins what a pair of commas parts from verb v,
// "the Spaniard, 34, said"; v without such.
func (s *search) beforeCommas(v int) int {
	begin, _ := s.sentence(v)
	if v-1 <= begin || s.word(v-1) != "," {
		return v
	}
	for k := v - 2; k > begin && k > v-epithetReach; k-- {
		if s.word(k) == "," {
			return k
		}
	}
	return v
}

// parent is the noun of "the mother of two" or "the father-of-two" that ends at
// or before token k; -1 without one.
func (s *search) parent(k int) int {
	for ; k > 0 && (s.word(k) == "of" || s.word(k) == "-"); k-- {
	}
	if w, ok := s.g.Kinship.Get(s.word(k)); !ok || !w.Is("family") {
		return -1
	}
	return k
}

// epithetBehind is the head of the phrase that begins with the article at token
// the, if nothing hangs on it; -1 without one.
func (s *search) epithetBehind(the int) int {
	_, end := s.sentence(the)
	for k := the + 1; k < min(the+epithetReach, end); k++ {
		switch s.Words[k].UPOS {
		case "NOUN", "PROPN", "ADJ", "NUM":
			if !s.isEpithet(k) {
				continue
			}
		default:
			if s.word(k) == "-" {
				continue
			}
			return -1
		}
		if k+1 == end {
			return k
		}
		switch next := s.word(k + 1); {
		case next == "of", next == "'s", next == "’s", next == "-", next == "and", next == ",":
			return -1
		}
		switch s.Words[k+1].UPOS {
		case "NOUN", "PROPN", "ADJ":
			continue
		}
		return k
	}
	return -1
}

// isEpithet reports whether token k is a noun for one who was named before, or
// for one of a people.
func (s *search) isEpithet(k int) bool {
	if w, ok := s.g.Epithets.Get(s.word(k)); ok {
		return !w.Plural && !s.plural(k)
	}
	if o := s.owner[k]; o != 0 {
		m := &s.found[o-1]
		return m.Class == Country && m.Kind == Demonym && m.Last == m.First+1 && !s.plural(k) && s.Words[k].UPOS != "ADJ"
	}
	return false
}

// epithet adds the phrase with an article whose head is the given token, unless
// it brings in somebody else: another, the new, the second.
func (s *search) epithet(head int) {
	if head < 1 || !s.isEpithet(head) && s.word(head+1) != "of" && s.word(head+1) != "-" {
		return
	}
	begin, _ := s.sentence(head)
	for k := head - 1; k >= begin && k > head-epithetReach; k-- {
		w := s.word(k)
		if w == "the" {
			s.add(Mention{First: k, Last: head + 1, Head: head, Class: Person, Kind: Nominal, Why: "described: epithet"})
			return
		}
		d, _ := s.g.DescriptionWords.Get(w)
		n, number := s.g.Numbers.Get(w)
		switch u := s.Words[k].UPOS; {
		case d.Is("new"), number && n.Is("ordinal"):
			return
		case w != "-" && u != "NOUN" && u != "PROPN" && u != "ADJ" && u != "NUM" && u != "VERB" && u != "ADV":
			return
		}
	}
}
