package pipeline_test

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"accord/internal/pipeline"
	"accord/internal/vocab"
)

// passage is one text of a bank with what is expected of it.
type passage struct {
	name, text           string
	want, missing, wrong []string // lines that begin with ">", with "?" and with "!"
}

// passages reads a bank; the head of testdata/quotations.txt tells its form.
func passages(t *testing.T, file string) []passage {
	t.Helper()
	content, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var all []passage
	for block := range strings.SplitSeq("\n"+string(content), "\n## ") {
		if strings.HasPrefix(strings.TrimSpace(block), "# ") {
			continue
		}
		var p passage
		p.name, block, _ = strings.Cut(block, "\n")
		var lines []string
		for line := range strings.SplitSeq(block, "\n") {
			if want, ok := strings.CutPrefix(line, "> "); ok {
				p.want = append(p.want, want)
			} else if missing, ok := strings.CutPrefix(line, "? "); ok {
				p.missing = append(p.missing, missing)
			} else if wrong, ok := strings.CutPrefix(line, "! "); ok {
				p.wrong = append(p.wrong, wrong)
			} else {
				lines = append(lines, line)
			}
		}
		p.text = strings.TrimSpace(strings.Join(lines, "\n")) + "\n"
		all = append(all, p)
	}
	return all
}

// said lists a result's quotations as "name: words", sorted.
func said(r *pipeline.Result) []string {
	var lines []string
	for _, f := range r.Facts {
		if f.Predicate == vocab.Said {
			lines = append(lines, r.Linking.Entities[f.Subject].Name+": "+f.Literal)
		}
	}
	slices.Sort(lines)
	return lines
}

// TestQuotationBank reads each passage of the bank and compares who is found
// to say what.
func TestQuotationBank(t *testing.T) {
	p := load(t)
	right, wrong, missed := 0, 0, 0
	for i, c := range passages(t, "testdata/quotations.txt") {
		t.Run(c.name, func(t *testing.T) {
			r, err := p.Run(parse(t, p, fmt.Sprint("passage-", i), c.text))
			if err != nil {
				t.Fatal(err)
			}
			got := said(r)
			expected := slices.Sorted(slices.Values(append(c.wrong, c.want...)))
			for _, line := range got {
				if slices.Contains(c.want, line) {
					right++
				} else {
					wrong++
				}
			}
			missed += len(c.missing)
			for _, line := range c.want {
				if !slices.Contains(got, line) {
					missed++
				}
			}
			if diff := cmp.Diff(expected, got); diff != "" {
				t.Errorf("%s-want +got\n%s", c.text, diff)
			}
		})
	}
	t.Logf("quotations: right %d, wrong %d, missed %d", right, wrong, missed)
}

// TestQuotationBankInPieces reads the bank's passages from their middle and up
// to it, where sentences begin and end anywhere: nothing may fail.
func TestQuotationBankInPieces(t *testing.T) {
	p := load(t)
	for i, c := range passages(t, "testdata/quotations.txt") {
		words := strings.Fields(c.text)
		for k := 1 + i%cutEvery; k < len(words); k += cutEvery {
			for _, piece := range []string{strings.Join(words[k:], " "), strings.Join(words[:k], " "), "But " + strings.Join(words[k:], " ")} {
				if _, err := p.Run(parse(t, p, fmt.Sprint("piece-", i, "-", k), piece)); err != nil {
					t.Errorf("%s\n%v", piece, err)
				}
			}
		}
	}
}

// cutEvery is how many words apart the passages are cut.
const cutEvery = 9
