package relation

// binding is what one match of a pattern bound: mentions by variable, and the
// rows of each list.
type binding struct {
	vars        row
	groups      [][]row
	groupVars   [][]int
	first, last int  // the tokens matched
	byArcs      bool // found along arcs, not in a row of words
}

// find runs a dependency from a trigger token; trigger is the mention that
// holds it, or -1. ok is false where a required argument is missing.
func (d *dependency) find(v *view, nvars, at, trigger int) (b binding, ok bool) {
	b = binding{vars: make(row, nvars), first: at, last: at + 1, byArcs: true}
	for i := range b.vars {
		b.vars[i] = -1
	}
	if trigger >= 0 {
		m := &v.in.Mentions[trigger]
		b.extend(m.First, m.Last)
		if d.mention.variable >= 0 {
			b.vars[d.mention.variable] = int32(trigger)
		}
	}
	for _, a := range d.args {
		if a.absent {
			if a.found(v, at) {
				return b, false
			}
			continue
		}
		rows := a.rows(v, nvars, at, &b)
		if len(rows) == 0 && !a.optional {
			return b, false
		}
		b.groups = append(b.groups, rows)
		b.groupVars = append(b.groupVars, a.vars)
	}
	return b, true
}

func (b *binding) extend(first, last int) {
	b.first, b.last = min(b.first, first), max(b.last, last)
}

// found reports whether any of the argument's paths leads somewhere.
func (a *argument) found(v *view, at int) bool {
	for _, path := range a.paths {
		if len(v.follow(at, path)) > 0 {
			return true
		}
	}
	return false
}

// rows lists what an argument may be, with the arguments below it.
func (a *argument) rows(v *view, nvars, at int, b *binding) []row {
	var out []row
	for _, path := range a.paths {
		for _, t := range v.follow(at, path) {
			if a.mention == nil {
				if a.token.holds(v, t) {
					out = append(out, a.product(v, nvars, t, -1, b)...)
				}
				continue
			}
			for _, i := range a.resolve(v, t, nil) {
				if v.head(at) == t && t < at && v.in.Mentions[i].Head > at {
					continue // "A, led by C, and B": C leads A alone
				}
				out = append(out, a.product(v, nvars, v.in.Mentions[i].Head, int(i), b)...)
			}
		}
		if len(out) > 0 {
			break
		}
	}
	return out
}

// product combines one target with the rows of the arguments below it.
func (a *argument) product(v *view, nvars, t, target int, b *binding) []row {
	base := make(row, nvars)
	for i := range base {
		base[i] = -1
	}
	if target >= 0 && a.mention.variable >= 0 {
		base[a.mention.variable] = int32(target)
	}
	rows := []row{base}
	for _, s := range a.subs {
		if s.absent {
			if s.found(v, t) {
				return nil
			}
			continue
		}
		inner := s.rows(v, nvars, t, b)
		if len(inner) == 0 {
			if !s.optional {
				return nil
			}
			continue
		}
		var joined []row
		for _, r := range rows {
			for _, in := range inner {
				joined = append(joined, r.with(in))
			}
		}
		rows = joined
	}
	b.extend(t, t+1)
	if target >= 0 {
		b.extend(v.in.Mentions[target].First, v.in.Mentions[target].Last)
	}
	return rows
}

// with is r, with what o binds.
func (r row) with(o row) row {
	out := append(row(nil), r...)
	for i, m := range o {
		if m >= 0 {
			out[i] = m
		}
	}
	return out
}
