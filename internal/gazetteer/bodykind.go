package gazetteer

import "strings"

// BodyKind is the kind of a state's body that a name in any case tells, if it tells
// no more than that, so that only the country makes it one body: "Ministry of
// Foreign Affairs" and "foreign ministry" are both a "foreign ministry". ok is
// false for names of other things, "Knesset" as well as "Acme".
func (l *Lexicons) BodyKind(name string) (kind string, ok bool) {
	words := strings.Fields(bodyMarks.Replace(strings.ToLower(name)))
	if noun, field := l.fieldBehind(words); field != "" {
		if kind, ok = l.fieldedKind(noun, field, true); ok {
			return kind, true
		}
	}
	if noun, field := l.fieldBefore(words); field != "" {
		if kind, ok = l.fieldedKind(noun, field, l.areFields(field)); ok {
			return kind, true
		}
	}
	return l.listedKind(strings.Join(words, " "))
}

// bodyMarks takes out of names what is not written the same everywhere.
var bodyMarks = strings.NewReplacer("’", "'", ",", " ", "&", "and")

// bodyWord is the entry of a phrase in body-kinds.tsv; empty if there is none.
func (l *Lexicons) bodyWord(phrase string) Word {
	w, _ := l.BodyKinds.Get(phrase)
	return w
}

// afterFront is what follows the words that tell no kind from another: "federal".
func (l *Lexicons) afterFront(words []string) []string {
	for len(words) > 1 && l.bodyWord(words[0]).Is("front") {
		words = words[1:]
	}
	return words
}

// listedKind is the kind of a noun of which a state has one.
func (l *Lexicons) listedKind(phrase string) (string, bool) {
	if w := l.bodyWord(phrase); w.Is("kind") {
		phrase = w.Lemma
	}
	w, known := l.OrganizationNouns.Get(phrase)
	return w.Lemma, known && w.Is("state") && !w.Plural
}

// areFields reports whether words are what offices deal with, "trade and industry",
// and not whose ministry it is, "Trudeau".
func (l *Lexicons) areFields(words string) bool {
	for part := range strings.SplitSeq(words, " and ") {
		if w, _ := l.TitleModifiers.Get(part); !w.Is("field") {
			return false
		}
	}
	return true
}

// fieldedKind is the kind of a body with a noun and what that is for. What is
// surely a field need not be listed for the nouns that each state has of each.
func (l *Lexicons) fieldedKind(noun, field string, sure bool) (string, bool) {
	kind := l.field(field) + " " + noun
	if w, _ := l.OrganizationNouns.Get(noun); sure && w.Is("fielded") {
		return kind, true
	}
	if k, ok := l.listedKind(kind); ok {
		return k, true
	}
	return l.listedKind(field + "'s " + noun)
}

// fieldBehind divides "ministry of trade and industry" into its noun and what that
// is for.
func (l *Lexicons) fieldBehind(words []string) (noun, field string) {
	words = l.afterFront(words)
	if len(words) < 3 || !l.bodyWord(words[1]).Is("link") {
		return "", ""
	}
	if w, known := l.OrganizationNouns.Get(words[0]); !known || w.Plural {
		return "", ""
	}
	return words[0], strings.Join(l.afterFront(words[2:]), " ")
}

// fieldBefore divides "trade and industry ministry" into its noun and what that is
// for.
func (l *Lexicons) fieldBefore(words []string) (noun, field string) {
	last := len(words) - 1
	if last < 1 {
		return "", ""
	}
	w, known := l.OrganizationNouns.Get(words[last])
	if !known || w.Plural {
		return "", ""
	}
	front := words[:last]
	if w.Is("fielded") {
		front = l.afterFront(front)
	}
	if len(front) == 1 && l.bodyWord(front[0]).Is("front") {
		return "", ""
	}
	return words[last], strings.Join(front, " ")
}

// field is what a ministry is for, as it is mostly said: "foreign" for "foreign
// affairs and cooperation".
func (l *Lexicons) field(words string) string {
	if w := l.bodyWord(words); w.Is("field") {
		return w.Lemma
	}
	for at := strings.LastIndexByte(words, ' '); at > 0; at = strings.LastIndexByte(words[:at], ' ') {
		w := l.bodyWord(words[:at])
		if w.Is("whole") && (w.Lemma != words[:at] || strings.HasPrefix(words[at:], " and ")) {
			return w.Lemma
		}
	}
	return words
}
