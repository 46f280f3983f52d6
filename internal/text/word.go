package text

import "strings"

// scanWord adds the tokens of the word or number at i and returns where it
// ends.
func (s *scanner) scanWord(i, end int) int {
	e := i
	if s.body[i] == '.' {
		e++
	}
	for e < end {
		if c, size := classAt(s.body, e); c == letter || c == digit {
			e += size
			continue
		}
		if s.body[e] == '$' && isShortCapitals(s.body[i:e]) { // US$
			e++
			break
		}
		n := s.connector(i, e, end)
		if n == 0 {
			break
		}
		e += n
	}
	if s.takesStop(i, e, end) {
		s.add(i, e+1)
		return e + 1
	}
	s.word(i, e)
	return e
}

func isShortCapitals(w string) bool {
	for i := 0; i < len(w); i++ {
		if w[i] < 'A' || w[i] > 'Z' {
			return false
		}
	}
	return len(w) <= 3
}

// connector returns the length of the mark at e if it joins the word that
// started at i to what follows, else 0.
func (s *scanner) connector(i, e, end int) int {
	b := s.body[:end]
	joins := false
	switch b[e] {
	case '.':
		joins = s.stopJoins(i, e, end)
	case ',', ':', '/':
		joins = isDigitAt(b, e-1) && isDigitAt(b, e+1)
	case '_':
		joins = isWordAt(b, e+1)
	case '&':
		joins = isUpperAt(b, e-1) && isUpperAt(b, e+1)
	case '-':
		joins = s.hyphenJoins(i, e, end)
	default:
		if n := apostropheAt(b, e); n > 0 && isLetterAt(b, e+n) {
			return n
		}
	}
	if joins {
		return 1
	}
	return 0
}

// stopJoins reports whether the stop at e lies inside a word: a decimal point,
// an abbreviation (U.S, Ph.D) or a host or file name (wikihow.com), and not
// the end of a sentence that lacks its space ("spring.The").
func (s *scanner) stopJoins(i, e, end int) bool {
	b := s.body[:end]
	if !isWordAt(b, e+1) || e-i > maxWord {
		return false
	}
	if isDigitAt(b, e+1) {
		return isDigitAt(b, e-1)
	}
	next := segmentEnd(b, e+1)
	if isInitials(b[i:e]) && isInitials(b[e+1:next]) {
		return true
	}
	if s.abbreviation(b[i:next]).kind != noAbbreviation {
		return true
	}
	return isLowerAt(b, e+1) && next-e > 2 && s.abbreviation(b[i:e]).kind == noAbbreviation
}

// maxWord is the length in bytes beyond which no stop joins more to a word.
const maxWord = 256

// segmentEnd is the end of the letters and digits from i on.
func segmentEnd(s string, i int) int {
	for i < len(s) {
		c, size := classAt(s, i)
		if c != letter && c != digit {
			break
		}
		i += size
	}
	return i
}

// isInitials reports whether w is one letter, or letters joined by stops.
func isInitials(w string) bool {
	for i := 0; ; {
		c, size := classAt(w, i)
		if c != letter || size == 0 {
			return false
		}
		i += size
		if i == len(w) {
			return true
		}
		if w[i] != '.' {
			return false
		}
		i++
	}
}

// hyphenJoins reports whether the hyphen at e stays inside its word: after a
// prefix, or in a telephone number or date of digits.
func (s *scanner) hyphenJoins(i, e, end int) bool {
	b := s.body[:end]
	if isLetterAt(b, e+1) {
		var buf [16]byte
		lower, ok := lowerASCII(&buf, b[i:e])
		return ok && s.prefixes[string(lower)]
	}
	if !isDigitAt(b, e-1) || !isDigitAt(b, e+1) || !isDigitAt(b, i) {
		return false
	}
	return isLongNumber(b[i:])
}

// isLongNumber reports whether the digits and hyphens at the start of s make a
// telephone number or a date, and not a range such as "5-6" or "1914-1918".
func isLongNumber(s string) bool {
	digits, hyphens, n := 0, 0, 0
	for n < len(s) && n < 32 && (isDigitAt(s, n) || s[n] == '-' && isDigitAt(s, n+1)) {
		if s[n] == '-' {
			hyphens++
		} else {
			digits++
		}
		n++
	}
	years := hyphens == 1 && n == 9 && s[4] == '-'
	return digits >= 7 && hyphens <= 3 && !years
}

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
// it is no quotation mark: a clitic after a mark (U.S.'s), a decade ('90s), a
// shortened word ('em, 't|is). It returns where the token ends, or 0.
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
