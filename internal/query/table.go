package query

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"
)

const (
	gap       = 2  // spaces between columns
	narrowest = 12 // characters that a wrapped column keeps
)

// writeTable writes aligned columns. Where they do not fit the width, the
// widest are wrapped.
func (res *Result) writeTable(w io.Writer, style Style) error {
	cells := res.texts()
	widths := res.widths(cells, style.Width)
	var b bytes.Buffer
	var header []string
	for _, c := range res.Columns {
		header = append(header, strings.ToUpper(c.Name))
	}
	res.tableRow(&b, header, widths, paint(style, "\x1b[1m"))
	for i, row := range cells {
		res.tableRow(&b, row, widths, nil)
		if style.Evidence {
			writeEvidence(&b, res.Rows[i].Evidence, style)
		}
	}
	_, err := w.Write(b.Bytes())
	return err
}

// texts gives all cells as a person reads them, each on one line, without
// control characters that a terminal would obey.
func (res *Result) texts() [][]string {
	out := make([][]string, len(res.Rows))
	for i, row := range res.Rows {
		for _, cell := range row.Cells {
			out[i] = append(out[i], printable(res.show(cell)))
		}
	}
	return out
}

func printable(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) {
			return -1
		}
		return r
	}, oneLine(s))
}

// widths gives each column its width in characters.
func (res *Result) widths(cells [][]string, total int) []int {
	widths := make([]int, len(res.Columns))
	for i, c := range res.Columns {
		widths[i] = utf8.RuneCountInString(c.Name)
		for _, row := range cells {
			widths[i] = max(widths[i], utf8.RuneCountInString(row[i]))
		}
	}
	for total > 0 && sum(widths)+gap*(len(widths)-1) > total {
		widest := 0
		for i, width := range widths {
			if width > widths[widest] {
				widest = i
			}
		}
		if widths[widest] <= narrowest {
			break
		}
		widths[widest]--
	}
	return widths
}

func sum(widths []int) int {
	total := 0
	for _, w := range widths {
		total += w
	}
	return total
}

// tableRow writes one row, over as many lines as its longest cell needs.
func (res *Result) tableRow(b *bytes.Buffer, row []string, widths []int, painted func(string) string) {
	var lines [][]string
	height := 1
	for i, text := range row {
		lines = append(lines, Wrap(text, widths[i]))
		height = max(height, len(lines[i]))
	}
	for y := range height {
		var line strings.Builder
		for i := range row {
			part := ""
			if y < len(lines[i]) {
				part = lines[i][y]
			}
			pad := strings.Repeat(" ", max(0, widths[i]-utf8.RuneCountInString(part)))
			if painted != nil && part != "" {
				part = painted(part)
			}
			if res.Columns[i].Kind == KindNumber {
				part, pad = pad+part, ""
			}
			line.WriteString(part + pad + strings.Repeat(" ", gap))
		}
		b.WriteString(strings.TrimRight(line.String(), " ") + "\n")
	}
}

func writeEvidence(b *bytes.Buffer, evidence []Evidence, style Style) {
	width := style.Width
	if width <= 0 {
		width = 1 << 20
	}
	dim := paint(style, "\x1b[2m")
	if dim == nil {
		dim = func(s string) string { return s }
	}
	for _, e := range evidence {
		for i, line := range Wrap(printable(e.Sentence), max(narrowest, width-4)) {
			mark := "    "
			if i == 0 {
				mark = "  > "
			}
			b.WriteString(mark + dim(line) + "\n")
		}
		b.WriteString("    " + dim(printable(strings.TrimSpace(e.Headline+" <"+e.Label+">"))) + "\n")
	}
}

func paint(style Style, code string) func(string) string {
	if !style.Color {
		return nil
	}
	return func(s string) string { return code + s + "\x1b[0m" }
}

// Wrap breaks a text between words into lines of at most width characters; a
// longer word is cut. An empty text is one empty line.
func Wrap(text string, width int) []string {
	if width <= 0 || utf8.RuneCountInString(text) <= width {
		return []string{text}
	}
	var lines []string
	var line []rune
	for word := range strings.FieldsSeq(text) {
		letters := []rune(word)
		if len(line) > 0 && len(line)+1+len(letters) <= width {
			line = append(append(line, ' '), letters...)
			continue
		}
		if len(line) > 0 {
			lines = append(lines, string(line))
		}
		for len(letters) > width {
			lines = append(lines, string(letters[:width]))
			letters = letters[width:]
		}
		line = letters
	}
	return append(lines, string(line))
}

// writeMarkdown writes a pipe table, with the sentences as footnotes.
func (res *Result) writeMarkdown(w io.Writer, style Style) error {
	var b, notes bytes.Buffer
	var names, rules []string
	for _, c := range res.Columns {
		names = append(names, c.Name)
		if c.Kind == KindNumber {
			rules = append(rules, "---:")
		} else {
			rules = append(rules, "---")
		}
	}
	fmt.Fprintf(&b, "| %s |\n| %s |\n", strings.Join(names, " | "), strings.Join(rules, " | "))
	numbers := map[string]int{}
	for i, row := range res.texts() {
		for j, text := range row {
			row[j] = EscapeMarkdown(text)
		}
		if style.Evidence {
			for _, e := range res.Rows[i].Evidence {
				if numbers[e.Label] == 0 {
					numbers[e.Label] = len(numbers) + 1
					fmt.Fprintf(&notes, "[^%d]: %s <%s>\n", numbers[e.Label], EscapeMarkdown(printable(e.Sentence)), printable(e.Label))
				}
				row[len(row)-1] += fmt.Sprintf("[^%d]", numbers[e.Label])
			}
		}
		fmt.Fprintf(&b, "| %s |\n", strings.Join(row, " | "))
	}
	if notes.Len() > 0 {
		b.WriteByte('\n')
		b.Write(notes.Bytes())
	}
	_, err := w.Write(b.Bytes())
	return err
}

// EscapeMarkdown makes a text mean itself in Markdown.
func EscapeMarkdown(s string) string {
	var b strings.Builder
	for _, r := range s {
		if strings.ContainsRune("\\`*_{}[]<>|#~", r) {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}
