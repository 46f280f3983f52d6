package article

import (
	"strings"

	"accord/internal/text"
)

// readHeader reads the block of "Key: value" lines that may begin a file and
// returns where the text after it begins. It is a header only if a blank line
// (or the end) follows and each of its lines has a known key; otherwise it is
// text, as "Title: how a law is named" may be.
func (a *Article) readHeader() int {
	end, fields := headerBlock(a.Text)
	if end == 0 {
		return 0
	}
	known := 0
	for _, f := range fields {
		if a.field(f.key) != nil || f.isKnown() {
			known++
		}
	}
	if known < len(fields) {
		a.warnUnknownKey(fields)
		return 0
	}
	seen := map[string]bool{}
	for _, f := range fields {
		if seen[f.key] {
			a.warn(f.offset, "a second %q in the header; the first counts", f.key)
			continue
		}
		seen[f.key] = true
		a.set(f)
	}
	a.Regions = append(a.Regions, Region{Kind: HeaderRegion, Span: text.Span{Start: 0, End: end}})
	return end
}

// field is one line of a header.
type field struct {
	key, value string // the key in small letters
	offset     int    // where the line begins
}

// isKnown reports whether the key is one that is understood and not kept.
func (f field) isKnown() bool {
	return f.key == "date" || f.key == "licence" || f.key == "license"
}

// field returns the string of a that a key of the header fills, or nil.
func (a *Article) field(key string) *string {
	switch key {
	case "title":
		return &a.Title
	case "source", "url":
		return &a.Source
	case "id":
		return &a.ID
	case "language":
		return &a.Language
	case "author":
		return &a.Author
	}
	return nil
}

func (a *Article) set(f field) {
	if f.value == "" {
		return
	}
	if s := a.field(f.key); s != nil {
		*s = f.value
		return
	}
	if f.key != "date" {
		return
	}
	date, err := ParseDate(f.value)
	if err != nil {
		a.warn(f.offset, "%v; dates of the text stay as worded", err)
	}
	a.Date = date
}

// warnUnknownKey tells of a block that looks like a header and is none, if it
// begins with a known key.
func (a *Article) warnUnknownKey(fields []field) {
	if a.field(fields[0].key) == nil && !fields[0].isKnown() {
		return
	}
	for _, f := range fields {
		if a.field(f.key) == nil && !f.isKnown() {
			a.warn(f.offset, "%q is no key of a header (title, date, source, id, language, author, licence), so the lines above count as text", f.key)
			return
		}
	}
}

// maxFields is the number of lines a header can have.
const maxFields = 32

// headerBlock returns the lines before the first blank line if all have the
// form of a field, and where the text after them begins; 0 if they do not.
func headerBlock(s string) (end int, fields []field) {
	for end < len(s) {
		line, _, _ := strings.Cut(s[end:], "\n")
		next := min(len(s), end+len(line)+1)
		if strings.TrimSpace(line) == "" {
			return end, fields
		}
		key, value, ok := strings.Cut(line, ":")
		if !ok || !isKey(key) || len(fields) == maxFields {
			return 0, nil
		}
		fields = append(fields, field{strings.ToLower(key), strings.TrimSpace(value), end})
		end = next
	}
	return end, fields
}

// isKey reports whether s could be a key: one short word of ASCII letters.
func isKey(s string) bool {
	for i := 0; i < len(s); i++ {
		if c := s[i] | 0x20; c < 'a' || c > 'z' {
			return false
		}
	}
	return s != "" && len(s) <= 16
}
