// Package text divides a text into tokens and sentences without changing it.
//
// In comes a string; out comes a Document whose spans are byte offsets into
// that string. Tokens follow the Universal Dependencies guidelines for
// English (clitics such as "n't" and "'s" stand alone), so that models
// trained on UD treebanks read them.
//
// A scanner walks over the bytes once and joins or divides by rules; a second
// walk ends sentences at final marks and paragraphs. Lexicons hold the words
// that rules need: abbreviations, contractions, prefixes, units. Line ends are
// paragraph ends unless the text is hard-wrapped, which is seen from its lines.
//
// Measured on UD treebanks put together as plain text, with exact spans (see
// TestTreebanks): tokens F1 0.998 on GUM dev and 0.989 on EWT test, sentences
// 0.957 and 0.823 (EWT, web text, has many sentences without final marks).
// Speed is 13 to 16 million tokens a second on one core of a 2-core Xeon
// virtual machine (BenchmarkAnalyze), nine allocations a text.
//
// Limits: English only; spoken false starts ("w- we"), missing apostrophes in
// possessives and missing spaces before small letters are not repaired;
// clauses after semicolons and colons stay in their sentence; hyphenated given
// names ("Jong-un") divide as other hyphenated words do.
package text

// Span is a half-open range of byte offsets into a document's body.
type Span struct{ Start, End int }

// In returns the part of body that the span covers.
func (s Span) In(body string) string { return body[s.Start:s.End] }

// Len is the span's length in bytes.
func (s Span) Len() int { return s.End - s.Start }

// Covers reports whether o lies inside s.
func (s Span) Covers(o Span) bool { return s.Start <= o.Start && o.End <= s.End }

// Overlaps reports whether s and o share at least one byte.
func (s Span) Overlaps(o Span) bool { return s.Start < o.End && o.Start < s.End }

// Token is one word, number, symbol or punctuation mark.
type Token struct{ Span }

// Sentence is a run of tokens; its span runs from the first token's start to
// the last token's end.
type Sentence struct {
	Span
	First, Last int // tokens [First, Last)
}

// Document is a text with its tokens and sentences, both in order of
// position. Every token belongs to exactly one sentence.
type Document struct {
	Body      string
	Tokens    []Token
	Sentences []Sentence
}

// Word returns the surface form of token i.
func (d *Document) Word(i int) string { return d.Tokens[i].In(d.Body) }

// SentenceAt returns the index of the sentence that token i belongs to.
func (d *Document) SentenceAt(i int) int {
	lo, hi := 0, len(d.Sentences)
	for lo < hi {
		mid := (lo + hi) / 2
		if d.Sentences[mid].Last <= i {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo
}
