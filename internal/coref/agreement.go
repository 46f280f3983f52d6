package coref

import (
	"slices"

	"accord/internal/mention"
)

// known is a thing that was described before: its mentions so far.
type known struct {
	description
	i, last int  // its first and last mention
	told    bool // of events: by verbs alone
}

// joinAgreements joins descriptions of agreements with the one they speak of.
// What has proper words of its own joins what shares them; "the deal" joins
// the latest that it does not contradict; "a deal" starts a thing.
func (s *state) joinAgreements() {
	var things []known
	for i := range s.Mentions {
		if s.class[i] != mention.Agreement || s.out[i] {
			continue
		}
		d := s.describe(i)
		if n := s.agreementFor(i, d, things); n >= 0 && s.join(i, things[n].i) {
			things[n].merge(d)
			things[n].last = i
			continue
		}
		told := s.toldHere(i)
		thin := len(things) > 0 && d.article == "a" && d.bare && !d.named && len(d.parties) == 0
		if thin && !(told && d.ordinal != "") || s.unfounded(d) && !told {
			s.out[i] = true
			continue
		}
		things = append(things, known{description: d, i: i, last: i})
	}
}

// unfounded reports whether a description that joins nothing is too thin to
// stand for one agreement: "the agreement", "peace deals".
func (s *state) unfounded(d description) bool {
	if d.named || len(d.proper) > 0 || len(d.parties) > 0 {
		return false
	}
	return d.plural && d.count == 0 || d.article == "the" && d.bare || d.old
}

// toldHere reports whether the words about a bare description tell how the
// agreement came about: "the deal, signed in March by", "the truce was reached".
func (s *state) toldHere(i int) bool {
	m := &s.Mentions[i]
	if m.Head >= len(s.Arcs) || s.Words[m.Head].XPOS == "NNS" {
		return false
	}
	if h := s.head(m.Head); s.Arcs[m.Head].Rel == "nsubj:pass" && s.concludes(h) {
		return true
	}
	for t := m.Last; t < min(m.Last+4, s.Doc.Sentences[m.Sentence].Last); t++ {
		if s.Words[t].XPOS == "VBN" && s.Arcs[t].Head == m.Head && s.concludes(t) {
			return true
		}
	}
	for t := m.Last; t < min(m.Last+12, s.Doc.Sentences[m.Sentence].Last); t++ {
		if s.Arcs[t].Rel == "acl:relcl" && s.Arcs[t].Head == m.Head && s.concludes(t) {
			return true
		}
	}
	return false
}

// concludes reports whether token t is a verb of concluding agreements.
func (s *state) concludes(t int) bool {
	if t < 0 {
		return false
	}
	w, _ := s.g.DescriptionWords.Get(s.lemma(t))
	return w.Is("concluding")
}

// agreementFor finds the thing that mention i speaks of, the latest first.
func (s *state) agreementFor(i int, d description, things []known) int {
	for n := range things {
		if s.find(things[n].i) == s.find(i) {
			return n
		}
	}
	best := -1
	for n := range things {
		k := &things[n]
		if s.sameAgreement(i, d, k) && (best < 0 || k.last > things[best].last) {
			best = n
		}
	}
	return best
}

