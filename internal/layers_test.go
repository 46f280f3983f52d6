package internal_test

import (
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// layers is the reading order of the packages: each may import only those
// that stand before it.
var layers = []string{
	"vocab", "overlay", "text", "nquads", "pages", "lanes", "linear", "shallow", "wordclass", "article", "ontology",
	"gazetteer", "tag", "parse", "name", "mention", "coref", "link",
	"relation", "statement", "pipeline", "scan", "store", "sqlstore", "graph", "query", "brief",
	"eval", "train", "bench", "cli",
}

func TestImportsPointToEarlierLayers(t *testing.T) {
	rank := map[string]int{}
	for i, name := range layers {
		rank[name] = i
	}
	for _, dir := range packageDirs(t) {
		top := strings.Split(dir, "/")[0]
		from, known := rank[top]
		if !known {
			t.Errorf("internal/%s is not in the list of layers", dir)
			continue
		}
		for _, to := range importsOf(t, dir) {
			at, known := rank[strings.Split(to, "/")[0]]
			if !known || at > from {
				t.Errorf("internal/%s imports internal/%s, which does not come before it", dir, to)
			}
		}
	}
}

// packageDirs lists the folders below internal that hold Go files.
func packageDirs(t *testing.T) []string {
	t.Helper()
	seen := map[string]bool{}
	var dirs []string
	err := filepath.WalkDir(".", func(path string, d os.DirEntry, err error) error {
		if err != nil {
			return err
		}
		dir := filepath.ToSlash(filepath.Dir(path))
		if strings.HasSuffix(path, ".go") && dir != "." && !seen[dir] && !strings.Contains(dir, "testdata") {
			seen[dir] = true
			dirs = append(dirs, dir)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return dirs
}

// importsOf lists the internal packages that the non-test files of dir import.
func importsOf(t *testing.T, dir string) []string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil {
		t.Fatal(err)
	}
	var imports []string
	for _, file := range files {
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		f, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.ImportsOnly)
		if err != nil {
			t.Fatal(err)
		}
		for _, spec := range f.Imports {
			path, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				t.Fatal(err)
			}
			if rest, ok := strings.CutPrefix(path, "accord/internal/"); ok {
				imports = append(imports, rest)
			}
		}
	}
	return imports
}
