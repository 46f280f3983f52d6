package pipeline_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"accord/internal/pipeline"
)

// A dateline changes nothing of what the sentence behind it says, whatever
// agency it names.
func TestDatelineIsNoActor(t *testing.T) {
	p := load(t)
	for _, said := range []string{
		"Kenya and Ethiopia signed a trade agreement in Nairobi on Friday.",
		"German Transport Minister Lena Hartwig signed an agreement with Poland on Thursday.",
		"Kenyan President William Ruto met Abiy Ahmed in Mombasa.",
	} {
		want := facts(t, p, said)
		if len(want) == 0 {
			t.Fatalf("nothing read in %q", said)
		}
		for _, line := range []string{"WARSAW (EW) — ", "LONDON, March 5 (Newswire) - ", "GENEVA – "} {
			if diff := cmp.Diff(want, facts(t, p, line+said)); diff != "" {
				t.Errorf("%s%s\nwithout and with dateline (-, +):\n%s", line, said, diff)
			}
		}
	}
}

// facts are those of a text of one paragraph, as lines without their places.
func facts(t *testing.T, p *pipeline.Pipeline, said string) (lines []string) {
	t.Helper()
	r, err := p.Run(parse(t, p, "news", "Title: What was agreed\nDate: 2024-03-14\n\n"+said+"\n"))
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range r.Facts {
		object := f.Literal
		if f.Object >= 0 {
			object = r.Linking.Entities[f.Object].Name
		}
		lines = append(lines, r.Linking.Entities[f.Subject].Name+" | "+f.Predicate+" | "+object)
	}
	slices.Sort(lines)
	return lines
}
