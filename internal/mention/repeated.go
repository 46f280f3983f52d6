package mention

// repeated finds names again that the article has elsewhere: the surname of a
// person named in full, listed names, those of several words, and words found
// twice.
func (s *search) repeated() {
	known, times := map[string]known{}, map[string]int{}
	for _, m := range s.found {
		if m.Kind != Name || m.Class == Country || s.owner[m.First] == 0 || s.found[s.owner[m.First]-1].Span != m.Span {
			continue
		}
		if times[m.Norm]++; m.Thing != "" || m.Last-m.First > 1 || times[m.Norm] > 1 || s.introduced(m) {
			s.learn(known, m)
		}
	}
	for i := range s.Doc.Tokens {
		if s.owner[i] == 0 && s.capital(i) {
			s.recognize(i, known)
		}
	}
}

// introduced reports whether a name is an abbreviation in brackets of its own.
func (s *search) introduced(m Mention) bool {
	return m.First > 0 && s.word(m.First-1) == "(" && s.word(m.Last) == ")" && s.allCapitals(m.First)
}

// known is a name of the article, told by its first word: further words, class
// and listed thing.
type known struct {
	words []string
	class Class
	thing string
}

// learn takes note of a name and of a person's surname. Of names that begin
// with the same word the first counts.
func (s *search) learn(all map[string]known, m Mention) {
	words := make([]string, 0, m.Last-m.First)
	for i := m.First; i < m.Last; i++ {
		words = append(words, s.Doc.Word(i))
	}
	if _, ok := all[words[0]]; !ok {
		all[words[0]] = known{words, m.Class, m.Thing}
	}
	end := m.Last
	for end > m.First+2 && (s.suffix(end-1) || s.word(end-1) == ",") {
		end-- // "Jr."
	}
	if surname := s.Doc.Word(end - 1); m.Class == Person && len(words) > 1 {
		if _, ok := all[surname]; !ok {
			all[surname] = known{[]string{surname}, Person, ""}
		}
	}
}

// recognize adds the known name that stands at token i by itself: no further
// word with a capital is beside it. At the beginning of a sentence any word
// has a capital, so there it must be read as a name.
func (s *search) recognize(i int, all map[string]known) {
	name, ok := all[s.Doc.Word(i)]
	last := i + len(name.words)
	begin, end := s.sentence(i)
	if !ok || last > end || len(s.Doc.Word(i)) < 3 || i == begin && s.Words[i].UPOS != "PROPN" {
		return
	}
	for k, w := range name.words {
		if s.Doc.Word(i+k) != w || s.owner[i+k] != 0 {
			return
		}
	}
	if s.partOfMore(i-1, begin, end) || s.partOfMore(last, begin, end) {
		return
	}
	s.claim(Mention{First: i, Last: last, Class: name.class, Kind: Name, Thing: name.thing, Why: "named elsewhere in the article"})
}

// partOfMore reports whether the token beside a supposed name may belong to
// it: a word with a capital that is no title and does not begin the sentence.
func (s *search) partOfMore(i, begin, end int) bool {
	if i <= begin || i >= end || !s.capital(i) {
		return false
	}
	_, title := s.g.Titles.At(s.Doc, i)
	return title == i && !s.isHonorific(i)
}
