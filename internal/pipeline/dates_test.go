package pipeline_test

import (
	"slices"
	"testing"

	"accord/internal/vocab"
)

// TestDates reads sentences of an article of Saturday, 7 June 2025, and looks
// for the date of the meeting they tell.
func TestDates(t *testing.T) {
	p := load(t)
	for _, c := range []struct{ sentence, want string }{
		// Weekdays: the last one or the next, as the verb's tense tells.
		{"William Ruto met Paul Kagame in Kigali on Tuesday.", "2025-06-03"},
		{"William Ruto met Paul Kagame in Kigali on Tuesday morning.", "2025-06-03"},
		{"William Ruto met Paul Kagame in Kigali on Saturday.", "2025-06-07"},
		{"William Ruto has met Paul Kagame in Kigali on Friday.", "2025-06-06"},
		{"William Ruto will meet Paul Kagame in Kigali on Tuesday.", "2025-06-10"},
		{"William Ruto is to meet Paul Kagame in Kigali on Tuesday.", "2025-06-10"},
		{"William Ruto is expected to meet Paul Kagame in Kigali on Tuesday.", "2025-06-10"},
		{"William Ruto meets Paul Kagame in Kigali on Tuesday.", "2025-06-10"},
		{"Kenya and Rwanda are meeting in Kigali on Friday.", "2025-06-13"},
		{"The talks between Kenya and Rwanda are scheduled for Monday in Kigali.", "2025-06-09"},
		{"The talks between Kenya and Rwanda took place in Kigali on Monday.", "2025-06-02"},
		// A weekday to come may be today or in a week; "last" and "next" differ
		// from speaker to speaker; a possessor has no tense.
		{"William Ruto will meet Paul Kagame in Kigali on Saturday.", "Saturday"},
		{"William Ruto met Paul Kagame in Kigali last Tuesday.", "last Tuesday"},
		{"Friday's talks between Kenya and Rwanda failed.", "Friday"},
		{"William Ruto met Paul Kagame in Kigali last week.", "last week"},
		{"William Ruto met Paul Kagame in Kigali two weeks ago.", "two weeks ago"},
		// Days, months and years seen from today.
		{"William Ruto met Paul Kagame in Kigali yesterday.", "2025-06-06"},
		{"William Ruto met Paul Kagame this morning.", "2025-06-07"},
		{"William Ruto will meet Paul Kagame in Kigali tomorrow.", "2025-06-08"},
		{"William Ruto met Paul Kagame in Kigali last month.", "2025-05"},
		{"William Ruto met Paul Kagame in Kigali last year.", "2024"},
		{"William Ruto will meet Paul Kagame in Kigali next month.", "2025-07"},
		// Months and days without their year.
		{"William Ruto met Paul Kagame in Kigali in May.", "2025-05"},
		{"William Ruto met Paul Kagame in Kigali in November.", "2024-11"},
		{"William Ruto will meet Paul Kagame in Kigali in May.", "2026-05"},
		{"William Ruto met Paul Kagame in Kigali on October 2.", "2024-10-02"},
		{"William Ruto met Paul Kagame in Kigali on June 8.", "2025-06-08"}, // writers' clocks differ
		{"William Ruto met Paul Kagame in Kigali on June 10.", "2024-06-10"},
		{"William Ruto met Paul Kagame in Kigali in May last year.", "2024-05"},
		{"William Ruto met Paul Kagame in Kigali on Tuesday, 3 June.", "2025-06-03"},
		{"William Ruto met Paul Kagame in Kigali on the 5th of May 2019.", "2019-05-05"},
		{"William Ruto met Paul Kagame in Kigali on 5-6 May 2019.", "5-6 May 2019"},
		{"William Ruto will meet Paul Kagame in mid-October.", "mid-October"},
		// One visit has one day.
		{"William Ruto will visit Rwanda on Monday and Japan on Tuesday.", "2025-06-09"},
	} {
		r, err := p.Run(parse(t, p, "news", "Title: News\nDate: 2025-06-07\n\n"+c.sentence+"\n"))
		if err != nil {
			t.Fatal(err)
		}
		var found []string
		for _, f := range r.Facts {
			if f.Predicate == vocab.Date {
				found = append(found, f.Literal)
			}
		}
		if !slices.Equal(found, []string{c.want}) {
			t.Errorf("%s: dates %q, want %q", c.sentence, found, c.want)
		}
	}
}

// TestOneDay reads a sentence that tells two meetings in one verb: the first has
// its own place alone.
func TestOneDay(t *testing.T) {
	p := load(t)
	r, err := p.Run(parse(t, p, "news", "William Ruto met Paul Kagame in Kigali on Monday and Abiy Ahmed in Paris on Tuesday."))
	if err != nil {
		t.Fatal(err)
	}
	var found []string
	for _, f := range r.Facts {
		if f.Predicate == vocab.Location {
			found = append(found, r.Linking.Entities[f.Object].Name)
		}
	}
	if !slices.Equal(found, []string{"Kigali"}) {
		t.Errorf("places %q, want Kigali alone", found)
	}
}

// TestDatesWithoutArticleDate checks that nothing is guessed where the article
// does not say when it was written.
func TestDatesWithoutArticleDate(t *testing.T) {
	p := load(t)
	for _, c := range []struct{ sentence, want string }{
		{"William Ruto met Paul Kagame in Kigali on Tuesday.", "Tuesday"},
		{"William Ruto met Paul Kagame in Kigali in May.", "--05"},
		{"William Ruto met Paul Kagame in Kigali in May 2019.", "2019-05"},
	} {
		r, err := p.Run(parse(t, p, "news", c.sentence+"\n"))
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range r.Facts {
			if f.Predicate == vocab.Date && f.Literal != c.want {
				t.Errorf("%s: date %q, want %q", c.sentence, f.Literal, c.want)
			}
		}
	}
}
