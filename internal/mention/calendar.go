package mention

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"accord/internal/article"
	"accord/internal/vocab"
)

// Dates are resolved with the calendar of the standard library. Libraries for
// dates in plain language (go-naturaldate, when, go-dateparser) give a moment
// without saying how precise it is, look into one direction only, and search
// the text again for words that are known here.

// calendarDate is what the words of a date say; zero where they do not.
type calendarDate struct {
	day, month, year int
	weekday          int // from Monday = 1
	shift            int // from today, in units
	unit             string
	relative         bool // shift holds
	vague            bool // "last Tuesday", a range
}

// resolve gives the date's exact value where its words, the tense of its verb
// and the article's date say it without doubt; two empty strings otherwise.
func (s *search) resolve(first, last int) (value, datatype string) {
	if last == first+1 && s.is(first, isoDate) {
		return s.word(first), vocab.XSDDate
	}
	d, ok := s.readDate(first, last)
	if !ok || d.vague {
		return "", ""
	}
	if d.month > 0 && d.year == 0 || d.weekday > 0 && d.month == 0 || d.relative {
		if today := s.Article.Date; today.Precision >= article.Day {
			if v, t := d.near(today.Time, s.direction(s.headOf(first, last))); v != "" {
				return v, t
			}
		}
	}
	if d.weekday > 0 && d.month == 0 || d.relative {
		return "", ""
	}
	return exact(d.day, d.month, d.year)
}

// readDate reads the words of a date; ok is false where one is not understood.
func (s *search) readDate(first, last int) (d calendarDate, ok bool) {
	for i := first; i < last; i++ {
		w, known := s.g.Dates.Get(s.word(i))
		switch {
		case i == first && i+1 < last && known && w.Is("around"): // "later this month"
		case s.is(i, year):
			d.year, _ = strconv.Atoi(s.word(i))
		case s.is(i, dayNumber) && d.day == 0:
			d.day, _ = strconv.Atoi(strings.TrimRight(s.word(i), "stndrh"))
		case s.word(i) == ",", s.word(i) == "the", s.word(i) == "of":
		case known && w.Is("month") && d.month == 0:
			d.month = w.Value
		case known && w.Is("weekday") && d.weekday == 0:
			d.weekday = w.Value
		case known && w.Is("day"):
			d.shift, d.unit, d.relative = w.Value, "day", true
		case known && w.Is("relative"):
			d.shift, d.relative = w.Value, true
			d.vague = d.vague || w.Lemma != "last" && w.Lemma != "this" && w.Lemma != "next"
		case known && w.Is("unit"):
			d.unit = s.Words[i].Lemma
		default:
			return d, false
		}
	}
	d.tidy()
	return d, true
}

// tidy settles what a relative word speaks of.
func (d *calendarDate) tidy() {
	switch {
	case !d.relative:
		if d.weekday > 0 {
			d.unit = "" // "Tuesday morning"
		}
		d.vague = d.vague || d.unit != ""
	case d.month > 0 || d.weekday > 0: // "May last year", "last Tuesday"
		d.vague = d.vague || !(d.month > 0 && d.unit == "year")
	case d.unit == "night" && d.shift == -1:
		d.unit = "day"
	case dayPart(d.unit):
		d.vague = d.vague || d.shift != 0
		d.unit = "day"
	}
}

func dayPart(unit string) bool {
	switch unit {
	case "morning", "afternoon", "evening", "night":
		return true
	}
	return false
}

// near resolves what is said by halves, seen from today.
func (d calendarDate) near(today time.Time, way direction) (value, datatype string) {
	switch {
	case d.relative && d.month > 0:
		return exact(d.day, d.month, today.Year()+d.shift)
	case d.relative:
		return d.shifted(today)
	case d.month > 0:
		year := closest(today.Year(), int(today.Month()), today.Day(), d, way)
		if way == unknown {
			return "", ""
		}
		return exact(d.day, d.month, year)
	}
	return d.onWeekday(today, way)
}

// slack is how many days a text may be dated too early or late: it speaks of
// what happened tomorrow where the clocks of writer and reader differ.
const slack = 2

// closest is the year of the last or next such day or month, the present one
// included.
func closest(year, month, day int, d calendarDate, way direction) int {
	here, there, off := month*32, d.month*32, 0
	if d.day > 0 {
		here, there, off = here+day, there+d.day, slack
	}
	switch {
	case way == past && there > here+off:
		return year - 1
	case way == future && there < here-off:
		return year + 1
	}
	return year
}

