package mention

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"accord/internal/text"
)

// The families of quotation marks. A family's marks are closed by its own.
const (
	noMark = iota
	curly
	straight
	typed    // ``...'' and ''...''
	pointed  // «...»
	low      // „...“
	turned   // »...«
	single   // ‘...’
	upright  // '...'
	families // how many
)

// families lists what opens and closes each family. The marks of single and
// upright quotations are apostrophes too, so more is asked of them.
var marks = [families]struct{ open, close string }{
	curly:    {"“", "” \""},
	straight: {"\" ″", "\" ” ″ ''"},
	typed:    {"`` ''", "''"},
	pointed:  {"«", "»"},
	low:      {"„", "“ ”"},
	turned:   {"»", "«"},
	single:   {"‘", "’"},
	upright:  {"' `", "'"},
}

// runOn is how many paragraphs a quotation may run through whose paragraphs
// but the first open without a mark.
const runOn = 6

// leastOpen is how many tokens, with the mark, a quotation has at least that is
// taken although it is never closed.
const leastOpen = 6

// quoting looks for quotations. Its paragraphs are found when the first mark
// is met.
type quoting struct {
	*search
	paragraphs []text.Span
}

// quotations finds what stands between quotation marks, the outermost only. A
// quotation that is not closed runs to the end of its paragraph if the next
// one opens with a mark again, as newspapers print long speeches; or on to
// its mark in a later paragraph; else it is left out.
func (s *search) quotations() {
	q := &quoting{search: s}
	open, family, inner := -1, noMark, 0 // inner: quotations of the same marks within
	for i := range s.Doc.Tokens {
		w := s.Doc.Word(i)
		if r, _ := utf8.DecodeRuneInString(w); unicode.IsLetter(r) && open < 0 {
			continue
		}
		if open >= 0 && q.paragraph(i) != q.paragraph(i-1) {
			switch {
			case q.reopens(i, family), q.closesLater(i, family) < 0 && q.leftOpen(open, i, family):
				s.quote(open+1, i)
				open = -1
			case q.closesLater(i, family) < 0:
				open = -1
			}
		}
		switch {
		case open < 0:
			if family = q.opener(i); family != noMark {
				open = i
			}
		case q.closes(i, family) || family == curly && q.closesMixed(open, i):
			if inner--; inner < 0 {
				s.quote(open+1, i)
				open, inner = -1, 0
			}
		case family == curly && q.opens(i, family) && q.nests(i):
			inner++
		case family <= typed && q.opens(i, family):
			if q.endsSentence(i - 1) {
				s.quote(open+1, i) // paragraphs of a speech, set as one
			}
			open, inner = i, 0 // the mark before was never closed
		}
	}
	if open >= 0 && q.leftOpen(open, len(s.Doc.Tokens), family) {
		s.quote(open+1, len(s.Doc.Tokens))
	}
}

// endsSentence reports whether token i is a full stop or the like.
func (q *quoting) endsSentence(i int) bool {
	w := q.Doc.Word(i)
	return w == "." || w == "?" || w == "!" || w == "..." || w == "…"
}

// leftOpen reports whether the quotation that mark open begins is a paragraph's
// last, and was meant to be closed before token end, where the paragraph ends:
// whole sentences that begin it, or follow a colon or a comma.
func (q *quoting) leftOpen(open, end, family int) bool {
	if family > straight || end-open < leastOpen || !q.endsSentence(end-1) {
		return false
	}
	if r, _ := utf8.DecodeRuneInString(q.Doc.Word(open + 1)); !unicode.IsUpper(r) {
		return false
	}
	before := open - 1
	return before < 0 || q.paragraph(before) != q.paragraph(open) || q.Doc.Word(before) == ":" || q.Doc.Word(before) == ","
}

// closesMixed reports whether straight mark i closes what curly mark open opened:
// it stands as closing marks do, and no straight one opened in between.
func (q *quoting) closesMixed(open, i int) bool {
	if q.Doc.Word(i) != "\"" || q.freeBefore(i) || !q.freeBehind(i) {
		return false
	}
	for k := open + 1; k < i; k++ {
		if q.Doc.Word(k) == "\"" && q.freeBefore(k) {
			return false
		}
	}
	return true
}

// paragraph is the number of the paragraph that token i stands in.
func (q *quoting) paragraph(i int) int {
	if q.paragraphs == nil {
		q.paragraphs = text.Paragraphs(q.Doc.Body)
	}
	start := q.Doc.Tokens[i].Start
	return sort.Search(len(q.paragraphs), func(n int) bool { return q.paragraphs[n].End > start })
}

// opener is the family of the quotation that token i opens, or noMark.
func (q *quoting) opener(i int) int {
	for f := curly; f < families; f++ {
		if q.opens(i, f) && (f < single || q.closed(i, f)) {
			return f
		}
	}
	return noMark
}

// opens reports whether token i is an opening mark of the family.
func (q *quoting) opens(i, family int) bool {
	if !among(q.Doc.Word(i), marks[family].open) {
		return false
	}
	switch family {
	case curly, pointed, low:
		return !q.endsParagraph(i)
	case straight:
		return q.freeBefore(i) && (!q.freeBehind(i) || q.paired(i))
	case typed:
		if q.Doc.Word(i) == "``" {
			return true
		}
	}
	return q.freeBefore(i) && !q.freeBehind(i)
}

