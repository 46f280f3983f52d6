package article

import "testing"

func TestParseDate(t *testing.T) {
	tests := []struct{ worded, want string }{
		{"2025-06-07", "2025-06-07"},
		{"7 June 2025", "2025-06-07"},
		{"June 7, 2025", "2025-06-07"},
		{"Friday, August 21st, 2015", "2015-08-21"},
		{"Sat 7 Jun 2025", "2025-06-07"},
		{"Sept. 5, 2024", "2024-09-05"},
		{"June 7, 2025 3:04 p.m.", "2025-06-07"},
		{"2025-06-07T23:30:00+02:00", "2025-06-07"},
		{"Mon, 02 Jan 2006 15:04:05 GMT", "2006-01-02"},
		{"June 2025", "2025-06"},
		{"2025-06", "2025-06"},
		{"2025", "2025"},
		{"03/04/2025", ""},
		{"31 June 2025", ""},
		{"last week", ""},
		{"", ""},
	}
	for _, test := range tests {
		d, err := ParseDate(test.worded)
		if d.String() != test.want || (err == nil) != (test.want != "") || d.Worded != test.worded {
			t.Errorf("ParseDate(%q) = %q worded %q, %v; want %q", test.worded, d, d.Worded, err, test.want)
		}
	}
}

func TestDateline(t *testing.T) {
	tests := []struct{ line, want, place string }{
		{"LONDON (AP) — The talks", "LONDON (AP) —", "LONDON"},
		{"NEW YORK, June 5 (Reuters) - The talks", "NEW YORK, June 5 (Reuters) -", "NEW YORK"},
		{"WASHINGTON – “We", "WASHINGTON –", "WASHINGTON"},
		{"WASHINGTON —", "WASHINGTON —", "WASHINGTON"},
		{"BOSTON, Mass. -- The", "BOSTON, Mass. --", "BOSTON"},
		{"BEIJING, Nov. 3 (Xinhua) -- Chinese", "BEIJING, Nov. 3 (Xinhua) --", "BEIJING"},
		{"Geneva (dpa) - The", "Geneva (dpa) -", "Geneva"},
		{"ADEN/RIYADH (Reuters) - Yemen", "ADEN/RIYADH (Reuters) -", "ADEN/RIYADH"},
		{"Dubai, March 18 (IANS/WAM) The", "Dubai, March 18 (IANS/WAM)", "Dubai"},
		{"NATO — the alliance — met", "", ""},
		{"Talks - At last - began", "", ""},
		{"The talks (AP) began", "", ""},
		{"WIN-WIN talks", "", ""},
		{"", "", ""},
	}
	for _, test := range tests {
		span, place := dateline(test.line)
		if got := span.In(test.line); got != test.want || place.In(test.line) != test.place {
			t.Errorf("dateline(%q) = %q at %q, want %q at %q", test.line, got, place.In(test.line), test.want, test.place)
		}
	}
}

func TestByline(t *testing.T) {
	tests := []struct{ line, want string }{
		{"By Ann Lee", "Ann Lee"},
		{"By Ann Lee, Bob Orr and Cy Poe", "Ann Lee"},
		{"BY ANN LEE | Example News", "ANN LEE"},
		{"By Ann van der Lee and Bob Orr", "Ann van der Lee and Bob Orr"},
		{"By the end of Monday", ""},
		{"By Monday", ""},
		{"By Ann Lee's own account, it rained.", ""},
	}
	r := load(t)
	for _, test := range tests {
		if got := r.byline(test.line).In(test.line); got != test.want {
			t.Errorf("byline(%q) = %q, want %q", test.line, got, test.want)
		}
	}
}

func TestHeadline(t *testing.T) {
	tests := map[string]bool{
		"North Korea puts military in 'quasi-state of war'": true,
		"Will the U.S. sign?":                               true,
		"LEADERS MEET IN OSLO.":                             true,
		"The ministers met on Monday.":                      false,
		"the ministers":                                     false,
		"Following the visit, the minister said:":           false,
		"We use cookies. Accept?":                           false,
		"Oslo":                                              false,
	}
	for line, want := range tests {
		if got := isHeadline(line); got != want {
			t.Errorf("isHeadline(%q) = %v", line, got)
		}
	}
}

func TestIRI(t *testing.T) {
	tests := []struct {
		name string
		a    Article
		want string
	}{
		{"source", Article{Source: "https://example.org/a b", ID: "x"}, "https://example.org/a%20b"},
		{"id", Article{Source: "Reuters", ID: "A/1"}, "base:article/a-1"},
		{"name", Article{Name: "2025/Talks in Oslo"}, "base:article/2025/talks-in-oslo"},
	}
	for _, test := range tests {
		if got := test.a.IRI("base:"); got != test.want {
			t.Errorf("%s: got %s, want %s", test.name, got, test.want)
		}
	}
}
