package brief

import (
	"bytes"
	"embed"
	"fmt"
	"html/template"
	"io"
	"net/url"
	"strings"
	"unicode"
	"unicode/utf8"

	"accord/internal/query"
)

// Format is a way to write a briefing.
type Format string

// The formats.
const (
	Text     Format = "text"
	Markdown Format = "markdown"
	HTML     Format = "html"
)

// Formats lists all formats: what a shell completes.
func Formats() []Format { return []Format{Text, Markdown, HTML} }

// Style says how a briefing is written.
type Style struct {
	Evidence bool // with numbered sentences
	Color    bool // text with bold headings, for a terminal
	Width    int  // of the text in characters; 0 means 80
}

// Write writes a briefing.
func Write(w io.Writer, format Format, doc Document, style Style) error {
	var b bytes.Buffer
	switch format {
	case Text:
		writeText(&b, doc, style)
	case Markdown:
		writeMarkdown(&b, doc, style)
	case HTML:
		if err := writeHTML(&b, doc, style); err != nil {
			return err
		}
	default:
		return fmt.Errorf("unknown format %q, expected text, markdown or html", format)
	}
	_, err := w.Write(b.Bytes())
	return err
}

// clean drops what a terminal would obey, and joins lines.
func clean(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) {
			return -1
		}
		return r
	}, strings.Join(strings.Fields(s), " "))
}

const lead = 26 // characters up to which names stand in a column

func writeText(b *bytes.Buffer, doc Document, style Style) {
	if style.Width <= 0 {
		style.Width = 80
	}
	heading(b, clean(doc.Title), "=", style)
	for _, a := range doc.Articles {
		line := clean(a.Headline)
		if len(doc.Articles) == 1 {
			line = ""
		}
		if a.Date != "" {
			line = strings.TrimPrefix(line+", "+a.Date, ", ")
		}
		paragraph(b, "", line, style.Width)
		paragraph(b, "", clean(a.IRI), 0)
	}
	for _, s := range doc.Sections {
		b.WriteByte('\n')
		heading(b, s.Title, "-", style)
		for i, g := range s.Groups {
			if g.Title != "" {
				if i > 0 {
					b.WriteByte('\n')
				}
				for _, line := range query.Wrap(clean(g.Title), style.Width) {
					b.WriteString(bold(line, style) + "\n")
				}
			}
			textLines(b, g, style)
		}
	}
	if style.Evidence && len(doc.Notes) > 0 {
		b.WriteByte('\n')
		heading(b, "Sentences", "-", style)
		for i, e := range doc.Notes {
			paragraph(b, fmt.Sprintf("%4s ", fmt.Sprintf("[%d]", i+1)), clean(e.Sentence), style.Width)
			paragraph(b, "     ", "<"+clean(e.Label)+">", 0)
		}
	}
}

func heading(b *bytes.Buffer, title, underline string, style Style) {
	lines := query.Wrap(title, style.Width)
	for _, line := range lines {
		b.WriteString(bold(line, style) + "\n")
	}
	longest := 0
	for _, line := range lines {
		longest = max(longest, utf8.RuneCountInString(line))
	}
	b.WriteString(strings.Repeat(underline, longest) + "\n")
}

func bold(s string, style Style) string {
	if !style.Color {
		return s
	}
	return "\x1b[1m" + s + "\x1b[0m"
}

// paragraph writes a text after a label, wrapped beside it; width 0 means any.
func paragraph(b *bytes.Buffer, label, text string, width int) {
	if strings.TrimSpace(label+text) == "" {
		return
	}
	indent := utf8.RuneCountInString(label)
	if width > 0 {
		width = max(20, width-indent)
	}
	for i, line := range query.Wrap(text, width) {
		if i > 0 {
			label = strings.Repeat(" ", indent)
		}
		b.WriteString(strings.TrimRight(label+line, " ") + "\n")
	}
}

// textLines aligns the texts of a group beside its leads.
func textLines(b *bytes.Buffer, g Group, style Style) {
	column := 0
	for _, l := range g.Lines {
		if n := utf8.RuneCountInString(clean(l.Lead)); n <= lead && l.Text != "" {
			column = max(column, n)
		}
	}
	for _, l := range g.Lines {
		text := l.body(style)
		name := clean(l.Lead)
		switch {
		case name == "" || l.Text == "":
			paragraph(b, "  ", strings.TrimSpace(name+" "+text), style.Width)
		case utf8.RuneCountInString(name) > lead:
			paragraph(b, "  ", name, style.Width)
			paragraph(b, strings.Repeat(" ", column+4), text, style.Width)
		default:
			pad := max(0, column-utf8.RuneCountInString(name))
			paragraph(b, "  "+name+strings.Repeat(" ", pad+2), text, style.Width)
		}
	}
}

// body is a line's text, in quotation marks if somebody said it, and the
// numbers of its sentences.
func (l Line) body(style Style) string {
	text := clean(l.Text)
	if l.Quote {
		text = "“" + text + "”"
	}
	if style.Evidence {
		for _, n := range l.Notes {
			text += fmt.Sprintf(" [%d]", n)
		}
	}
	return strings.TrimSpace(text)
}

func writeMarkdown(b *bytes.Buffer, doc Document, style Style) {
	esc := func(s string) string { return query.EscapeMarkdown(clean(s)) }
	fmt.Fprintf(b, "# %s\n", esc(doc.Title))
	for _, a := range doc.Articles {
		fmt.Fprintf(b, "\n%s  \n<%s>\n", strings.TrimSuffix(esc(a.Headline)+", "+esc(a.Date), ", "), clean(a.IRI))
	}
	for _, s := range doc.Sections {
		fmt.Fprintf(b, "\n## %s\n", esc(s.Title))
		for _, g := range s.Groups {
			if g.Title != "" {
				fmt.Fprintf(b, "\n### %s\n", esc(g.Title))
			}
			b.WriteByte('\n')
			for _, l := range g.Lines {
				b.WriteString("- " + markdownLine(l, esc, style) + "\n")
			}
		}
	}
	if !style.Evidence || len(doc.Notes) == 0 {
		return
	}
	b.WriteByte('\n')
	for i, e := range doc.Notes {
		fmt.Fprintf(b, "[^%d]: %s <%s>\n", i+1, esc(e.Sentence), clean(e.Label))
	}
}

func markdownLine(l Line, esc func(string) string, style Style) string {
	text := esc(l.Text)
	if l.Quote {
		text = "“" + text + "”"
	}
	if l.Lead != "" {
		text = strings.TrimSuffix("**"+esc(l.Lead)+"** — "+text, " — ")
	}
	if style.Evidence {
		for _, n := range l.Notes {
			text += fmt.Sprintf("[^%d]", n)
		}
	}
	return text
}

//go:embed page.html.tmpl
var page embed.FS

// writeHTML fills the page's template, which escapes all text by its place.
func writeHTML(b *bytes.Buffer, doc Document, style Style) error {
	t, err := template.New("page.html.tmpl").Funcs(template.FuncMap{"link": link, "inc": func(i int) int { return i + 1 }}).ParseFS(page, "*.tmpl")
	if err != nil {
		return fmt.Errorf("reading the page's template: %w", err)
	}
	if err := t.Execute(b, struct {
		Document
		Evidence bool
	}{doc, style.Evidence}); err != nil {
		return fmt.Errorf("writing the page: %w", err)
	}
	return nil
}

// link tells whether an IRI is one that a browser may be sent to.
func link(iri string) bool {
	u, err := url.Parse(iri)
	return err == nil && (u.Scheme == "http" || u.Scheme == "https")
}
