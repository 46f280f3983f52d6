package article

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestContentThatIsNoText(t *testing.T) {
	tests := []struct{ name, content, want string }{
		{"empty", "", "a.txt: is empty"},
		{"blank", " \n\u00a0\n", "a.txt: is empty"},
		{"header alone", "Title: Talks\n", "a.txt: has no text below its header"},
		{"latin 1", "The caf\xe9\n", "a.txt: is not UTF-8 text: byte 0xE9 at byte 7 (line 1)"},
		{"truncated", "One\nTwo\n\xe2\x80", "a.txt: is not UTF-8 text: byte 0xE2 at byte 8 (line 3)"},
		{"UTF-16", "\xff\xfeT\x00h\x00", "a.txt: is UTF-16 text (its first bytes are FF FE)"},
		{"UTF-32", "\xff\xfe\x00\x00T\x00\x00\x00", "a.txt: is UTF-32 text"},
		{"binary", "\x7fELF\n\x00\x01", "a.txt: is not text: a NUL byte at byte 5 (line 2)"},
	}
	r := load(t)
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, err := r.Parse(Input{"a.txt", "a"}, []byte(test.content))
			if err == nil || !strings.HasPrefix(err.Error(), test.want) {
				t.Errorf("got error %v, want it to begin with %q", err, test.want)
			}
		})
	}
}

func TestTextIsKept(t *testing.T) {
	tests := []struct{ name, content, want string }{
		{"byte order mark", "\ufeffThe talks.\n", "The talks.\n"},
		{"CRLF", "The\r\ntalks.\r\n", "The\ntalks.\n"},
		{"CR", "The\rtalks.", "The\ntalks."},
		{"odd characters", "The\u00a0ﬁnal “co\u00adoperation” — talks…", "The\u00a0ﬁnal “co\u00adoperation” — talks…"},
	}
	r := load(t)
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			a, err := r.Parse(Input{"a.txt", "a"}, []byte(test.content))
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(test.want, a.Text); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
			checkArticle(t, a)
		})
	}
}

func TestReadAllGoesOnAfterErrors(t *testing.T) {
	dir := t.TempDir()
	write(t, filepath.Join(dir, "b.txt"), "The talks.")
	write(t, filepath.Join(dir, "a", "x.md"), "The *talks*.")
	write(t, filepath.Join(dir, "a", "bad.txt"), "caf\xe9")
	write(t, filepath.Join(dir, ".hidden", "c.txt"), "Hidden.")
	write(t, filepath.Join(dir, "gold.json"), "{}")
	big := filepath.Join(t.TempDir(), "big.txt")
	write(t, big, strings.Repeat("a", MaxSize+1))
	articles, errs := load(t).ReadAll(
		[]string{dir, filepath.Join(dir, "b.txt"), "-", big, filepath.Join(dir, "none.txt")},
		strings.NewReader("From a pipe."))
	var names, problems []string
	for _, a := range articles {
		names = append(names, a.Name)
	}
	for _, err := range errs {
		problems = append(problems, strings.ReplaceAll(err.Error(), dir, "DIR"))
	}
	if diff := cmp.Diff([]string{"a/x", "b", "stdin"}, names); diff != "" {
		t.Errorf("names (-want +got)\n%s", diff)
	}
	want := []string{
		"reading articles: stat DIR/none.txt: no such file or directory",
		"DIR/a/bad.txt: is not UTF-8 text: byte 0xE9 at byte 3 (line 1); convert it to UTF-8",
		big + ": is larger than the limit of 16 MiB",
	}
	if diff := cmp.Diff(want, problems); diff != "" {
		t.Errorf("errors (-want +got)\n%s", diff)
	}
}

func write(t *testing.T, path, content string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(content), 0o666); err != nil {
		t.Fatal(err)
	}
}

func TestFolderWithoutArticles(t *testing.T) {
	if _, errs := List([]string{t.TempDir()}); len(errs) != 1 || !strings.Contains(errs[0].Error(), "no article in this folder") {
		t.Errorf("got %v", errs)
	}
}

func TestStreamIsLimited(t *testing.T) {
	_, err := load(t).Read(Input{"-", "stdin"}, bytes.NewReader(make([]byte, MaxSize+1)))
	if err == nil || !strings.Contains(err.Error(), "larger than the limit") {
		t.Errorf("got %v", err)
	}
}

