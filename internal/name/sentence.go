package name

import (
	"accord/internal/linear"
	"accord/internal/wordclass"
)

// sentence is one sentence on its way through the tagger: its words, which of
// them may stand in a name, and scratch space that is used again for the next.
type sentence struct {
	classes *Classes
	seen    wordclass.Cache
	text    []string
	words   []word
	looked  []bool // words[i] is filled in
	active  []bool // token i may be part of a name
	runFrom []int  // the run of capitalised tokens around token i, or i itself
	runTo   []int
	caps    capsMode
	buf     []byte
}

// capsMode is how a sentence as a whole is written.
type capsMode uint8

const (
	capsUsual capsMode = iota
	capsTitle          // a headline with most words capitalised
	capsAll            // all capitals
	capsNone           // no capitals at all
)

// load takes in the words of a sentence.
func (s *sentence) load(text []string) {
	n := len(text)
	s.text = text
	s.words = resize(s.words, n)
	s.looked = resize(s.looked, n)
	s.active = resize(s.active, n)
	s.runFrom = resize(s.runFrom, n)
	s.runTo = resize(s.runTo, n)
	for i, w := range text {
		s.words[i].form = formOf(w)
		s.looked[i] = false
		s.active[i] = false
	}
	s.caps = s.capsOf()
	s.markActive()
	s.markRuns()
}

// resize returns a slice of length n, with the old array where it is large
// enough; what it holds is left over.
func resize[T any](old []T, n int) []T {
	if cap(old) < n {
		return make([]T, n, n+n/2)
	}
	return old[:n]
}

func (s *sentence) capsOf() capsMode {
	var lower, capital, upper int
	for i := range s.words {
		switch s.words[i].form {
		case formLower:
			if len(s.text[i]) > 3 {
				lower++
			}
		case formCapital, formMixed:
			capital++
		case formUpper:
			upper++
		}
	}
	switch {
	case lower == 0 && capital == 0 && upper > 2:
		return capsAll
	case upper > 3 && upper > 2*(lower+capital):
		return capsAll
	case capital > 3 && capital > 2*lower:
		return capsTitle
	case lower > 2 && capital+upper == 0:
		return capsNone
	}
	return capsUsual
}

// maxGap is how many tokens without a capital may join two capitalised parts
// of one name: "Ministry of the Interior and of Public Security".
const maxGap = 3

// markActive finds the tokens that are worth scoring: those with capitals,
// the short gaps between them, small words right before them ("de", "al-"),
// numbers beside them, and what follows a year and capitals ("2014 Scottish
// independence referendum"). All others are outside names.
func (s *sentence) markActive() {
	lastNamed := -1
	for i := range s.words {
		f := s.words[i].form
		if s.caps == capsNone && f == formLower || f.named() {
			s.active[i] = true
			s.activateBefore(i, lastNamed)
			if lastNamed = i; s.year(i - 1) {
				s.activateAfter(i)
			}
		} else if lastNamed >= 0 && (f == formNumber && lastNamed == i-1 || f == formLower && lastNamed == i-2 && s.text[i-1] == "-") {
			s.active[i-1], s.active[i] = true, true // "Euro 2016", "Jong - un"
		}
	}
}

func (s *sentence) activateBefore(i, lastNamed int) {
	if lastNamed >= 0 && i-lastNamed-1 <= maxGap {
		for g := lastNamed + 1; g < i; g++ {
			if stops(s.text[g]) {
				return
			}
		}
		for g := lastNamed + 1; g < i; g++ {
			s.active[g] = true
		}
		return
	}
	for g := i - 1; g >= max(0, i-2); g-- {
		f := s.words[g].form
		if s.text[g] == "-" && g == i-1 && g > 0 && s.words[g-1].form == formLower && len(s.text[g-1]) <= 3 { // "al - Sissi"
			s.active[g] = true
			continue
		}
		if f != formNumber && (f != formLower || len(s.text[g]) > 3) {
			return
		}
		s.active[g] = true
	}
}

// year says whether token i is a number of four digits.
func (s *sentence) year(i int) bool {
	return i >= 0 && s.words[i].form == formNumber && len(s.text[i]) == 4
}

// activateAfter activates the small words that follow the capitalised ones
// from token i on.
func (s *sentence) activateAfter(i int) {
	for i < len(s.words) && s.words[i].form.named() {
		i++
	}
	for g := i; g < min(i+maxGap, len(s.words)) && s.words[g].form == formLower && len(s.text[g]) > 3; g++ {
		s.active[g] = true
	}
}

// stops says whether a token ends any name.
func stops(w string) bool {
	switch w {
	case ".", "!", "?", ";", ":", "(", ")", "[", "]", "--", "—", "\"", "“", "”", "``", "''", "…", "...":
		return true
	}
	return false
}

func (s *sentence) markRuns() {
	for i := 0; i < len(s.words); {
		end := i + 1
		if s.words[i].form.named() {
			for end < len(s.words) && s.words[end].form.named() {
				end++
			}
		}
		for j := i; j < end; j++ {
			s.runFrom[j], s.runTo[j] = i, end
		}
		i = end
	}
}

// at returns the word at position i, or what stands for the sentence's edge.
func (s *sentence) at(i int) *word {
	if i < 0 {
		return &edgeBefore
	}
	if i >= len(s.words) {
		return &edgeAfter
	}
	if !s.looked[i] {
		s.buf = s.words[i].look(s.text[i], s.classes, &s.seen, s.buf)
		s.looked[i] = true
	}
	return &s.words[i]
}

// The words before and after a sentence; never changed.
var (
	edgeBefore = word{folded: linear.Hash("<s>"), exact: linear.Hash("<s>"), shape: 1}
	edgeAfter  = word{folded: linear.Hash("</s>"), exact: linear.Hash("</s>"), shape: 2}
)
