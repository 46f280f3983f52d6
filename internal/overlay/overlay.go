// Package overlay lays file systems over one another, file by file.
//
// In come named layers, the one that wins first; out goes one fs.FS that has
// every file of every layer. A user's folder with one file of its own thus
// changes that file and hides nothing else. A file is never a mixture: the
// first layer that has its path gives all of it.
package overlay

import (
	"errors"
	"io/fs"
	"path"
	"slices"
	"strings"
)

// Layer is one file system and the name that people know it by: the folder's
// path as they gave it, or "built-in".
type Layer struct {
	Name string
	FS   fs.FS
}

// FS reads files through its layers. It implements fs.FS, fs.ReadFileFS and
// fs.ReadDirFS.
type FS struct{ layers []Layer }

// New lays the layers over one another; the first one that has a file gives
// it. Layers without a file system are left out.
func New(layers ...Layer) *FS {
	return &FS{slices.DeleteFunc(slices.Clone(layers), func(l Layer) bool { return l.FS == nil })}
}

// Layer names the layer that the file or folder comes from, and "" if none
// has it.
func (o *FS) Layer(file string) string {
	for _, l := range o.layers {
		if _, err := fs.Stat(l.FS, file); err == nil {
			return l.Name
		}
	}
	return ""
}

// Path is the file's path for messages: below its layer's name, unless that
// layer is the last, which holds the files people know by their plain path.
func (o *FS) Path(file string) string {
	name := o.Layer(file)
	if name == "" || name == o.layers[len(o.layers)-1].Name {
		return file
	}
	return path.Join(name, file)
}

// PathOf is the file's path for messages: see FS.Path; in any other file system
// the path as it is.
func PathOf(fsys fs.FS, file string) string {
	if o, ok := fsys.(*FS); ok {
		return o.Path(file)
	}
	return file
}

// Open opens the file of the first layer that has it. A folder opens with the
// entries of all layers.
func (o *FS) Open(name string) (fs.File, error) {
	return first(o, "open", name, func(f fs.FS) (fs.File, error) {
		file, err := f.Open(name)
		if err != nil {
			return nil, err
		}
		if info, err := file.Stat(); err == nil && info.IsDir() {
			return &folder{File: file, fs: o, name: name}, nil
		}
		return file, nil
	})
}

// ReadFile returns the whole file of the first layer that has it.
func (o *FS) ReadFile(name string) ([]byte, error) {
	return first(o, "read", name, func(f fs.FS) ([]byte, error) { return fs.ReadFile(f, name) })
}

// ReadDir lists the folder's entries in all layers, sorted by name.
func (o *FS) ReadDir(name string) ([]fs.DirEntry, error) {
	var all []fs.DirEntry
	found := false
	for _, l := range o.layers {
		entries, err := fs.ReadDir(l.FS, name)
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err != nil {
			return nil, err
		}
		found = true
		all = append(all, entries...)
	}
	if !found {
		return nil, &fs.PathError{Op: "readdir", Path: name, Err: fs.ErrNotExist}
	}
	byName := func(a, b fs.DirEntry) int { return strings.Compare(a.Name(), b.Name()) }
	slices.SortStableFunc(all, byName)
	return slices.CompactFunc(all, func(a, b fs.DirEntry) bool { return a.Name() == b.Name() }), nil
}

// first asks the layers in turn; one that lacks the file passes on to the
// next, any other error ends the search.
func first[T any](o *FS, op, name string, ask func(fs.FS) (T, error)) (T, error) {
	for _, l := range o.layers {
		got, err := ask(l.FS)
		if !errors.Is(err, fs.ErrNotExist) {
			return got, err
		}
	}
	var none T
	return none, &fs.PathError{Op: op, Path: name, Err: fs.ErrNotExist}
}
