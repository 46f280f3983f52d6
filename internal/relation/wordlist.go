package relation

import (
	"strings"

	"accord/internal/gazetteer"
	"accord/internal/mention"
)

// wordList is a named set of words and phrases, compared with lemmas and with
// words in lower case.
type wordList struct {
	name    string
	single  map[string]bool
	phrases map[string][][]string // by first word, longest first
}

func newWordList(name string) *wordList {
	return &wordList{name: name, single: map[string]bool{}, phrases: map[string][][]string{}}
}

// addFrom reads "from LEXICON FLAG": the lexicon's words with that flag.
func (l *wordList) addFrom(ln line, lex *gazetteer.Lexicons) error {
	parts := strings.Fields(ln.text)
	if len(parts) != 3 {
		return ln.errorf("expected \"from LEXICON FLAG\"")
	}
	source := lexicon(lex, parts[1])
	if source == nil {
		return ln.errorf("no lexicon %q, expected titles, organization-nouns, agreement-nouns, event-nouns, event-verbs, modality or reporting-verbs", parts[1])
	}
	if !contains(source.Flags(), parts[2]) {
		return ln.errorf("lexicon %s has no flag %q; known: %s", parts[1], parts[2], strings.Join(source.Flags(), ", "))
	}
	for _, w := range source.Words() {
		if found, _ := source.Get(w); found.Is(parts[2]) {
			l.add(strings.Fields(w))
		}
	}
	return nil
}

// lexicon finds a lexicon by the name of its file.
func lexicon(lex *gazetteer.Lexicons, name string) *gazetteer.Lexicon {
	switch name {
	case "titles":
		return lex.Titles
	case "organization-nouns":
		return lex.OrganizationNouns
	case "agreement-nouns":
		return lex.AgreementNouns
	case "event-nouns":
		return lex.EventNouns
	case "event-verbs":
		return lex.EventVerbs
	case "modality":
		return lex.Modality
	case "reporting-verbs":
		return lex.ReportingVerbs
	}
	return nil
}

// parseWords adds the words of a block: separated by white space, phrases in
// quotation marks.
func (l *wordList) parseWords(ln line) error {
	rest := ln.text
	for rest != "" {
		var entry string
		if rest[0] == '"' {
			end := strings.IndexByte(rest[1:], '"')
			if end < 0 {
				return ln.errorf("quotation mark is not closed in words %s", l.name)
			}
			entry, rest = rest[1:end+1], rest[end+2:]
		} else {
			end := strings.IndexAny(rest, " \t")
			if end < 0 {
				end = len(rest)
			}
			entry, rest = rest[:end], rest[end:]
		}
		l.add(strings.Fields(strings.ToLower(entry)))
		rest = strings.TrimLeft(rest, " \t")
	}
	return nil
}

func (l *wordList) add(words []string) {
	switch len(words) {
	case 0:
	case 1:
		l.single[words[0]] = true
	default:
		key := words[0]
		list := l.phrases[key]
		at := 0
		for at < len(list) && len(list[at]) >= len(words) {
			at++
		}
		list = append(list, nil)
		copy(list[at+1:], list[at:])
		list[at] = words
		l.phrases[key] = list
	}
}

// entry reports whether a word or phrase with single spaces is in the list.
func (l *wordList) entry(s string) bool {
	first, rest, phrase := strings.Cut(s, " ")
	if !phrase {
		return l.single[s]
	}
	for _, p := range l.phrases[first] {
		if strings.Join(p[1:], " ") == rest {
			return true
		}
	}
	return false
}

// has reports whether token t is in the list, by lemma or by form.
func (l *wordList) has(v *view, t int) bool {
	return l.single[v.lemma(t)] || l.single[v.lower(t)]
}

// match returns how many tokens from t on the longest entry takes, or 0.
func (l *wordList) match(v *view, t, last int) int {
	for _, key := range [2]string{v.lower(t), v.lemma(t)} {
		for _, p := range l.phrases[key] {
			if t+len(p) <= last && v.spells(t+1, p[1:]) {
				return len(p)
			}
		}
	}
	if l.has(v, t) {
		return 1
	}
	return 0
}

// names reports whether the list has the head word of a mention, or a phrase
// that ends at the head or at the mention's end.
func (l *wordList) names(v *view, m *mention.Mention) bool {
	return l.endsAt(v, m.First, m.Head+1) || l.endsAt(v, m.First, m.Last)
}

func (l *wordList) endsAt(v *view, first, end int) bool {
	if end <= first {
		return false
	}
	if l.has(v, end-1) {
		return true
	}
	if len(l.phrases) == 0 {
		return false
	}
	for t := first; t < end-1; t++ {
		for _, p := range l.phrases[v.lower(t)] {
			if t+len(p) == end && v.spells(t+1, p[1:]) {
				return true
			}
		}
	}
	return false
}
