package ontology

import (
	"bytes"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"accord/data"
	"accord/internal/nquads"
	"accord/internal/vocab"
)

func load(t *testing.T) *Ontology {
	t.Helper()
	o, err := Load(data.FS)
	if err != nil {
		t.Fatal(err)
	}
	return o
}

func TestClassesLieBelowOthers(t *testing.T) {
	o := load(t)
	for _, c := range []struct {
		class, other string
		want         bool
	}{
		{vocab.Country, vocab.Place, true},
		{vocab.Country, vocab.Country, true},
		{vocab.Place, vocab.Country, false},
		{vocab.GovernmentOrganization, vocab.Organization, true},
		{vocab.Schema + "CollegeOrUniversity", vocab.Organization, true},
		{vocab.Agreement, vocab.Schema + "Thing", true},
		{vocab.Agreement, vocab.Event, false},
		{"https://example.org/unknown", vocab.Place, false},
	} {
		if got := o.IsA(c.class, c.other); got != c.want {
			t.Errorf("IsA(%s, %s) = %v", c.class, c.other, got)
		}
	}
}

func TestFactsAreChecked(t *testing.T) {
	o := load(t)
	for _, c := range []struct {
		subject, property, object string
		want                      bool
	}{
		{vocab.Person, vocab.OfficialOf, vocab.Country, true},
		{vocab.Person, vocab.OfficialOf, vocab.Organization, false},
		{vocab.Organization, vocab.OfficialOf, vocab.Country, false},
		{vocab.GovernmentOrganization, vocab.BodyOf, vocab.Country, true},
		{vocab.Person, vocab.WorksFor, vocab.NewsMediaOrganization, true},
		{vocab.Agreement, vocab.Party, vocab.Country, true},
		{vocab.Agreement, vocab.Party, vocab.Organization, true},
		{vocab.Agreement, vocab.Party, vocab.Person, false},
		{vocab.Event, vocab.Location, vocab.Country, true},
		{vocab.Agreement, vocab.Location, vocab.Place, true},
		{vocab.Event, vocab.Participant, vocab.Event, false},
		{vocab.Person, "https://example.org/unknown", vocab.Person, false},
	} {
		if got := o.AllowsSubject(c.property, c.subject) && o.AllowsObject(c.property, c.object); got != c.want {
			t.Errorf("%s %s %s: %v", c.subject, c.property, c.object, got)
		}
	}
	if !o.AllowsSubject(vocab.Said, vocab.Event, vocab.Person) {
		t.Error("one of several types does not do")
	}
}

func TestLiteralsAreChecked(t *testing.T) {
	o := load(t)
	for _, c := range []struct {
		property, datatype string
		want               bool
	}{
		{vocab.JobTitle, "", true},
		{vocab.JobTitle, vocab.XSDDate, false},
		{vocab.Date, "", true},
		{vocab.Date, vocab.XSDGYearMonth, true},
		{vocab.WorksFor, "", false},
	} {
		if got := o.AllowsLiteral(c.property, c.datatype); got != c.want {
			t.Errorf("AllowsLiteral(%s, %q) = %v", c.property, c.datatype, got)
		}
	}
}

// Every term that the program has a constant for is in the ontology.
func TestVocabularyIsDescribed(t *testing.T) {
	o := load(t)
	for _, iri := range []string{vocab.Person, vocab.Organization, vocab.GovernmentOrganization, vocab.NewsMediaOrganization, vocab.Country, vocab.Agreement, vocab.Place, vocab.Event, vocab.NewsArticle, vocab.Sentence} {
		if _, ok := o.Class(iri); !ok {
			t.Errorf("class %s is missing", iri)
		}
	}
	for _, iri := range []string{vocab.Name, vocab.AlternateName, vocab.MentionedIn, vocab.Identifier, vocab.SameAs, vocab.JobTitle, vocab.WorksFor, vocab.OfficialOf, vocab.BodyOf, vocab.Party, vocab.Location, vocab.Participant, vocab.Date, vocab.Said, vocab.Headline, vocab.DatePublished, vocab.URL, vocab.SHA256, vocab.WasDerivedFrom, vocab.Start, vocab.End, vocab.Exact} {
		if _, ok := o.Property(iri); !ok {
			t.Errorf("property %s is missing", iri)
		}
	}
}

// Types that the gazetteer gives to things are classes of the ontology.
func TestGazetteerTypesAreDescribed(t *testing.T) {
	o := load(t)
	table, err := fs.ReadFile(data.FS, "gazetteer/classes.tsv")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(table)) {
		cells := strings.Split(strings.TrimSpace(line), "\t")
		if strings.HasPrefix(line, "#") || len(cells) < 3 {
			continue
		}
		for iri := range strings.SplitSeq(cells[2], "|") {
			if _, ok := o.Class(iri); !ok {
				t.Errorf("%s: class %s is missing", cells[0], iri)
			}
		}
	}
}

