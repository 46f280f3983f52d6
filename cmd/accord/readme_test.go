package main

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

const readme = "../../README.md"

// TestReadme runs the sessions in the README, all in one folder that has the
// repository's data, and compares what they print. A block is
//
//	```console
//	$ accord brief data/articles/x.txt
//	output
//	```
//
// With -update the README gets the output as it is.
func TestReadme(t *testing.T) {
	text, err := os.ReadFile(readme)
	if err != nil {
		t.Fatal(err)
	}
	accord := program(t)
	data, err := filepath.Abs("../../data")
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	if err := os.CopyFS(filepath.Join(dir, "data"), os.DirFS(data)); err != nil {
		t.Fatal(err)
	}
	ran := 0
	got := regexp.MustCompile("(?s)```console\n.*?```").ReplaceAllFunc(text, func(block []byte) []byte {
		var out bytes.Buffer
		out.WriteString("```console\n")
		for line := range strings.Lines(string(block)) {
			if command, ok := strings.CutPrefix(strings.TrimSpace(line), "$ accord "); ok {
				out.WriteString(line)
				out.Write(run(t, dir, accord, command))
				ran++
			}
		}
		out.WriteString("```")
		return out.Bytes()
	})
	if ran == 0 {
		t.Error("the README shows no session")
	}
	if *update {
		if err := os.WriteFile(readme, got, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if diff := cmp.Diff(string(text), string(got)); diff != "" {
		t.Errorf("the README shows other output; go test ./cmd/accord -update rewrites it (-README +now)\n%s", diff)
	}
}

// program is this test's binary under the name by which TestMain knows accord.
func program(t *testing.T) string {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	binary, err := os.ReadFile(self)
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "accord"+filepath.Ext(strings.TrimSuffix(self, ".test")))
	if err := os.WriteFile(path, binary, 0o755); err != nil {
		t.Fatal(err)
	}
	return path
}

var argument = regexp.MustCompile(`'([^']*)'|"([^"]*)"|(\S+)`)

// run gives what a command prints; a README shows none that fail.
func run(t *testing.T, dir, accord, command string) []byte {
	t.Helper()
	var args []string
	for _, m := range argument.FindAllStringSubmatch(command, -1) {
		args = append(args, m[1]+m[2]+m[3])
	}
	cmd := exec.Command(accord, args...)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "NO_COLOR=1", "COLUMNS=100", "ACCORD_DB=", "ACCORD_DATA=", "ACCORD_QUERIES=")
	var problems bytes.Buffer
	cmd.Stderr = &problems
	out, err := cmd.Output()
	if err != nil {
		t.Errorf("accord %s: %v\n%s", command, err, problems.String())
	}
	return out
}
