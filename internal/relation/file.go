package relation

import (
	"fmt"
	"io/fs"
	"path"
	"strings"

	"accord/internal/overlay"
)

// position is a place in a pattern file; line and column count from one, the
// column in bytes.
type position struct {
	file      string
	line, col int
}

func (p position) String() string { return fmt.Sprintf("%s:%d:%d", p.file, p.line, p.col) }

func (p position) errorf(format string, args ...any) error {
	return fmt.Errorf("%s: %s", p, fmt.Sprintf(format, args...))
}

// line is one line of a pattern file that says something: its text without
// indent, and where that text begins.
type line struct {
	position
	text string
}

func (l line) indent() int { return l.col - 1 }

// field is a line inside a block: its keyword, the rest, and the lines
// indented deeper that continue it.
type field struct {
	line
	key  string
	rest line
	more []line
}

// block is a header line in the first column with the fields below it.
type block struct {
	line
	key, name string
	fields    []field
}

// readBlocks reads every pattern file below dir, in the order of their names.
func readBlocks(fsys fs.FS, dir string) ([]block, error) {
	names, err := fs.Glob(fsys, path.Join(dir, "*.pat"))
	if err != nil {
		return nil, fmt.Errorf("listing patterns: %w", err)
	}
	var all []block
	for _, name := range names {
		data, err := fs.ReadFile(fsys, name)
		if err != nil {
			return nil, fmt.Errorf("reading patterns: %w", err)
		}
		blocks, err := parseBlocks(overlay.PathOf(fsys, name), string(data))
		if err != nil {
			return nil, err
		}
		all = append(all, blocks...)
	}
	return all, nil
}

// parseBlocks cuts a pattern file into blocks by indentation alone.
func parseBlocks(file, data string) ([]block, error) {
	var blocks []block
	indent := 0 // of the fields of the current block
	for _, l := range splitLines(file, data) {
		if l.indent() == 0 {
			key, name := cutWord(l)
			blocks = append(blocks, block{line: l, key: key, name: name.text})
			indent = 0
			continue
		}
		if len(blocks) == 0 {
			return nil, l.errorf("indented line outside a block; expected \"pattern\", \"words\" or \"define\" in the first column")
		}
		b := &blocks[len(blocks)-1]
		if indent == 0 {
			indent = l.indent()
		}
		switch {
		case l.indent() == indent:
			key, rest := cutWord(l)
			b.fields = append(b.fields, field{line: l, key: key, rest: rest})
		case l.indent() > indent:
			f := &b.fields[len(b.fields)-1]
			f.more = append(f.more, l)
		default:
			return nil, l.errorf("indented by %d, but the block's first line by %d", l.indent(), indent)
		}
	}
	return blocks, nil
}

// splitLines drops blank lines and comments; a tab counts as one column.
func splitLines(file, data string) []line {
	var lines []line
	for i, raw := range strings.Split(data, "\n") {
		raw = strings.TrimRight(raw, " \t\r")
		body := strings.TrimLeft(raw, " \t")
		if body == "" || strings.HasPrefix(body, "#") {
			continue
		}
		lines = append(lines, line{position{file, i + 1, len(raw) - len(body) + 1}, body})
	}
	return lines
}

// cutWord splits a line at its first white space.
func cutWord(l line) (string, line) {
	i := strings.IndexAny(l.text, " \t")
	if i < 0 {
		l.col += len(l.text)
		return l.text, line{l.position, ""}
	}
	word := l.text[:i]
	rest := strings.TrimLeft(l.text[i:], " \t")
	l.col += len(l.text) - len(rest)
	return word, line{l.position, rest}
}