func TestTriplesCanBeLoaded(t *testing.T) {
	o := load(t)
	var out bytes.Buffer
	if err := nquads.WriteSorted(&out, o.Triples()); err != nil {
		t.Fatal(err)
	}
	back, err := nquads.ReadAll(&out, "ontology")
	if err != nil || len(back) != len(o.Triples()) || len(back) < 200 {
		t.Errorf("%d of %d triples, %v", len(back), len(o.Triples()), err)
	}
}

func TestFilesOfTheFolderAreMerged(t *testing.T) {
	own := `<https://example.org/Embassy> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://www.w3.org/2000/01/rdf-schema#Class> .
<https://example.org/Embassy> <http://www.w3.org/2000/01/rdf-schema#label> "embassy" .
<https://example.org/Embassy> <http://www.w3.org/2000/01/rdf-schema#label> "Botschaft"@de .
<https://example.org/Embassy> <http://www.w3.org/2000/01/rdf-schema#comment> "A mission abroad."@en-GB .
<https://example.org/Embassy> <http://www.w3.org/2000/01/rdf-schema#subClassOf> <http://schema.org/GovernmentOrganization> .
`
	builtIn, err := fs.ReadFile(data.FS, "ontology/ontology.nt")
	if err != nil {
		t.Fatal(err)
	}
	o, err := Load(fstest.MapFS{"ontology/a.nt": {Data: []byte(own)}, "ontology/ontology.nt": {Data: builtIn}, "ontology/notes.txt": {Data: []byte("no triples")}})
	if err != nil {
		t.Fatal(err)
	}
	if c, ok := o.Class("https://example.org/Embassy"); !ok || c.Label != "embassy" || !o.IsA(c.IRI, vocab.Organization) {
		t.Errorf("got %+v", c)
	}
}

func TestWrongOntologiesAreRejected(t *testing.T) {
	const (
		a       = "<a:A> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://www.w3.org/2000/01/rdf-schema#Class> .\n"
		aLabel  = "<a:A> <http://www.w3.org/2000/01/rdf-schema#label> \"a\" .\n"
		aTold   = "<a:A> <http://www.w3.org/2000/01/rdf-schema#comment> \"a\" .\n"
		p       = "<a:p> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://www.w3.org/1999/02/22-rdf-syntax-ns#Property> .\n"
		pLabel  = "<a:p> <http://www.w3.org/2000/01/rdf-schema#label> \"p\" .\n<a:p> <http://www.w3.org/2000/01/rdf-schema#comment> \"p\" .\n"
		rdfs    = "<http://www.w3.org/2000/01/rdf-schema#"
		aParent = "<a:A> " + rdfs + "subClassOf> "
	)
	for _, c := range []struct{ text, want string }{
		{"nonsense", "ontology/x.nt:1:1: found 'n': expected the subject"},
		{a + "<a:A> <a:p> <o> .", "ontology/x.nt:2:13: relative IRI"},
		{"_:a <a:p> <a:o> .", "ontology/x.nt:1:1: blank node as subject"},
		{"\n" + a, "ontology/x.nt:2:1: class <a:A> has no label or no comment"},
		{a + aLabel, "ontology/x.nt:1:1: class <a:A> has no label or no comment"},
		{a + "<a:A> " + rdfs + "label> <a:b> .", "ontology/x.nt:2:1: <a:b> as label or comment: expected a string"},
		{a + aLabel + aTold + aParent + "<a:B> .", "ontology/x.nt:4:1: <a:B> is not a class here"},
		{a + aLabel + aTold + "<a:B> " + rdfs + "subClassOf> <a:A> .", "ontology/x.nt:4:1: <a:B> is not a class here"},
		{a + aLabel + aTold + aParent + "<a:A> .", "ontology/x.nt:4:1: <a:A> lies below itself"},
		{p, "ontology/x.nt:1:1: property <a:p> has no label or no comment"},
		{p + pLabel, "ontology/x.nt:1:1: property <a:p> has no domain or no range"},
		{p + pLabel + "<a:p> " + rdfs + "domain> <a:A> .", "ontology/x.nt:4:1: <a:A> as domain"},
		{p + pLabel + "<a:p> " + rdfs + "range> <a:A> .", "ontology/x.nt:4:1: <a:A> as range"},
		{"<a:q> " + rdfs + "range> <a:A> .", "ontology/x.nt:1:1: <a:q> is not a property here"},
	} {
		_, err := Load(fstest.MapFS{"ontology/x.nt": {Data: []byte(c.text)}})
		if err == nil || !strings.HasPrefix(err.Error(), "reading the ontology: "+c.want) {
			t.Errorf("%q:\n got %v\nwant %s", c.text, err, c.want)
		}
	}
	if _, err := Load(fstest.MapFS{}); err == nil {
		t.Error("a missing folder is no error")
	}
}
