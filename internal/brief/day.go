package brief

import "time"

// Day words a date as people do: 2025-06-09 is "9 June 2025", 2025-06 "June
// 2025", --06 "June" and --06-09 "9 June". Any other text stays as it is.
func Day(text string) string {
	for _, form := range []struct{ written, spoken string }{
		{"2006-01-02", "2 January 2006"}, {"2006-01", "January 2006"}, {"--01", "January"}, {"--01-02", "2 January"},
		{time.RFC3339, "2 January 2006"}, {"2006-01-02T15:04:05", "2 January 2006"},
	} {
		if t, err := time.Parse(form.written, text); err == nil {
			return t.Format(form.spoken)
		}
	}
	return text
}
