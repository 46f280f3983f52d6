package article

import (
	"errors"
	"fmt"
	"strings"

	readability "codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"
)

// readHTML sets Text to the main content of a web page, one paragraph a line
// with blank lines between, and fills what the header left open from the
// page's metadata.
func (r *Reader) readHTML(a *Article, page string) error {
	doc, err := html.Parse(strings.NewReader(page))
	if err != nil {
		return fmt.Errorf("reading HTML: %w", err)
	}
	r.dropBoxes(doc)
	parser := readability.NewParser()
	found, err := parser.ParseDocument(doc, nil)
	content := found.Node
	if err != nil || content == nil {
		content = first(doc, "article", "main", "body")
		a.warn(0, "no main content found in this page; all its text is read")
	}
	if content == nil {
		return errors.New("has no text in its HTML")
	}
	a.metadata(doc, &found)
	a.Regions = nil // those of the page; Text begins anew
	a.Text = plainText(content)
	a.Analysed = a.Text
	return nil
}

// dropBoxes takes out the boxes that ask for consent or subscription, which
// Readability keeps where they stand among the paragraphs.
func (r *Reader) dropBoxes(doc *html.Node) {
	var drop []*html.Node
	for n := range doc.Descendants() {
		if n.Type != html.ElementNode || isInline(n.Data) || n.Data == "html" || n.Data == "body" {
			continue
		}
		names := strings.ToLower(attribute(n, "class") + " " + attribute(n, "id"))
		for _, word := range r.boxes {
			if strings.Contains(names, word) && !strings.Contains(names, "content") {
				drop = append(drop, n)
				break
			}
		}
	}
	for _, n := range drop {
		if n.Parent != nil {
			n.Parent.RemoveChild(n)
		}
	}
}

// metadata fills what is not known yet.
func (a *Article) metadata(doc *html.Node, found *readability.Article) {
	meta := readMeta(doc)
	fillEmpty := func(s *string, values ...string) {
		for _, v := range values {
			if *s == "" {
				*s = strings.Join(strings.Fields(v), " ")
			}
		}
	}
	title, author, language := "", "", ""
	if found.Node != nil {
		title, author, language = found.Title(), found.Byline(), found.Language()
	}
	fillEmpty(&a.Title, meta["og:title"], title, meta["title"])
	fillEmpty(&a.Author, author, meta["author"])
	fillEmpty(&a.Language, language, meta["lang"])
	fillEmpty(&a.Source, meta["canonical"], meta["og:url"])
	if a.Date.Worded != "" {
		return
	}
	for _, key := range dateKeys {
		if meta[key] == "" {
			continue
		}
		if date, err := ParseDate(meta[key]); err == nil {
			a.Date = date
			return
		}
	}
	if t, err := found.PublishedTime(); found.Node != nil && err == nil {
		a.Date = Date{t.Format("2006-01-02T15:04:05Z07:00"), t, Minute}
	}
}

// dateKeys name what pages give their date by, best first.
var dateKeys = []string{
	"article:published_time", "datepublished", "date", "pubdate", "publishdate", "dc.date",
	"dcterms.date", "dc.date.issued", "dcterms.issued", "dcterms.created", "parsely-pub-date",
	"sailthru.date", "time",
}

// readMeta collects the metadata of a page by their names in small letters;
// the first of a name counts.
func readMeta(doc *html.Node) map[string]string {
	meta := map[string]string{}
	keep := func(key, value string) {
		if key = strings.ToLower(key); meta[key] == "" {
			meta[key] = strings.TrimSpace(value)
		}
	}
	for n := range doc.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		switch n.Data {
		case "html":
			keep("lang", attribute(n, "lang"))
		case "title":
			keep("title", plainText(n))
		case "meta":
			for _, name := range []string{"property", "name", "itemprop"} {
				if key := attribute(n, name); key != "" {
					keep(key, attribute(n, "content"))
				}
			}
		case "link":
			if attribute(n, "rel") == "canonical" {
				keep("canonical", attribute(n, "href"))
			}
		case "time":
			keep("time", attribute(n, "datetime"))
		}
	}
	return meta
}

func attribute(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

// first finds the first element with one of the names, trying them in order.
func first(doc *html.Node, names ...string) *html.Node {
	for _, name := range names {
		for n := range doc.Descendants() {
			if n.Type == html.ElementNode && n.Data == name {
				return n
			}
		}
	}
	return nil
}

// plainText writes the text below n, paragraphs divided by blank lines.
func plainText(n *html.Node) string {
	w := textWriter{}
	w.write(n)
	w.end()
	return strings.Join(w.paragraphs, "\n\n")
}

// textWriter collects paragraphs.
type textWriter struct {
	paragraphs []string
	open       strings.Builder
}

func (w *textWriter) write(n *html.Node) {
	switch n.Type {
	case html.TextNode:
		w.open.WriteString(n.Data)
		return
	case html.ElementNode, html.DocumentNode:
	default:
		return
	}
	if isSkipped(n.Data) {
		return
	}
	block := !isInline(n.Data)
	if block {
		w.end()
	}
	for c := range n.ChildNodes() {
		w.write(c)
	}
	if block {
		w.end()
	}
}

// end closes the open paragraph; white space in it counts as one space, but
// for spaces that do not break.
func (w *textWriter) end() {
	words := strings.FieldsFunc(w.open.String(), func(r rune) bool {
		return r == ' ' || r == '\t' || r == '\n' || r == '\f' || r == '\r'
	})
	w.open.Reset()
	if len(words) > 0 {
		w.paragraphs = append(w.paragraphs, strings.Join(words, " "))
	}
}

// isSkipped names the elements whose text is not the article's.
func isSkipped(name string) bool {
	switch name {
	case "script", "style", "noscript", "template", "figure", "figcaption", "table", "form", "nav",
		"aside", "button", "select", "textarea", "iframe", "svg", "math", "pre", "picture", "video", "audio":
		return true
	}
	return false
}

// isInline names the elements that do not end a paragraph.
func isInline(name string) bool {
	switch name {
	case "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins",
		"kbd", "label", "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup",
		"time", "tt", "u", "var", "wbr":
		return true
	}
	return false
}
