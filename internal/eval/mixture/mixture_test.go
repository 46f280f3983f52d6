package main

import (
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const tree = `# newdoc id = a
# meta::genre = news
# text = John Smith spoke in Geneva.
1	John
# text = Then Smith left.
# text = It was late.
# newdoc id = b
# meta::genre = vlog
# text = Hey guys!
# text = So good.
# text = Bye.
`

func write(t *testing.T, name, content string) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(file, []byte(content), 0o644); err != nil {
		t.Fatal(err)
	}
	return file
}

func TestPassagesAreProse(t *testing.T) {
	for name, content := range map[string]string{
		"a.conllu": tree,
		"a.tsv":    "John\tO\nSmith\tO\nspoke\tO\nin\tO\nGeneva\tO\n.\tO\n\nThen\nSmith\nleft\n.\n\nIt\nwas\nlate\n.\n",
		"a.jsonl":  `{"sents":[["John","Smith","spoke","in","Geneva","."],["Then","Smith","left","."],["It","was","late","."]]}`,
	} {
		got, err := readPassages(write(t, name, content))
		want := "John Smith spoke in Geneva. Then Smith left. It was late."
		if err != nil || len(got) != 1 || got[0] != want {
			t.Errorf("%s: %q, %v", name, got, err)
		}
	}
}

func TestDetokenize(t *testing.T) {
	got := detokenize(strings.Fields(`The " two - year " pact ( 1997 ) is n't Smith 's , he said .`))
	if want := `The "two-year" pact (1997) isn't Smith's, he said.`; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

func TestSameSeedSameArticles(t *testing.T) {
	names := write(t, "names.tsv", "john\t30\nmary\t20\nsmith\t03\nlee\t02\n")
	sources := write(t, "a.conllu", tree)
	made := func(seed string) string {
		dir := t.TempDir()
		if err := run([]string{"-o", dir, "-articles", "3", "-seed", seed, "-names", names, sources}, io.Discard); err != nil {
			t.Fatal(err)
		}
		var all strings.Builder
		for _, n := range []string{"000000", "000001", "000002"} {
			b, err := os.ReadFile(filepath.Join(dir, "000", n+".txt"))
			if err != nil {
				t.Fatal(err)
			}
			all.Write(b)
		}
		return all.String()
	}
	one := made("1")
	if one != made("1") {
		t.Error("two runs with one seed differ")
	}
	if one == made("2") {
		t.Error("another seed made the same articles")
	}
	if n := len(strings.Fields(one)); n < 1200 || n > 1900 {
		t.Errorf("%d words in three articles", n)
	}
}
