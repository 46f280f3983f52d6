package gazetteer

import (
	"unicode"
	"unicode/utf8"
)

// index finds the entries that a text may hold at a place by the first word
// of their forms.
type index struct {
	entries []Entry
	heads   map[string]int32 // folded first word -> entry, chained by next
}

// none ends a chain.
const none = -1

// maxKey is how many bytes of a first word count.
const maxKey = 48

// newIndex makes room for the built-in tables.
func newIndex() index {
	return index{entries: make([]Entry, 0, 12_000), heads: make(map[string]int32, 9000)}
}

// add puts the entry into its chain, which stays sorted by falling length of
// form, then in order of adding. It returns false if the same form stands for
// the same thing already.
func (ix *index) add(e Entry) bool {
	if acronym(e.Form) {
		e.Flags |= Acronym
	}
	var buf [maxKey]byte
	key := firstWord(e.Form, &buf)
	at, known := ix.heads[string(key)]
	if !known {
		at = none
	}
	before := int32(none)
	for at != none && len(ix.entries[at].Form) >= len(e.Form) {
		if o := &ix.entries[at]; o.Form == e.Form && o.Kind == e.Kind && o.ID == e.ID {
			return false
		}
		before, at = at, ix.entries[at].next
	}
	e.next = at
	ix.entries = append(ix.entries, e)
	if before == none {
		ix.heads[string(key)] = int32(len(ix.entries) - 1)
	} else {
		ix.entries[before].next = int32(len(ix.entries) - 1)
	}
	return true
}

// at returns the first entry of the chain for the text, or none.
func (ix *index) at(text string) int32 {
	var buf [maxKey]byte
	key := firstWord(text, &buf)
	if len(key) == 0 {
		return none
	}
	if head, ok := ix.heads[string(key)]; ok {
		return head
	}
	return none
}

// has reports whether an entry of the form is as asked.
func (ix *index) has(form string, ask func(*Entry) bool) bool {
	for at := ix.at(form); at != none; at = ix.entries[at].next {
		if e := &ix.entries[at]; e.Form == form && ask(e) {
			return true
		}
	}
	return false
}

// firstWord is the run of letters and digits that text begins with, in small
// letters without marks, or its first character if that is neither, cut at
// maxKey bytes.
func firstWord(text string, buf *[maxKey]byte) []byte {
	n := 0
	for i := 0; i < len(text) && n < maxKey-utf8.UTFMax; {
		c := text[i]
		switch {
		case 'a' <= c && c <= 'z' || '0' <= c && c <= '9':
			buf[n] = c
			n, i = n+1, i+1
			continue
		case 'A' <= c && c <= 'Z':
			buf[n] = c + 'a' - 'A'
			n, i = n+1, i+1
			continue
		}
		r, size := utf8.DecodeRuneInString(text[i:])
		if n > 0 && (c < utf8.RuneSelf || !unicode.IsLetter(r) && !unicode.IsDigit(r)) {
			break
		}
		n += utf8.EncodeRune(buf[n:], unmarked(unicode.ToLower(r)))
		i += size
		if c < utf8.RuneSelf {
			break
		}
	}
	return buf[:n]
}

// acronym reports whether the form has capitals and no small letters.
func acronym(form string) bool {
	capitals := false
	for _, r := range form {
		if unicode.IsLower(r) {
			return false
		}
		capitals = capitals || unicode.IsUpper(r)
	}
	return capitals
}

// Entries lists all entries in the order of loading, for checks and reports.
func (g *Gazetteer) Entries() []Entry { return g.index.entries }
