package text

import "strings"

// word adds the word from i to e, divided where it is a contraction.
func (s *scanner) word(i, e int) {
	w := s.body[i:e]
	if len(w) < 16 && s.contracted[w[0]|0x20]&(1<<len(w)) != 0 {
		var buf [16]byte
		if lower, ok := lowerASCII(&buf, w); ok {
			if parts := s.contractions[string(lower)]; parts != nil {
				s.parts(i, parts)
				return
			}
		}
	}
	if n := s.unit(w); n > 0 {
		s.add(i, i+n)
		s.add(i+n, e)
		return
	}
	s.clitics(i, e)
}

// parts adds one token for each length.
func (s *scanner) parts(i int, lengths []int) {
	for _, n := range lengths {
		s.add(i, i+n)
		i += n
	}
}

// unit returns where the unit begins in a word such as "430km", or 0.
func (s *scanner) unit(w string) int {
	if !isDigitAt(w, 0) {
		return 0
	}
	n := len(w)
	for n > 0 && !isDigitAt(w, n-1) {
		n--
	}
	if n == len(w) || !s.units[w[n:]] || strings.Trim(w[:n], "0123456789.,:") != "" {
		return 0
	}
	return n
}

// clitics adds the word from i to e without its clitics, and then those, at
// most three: would | n't | 've.
func (s *scanner) clitics(i, e int) {
	var starts [3]int
	n, end := 0, e
	for n < len(starts) {
		at := cliticStart(s.body[i:end])
		if at == 0 {
			break
		}
		end = i + at
		starts[n] = end
		n++
	}
	s.add(i, end)
	for ; n > 0; n-- {
		next := e
		if n > 1 {
			next = starts[n-2]
		}
		s.add(starts[n-1], next)
	}
}

// cliticStart returns where the last clitic of w begins, or 0.
func cliticStart(w string) int {
	for n := len(w) - 1; n > 0 && n >= len(w)-5; n-- {
		size := apostropheAt(w, n)
		if size == 0 {
			continue
		}
		at := cliticAt(w, n, w[n+size:])
		if isDigitAt(w, 0) && w[n-1] == '0' && at > 0 {
			return 0 // the 1980's
		}
		return at
	}
	return 0
}

// cliticAt returns where the clitic begins whose apostrophe is at n and whose
// letters after it are tail, or 0.
func cliticAt(w string, n int, tail string) int {
	switch {
	case strings.EqualFold(tail, "t"):
		if n > 1 && w[n-1]|0x20 == 'n' {
			return n - 1
		}
		return 0
	case isClitic(tail):
		return n
	}
	return 0
}

func isClitic(tail string) bool {
	switch len(tail) {
	case 1:
		c := tail[0] | 0x20
		return c == 's' || c == 'm' || c == 'd'
	case 2:
		return strings.EqualFold(tail, "re") || strings.EqualFold(tail, "ve") || strings.EqualFold(tail, "ll")
	}
	return false
}

// leadingApostrophe adds the token that begins with the apostrophe at i where
// it is no quotation mark: a clitic after a mark (U.S.'s) or by itself, a decade
// ('90s), a shortened word ('em, 't|is). It returns where the token ends, or 0.
func (s *scanner) leadingApostrophe(i, end int) int {
	b := s.body[:end]
	size := apostropheAt(b, i)
	if size == 0 && strings.HasPrefix(b[i:], "‘") && isDigitAt(b, i+len("‘")) {
		size = len("‘")
	}
	if size == 0 {
		return 0
	}
	next := segmentEnd(b, i+size)
	tail := b[i+size : next]
	switch {
	case tail == "":
		return 0
	case !isSpaceAt(b, i-1) && i > 0:
		if !isClitic(tail) {
			return 0
		}
	case isClitic(tail) && isSpaceAt(b, i-1) && (next == end || isSpaceAt(b, next)): // text cut into words: the bank 's
	case len(tail) == 3 && isDigitAt(tail, 0) && isDigitAt(tail, 1) && tail[2] == 's':
	default:
		return s.shortened(i, size, next)
	}
	s.add(i, next)
	return next
}

// shortened adds the parts of a listed word with an apostrophe at its start.
func (s *scanner) shortened(i, size, next int) int {
	var buf [16]byte
	tail := s.body[i+size : next]
	if len(tail) >= len(buf) {
		return 0
	}
	lower, ok := lowerASCII(&buf, tail)
	if !ok {
		return 0
	}
	parts := s.contractions["'"+string(lower)]
	if parts == nil {
		return 0
	}
	s.add(i, i+size+parts[0]-1)
	s.parts(i+size+parts[0]-1, parts[1:])
	return next
}
