package parse

import "testing"

// What comes behind each word of "it said , and left": the next finite verb and
// how far it is, the next mark, and how many verbs.
func TestLookAhead(t *testing.T) {
	roles := []role{noRole, roleOf("PRON", "PRP"), roleOf("VERB", "VBD"), roleOf("PUNCT", ","), roleOf("CCONJ", "CC")}
	s := &state{size: 5}
	for _, tag := range []int32{1, 2, 3, 4, 2} {
		s.nodes = append(s.nodes, node{tag: tag})
	}
	s.lookAhead(roles)
	for i, want := range []coming{{2, 1, 3, 2}, {2, 3, 3, 1}, {2, 2, 4, 1}, {2, 1, 0, 1}, {}} {
		if got := s.nodes[i].coming; got != want {
			t.Errorf("behind word %d: %v, want %v", i, got, want)
		}
	}
}
