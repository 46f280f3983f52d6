package text

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// paragraphs knows which line ends of a body end a paragraph. In most files
// every line end does; in a hard-wrapped file only a blank line does, or a
// line that had room for the next one's first word.
type paragraphs struct {
	body  string
	width int // characters to which the body is wrapped; 0 if it is not
}

// Lines of a wrapped text are no longer than maxWidth characters and its width
// no less than minWidth; slack allows for ragged wrapping.
const (
	minWidth = 30
	maxWidth = 130
	slack    = 6
)

// findParagraphs decides whether body is hard-wrapped: nearly every line that
// another line follows would have overflowed with that line's first word.
func findParagraphs(body string) paragraphs {
	p := paragraphs{body: body}
	var lengths []int // of lines that another line follows at once
	total := 0
	eachLine(body, func(line, next string) bool {
		if line != "" && next != "" {
			n := utf8.RuneCountInString(line)
			lengths = append(lengths, n)
			total += n
		}
		return len(lengths) < 4 || total < 3*maxWidth*len(lengths)
	})
	if len(lengths) < 2 {
		return p
	}
	slices.Sort(lengths)
	width := lengths[(len(lengths)*19)/20]
	if width < minWidth || width > maxWidth {
		return p
	}
	if p.mostlyFull(width) {
		p.width = width
	}
	return p
}

// mostlyFull reports whether the lines that another follows had no room for
// more, but for those that a paragraph or a list may end.
func (p *paragraphs) mostlyFull(width int) bool {
	full, short, closed := 0, 0, 0
	eachLine(p.body, func(line, next string) bool {
		switch {
		case line == "" || next == "" || isBullet(next):
		case isFull(line, next, width):
			full++
		case strings.ContainsAny(line[len(line)-1:], ".!?:"):
			closed++
		default:
			short++
		}
		return true
	})
	return full >= 2 && full >= 4*short && full >= closed
}

// eachLine calls visit with each line and the one below it, without the spaces
// around them, until visit returns false.
func eachLine(body string, visit func(line, next string) bool) {
	line, rest, more := strings.Cut(body, "\n")
	line = strings.TrimSpace(line)
	for more {
		var next string
		next, rest, more = strings.Cut(rest, "\n")
		next = strings.TrimSpace(next)
		if !visit(line, next) {
			return
		}
		line = next
	}
}

// isFull reports whether line had no room for the first word of next.
func isFull(line, next string, width int) bool {
	word, _, _ := strings.Cut(next, " ")
	return utf8.RuneCountInString(line)+1+utf8.RuneCountInString(word) > width-slack
}

// ends reports whether a paragraph ends between the bytes start and end, which
// enclose white space.
func (p *paragraphs) ends(start, end int) bool {
	at := strings.IndexByte(p.body[start:end], '\n')
	if at < 0 {
		return strings.Contains(p.body[start:end], "\u2029")
	}
	at += start
	if p.width == 0 || strings.IndexByte(p.body[at+1:end], '\n') >= 0 {
		return true
	}
	from := strings.LastIndexByte(p.body[:at], '\n') + 1
	next, _, _ := strings.Cut(p.body[at+1:], "\n")
	next = strings.TrimSpace(next)
	return isBullet(next) || !isFull(strings.TrimSpace(p.body[from:at]), next, p.width)
}

// endsWithin reports whether a paragraph ends between tokens i and end-1 of d.
func (p *paragraphs) endsWithin(d *Document, i, end int) bool {
	for ; i+1 < end; i++ {
		if p.ends(d.Tokens[i].End, d.Tokens[i+1].Start) {
			return true
		}
	}
	return false
}

// isBullet reports whether a line begins as an item of a list.
func isBullet(line string) bool {
	if len(line) < 2 {
		return false
	}
	for _, mark := range []string{"- ", "* ", "+ ", "• ", "‣ ", "◦ ", "– "} {
		if strings.HasPrefix(line, mark) {
			return true
		}
	}
	n := 0
	for n < len(line) && isDigitAt(line, n) {
		n++
	}
	return n > 0 && n < 4 && n+1 < len(line) && (line[n] == '.' || line[n] == ')') && line[n+1] == ' '
}

// Paragraphs returns the paragraphs of body, without the white space around
// them, as Analyze sees them: no sentence reaches beyond one.
func Paragraphs(body string) []Span {
	p := findParagraphs(body)
	var spans []Span
	open := Span{Start: -1}
	for i := 0; i < len(body); {
		from, to := lineWords(body, i)
		if from < to {
			switch {
			case open.Start < 0:
				open = Span{from, to}
			case p.ends(open.End, from):
				spans = append(spans, open)
				open = Span{from, to}
			default:
				open.End = to
			}
		}
		i = max(to, from)
		if end := strings.IndexByte(body[i:], '\n'); end >= 0 {
			i += end + 1
		} else {
			i = len(body)
		}
	}
	if open.Start >= 0 {
		spans = append(spans, open)
	}
	return spans
}

// lineWords returns where the text of the line that starts at i begins and
// ends.
func lineWords(body string, i int) (from, to int) {
	line, _, _ := strings.Cut(body[i:], "\n")
	words := strings.TrimSpace(line)
	if words == "" {
		return i, i
	}
	from = i + strings.Index(line, words)
	return from, from + len(words)
}
