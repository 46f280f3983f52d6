package gazetteer

import (
	"fmt"
	"io/fs"
	"strings"
	"unicode/utf8"
	"unsafe"

	"accord/internal/overlay"
)

// maxCells is the most columns that a table may have.
const maxCells = 8

// row is one line of a table. Cells beyond the line's last are empty.
type row struct {
	file  string
	line  int // from 1
	n     int // cells on the line
	cells [maxCells]string
	text  string
}

// errorf is an error about cell i, whose column counts characters from 1.
func (r *row) errorf(i int, format string, args ...any) error {
	col := 1
	for _, c := range r.cells[:i] {
		col += utf8.RuneCountInString(c) + 1
	}
	return fmt.Errorf("%s:%d:%d: %s", r.file, r.line, col, fmt.Sprintf(format, args...))
}

// table is a file of tab-separated values: the columns' names for messages,
// the first need of which a line must fill.
type table struct {
	file    string
	columns []string
	need    int
	comment func(line string) // what takes the comments, if anything
}

// each reads the table and hands its rows to take. The row is reused.
func (t table) each(fsys fs.FS, take func(*row) error) error {
	name, text, err := read(fsys, t.file)
	if err != nil {
		return err
	}
	return t.parse(name, text, take)
}

// read returns the text of the file and its path for messages.
func read(fsys fs.FS, file string) (name, text string, err error) {
	data, err := fs.ReadFile(fsys, file)
	if err != nil {
		return "", "", err
	}
	// The bytes are ours alone: a copy of the tables would cost as much as
	// reading them.
	return overlay.PathOf(fsys, file), unsafe.String(unsafe.SliceData(data), len(data)), nil
}

// parse reads the lines of text: empty ones and comments, which begin with
// "#", are skipped.
func (t table) parse(name, text string, take func(*row) error) error {
	r := row{file: name}
	for text != "" {
		r.line++
		line, rest, _ := strings.Cut(text, "\n")
		text = rest
		line = strings.TrimSuffix(line, "\r")
		if line == "" {
			continue
		}
		if line[0] == '#' {
			if t.comment != nil {
				t.comment(line)
			}
			continue
		}
		if err := t.split(&r, line); err != nil {
			return err
		}
		if err := take(&r); err != nil {
			return err
		}
	}
	return nil
}

func (t table) split(r *row, line string) error {
	r.text, r.n = line, 0
	r.cells = [maxCells]string{}
	if !utf8.ValidString(line) {
		return r.errorf(0, "the line is not UTF-8 text")
	}
	for rest, more := line, true; more; r.n++ {
		var cell string
		cell, rest, more = strings.Cut(rest, "\t")
		if r.n == len(t.columns) {
			return r.errorf(r.n, "cell %d of a table of %d columns (%s)", r.n+1, len(t.columns), strings.Join(t.columns, ", "))
		}
		if strings.TrimSpace(cell) != cell {
			return r.errorf(r.n, "%s %q has white space at an end", t.columns[r.n], cell)
		}
		r.cells[r.n] = cell
	}
	for i := range t.need {
		if r.cells[i] == "" {
			return r.errorf(min(i, r.n), "no %s, expected %s", t.columns[i], strings.Join(t.columns, ", "))
		}
	}
	return nil
}

// list splits a cell of several values.
func list(cell string) []string {
	if cell == "" {
		return nil
	}
	return strings.Split(cell, "|")
}
