package overlay_test

import (
	"errors"
	"io/fs"
	"testing"
	"testing/fstest"

	"accord/internal/overlay"
)

func layers() *overlay.FS {
	builtIn := fstest.MapFS{
		"lexicon/titles.tsv":      {Data: []byte("president")},
		"lexicon/honorifics.tsv":  {Data: []byte("Mr")},
		"gazetteer/countries.tsv": {Data: []byte("CN")},
	}
	user := fstest.MapFS{
		"lexicon/titles.tsv":         {Data: []byte("consul")},
		"gazetteer/user/persons.tsv": {Data: []byte("Ann")},
	}
	return overlay.New(overlay.Layer{Name: "mine", FS: user}, overlay.Layer{Name: "built-in", FS: builtIn})
}

func TestFirstLayerThatHasTheFileGivesIt(t *testing.T) {
	for file, want := range map[string]struct{ data, layer, path string }{
		"lexicon/titles.tsv":         {"consul", "mine", "mine/lexicon/titles.tsv"},
		"lexicon/honorifics.tsv":     {"Mr", "built-in", "lexicon/honorifics.tsv"},
		"gazetteer/user/persons.tsv": {"Ann", "mine", "mine/gazetteer/user/persons.tsv"},
	} {
		got, err := fs.ReadFile(layers(), file)
		if err != nil || string(got) != want.data {
			t.Errorf("%s reads %q, %v; want %q", file, got, err, want.data)
		}
		if got := layers().Layer(file); got != want.layer {
			t.Errorf("%s comes from %q, want %q", file, got, want.layer)
		}
		if got := layers().Path(file); got != want.path {
			t.Errorf("path of %s is %q, want %q", file, got, want.path)
		}
	}
}

func TestOneFileOfTheUserHidesNoOther(t *testing.T) {
	entries, err := fs.ReadDir(layers(), "lexicon")
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	if len(names) != 2 || names[0] != "honorifics.tsv" || names[1] != "titles.tsv" {
		t.Errorf("the folder lists %v", names)
	}
}

func TestBehavesAsAFileSystem(t *testing.T) {
	err := fstest.TestFS(layers(), "lexicon/titles.tsv", "lexicon/honorifics.tsv",
		"gazetteer/countries.tsv", "gazetteer/user/persons.tsv")
	if err != nil {
		t.Error(err)
	}
}

func TestMissingFileNamesItsPath(t *testing.T) {
	_, err := fs.ReadFile(layers(), "lexicon/none.tsv")
	if !errors.Is(err, fs.ErrNotExist) || layers().Layer("lexicon/none.tsv") != "" {
		t.Errorf("got %v", err)
	}
	if _, err := fs.ReadDir(overlay.New(), "."); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("no layers: %v", err)
	}
}
