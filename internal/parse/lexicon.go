package parse

import (
	"bufio"
	"bytes"
	"cmp"
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"accord/internal/linear"
	"accord/internal/tag"
	"accord/internal/text"
)

// lexicon numbers what the networks look at: frequent words, tags, relations.
// 0 stands for any other word, for no token's tag, and for no relation.
type lexicon struct {
	words, tags, relations []string
	wordNumber             map[uint64]int32 // by folded hash
	tagNumber              map[tag.Class]int32
	roles                  []role // by the tag's number
	root                   uint8  // the relation "root"
}

// newLexicon takes words folded and tags as "UPOS XPOS".
func newLexicon(words, tags, relations []string) (*lexicon, error) {
	l := &lexicon{
		words: words, tags: tags, relations: relations, roles: make([]role, len(tags)+2),
		wordNumber: make(map[uint64]int32, len(words)), tagNumber: make(map[tag.Class]int32, len(tags)),
	}
	for i, w := range words {
		l.wordNumber[linear.Hash(w)] = int32(i + 1)
	}
	for i, t := range tags {
		upos, xpos, _ := strings.Cut(t, " ")
		l.tagNumber[tag.Class{UPOS: upos, XPOS: xpos}] = int32(i + 1)
		l.roles[i+1] = roleOf(upos, xpos)
	}
	root := slices.Index(relations, "root")
	if root < 0 {
		return nil, fmt.Errorf("parser: no relation is called root")
	}
	if len(relations) > mostRelations {
		return nil, fmt.Errorf("parser: %d relations, at most %d", len(relations), mostRelations)
	}
	if len(tags) > mostTags {
		return nil, fmt.Errorf("parser: %d tags, at most %d", len(tags), mostTags)
	}
	l.root = uint8(root)
	return l, nil
}

// mostRelations is how many relations a set of children can hold.
const mostRelations = 64

// mostTags is how many tags, with those of the root and of nobody, fit a byte.
const mostTags = 254

// lexiconOf takes the most frequent words of text to learn from, and all tags
// and relations in it.
func lexiconOf(doc *text.Document, words []tag.Word, arcs []Arc, most int) (*lexicon, error) {
	count := map[string]int{}
	tags, relations := map[string]bool{}, map[string]bool{"root": true}
	for _, s := range doc.Sentences {
		for i := s.First; i < s.Last; i++ {
			count[string(tag.AppendLower(nil, doc.Word(i)))]++
			tags[words[i].UPOS+" "+words[i].XPOS] = true
			relations[arcs[i].Rel] = true
		}
	}
	frequent := sorted(count)
	slices.SortStableFunc(frequent, func(a, b string) int { return cmp.Compare(count[b], count[a]) })
	return newLexicon(frequent[:min(most, len(frequent))], sorted(tags), sorted(relations))
}

func sorted[V any](set map[string]V) []string {
	var keys []string
	for k := range set {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

// loadLexicon reads the lexicon's lists, one entry a line.
func loadLexicon(fsys fs.FS) (*lexicon, error) {
	var lists [3][]string
	for i, name := range []string{WordsFile, TagsFile, RelationsFile} {
		file, err := fs.ReadFile(fsys, name)
		if err != nil {
			return nil, fmt.Errorf("reading the parser: %w", err)
		}
		lines := bufio.NewScanner(bytes.NewReader(file))
		for lines.Scan() {
			lists[i] = append(lists[i], lines.Text())
		}
		if err := lines.Err(); err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
	}
	return newLexicon(lists[0], lists[1], lists[2])
}

// find numbers a word by its folded hash: 0 is an unknown word; then come the
// classes of words, then the frequent words, of which few has only the first.
func (p *Parser) find(hash uint64) (word, few int32) {
	class, number := p.class(hash), p.wordNumber[hash]
	switch {
	case number == 0:
		return class, class
	case number > fewWords:
		return middles - 1 + number, class
	}
	return middles - 1 + number, middles - 1 + number
}

// wordCache remembers the numbers of words: few make up most of a text.
type wordCache [1 << 11]struct {
	hash      uint64
	word, few int32
}

func (c *wordCache) find(p *Parser, hash uint64) (word, few int32) {
	slot := &c[hash%uint64(len(c))]
	if slot.hash != hash || hash == 0 {
		slot.hash = hash
		slot.word, slot.few = p.find(hash)
	}
	return slot.word, slot.few
}

// class numbers the class of a word, 0 being that of unknown words.
func (p *Parser) class(hash uint64) int32 {
	if known := p.table.Find(hash); known.Group != 0 {
		return min(int32(known.Middle)+1, middles-1)
	}
	return 0
}

// foldedHash is what the word classes and the list of frequent words know a
// word by.
func foldedHash(word string) uint64 {
	var buffer [64]byte
	return linear.HashBytes(tag.AppendLower(buffer[:0], word))
}
