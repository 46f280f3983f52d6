package link

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"accord/internal/coref"
	"accord/internal/gazetteer"
	"accord/internal/mention"
	"accord/internal/vocab"
)

// name is the fullest plain form of a chain: a country's name as listed, else
// the form with the most words, of several the longest, then the most frequent,
// then the first by its letters: whatever the order in the text.
func (w *work) name(c coref.Chain, thing *gazetteer.Thing) string {
	if iso := w.country(c); iso != "" {
		if country, known := w.g.Country(iso); known {
			return country.Name
		}
	}
	count, described := map[string]int{}, false
	for _, i := range c.Mentions {
		described = described || w.Mentions[i].Kind == mention.Described
		count[plain(w.Mentions[i].Norm)]++
	}
	best, score := "", -1
	for _, i := range c.Mentions {
		form := plain(w.Mentions[i].Norm)
		s := w.fullness(i, form, described)
		if form != "" && cmp.Or(cmp.Compare(s, score), cmp.Compare(count[form], count[best]), strings.Compare(best, form)) > 0 {
			best, score = form, s
		}
	}
	if thing != nil && (best == "" || thing.Name == best+"'s") {
		return thing.Name // Moody's
	}
	if c.Class == mention.Place && len(best) > 3 && best == strings.ToUpper(best) && !strings.Contains(best, ".") {
		return w.uncapitalized(best)
	}
	return best
}

// uncapitalized is a name in a dateline's capitals as it is written elsewhere:
// "RIO DE JANEIRO" is "Rio de Janeiro".
func (w *work) uncapitalized(name string) string {
	words := strings.Fields(strings.ToLower(name))
	for i, word := range words {
		if _, particle := w.g.NameParticles.Get(word); particle && i > 0 {
			continue
		}
		r, n := utf8.DecodeRuneInString(word)
		words[i] = string(unicode.ToUpper(r)) + word[n:]
	}
	return strings.Join(words, " ")
}

// fullness ranks a form as the name of its chain: names before descriptions,
// those before verbs; then more words, then more letters. In a chain that describes a
// state's body its kind alone is no name.
func (w *work) fullness(i int, form string, described bool) int {
	m := &w.Mentions[i]
	rank := 0
	switch m.Kind {
	case mention.Name:
		rank = 3
		if described && w.bodyAt(i).Kind != "" {
			rank = 2 // "Swedish parliament" says more than "Parliament"
		}
	case mention.Described:
		rank = 2
	case mention.Nominal:
		if strings.Contains(form, " ") || m.Class != mention.Event {
			rank = 1 // "meeting with Jane Doe", told by a verb, says more than "meeting"
		}
		if w.proper(i) {
			rank = 2
		}
	}
	words := len(strings.Fields(form))
	letters := min(len(form), 1023)
	if form == strings.ToUpper(form) && (words > 1 || m.Class == mention.Place || m.Class == mention.Person) {
		words, letters = 1, 0 // a headline's or dateline's capitals
	}
	return rank<<20 | min(words, 255)<<10 | letters
}

// proper reports whether a description holds a proper name: "the Geneva deal".
func (w *work) proper(i int) bool {
	m := &w.Mentions[i]
	for j := range w.Mentions {
		n := &w.Mentions[j]
		if j != i && m.Covers(n.Span) && (n.Kind == mention.Name || n.Kind == mention.Demonym || n.Kind == mention.Metonym) {
			return true
		}
	}
	return m.Thing != ""
}

// alternates are the other forms of a chain's mentions, sorted.
func (w *work) alternates(c coref.Chain, name string) []string {
	var forms []string
	for _, i := range c.Mentions {
		m := &w.Mentions[i]
		if m.Kind == mention.Pronoun || m.Kind == mention.Demonym {
			continue
		}
		if form := plain(m.Norm); form != "" && form != name {
			forms = append(forms, form)
		}
		if noun := w.ownNoun(i); noun != "" && noun != name {
			forms = append(forms, noun) // "election commission", for "the country's election commission"
		}
		if kind, _, _ := strings.Cut(m.Norm, " "); m.Kind == mention.Verbal && kind != name {
			forms = append(forms, kind) // "meeting", for "met"
		}
	}
	slices.Sort(forms)
	return slices.Compact(forms)
}

// plain is a form without article, possessive and quotation marks, with single
// spaces.
func plain(form string) string {
	form = strings.Join(strings.Fields(form), " ")
	form = strings.Trim(form, " ,;:\"“”‘")
	for _, s := range []string{"'s", "’s"} {
		form = strings.TrimSuffix(form, s)
	}
	if rest, cut := strings.CutPrefix(form, "the "); cut {
		form = rest
	} else if rest, cut := strings.CutPrefix(form, "The "); cut && strings.IndexFunc(rest, unicode.IsLower) == 1 && strings.Contains(rest, " ") {
		form = rest
	}
	return strings.TrimSpace(form)
}

// types are the IRIs of an entity's class and of narrower classes that the
// lists or the name's own words give, sorted.
func (w *work) types(e Entity, thing *gazetteer.Thing) []string {
	types := []string{classIRI(e.Class)}
	switch {
	case thing != nil:
		types = append(types, thing.Types...)
	case e.Class == mention.Organization:
		types = append(types, w.organizationTypes(e.Name)...)
	}
	slices.Sort(types)
	return slices.Compact(types)
}

// organizationTypes tells what an organization is from the head noun of its
// name: "Ministry of Commerce", "Daily News".
func (w *work) organizationTypes(name string) []string {
	words := strings.Fields(strings.ToLower(name))
	for n := len(words); n > 0; n-- {
		for i, phrase := range []string{strings.Join(words[:n], " "), strings.Join(words[len(words)-n:], " ")} {
			noun, known := w.g.OrganizationNouns.Get(phrase)
			switch {
			case !known || noun.Is("international"):
			case noun.Is("government"), noun.Is("legislature"), noun.Is("court"), noun.Is("military"):
				if !noun.Is("weak") {
					return []string{vocab.GovernmentOrganization}
				}
			case noun.Is("media"):
				return []string{vocab.NewsMediaOrganization}
			case i > 0 && n > 1 && noun.Is("sport"):
				return nil // "Second Division", whatever a division is
			}
		}
	}
	return nil
}

// classIRI is the IRI of a class of mentions.
func classIRI(c mention.Class) string {
	if c == mention.Agreement {
		return vocab.Agreement
	}
	return vocab.Schema + string(c)
}
