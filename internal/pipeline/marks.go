package pipeline

import (
	"slices"
	"strings"

	"accord/internal/text"
)

// plainMarks is the document as tagger and parser get it: with the quotation
// mark that they know in place of the typewriter's ““” and “””.
func plainMarks(doc *text.Document) *text.Document {
	if !strings.Contains(doc.Body, "``") && !strings.Contains(doc.Body, "''") {
		return doc
	}
	plain := *doc
	body := []byte(doc.Body)
	plain.Tokens = slices.Clone(doc.Tokens)
	for i := range plain.Tokens {
		if w := doc.Word(i); w == "``" || w == "''" {
			t := &plain.Tokens[i]
			body[t.Start] = '"'
			t.End = t.Start + 1
		}
	}
	plain.Body = string(body)
	return &plain
}
