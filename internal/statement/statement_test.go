package statement

import (
	"bytes"
	"flag"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"accord/data"
	"accord/internal/article"
	"accord/internal/gazetteer"
	"accord/internal/link"
	"accord/internal/mention"
	"accord/internal/nquads"
	"accord/internal/ontology"
	"accord/internal/relation"
	"accord/internal/text"
	"accord/internal/vocab"
)

var update = flag.Bool("update", false, "write the golden files anew")

func maker(t *testing.T, base string) *Maker {
	t.Helper()
	g, err := gazetteer.Load(data.FS)
	if err != nil {
		t.Fatal(err)
	}
	o, err := ontology.Load(data.FS)
	if err != nil {
		t.Fatal(err)
	}
	return New(base, g, o)
}

// story is an article of three sentences, the first behind a header that is
// blanked in Analysed byte by byte.
func story() Input {
	const header = "Title: Café talks\n\n"
	body := header + "Ann Lee, France’s envoy, met Bo.\nShe said “très\nbien” to him. Both signed the Oslo pact."
	a := &article.Article{
		Path: "a.txt", Name: "cafe-talks", Text: body, Analysed: strings.Repeat(" ", len(header)-1) + body[len(header)-1:],
		SHA256: "00ff", Title: "Café talks",
		Date: article.Date{Time: time.Date(2024, 3, 5, 0, 0, 0, 0, time.UTC), Precision: article.Day},
	}
	in := Input{Article: a, Doc: &text.Document{Body: a.Analysed}}
	for _, s := range []string{"Ann Lee, France’s envoy, met Bo.", "She said “très\nbien” to him.", "Both signed the Oslo pact."} {
		in.Doc.Sentences = append(in.Doc.Sentences, text.Sentence{Span: find(body, s)})
	}
	for _, m := range []struct {
		form     string
		sentence int
		norm     string
	}{{"Ann Lee", 0, "Ann Lee"}, {"France’s", 0, "France"}, {"Bo", 0, "Bo"}, {"She", 1, "She"}, {"him", 1, "him"}, {"Both", 2, "Both"}, {"Oslo pact", 2, "Oslo pact"}} {
		in.Mentions = append(in.Mentions, mention.Mention{Span: find(body, m.form), Sentence: m.sentence, Norm: m.norm})
	}
	in.Linking = link.Linking{
		Entities: []link.Entity{
			{IRI: vocab.Base + "person/ann-lee", Class: mention.Person, Types: []string{vocab.Person}, Name: "Ann Lee", Alternates: []string{"Lee", "She"}, Mentions: []int{0}},
			{IRI: vocab.Base + "country/FR", Class: mention.Country, Types: []string{vocab.Country}, Name: "France", Mentions: []int{1}, Country: "FR"},
			{IRI: vocab.Base + "person/bo", Class: mention.Person, Types: []string{vocab.Person}, Name: "Bo", Mentions: []int{2}},
			{IRI: vocab.Base + "agreement/oslo-pact", Class: mention.Agreement, Types: []string{vocab.Agreement}, Name: "Oslo pact", Mentions: []int{6}},
			{IRI: vocab.Base + "organization/unseen", Class: mention.Organization, Types: []string{vocab.NewsMediaOrganization, vocab.Organization}, Name: "Unseen"},
		},
		Refers: [][]int{{0}, {1}, {2}, {0}, {2}, {0, 2}, {3}},
	}
	in.Facts = []relation.Fact{
		{Subject: 0, Predicate: vocab.OfficialOf, Object: 1, Sentence: 0},
		{Subject: 0, Predicate: vocab.OfficialOf, Object: 1, Sentence: 0, Pattern: "another"},
		{Subject: 0, Predicate: vocab.JobTitle, Object: -1, Literal: "envoy", Sentence: 0},
		{Subject: 0, Predicate: vocab.Said, Object: -1, Literal: "très bien", Sentence: 1},
		{Subject: 3, Predicate: vocab.Party, Object: 1, Sentence: 2},
		{Subject: 3, Predicate: vocab.Date, Object: -1, Literal: "2024-03", Datatype: vocab.XSDGYearMonth, Sentence: 2},
	}
	return in
}

func find(body, part string) text.Span {
	at := strings.Index(body, part)
	return text.Span{Start: at, End: at + len(part)}
}