// shifted is the day, month or year some units from today.
func (d calendarDate) shifted(today time.Time) (value, datatype string) {
	switch d.unit {
	case "day":
		t := today.AddDate(0, 0, d.shift)
		return exact(t.Day(), int(t.Month()), t.Year())
	case "month":
		m := today.Year()*12 + int(today.Month()) - 1 + d.shift
		return exact(0, m%12+1, m/12)
	case "year":
		return exact(0, 0, today.Year()+d.shift)
	}
	return "", ""
}

// onWeekday is the nearest such weekday in the direction. News speaks of today
// by its weekday, too, but for what is to come that may be today in a week.
func (d calendarDate) onWeekday(today time.Time, way direction) (value, datatype string) {
	days := d.weekday%7 - int(today.Weekday())
	switch {
	case way == past && days > 0:
		days -= 7
	case way == future && days < 0:
		days += 7
	case way == unknown, way == future && days == 0:
		return "", ""
	}
	t := today.AddDate(0, 0, days)
	return exact(t.Day(), int(t.Month()), t.Year())
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

// direction is where a date lies as its verb's tense tells.
type direction int

const (
	unknown direction = iota
	past
	future
)

// direction climbs from a date to the verb that it belongs to.
func (s *search) direction(i int) direction {
	for hop := 0; i >= 0 && i < len(s.Arcs) && hop < 8; hop++ {
		if u := s.Words[i].UPOS; u == "VERB" {
			return s.tense(i)
		}
		if cop := s.auxiliary(i, "cop"); cop >= 0 {
			return s.tenseOf(s.Words[cop].XPOS, i) // "was in Rome on Monday"
		}
		if w, ok := s.g.Modality.Get(s.word(i)); ok && w.Is("plan") && s.Words[i].UPOS == "ADJ" {
			return future
		}
		switch s.Arcs[i].Rel {
		case "compound", "amod", "nmod:poss", "nmod:desc":
			return unknown // "the May deal", "Friday's talks"
		}
		i = s.Arcs[i].Head
	}
	return unknown
}

// tense says where a verb's tense points.
func (s *search) tense(v int) direction {
	if w, ok := s.g.Modality.Get(s.Words[v].Lemma); ok && w.Is("plan") && s.Words[v].XPOS == "VBN" && s.auxiliary(v, "aux") < 0 {
		return future // "scheduled for Monday", "is expected on Monday"
	}
	return s.tenseOf(s.Words[v].XPOS, v)
}

func (s *search) tenseOf(xpos string, v int) direction {
	for _, k := range s.kids[v] {
		switch w := s.word(k); {
		case s.Arcs[k].Rel == "mark" && w == "to":
			if s.auxiliary(v, "aux") >= 0 || s.auxiliary(v, "cop") >= 0 {
				return future // "is to meet"
			}
			return s.infinitive(v)
		case !strings.HasPrefix(s.Arcs[k].Rel, "aux"):
		case w == "will", w == "'ll", w == "wo", w == "shall":
			return future
		case w == "would", s.Words[k].XPOS == "MD":
			return unknown
		case w == "has", w == "have", w == "had", w == "was", w == "were", w == "did":
			return past
		}
	}
	switch xpos {
	case "VBD", "VBN":
		return past
	case "VB":
		if h := s.Arcs[v].Head; h >= 0 && h < v && s.Words[h].UPOS == "VERB" && s.Arcs[v].Rel == "conj" {
			return s.tense(h) // "will visit Rome and meet him on Monday"
		}
	case "VBZ", "VBP":
		return future // "meets on Monday"
	case "VBG":
		if aux := s.auxiliary(v, "aux"); aux >= 0 && s.Words[aux].XPOS != "VBD" {
			return future // "is meeting on Monday"
		}
		if h := s.Arcs[v].Head; h >= 0 && s.Words[h].UPOS == "VERB" && s.Arcs[v].Rel == "advcl" {
			return s.tense(h)
		}
	}
	return unknown
}

// infinitive says where "to" and a verb point: ahead, if what governs them is
// a plan.
func (s *search) infinitive(v int) direction {
	h := s.Arcs[v].Head
	if h < 0 {
		return unknown
	}
	for _, word := range []string{s.word(h), s.Words[h].Lemma} {
		if w, ok := s.g.Modality.Get(word); ok && w.Is("plan") {
			return future
		}
		if w, ok := s.g.Modality.Get(word + " to"); ok && w.Is("plan") {
			return future
		}
	}
	if s.Words[h].Lemma == "be" {
		return future
	}
	if s.Words[h].UPOS == "VERB" && s.Arcs[v].Rel == "advcl" {
		return s.tense(h) // "flew in on Monday to meet"
	}
	return unknown
}

// auxiliary is the dependent of a verb with the relation, or -1.
func (s *search) auxiliary(v int, rel string) int {
	for _, k := range s.kids[v] {
		if s.Arcs[k].Rel == rel {
			return k
		}
	}
	return -1
}
