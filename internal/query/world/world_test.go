package world_test

import (
	"strings"
	"testing"

	"accord/internal/query/world"

	"github.com/google/go-cmp/cmp"
)

func TestRead(t *testing.T) {
	quads, err := world.Read("[a] \"News\" 2025-01-02\n[a.1] \"Ann spoke.\"\n# a comment\nperson/ann schema:Person \"Ann\"\n[a.1] person/ann accord:said \"x\"\n")
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, q := range quads {
		got = append(got, strings.ReplaceAll(q.NQuad(), "https://w3id.org/accord/id/", "~"))
	}
	want := []string{
		`<~article/a> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://schema.org/NewsArticle> <~article/a> .`,
		`<~article/a> <http://schema.org/headline> "News" <~article/a> .`,
		`<~article/a> <http://schema.org/datePublished> "2025-01-02"^^<http://www.w3.org/2001/XMLSchema#date> <~article/a> .`,
		`<~article/a#char=0,10> <http://www.w3.org/ns/prov#wasDerivedFrom> <~article/a> <~article/a> .`,
		`<~article/a#char=0,10> <http://www.w3.org/ns/oa#start> "0"^^<http://www.w3.org/2001/XMLSchema#nonNegativeInteger> <~article/a> .`,
		`<~article/a#char=0,10> <http://www.w3.org/ns/oa#end> "10"^^<http://www.w3.org/2001/XMLSchema#nonNegativeInteger> <~article/a> .`,
		`<~article/a#char=0,10> <http://www.w3.org/ns/oa#exact> "Ann spoke." <~article/a> .`,
		`<~person/ann> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://schema.org/Person> <~article/a> .`,
		`<~person/ann> <http://schema.org/name> "Ann" <~article/a> .`,
		`<~person/ann> <https://w3id.org/accord#said> "x" <~article/a#char=0,10> .`,
		`<~person/ann> <https://w3id.org/accord#mentionedIn> <~article/a#char=0,10> <~article/a#char=0,10> .`,
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

func TestReadErrorsNameTheLine(t *testing.T) {
	for text, want := range map[string]string{
		"person/ann schema:Person":                 "line 1: an entity before the first article",
		"[a] \"N\"\n[a.1] person/a accord:x \"y\"": "line 2: no such sentence above",
		"[a] \"N\"\nx foaf:y":                      "line 2: foaf:y: unknown prefix",
		"[b.1] \"Text\"":                           "line 1: a sentence of no article above",
	} {
		if _, err := world.Read(text); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, want %q", text, err, want)
		}
	}
}
