package coref

import (
	"slices"
	"strings"

	"accord/internal/mention"
)

// findTitles lets a title that stands alone, "the minister", refer to the one
// person before it who was given that title.
func (s *state) findTitles() {
	holders := map[int][]int{} // by person's root: titles
	s.held = holders
	for i := range s.Mentions {
		if s.Mentions[i].Class != mention.Title {
			continue
		}
		if p := s.holder(i); p >= 0 {
			holders[s.find(p)] = append(holders[s.find(p)], i)
			continue
		}
		if s.definite(i) {
			if p := s.titled(i, holders); p >= 0 {
				s.point(i, p)
			}
		}
	}
}

// definite reports whether "the" or "that" stands before the title, or its first
// words, or a verb of speaking before its capital.
func (s *state) definite(i int) bool {
	m := &s.Mentions[i]
	for t := m.First; t >= max(0, m.First-2); t-- {
		if w, _ := s.g.DescriptionWords.Get(s.word(t)); w.Is("pointing") {
			return true
		}
		if _, modifies := s.g.TitleModifiers.Get(s.word(t)); t < m.First && !modifies && s.outerAt(t) < 0 {
			break
		}
	}
	v, _ := s.g.ReportingVerbs.Get(s.lemma(max(0, m.First-1)))
	return v.Is("before") && s.capitalised(m.First) // added President of the Republic
}

// capitalised reports whether token t begins with a capital.
func (s *state) capitalised(t int) bool {
	w := s.Doc.Word(t)
	return w[:1] != strings.ToLower(w[:1])
}

// holder is the person beside a title: right after it, or before a comma in
// front of it; -1 if there is none.
func (s *state) holder(i int) int {
	m := &s.Mentions[i]
	for j, hi := s.inSentence(m.Sentence); j < hi; j++ {
		n := &s.Mentions[j]
		if s.class[j] != mention.Person || s.out[j] {
			continue
		}
		gap := m.First - n.Last
		if n.First == m.Last || s.setOff(m, n) || n.First <= m.First && m.Last <= n.Last || gap >= 1 && gap <= 4 && s.word(n.Last) == "," {
			return j
		}
	}
	return s.inOffice(i)
}

// setOff reports whether commas part a person from the title before him: "the
// president, Jane Doe, said".
func (s *state) setOff(title, person *mention.Mention) bool {
	if person.First != title.Last+1 || s.word(title.Last) != "," {
		return false
	}
	w := s.word(person.Last)
	return w == "." || w == "," && s.word(person.Last+1) != "and" || s.begins(title) && s.finite(person.Last)
}

// begins reports whether only nouns and the like stand before a title in its
// sentence: "Rivers State governor, Jane Doe has said".
func (s *state) begins(title *mention.Mention) bool {
	for t := s.Doc.Sentences[title.Sentence].First; t < title.First && t < len(s.Words); t++ {
		switch s.Words[t].UPOS {
		case "NOUN", "PROPN", "ADJ", "DET", "PART":
		default:
			return false
		}
	}
	return true
}

// finite reports whether token t is a verb that can head a sentence.
func (s *state) finite(t int) bool {
	if t >= len(s.Words) {
		return false
	}
	x := s.Words[t].XPOS
	return x == "VBD" || x == "VBZ"
}

// inOffice is the person of whom a sentence says that he is or becomes what
// title i says: A is the mayor of B; -1 if there is none.
func (s *state) inOffice(i int) int {
	if len(s.Arcs) == 0 {
		return -1
	}
	t := s.Mentions[i].Head
	verb := t
	if be := s.child(t, "cop"); be < 0 {
		verb = s.head(t)
		if r := s.Arcs[t].Rel; verb < 0 || r != "xcomp" && r != "obj" {
			return -1
		}
		if w, _ := s.g.DescriptionWords.Get(s.lemma(verb)); !w.Is("becoming") {
			return -1
		}
	} else if x := s.Words[be].XPOS; x == "VBD" || s.child(t, "aux") >= 0 || s.child(t, "advmod") >= 0 && s.lemma(s.child(t, "advmod")) == "not" {
		return -1
	}
	subject := s.subject(verb)
	if subject < 0 {
		return -1
	}
	for j, hi := s.inSentence(s.Mentions[i].Sentence); j < hi; j++ {
		if m := &s.Mentions[j]; s.class[j] == mention.Person && !s.out[j] && m.First <= subject && subject < m.Last {
			return j
		}
	}
	return -1
}

// titled is the one person whose title ends as title i does, and whose country
// is none but the one named with i; -1 if there is none, or several.
func (s *state) titled(i int, holders map[int][]int) int {
	found := -1
	words := s.office(i)
	for j := range s.Mentions {
		for _, t := range holders[j] {
			full := s.office(t)
			if of := slices.Index(full, "of"); of > 0 && !slices.Contains(words, "of") {
				full = full[:of] // "Minister of Defence Jane Doe", "the minister"
			}
			n := len(full) - len(words)
			if s.past(t) && !s.past(i) {
				continue
			}
			if n < 0 || !s.sameOffice(full[n:], words) || n > 0 && s.stands(full[n-1]) || s.otherCountry(i, t) {
				continue
			}
			if found >= 0 && found != j {
				return -1
			}
			found = j
		}
	}
	return found
}

// sameOffice reports whether two offices have the same words; the last may be
// shortened in front of a name: "Gov. Jane Doe", "the governor".
func (s *state) sameOffice(full, words []string) bool {
	k := len(words) - 1
	if k < 0 || full[k] == words[k] || len(full[k]) < 3 || !strings.HasPrefix(words[k], full[k]) {
		return slices.Equal(full, words)
	}
	w, _ := s.g.Honorifics.Get(full[k])
	return w.Is("rank") && slices.Equal(full[:k], words[:k])
}

// stands reports whether a word before an office makes another of it: the vice
// president is not the president.
func (s *state) stands(word string) bool {
	w, _ := s.g.TitleModifiers.Get(word)
	return w.Is("second")
}

// office is the words of a title without those that say that it is over.
func (s *state) office(i int) []string {
	words := s.parts[i]
	for len(words) > 1 {
		if w, known := s.g.TitleModifiers.Get(words[0]); !known || !w.Is("past") {
			break
		}
		words = words[1:]
	}
	return words
}

// past reports whether a title is one that its holder had: "former president".
func (s *state) past(t int) bool {
	m := &s.Mentions[t]
	for k := max(0, m.First-1); k < m.Last; k++ {
		if w, known := s.g.TitleModifiers.Get(s.word(k)); known && w.Is("past") {
			return true
		}
	}
	return false
}

// otherCountry reports whether two titles are said of different countries.
func (s *state) otherCountry(a, b int) bool {
	x, y := s.countryOf(a), s.countryOf(b)
	return x != "" && y != "" && x != y
}

// countryOf is the country in or right before a title.
func (s *state) countryOf(i int) string {
	m := &s.Mentions[i]
	for j, hi := s.inSentence(m.Sentence); j < hi; j++ {
		if n := &s.Mentions[j]; n.Class == mention.Country && n.Country != "" && (m.Covers(n.Span) || n.Last == m.First) {
			return n.Country
		}
	}
	return ""
}
