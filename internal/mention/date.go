package mention

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"accord/internal/article"
	"accord/internal/gazetteer"
	"accord/internal/vocab"
)

// dates finds when something was: days, months, years and relative days. What
// can be said exactly is resolved; "last week" stays as worded.
func (s *search) dates() {
	for i := 0; i < len(s.Doc.Tokens); {
		end := s.dateAt(i)
		if end > i && !s.insideName(i, end) {
			m := Mention{First: i, Last: end, Head: s.headOf(i, end), Class: Date, Kind: Quantity, Why: "date words"}
			m.Value, m.Datatype = s.resolve(i, end)
			s.add(m)
			i = end
			continue
		}
		i++
	}
}

var (
	dayNumber = regexp.MustCompile(`^([12]?[0-9]|3[01])(st|nd|rd|th)?$`)
	dayRange  = regexp.MustCompile(`^([12]?[0-9]|3[01])[-–]([12]?[0-9]|3[01])$`)
	year      = regexp.MustCompile(`^(1[5-9]|20)[0-9][0-9]$`)
	isoDate   = regexp.MustCompile(`^[12][0-9]{3}-[01][0-9]-[0-3][0-9]$`)
)

func (s *search) dateWord(i int, flag string) (gazetteer.Word, bool) {
	if i >= len(s.Doc.Tokens) {
		return gazetteer.Word{}, false
	}
	w, ok := s.g.Dates.Get(s.word(i))
	if !ok || !w.Is(flag) || (flag == "month" || flag == "weekday") && !s.capital(i) {
		return w, false
	}
	if flag == "month" && (s.Words[i].UPOS == "AUX" || s.Words[i].UPOS == "VERB") {
		return w, false
	}
	return w, true
}

func (s *search) is(i int, re *regexp.Regexp) bool {
	return i < len(s.Doc.Tokens) && re.MatchString(s.word(i))
}

// dateAt returns the token after the date that begins at token i, or i.
func (s *search) dateAt(i int) int {
	if s.is(i, isoDate) {
		return i + 1
	}
	if end := s.dayMonth(i); end > i {
		return s.withYear(end)
	}
	if _, ok := s.dateWord(i, "month"); ok {
		end := i + 1
		if s.is(end, dayNumber) || s.is(end, dayRange) {
			end++
			if s.word(end) == "-" && s.is(end+1, dayNumber) {
				end += 2
			}
		}
		return s.withYear(end)
	}
	if _, ok := s.dateWord(i, "weekday"); ok {
		if w, ok := s.g.Dates.Get(s.word(i + 1)); ok && w.Is("unit") && s.Words[i+1].UPOS == "NOUN" && s.adjacent(i, i+1) {
			return i + 2
		}
		return i + 1
	}
	if _, ok := s.dateWord(i, "day"); ok {
		if s.Words[i].Lemma == "now" || s.Words[i].UPOS == "PART" {
			return i
		}
		return i + 1
	}
	if s.is(i, year) && s.Words[i].UPOS == "NUM" && s.afterPreposition(i) {
		return i + 1
	}
	return s.relativeDate(i)
}

func (s *search) afterPreposition(i int) bool {
	if s.word(i-1) == "the" {
		return s.capital(i + 1)
	}
	return s.isA(i-1, kindDate)
}

// dayMonth reads "2 December" and "5-6 April".
func (s *search) dayMonth(i int) int {
	if !s.is(i, dayNumber) && !s.is(i, dayRange) {
		return i
	}
	at := i + 1
	if (s.word(at) == "-" || s.word(at) == "–" || s.word(at) == "and" || s.word(at) == "to") && s.is(at+1, dayNumber) {
		at += 2
	}
	if _, ok := s.dateWord(at, "month"); ok {
		return at + 1
	}
	return i
}

// withYear goes on over a year, with or without a comma.
func (s *search) withYear(end int) int {
	if s.word(end) == "," && s.is(end+1, year) {
		return end + 2
	}
	if s.is(end, year) {
		return end + 1
	}
	if w := s.word(end); (w == "last" || w == "this" || w == "next") && s.word(end+1) == "year" {
		return end + 2
	}
	return end
}

// relativeDate reads "last week", "this morning", "the end of the year",
// "later in the spring".
func (s *search) relativeDate(i int) int {
	w, ok := s.g.Dates.Get(s.word(i))
	if ok && w.Is("relative") {
		u, ok := s.g.Dates.Get(s.word(i + 1))
		if !ok || !(u.Is("unit") || u.Is("weekday") || u.Is("month")) {
			return i
		}
		if s.word(i) == "recent" || s.word(i) == "earlier" || s.word(i) == "later" {
			return i
		}
		return i + 2
	}
	if ok && w.Is("around") && s.Words[i].UPOS == "NOUN" && s.word(i+1) == "of" {
		at := i + 2
		if s.word(at) == "the" {
			at++
		}
		if u, ok := s.g.Dates.Get(s.word(at)); ok && u.Is("unit") && s.word(at+1) != "of" {
			return at + 1
		}
		if end := s.dateAt(at); end > at {
			return end
		}
	}
	return i
}

// resolve gives the date's exact value, where its words and the article's date
// say it without doubt: a day with its month, or a month, and the year where
// it is said. Weekdays and stretches of time stay as worded.
func (s *search) resolve(first, last int) (value, datatype string) {
	day, month, yr := 0, 0, 0
	for i := first; i < last; i++ {
		switch {
		case s.is(i, isoDate):
			return s.word(i), vocab.XSDDate
		case s.is(i, year):
			yr, _ = strconv.Atoi(s.word(i))
		case s.is(i, dayNumber) && day == 0:
			day, _ = strconv.Atoi(strings.TrimRight(s.word(i), "stndrh"))
		case s.word(i) == ",":
		default:
			w, ok := s.dateWord(i, "month")
			if !ok || month != 0 {
				return "", ""
			}
			month = w.Value
		}
	}
	return exact(day, month, yr)
}

// exact writes a date in the XSD type that fits what is known of it.
func exact(day, month, yr int) (value, datatype string) {
	switch {
	case day > 0 && month > 0 && yr > 0:
		value = fmt.Sprintf("%04d-%02d-%02d", yr, month, day)
		if _, err := article.ParseDate(value); err != nil {
			return "", ""
		}
		return value, vocab.XSDDate
	case day == 0 && month > 0 && yr > 0:
		return fmt.Sprintf("%04d-%02d", yr, month), vocab.XSDGYearMonth
	case day == 0 && month > 0:
		return fmt.Sprintf("--%02d", month), vocab.XSDGMonth
	case day > 0 && month > 0:
		return fmt.Sprintf("--%02d-%02d", month, day), vocab.XSDGMonthDay
	case yr > 0 && month == 0 && day == 0:
		return fmt.Sprintf("%04d", yr), vocab.XSDGYear
	}
	return "", ""
}
