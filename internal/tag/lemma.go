package tag

import (
	"bufio"
	"bytes"
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Lemmatizer turns a word into its lemma, given its tags. Its rules say, for
// the longest ending of the word that has one under these tags, how many
// bytes to cut and what to put in their place; an ending with ^ in front is a
// whole word, so exceptions are rules like any other. Words are lowered first.
type Lemmatizer struct {
	rules map[Class]map[string]edit // by ending
}

func newLemmatizer() *Lemmatizer { return &Lemmatizer{rules: map[Class]map[string]edit{}} }

func (l *Lemmatizer) add(c Class, ending string, e edit) {
	if l.rules[c] == nil {
		l.rules[c] = map[string]edit{}
	}
	l.rules[c][ending] = e
}

type edit struct {
	cut int // bytes from the word's end
	add string
}

// maxEnding is the longest ending that rules are learned for, in bytes, the
// mark of the word's start included.
const maxEnding = 12

// ReadLemmas reads rules, one a line: universal tag, Penn tag, ending, bytes
// to cut and what to add, with tabs between; # starts a comment line. name
// stands for the file in errors.
func ReadLemmas(name string, file []byte) (*Lemmatizer, error) {
	l := newLemmatizer()
	err := eachLine(name, file, "tag, tag, ending, cut, add", func(n int, line string, col []string) error {
		cut, err := strconv.Atoi(col[3])
		if err != nil || cut < 0 {
			return fmt.Errorf("%s:%d:%d: cut %q, want a number of bytes", name, n, 1+strings.Index(line, col[3]), col[3])
		}
		l.add(Class{col[0], col[1]}, col[2], edit{cut, col[4]})
		return nil
	})
	if err != nil {
		return nil, err
	}
	return l, nil
}

// eachLine calls fn with the columns of each line of a table, whose number is
// that of the names in columns; lines that are empty or begin with # are
// comments. name stands for the file in errors.
func eachLine(name string, file []byte, columns string, fn func(n int, line string, col []string) error) error {
	lines := bufio.NewScanner(bytes.NewReader(file))
	for n := 1; lines.Scan(); n++ {
		line := lines.Text()
		if line == "" || line[0] == '#' {
			continue
		}
		col := strings.Split(line, "\t")
		if len(col) != strings.Count(columns, ",")+1 {
			return fmt.Errorf("%s:%d:1: %d columns, want %s", name, n, len(col), columns)
		}
		if err := fn(n, line, col); err != nil {
			return err
		}
	}
	return lines.Err()
}

// Format prints the rules as ReadLemmas reads them, sorted.
func (l *Lemmatizer) Format() []byte {
	var lines []string
	for c, rules := range l.rules {
		for ending, e := range rules {
			lines = append(lines, fmt.Sprintf("%s\t%s\t%s\t%d\t%s\n", c.UPOS, c.XPOS, ending, e.cut, e.add))
		}
	}
	slices.Sort(lines)
	return []byte(strings.Join(lines, ""))
}

// Lemma is the lemma of a word under its tags.
func (l *Lemmatizer) Lemma(word string, c Class) string {
	lower := strings.ToLower(word)
	rules := l.rules[c]
	if len(rules) == 0 {
		return lower
	}
	marked := "^" + lower
	for n := min(len(marked), maxEnding); n >= 0; n-- {
		if e, ok := rules[marked[len(marked)-n:]]; ok {
			return e.apply(lower)
		}
	}
	if e, ok := rules[marked]; ok {
		return e.apply(lower)
	}
	return lower
}

// apply edits a word, unless that would leave nothing or half a letter.
func (e edit) apply(word string) string {
	stem := len(word) - e.cut
	if stem < 0 || stem+len(e.add) == 0 || e.cut > 0 && stem < len(word) && !utf8.RuneStart(word[stem]) {
		return word
	}
	if e.add == "" {
		return word[:stem]
	}
	return word[:stem] + e.add
}

// editOf is the edit that makes lemma of word.
func editOf(word, lemma string) edit {
	same := 0
	for same < len(word) && same < len(lemma) && word[same] == lemma[same] {
		same++
	}
	return edit{len(word) - same, lemma[same:]}
}

// LearnLemmas finds the fewest rules that explain the examples: endings from
// the shortest to the longest, each kept only where its majority edit is not
// the one that a shorter ending already gives. Endings longer than three
// bytes must be seen twice, except whole words.
func LearnLemmas(words []string, tags []Word) *Lemmatizer {
	type ruleKey struct {
		Class
		ending string
	}
	counts := map[ruleKey]map[edit]int{}
	for i, w := range words {
		t := tags[i]
		lower := strings.ToLower(w)
		e := editOf(lower, strings.ToLower(t.Lemma))
		marked := "^" + lower
		for n := 0; n <= min(len(marked), maxEnding); n++ {
			k := ruleKey{Class{t.UPOS, t.XPOS}, marked[len(marked)-n:]}
			if counts[k] == nil {
				counts[k] = map[edit]int{}
			}
			counts[k][e]++
		}
	}
	keys := make([]ruleKey, 0, len(counts))
	for k := range counts {
		keys = append(keys, k)
	}
	slices.SortFunc(keys, func(a, b ruleKey) int {
		return cmp.Or(cmp.Compare(len(a.ending), len(b.ending)), cmp.Compare(a.UPOS, b.UPOS),
			cmp.Compare(a.XPOS, b.XPOS), cmp.Compare(a.ending, b.ending))
	})
	l := newLemmatizer()
	for _, k := range keys {
		best, n := majority(counts[k])
		if n < 2 && len(k.ending) > 3 && k.ending[0] != '^' {
			continue
		}
		if best != l.shorter(k.Class, k.ending) {
			l.add(k.Class, k.ending, best)
		}
	}
	return l
}

// shorter is the edit that rules for shorter endings give.
func (l *Lemmatizer) shorter(c Class, ending string) edit {
	for e := ending; e != ""; {
		e = e[1:]
		if found, ok := l.rules[c][e]; ok {
			return found
		}
	}
	return edit{}
}

// majority is the most frequent edit; of several, the one that changes least.
func majority(counts map[edit]int) (best edit, n int) {
	for e, c := range counts {
		if c > n || c == n && e.before(best) {
			best, n = e, c
		}
	}
	return best, n
}

func (e edit) before(o edit) bool {
	return cmp.Or(cmp.Compare(e.cut, o.cut), cmp.Compare(len(e.add), len(o.add)), cmp.Compare(e.add, o.add)) < 0
}

// lemmaCache remembers lemmas of words under their tags.
type lemmaCache [1 << 11]struct {
	word, lemma string
	class       int
}

func (t *Tagger) lemma(s *scratch, word string, hash uint64, class int) string {
	slot := &s.lemmas[(hash+uint64(class)*31)%uint64(len(s.lemmas))]
	if slot.word != word || slot.class != class || slot.lemma == "" {
		slot.word, slot.class = word, class
		slot.lemma = t.lemmas.Lemma(word, t.classes[class])
	}
	return slot.lemma
}