// sameAgreement reports whether i, described by d, may speak of k.
func (s *state) sameAgreement(i int, d description, k *known) bool {
	switch {
	case s.differ(s.find(i), s.find(k.i)):
		return false
	case d.ordinal != k.ordinal && d.ordinal != "" && k.ordinal != "":
		return false
	case d.plural != k.plural && !d.named && (d.plural || !k.named), d.count != k.count && d.count > 0 && k.count > 0:
		return false
	case s.equated(k.last, i):
		return true
	case foreign(d, k.description), foreign(k.description, d):
		return false
	case d.named && !k.named && s.christened(i) && (k.fresh || len(k.proper) == 0):
		return s.Mentions[i].Sentence-s.Mentions[k.last].Sentence <= 5
	case d.fresh && k.named && !k.fresh, k.fresh && d.named && !d.fresh:
		return false
	case s.namesParties(d, k.description), s.namesParties(k.description, d):
		return !disjoint(d.topics, k.topics)
	case len(d.proper) > 0 && len(k.proper) > 0:
		return s.sharesName(d.proper, k.proper) && !disjoint(d.topics, k.topics)
	case disjoint(d.topics, k.topics), disjoint(d.parties, k.parties):
		return false
	case len(d.parties) > 0 && len(k.parties) > 0:
		return within(d.parties, k.parties) || within(k.parties, d.parties)
	case len(d.proper) > 0:
		return false
	case d.article != "the" || d.named:
		return false
	case d.fresh && (k.old || k.named || len(k.proper) > 0) && !k.fresh, d.old && k.fresh:
		return false
	}
	return true
}

// sharesName reports whether the proper words of two descriptions can be of
// one agreement: all of one are in the other, and both name the same countries
// if both name any.
func (s *state) sharesName(a, b []string) bool {
	if !within(a, b) && !within(b, a) {
		return false
	}
	x, y := countries(a), countries(b)
	return len(x) == 0 || len(y) == 0 || within(x, y) && within(y, x)
}

// namesParties reports whether the name of d is that of its two parties, and
// they are those of k: the "United States-Mexico Trade Agreement" is the one
// that the United States and Mexico reached.
func (s *state) namesParties(d, k description) bool {
	named := countries(d.proper)
	return len(named) > 1 && len(k.proper) == 0 && len(k.parties) > 1 && within(named, k.parties) && within(k.parties, named)
}

// foreign reports whether k has a country as its party that the two or more
// countries in the name of d do not hold.
func foreign(d, k description) bool {
	named, parties := countries(d.proper), countries(k.parties)
	return len(named) > 1 && len(parties) > 0 && !within(parties, named)
}

// countries are the codes among the words of a description.
func countries(words []string) []string {
	return slices.DeleteFunc(slices.Clone(words), func(w string) bool {
		return len(w) != 2 || w[0] < 'A' || w[0] > 'Z'
	})
}

// near reports whether the mentions are at most one sentence apart.
func (s *state) near(a, b int) bool { return s.Mentions[b].Sentence-s.Mentions[a].Sentence <= 1 }

// christened reports whether a verb of naming stands right before the mention:
// "it will be called the X".
func (s *state) christened(i int) bool {
	for t := s.Mentions[i].First - 1; t >= max(0, s.Mentions[i].First-4); t-- {
		w := s.word(t)
		small, known := s.g.DescriptionWords.Get(w)
		switch {
		case small.Is("naming"):
			return true
		case w == "as":
			return s.word(t-1) == "known"
		case known && small.Is("definite"), w == "it", w == `"`, w == "'":
		default:
			return false
		}
	}
	return false
}

// equated reports whether the text itself says that a and b, which follows it,
// are one: "an agreement called the X", "the X, a pact", "the X is a pact".
func (s *state) equated(a, b int) bool {
	m, n := &s.Mentions[a], &s.Mentions[b]
	if m.Sentence == n.Sentence && n.First == m.Last+1 && s.word(m.Last) == "(" && s.word(n.Last) == ")" {
		return true // "memorandum of understanding (MoU)"
	}
	if m.Sentence != n.Sentence || n.First < m.Last || n.First-m.Last > 5 || m.Kind == n.Kind {
		return false
	}
	last := ""
	for t := m.Last; t < n.First; t++ {
		w := s.word(t)
		small, known := s.g.DescriptionWords.Get(w)
		switch {
		case small.Is("naming"), w == "known", w == ",", w == "is", w == "was":
			last = w
		case w == "the", w == "a", w == "an", w == "as", known && small.Is("adverb"):
		default:
			return false
		}
	}
	if last == "," || last == "is" || last == "was" {
		return s.describe(b).article != "the" || last == ","
	}
	return last != ""
}
