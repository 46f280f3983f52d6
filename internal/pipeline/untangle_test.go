package pipeline_test

import (
	"strings"
	"testing"

	"accord/internal/vocab"
)

// TestNamesBeforeDates reads sentences whose date stands right behind a name:
// the name keeps its part in the sentence.
func TestNamesBeforeDates(t *testing.T) {
	p := load(t)
	for _, c := range []struct {
		sentence string
		who      string
	}{
		{"William Ruto met Paul Kagame yesterday.", "Paul Kagame"},
		{"William Ruto met Paul Kagame last month in Kigali.", "Paul Kagame"},
		{"William Ruto visited Uganda and Rwanda last week.", "William Ruto"},
		{"Turkish President Kemal Tayyip Aslan spoke by phone with Russian President Ivan Petrov on Saturday.", "Ivan Petrov"},
		{"Leaders of Uganda and Rwanda gathered in Brussels Thursday for a summit.", "Uganda"},
		{"The summit of the African Union in Kampala started Saturday.", "African Union"},
		{"William Ruto has welcomed his Sri Lankan counterpart Mahinda Perera at the Grand Hotel on Monday.", "Mahinda Perera"},
		{"Chen Li is expected to travel to New Delhi later this month.", "Chen Li"},
	} {
		r, err := p.Run(parse(t, p, "news", c.sentence))
		if err != nil {
			t.Fatal(err)
		}
		var found []string
		date := false
		for _, f := range r.Facts {
			switch f.Predicate {
			case vocab.Participant:
				found = append(found, r.Linking.Entities[f.Object].Name)
			case vocab.Date:
				date = true
			}
		}
		if !strings.Contains(strings.Join(found, ";"), c.who) || !date {
			t.Errorf("%s: participants %v, date %v; want %s and a date", c.sentence, found, date, c.who)
		}
	}
}
