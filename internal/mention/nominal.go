package mention

import (
	"slices"
	"strings"

	"accord/internal/gazetteer"
)

// agreements finds agreements that are described rather than named: "the
// provisional Geneva agreement", "the deal".
func (s *search) agreements() {
	for i := 0; i < len(s.Doc.Tokens); i++ {
		w, end := s.g.AgreementNouns.At(s.Doc, i)
		if end <= i {
			continue
		}
		head := end - 1
		if !s.nounHere(head) && (head == i || !s.nounHere(s.headOf(i, end))) || w.Is("law") { // "memorandum of understanding" ends in a verb to some taggers
			i = head
			continue
		}
		first, det := s.nounPhrase(i)
		if w.Plural {
			if s.weekday(first) && first < i {
				first++ // "signed on Monday six accords"
			}
			if w.Is("strong") && s.several(first, i, end, det) {
				s.nominal(Agreement, first, head, w)
			}
			i = head
			continue
		}
		anchored := s.proper(first, head) || s.governedBy(head, "between", "with", "among")
		firm := w.Is("strong") || !w.Is("loose") && (s.proper(first, head) || s.governedBy(head, "between")) ||
			(w.Is("known") || w.Is("loose") || w.Is("named")) && s.concluded(head, !w.Is("loose")) ||
			w.Is("known") && first == i-1 && (det == "the" || det == "this") // for coreference to join, or to drop
		if firm && s.identifies(first, head, det, anchored) {
			s.nominal(Agreement, first, head, w)
		}
		i = head
	}
}

// several reports whether the plural in [i, end) whose phrase begins at first
// speaks of agreements made together: "signed five accords", "five accords were
// signed", or of those told of before, for coreference to join or to drop: "the
// accords".
func (s *search) several(first, i, end int, det string) bool {
	if det == "the" || det == "these" || det == "both" {
		return true
	}
	top := s.headOf(i, end)
	counted := false
	for k := first; k < i; k++ {
		w, known := s.g.Numbers.Get(s.word(k))
		counted = counted || s.Words[k].UPOS == "NUM" || known && w.Is("cardinal") || s.isA(k, kindMany)
	}
	if !counted || top >= len(s.Arcs) || s.Arcs[top].Head < 0 {
		return false
	}
	v, r := s.Arcs[top].Head, s.Arcs[top].Rel
	made := (r == "obj" || r == "nsubj:pass" || r == "nsubj") && s.f.concluding[s.Words[v].Lemma]
	return made || s.governedBy(top, "between") || s.Words[v].Lemma == "signing" || s.concludesBefore(first)
}

// concludesBefore reports whether a verb of concluding agreements stands before
// the phrase, with no more than a date between: "signed on Monday six accords".
func (s *search) concludesBefore(first int) bool {
	for k := first - 1; k >= max(first-4, 0); k-- {
		switch {
		case s.Words[k].UPOS == "VERB":
			return s.f.concluding[s.Words[k].Lemma]
		case !s.weekday(k) && s.word(k) != "on" && s.Words[k].UPOS != "ADV":
			return false
		}
	}
	return false
}

func (s *search) weekday(i int) bool {
	w, known := s.g.Dates.Get(s.word(i))
	return known && w.Is("weekday")
}

// concluded reports whether the noun is what a verb of concluding agreements is
// done to and the other side is named: "signed a deal with Kenya" or, if both
// may, "Kenya and Peru signed a deal", "agreed on a deal".
func (s *search) concluded(head int, both bool) bool {
	if len(s.Arcs) == 0 || s.Arcs[head].Head < 0 {
		return false
	}
	v := s.Arcs[head].Head
	agreed := s.Arcs[head].Rel == "obl" && s.Words[v].Lemma == "agree" && s.hasCase(head, "on", "to", "upon")
	if s.Words[v].UPOS != "VERB" || !agreed && (s.Arcs[head].Rel != "obj" || !s.f.concluding[s.Words[v].Lemma]) {
		return false
	}
	return s.governedBy(head, "with") || s.governedBy(v, "with") || both && (s.namedTogether(v) || s.namedWithOthers(v, head))
}