func TestLanguage(t *testing.T) {
	tests := []struct{ name, content, want string }{
		{"english", strings.Repeat("The ministers of both countries met in Oslo to talk. ", 5), ""},
		{"german", strings.Repeat("Die Minister beider Länder trafen sich am Montag in Oslo zu Gesprächen. ", 5), "does not look like English"},
		{"french", strings.Repeat("Les ministres des deux pays se sont rencontrés lundi à Oslo. ", 5), "does not look like English"},
		{"chinese", strings.Repeat("两国 部长 星期一 在 奥斯陆 会面 ", 8), "does not look like English"},
		{"said to be English", "Language: en\n\n" + strings.Repeat("Oslo Bergen Tromso ", 20), ""},
		{"said to be French", "Language: fr\n\nLes ministres.", `the language is given as "fr"`},
		{"too short to tell", "Oslo, Bergen, Tromso.", ""},
	}
	r := load(t)
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			a, err := r.Parse(Input{"a.txt", "a"}, []byte(test.content))
			if err != nil {
				t.Fatal(err)
			}
			got := strings.Join(a.Warnings, "\n")
			if test.want == "" && got != "" || !strings.Contains(got, test.want) {
				t.Errorf("warnings %q, want %q", got, test.want)
			}
		})
	}
}

func TestTangledMarkdownIsReadAsText(t *testing.T) {
	a, err := load(t).Parse(Input{"a.md", "a"}, []byte("# Talks\n\nFine.\n\n"+strings.Repeat("_a*", 100_000)))
	if err != nil {
		t.Fatal(err)
	}
	if len(a.Warnings) == 0 || !strings.HasPrefix(a.Warnings[0], "a.md:5: more than 4000 marks") || a.Analysed != a.Text {
		t.Errorf("warnings %q", a.Warnings)
	}
}

func BenchmarkParse(b *testing.B) {
	r := load(b)
	content, err := os.ReadFile("../../data/articles/us-china-london-talks.txt")
	if err != nil {
		b.Fatal(err)
	}
	paragraphs := strings.Split(string(content), "\n")
	page := "<html><body><nav>Home</nav><article><p>" + strings.Join(paragraphs, "</p>\n<p>") + "</p></article></body></html>"
	for _, bench := range []struct{ path, content string }{
		{"a.txt", string(content)}, {"a.md", strings.Join(paragraphs, "\n\n")}, {"a.html", page},
	} {
		b.Run(bench.path, func(b *testing.B) {
			b.SetBytes(int64(len(bench.content)))
			b.ReportAllocs()
			for b.Loop() {
				if _, err := r.Parse(Input{bench.path, "a"}, []byte(bench.content)); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// FuzzParse reads any bytes as each format: an error, or an article whose
// parts fit.
func FuzzParse(f *testing.F) {
	for _, seed := range []string{
		"Title: a\nDate: 2025-01-01\n\nBy Ann Lee\n\nOSLO (AP) — The talks.", "---\ntitle: x\n---\n# A\n\nb *c*\nd `e`",
		"<html><body><p>The <b>talks</b>", "Title:\r\n\r\n", "a:\n", "\ufeff", "1\\*\n\n    code\n", "# \n---\n---\n\n| a |\n|---|\n",
	} {
		f.Add([]byte(seed))
	}
	r := load(f)
	f.Fuzz(func(t *testing.T, content []byte) {
		for _, path := range []string{"a.txt", "a.md", "a.html"} {
			if a, err := r.Parse(Input{path, "a"}, content); err == nil {
				checkArticle(t, a)
			}
		}
	})
}

// FuzzHeader checks that a header's lines come back as written.
func FuzzHeader(f *testing.F) {
	f.Add("Talks in Oslo", "https://example.org/")
	f.Fuzz(func(t *testing.T, title, source string) {
		title, source = strings.Join(strings.Fields(title), " "), strings.Join(strings.Fields(source), " ")
		a := &Article{Text: "Title: " + title + "\nSource: " + source + "\n\nText."}
		if got := a.readHeader(); a.Text[got:] != "\nText." {
			t.Fatalf("the header of %q ends at %d", a.Text, got)
		}
		if a.Title != title || a.Source != source {
			t.Errorf("got %q and %q from %q", a.Title, a.Source, a.Text)
		}
	})
}
