package coref

import (
	"accord/internal/mention"
)

// What "it", "its" and "they" stand for: organizations and countries, and
// several of them or of persons. So much else may be meant, that is no mention,
// that only subjects count: of the clause that the pronoun belongs to, or of
// the sentence before where the pronoun is a subject itself.

// isActor reports whether mention j is an organization or country.
func (s *state) isActor(j int) bool {
	return s.class[j] == mention.Organization || s.class[j] == mention.Country
}

// thingMeant is the actor that "it" or "its", mention i, stands for; -1 if none
// is clear.
func (s *state) thingMeant(i int) int {
	t := s.Mentions[i].First
	rel := s.Arcs[t].Rel
	if rel == "expl" && s.saysNext(t) {
		rel = "nsubj" // "It said that" has no empty "it"
	}
	if rel == "expl" || s.head(t) < 0 {
		return -1
	}
	if s.possessive(t) {
		return s.ownerOf(t)
	}
	if rel != "nsubj" || !s.acts(s.head(t)) {
		return -1
	}
	if h := s.head(s.head(t)); h >= 0 && s.Arcs[s.head(t)].Rel != "conj" {
		if subject := s.subject(h); subject >= 0 && subject < t && s.Arcs[s.head(t)].Rel == "ccomp" {
			return s.actorAt(subject) // A said it expected
		}
		if s.Arcs[s.head(t)].Rel != "parataxis" {
			return -1
		}
	}
	if a := s.actorBefore(s.Mentions[i].Sentence); a >= 0 || !s.reports(t) {
		return a
	}
	return s.speakerBefore(t)
}

// speakerBefore is the actor who was the last to speak before token t; -1 if
// that was another.
func (s *state) speakerBefore(t int) int {
	for k := t - 1; k >= s.Doc.Sentences[max(0, s.Doc.SentenceAt(t)-2)].First; k-- {
		if s.reports(k) && !s.quoted(k) {
			return s.actorAt(k)
		}
	}
	return -1
}

// acts reports whether the verb at token t is one of speaking, meeting or
// signing, which tells a body from other things.
func (s *state) acts(t int) bool {
	if w, known := s.g.ReportingVerbs.Get(s.lemma(t)); known && !w.Is("wide") {
		return true
	}
	if w, _ := s.g.DescriptionWords.Get(s.lemma(t)); w.Is("deed") {
		return true
	}
	_, known := s.g.EventVerbs.Get(s.lemma(t))
	return known
}

// ownerOf is whose "its", token t, is: its clause's subject's, where the phrase
// belongs to the verb itself; or that of the sentence before, where the phrase
// is the subject.
func (s *state) ownerOf(t int) int {
	noun := s.head(t)
	if noun < 0 {
		return -1
	}
	verb := s.head(noun)
	if verb < 0 || s.Words[verb].UPOS != "VERB" {
		return -1
	}
	switch s.Arcs[noun].Rel {
	case "nsubj", "nsubj:pass":
		if s.head(verb) < 0 && s.Arcs[verb].Rel == "root" {
			return s.actorBefore(s.Doc.SentenceAt(t))
		}
		return -1
	case "obj", "obl", "obl:agent", "xcomp":
	default:
		return -1
	}
	for hop := 0; verb >= 0 && hop < 5; hop++ {
		if subject := s.subject(verb); subject >= 0 {
			if subject > t || s.actorBetween(subject+1, noun) {
				return -1
			}
			return s.actorAt(subject)
		}
		if r := s.Arcs[verb].Rel; r != "xcomp" && r != "conj" && r != "advcl" {
			return -1
		}
		verb = s.head(verb)
	}
	return -1
}

// actorAt is the actor that token t stands for; -1 if none. One that heads a
// name counts, not one within.
func (s *state) actorAt(t int) int {
	if s.what[t] > 0 {
		return s.what[t] - 1
	}
	for j, hi := s.inSentence(s.Doc.SentenceAt(t)); j < hi; j++ {
		m := &s.Mentions[j]
		if m.Head == t && !s.out[j] && s.isActor(j) && m.Kind != mention.Demonym && s.outermost(j) && !s.plural(t) {
			return s.find(j)
		}
	}
	return -1
}

// actorBetween reports whether another actor or place is named in the tokens
// [first, last).
func (s *state) actorBetween(first, last int) bool {
	for j, hi := s.between(first, last); j < hi; j++ {
		if !s.out[j] && s.outermost(j) && (s.isActor(j) || s.class[j] == mention.Place) {
			return true
		}
	}
	return false
}

// actorBefore is the actor that is the main subject of the sentence before; -1
// if that is none.
func (s *state) actorBefore(sentence int) int {
	if sentence == 0 {
		return -1
	}
	subject := s.mainSubject(sentence - 1)
	if subject < 0 || s.quoted(subject) {
		return -1
	}
	return s.actorAt(subject)
}

// several lists whom "they", token t, stands for: those who share the subject of
// a clause that it stands in, or of the sentence before.
func (s *state) several(t int) []int {
	for h, hop := s.head(t), 0; h >= 0 && hop < 20; h, hop = s.head(h), hop+1 {
		subject := s.subject(h)
		if subject < 0 || subject >= t || s.under(t, subject) || h == s.head(t) && !s.possessive(t) {
			continue
		}
		return s.together(subject)
	}
	n := s.Doc.SentenceAt(t)
	if n == 0 {
		return nil
	}
	if subject := s.mainSubject(n - 1); subject >= 0 && !s.quoted(subject) {
		return s.together(subject)
	}
	return nil
}

// together lists the persons, or else the actors, who are coordinated at token
// t, if there are several and nothing else is among them.
func (s *state) together(t int) []int {
	var persons, actors []int
	count := 0
	for c := t; c < s.Doc.Sentences[s.Doc.SentenceAt(t)].Last; c++ {
		if c != t && (s.Arcs[c].Rel != "conj" || s.head(c) != t) {
			continue
		}
		count++
		if p, ok := s.personAt(c); ok && p.root >= 0 {
			persons = append(persons, p.root)
		} else if a := s.actorAt(c); a >= 0 {
			actors = append(actors, a)
		}
	}
	switch {
	case count > 1 && len(persons) == count:
		return persons
	case count > 1 && len(actors) == count:
		return actors
	}
	return nil
}