// namedWithOthers reports whether a verb has a named subject, and it or its
// object a phrase with "with": "Kenya reached a deal with its creditors".
func (s *search) namedWithOthers(verb, object int) bool {
	named := slices.ContainsFunc(s.kids[verb], func(k int) bool { return s.Arcs[k].Rel == "nsubj" && s.owner[k] != 0 })
	with := func(k int) bool { return s.hasCase(k, "with") }
	return named && (slices.ContainsFunc(s.kids[verb], with) || slices.ContainsFunc(s.kids[object], with))
}

// plannedBefore reports whether the infinitive whose "to" is at token k tells a
// settled plan: "is to hold", "is due to hold", "agreed to hold".
func (s *search) plannedBefore(k int) bool {
	if k == 0 || s.Words[k-1].Lemma == "be" {
		return k > 0
	}
	for _, form := range [2]string{s.word(k - 1), s.Words[k-1].Lemma} {
		w, known := s.g.Modality.Get(form)
		if !known {
			w, known = s.g.Modality.Get(form + " to")
		}
		if known {
			return w.Is("settled") || w.Is("plan") && (s.Words[k-1].UPOS == "ADJ" || s.Words[k-1].XPOS == "VBN")
		}
	}
	return false
}

// namedTogether reports whether a verb has two or more named subjects.
func (s *search) namedTogether(verb int) bool {
	for _, k := range s.kids[verb] {
		if s.Arcs[k].Rel != "nsubj" || s.owner[k] == 0 {
			continue
		}
		for _, c := range s.kids[k] {
			if r := s.Arcs[c].Rel; s.owner[c] != 0 && (r == "conj" || r == "compound" && c < k && s.andBetween(c, k)) {
				return true // "Kenya and Peru", whatever the parse makes of the first
			}
		}
	}
	return false
}

// events finds meetings, talks, calls and visits that are described.
func (s *search) events() {
	for i := 0; i < len(s.Doc.Tokens); i++ {
		w, end := s.g.EventNouns.At(s.Doc, i)
		if end <= i {
			continue
		}
		head := end - 1
		if !s.nounHere(head) || !meets(w) || w.Is("capitals") && !s.allCapitals(head) {
			continue
		}
		first, det := s.nounPhrase(i)
		if round := s.roundBefore(first); round >= 0 {
			first, det = s.nounPhrase(round)
		}
		anchored := s.proper(first, head) || s.governedBy(head)
		firm := !w.Is("weak") || s.proper(first, head) || s.governedBy(head, "between") || w.Is("visit") && s.governedBy(head, "to", "of") || s.heldWith(head) || s.nextRound(first, head) || s.hasSides(first, head)
		if firm && s.identifies(first, s.headOf(first, end), det, anchored) {
			s.nominal(Event, first, head, w)
			s.found[len(s.found)-1].Head = s.headOf(i, end) // of "round of talks", the talks
		}
		i = head
	}
}

// hasSides reports whether the noun says right before or behind itself that it
// has two sides: "a discussion between", "was held between", "their discussion".
func (s *search) hasSides(first, head int) bool {
	if s.word(head+1) == "between" || s.word(first) == "their" {
		return true
	}
	_, stop := s.sentence(head)
	for k := head + 1; k < min(stop, head+6); k++ {
		if s.word(k) == "between" && s.isHolding(k-1) {
			return true
		}
		if u := s.Words[k].UPOS; u != "AUX" && u != "VERB" && u != "ADV" {
			return false
		}
	}
	return false
}

func (s *search) isHolding(t int) bool {
	w, _ := s.g.DescriptionWords.Get(s.Words[t].Lemma)
	return w.Is("holding")
}

