package mention

// pronouns finds personal pronouns and descriptions of groups.
func (s *search) pronouns() {
	for i := 0; i < len(s.Doc.Tokens); i++ {
		if w, end := s.g.Groups.At(s.Doc, i); end > i && s.owner[end-1] == 0 {
			first := i
			if i > 0 && s.word(i-1) == "the" {
				first--
			}
			s.add(Mention{First: first, Last: end, Head: end - 1, Class: Group, Kind: Nominal, Why: "group: " + w.Lemma})
			i = end - 1
			continue
		}
		w, ok := s.g.Pronouns.Get(s.word(i))
		if !ok || s.owner[i] != 0 || s.Words[i].UPOS != "PRON" || w.Is("speaker") || w.Is("relative") || w.Is("demonstrative") || w.Is("reflexive") {
			continue
		}
		class := Organization
		switch {
		case w.Is("plural"):
			class = Group
		case w.Is("male") || w.Is("female"):
			class = Person
		case !w.Is("thing"):
			continue
		}
		s.add(Mention{First: i, Last: i + 1, Head: i, Class: class, Kind: Pronoun, Why: "pronoun"})
	}
}
