package tag

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"strings"
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
	lines := bufio.NewScanner(bytes.NewReader(file))
	for n := 1; lines.Scan(); n++ {
		line := lines.Text()
		if line == "" || line[0] == '#' {
			continue
		}
		col := strings.Split(line, "\t")
		if len(col) != 4 {
			return fmt.Errorf("%s:%d:1: %d columns, want lemma, past, past participle, present participle", FormsFile, n, len(col))
		}
		for i, tag := range []string{"VBD", "VBN", "VBG"} {
			l.rules[ruleKey{"VERB", tag, "^" + col[i+1]}] = editOf(col[i+1], col[0])
		}
		l.rules[ruleKey{"VERB", "VBN", "^" + col[1]}] = editOf(col[1], col[0]) // taggers mix the two up
	}
	return lines.Err()
}
