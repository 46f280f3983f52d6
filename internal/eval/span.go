package eval

import (
	"slices"
	"strconv"
	"strings"

	"accord/internal/text"
)

// chars is a half-open range of characters (code points) of an article.
type chars struct{ start, end int }

func (a chars) overlaps(b chars) bool { return a.start < b.end && b.start < a.end }

func anyOverlap(as, bs []chars) bool {
	return slices.ContainsFunc(as, func(a chars) bool { return slices.ContainsFunc(bs, a.overlaps) })
}

// fragment returns the range that an IRI ends in: #char=start,end.
func fragment(iri string) (chars, bool) {
	_, tail, ok := cutLast(iri, "#char=")
	from, to, both := strings.Cut(tail, ",")
	start, err1 := strconv.Atoi(from)
	end, err2 := strconv.Atoi(to)
	if !ok || !both || err1 != nil || err2 != nil || start < 0 || end < 0 {
		return chars{}, false
	}
	return chars{start, end}, true
}

func cutLast(s, sep string) (before, after string, found bool) {
	if i := strings.LastIndex(s, sep); i >= 0 {
		return s[:i], s[i+len(sep):], true
	}
	return s, "", false
}

func fragments(iris []string) []chars {
	var spans []chars
	for _, iri := range iris {
		if span, ok := fragment(iri); ok {
			spans = append(spans, span)
		}
	}
	return spans
}

// body is an article's text in which passages are looked up.
type body struct {
	text  string
	count *text.CodePoints
}

func newBody(s string) body { return body{s, text.NewCodePoints(s)} }

// find returns every place where one of the passages stands, also where two
// overlap.
func (b body) find(passages []string) []chars {
	var spans []chars
	for _, passage := range passages {
		if passage == "" {
			continue
		}
		for at := 0; ; at++ {
			i := strings.Index(b.text[at:], passage)
			if i < 0 {
				break
			}
			at += i
			spans = append(spans, chars{b.count.At(at), b.count.At(at + len(passage))})
		}
	}
	return spans
}
