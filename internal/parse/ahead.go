package parse

import (
	"slices"
	"strings"
)

// coming is what a node knows of the tokens behind it. It tells a greedy
// parser, which sees three words ahead, whether a clause is still to come.
type coming struct {
	verb, verbAway, mark int32 // tags of the next finite verb and mark, how far the verb is
	verbs                int32 // finite verbs
}

// role is what a tag says of a clause.
type role uint8

const (
	noRole     role = iota
	finiteVerb      // a clause has one
	mark            // clauses begin or end there
)

func roleOf(upos, xpos string) role {
	switch {
	case slices.Contains([]string{"VBD", "VBZ", "VBP", "MD"}, xpos):
		return finiteVerb
	case slices.Contains([]string{"CCONJ", "SCONJ", "PUNCT"}, upos), strings.HasPrefix(xpos, "W"):
		return mark
	}
	return noRole
}

// lookAhead tells each node what comes.
func (s *state) lookAhead(roles []role) {
	var next coming
	at := s.size
	for i := s.size - 1; i >= 0; i-- {
		n := &s.nodes[i]
		n.coming = next
		if next.verb != 0 {
			n.verbAway = distance(i, at)
		}
		n.role = roles[n.tag]
		switch n.role {
		case finiteVerb:
			next.verb, at = n.tag, i
			next.verbs++
		case mark:
			next.mark = n.tag
		}
	}
}

// openVerbs counts the finite verbs on the stack below its top, as far as 2.
func (s *state) openVerbs() (count int32) {
	for i := 1; i < len(s.stack) && i < 6; i++ {
		if s.nodes[s.below(i)].role == finiteVerb {
			count++
		}
	}
	return min(count, 2)
}
