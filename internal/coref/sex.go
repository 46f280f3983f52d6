package coref

import (
	"accord/internal/gazetteer"
	"accord/internal/mention"
)

// The sexes as the lexicons write them; "" is not known.
const (
	male   = "male"
	female = "female"
)

// sexOf is the sex of the person at a root, as far as the article tells: by a
// form of address or a noun such as "chairwoman" beside the name, else by the
// first name, else by a pronoun that was resolved before.
func (s *state) sexOf(root int) string {
	if sex, known := s.sexes[root]; known {
		return sex
	}
	sex := s.sexByAddress(root)
	if sex == "" {
		sex = s.sexByName(root)
	}
	s.sexes[root] = sex
	return sex
}

// sexByAddress reads what stands beside the person's names.
func (s *state) sexByAddress(root int) string {
	for j := range s.Mentions {
		if s.find(j) != root {
			continue
		}
		m := &s.Mentions[j]
		for t := max(0, m.First-3); t <= m.First; t++ {
			if t < m.First-1 && s.Doc.SentenceAt(t) != m.Sentence {
				continue
			}
			w, known := s.g.Honorifics.Get(s.word(t))
			if t >= m.First-1 && known {
				if sex := flagged(w); sex != "" {
					return sex
				}
			}
			if n, known := s.g.PersonNouns.Get(s.word(t)); known && t == m.First-1 && !n.Plural {
				if sex := flagged(n); sex != "" {
					return sex
				}
			}
		}
	}
	return ""
}

// flagged is the sex that a word's flags tell.
func flagged(w gazetteer.Word) string {
	switch {
	case w.Is(male):
		return male
	case w.Is(female):
		return female
	}
	return ""
}

// sexByName reads the first name of the person's full names, unless the
// surname stands first: "Li Weiming".
func (s *state) sexByName(root int) string {
	for j := range s.Mentions {
		if s.find(j) != root || s.class[j] != mention.Person || s.Mentions[j].Kind != mention.Name {
			continue
		}
		m := &s.Mentions[j]
		first := m.First
		if _, known := s.g.Honorifics.Get(s.word(first)); known {
			first++
		}
		if m.Last-first < 2 && len(s.parts[j]) > 1 {
			continue
		}
		use := s.g.PersonName(s.word(first))
		if m.Last-first < 2 && use.Last > 0 || m.Last > first+1 && use.Last > use.First {
			continue
		}
		if sex := s.g.Sex(s.word(first)); sex != "" {
			return sex
		}
	}
	return ""
}

// sexFits reports whether the person at a root may be of that sex.
func (s *state) sexFits(root int, sex string) bool {
	known := s.sexOf(root)
	return known == "" || sex == "" || known == sex
}
