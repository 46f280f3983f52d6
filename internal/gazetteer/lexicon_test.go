package gazetteer_test

import (
	"slices"
	"strings"
	"testing"

	"accord/internal/gazetteer"
)

func lexicons(g *gazetteer.Gazetteer) map[string]*gazetteer.Lexicon {
	return map[string]*gazetteer.Lexicon{
		"titles": g.Titles, "title modifiers": g.TitleModifiers, "honorifics": g.Honorifics,
		"organization nouns": g.OrganizationNouns, "place nouns": g.PlaceNouns,
		"agreement nouns": g.AgreementNouns, "event nouns": g.EventNouns, "event verbs": g.EventVerbs,
		"reporting verbs": g.ReportingVerbs, "kinship": g.Kinship, "modality": g.Modality,
		"pronouns": g.Pronouns, "groups": g.Groups, "numbers": g.Numbers, "dates": g.Dates,
		"name particles": g.NameParticles,
	}
}

func TestLexiconsKnowFormsAndFlags(t *testing.T) {
	l := lexicons(load(t))
	for _, c := range []struct {
		lexicon, form, lemma, flag string
		plural                     bool
	}{
		{"titles", "president", "president", "public", false},
		{"titles", "secretaries of state", "secretary of state", "public", true},
		{"titles", "attorneys general", "attorney general", "public", true},
		{"titles", "spokeswomen", "spokeswoman", "speaker", true},
		{"titles", "ceos", "ceo", "org", true},
		{"honorifics", "lt. col.", "lt col", "rank", false},
		{"organization nouns", "ministries", "ministry", "government", true},
		{"organization nouns", "inc.", "inc", "suffix", false},
		{"agreement nouns", "treaties", "treaty", "strong", true},
		{"agreement nouns", "memoranda of understanding", "memorandum of understanding", "strong", true},
		{"agreement nouns", "deal", "deal", "support", false},
		{"event nouns", "talks", "talks", "meeting", true},
		{"event verbs", "met", "meet", "meeting", false},
		{"event verbs", "held talks", "hold talks", "with", false},
		{"reporting verbs", "said", "say", "quote", false},
		{"reporting verbs", "denied", "deny", "deny", false},
		{"reporting verbs", "added", "add", "before", false},
		{"modality", "n't", "n't", "negation", false},
		{"modality", "sought", "seek", "plan", false},
		{"kinship", "wives", "wife", "family", true},
		{"pronouns", "her", "her", "possessive", false},
		{"groups", "both sides", "both sides", "two", false},
		{"name particles", "van der", "van der", "particle", false},
	} {
		w, ok := l[c.lexicon].Get(c.form)
		if !ok || w.Lemma != c.lemma || !w.Is(c.flag) || w.Plural != c.plural {
			t.Errorf("%s: %q is %+v, %v", c.lexicon, c.form, w, ok)
		}
	}
}

func TestValuesOfNumbersAndDates(t *testing.T) {
	g := load(t)
	for form, want := range map[string]int{"seven": 7, "second": 2, "dozen": 12} {
		if w, ok := g.Numbers.Get(form); !ok || w.Value != want {
			t.Errorf("%s is %+v", form, w)
		}
	}
	for form, want := range map[string]int{"sunday": 7, "sept.": 9, "december": 12, "yesterday": -1, "next": 1} {
		if w, ok := g.Dates.Get(form); !ok || w.Value != want {
			t.Errorf("%s is %+v", form, w)
		}
	}
}

func TestLongestEntryAtAToken(t *testing.T) {
	g := load(t)
	for _, c := range []struct {
		lexicon *gazetteer.Lexicon
		text    string
		lemma   string
		words   int
	}{
		{g.Titles, "Prime Minister Keir", "prime minister", 2},
		{g.Titles, "MINISTER of defence", "minister", 1},
		{g.Titles, "secretary of\nstate left", "secretary of state", 3},
		{g.EventVerbs, "held talks with", "hold talks", 2},
		{g.OrganizationNouns, "Prosecutor’s Office said", "prosecutor's office", 3},
		{g.Groups, "the two countries", "", 0},
	} {
		w, end := c.lexicon.At(document(t, c.text), 0)
		if w.Lemma != c.lemma || end != c.words {
			t.Errorf("%q begins with %q of %d words", c.text, w.Lemma, end)
		}
	}
}

// A text may end with an entry, and callers ask what stands behind it.
func TestNoEntryBehindTheLastToken(t *testing.T) {
	if w, end := load(t).Titles.At(document(t, "the president"), 2); end != 2 {
		t.Errorf("found %q", w.Lemma)
	}
}

// Every flag that a file explains is in use, so that the rules that ask for
// it can hold.
func TestEveryExplainedFlagIsUsed(t *testing.T) {
	for name, l := range lexicons(load(t)) {
		used := map[string]bool{}
		for _, lemma := range l.Words() {
			w, _ := l.Get(lemma)
			for _, f := range w.Flags {
				used[f] = true
			}
		}
		for _, f := range l.Flags() {
			if !used[f] {
				t.Errorf("%s: no word has flag %s", name, f)
			}
		}
		if len(l.Words()) == 0 || slices.ContainsFunc(l.Words(), func(w string) bool { return strings.Contains(w, "|") }) {
			t.Errorf("%s: %d words, or one with a bar", name, len(l.Words()))
		}
	}
}
