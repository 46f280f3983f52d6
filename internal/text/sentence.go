package text

import "strings"

// split divides d's tokens into sentences: at the ends of paragraphs, and
// after a final mark with the quotes and brackets that close behind it, unless
// what follows shows that the sentence goes on.
func (a *Analyzer) split(d *Document) {
	if len(d.Tokens) == 0 {
		return
	}
	d.Sentences = make([]Sentence, 0, len(d.Tokens)/18+4)
	p := findParagraphs(d.Body)
	first := 0
	for i := range d.Tokens {
		last := i+1 == len(d.Tokens)
		if last || p.ends(d.Tokens[i].End, d.Tokens[i+1].Start) {
			d.addSentence(first, i+1)
			first = i + 1
			continue
		}
		if end := a.sentenceEnd(d, &p, i); end > 0 && end < len(d.Tokens) && end > first {
			if end == i+1 || !p.endsWithin(d, i, end) {
				d.addSentence(first, end)
				first = end
			}
		}
	}
}

func (d *Document) addSentence(first, last int) {
	if first >= last {
		return
	}
	span := Span{d.Tokens[first].Start, d.Tokens[last-1].End}
	d.Sentences = append(d.Sentences, Sentence{span, first, last})
}

// sentenceEnd returns the token after the sentence that the final mark at
// token i ends, or 0.
func (a *Analyzer) sentenceEnd(d *Document, p *paragraphs, i int) int {
	w := d.Word(i)
	switch c := w[len(w)-1]; {
	case c == '.', c == '!', c == '?':
	case strings.HasSuffix(w, "…"), strings.HasSuffix(w, "。"):
	default:
		return 0
	}
	if len(w) > 1 && !isFinalMark(w) {
		return a.afterAbbreviation(d, i)
	}
	if len(w) == 1 && w == "." || isFinalMark(w) {
		return a.afterMark(d, i)
	}
	return 0
}

// isFinalMark reports whether w is made of stops, question and exclamation
// marks alone.
func isFinalMark(w string) bool {
	return strings.Trim(w, ".!?") == "" || strings.Trim(w, "…") == "" || w == "。"
}

// afterMark decides on the token after a final mark.
func (a *Analyzer) afterMark(d *Document, i int) int {
	j, closed := closers(d, i+1)
	if j >= len(d.Tokens) || isFinalMark(d.Word(j)) {
		return 0
	}
	next := d.Tokens[j]
	if d.Tokens[j-1].End == next.Start {
		return tightEnd(d, i, j)
	}
	w := d.Word(j)
	if isOpening(d.Body, next.Span) || isApart(d, j) {
		return j
	}
	c, _ := classAt(w, 0)
	switch {
	case c == digit:
		return j
	case c == letter:
		if closed && d.Word(i) != "." && a.namesSpeaker(d, j) {
			return 0
		}
		if !isLowerAt(w, 0) || isMixedCase(w) {
			return j
		}
		if closed || !isPlainWord(d, i-1) {
			return 0
		}
		return j
	case strings.ContainsAny(w[:1], "$#@&*+"), !isPunctuation(w):
		return j
	}
	return 0
}

// namesSpeaker reports whether a name, maybe with a title, and a verb of saying
// begin at token j: the rest of a sentence that began with a quotation.
func (a *Analyzer) namesSpeaker(d *Document, j int) bool {
	for n := j; n < len(d.Tokens) && n < j+6; n++ {
		w := d.Word(n)
		if a.quoteVerbs[w] {
			return n > j
		}
		if !isUpperAt(w, 0) || a.openers[w] {
			return false
		}
	}
	return false
}

// isPlainWord reports whether token i is a lower-case word, after which a stop
// ends a sentence even if the next one starts in lower case. A name may carry
// its mark ("Yahoo! said"), and a short word may be an unlisted abbreviation.
func isPlainWord(d *Document, i int) bool {
	if i < 0 {
		return false
	}
	w := d.Word(i)
	return len(w) > 2 && isLowerAt(w, 0)
}

// isMixedCase recognises names such as iPhone, which begin sentences as they
// are.
func isMixedCase(w string) bool { return len(w) > 1 && isLowerAt(w, 0) && isUpperAt(w, 1) }

// tightEnd decides on a final mark with no space behind it: "in spring.The EU".
func tightEnd(d *Document, i, j int) int {
	if i == 0 || !isUpperAt(d.Body, d.Tokens[j].Start) {
		return 0
	}
	before := d.Word(i - 1)
	if c, _ := classAt(before, 0); c != letter && c != digit || d.Tokens[i-1].End != d.Tokens[i].Start {
		return 0
	}
	return j
}

// afterAbbreviation decides whether the stop of an abbreviation ends its
// sentence too.
func (a *Analyzer) afterAbbreviation(d *Document, i int) int {
	w := d.Word(i)
	body := w[:len(w)-1]
	if c, _ := classAt(body, 0); c != letter || a.abbreviation(body).kind == titleAbbreviation {
		return 0
	}
	j, closed := closers(d, i+1)
	if j >= len(d.Tokens) || d.Tokens[j-1].End == d.Tokens[j].Start {
		return 0
	}
	next := d.Word(j)
	if closed && isUpperAt(next, 0) {
		return j
	}
	if isOpening(d.Body, d.Tokens[j].Span) && j+1 < len(d.Tokens) && next != "(" && next != "[" {
		next = d.Word(j + 1)
	}
	if len(body) == 1 || !a.openers[next] {
		return 0
	}
	return j
}

// closers skips the closing quotes and brackets that stand against a final
// mark, or by themselves in text cut into words, and the marks of notes after
// it, and says whether a quote or bracket was there.
func closers(d *Document, j int) (next int, closed bool) {
	for j < len(d.Tokens) {
		switch tight := d.Tokens[j].Start == d.Tokens[j-1].End; {
		case tight && isClosing(d.Body, d.Tokens[j].Span), !tight && closesApart(d, j):
			closed = true
			j++
		case isNote(d, j):
			j += 3
		default:
			return j, closed
		}
	}
	return j, closed
}

// isNote reports whether tokens j to j+2 are the mark of a note: [12].
func isNote(d *Document, j int) bool {
	return j+2 < len(d.Tokens) && d.Word(j) == "[" && isDigitAt(d.Word(j+1), 0) && d.Word(j+2) == "]"
}
