package gazetteer

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"accord/internal/text"
)

// Hit is a listed phrase in a document: tokens [First, Last). Its span begins
// inside the first token where that has a prefix: "pro-Russian".
type Hit struct {
	text.Span
	First, Last int
	Entry       *Entry
	Inside      bool // part of a longer hit: "China" in "South China Sea"
	Capitals    bool // written in capitals though not listed so: "BEIJING"
}

// Find returns the listed phrases of the document by position, at one place
// the longest first. A form that stands for several things gives a hit for
// each.
//
// Forms match as written, with these exceptions: words may be in capitals
// throughout (headlines, datelines), small words may begin with a capital,
// letters may lack their marks (Sao Paulo), and any white space, hyphen or
// apostrophe matches its plain form. Acronyms that are also words (US, WHO) do
// not match in a sentence all in capitals.
func (g *Gazetteer) Find(doc *text.Document) []Hit {
	f := finder{index: &g.index, doc: doc}
	for s := range doc.Sentences {
		f.shouts = unasked
		for i := doc.Sentences[s].First; i < doc.Sentences[s].Last; i++ {
			f.findAt(i, doc.Tokens[i].Start)
			if at := afterHyphen(doc.Word(i)); at > 0 {
				f.findAt(i, doc.Tokens[i].Start+at)
			}
		}
	}
	return f.hits
}

// finder holds the state of one Find.
type finder struct {
	index  *index
	doc    *text.Document
	hits   []Hit
	cover  int  // the end of the longest hit so far, in bytes
	closed bool // that hit is a name of a country or city: no hits inside
	shouts answer
}

// afterHyphen is where the second part of a word like "pro-Russian" begins, 0
// for other words: the tokenizer leaves prefixes in small letters on.
func afterHyphen(word string) int {
	if word[0] < 'a' || 'z' < word[0] {
		return 0
	}
	return strings.IndexByte(word, '-') + 1
}

// findAt appends the hits that begin at the offset inside token i.
func (f *finder) findAt(i, start int) {
	doc, from := f.doc, len(f.hits)
	if f.closed && start < f.cover {
		return
	}
	for at := f.index.at(doc.Body[start:]); at != none; at = f.index.entries[at].next {
		e := &f.index.entries[at]
		size, capitals := match(e.Form, doc.Body[start:])
		if size == 0 {
			continue
		}
		last := tokenEnd(doc, i, start+size)
		if last < 0 || e.Flags.Has(Acronym|AlsoWord) && f.shouts.ask(doc, i) {
			continue
		}
		span := text.Span{Start: start, End: start + size}
		longest := len(f.hits) == from || span == f.hits[from].Span
		if !longest && whole(f.hits[from].Entry) {
			break
		}
		if f.found(from, span, e) {
			continue
		}
		f.hits = append(f.hits, Hit{span, i, last, e, !longest || span.End <= f.cover, capitals})
	}
	if len(f.hits) > from && f.hits[from].End > f.cover {
		f.cover, f.closed = f.hits[from].End, whole(f.hits[from].Entry)
	}
}

// found reports whether a hit from that index on says the same: "São Paulo"
// and "Sao Paulo" are both listed.
func (f *finder) found(from int, span text.Span, e *Entry) bool {
	for _, h := range f.hits[from:] {
		if h.Span == span && h.Entry.Kind == e.Kind && h.Entry.ID == e.ID {
			return true
		}
	}
	return false
}

// whole reports whether the parts of the entry's form mean nothing by
// themselves, as in "South Korea" and "Mexico City".
func whole(e *Entry) bool { return e.Thing == nil || e.Flags.Has(City) }

// tokenEnd returns the index after the token that ends at the offset, or -1 if
// none of the tokens from i on does.
func tokenEnd(doc *text.Document, i, end int) int {
	for ; i < len(doc.Tokens) && doc.Tokens[i].Start < end; i++ {
		if doc.Tokens[i].End == end {
			return i + 1
		}
	}
	return -1
}

// match reports how many bytes of body the form takes at its beginning, 0 for
// none, and whether body has capitals where the form has small letters.
func match(form, body string) (size int, capitals bool) {
	if len(body) == 0 {
		return 0, false
	}
	m := matcher{body: body, wordStart: true, allCapitals: true}
	for i := 0; i < len(form); {
		r, n := rune(form[i]), 1
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeRuneInString(form[i:])
		}
		i += n
		if !m.step(r) {
			return 0, false
		}
	}
	if m.raised && !m.allCapitals {
		return 0, false
	}
	return m.pos, m.raised
}

// matcher compares a form, character by character, with the text at pos.
type matcher struct {
	body        string
	pos         int
	wordStart   bool
	raised      bool // a capital stands for a small letter inside a word
	allCapitals bool // no small letter so far
}

// step takes the form's next character off the text.
func (m *matcher) step(want rune) bool {
	if want == ' ' {
		m.wordStart = true
		return m.space()
	}
	if m.pos == len(m.body) {
		return false
	}
	got, n := rune(m.body[m.pos]), 1
	if got >= utf8.RuneSelf {
		got, n = utf8.DecodeRuneInString(m.body[m.pos:])
	}
	if got != want && !m.stands(got, want) {
		return false
	}
	m.allCapitals = m.allCapitals && !unicode.IsLower(got)
	m.wordStart = !unicode.IsLetter(got)
	m.pos += n
	return true
}

// stands reports whether got may be written for want.
func (m *matcher) stands(got, want rune) bool {
	switch want {
	case '-':
		return got == '\u2010' || got == '\u2011' || got == '\u2013'
	case '\'':
		return got == '\u2019' || got == '\u02bc' || got == '\u2018'
	}
	if want >= utf8.RuneSelf && got < utf8.RuneSelf {
		if want = unmarked(want); got == want {
			return true
		}
	}
	if unicode.ToLower(got) != want {
		return false
	}
	m.raised = m.raised || !m.wordStart
	return true
}

// space takes a run of white space that holds no empty line.
func (m *matcher) space() bool {
	lines, from := 0, m.pos
	for m.pos < len(m.body) {
		r, n := utf8.DecodeRuneInString(m.body[m.pos:])
		if !unicode.IsSpace(r) {
			break
		}
		if r == '\n' {
			lines++
		}
		m.pos += n
	}
	return m.pos > from && lines < 2
}

// answer is a question's answer once it has been asked.
type answer int8

const (
	unasked answer = iota
	yes
	no
)

// ask reports whether the sentence of token i is in capitals: three words or
// more with letters, and nearly none of them with a small one.
func (a *answer) ask(doc *text.Document, i int) bool {
	if *a == unasked {
		*a = no
		if shouting(doc, doc.SentenceAt(i)) {
			*a = yes
		}
	}
	return *a == yes
}

func shouting(doc *text.Document, sentence int) bool {
	words, small := 0, 0
	s := doc.Sentences[sentence]
	for i := s.First; i < s.Last; i++ {
		letters, lower := 0, 0
		for _, r := range doc.Word(i) {
			if unicode.IsLetter(r) {
				letters++
			}
			if unicode.IsLower(r) {
				lower++
			}
		}
		if letters > 1 {
			words++
		}
		if lower > 1 {
			small++
		}
	}
	return words >= 3 && small*5 <= words
}
