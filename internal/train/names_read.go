package train

import (
	"bufio"
	"compress/gzip"
	"fmt"
	"io"
	"os"
	"strings"

	"accord/internal/name"
)

// NameText is text with its names marked.
type NameText struct {
	Examples []name.Example
	// Kinds are those that the text marks; of others it says nothing.
	Kinds name.Kinds
}

// ReadNames reads a file by its name: .jsonl (documents with entity clusters,
// as in Re-DocRED), .conllu (nested entities in MISC, as in GUM), anything
// else as columns (see ParseNameColumns). A further .gz is unpacked. Errors
// name file and line.
func ReadNames(path string) (*NameText, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("reading names: %w", err)
	}
	defer f.Close()
	var in io.Reader = f
	plain := strings.TrimSuffix(path, ".gz")
	if plain != path {
		if in, err = gzip.NewReader(f); err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
	}
	parse := ParseNameColumns
	switch {
	case strings.HasSuffix(plain, ".jsonl"):
		parse = ParseNameClusters
	case IsTreebank(path):
		parse = ParseNameEntities
	}
	return parse(path, in)
}

// documents cuts the text into its documents.
func (t *NameText) documents() [][]name.Example {
	var docs [][]name.Example
	for i, e := range t.Examples {
		if i == 0 || e.Document != t.Examples[i-1].Document {
			docs = append(docs, nil)
		}
		docs[len(docs)-1] = append(docs[len(docs)-1], e)
	}
	return docs
}

func sentencesOf(doc []name.Example) [][]string {
	out := make([][]string, len(doc))
	for i, e := range doc {
		out[i] = e.Words
	}
	return out
}

// newLines reads lines of up to 16 MB.
func newLines(in io.Reader) *bufio.Scanner {
	lines := bufio.NewScanner(in)
	lines.Buffer(make([]byte, 0, 1<<16), 1<<24)
	return lines
}

// ParseNameColumns reads one token a line and blank lines between sentences;
// "# newdoc" or "-DOCSTART-" begins a document, and without these every
// sentence is one. The columns are token and
// label, divided by a tab or blanks (more columns between them are skipped),
// or number, token, label as in Universal NER. Labels are IOB, either kind;
// "B-person|O" leaves the choice open.
func ParseNameColumns(file string, in io.Reader) (*NameText, error) {
	c := &columns{}
	lines := newLines(in)
	for n := 1; lines.Scan(); n++ {
		if err := c.line(strings.TrimRight(lines.Text(), "\r")); err != nil {
			return nil, fmt.Errorf("%s:%d: %w", file, n, err)
		}
	}
	c.endSentence()
	if err := lines.Err(); err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	if c.document == 0 {
		for i := range c.text.Examples {
			c.text.Examples[i].Document = i
		}
	}
	c.text.leaveOpen()
	return &c.text, nil
}

type columns struct {
	text     NameText
	words    []string
	tags     []string
	document int
}

func (c *columns) line(line string) error {
	switch {
	case strings.TrimSpace(line) == "":
		return c.endSentence()
	case strings.HasPrefix(line, "# newdoc"), strings.HasPrefix(line, "-DOCSTART-"):
		c.document++
		return nil
	case strings.HasPrefix(line, "# ") && strings.Contains(line, " = "):
		return nil
	}
	word, label, err := wordAndLabel(line)
	if err != nil {
		return err
	}
	c.words, c.tags = append(c.words, word), append(c.tags, label)
	return nil
}

func wordAndLabel(line string) (word, label string, err error) {
	fields := strings.Split(line, "\t")
	if len(fields) == 1 {
		fields = strings.Fields(line)
	}
	if len(fields) < 2 {
		return "", "", fmt.Errorf("%d column, want a token and a label", len(fields))
	}
	if len(fields) >= 3 && isNumber(fields[0]) && isLabel(fields[2]) {
		return fields[1], fields[2], nil
	}
	return fields[0], fields[len(fields)-1], nil
}

func isNumber(s string) bool {
	for _, r := range s {
		if r < '0' || r > '9' {
			return false
		}
	}
	return s != ""
}

func isLabel(s string) bool {
	return s == "O" || strings.HasPrefix(s, "B-") || strings.HasPrefix(s, "I-")
}

func (c *columns) endSentence() error {
	if len(c.words) == 0 {
		return nil
	}
	labels := make([]name.Labels, len(c.words))
	before := "O"
	for i, tag := range c.tags {
		for _, t := range strings.Split(tag, "|") {
			set, kinds, err := labelSet(t, before)
			if err != nil {
				return fmt.Errorf("token %q: %w", c.words[i], err)
			}
			labels[i] |= set
			c.text.Kinds |= kinds
		}
		before = tag
	}
	c.text.Examples = append(c.text.Examples, name.Example{Words: c.words, Labels: labels, Document: c.document})
	c.words, c.tags = nil, nil
	return nil
}

// labelSet turns an IOB label into the labels it stands for. "I-" after
// another kind's name or none begins a name (IOB1).
func labelSet(tag, before string) (name.Labels, name.Kinds, error) {
	if tag == "O" {
		return name.Outside, 0, nil
	}
	part, label, ok := strings.Cut(tag, "-")
	kinds, known := name.KindsOf(label)
	if !ok || !known || part != "B" && part != "I" {
		return 0, 0, fmt.Errorf("label %q, want O, or B- or I- and a class", tag)
	}
	if kinds == 0 {
		return name.Outside, 0, nil
	}
	starts := part == "B" || !strings.Contains(before, "-"+label)
	if starts {
		return kinds.First(), kinds, nil
	}
	return kinds.Next(), kinds, nil
}

// leaveOpen lets capitalised tokens outside the marked names be part of names
// of kinds that the text does not mark.
func (t *NameText) leaveOpen() {
	open := t.Kinds.Unknown()
	for _, e := range t.Examples {
		for i := range e.Labels {
			if e.Labels[i]&name.Outside != 0 && strings.ToLower(e.Words[i]) != e.Words[i] {
				e.Labels[i] |= open
			}
		}
	}
}

// mark labels the tokens [from, to) as a name, unless a part of it already is
// one.
func mark(labels []name.Labels, from, to int, kinds name.Kinds) bool {
	for i := from; i < to; i++ {
		if labels[i] != name.Outside {
			return false
		}
	}
	for i := from; i < to; i++ {
		labels[i] = kinds.Next()
	}
	labels[from] = kinds.First()
	return true
}

// unmarked returns n label sets that say "outside".
func unmarked(n int) []name.Labels {
	labels := make([]name.Labels, n)
	for i := range labels {
		labels[i] = name.Outside
	}
	return labels
}
