package relation

import (
	"slices"
	"strings"

	"accord/internal/mention"
	"accord/internal/vocab"
)

// office is the words of a title without those that rank or date it, and
// whether they say that it is over.
func (h *home) office(title int) (words string, past bool) {
	m := &h.in.Mentions[title]
	first := m.First
	for first > 0 && first > m.First-3 && (h.lower(first-1) == "-" || h.over.single[h.lower(first-1)]) {
		first--
	}
	if first > 0 && h.chambers.single[h.lower(first-1)] {
		first-- // "Senate Majority Leader"
	}
	var parts []string
	for t := first; t < m.Last; t++ {
		w := h.lower(t)
		past = past || h.over.single[w]
		if w == "-" || len(parts) == 0 && (h.ranks.single[w] || h.isCountry(t)) {
			continue
		}
		parts = append(parts, w)
	}
	if n := len(parts); n > 0 && strings.HasSuffix(h.xpos(m.Head), "S") && m.Head == m.Last-1 {
		parts[n-1] = h.lemma(m.Head)
	}
	return strings.Join(parts, " "), past
}

func (h *home) isCountry(t int) bool {
	return h.classAt(t, h.in.Doc.SentenceAt(t), mention.Country) >= 0
}

// plain reports whether an office is told of a person without whose it is: no
// body, place or owner stands before it, nothing that it is of behind it, and
// the person serves no body that is not of government.
func (h *home) plain(f Fact) bool {
	m := &h.in.Mentions[f.Source]
	office, _ := h.office(f.Source)
	seat := h.seats.entry(office) || m.First > 0 && h.chambers.single[h.lower(m.First-1)]
	for _, body := range h.employers[f.Subject] {
		if !h.governs(body) && !(seat && h.isParty(body)) {
			return false
		}
	}
	switch h.lower(m.Last) {
	case "of", "at", "for", "and":
		return false // "president and chief executive"
	}
	if !seat && h.lower(h.behindName(m.Last)) == "of" {
		return false // "King James of Scotland"
	}
	if m.First == 0 || h.in.Doc.SentenceAt(m.First-1) != m.Sentence {
		return true
	}
	switch h.lower(m.First - 1) {
	case "'s", "'", "of", ")":
		return false
	case "and":
		return h.nameBefore(m.First-1) == personBit
	}
	for k := m.First - 1; k > m.First-6 && (h.upos(k) == "ADJ" || h.upos(k) == "ADV"); k-- {
		if w := h.lower(k - 1); w == "'s" || w == "'" || w == "and" {
			return false // "France's interior and overseas minister"
		}
	}
	before := h.nameBefore(m.First)
	if u := h.upos(m.First - 1); before == 0 && (u == "NOUN" || u == "PROPN") && !h.endsAt(m.First) {
		return false // "College of Obstetricians and Gynecologists president"
	}
	return before == 0 || seat && before&^(placeBit|organizationBit) == 0
}

// isParty reports whether a body is a party.
func (h *home) isParty(body int) bool {
	return slices.Contains(h.in.Linking.Entities[body].Types, vocab.PoliticalParty)
}

// behindName is the token behind the person that begins at token t, or t itself.
func (h *home) behindName(t int) int {
	if p := h.classAt(t, h.in.Doc.SentenceAt(t), mention.Person); p >= 0 {
		return h.in.Mentions[p].Last
	}
	return t
}

// nameBefore are the classes of the name that ends before token t.
func (h *home) nameBefore(t int) classSet {
	var set classSet
	for k := max(t-reach, 0); k < t; k++ {
		for _, i := range h.mentionsAt(k) {
			if m := &h.in.Mentions[i]; m.Last == t && m.Class != mention.Quotation && m.Class != mention.Date && m.Class != mention.Title {
				set |= h.classes[i]
			}
		}
	}
	return set
}

// endsAt reports whether a date or another title ends before token t: "on Sunday
// President A", "Republican Senator A".
func (h *home) endsAt(t int) bool {
	for k := max(t-reach, 0); k < t; k++ {
		for _, i := range h.mentionsAt(k) {
			if m := &h.in.Mentions[i]; m.Last == t && (m.Class == mention.Date || m.Class == mention.Title) {
				return true
			}
		}
	}
	return false
}
