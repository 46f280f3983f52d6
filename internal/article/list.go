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
// that lies below them, in the order of their paths. Hidden files, and in
// folders what is no file, are passed over, a file that is named twice is listed
// once. Each name or file below it that cannot be read gives an error, and the
// others go on.
func List(names []string) ([]Input, []error) {
	var inputs []Input
	var errs []error
	for _, name := range names {
		found, failed := list(name)
		inputs, errs = append(inputs, found...), append(errs, failed...)
	}
	seen := map[string]bool{}
	return slices.DeleteFunc(inputs, func(in Input) bool {
		twice := seen[filepath.Clean(in.Path)]
		seen[filepath.Clean(in.Path)] = true
		return twice
	}), errs
}

func list(name string) ([]Input, []error) {
	if name == "-" {
		return []Input{{"-", "stdin"}}, nil
	}
	info, err := os.Stat(name)
	if err != nil {
		return nil, []error{fmt.Errorf("reading articles: %w", err)}
	}
	if !info.IsDir() {
		return []Input{{name, withoutExtension(filepath.Base(name))}}, nil
	}
	inputs, errs := listFolder(name)
	if len(inputs)+len(errs) == 0 {
		errs = append(errs, fmt.Errorf("%s: no article in this folder; files that end in .txt, .md or .html are read", name))
	}
	return inputs, errs
}

// listFolder finds the articles below a folder. Links to folders are not
// followed, so that there is no way in a circle.
func listFolder(root string) (inputs []Input, errs []error) {
	fail := func(err error) { errs = append(errs, fmt.Errorf("reading articles: %w", err)) }
	err := filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			fail(err)
			return nil
		case path != root && strings.HasPrefix(entry.Name(), "."):
			if entry.IsDir() {
				return filepath.SkipDir
			}
			return nil
		case entry.IsDir() || formats[strings.ToLower(filepath.Ext(path))] == "":
			return nil
		}
		if info, err := os.Stat(path); err != nil {
			fail(err)
			return nil
		} else if !info.Mode().IsRegular() {
			return nil // reading a pipe could last for ever
		}
		below, err := filepath.Rel(root, path)
		if err != nil {
			return err
		}
		inputs = append(inputs, Input{path, withoutExtension(filepath.ToSlash(below))})
		return nil
	})
	if err != nil {
		fail(err)
	}
	return inputs, errs
}

func withoutExtension(path string) string {
	if formats[strings.ToLower(filepath.Ext(path))] == "" {
		return path
	}
	return strings.TrimSuffix(path, filepath.Ext(path))
}
