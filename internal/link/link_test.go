package link

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"accord/data"
	"accord/internal/article"
	"accord/internal/coref"
	"accord/internal/gazetteer"
	"accord/internal/mention"
	"accord/internal/text"
)

// TestLink links chains given as lists of forms; what is a pronoun, demonym or
// description says so.
func TestLink(t *testing.T) {
	g, err := gazetteer.Load(data.FS)
	if err != nil {
		t.Fatal(err)
	}
	type form struct {
		class mention.Class
		kind  mention.Kind
		norm  string
		iso   string
		thing string
	}
	for _, c := range []struct {
		name   string
		chains [][]form
		want   []Entity
	}{
		{"country", [][]form{{{mention.Country, mention.Demonym, "Chinese", "CN", ""}, {mention.Country, mention.Metonym, "Beijing", "CN", ""}}},
			[]Entity{{IRI: "x/country/CN", Class: mention.Country, Types: []string{"http://schema.org/Country"}, Name: "China", Alternates: []string{"Beijing"}, Country: "CN"}}},
		{"person", [][]form{{{mention.Person, mention.Name, "Berg’s", "", ""}, {mention.Person, mention.Name, "Anna Berg", "", ""}, {mention.Person, mention.Pronoun, "she", "", ""}}},
			[]Entity{{IRI: "x/person/anna-berg", Class: mention.Person, Types: []string{"http://schema.org/Person"}, Name: "Anna Berg", Alternates: []string{"Berg"}}}},
		{"never named", [][]form{{{mention.Person, mention.Pronoun, "he", "", ""}}}, nil},
		{"ministry", [][]form{{{mention.Organization, mention.Name, "Ministry of Trade", "", ""}}},
			[]Entity{{IRI: "x/organization/ministry-of-trade", Class: mention.Organization, Types: []string{"http://schema.org/GovernmentOrganization", "http://schema.org/Organization"}, Name: "Ministry of Trade"}}},
		{"listed", [][]form{{{mention.Organization, mention.Name, "AFP", "", "organization/agence-france-presse"}}},
			[]Entity{{IRI: "x/organization/agence-france-presse", Class: mention.Organization, Types: []string{"http://schema.org/NewsMediaOrganization", "http://schema.org/Organization"}, Name: "AFP"}}},
		{"a dateline's capitals", [][]form{{{mention.Place, mention.Name, "BERGEN", "", ""}, {mention.Place, mention.Name, "Bergen", "", ""}}},
			[]Entity{{IRI: "x/place/bergen", Class: mention.Place, Types: []string{"http://schema.org/Place"}, Name: "Bergen", Alternates: []string{"BERGEN"}}}},
		{"a dateline's capitals alone", [][]form{{{mention.Place, mention.Name, "RIO DE JANEIRO", "", ""}}},
			[]Entity{{IRI: "x/place/rio-de-janeiro", Class: mention.Place, Types: []string{"http://schema.org/Place"}, Name: "Rio de Janeiro", Alternates: []string{"RIO DE JANEIRO"}}}},
		{"described agreements of one wording", [][]form{{{mention.Agreement, mention.Nominal, "trade deal", "", ""}}, {{mention.Agreement, mention.Nominal, "trade deal", "", ""}}},
			[]Entity{
				{IRI: "x/agreement/news/trade-deal", Class: mention.Agreement, Types: []string{"https://w3id.org/accord#Agreement"}, Name: "trade deal"},
				{IRI: "x/agreement/news/trade-deal-11", Class: mention.Agreement, Types: []string{"https://w3id.org/accord#Agreement"}, Name: "trade deal"},
			}},
		{"event", [][]form{{{mention.Event, mention.Verbal, "visit to Norway", "", ""}}},
			[]Entity{{IRI: "x/event/news/visit-to-norway", Class: mention.Event, Types: []string{"http://schema.org/Event"}, Name: "visit to Norway", Alternates: []string{"visit"}}}},
	} {
		t.Run(c.name, func(t *testing.T) {
			in := coref.Input{Article: &article.Article{Name: "news"}, Doc: &text.Document{}}
			var r coref.Resolution
			at := 0
			for n, forms := range c.chains {
				chain := coref.Chain{Class: forms[0].class}
				for _, f := range forms {
					i := len(in.Mentions)
					in.Mentions = append(in.Mentions, mention.Mention{Span: text.Span{Start: at, End: at + len(f.norm)}, Class: f.class, Kind: f.kind, Norm: f.norm, Country: f.iso, Thing: f.thing, Parent: -1})
					at += len(f.norm) + 1
					chain.Mentions = append(chain.Mentions, i)
					r.Refers = append(r.Refers, []int{n})
				}
				r.Chains = append(r.Chains, chain)
			}
			got := New("x/", g).Link(in, r)
			for i := range got.Entities {
				got.Entities[i].Mentions = nil
			}
			if diff := cmp.Diff(c.want, got.Entities); diff != "" {
				t.Error(diff)
			}
		})
	}
}
