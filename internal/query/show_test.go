package query_test

import (
	"bytes"
	"context"
	"strings"
	"testing"

	"accord/internal/query"

	"github.com/google/go-cmp/cmp"
)

func TestShow(t *testing.T) {
	qs := sample(t)
	view, err := query.Show(context.Background(), qs, "freedonia")
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := query.WriteView(&b, query.Table, view, query.Style{}); err != nil {
		t.Fatal(err)
	}
	want := `Freedonia  <https://w3id.org/accord/id/country/FR>
class    schema:Country
also     F.R.
codes    FRD

Facts about it
  officialOf of  Ann Lee [1] [2]

Sentences
  [1] First one.
      News <https://w3id.org/accord/id/article/a#char=0,9>
  [2] Second_one.
      News <https://w3id.org/accord/id/article/a#char=10,2000>
`
	if diff := cmp.Diff(want, b.String()); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

func TestShowNamesWhatAnUnknownOrAmbiguousNameMayMean(t *testing.T) {
	qs := sample(t)
	for name, want := range map[string]string{
		"Ann Leee": "did you mean Ann Lee",
		"Lee":      "may mean 2 entities",
	} {
		if _, err := query.Show(context.Background(), qs, name); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("Show(%q): %v, want %q", name, err, want)
		}
	}
}