// reopens reports whether the paragraph that begins at token i goes on with an
// open quotation of the family: many papers mix curly and straight marks.
func (q *quoting) reopens(i, family int) bool {
	return q.opens(i, family) || family <= straight && (q.opens(i, curly) || q.opens(i, straight))
}

// nests reports whether a curly mark i within a quotation opens one of its own:
// as many marks as are open then are closed in its paragraph, or all but one
// and the next paragraph goes on.
func (q *quoting) nests(i int) bool {
	depth, k := 1, i
	for ; k < len(q.Doc.Tokens) && q.paragraph(k) == q.paragraph(i) && depth > 0; k++ {
		switch q.Doc.Word(k) {
		case "“":
			depth++
		case "”":
			depth--
		}
	}
	return depth == 0 || depth == 1 && k < len(q.Doc.Tokens) && q.reopens(k, curly)
}

// endsParagraph reports whether token i is the last of its paragraph, so that a
// mark there opens nothing.
func (q *quoting) endsParagraph(i int) bool {
	return i+1 == len(q.Doc.Tokens) || q.paragraph(i+1) != q.paragraph(i)
}

// among reports whether w is one of the words in list.
func among(w, list string) bool {
	for x := range strings.FieldsSeq(list) {
		if x == w {
			return true
		}
	}
	return false
}

// freeBefore reports whether nothing that a closing mark would belong to
// stands before token i.
func (q *quoting) freeBefore(i int) bool {
	r, _ := utf8.DecodeLastRuneInString(q.Doc.Body[:q.Doc.Tokens[i].Start])
	return r == utf8.RuneError || unicode.IsSpace(r) || strings.ContainsRune("([{-–—“‘\"/", r)
}

// freeBehind reports whether token i stands against nothing that follows.
func (q *quoting) freeBehind(i int) bool {
	return i+1 >= len(q.Doc.Tokens) || q.Doc.Tokens[i+1].Start > q.Doc.Tokens[i].End
}

// paired reports whether the straight mark i, with spaces around it as in text
// cut into words, has another such after it in its paragraph, or is left open
// where the next one begins with such.
func (q *quoting) paired(i int) bool {
	for k := i + 1; k < len(q.Doc.Tokens); k++ {
		if q.Doc.Word(k) == q.Doc.Word(i) {
			return q.Doc.Tokens[k].Start > q.Doc.Tokens[k-1].End
		}
		if q.paragraph(k) != q.paragraph(i) {
			return false
		}
	}
	return false
}

// closes reports whether token i closes a quotation of the family.
func (q *quoting) closes(i, family int) bool {
	if !among(q.Doc.Word(i), marks[family].close) {
		return family == curly && q.Doc.Word(i) == "“" && q.endsParagraph(i)
	}
	switch family {
	case curly:
		return q.Doc.Word(i) == "”" || !q.freeBefore(i) && q.freeBehind(i) && !q.curlyBehind(i)
	case straight:
		return q.Doc.Word(i) != "''" && q.freeBehind(i) || !q.freeBefore(i)
	case single, upright:
		return !q.freeBefore(i) && q.Words[i].XPOS != "POS" && !q.lettersBehind(i)
	}
	return true
}

// curlyBehind reports whether a curly mark closes the paragraph's quotation
// behind the straight mark i.
func (q *quoting) curlyBehind(i int) bool {
	for k := i + 1; k < len(q.Doc.Tokens) && q.paragraph(k) == q.paragraph(i); k++ {
		switch q.Doc.Word(k) {
		case "”":
			return true
		case "“":
			return false
		}
	}
	return false
}

// lettersBehind reports whether a word goes on right after token i.
func (q *quoting) lettersBehind(i int) bool {
	r, _ := utf8.DecodeRuneInString(q.Doc.Body[q.Doc.Tokens[i].End:])
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

// closed reports whether the single mark i is closed in its paragraph, or left
// open at the end of one where the next opens again, and holds more than the
// short word of "rock 'n' roll".
func (q *quoting) closed(i, family int) bool {
	for k := i + 1; k < len(q.Doc.Tokens); k++ {
		if q.paragraph(k) != q.paragraph(i) {
			return family == single && q.opens(k, family)
		}
		if q.closes(k, family) {
			return k > i+2 || len(q.Doc.Word(i+1)) > 2
		}
	}
	return false
}

// closesLater finds the mark that closes an open quotation in a paragraph that
// begins at token i, or soon after, where none opens before it; -1 without.
func (q *quoting) closesLater(i, family int) int {
	for k, from := i, q.paragraph(i); k < len(q.Doc.Tokens) && q.paragraph(k) < from+runOn; k++ {
		if q.closes(k, family) {
			if k+1 < len(q.Doc.Tokens) && q.paragraph(k+1) == q.paragraph(k) {
				return -1
			}
			return k
		}
		if q.opens(k, family) {
			return -1
		}
	}
	return -1
}

// quote adds the quotation of tokens [first, last) without a closing comma.
func (s *search) quote(first, last int) {
	for last > first && s.Doc.Word(last-1) == "," {
		last--
	}
	if first < last && s.Doc.Word(first) == "‘" && s.Doc.Word(first-1) == "‘" {
		first++ // ‘‘...’’
	}
	if first < last {
		s.add(Mention{First: first, Last: last, Class: Quotation, Kind: Quantity, Why: "quotation marks",
			Norm: strings.Join(strings.Fields(s.Doc.Body[s.Doc.Tokens[first].Start:s.Doc.Tokens[last-1].End]), " ")})
	}
}
