package gazetteer_test

import (
	"io/fs"
	"path"
	"strings"
	"testing"

	"accord/data"
	"accord/internal/gazetteer"
)

// tables lists the built-in files of tab-separated values.
func tables(t *testing.T) []string {
	t.Helper()
	var all []string
	for _, dir := range []string{"gazetteer", "lexicon"} {
		files, err := fs.Glob(data.FS, path.Join(dir, "*.tsv"))
		if err != nil || len(files) == 0 {
			t.Fatal(files, err)
		}
		all = append(all, files...)
	}
	return all
}

func TestTablesAreSortedAndExplained(t *testing.T) {
	for _, file := range tables(t) {
		text, err := fs.ReadFile(data.FS, file)
		if err != nil {
			t.Fatal(err)
		}
		if !strings.HasPrefix(string(text), "# ") || !strings.Contains(string(text), "\n# columns: ") {
			t.Errorf("%s does not explain its columns", file)
		}
		last, number := "", 0
		for line := range strings.Lines(string(text)) {
			number++
			if strings.HasPrefix(line, "#") {
				continue
			}
			if key := strings.ToLower(line); key < last {
				t.Errorf("%s:%d: %q is out of order", file, number, line)
				break
			} else {
				last = key
			}
		}
	}
}

// The built-in names are as well-formed as a user's own must be.
func TestBuiltInPersonNamesPassTheCheck(t *testing.T) {
	for _, file := range []string{"gazetteer/person-names.tsv", "gazetteer/first-names.tsv"} {
		text, err := fs.ReadFile(data.FS, file)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := gazetteer.Load(over(map[string]string{file: string(text)})); err != nil {
			t.Error(err)
		}
	}
}

func TestEveryTableHasAPlaceInTheReadme(t *testing.T) {
	for _, file := range tables(t) {
		readme, err := fs.ReadFile(data.FS, path.Join(path.Dir(file), "README.md"))
		if err != nil || !strings.Contains(string(readme), "`"+path.Base(file)+"`") {
			t.Errorf("%s is not in the README, %v", file, err)
		}
	}
}

// A form that stands for several things of one kind must say so, since the
// later stages take an unflagged form at its word.
func TestSharedFormsAreFlagged(t *testing.T) {
	type form struct {
		text string
		kind gazetteer.Kind
	}
	owners := map[form][]gazetteer.Entry{}
	for _, e := range load(t).Entries() {
		if e.Kind == gazetteer.Place || e.Kind == gazetteer.Capital {
			continue // a place whichever it is
		}
		f := form{e.Form, e.Kind}
		owners[f] = append(owners[f], e)
	}
	for f, entries := range owners {
		for _, e := range entries {
			if len(entries) > 1 && e.Flags&(gazetteer.Ambiguous|gazetteer.AlsoPlace) == 0 {
				t.Errorf("%s %q stands for %d things; %s has no flag ambiguous", f.kind, f.text, len(entries), e.ID)
			}
		}
	}
}

func TestThingsHaveClassesAndCountries(t *testing.T) {
	g := load(t)
	for _, id := range []string{"organization/reuters", "organization/xinhua", "organization/white-house", "place/crimea", "agreement/paris-agreement"} {
		thing, ok := g.Thing(id)
		if !ok || thing.Class == "" {
			t.Errorf("%s is %+v, %v", id, thing, ok)
		}
	}
	if o, _ := g.Thing("organization/reuters"); len(o.Types) != 1 || o.Types[0] != "http://schema.org/NewsMediaOrganization" || o.Country != "GB" {
		t.Errorf("Reuters is %+v", o)
	}
}
