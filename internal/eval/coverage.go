package eval

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"accord/internal/link"
	"accord/internal/mention"
	"accord/internal/relation"
	"accord/internal/statement"
	"accord/internal/text"
)

// Coverage tells what was read over: names that no stage took for a mention,
// and verbs between two known entities from which no pattern made a fact. It
// needs no gold file. Sentences and Stating count the sentences, and those that
// state a fact; Mentions and Resolved the mentions, and those that refer to an
// entity.
type Coverage struct {
	Sentences, Stating int
	Mentions, Resolved int
	Names, Verbs       []Gap // the most frequent first
}

// Gap is something that was read over: a name as it stands, or a verb as
// "Country criticize Country", "Person meet with Country", "Person appoint
// (passive) by Country". Examples are the first sentences that have it.
type Gap struct {
	Form     string
	Count    int
	Examples []Sentence
}

// maxExamples is how many sentences a gap shows.
const maxExamples = 3

// Gaps adds up the coverage of many articles, one Add each. Ignore, if it is
// set, tells of words that look like names and are none ("Dr").
type Gaps struct {
	Ignore       func(word string) bool
	total        Coverage
	names, verbs map[string]*Gap
}

// NewGaps returns an empty sum.
func NewGaps() *Gaps { return &Gaps{names: map[string]*Gap{}, verbs: map[string]*Gap{}} }

// Add takes in one article: its IRI, its text (of which in.Doc.Body is the
// analysed form, equally long), what the stages understood of it, and its
// facts. The order of articles decides which examples are shown.
func (g *Gaps) Add(iri, original string, in relation.Input, facts []relation.Fact) {
	a := &reading{Gaps: g, article: iri, original: original, Input: in, chars: text.NewCodePoints(original)}
	stating := map[int]bool{}
	a.linked = map[[3]int]bool{}
	for _, f := range facts {
		stating[f.Sentence] = true
		if f.Object >= 0 {
			a.linked[[3]int{f.Sentence, f.Subject, f.Object}] = true
			a.linked[[3]int{f.Sentence, f.Object, f.Subject}] = true
		}
	}
	g.total.Sentences += len(in.Doc.Sentences)
	g.total.Stating += len(stating)
	g.total.Mentions += len(in.Mentions)
	for _, refers := range in.Linking.Refers {
		g.total.Resolved += min(1, len(refers))
	}
	a.indexMentions()
	for i := range in.Doc.Sentences {
		a.addNames(i)
		a.addVerbs(i)
	}
}

// Coverage returns the sum so far.
func (g *Gaps) Coverage() Coverage {
	c := g.total
	c.Names, c.Verbs = ranked(g.names), ranked(g.verbs)
	return c
}

func ranked(gaps map[string]*Gap) []Gap {
	var list []Gap
	for gap := range maps.Values(gaps) {
		list = append(list, *gap)
	}
	slices.SortFunc(list, func(a, b Gap) int { return cmp.Or(cmp.Compare(b.Count, a.Count), cmp.Compare(a.Form, b.Form)) })
	return list
}

// reading is one article of the sum.
type reading struct {
	*Gaps
	relation.Input
	article  string
	original string
	chars    *text.CodePoints
	covered  []bool          // by token: inside some mention
	headOf   map[int]int     // by token: the longest mention with that head that refers to an entity
	linked   map[[3]int]bool // sentence and two entities that a fact ties together
}

func (a *reading) indexMentions() {
	a.covered, a.headOf = make([]bool, len(a.Doc.Tokens)), map[int]int{}
	for i, m := range a.Mentions {
		for t := m.First; t < m.Last; t++ {
			a.covered[t] = true
		}
		if len(a.Linking.Refers[i]) == 0 {
			continue
		}
		if other, ok := a.headOf[m.Head]; !ok || a.Mentions[other].Len() < m.Len() {
			a.headOf[m.Head] = i
		}
	}
}

