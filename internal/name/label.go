package name

import "strings"

// kinds are what the model tells apart: the classes, and words for peoples
// and faiths ("German", "Sunnis"), which annotators treat so differently that
// they are better kept from the rest.
var kinds = [...]Class{Person, Organization, Place, Event, Agreement, Misc, demonym}

const demonym Class = "demonym"

// A label is a kind and the token's part in the name: begin, inside, last, or
// the only one (BILOU; Ratinov and Roth 2009). 0 is outside.
const (
	outside = 0
	begin   = 0
	inside  = 1
	last    = 2
	single  = 3

	labelCount = 1 + 4*len(kinds)
)

func labelOf(kind, part int) int { return 1 + 4*kind + part }

func kindOf(label int) int { return (label - 1) / 4 }

func partOf(label int) int { return (label - 1) % 4 }

// opens says whether a name goes on after the label.
func opens(label int) bool {
	return label != outside && (partOf(label) == begin || partOf(label) == inside)
}

// follows says whether label b may stand after label a.
func follows(a, b int) bool {
	continues := b != outside && (partOf(b) == inside || partOf(b) == last)
	if !opens(a) {
		return !continues
	}
	return continues && kindOf(a) == kindOf(b)
}

// Labels is a set of labels that a token may have: a training text need not
// decide between all of them.
type Labels uint32

const anyLabel Labels = 1<<labelCount - 1

func (s Labels) has(label int) bool { return s>>label&1 != 0 }

// Outside is the set that holds only "not part of a name".
const Outside Labels = 1 << outside

// Kinds is a set of the kinds of name that a training text tells apart.
type Kinds uint8

// KindsOf looks a text's own label up: "PER", "politician", "GPE" and so on.
// Where annotators lump together what the model keeps apart ("MISC"), the set
// has several kinds. ok is false for labels that are not known.
func KindsOf(label string) (set Kinds, ok bool) {
	names, ok := labelNames[strings.ToLower(label)]
	if !ok {
		return 0, false
	}
	for k, c := range kinds {
		for _, n := range names {
			if n == c {
				set |= 1 << k
			}
		}
	}
	return set, true
}

// labelNames maps the labels of the usual annotation schemes; those with no
// class (times, numbers) are not names.
var labelNames = map[string][]Class{
	"per": {Person}, "person": {Person}, "politician": {Person},
	"org": {Organization}, "organization": {Organization}, "organisation": {Organization}, "politicalparty": {Organization},
	"loc": {Place}, "location": {Place}, "place": {Place}, "country": {Place}, "gpe": {Place},
	"event": {Event}, "election": {Event},
	"law": {Agreement}, "agreement": {Agreement},
	"misc":    {Misc, Event, Agreement, demonym},
	"demonym": {demonym}, "norp": {demonym},
	"time": {}, "num": {},
}

// First returns the labels of a name's first token.
func (set Kinds) First() Labels { return set.parts(begin, single) }

// Next returns the labels of a name's further tokens.
func (set Kinds) Next() Labels { return set.parts(inside, last) }

func (set Kinds) parts(some ...int) Labels {
	var out Labels
	for k := range kinds {
		for _, part := range some {
			if set>>k&1 != 0 {
				out |= 1 << labelOf(k, part)
			}
		}
	}
	return out
}

// Unknown returns the labels of all the kinds that are not in the set: where a
// text never marks events, a token outside its names may still be in one.
func (set Kinds) Unknown() Labels {
	var out Labels
	for k := range kinds {
		if set>>k&1 == 0 {
			out |= 0xF << labelOf(k, begin)
		}
	}
	return out
}

// String writes the set as IOB labels divided by bars: "O|B-person".
func (s Labels) String() string {
	var out []string
	if s.has(outside) {
		out = append(out, "O")
	}
	for k, c := range kinds {
		if s.has(labelOf(k, begin)) || s.has(labelOf(k, single)) {
			out = append(out, "B-"+string(c))
		}
		if s.has(labelOf(k, inside)) || s.has(labelOf(k, last)) {
			out = append(out, "I-"+string(c))
		}
	}
	return strings.Join(out, "|")
}
