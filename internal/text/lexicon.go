package text

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"

	"accord/internal/overlay"
)

// EachEntry hands each entry of a lexicon to add: the lines of lexicon/NAME in
// fsys that are neither empty nor a comment, and then those of the user's own
// lexicon/user/NAME where there is one. An error names the file and the line.
func EachEntry(fsys fs.FS, name string, add func(entry string) error) error {
	if err := eachLineOf(fsys, "lexicon/"+name, add); err != nil {
		return err
	}
	err := eachLineOf(fsys, "lexicon/user/"+name, add)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return err
}

func eachLineOf(fsys fs.FS, path string, add func(entry string) error) error {
	content, err := fs.ReadFile(fsys, path)
	if err != nil {
		return fmt.Errorf("reading lexicon: %w", err)
	}
	for i, line := range strings.Split(string(content), "\n") {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		if err := add(line); err != nil {
			return fmt.Errorf("%s:%d:1: %w", overlay.PathOf(fsys, path), i+1, err)
		}
	}
	return nil
}