func (a *reading) note(gaps map[string]*Gap, form string, sentence int) {
	gap := gaps[form]
	if gap == nil {
		gap = &Gap{Form: form}
		gaps[form] = gap
	}
	gap.Count++
	if len(gap.Examples) < maxExamples {
		span := a.Doc.Sentences[sentence].Span
		gap.Examples = append(gap.Examples, Sentence{statement.SentenceIRI(a.article, a.chars, span), span.In(a.original)})
	}
}

// addNames notes runs of capitalised words outside all mentions; "of" and "&"
// may stand inside a run.
func (a *reading) addNames(sentence int) {
	s := a.Doc.Sentences[sentence]
	for i := s.First; i < s.Last; i++ {
		if !a.isName(i, s.First) {
			continue
		}
		first, last := i, i+1
		for next := last; next < s.Last; next++ {
			if a.isName(next, s.First) {
				last = next + 1
			} else if w := a.Doc.Word(next); next > last || w != "of" && w != "&" {
				break
			}
		}
		span := text.Span{Start: a.Doc.Tokens[first].Start, End: a.Doc.Tokens[last-1].End}
		a.note(a.names, strings.Join(strings.Fields(span.In(a.Doc.Body)), " "), sentence)
		i = last - 1
	}
}

// isName reports whether token i looks like part of a name that no mention
// has. A capital that a sentence or quotation begins with says nothing.
func (a *reading) isName(i, first int) bool {
	c, _ := utf8.DecodeRuneInString(a.Doc.Word(i))
	if a.covered[i] || !unicode.IsUpper(c) || a.Ignore != nil && a.Ignore(a.Doc.Word(i)) {
		return false
	}
	switch a.Words[i].UPOS {
	case "PROPN":
		return true
	case "NOUN", "ADJ":
		return i > first && a.Words[i-1].UPOS != "PUNCT"
	default:
		return false
	}
}

// addVerbs notes verbs with a known entity as subject and another one as
// object or oblique that no fact of the sentence ties together.
func (a *reading) addVerbs(sentence int) {
	if len(a.Arcs) == 0 {
		return
	}
	s := a.Doc.Sentences[sentence]
	for subject := s.First; subject < s.Last; subject++ {
		verb, rel := a.Arcs[subject].Head, a.Arcs[subject].Rel
		if verb < 0 || a.Words[verb].UPOS != "VERB" || base(rel) != "nsubj" {
			continue
		}
		for object := s.First; object < s.Last; object++ {
			arc := a.Arcs[object]
			if arc.Head != verb || !slices.Contains([]string{"obj", "iobj", "obl"}, base(arc.Rel)) {
				continue
			}
			from, to, ok := a.untied(sentence, subject, object)
			if !ok {
				continue
			}
			words := []string{string(from), a.Words[verb].Lemma}
			if rel == "nsubj:pass" {
				words = append(words, "(passive)")
			}
			if preposition := a.preposition(s, object); preposition != "" {
				words = append(words, preposition)
			}
			a.note(a.verbs, strings.Join(append(words, string(to)), " "), sentence)
		}
	}
}

func base(rel string) string {
	rel, _, _ = strings.Cut(rel, ":")
	return rel
}

// untied returns the classes of the entities at two tokens, if there are such
// entities and no fact ties any two of them together.
func (a *reading) untied(sentence, subject, object int) (from, to mention.Class, ok bool) {
	m, ok1 := a.headOf[subject]
	n, ok2 := a.headOf[object]
	if !ok1 || !ok2 {
		return "", "", false
	}
	for _, x := range a.Linking.Refers[m] {
		for _, y := range a.Linking.Refers[n] {
			if x == y || a.linked[[3]int{sentence, x, y}] {
				return "", "", false
			}
		}
	}
	return classOf(a.Linking, m), classOf(a.Linking, n), true
}

// classOf is the class of the entity, or of the first of several, that mention
// m refers to.
func classOf(l link.Linking, m int) mention.Class { return l.Entities[l.Refers[m][0]].Class }

// preposition is the case marker of a token, in lower case.
func (a *reading) preposition(s text.Sentence, token int) string {
	for i := s.First; i < s.Last; i++ {
		if a.Arcs[i].Head == token && a.Arcs[i].Rel == "case" {
			return strings.ToLower(a.Doc.Word(i))
		}
	}
	return ""
}
