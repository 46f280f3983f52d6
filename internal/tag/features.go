package tag

import (
	"strings"
	"unicode"

	"accord/internal/linear"
	"accord/internal/text"
)

// shape is a word as the features see it.
type shape struct {
	form    uint64 // the word as written
	lower   uint64 // in lower case
	class   uint64 // digits, capitals and punctuation, runs shortened
	group   uint64 // what large text knows of the word: its group,
	middle  uint64 // the group's class
	prefix  [3]uint64
	suffix  [4]uint64
	symbol  bool  // it has no letter and no digit
	settled int16 // one more than its class, if it always has one
}

// shapeCache remembers the shapes of words: most of a text is made of few.
type shapeCache [1 << 11]struct {
	word  string
	shape shape
}

func (c *shapeCache) of(t *Tagger, word string) shape {
	form := linear.Hash(word)
	slot := &c[form%uint64(len(c))]
	if slot.word != word || word == "" {
		slot.word, slot.shape = word, newShape(t, word)
	}
	return slot.shape
}

func newShape(t *Tagger, word string) shape {
	var buffer [64]byte
	lower := AppendLower(buffer[:0], word)
	s := shape{form: linear.Hash(word), lower: linear.HashBytes(lower), class: shapeClass(word), symbol: isSymbol(word), settled: int16(t.settled.class(word) + 1)}
	known := t.table.Find(s.lower)
	s.group, s.middle = uint64(known.Group), uint64(known.Middle)+1
	if known.Group == 0 {
		s.group, s.middle = linear.HashBytes(lower[max(0, len(lower)-2):]), 0
	}
	for i := range s.prefix {
		s.prefix[i] = linear.HashBytes(lower[:min(i+1, len(lower))])
	}
	for i := range s.suffix {
		s.suffix[i] = linear.HashBytes(lower[max(0, len(lower)-i-1):])
	}
	return s
}

func isSymbol(word string) bool {
	return word != "" && !strings.ContainsFunc(word, func(c rune) bool { return unicode.IsLetter(c) || unicode.IsNumber(c) })
}

// AppendLower appends the word to a buffer with small ASCII letters and a 0 for
// every digit, so that all numbers of one form are one word. Other letters
// stay: they are too rare to pay for.
func AppendLower(to []byte, word string) []byte {
	for i := 0; i < len(word); i++ {
		c := word[i]
		switch {
		case 'A' <= c && c <= 'Z':
			c += 'a' - 'A'
		case '1' <= c && c <= '9':
			c = '0'
		}
		to = append(to, c)
	}
	return to
}

// shapeClass hashes the word's outline: X for capitals, x for small letters,
// d for digits, other bytes as they are; at most two of a kind in a run.
func shapeClass(word string) uint64 {
	var buffer [32]byte
	out := buffer[:0]
	for i := 0; i < len(word) && len(out) < cap(out); i++ {
		c := outline(word[i])
		if n := len(out); n >= 2 && out[n-1] == c && out[n-2] == c {
			continue
		}
		out = append(out, c)
	}
	return linear.HashBytes(out)
}

func outline(c byte) byte {
	switch {
	case 'A' <= c && c <= 'Z':
		return 'X'
	case 'a' <= c && c <= 'z', c >= 0x80:
		return 'x'
	case '0' <= c && c <= '9':
		return 'd'
	}
	return c
}

// border is the shape of what stands before and behind a sentence.
var border shape

// look fills in the shapes of one sentence.
func (s *scratch) look(t *Tagger, doc *text.Document, sentence text.Sentence) {
	s.shapes, s.tags = s.shapes[:0], s.tags[:0]
	for i := sentence.First; i < sentence.Last; i++ {
		s.shapes = append(s.shapes, s.seen.of(t, doc.Word(i)))
		s.tags = append(s.tags, 0)
	}
}

func at(shapes []shape, i int) *shape {
	if i < 0 || i >= len(shapes) {
		return &border
	}
	return &shapes[i]
}

// features appends the features of token i, given the tags of those before.
func (t *Tagger) features(f []uint64, shapes []shape, tags []uint8, i int) []uint64 {
	start := t.tagHash[len(t.classes)]
	t1, t2 := start, start
	if i > 0 {
		t1 = t.tagHash[tags[i-1]]
	}
	if i > 1 {
		t2 = t.tagHash[tags[i-2]]
	}
	w, p1, p2, n1, n2 := &shapes[i], at(shapes, i-1), at(shapes, i-2), at(shapes, i+1), at(shapes, i+2)
	var first uint64
	if i == 0 {
		first = 1
	}
	const join = 128 // templates are numbered from 1; those with first apart
	return append(f,
		linear.Join(1, w.form),
		linear.Join(2, w.lower),
		linear.Join(3, w.suffix[0]),
		linear.Join(4, w.suffix[1]),
		linear.Join(5, w.suffix[2]),
		linear.Join(6, w.suffix[3]),
		linear.Join(7, w.prefix[0]),
		linear.Join(8, w.prefix[1]),
		linear.Join(9, w.prefix[2]),
		linear.Join(10+join*first, w.class),
		linear.Join(11, t1),
		linear.Join3(12, t1, t2),
		linear.Join3(13, t1, w.lower),
		linear.Join(14, p1.lower),
		linear.Join(15, p2.lower),
		linear.Join(16, n1.lower),
		linear.Join(17, n2.lower),
		linear.Join(18, n1.suffix[2]),
		linear.Join(19, p1.suffix[2]),
		linear.Join3(20, p1.lower, w.lower),
		linear.Join3(21, w.lower, n1.lower),
		linear.Join3(22, t1, n1.lower),
		linear.Join3(23, t1, w.suffix[2]),
		linear.Join3(24, w.suffix[2], n1.suffix[2]),
		linear.Join3(25, n1.class, w.class),
		linear.Join3(26, p1.class, w.class),
		linear.Join3(27, w.class, w.suffix[2]),
		linear.Join(28, 0),
		linear.Join(29, w.group),
		linear.Join3(30, w.middle, t1),
		linear.Join3(31, w.middle, n1.middle),
		linear.Join3(70, p1.middle, w.middle),
		linear.Join3(71, w.middle, w.suffix[1]),
		linear.Join3(72, w.middle, w.class),
		linear.Join3(73, n1.middle, w.suffix[2]),
	)
}
