package pipeline_test

import (
	"slices"
	"strings"
	"testing"

	"accord/internal/vocab"
)

// TestHeadlinesInCapitals reads headlines with a capital on every word: their
// verbs are read as verbs.
func TestHeadlinesInCapitals(t *testing.T) {
	p := load(t)
	for _, c := range []struct{ text, participants string }{
		{"President Rossi Meets Chancellor Weber in Berlin\n\nMarco Rossi and Anna Weber spoke of trade.", "Anna Weber, Marco Rossi"},
		{"Kenya and Somalia Hold Talks in Nairobi on Maritime Border", "Kenya, Somalia"},
		{"Secretary Hale's Meeting with Foreign Minister Okafor", "Hale, Okafor"},
		{"The New York Times and The Daily Telegraph Company", ""},
	} {
		r, err := p.Run(parse(t, p, "news", c.text))
		if err != nil {
			t.Fatal(err)
		}
		var found []string
		for _, f := range r.Facts {
			if f.Predicate == vocab.Participant {
				found = append(found, r.Linking.Entities[f.Object].Name)
			}
		}
		slices.Sort(found)
		if got := strings.Join(found, ", "); got != c.participants {
			t.Errorf("%s: participants %q, want %q", c.text, got, c.participants)
		}
	}
}
