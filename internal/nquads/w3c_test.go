package nquads

import (
	"os"
	"path/filepath"
	"regexp"
	"testing"
)

// suites is where the W3C syntax tests (w3c/rdf-tests) lie, if at all.
const suites = "../../../shared/w3c"

var manifestEntry = regexp.MustCompile(`(?s)<#([^>]+)>\s+(?:a|rdf:type)\s+rdft:TestN(?:Quads|Triples)(Positive|Negative)Syntax\b.*?mf:action\s+<([^>]+)>`)

func TestW3CSuites(t *testing.T) {
	for folder, read := range map[string]func(*os.File) error{
		"rdf-n-quads":   func(f *os.File) error { return drain(NewReader(f, f.Name())) },
		"rdf-n-triples": func(f *os.File) error { return drain(NewTriplesReader(f, f.Name())) },
	} {
		t.Run(folder, func(t *testing.T) {
			dir := filepath.Join(suites, folder)
			manifest, err := os.ReadFile(filepath.Join(dir, "manifest.ttl"))
			if err != nil {
				t.Skipf("the W3C suite is not in %s", dir)
			}
			entries := manifestEntry.FindAllStringSubmatch(string(manifest), -1)
			if len(entries) < 60 {
				t.Fatalf("%d tests in the manifest: expected more than 60", len(entries))
			}
			for _, e := range entries {
				checkW3C(t, filepath.Join(dir, e[3]), e[2] == "Positive", read)
			}
		})
	}
}

func checkW3C(t *testing.T, path string, positive bool, read func(*os.File) error) {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	switch err := read(f); {
	case positive && err != nil:
		t.Errorf("rejected: %v", err)
	case !positive && err == nil:
		t.Errorf("%s: accepted", path)
	}
}
