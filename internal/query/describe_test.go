package query_test

import (
	"bytes"
	"testing"
	"testing/fstest"

	"accord/internal/overlay"
	"accord/internal/query"

	"github.com/google/go-cmp/cmp"
)

func TestListAndHelp(t *testing.T) {
	lib, err := query.Load(overlay.Layer{Name: "mine", FS: fstest.MapFS{"officials.gizmo": {Data: []byte(`// title: Officials
// question: Who holds
// question: which office?
// param: of country? - only of this country
// param: least integer = 2 - at least so many
// param: who person - the person
// column: person entity - the person
`)}}})
	if err != nil {
		t.Fatal(err)
	}
	var list, help bytes.Buffer
	if err := query.WriteList(&list, lib, query.Style{}); err != nil {
		t.Fatal(err)
	}
	q, err := lib.Get("officials")
	if err != nil {
		t.Fatal(err)
	}
	if err := query.WriteHelp(&help, q, query.Style{}); err != nil {
		t.Fatal(err)
	}
	wantList := `QUERY      TITLE      PARAMETERS
officials  Officials  of?, least=2, who
`
	wantHelp := `Officials
Who holds which office?

usage: accord query officials [--param of=<country>] [--param least=<integer>] --param who=<person>

Parameters
  of            country: only of this country (optional)
  least         integer: at least so many (default 2)
  who           person: the person

Columns
  person        the person

read from mine/officials.gizmo
`
	if diff := cmp.Diff(wantList, list.String()); diff != "" {
		t.Errorf("list: -want +got\n%s", diff)
	}
	if diff := cmp.Diff(wantHelp, help.String()); diff != "" {
		t.Errorf("help: -want +got\n%s", diff)
	}
}
