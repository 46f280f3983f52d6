package pipeline_test

import (
	"os"
	"strings"
	"testing"
)

// TestModality reads sentences that assert something and sentences that only
// speak of it. testdata/modality.txt marks them.
func TestModality(t *testing.T) {
	p := load(t)
	file, err := os.ReadFile("testdata/modality.txt")
	if err != nil {
		t.Fatal(err)
	}
	for n, line := range strings.Split(strings.TrimSpace(string(file)), "\n") {
		mark, sentence, ok := strings.Cut(line, " ")
		if mark == "#" {
			continue
		}
		if !ok || mark != "+" && mark != "-" {
			t.Fatalf("modality.txt:%d: %q, want + or - and a sentence", n+1, line)
		}
		r, err := p.Run(parse(t, p, "news", sentence))
		if err != nil {
			t.Fatal(err)
		}
		if stated := len(r.Facts) > 0; stated != (mark == "+") {
			t.Errorf("modality.txt:%d: %s: %d facts", n+1, line, len(r.Facts))
		}
	}
}
