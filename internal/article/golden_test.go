package article

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"accord/data"
	"accord/internal/vocab"
)

var update = flag.Bool("update", false, "write what is read into the golden files")

func load(t testing.TB) *Reader {
	t.Helper()
	r, err := Load(data.FS)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// TestGolden reads the files of each archive below testdata as a folder and
// compares what it finds with the archive's file "want".
func TestGolden(t *testing.T) {
	folder, err := filepath.Abs("testdata")
	if err != nil {
		t.Fatal(err)
	}
	archives, err := filepath.Glob(filepath.Join(folder, "*.txtar"))
	if err != nil || len(archives) == 0 {
		t.Fatal("no archives", err)
	}
	r := load(t)
	for _, path := range archives {
		t.Run(strings.TrimSuffix(filepath.Base(path), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(path)
			if err != nil {
				t.Fatal(err)
			}
			got := readArchive(t, r, archive)
			last := len(archive.Files) - 1
			if *update {
				archive.Files[last].Data = []byte(got)
				if err := os.WriteFile(path, txtar.Format(archive), 0o666); err != nil {
					t.Fatal(err)
				}
				return
			}
			if diff := cmp.Diff(string(archive.Files[last].Data), got); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

func readArchive(t *testing.T, r *Reader, archive *txtar.Archive) string {
	t.Helper()
	dir := t.TempDir()
	t.Chdir(dir)
	for _, f := range archive.Files[:len(archive.Files)-1] {
		if err := os.MkdirAll(filepath.Dir(f.Name), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(f.Name, f.Data, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	articles, errs := r.ReadAll([]string{"."}, nil)
	var b strings.Builder
	for _, a := range articles {
		checkArticle(t, a)
		render(&b, a)
	}
	for _, err := range errs {
		fmt.Fprintf(&b, "ERROR %v\n", err)
	}
	return b.String()
}

// render writes what was read for a person: the known fields, the regions with
// their words, the warnings, and the lines left to analyse behind bars.
func render(b *strings.Builder, a *Article) {
	fmt.Fprintf(b, "%s (%s) %s\n", a.Path, a.Format, a.IRI(vocab.Base))
	for _, f := range []struct{ name, value string }{
		{"title", a.Title}, {"date", a.Date.Worded}, {"as", a.Date.String()}, {"source", a.Source},
		{"id", a.ID}, {"language", a.Language}, {"author", a.Author},
	} {
		if f.value != "" {
			fmt.Fprintf(b, "  %s: %s\n", f.name, f.value)
		}
	}
	for _, r := range a.Regions {
		fmt.Fprintf(b, "  %s %q", r.Kind, r.In(a.Text))
		if r.Name.Len() > 0 {
			fmt.Fprintf(b, " names %q", r.Name.In(a.Text))
		}
		fmt.Fprintln(b)
	}
	for _, w := range a.Warnings {
		fmt.Fprintf(b, "  WARNING %s\n", w)
	}
	for _, line := range strings.Split(strings.TrimRight(a.Analysed, "\n "), "\n") {
		fmt.Fprintf(b, "  |%s\n", strings.TrimRight(line, " "))
	}
	fmt.Fprintln(b)
}

// checkArticle fails unless Analysed fits Text and the regions ascend in it.
func checkArticle(t *testing.T, a *Article) {
	t.Helper()
	if len(a.Text) != len(a.Analysed) {
		t.Fatalf("%s: text of %d bytes, analysed %d", a.Path, len(a.Text), len(a.Analysed))
	}
	for i := range len(a.Text) {
		if c := a.Analysed[i]; c != a.Text[i] && c != ' ' {
			t.Fatalf("%s: byte %d is %q, analysed %q", a.Path, i, a.Text[i], c)
		}
	}
	end := 0
	for _, r := range a.Regions {
		if r.Start < end || r.End <= r.Start || r.End > len(a.Text) || r.Name.Len() > 0 && !r.Covers(r.Name) {
			t.Fatalf("%s: region %v after %d of %q", a.Path, r, end, a.Text)
		}
		end = r.End
	}
}
