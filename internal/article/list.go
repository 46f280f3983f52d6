package article

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// Input is one file to read, not yet opened.
type Input struct {
	Path string // "-" is standard input
	Name string // see Article.Name
}

// Extensions of the files that are taken from a folder; files that are named
// one by one are read whatever they are called.
var formats = map[string]Format{
	".txt": PlainText, ".text": PlainText,
	".md": Markdown, ".markdown": Markdown,
	".html": HTML, ".htm": HTML, ".xhtml": HTML,
}

// List finds the files that names stand for: files, "-", and folders with all
// that lies below them, in the order of their paths. Hidden files are passed
// over, a file that is named twice is listed once. Each name that cannot be
// read gives an error, and the others go on.
func List(names []string) ([]Input, []error) {
	var inputs []Input
	var errs []error
	for _, name := range names {
		found, err := list(name)
		if err != nil {
			errs = append(errs, err)
		}
		inputs = append(inputs, found...)
	}
	seen := map[string]bool{}
	return slices.DeleteFunc(inputs, func(in Input) bool {
		twice := seen[filepath.Clean(in.Path)]
		seen[filepath.Clean(in.Path)] = true
		return twice
	}), errs
}

func list(name string) ([]Input, error) {
	if name == "-" {
		return []Input{{"-", "stdin"}}, nil
	}
	info, err := os.Stat(name)
	if err != nil {
		return nil, fmt.Errorf("reading articles: %w", err)
	}
	if !info.IsDir() {
		return []Input{{name, withoutExtension(filepath.Base(name))}}, nil
	}
	inputs, err := listFolder(name)
	if err == nil && len(inputs) == 0 {
		err = fmt.Errorf("%s: no article in this folder; files that end in .txt, .md or .html are read", name)
	}
	return inputs, err
}

func listFolder(root string) ([]Input, error) {
	var inputs []Input
	err := filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return fmt.Errorf("reading articles: %w", err)
		}
		if path != root && strings.HasPrefix(entry.Name(), ".") {
			if entry.IsDir() {
				return filepath.SkipDir
			}
			return nil
		}
		if entry.IsDir() || formats[strings.ToLower(filepath.Ext(path))] == "" {
			return nil
		}
		below, err := filepath.Rel(root, path)
		if err != nil {
			return err
		}
		inputs = append(inputs, Input{path, withoutExtension(filepath.ToSlash(below))})
		return nil
	})
	return inputs, err
}

func withoutExtension(path string) string {
	if formats[strings.ToLower(filepath.Ext(path))] == "" {
		return path
	}
	return strings.TrimSuffix(path, filepath.Ext(path))
}
