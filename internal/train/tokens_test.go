package train

import (
	"bytes"
	"strings"
	"testing"

	"accord/data"
	"accord/internal/text"

	"github.com/google/go-cmp/cmp"
)

func TestWriteTokens(t *testing.T) {
	analyzer, err := text.Load(data.FS)
	if err != nil {
		t.Fatal(err)
	}
	long := strings.Repeat("very ", 60)
	prose := file(t, "prose.txt", "Ministers met. No. The pact wasn't "+long+"good. They don't talk. They left early.")
	for _, tt := range []struct {
		name  string
		paths []string
		most  int
		want  string
	}{
		{"sentences too short or too long", []string{prose}, 0, "Ministers met .|They do n't talk .|They left early ."},
		{"no more than asked for", []string{prose}, 4, "Ministers met .|They do n't talk ."},
		{"a treebank keeps its tokens", []string{file(t, "toy.conllu", toy)}, 1, "Ministers met .|The pact failed|They signed the pact"},
		{"several files", []string{prose, prose}, 1, "Ministers met .|Ministers met ."},
	} {
		var out bytes.Buffer
		if err := WriteTokens(&out, analyzer, tt.paths, tt.most); err != nil {
			t.Fatal(err)
		}
		got := strings.TrimSuffix(strings.ReplaceAll(strings.ReplaceAll(out.String(), "\n\n", "|"), "\n", " "), "|")
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.name, diff)
		}
	}
	if err := WriteTokens(&bytes.Buffer{}, analyzer, []string{"missing.txt"}, 0); err == nil || !strings.Contains(err.Error(), "missing.txt") {
		t.Errorf("error %v, want one that names the file", err)
	}
}
