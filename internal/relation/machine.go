package relation

// machine runs programs over one sentence. Work that exceeds its budget is
// given up, so no sentence takes more than linear time in practice.
type machine struct {
	*view
	prog        *program
	first, last int // the sentence's tokens
	vars        []int32
	groups      [][]row
	end         int
	steps       int
}

// row is one element of a list: mentions by variable, -1 where unbound.
type row []int32

// budget is how many instructions a match may take from one start.
const budget = 20000

// match runs prog from token at; vars and groups then hold what it bound.
func (m *machine) match(prog *program, nvars, at int) bool {
	m.prog = prog
	m.vars = m.vars[:0]
	for range nvars {
		m.vars = append(m.vars, -1)
	}
	for len(m.groups) < len(prog.groups) {
		m.groups = append(m.groups, nil)
	}
	for g := range m.groups {
		m.groups[g] = m.groups[g][:0]
	}
	m.steps = budget
	return m.run(0, at)
}

func (m *machine) run(pc, at int) bool {
	for m.steps > 0 {
		m.steps--
		in := &m.prog.code[pc]
		switch in.op {
		case codeMatch:
			m.end = at
			return true
		case codeToken:
			if at >= m.last || !in.node.test.holds(m.view, at) {
				return false
			}
			at++
		case codePhrase:
			n := 0
			if at < m.last {
				n = in.node.words.match(m.view, at, m.last)
			}
			if n == 0 {
				return false
			}
			at += n
		case codeMention:
			return at < m.last && m.mention(in, pc, at)
		case codeSplit:
			if m.run(in.x, at) {
				return true
			}
			pc = in.y
			continue
		case codeJump:
			pc = in.x
			continue
		case codeElement:
			return m.element(in.x, pc, at)
		case codeNot:
			if m.run(pc+1, at) {
				return false
			}
			pc = in.x
			continue
		case codeBegin:
			if at != m.first {
				return false
			}
		case codeEnd:
			if at != m.last && !(at == m.last-1 && isFinal(m.lower(at))) {
				return false
			}
		case codeNotAfter:
			if m.follows(at, in.node.test.words) {
				return false
			}
		case codeGap:
			for n := 0; n <= in.x && at+n <= m.last; n++ {
				if m.run(pc+1, at+n) {
					return true
				}
				if at+n < m.last && isPunctuation(m.lower(at+n)) {
					return false
				}
			}
			return false
		}
		pc++
	}
	return false
}

// follows reports whether one of the words stands right before token at, or
// before the article there.
func (m *machine) follows(at int, words []string) bool {
	if at <= m.first {
		return false
	}
	before := m.lower(at - 1)
	if contains(words, before) {
		return true
	}
	return (before == "the" || before == "a") && at-1 > m.first && contains(words, m.lower(at-2))
}

// isPunctuation reports whether a token ends a gap: a comma, a full stop, a
// quotation mark, but no hyphen or apostrophe.
func isPunctuation(w string) bool {
	switch w {
	case ",", ";", ":", "(", ")", "\"", "“", "”", "—", "–":
		return true
	}
	return isFinal(w)
}

func isFinal(w string) bool { return w == "." || w == "!" || w == "?" }

// mention tries every mention that begins at a token.
func (m *machine) mention(in *instruction, pc, at int) bool {
	t := in.node.ment
	for _, i32 := range m.mentionsAt(at) {
		i := int(i32)
		if !m.visible[i] || !t.accepts(m.view, i) {
			continue
		}
		if in.x >= 0 && !m.nested(in, i) {
			continue
		}
		last := m.in.Mentions[i].Last
		old := int32(-1)
		if t.variable >= 0 {
			old, m.vars[t.variable] = m.vars[t.variable], i32
		}
		if m.run(pc+1, last) {
			return true
		}
		if w := m.lower(last - 1); (w == "'s" || w == "'") && last-1 > at && m.run(pc+1, last-1) {
			return true
		}
		if t.variable >= 0 {
			m.vars[t.variable] = old
		}
		if in.x >= 0 {
			m.groups[in.x] = m.groups[in.x][:0]
		}
	}
	return false
}

// nested fills a group with the mentions inside mention i.
func (m *machine) nested(in *instruction, i int) bool {
	has := in.node.ment.has
	outer := &m.in.Mentions[i]
	rows := m.groups[in.x][:0]
	end := outer.First
	for t := outer.First; t < outer.Last; t++ {
		for _, k32 := range m.mentionsAt(t) {
			k := int(k32)
			inner := &m.in.Mentions[k]
			if k == i || inner.First != t || inner.First < end || inner.Last > outer.Last || !has.accepts(m.view, k) {
				continue
			}
			end = inner.Last // no name within a name
			r := m.blankRow()
			if has.variable >= 0 {
				r[has.variable] = k32
			}
			rows = append(rows, r)
		}
	}
	m.groups[in.x] = rows
	return len(rows) > 1 || len(rows) == 1 && !in.node.ment.hasTwo
}

func (m *machine) blankRow() row {
	r := make(row, len(m.vars))
	for i := range r {
		r[i] = -1
	}
	return r
}

// element notes a complete element of a list and goes on; the element's
// variables are free again for the next one.
func (m *machine) element(g, pc, at int) bool {
	r := m.blankRow()
	for _, v := range m.prog.groups[g] {
		r[v], m.vars[v] = m.vars[v], -1
	}
	m.groups[g] = append(m.groups[g], r)
	if m.run(pc+1, at) {
		return true
	}
	m.groups[g] = m.groups[g][:len(m.groups[g])-1]
	for _, v := range m.prog.groups[g] {
		m.vars[v] = r[v]
	}
	return false
}
