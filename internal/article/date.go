package article

import (
	"fmt"
	"strings"
	"time"
)

// Precision says how much of a date is known.
type Precision uint8

// NoDate is the precision of a date that is unknown or not understood.
const (
	NoDate Precision = iota
	Year
	Month
	Day
	Minute
)

// Date is a date as worded and, as far as understood, as a time.
type Date struct {
	Worded    string
	Time      time.Time // in the zone it was worded in; what is finer than Precision is at its start
	Precision Precision
}

// String writes the date as XML Schema does: 2025-06-07, 2025-06 or 2025; ""
// if it is not understood.
func (d Date) String() string {
	switch d.Precision {
	case Year:
		return d.Time.Format("2006")
	case Month:
		return d.Time.Format("2006-01")
	case Day, Minute:
		return d.Time.Format(time.DateOnly)
	}
	return ""
}

// dateForms are the forms that are understood, after commas and the stops of
// abbreviations are taken out.
var dateForms = []struct {
	layout    string
	precision Precision
}{
	{"2006-01-02", Day}, {"2006/01/02", Day}, {"20060102", Day},
	{"2 January 2006", Day}, {"January 2 2006", Day}, {"2 Jan 2006", Day}, {"Jan 2 2006", Day},
	{"2006-01", Month}, {"January 2006", Month}, {"Jan 2006", Month}, {"2006", Year},
	{time.RFC3339, Minute}, {"2006-01-02T15:04:05", Minute}, {"2006-01-02T15:04Z07:00", Minute},
	{"2006-01-02T15:04:05Z0700", Minute}, {"2006-01-02T15:04", Minute},
	{"2006-01-02 15:04:05", Minute}, {"2006-01-02 15:04", Minute},
	{"2006-01-02 15:04:05Z07:00", Minute}, {"2006-01-02 15:04:05 -0700", Minute},
	{"2 Jan 2006 15:04:05 MST", Minute}, {"2 Jan 2006 15:04:05 -0700", Minute},
	{"January 2 2006 15:04", Minute}, {"2 January 2006 15:04", Minute},
	{"January 2 2006 3:04 PM", Minute}, {"January 2 2006 at 3:04 PM", Minute},
	{"January 2 2006 3:04 PM MST", Minute}, {"Jan 2 2006 3:04 PM MST", Minute}, {"Jan 2 2006 3:04 PM", Minute},
}

// ParseDate reads a date as English and ISO 8601 write it, with or without the
// day of the week. Forms that read differently in different countries, such as
// 03/04/2025, are an error. A date with an error still has its wording.
func ParseDate(worded string) (Date, error) {
	d := Date{Worded: strings.TrimSpace(worded)}
	s := plainDate(d.Worded)
	for _, form := range dateForms {
		if t, err := time.Parse(form.layout, s); err == nil && t.Year() > 0 {
			d.Time, d.Precision = t, form.precision
			return d, nil
		}
	}
	if strings.Count(s, "/") == 2 {
		return d, fmt.Errorf("date %q reads as day/month or month/day; write it as 2006-01-31", d.Worded)
	}
	return d, fmt.Errorf("date %q is not understood; write it as 2006-01-31", d.Worded)
}

// plainDate takes out what does not matter: commas, stops of abbreviations,
// endings of ordinals and the day of the week.
func plainDate(s string) string {
	words := strings.Fields(strings.ReplaceAll(s, ",", " "))
	for i, w := range words {
		switch w = strings.TrimSuffix(w, "."); {
		case len(w) > 2 && w[0] <= '9' && isOrdinal(w):
			w = w[:len(w)-2]
		case w == "Sept":
			w = "Sep"
		case w == "a.m" || w == "am":
			w = "AM"
		case w == "p.m" || w == "pm":
			w = "PM"
		}
		words[i] = w
	}
	if len(words) > 1 && isWeekday(words[0]) {
		words = words[1:]
	}
	return strings.Join(words, " ")
}

func isOrdinal(w string) bool {
	switch w[len(w)-2:] {
	case "st", "nd", "rd", "th":
		return true
	}
	return false
}

func isWeekday(w string) bool {
	for day := time.Sunday; day <= time.Saturday; day++ {
		name := day.String()
		if strings.EqualFold(w, name) || len(w) >= 3 && len(w) <= 5 && strings.HasPrefix(strings.ToLower(name), strings.ToLower(w)) {
			return true
		}
	}
	return false
}
