package relation

import (
	"strings"

	"accord/internal/mention"
)

// titleOfAnother reports whether a row joins a person with the title of
// another one: arcs are often wrong where a verb is left out, as in "A was
// sworn in as president, B as premier and General C as minister".
func (v *view) titleOfAnother(p *pattern, r row) bool {
	for k, i := range r {
		if i < 0 || p.vars[k].classes&titleBit == 0 || v.in.Mentions[i].Class != mention.Title {
			continue
		}
		h := v.holder(int(i))
		if h < 0 {
			continue
		}
		for k, j := range r {
			if j >= 0 && p.vars[k].classes&personBit != 0 && v.in.Mentions[j].Class == mention.Person && !v.same(int(j), h) {
				return true
			}
		}
	}
	return false
}

// holder is the person who holds a title by the words right beside it:
// "General C", "B as premier", "B premier"; -1 if they tell none.
func (v *view) holder(title int) int {
	m := &v.in.Mentions[title]
	if h := v.personNamed(m.Last, false); h >= 0 {
		return h
	}
	t := m.First
	for t > 0 && (v.upos(t-1) == "DET" || v.upos(t-1) == "ADJ" || v.upos(t-1) == "ADV" || v.xpos(t-1) == "PRP$") {
		t--
	}
	if t > 0 && v.lower(t-1) == "as" {
		return v.personNamed(t-1, true)
	}
	if t < m.First {
		return -1
	}
	if h := v.personNamed(t, true); h >= 0 && v.inList(h) {
		return h
	}
	return -1 // "the Jane Doe Professor"
}

// inList reports whether a comma or "and" stands before a person's name, or
// before the titles in front of it.
func (v *view) inList(person int) bool {
	t := v.in.Mentions[person].First - 1
	for t > 0 && strings.HasPrefix(v.xpos(t), "NNP") {
		t--
	}
	return t > 0 && (v.lower(t) == "," || v.lower(t) == ";" || v.lower(t) == "and")
}

// forms is how many forms of address may stand between a title and a name.
const forms = 2

// personNamed is the person whose name begins at the token, or ends there; -1
// if there is none.
func (v *view) personNamed(t int, ends bool) int {
	from, to := t, t+forms
	if ends {
		from, to = max(t-reach, 0), t
	}
	for k := from; k <= to && k < len(v.lowers); k++ {
		for _, i := range v.mentionsAt(k) {
			m := &v.in.Mentions[i]
			if m.Class == mention.Person && m.Kind == mention.Name && v.visible[i] && (!ends && m.First-m.Address <= t || ends && m.Last == t) {
				return int(i)
			}
		}
	}
	return -1
}

// same reports whether two mentions refer to one entity.
func (v *view) same(i, j int) bool {
	for _, a := range v.entities(i) {
		for _, b := range v.entities(j) {
			if a == b {
				return true
			}
		}
	}
	return i == j
}
