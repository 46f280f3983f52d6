package text

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
