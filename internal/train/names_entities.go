package train

import (
	"cmp"
	"embed"
	"fmt"
	"io"
	"slices"
	"strings"

	"accord/internal/name"
)

// ParseNameEntities reads CoNLL-U whose MISC column has nested entities in
// brackets (Entity=(id-type-...), the scheme of GUM). Of these it keeps people,
// organizations and places whose head is a proper noun, cut down to the name
// itself: "the late President John Smith of Ohio" gives "John Smith". Other
// kinds of name are left open.
func ParseNameEntities(file string, in io.Reader) (*NameText, error) {
	titles, err := titleWords()
	if err != nil {
		return nil, err
	}
	r := &entityReader{titles: titles}
	lines := newLines(in)
	for n := 1; lines.Scan(); n++ {
		if err := r.line(lines.Text()); err != nil {
			return nil, fmt.Errorf("%s:%d: %w", file, n, err)
		}
	}
	r.endSentence()
	if err := lines.Err(); err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	r.text.leaveOpen()
	return &r.text, nil
}

type entityReader struct {
	text     NameText
	document int
	words    []string
	xpos     []string
	open     []entity
	closed   []entity
	titles   map[string]bool
}

// entity is a marked stretch of a sentence; head is its first head token,
// counted from first.
type entity struct {
	id, kind    string
	first, last int
	head        int
}

func (r *entityReader) line(line string) error {
	switch {
	case line == "":
		r.endSentence()
		return nil
	case strings.HasPrefix(line, "# newdoc"):
		r.document++
		return nil
	case line[0] == '#':
		return nil
	}
	fields := strings.Split(line, "\t")
	if len(fields) != 10 {
		return fmt.Errorf("%d columns, want 10", len(fields))
	}
	if !isNumber(fields[0]) {
		return nil
	}
	r.words, r.xpos = append(r.words, fields[1]), append(r.xpos, fields[4])
	for _, m := range strings.Split(fields[9], "|") {
		if brackets, ok := strings.CutPrefix(m, "Entity="); ok {
			r.brackets(brackets, len(r.words)-1)
		}
	}
	return nil
}

// brackets follows the entities that begin and end at a token.
func (r *entityReader) brackets(s string, token int) {
	for s != "" {
		if s[0] == '(' {
			end := 1 + strings.IndexAny(s[1:]+")", "()")
			r.open = append(r.open, newEntity(s[1:end], token))
			s = s[end:]
			if strings.HasPrefix(s, ")") {
				r.close(r.open[len(r.open)-1].id, token)
				s = s[1:]
			}
			continue
		}
		id, rest, _ := strings.Cut(s, ")")
		r.close(id, token)
		s = rest
	}
}

func newEntity(attributes string, token int) entity {
	f := strings.Split(attributes, "-")
	e := entity{id: f[0], first: token}
	if len(f) > 1 {
		e.kind = f[1]
	}
	if len(f) > 5 {
		head, _, _ := strings.Cut(f[5], ",")
		fmt.Sscan(head, &e.head)
	}
	e.head = max(e.head, 1) - 1
	return e
}

func (r *entityReader) close(id string, token int) {
	for i := len(r.open) - 1; i >= 0; i-- {
		if r.open[i].id == id {
			e := r.open[i]
			e.last = token + 1
			r.open = slices.Delete(r.open, i, i+1)
			r.closed = append(r.closed, e)
			return
		}
	}
}

func (r *entityReader) endSentence() {
	if len(r.words) == 0 {
		return
	}
	labels := unmarked(len(r.words))
	slices.SortStableFunc(r.closed, func(a, b entity) int {
		return cmp.Or(cmp.Compare(b.last-b.first, a.last-a.first), cmp.Compare(a.first, b.first))
	})
	for _, e := range r.closed {
		r.markEntity(e, labels)
	}
	r.text.Examples = append(r.text.Examples, name.Example{Words: r.words, Labels: labels, Document: r.document})
	r.words, r.xpos, r.open, r.closed = nil, nil, nil, nil
}

func (r *entityReader) markEntity(e entity, labels []name.Labels) {
	kinds, ok := name.KindsOf(e.kind)
	if !ok || kinds == 0 || e.kind == "event" {
		return
	}
	first, last, ok := r.properName(e)
	if ok && e.kind == "person" {
		first = r.afterTitle(first, last)
	}
	if !ok || !mark(labels, first, last, kinds) {
		return
	}
	r.text.Kinds |= kinds
}

// properName cuts an entity down to the proper nouns around its head.
func (r *entityReader) properName(e entity) (first, last int, ok bool) {
	head := min(e.first+e.head, e.last-1)
	if !r.proper(head) {
		return 0, 0, false
	}
	first, last = head, head+1
	for first > e.first && r.proper(first-1) {
		first--
	}
	for {
		for last < e.last && r.proper(last) {
			last++
		}
		next := last
		for next < e.last && next-last < 3 && joins(r.words[next]) {
			next++
		}
		if e.kind == "person" || next == last || next >= e.last || !r.proper(next) {
			return first, last, true
		}
		last = next
	}
}

func (r *entityReader) proper(i int) bool {
	w := r.words[i]
	return strings.HasPrefix(r.xpos[i], "NNP") || w == "-" || w[0] >= 'A' && w[0] <= 'Z' && r.xpos[i] != "PRP" && r.xpos[i] != "DT" && r.xpos[i] != "PRP$"
}

// joins says whether a word may join two parts of an organization's or
// place's name.
func joins(w string) bool {
	switch w {
	case "of", "the", "and", "for", "&", "de", "on", "in", "to":
		return true
	}
	return false
}

// afterTitle is where the name itself begins in words that may begin with a
// title: "U.S. President Donald Trump".
func (r *entityReader) afterTitle(first, last int) int {
	for i := first; i < last-1 && i <= first+1; i++ {
		if r.isTitle(r.words[i]) {
			first = i + 1
		}
	}
	return first
}

// isTitle says whether a word before a name is a title or form of address:
// "President", "Dr.".
func (r *entityReader) isTitle(word string) bool { return r.titles[strings.ToLower(word)] }

// lessons holds lists that lessons are made with. They are copies of lexicons,
// which grow, so that the same lessons can be made again.
//
//go:embed silver/lexicon
var lessons embed.FS

// titleWords reads the one-word titles and forms of address of the lessons.
func titleWords() (map[string]bool, error) {
	titles := map[string]bool{}
	for _, file := range []string{"silver/lexicon/titles.tsv", "silver/lexicon/honorifics.tsv"} {
		content, err := lessons.ReadFile(file)
		if err != nil {
			return nil, fmt.Errorf("reading titles: %w", err)
		}
		for line := range strings.Lines(string(content)) {
			title, rest, _ := strings.Cut(strings.TrimSpace(line), "\t")
			titles[title] = !strings.HasPrefix(title, "#")
			for _, further := range strings.FieldsFunc(rest, func(c rune) bool { return c == '\t' || c == '|' }) {
				titles[further] = strings.HasSuffix(further, ".")
			}
		}
	}
	return titles, nil
}
