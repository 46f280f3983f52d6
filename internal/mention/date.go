package mention

import (
	"regexp"
	"strings"

	"accord/internal/gazetteer"
)

// dates finds when something was: days, months, years and relative days. What
// can be said exactly is resolved (see calendar.go); "last week" stays as
// worded.
func (s *search) dates() {
	s.dated = make([]dated, len(s.lower))
	for i, w := range s.lower {
		s.dated[i].word, s.dated[i].ok = s.g.Dates.Get(w)
	}
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

// dated is what the list of dates says of a token.
type dated struct {
	word gazetteer.Word
	ok   bool
}

// inDates is what the list of dates says of token i.
func (s *search) inDates(i int) (gazetteer.Word, bool) {
	if i < 0 || i >= len(s.dated) {
		return gazetteer.Word{}, false
	}
	return s.dated[i].word, s.dated[i].ok
}

func (s *search) dateWord(i int, flag string) (gazetteer.Word, bool) {
	w, ok := s.inDates(i)
	if !ok || !w.Is(flag) || (flag == "month" || flag == "weekday") && !s.capital(i) {
		return w, false
	}
	if flag == "month" && (s.Words[i].UPOS == "AUX" || s.Words[i].UPOS == "VERB") {
		return w, false
	}
	return w, true
}

// is reports whether a token matches an expression that begins with a digit.
func (s *search) is(i int, re *regexp.Regexp) bool {
	w := s.word(i)
	return w != "" && '0' <= w[0] && w[0] <= '9' && re.MatchString(w)
}

// dateAt returns the token after the date that begins at token i, or i.
func (s *search) dateAt(i int) int {
	if s.is(i, isoDate) {
		return i + 1
	}
	if end := s.calendarDay(i); end > i {
		return end
	}
	if _, ok := s.dateWord(i, "month"); ok {
		return s.withYear(i + 1)
	}
	if month, ok := strings.CutPrefix(s.word(i), "mid-"); ok {
		if w, known := s.g.Dates.Get(month); known && w.Is("month") {
			return s.withYear(i + 1)
		}
	}
	if _, ok := s.dateWord(i, "weekday"); ok {
		next := i + 1
		if s.word(next) == "," {
			next++
		}
		if end := s.calendarDay(next); end > next {
			return end // "Tuesday, 5 May"
		}
		if w, ok := s.inDates(i + 1); ok && w.Is("unit") && s.Words[i+1].UPOS == "NOUN" && s.adjacent(i, i+1) {
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

// calendarDay reads a day or days of a month, with or without the year: "2
// December 2019", "5-6 April", "the 3rd of May", "May 3", "April 5 and 6".
func (s *search) calendarDay(i int) int {
	if end := s.dayMonth(i); end > i {
		return s.withYear(end)
	}
	if _, ok := s.dateWord(i, "month"); !ok || !s.is(i+1, dayNumber) && !s.is(i+1, dayRange) {
		return i
	}
	end := i + 2
	if w := s.word(end); (w == "-" || w == "–" || w == "and" || w == "to") && s.is(end+1, dayNumber) && !s.unitAfter(end+1) {
		end += 2
	}
	return s.withYear(end)
}

// unitAfter reports whether a noun counted by the number at token i follows:
// "May 5 and 6 ministers".
func (s *search) unitAfter(i int) bool {
	return i+1 < len(s.Words) && (s.Words[i+1].UPOS == "NOUN" || s.Words[i+1].UPOS == "ADJ" || s.Words[i+1].UPOS == "PROPN")
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
	if s.word(at) == "of" && s.word(i-1) == "the" {
		at++
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
// "the weekend", "in the spring", "two days ago".
func (s *search) relativeDate(i int) int {
	if end := s.ago(i); end > i {
		return end
	}
	if end := s.season(i); end > i {
		return end
	}
	w, ok := s.inDates(i)
	if ok && (w.Is("around") && s.Words[i].UPOS == "ADV" || s.word(i) == "early" || s.word(i) == "late") {
		if next, ok := s.inDates(i + 1); ok && next.Is("relative") && s.word(i) != "after" && s.word(i) != "before" {
			if end := s.relativeDate(i + 1); end > i+1 {
				return end // "later this month"
			}
		}
	}
	if ok && w.Is("relative") {
		u, ok := s.inDates(i + 1)
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
		if u, ok := s.inDates(at); ok && u.Is("unit") && s.word(at+1) != "of" {
			return at + 1
		}
		if end := s.dateAt(at); end > at {
			return end
		}
	}
	return i
}

// ago reads "two weeks ago" and "a year ago".
func (s *search) ago(i int) int {
	if i >= len(s.Words) {
		return i
	}
	number := s.Words[i].UPOS == "NUM" || s.word(i) == "a" || s.word(i) == "an"
	if !number || s.word(i+2) != "ago" {
		return i
	}
	if u, ok := s.inDates(i + 1); ok && u.Is("unit") {
		return i + 3
	}
	return i
}

// season reads "the weekend", and "the spring" behind a preposition of time,
// with the year.
func (s *search) season(i int) int {
	k := i
	if s.word(k) == "the" {
		k++
	}
	if k < len(s.owner) && s.owner[k] != 0 {
		return i
	}
	switch s.word(k) {
	case "weekend":
		if k > i {
			return k + 1
		}
	case "spring", "summer", "autumn", "fall", "winter":
		before := s.word(i - 1)
		if before != "in" && before != "during" && before != "since" && before != "by" {
			return i
		}
		if s.word(k+1) == "of" && s.is(k+2, year) {
			return k + 3
		}
		if s.is(k+1, year) {
			return k + 2
		}
		if k > i && s.Words[k].UPOS == "NOUN" && s.word(k+1) != "of" {
			return k + 1
		}
	}
	return i
}
