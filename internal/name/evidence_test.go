package name

import (
	"strings"
	"testing"

	"accord/internal/linear"
)

func TestEvidenceLeavesOutTheWordItself(t *testing.T) {
	sentences := [][]string{{"Ann", "Lee", "spoke"}, {"Lee", "left", "Oslo"}}
	names := [][]Name{
		{{First: 0, Last: 2, Class: Person}},
		{{First: 0, Last: 1, Class: Organization}, {First: 2, Last: 3, Class: Place}},
	}
	e := NewEvidence(sentences, names)
	alone := linear.Join3(tEvidence, 0, uint64(formCapital))
	oslo := word{form: formCapital, folded: linear.Hash("oslo")}
	if f := e.features(nil, &oslo, reading{3, false}); len(f) != 1 || f[0] != alone {
		t.Errorf("a word seen once has %d features, want only that it stands alone", len(f))
	}
	lee := word{form: formCapital, folded: linear.Hash("lee")}
	second := e.features(nil, &lee, reading{2, false}) // read as an organization here
	if len(second) < 2 || second[0] != linear.Join3(tEvidence, 1+1, 4) {
		t.Error("the surname's first occurrence does not speak for a person")
	}
}

// A surname that the sentence says nothing about takes the class of the full
// name elsewhere in the document.
func TestDocumentDecides(t *testing.T) {
	classes := emptyClasses(t)
	first := NewLearner(classes, 1, 0)
	lessons := [][]Example{
		{example("[person Ann Zed] spoke ."), example("Then [person Zed] won .")},
		{example("[organization Zed Corp] spoke ."), example("Then [organization Zed] won .")},
	}
	for range 20 {
		first.Learn(lessons[0][0])
		first.Learn(lessons[0][1])
		first.Learn(lessons[1][0])
		for _, doc := range lessons {
			var words [][]string
			var names [][]Name
			for _, e := range doc {
				words, names = append(words, e.Words), append(names, e.Names())
			}
			names[1] = []Name{{First: 1, Last: 2, Class: Person}} // what a sentence by itself suggests
			evidence := NewEvidence(words, names)
			for i, e := range doc {
				e.Evidence, e.First = evidence, names[i]
				first.Learn(e)
			}
		}
	}
	f, err := NewFinder(first.Model(linear.Pruning{}), classes)
	if err != nil {
		t.Fatal(err)
	}
	for _, doc := range lessons {
		found := f.FindWords([][]string{doc[0].Words, doc[1].Words})
		if got, want := marked(doc[1].Words, found[1]), marked(doc[1].Words, doc[1].Names()); got != want {
			t.Errorf("beside %q: got %q, want %q", marked(doc[0].Words, found[0]), got, want)
		}
	}
}

func TestAbbreviates(t *testing.T) {
	for _, tt := range []struct {
		short, long string
		want        bool
	}{
		{"WTO", "World Trade Organization", true},
		{"FARC", "Revolutionary Armed Forces of Colombia", false},
		{"NAFTA", "North American Free Trade Agreement", true},
		{"U.N.", "United Nations", true},
		{"EPA", "EU - Japan Economic Partnership Agreement", true},
		{"MFA", "Ministry of Foreign Affairs", true},
		{"CDU", "Angela Merkel", false},
		{"UK", "London", false},
		{"left", "Ann Lee", false},
	} {
		if got := abbreviates(tt.short, strings.Fields(tt.long)); got != tt.want {
			t.Errorf("abbreviates(%q, %q) = %v", tt.short, tt.long, got)
		}
	}
}