func TestQuadsOfAStory(t *testing.T) {
	out, err := maker(t, vocab.Base).Quads(story())
	if err != nil || len(out.Rejected) > 0 {
		t.Fatal(err, out.Rejected)
	}
	var got bytes.Buffer
	w := nquads.NewWriter(&got)
	for _, q := range out.Quads {
		if err := w.Write(q); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Flush(); err != nil {
		t.Fatal(err)
	}
	const golden = "testdata/story.nq"
	if *update {
		if err := os.WriteFile(golden, got.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(got.String(), "\n")); diff != "" {
		t.Errorf("-want +got (-update writes it):\n%s", diff)
	}
}

func TestSameInputSameQuads(t *testing.T) {
	m := maker(t, vocab.Base)
	first, err := m.Quads(story())
	if err != nil {
		t.Fatal(err)
	}
	second, err := m.Quads(story())
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(first, second); diff != "" {
		t.Error(diff)
	}
}

func TestArticleIRIs(t *testing.T) {
	for _, c := range []struct{ source, id, want string }{
		{"", "", "https://example.org/id/article/cafe-talks"},
		{"", "Talks 1", "https://example.org/id/article/talks-1"},
		{"https://news.example/a b", "", "https://news.example/a%20b"},
		{"Some Agency", "", "https://example.org/id/article/cafe-talks"},
	} {
		in := story()
		in.Article.Source, in.Article.ID = c.source, c.id
		out, err := maker(t, "https://example.org/id/").Quads(in)
		if err != nil {
			t.Fatal(err)
		}
		for _, q := range out.Quads {
			label, _, _ := strings.Cut(q.Label.String(), "#char=")
			if strings.Trim(label, "<>") != c.want {
				t.Fatalf("source %q: %v is labelled %v, want %s", c.source, q, q.Label, c.want)
			}
		}
	}
}

func TestFactsAgainstTheOntologyAreLeftOut(t *testing.T) {
	for _, c := range []struct {
		fact relation.Fact
		want string
	}{
		{relation.Fact{Subject: 1, Predicate: vocab.JobTitle, Object: -1, Literal: "envoy"}, "France (Country) cannot be the subject of"},
		{relation.Fact{Subject: 0, Predicate: vocab.OfficialOf, Object: 2}, "Bo (Person) cannot be the object of"},
		{relation.Fact{Subject: 0, Predicate: vocab.OfficialOf, Object: -1, Literal: "France"}, "a literal of datatype"},
		{relation.Fact{Subject: 0, Predicate: vocab.JobTitle, Object: 2}, "cannot be the object"},
		{relation.Fact{Subject: 0, Predicate: vocab.JobTitle, Object: -1}, "is empty"},
		{relation.Fact{Subject: 0, Predicate: "https://example.org/likes", Object: 2}, "cannot be the subject"},
	} {
		in := story()
		in.Facts = []relation.Fact{c.fact}
		out, err := maker(t, vocab.Base).Quads(in)
		if err != nil {
			t.Fatal(err)
		}
		if r := out.Rejected; len(r) != 1 || r[0].Fact != 0 || !strings.Contains(r[0].Why, c.want) {
			t.Errorf("%+v: rejected %+v, want %s", c.fact, r, c.want)
		}
		in.Facts = nil
		without, err := maker(t, vocab.Base).Quads(in)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(without.Quads, out.Quads); diff != "" {
			t.Errorf("the rejected fact left something:\n%s", diff)
		}
	}
}

func TestPublicationDatesKeepTheirPrecision(t *testing.T) {
	day := time.Date(2024, 3, 5, 23, 30, 0, 0, time.FixedZone("", -5*3600))
	for precision, want := range map[article.Precision]string{
		article.Year: `"2024"^^<` + vocab.XSDGYear + ">", article.Month: `"2024-03"^^<` + vocab.XSDGYearMonth + ">",
		article.Day: `"2024-03-05"^^<` + vocab.XSDDate + ">", article.Minute: `"2024-03-05"^^<` + vocab.XSDDate + ">", article.NoDate: "",
	} {
		in := story()
		in.Article.Date = article.Date{Time: day, Precision: precision}
		out, err := maker(t, vocab.Base).Quads(in)
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		for _, q := range out.Quads {
			if strings.Contains(q.Predicate.String(), vocab.DatePublished) {
				got = q.Object.String()
			}
		}
		if got != want {
			t.Errorf("precision %v: %s, want %s", precision, got, want)
		}
	}
}
