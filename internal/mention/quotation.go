package mention

import "strings"

// quotations finds what stands between quotation marks. A quotation that is
// not closed runs to the end of its paragraph if the next one opens with a
// mark again, as newspapers print long speeches; else it is left out.
func (s *search) quotations() {
	open := -1
	for i := range s.Doc.Tokens {
		if open >= 0 && s.paragraphBetween(i-1, i) {
			if s.opens(i) {
				s.quote(open+1, i)
			}
			open = -1
		}
		switch {
		case open >= 0 && s.closes(i):
			s.quote(open+1, i)
			open = -1
		case s.opens(i):
			open = i
		}
	}
}

// paragraphBetween reports whether a line ends between two tokens.
func (s *search) paragraphBetween(i, j int) bool {
	return i >= 0 && strings.Contains(s.Doc.Body[s.Doc.Tokens[i].End:s.Doc.Tokens[j].Start], "\n")
}

func (s *search) opens(i int) bool {
	switch w := s.Doc.Word(i); w {
	case "“", "``", "«", "„":
		return true
	case "\"", "''":
		start := s.Doc.Tokens[i].Start
		return i+1 < len(s.Doc.Tokens) && s.Doc.Tokens[i+1].Start == s.Doc.Tokens[i].End &&
			(start == 0 || strings.ContainsAny(s.Doc.Body[start-1:start], " \n\t([-") || strings.HasSuffix(s.Doc.Body[:start], "—"))
	}
	return false
}

func (s *search) closes(i int) bool {
	switch s.Doc.Word(i) {
	case "”", "\"", "''", "»":
		return true
	}
	return false
}

// quote adds the quotation of tokens [first, last) without a closing comma.
func (s *search) quote(first, last int) {
	for last > first && s.Doc.Word(last-1) == "," {
		last--
	}
	if first < last {
		s.add(Mention{First: first, Last: last, Class: Quotation, Kind: Quantity, Why: "quotation marks",
			Norm: strings.Join(strings.Fields(s.Doc.Body[s.Doc.Tokens[first].Start:s.Doc.Tokens[last-1].End]), " ")})
	}
}
