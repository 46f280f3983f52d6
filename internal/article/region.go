package article

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"accord/internal/text"
)

// findRegions marks the paragraphs that are no prose: in the head of the text
// (before its first long paragraph) the headline, the date and the byline;
// anywhere headings and captions, and the dateline a paragraph begins with.
func (r *Reader) findRegions(a *Article) {
	head := true
	known := a.Regions // in order of position
	paragraphs := text.Paragraphs(a.Analysed)
	for i, p := range paragraphs {
		for len(known) > 0 && known[0].End <= p.Start {
			known = known[1:]
		}
		if len(known) > 0 && known[0].Start <= p.Start {
			continue
		}
		line := p.In(a.Analysed)
		prose := isProse(line)
		switch {
		case r.isCaption(line):
			a.mark(CaptionRegion, p, text.Span{})
		case head && r.headRegion(a, p, i == 0, len(paragraphs) > 1):
		case a.Format != Markdown && i > 0 && i+1 < len(paragraphs) && isHeading(line) && isProse(paragraphs[i+1].In(a.Analysed)):
			a.mark(HeadingRegion, p, text.Span{})
		default:
			if span, place := dateline(line); span.End > 0 {
				a.mark(DatelineRegion, shift(span, p.Start), shift(place, p.Start))
			}
		}
		head = head && (!prose || i == 0) && i < 8
	}
	slices.SortFunc(a.Regions, func(x, y Region) int { return cmp.Compare(x.Start, y.Start) })
}

func shift(s text.Span, by int) text.Span { return text.Span{Start: s.Start + by, End: s.End + by} }

func (a *Article) mark(kind RegionKind, span, name text.Span) {
	a.Regions = append(a.Regions, Region{kind, span, name})
}

// headRegion marks a paragraph of the head: date, byline or, of the first
// that is left, the headline.
func (r *Reader) headRegion(a *Article, p text.Span, isFirst, more bool) bool {
	line := p.In(a.Analysed)
	if date, ok := r.dateLine(line); ok {
		if a.Date.Worded == "" {
			a.Date = date
		}
		a.mark(DateRegion, p, text.Span{})
		return true
	}
	if name := r.byline(line); name.End > 0 {
		name = shift(name, p.Start)
		if a.Author == "" {
			a.Author = name.In(a.Analysed)
		}
		a.mark(BylineRegion, p, name)
		return true
	}
	title := strings.Join(strings.Fields(line), " ")
	if isFirst && more && !a.has(HeadlineRegion) && (strings.EqualFold(title, a.Title) || isHeadline(line)) {
		if a.Title == "" {
			a.Title = title
		}
		a.mark(HeadlineRegion, p, text.Span{})
		return true
	}
	return false
}

// isProse reports whether a paragraph is running text: long, or closed by a
// final mark.
func isProse(line string) bool {
	return len(line) > 200 || endsSentence(line) && strings.Count(line, " ") > 5
}

func endsSentence(line string) bool {
	line = strings.TrimRight(line, "\"'”’»)]")
	return strings.HasSuffix(line, ".") || strings.HasSuffix(line, "!") || strings.HasSuffix(line, "?") ||
		strings.HasSuffix(line, "…") || strings.HasSuffix(line, ":")
}

// isHeadline reports whether the first line of a text can be its title: some
// words without a full stop behind them. A question or a quotation may stand
// alone.
func isHeadline(line string) bool {
	words := strings.Count(line, " ") + 1
	if words < 2 || words > 25 || strings.HasSuffix(line, ":") || strings.HasSuffix(line, ",") {
		return false
	}
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(line, "\"'“‘«"))
	if unicode.IsLower(r) || holdsSentence(line) {
		return false
	}
	return !endsSentence(line) || strings.HasSuffix(line, "?") || isCapitals(line)
}

// holdsSentence reports whether a full stop ends a sentence inside the line.
func holdsSentence(line string) bool {
	i := strings.Index(line, ". ")
	if i < 3 || isCapitals(line) {
		return false
	}
	return !strings.ContainsAny(line[i-3:i], ". ABCDEFGHIJKLMNOPQRSTUVWXYZ")
}

// isCapitals reports whether all letters are capitals.
func isCapitals(line string) bool {
	return line == strings.ToUpper(line) && line != strings.ToLower(line)
}

// isHeading reports whether a line can be the title of a part.
func isHeading(line string) bool {
	r, _ := utf8.DecodeRuneInString(line)
	words := strings.Count(line, " ") + 1
	if strings.Contains(line, ": ") || endsSentence(line) && !strings.HasSuffix(line, "?") {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(line)
	return words <= 10 && unicode.IsUpper(r) && (unicode.IsLetter(last) || unicode.IsDigit(last) || last == '?')
}

// isCaption reports whether a paragraph describes or credits a picture.
func (r *Reader) isCaption(line string) bool {
	for _, s := range r.captionBegins {
		if strings.HasPrefix(line, s) {
			return true
		}
	}
	for _, s := range r.captionEnds {
		if strings.HasSuffix(line, s) {
			return true
		}
	}
	return false
}

// dateLine reads a line that holds a date and nothing else but a word such as
// "Published".
func (r *Reader) dateLine(line string) (Date, bool) {
	if len(line) > 60 || !strings.ContainsAny(line, "0123456789") {
		return Date{}, false
	}
	s := line
	for _, word := range r.dated {
		if len(s) > len(word) && strings.EqualFold(s[:len(word)], word) {
			s = strings.TrimLeft(s[len(word):], " ")
		}
	}
	date, err := ParseDate(s)
	return date, err == nil && date.Precision >= Day
}

// byline returns where the author's name lies in a line such as "By Ann Lee,
// Reuters" or "By Ann Lee and Bob Orr"; empty if the line is none.
func (r *Reader) byline(line string) text.Span {
	rest, ok := strings.CutPrefix(line, "By ")
	if !ok {
		rest, ok = strings.CutPrefix(line, "BY ")
	}
	if !ok || len(line) > 120 || endsSentence(line) {
		return text.Span{}
	}
	end := len(rest)
	if i := strings.IndexAny(rest, ",|(/"); i >= 0 {
		end = i
	}
	name := strings.TrimRight(rest[:end], " -–—")
	words := strings.Fields(name)
	for _, w := range words {
		if c, _ := utf8.DecodeRuneInString(w); !unicode.IsUpper(c) && !r.particles[w] {
			return text.Span{}
		}
	}
	if len(words) < 2 || len(words) > 8 {
		return text.Span{}
	}
	start := len(line) - len(rest)
	return text.Span{Start: start, End: start + len(name)}
}
