package mention

import (
	"slices"
	"strings"

	"accord/internal/name"
)

// longestNick is how many tokens a nickname has at most.
const longestNick = 3

// nicknamed joins a person's names around a nickname in quotation marks, 'Jane
// "Jay" Doe', which the model reads as two persons; and drops the quotation,
// which nobody said.
func (s *search) nicknamed(names []name.Name) []name.Name {
	var all []name.Name
	for _, n := range names {
		if k := len(all) - 1; k >= 0 && n.First < all[k].Last {
			all[k].Last = max(all[k].Last, n.Last) // inside or at the end of the one before
			continue
		}
		if end := s.afterNick(n.Last); n.Class == name.Person && end > 0 {
			s.found = slices.DeleteFunc(s.found, func(m Mention) bool {
				return m.Class == Quotation && m.First >= n.Last && m.Last < end
			})
			n.Last = end + 1
		}
		all = append(all, n)
	}
	return all
}

// afterNick is the token behind a nickname in quotation marks that opens at
// token i, if a further name stands there; 0 if not.
func (s *search) afterNick(i int) int {
	if i+3 >= len(s.Doc.Tokens) || !quoteMark(s.Doc.Word(i)) {
		return 0
	}
	end := i + 1
	for end < i+1+longestNick && end < len(s.Doc.Tokens) && s.capital(end) {
		end++
	}
	if end == i+1 || end+1 >= len(s.Doc.Tokens) || !quoteMark(s.Doc.Word(end)) || !s.adjacent(i-1, end+1) ||
		!s.capital(end+1) || s.Words[end+1].UPOS != "PROPN" {
		return 0
	}
	return end + 1
}

func quoteMark(w string) bool {
	return strings.ContainsAny(w, "\"“”‘’'") && len([]rune(w)) == 1
}

// withoutNick is a name without the nickname in it.
func (s *search) withoutNick(first, last int) string {
	for i := first + 1; i < last; i++ {
		if end := s.afterNick(i); end > 0 && end < last {
			return s.plain(first, i) + " " + s.plain(end, last)
		}
	}
	return ""
}
