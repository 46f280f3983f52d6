// Package article reads files of news into values.
//
// In come the names of files and folders, or a stream; out come Articles:
// plain text, with where it came from, its title and date, and its regions
// that are no prose (header, markup, headline, dateline, byline, caption).
// Plain text, Markdown and HTML are read; in HTML the main content is found as
// Mozilla's Readability does. A file that cannot be read as text gives an error
// that names it and the place, and the others go on.
//
// Text keeps each character of a text or Markdown file, but for a byte order
// mark and the kind of line ending, so that character offsets hold in the file
// too. Analysed has the same length in bytes, with spaces where Text has no
// prose: what later stages read lies where Text has it. For HTML, Text is the
// extracted content and offsets count in it.
//
// An article of 5 kB takes 0.1 ms as plain text, 0.2 ms as Markdown and 0.4 ms
// as HTML on one core of a 2-core Xeon virtual machine (BenchmarkParse).
//
// Limits: UTF-8 only, at most MaxSize bytes; one article a file; dates as English and ISO 8601 write
// them; whether a text is English is guessed from its function words.
package article

import (
	"strings"

	"accord/internal/text"
	"accord/internal/vocab"
)

// Format is the kind of file an article was read from.
type Format string

// The formats that are read.
const (
	PlainText Format = "text"
	Markdown  Format = "markdown"
	HTML      Format = "html"
)

// Article is one text with what is known of it. Strings that are not known are
// empty.
type Article struct {
	Path     string   // as named by the user or found in a folder; "-" for standard input
	Name     string   // the path below the folder named, or the base name of the file, without extension
	Format   Format   //
	Text     string   // valid UTF-8 with LF line endings
	Analysed string   // Text with spaces in place of what is not prose; same length in bytes
	SHA256   string   // of Text, in hexadecimal
	Digest   string   // of the file as it is, in hexadecimal
	Title    string   // from header, metadata or headline
	Date     Date     // of publication
	Source   string   // where it was published: mostly a URL
	ID       string   // from header
	Language string   // BCP 47 tag, from header or metadata
	Author   string   // from header, metadata or byline, as worded
	Regions  []Region // in order of position, not overlapping
	Warnings []string // "path:line: what"
}

// Region is a part of the text that is not running prose.
type Region struct {
	Kind RegionKind
	text.Span
	// Name is the part that names somebody or something: the place of a
	// dateline, the author of a byline. Empty in other regions.
	Name text.Span
}

// RegionKind says what a region is.
type RegionKind string

// Header and Markup are blank in Analysed; the other kinds are not.
const (
	HeaderRegion   RegionKind = "header"   // the block of keys at a file's start
	MarkupRegion   RegionKind = "markup"   // Markdown code, tables of links and the like
	HeadlineRegion RegionKind = "headline" // the title as a line of the text
	HeadingRegion  RegionKind = "heading"  // a title of a part
	DatelineRegion RegionKind = "dateline" // "LONDON (AP) —"; the place is where the report was filed
	BylineRegion   RegionKind = "byline"   // "By Ann Lee"
	DateRegion     RegionKind = "date"     // a line that is the date of publication
	CaptionRegion  RegionKind = "caption"  // what describes or credits a picture
)

// IRI is the article's name in the graph: its source if that is a web address,
// else minted below base from its id, else from its name.
func (a *Article) IRI(base string) string {
	if iri, ok := vocab.FromURL(a.Source); ok {
		return iri
	}
	if a.ID != "" {
		return vocab.Mint(base, "article", strings.ReplaceAll(a.ID, "/", "-"))
	}
	return vocab.Mint(base, "article", a.Name)
}

// RegionAt returns the region that holds byte offset, or nil.
func (a *Article) RegionAt(offset int) *Region {
	for i := range a.Regions {
		if r := &a.Regions[i]; r.Start <= offset && offset < r.End {
			return r
		}
	}
	return nil
}
