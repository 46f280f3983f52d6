package pipeline

import (
	"testing"

	"accord/internal/parse"
	"accord/internal/text"

	"github.com/google/go-cmp/cmp"
)

// A step that leaves a circle in a sentence changes nothing there, and other
// sentences keep what it mended.
func TestMendWith(t *testing.T) {
	r := &Result{
		Doc:  &text.Document{Sentences: []text.Sentence{{First: 0, Last: 2}, {First: 2, Last: 4}}},
		Arcs: []parse.Arc{{Head: -1, Rel: "root"}, {Head: 0, Rel: "obj"}, {Head: -1, Rel: "root"}, {Head: 2, Rel: "obj"}},
	}
	mendWith(r, nil, func() {
		r.Arcs[0] = parse.Arc{Head: 1, Rel: "flat"}
		r.Arcs[3].Rel = "nsubj"
	})
	want := []parse.Arc{{Head: -1, Rel: "root"}, {Head: 0, Rel: "obj"}, {Head: -1, Rel: "root"}, {Head: 2, Rel: "nsubj"}}
	if diff := cmp.Diff(want, r.Arcs); diff != "" {
		t.Errorf("arcs (-want +got):\n%s", diff)
	}
}
