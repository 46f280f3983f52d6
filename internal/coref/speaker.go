package coref

import (
	"strings"

	"accord/internal/mention"
)

// Whom "he" stands for in "...," he said: news lets a speaker go on by pronoun,
// so he is the one who spoke last before, by what stands beside the verb of
// saying. Long quotations lead the parse astray; what stands side by side does
// not.

// Reaches, in tokens.
const (
	farApart = 30 // of a subject before its verb
	farAfter = 10 // of a name behind its verb
)

// speaks reports whether token t is the subject of a verb of saying, by what
// stands beside it.
func (s *state) speaks(t int) bool {
	v := t + 1
	for v < len(s.Words) && (s.Words[v].UPOS == "ADV" || s.Words[v].UPOS == "AUX") {
		v++
	}
	return s.says(v) || s.says(t-1) && t > 3 && s.quoted(t-4)
}

// says reports whether token t is a verb of saying outside quotation marks.
func (s *state) says(t int) bool {
	if t < 0 || t >= len(s.Words) || s.quoted(t) || s.Words[t].UPOS != "VERB" {
		return false
	}
	w, known := s.g.ReportingVerbs.Get(s.lemma(t))
	return known && w.Is("quote") && !w.Is("wide") && !w.Is("weak")
}

// spokeLast is the person of a sex who spoke last before token t; -1 if that is
// not clear. Sure tells that somebody spoke, named or not.
func (s *state) spokeLast(t int, sex string) (root int, sure bool) {
	stop := t
	for n, k := s.Doc.SentenceAt(t), 0; n >= 0 && k <= back; n, k = s.before(n, true), k+1 {
		first := s.Doc.Sentences[n].First
		stop = min(stop, s.Doc.Sentences[n].Last)
		if v := s.saying(first, stop); v >= 0 {
			p, ok := s.sayer(v, first, stop)
			if !ok {
				return -1, false
			}
			if p.root < 0 && (p.sex == "" || p.sex == sex) || p.root >= 0 && s.sexFits(p.root, sex) {
				return p.root, true
			}
		}
		if stop == t && strings.HasPrefix(s.Words[first].XPOS, "VB") {
			continue // replying to a question about B, he said
		}
		if c := s.choose(n, stop, sex, map[int]bool{}); len(c.roots) > 0 || c.other {
			root, _ := c.one()
			return root, false
		}
	}
	return -1, false
}

// saying is the verb of saying among tokens [first, last) of a sentence: one
// beside quoted words, else the first outside of a clause that a conjunction
// opens; -1 without one.
func (s *state) saying(first, last int) int {
	main, clause := -1, false
	for t := first; t < last; t++ {
		switch {
		case s.quoted(t), s.word(t) == ",":
			clause = false
		case s.Words[t].UPOS == "SCONJ":
			clause = true
		case !s.says(t) || !s.Words[t].Finite() && !s.perfect(t, first):
		case t+3 < last && (s.quoted(t+2) || s.quoted(t+3)), t-4 >= first && (s.quoted(t-3) || s.quoted(t-4)):
			return t
		case main < 0 && !clause:
			main = t
		}
	}
	return main
}

// perfect reports whether token t is a participle behind "has" or "had".
func (s *state) perfect(t, first int) bool {
	for k := t - 1; k >= max(first, t-3) && s.Words[t].XPOS == "VBN"; k-- {
		if s.lemma(k) == "have" {
			return true
		}
	}
	return false
}

// sayer is the subject of verb of saying v among the tokens [first, last) of its
// sentence: what ends right before it, or begins its phrase, or follows it.
func (s *state) sayer(v, first, last int) (person, bool) {
	k := v - 1
	for k > first && !s.quoted(k) && (s.Words[k].UPOS == "ADV" || s.Words[k].UPOS == "AUX") {
		k--
	}
	if k >= first {
		if p, ok := s.personEnding(k); ok {
			return p, true
		}
		if p, ok := s.unnamedAt(k); ok || s.somebody(k, first) {
			return person{root: -1, sex: p.sex}, true
		}
		if s.word(k) == "," {
			if p, ok := s.setApart(first, k); ok {
				return p, true
			}
			if p, ok := s.personEnding(k - 1); ok {
				return p, true
			}
		}
	}
	if k < first || s.quoted(k) || s.quoted(max(0, k-1)) || s.quoted(max(0, k-2)) {
		if p, ok := s.nameAhead(v+1, min(v+farAfter, last)); ok || k < first {
			return p, ok
		}
	}
	start := k
	for start > max(first, v-farApart) && !s.quoted(start-1) && s.Words[start-1].UPOS != "VERB" && s.Words[start-1].UPOS != "SCONJ" {
		start--
	}
	return s.nameAhead(start, v)
}

// somebody reports whether token t ends a phrase such as "a staff member", whose
// article tells that it speaks of none who is named.
func (s *state) somebody(t, first int) bool {
	for k := t; k >= first; k-- {
		switch s.Words[k].UPOS {
		case "NOUN", "PROPN", "ADJ", "NUM":
		case "DET":
			return k < t && s.determiner(s.word(k)) == "a"
		default:
			return false
		}
	}
	return false
}

// personEnding is the person whose name or pronoun ends with token t.
func (s *state) personEnding(t int) (person, bool) {
	if t < 0 || s.quoted(t) {
		return person{}, false
	}
	if w, known := s.g.Pronouns.Get(s.word(t)); known && flagged(w) != "" {
		if s.who[t] == 0 {
			return person{root: -1, sex: flagged(w)}, true
		}
	}
	if s.who[t] > 0 {
		return person{root: s.find(s.who[t] - 1)}, true
	}
	for j, hi := s.inSentence(s.Doc.SentenceAt(t)); j < hi; j++ {
		if m := &s.Mentions[j]; m.Last == t+1 && m.Kind == mention.Name && s.class[j] == mention.Person && !s.out[j] {
			return person{root: s.find(j)}, true
		}
	}
	return person{}, false
}

// setApart is the person whose name begins the sentence from token first on, with
// a comma behind that pairs with the one at token comma: "A, brother of B, said".
func (s *state) setApart(first, comma int) (person, bool) {
	if j := s.nameFrom(first, comma); j >= 0 && s.Mentions[j].Last < comma && s.word(s.Mentions[j].Last) == "," {
		return person{root: s.find(j)}, true
	}
	return person{}, false
}

// nameAhead is the person whom nameFrom finds.
func (s *state) nameAhead(first, last int) (person, bool) {
	if j := s.nameFrom(first, last); j >= 0 {
		return person{root: s.find(j)}, true
	}
	return person{}, false
}

// nameFrom is the first person named among the tokens [first, last), where only
// words that may be his title stand before; -1 without one.
func (s *state) nameFrom(first, last int) int {
	for t := first; t < last && !s.quoted(t); t++ {
		for j, hi := s.startingAt(t); j < hi; j++ {
			if s.class[j] == mention.Person && s.Mentions[j].Kind == mention.Name && !s.out[j] {
				return j
			}
		}
		switch s.Words[t].UPOS {
		case "NOUN", "PROPN", "ADJ", "DET", "PUNCT", "PART", "NUM":
		default:
			return -1
		}
	}
	return -1
}
