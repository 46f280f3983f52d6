package tag

import (
	"fmt"
	"io/fs"
	"maps"
	"slices"
	"strings"

	"accord/internal/overlay"
	"accord/internal/text"
)

// SettledFile lists words that are not looked at any further.
const SettledFile = "model/tag/settled.tsv"

// settled has the class of each word that always has the same: a tag
// dictionary (Ratnaparkhi 1996) of words with one tag. A third of running text
// is such words, which need no scores. Digits are written as 0.
type settled map[string]uint8

// A word is settled if it was seen often and, but for slips, in one class.
const (
	leastSeen = 300
	mostSlips = 1000 // one in so many
)

// settle finds the settled words of a document whose words are known.
func settle(doc *text.Document, words []Word, number map[Class]int) settled {
	counts := map[string]map[int]int{}
	for i, w := range words {
		key := withoutDigits(doc.Word(i))
		if counts[key] == nil {
			counts[key] = map[int]int{}
		}
		counts[key][number[Class{w.UPOS, w.XPOS}]]++
	}
	list := settled{}
	for key, classes := range counts {
		all, most := 0, 0
		for _, n := range classes {
			all, most = all+n, max(most, n)
		}
		if all < leastSeen || (all-most)*mostSlips > all {
			continue
		}
		for class, n := range classes {
			if n == most {
				list[key] = uint8(class)
			}
		}
	}
	return list
}

func withoutDigits(word string) string {
	return strings.Map(func(c rune) rune {
		if '1' <= c && c <= '9' {
			return '0'
		}
		return c
	}, word)
}

// class is the number of a settled word's class, -1 for any other word.
func (s settled) class(word string) int {
	if c, ok := s[withoutDigits(word)]; ok {
		return int(c)
	}
	return -1
}

// WithSettled is the tagger with the settled words of a document whose words
// are known. Taggers that prepare text for a parser to learn from go without:
// they would tell it only of text that is easy.
func (t *Tagger) WithSettled(doc *text.Document, words []Word) *Tagger {
	number := map[Class]int{}
	for i, c := range t.classes {
		number[c] = i
	}
	return t.with(t.lemmas, settle(doc, words, number))
}

// readSettled reads the list as formatSettled writes it.
func readSettled(fsys fs.FS, classes []Class) (settled, error) {
	file, err := fs.ReadFile(fsys, SettledFile)
	if err != nil {
		return nil, fmt.Errorf("reading settled words: %w", err)
	}
	list := settled{}
	name := overlay.PathOf(fsys, SettledFile)
	err = eachLine(name, file, "word, tag, tag", func(n int, _ string, col []string) error {
		class := slices.Index(classes, Class{col[1], col[2]})
		if class < 0 {
			return fmt.Errorf("%s:%d:%d: no class %q in %s", name, n, len(col[0])+2, col[1]+" "+col[2], overlay.PathOf(fsys, ClassesFile))
		}
		list[col[0]] = uint8(class)
		return nil
	})
	return list, err
}

// format prints the words with their tags, a line each, sorted.
func (s settled) format(classes []Class) []byte {
	var out []byte
	for _, word := range slices.Sorted(maps.Keys(s)) {
		c := classes[s[word]]
		out = fmt.Appendf(out, "%s\t%s\t%s\n", word, c.UPOS, c.XPOS)
	}
	return out
}
