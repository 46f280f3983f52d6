package mention

// eventVerbs finds meetings, visits and calls that a verb tells: "X met Y",
// "X visited Turkey". Their Norm is the noun: "meeting with Y", "visit to
// Turkey".
func (s *search) eventVerbs() {
	for i := range s.kids {
		if s.Words[i].UPOS != "VERB" {
			continue
		}
		w, ok := s.g.EventVerbs.Get(s.Words[i].Lemma)
		if !ok || s.uncertain(i) {
			continue
		}
		switch {
		case w.Is("visit"):
			s.told(i, "visit to ", s.arguments(i, "obj", "to"), Country, Place, Person, Organization)
		case w.Is("meeting") && (s.Words[i].Lemma == "meet" || w.Is("with")):
			s.told(i, "meeting with ", s.arguments(i, "obj", "with"), Person, Country, Organization)
		case w.Is("call") && (s.Words[i].Lemma != "call" || !s.namesSomething(i)):
			s.told(i, "call to ", s.arguments(i, "obj", ""), Person)
		}
	}
}

// uncertain reports whether the verb is negated, modal, or the complement of
// another verb.
func (s *search) uncertain(i int) bool {
	for _, k := range s.kids[i] {
		if _, ok := s.g.Modality.Get(s.word(k)); ok && s.word(k) != "will" {
			return true
		}
		if s.word(k) == "to" && s.Words[k].UPOS == "PART" {
			return true
		}
	}
	return false
}

// namesSomething reports whether "call" has a second complement: "called it a
// mistake".
func (s *search) namesSomething(i int) bool {
	objects := 0
	for _, k := range s.kids[i] {
		switch s.Arcs[k].Rel {
		case "obj", "iobj":
			objects++
		case "xcomp", "ccomp", "compound:prt":
			return s.Words[k].UPOS != "VERB"
		case "obl":
			if s.hasCase(k, "for", "upon", "off") {
				return true
			}
		}
	}
	return objects != 1 || s.Words[i].XPOS == "VBN" || s.nextQuoted(i)
}

// nextQuoted reports whether a quotation begins right after the verb or its
// object.
func (s *search) nextQuoted(i int) bool {
	for _, m := range s.found {
		if m.Class == Quotation && m.First > i && m.First-i < 8 {
			return true
		}
	}
	return false
}

// arguments are the verb's objects, or its phrases with the preposition.
func (s *search) arguments(i int, rel, preposition string) []int {
	var args []int
	for _, k := range s.kids[i] {
		if s.Arcs[k].Rel == rel || s.Arcs[k].Rel == "obl" && preposition != "" && s.hasCase(k, preposition) {
			args = append(args, k)
		}
	}
	return args
}

// told adds an event for the verb, once for each coordinated object of one of
// the classes: "visited Turkey and Uzbekistan" are two visits.
func (s *search) told(verb int, noun string, args []int, classes ...Class) {
	for _, arg := range args {
		for _, class := range classes {
			if s.classAt(arg) != class {
				continue
			}
			m := s.found[s.owner[arg]-1]
			s.add(Mention{First: verb, Last: verb + 1, Head: verb, Class: Event, Kind: Verbal,
				Norm: noun + m.Norm, Why: "verb: " + s.Words[verb].Lemma})
			return
		}
	}
}
