package link

import (
	"math/rand/v2"
	"testing"

	"github.com/google/go-cmp/cmp"

	"accord/data"
	"accord/internal/article"
	"accord/internal/coref"
	"accord/internal/gazetteer"
	"accord/internal/mention"
	"accord/internal/text"
)

// form is one mention: what is a pronoun, demonym or description says so.
type form struct {
	class mention.Class
	kind  mention.Kind
	norm  string
	iso   string
	thing string
}

// linked links chains given as lists of forms, one after the other in the
// text.
func linked(g *gazetteer.Gazetteer, chains [][]form) []Entity {
	in := coref.Input{Article: &article.Article{Name: "news"}, Doc: &text.Document{}}
	var r coref.Resolution
	at := 0
	for n, forms := range chains {
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
	got := New("x/", g).Link(in, r).Entities
	for i := range got {
		got[i].Mentions = nil
	}
	return got
}

func loaded(t *testing.T) *gazetteer.Gazetteer {
	t.Helper()
	g, err := gazetteer.Load(data.FS)
	if err != nil {
		t.Fatal(err)
	}
	return g
}

// The order in which an article uses the forms of a name changes neither the
// name nor the IRI, and what else it speaks of does not either.
func TestNamesDoNotDependOnOrder(t *testing.T) {
	g := loaded(t)
	person := func(names ...string) (list []form) {
		for _, n := range names {
			list = append(list, form{mention.Person, mention.Name, n, "", ""})
		}
		return list
	}
	random := rand.New(rand.NewPCG(1, 2))
	for _, forms := range [][]form{
		person("Anna Berg", "Berg", "Anna M. Berg", "Berg’s"),
		person("Mohammad Tahani", "Mohammed Tahani", "Tahani", "Mohammed Tahani"),
		person("Mohammad Tahani", "Mohammed Tahani"),
		{{mention.Organization, mention.Name, "NFB", "", ""}, {mention.Organization, mention.Name, "Nordic Fishing Board", "", ""}, {mention.Organization, mention.Pronoun, "it", "", ""}},
		{{mention.Country, mention.Metonym, "Beijing", "CN", ""}, {mention.Country, mention.Name, "China", "CN", ""}, {mention.Country, mention.Name, "PRC", "CN", ""}},
	} {
		want := linked(g, [][]form{forms})
		other := person("Peter Holm")
		for range 20 {
			random.Shuffle(len(forms), func(i, j int) { forms[i], forms[j] = forms[j], forms[i] })
			if diff := cmp.Diff(want, linked(g, [][]form{forms})); diff != "" {
				t.Errorf("%v:\n%s", forms, diff)
			}
			if diff := cmp.Diff(want, linked(g, [][]form{other, forms})[1:]); diff != "" {
				t.Errorf("after another, %v:\n%s", forms, diff)
			}
		}
	}
}

// IRIs of an article differ, whatever its entities are called.
func TestIRIsDiffer(t *testing.T) {
	same := func(c mention.Class, k mention.Kind) []form { return []form{{c, k, "Berg", "", ""}} }
	seen := map[string]bool{}
	for _, e := range linked(loaded(t), [][]form{
		same(mention.Person, mention.Name), same(mention.Person, mention.Name), same(mention.Organization, mention.Name),
		same(mention.Place, mention.Name), same(mention.Event, mention.Nominal), same(mention.Agreement, mention.Nominal), same(mention.Agreement, mention.Nominal),
	}) {
		if seen[e.IRI] {
			t.Errorf("%s is given twice", e.IRI)
		}
		seen[e.IRI] = true
	}
}

func TestLink(t *testing.T) {
	g := loaded(t)
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
			if diff := cmp.Diff(c.want, linked(g, c.chains)); diff != "" {
				t.Error(diff)
			}
		})
	}
}