// roundBefore is the noun for a part of talks that is counted, right before what
// it is a part of: "round" in "the third round of nuclear talks"; -1 without one.
func (s *search) roundBefore(first int) int {
	begin, _ := s.sentence(first)
	k := first - 1
	if first < len(s.Words) && s.Words[first].UPOS == "DET" && s.word(first) != "the" {
		return -1
	}
	if k-1 >= begin && s.word(k) == "of" && s.isRound(k-1) {
		return k - 1
	}
	return -1
}

func (s *search) isRound(i int) bool {
	w, known := s.g.EventNouns.Get(s.word(i))
	return known && w.Lemma == "round" && s.Words[i].UPOS == "NOUN"
}

// nextRound reports whether the noun is of a round that is numbered, or the next,
// of talks of which rounds were told before: "the fourth round".
func (s *search) nextRound(first, head int) bool {
	if !s.isRound(head) || s.word(head+1) == "of" {
		return false
	}
	numbered := false
	for k := first; k < head; k++ {
		n, known := s.g.Numbers.Get(s.word(k))
		w, _ := s.g.DescriptionWords.Get(s.word(k))
		numbered = numbered || known && n.Is("ordinal") || w.Is("new")
	}
	if !numbered {
		return false
	}
	for m := len(s.found) - 1; m >= 0; m-- {
		e := &s.found[m]
		if e.Class == Event && e.Kind == Nominal && e.First < first {
			for k := e.First; k < e.Last; k++ {
				if s.isRound(k) {
					return true
				}
			}
		}
	}
	return false
}

// heldWith reports whether the noun is what a verb of holding meetings is done
// to, and the other side is named: "had a discussion with Jane Doe".
func (s *search) heldWith(head int) bool {
	if len(s.Arcs) == 0 || s.Arcs[head].Head < 0 {
		return false
	}
	v := s.Arcs[head].Head
	if w, _ := s.g.DescriptionWords.Get(s.Words[v].Lemma); !w.Is("holding") || s.Arcs[head].Rel != "obj" && s.Arcs[head].Rel != "nsubj:pass" {
		return false
	}
	classes := []Class{Person, Country, Organization}
	for _, over := range [2]int{head, v} {
		for _, k := range s.kids[over] {
			if s.hasCase(k, "with") && s.actor(k, classes) != "" {
				return true
			}
		}
	}
	return false
}

// habitual reports whether a word before the head tells that the things are
// many and come again: "regular meetings".
func (s *search) habitual(first, head int) bool {
	for i := first; i < head; i++ {
		if s.isA(i, kindOften) {
			return true
		}
	}
	return false
}

// meets reports whether the noun is of a meeting, call, visit or interview; a
// statement or speech is no meeting.
func meets(w gazetteer.Word) bool {
	if w.Is("talk") {
		return strings.HasSuffix(w.Lemma, "interview") || strings.HasSuffix(w.Lemma, "conference")
	}
	return !w.Is("other") && (w.Is("meeting") || w.Is("call") || w.Is("visit"))
}

// nounHere reports whether the token is a noun that heads its phrase and is no
// part of a name.
func (s *search) nounHere(head int) bool {
	if s.owner[head] != 0 || s.Words[head].UPOS != "NOUN" && s.Words[head].UPOS != "PROPN" {
		return false
	}
	if head+1 < len(s.Doc.Tokens) && s.adjacent(head, head+1) {
		if u := s.Words[head+1].UPOS; u == "NOUN" && len(s.Arcs) > 0 && s.Arcs[head].Head > head && s.Arcs[head].Head < head+3 && s.Arcs[head].Rel == "compound" {
			return false // "talks process": the head is further on
		}
	}
	return true
}

// identifies reports whether a description speaks of one thing and not of any
// that there may be: not "any deal", "no agreement", "a better deal".
func (s *search) identifies(first, head int, det string, anchored bool) bool {
	if s.f.phrase[kindAny][det] || s.Words[head].XPOS == "NNS" && s.habitual(first, head) {
		return false
	}
	return det != "a" && det != "an" || anchored || !s.comparative(first, head) && !s.hypothetical(head)
}

