package pipeline_test

import (
	"strings"
	"testing"
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
		if got := strings.Join(participants(t, p, c.text), ", "); got != c.participants {
			t.Errorf("%s: participants %q, want %q", c.text, got, c.participants)
		}
	}
}
