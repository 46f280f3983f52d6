package article

import (
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	gmtext "github.com/yuin/goldmark/text"

	"accord/internal/text"
)

// readMarkdown fills Analysed with the prose of the Markdown that begins at
// byte body of the text: words stay where they are, markup turns into spaces,
// and so do line ends inside a paragraph. Code, tables, raw HTML and pictures
// are no prose.
func (a *Article) readMarkdown(body int) {
	if at := tangle(a.Text[body:]); at >= 0 {
		a.warn(body+at, "more than %d marks in one block; the file is read as plain text", maxMarks)
		a.Analysed = blank(a.Text, 0, body)
		return
	}
	source := []byte(a.Text[body:])
	parser := goldmark.New(goldmark.WithExtensions(extension.Table, extension.Strikethrough)).Parser()
	m := markdown{article: a, base: body, source: source, out: make([]byte, len(source))}
	copy(m.out, source)
	fill(m.out)
	// Walk returns only the errors of its visitor, which has none.
	_ = ast.Walk(parser.Parse(gmtext.NewReader(source)), m.visit)
	a.Analysed = blank(a.Text[:body], 0, body) + string(m.out)
}

// maxMarks is how many marks a block of Markdown may have. Parsing a block
// takes time that grows with their square: 200 kB of "_a*" take 48 seconds.
const maxMarks = 4000

// tangle returns where the first block with more marks begins, or -1.
func tangle(s string) int {
	start, marks := 0, 0
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '*', '_', '>', '[', '`', '~', '<':
			if marks++; marks > maxMarks {
				return start
			}
		case '\n':
			if i+1 < len(s) && s[i+1] == '\n' {
				start, marks = i+2, 0
			}
		}
	}
	return -1
}

type markdown struct {
	article *Article
	base    int    // of source in the article's text
	source  []byte // the Markdown
	out     []byte // its prose
}

func (m *markdown) visit(n ast.Node, entering bool) (ast.WalkStatus, error) {
	if !entering {
		return ast.WalkContinue, nil
	}
	switch n := n.(type) {
	case *ast.Text:
		m.copy(n)
	case *ast.Heading:
		m.heading(n)
	case *ast.CodeBlock, *ast.FencedCodeBlock, *ast.HTMLBlock:
		m.markup(n)
		return ast.WalkSkipChildren, nil
	case *ast.Image, *ast.RawHTML, *ast.AutoLink:
		return ast.WalkSkipChildren, nil
	}
	if n.Kind().String() == "Table" {
		return ast.WalkSkipChildren, nil
	}
	return ast.WalkContinue, nil
}

// copy brings the words of n to the prose.
func (m *markdown) copy(n *ast.Text) {
	s := n.Segment
	copy(m.out[s.Start:s.Stop], s.Value(m.source))
	for i := s.Start; i+1 < s.Stop; i++ {
		if m.source[i] == '\\' && isASCIIPunctuation(m.source[i+1]) {
			m.out[i] = ' '
			i++
		}
	}
	if n.SoftLineBreak() {
		if end := s.Stop; end < len(m.out) {
			if i := strings.IndexByte(string(m.out[end:min(len(m.out), end+8)]), '\n'); i >= 0 {
				m.out[end+i] = ' '
			}
		}
	}
}

func isASCIIPunctuation(c byte) bool {
	return strings.IndexByte("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~", c) >= 0
}

// heading notes a heading; the first of level 1 names the article.
func (m *markdown) heading(n *ast.Heading) {
	span, ok := m.span(n)
	if !ok {
		return
	}
	region := Region{Kind: HeadingRegion, Span: span}
	title := m.plain(n)
	if n.Level == 1 && !m.article.has(HeadlineRegion) {
		region.Kind = HeadlineRegion
		if m.article.Title == "" {
			m.article.Title = title
		}
	}
	m.article.Regions = append(m.article.Regions, region)
}

// plain is the text of a heading without its markup.
func (m *markdown) plain(n ast.Node) string {
	var b strings.Builder
	_ = ast.Walk(n, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if t, ok := n.(*ast.Text); ok && entering {
			b.Write(t.Segment.Value(m.source))
		}
		return ast.WalkContinue, nil
	})
	return strings.Join(strings.Fields(b.String()), " ")
}

func (m *markdown) markup(n ast.Node) {
	if span, ok := m.span(n); ok {
		m.article.Regions = append(m.article.Regions, Region{Kind: MarkupRegion, Span: span})
	}
}

// span is where the lines of a block lie in the article's text.
func (m *markdown) span(n ast.Node) (text.Span, bool) {
	lines := n.Lines()
	if lines == nil || lines.Len() == 0 {
		return text.Span{}, false
	}
	s := text.Span{Start: m.base + lines.At(0).Start, End: m.base + lines.At(lines.Len()-1).Stop}
	return s, s.Start < s.End
}

func (a *Article) has(kind RegionKind) bool {
	for _, r := range a.Regions {
		if r.Kind == kind {
			return true
		}
	}
	return false
}

// readFrontMatter reads the block of YAML between lines of three hyphens that
// may begin a Markdown file, as far as its lines are simple, and returns where
// the text after it begins.
func (a *Article) readFrontMatter(body int) int {
	s := a.Text[body:]
	if !strings.HasPrefix(s, "---\n") {
		return body
	}
	end := strings.Index(s, "\n---\n")
	if end < 0 {
		return body
	}
	offset := body + len("---\n")
	for _, line := range strings.Split(s[len("---\n"):end+1], "\n") {
		if key, value, ok := strings.Cut(line, ":"); ok && isKey(key) {
			value = strings.Trim(strings.TrimSpace(value), `"'`)
			a.set(field{frontMatterKey(key), value, offset})
		}
		offset += len(line) + 1
	}
	end += body + len("\n---\n")
	a.Regions = append(a.Regions, Region{Kind: HeaderRegion, Span: text.Span{Start: body, End: end}})
	return end
}

// frontMatterKey is the key of a header that means the same.
func frontMatterKey(key string) string {
	switch key = strings.ToLower(key); key {
	case "lang":
		return "language"
	case "published", "pubdate":
		return "date"
	case "canonical", "link":
		return "source"
	}
	return key
}