func (s *search) comparative(first, head int) bool {
	for i := first; i < head; i++ {
		if x := s.Words[i].XPOS; x == "JJR" || x == "RBR" {
			return true
		}
	}
	return false
}

// hypothetical reports whether an indefinite description hangs from a verb
// that is negated, modal or an infinitive.
func (s *search) hypothetical(head int) bool {
	if len(s.Arcs) == 0 {
		return true
	}
	v := s.Arcs[head].Head
	if v < 0 || s.Words[v].UPOS != "VERB" || s.Arcs[head].Rel == "obl" && s.hasCase(head, "during", "after", "following") {
		return false
	}
	for _, k := range s.kids[v] {
		w, ok := s.g.Modality.Get(s.word(k))
		if s.word(k) == "to" && s.Arcs[k].Rel == "mark" && !s.plannedBefore(k) && !s.travelsTo(v) || ok && (s.Words[k].UPOS == "AUX" || s.Words[k].UPOS == "PART" || s.Words[k].UPOS == "SCONJ") && w.Lemma != "will" {
			return true
		}
	}
	return false
}

// travelsTo reports whether the infinitive v says what somebody travels for:
// "arrived in Lima to pay a visit".
func (s *search) travelsTo(v int) bool {
	g := s.Arcs[v].Head
	if g < 0 || s.Arcs[v].Rel != "advcl" && s.Arcs[v].Rel != "xcomp" {
		return false
	}
	w, known := s.g.EventVerbs.Get(s.Words[g].Lemma)
	return known && w.Is("visit")
}

// nominal adds a description that ends with its head.
func (s *search) nominal(class Class, first, head int, w gazetteer.Word) {
	norm := s.plain(first, head+1)
	if cut, ok := strings.CutPrefix(norm, "so-called "); ok {
		norm = cut
	}
	s.add(Mention{First: first, Last: head + 1, Head: s.headOf(first, head+1), Class: class, Kind: Nominal, Norm: norm, Why: "described: " + w.Lemma})
}

// bodies finds organizations that are spoken of by their kind, to be resolved:
// "the ministry", "the company". What says more, "the bank of the family", is
// another one; a school or club is more often no speaker.
func (s *search) bodies() {
	for i := 0; i+1 < len(s.Doc.Tokens); i++ {
		if s.word(i) != "the" || s.owner[i+1] != 0 {
			continue
		}
		w, end := s.g.OrganizationNouns.At(s.Doc, i+1)
		if end <= i+1 || !s.adjacent(i, end-1) || !s.nounHere(end-1) || s.Words[end-1].UPOS != "NOUN" {
			continue
		}
		_, event := s.g.EventNouns.Get(w.Lemma)
		if w.Plural || event || w.Is("suffix") || w.Is("school") || w.Is("sport") && w.Lemma != "club" || w.Is("weak") && w.Lemma != "group" {
			continue
		}
		if next := s.word(end); next == "of" || next == "for" {
			continue
		}
		s.add(Mention{First: i, Last: end, Head: end - 1, Class: Organization, Kind: Nominal, Why: "described: " + w.Lemma})
	}
}

// aged finds persons who are spoken of by their age, to be resolved: "the
// 45-year-old".
func (s *search) aged() {
	for i := 0; i+5 < len(s.Doc.Tokens); i++ {
		if s.word(i) != "the" || s.Words[i+1].UPOS != "NUM" {
			continue
		}
		end := i + 2
		for _, w := range [4]string{"-", "year", "-", "old"} {
			if s.word(end) == w {
				end++
			}
		}
		if s.word(end-1) != "old" || end-i < 4 {
			continue
		}
		if end < len(s.Words) && (s.Words[end].UPOS == "NOUN" || s.Words[end].UPOS == "PROPN" || s.Words[end].UPOS == "ADJ") {
			continue // the 45-year-old actor
		}
		s.add(Mention{First: i, Last: end, Head: s.headOf(i, end), Class: Person, Kind: Nominal, Why: "described: age"})
	}
}
