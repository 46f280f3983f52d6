package tag

import (
	"errors"
	"fmt"
	"io/fs"

	"accord/internal/overlay"
)

// FormsFile lists verbs whose forms the learned rules may not know.
const FormsFile = "lexicon/verb-forms.tsv"

// addForms reads the listed forms, if there are any: lemma, past tense, past
// participle and present participle, with tabs between; # starts a comment
// line. They outrank what was learned.
func (l *Lemmatizer) addForms(fsys fs.FS) error {
	file, err := fs.ReadFile(fsys, FormsFile)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return fmt.Errorf("reading the forms of verbs: %w", err)
	}
	return eachLine(overlay.PathOf(fsys, FormsFile), file, "lemma, past, past participle, present participle", func(_ int, _ string, col []string) error {
		for i, tag := range []string{"VBD", "VBN", "VBG"} {
			l.add(Class{"VERB", tag}, "^"+col[i+1], editOf(col[i+1], col[0]))
		}
		l.add(Class{"VERB", "VBN"}, "^"+col[1], editOf(col[1], col[0])) // taggers mix the two up
		return nil
	})
}
