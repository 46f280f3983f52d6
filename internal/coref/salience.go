package coref

// Whom the text speaks of most, where clauses do not tell whom a pronoun means:
// each sentence adds to a person the weight of the best role that he has in it,
// which fades from sentence to sentence (Lappin and Leass 1994). The figures
// were chosen on gum-train.

const (
	fade     = 0.7 // what a sentence further back counts
	memory   = 5   // how many sentences back are looked at
	clearly  = 3.0 // how often as much the first weighs as the next
	presence = 0.5 // what the first weighs at least
)

// role is the weight of token t by its place in the clause.
func (s *state) role(t int) float64 {
	for r := s.Arcs[t].Rel; (r == "flat" || r == "compound") && s.head(t) >= 0 && s.head(t) < t; r = s.Arcs[t].Rel {
		t = s.head(t) // of "MP Jane Doe" the head may be before the name
	}
	switch s.Arcs[t].Rel {
	case "nsubj", "nsubj:pass":
		if h := s.head(t); h >= 0 && s.Arcs[h].Rel == "root" {
			return 1
		}
		return 0.8
	case "obj", "iobj", "nmod:poss":
		return 0.5
	}
	return 0.4
}

// salience weighs persons; those who are not named share the root -1.
type salience struct {
	roots  []int
	weight map[int]float64
}

// salient is the person of a sex whom the text before token t speaks of
// clearly more than of any other; -1 if there is none. With past, sentences
// wholly inside quotation marks do not count as further back.
func (s *state) salient(t int, sex string, not map[int]bool, past bool) int {
	all := salience{weight: map[int]float64{}}
	sentence, part := s.Doc.SentenceAt(t), 1.0
	for n, k := sentence, 0; n >= 0 && k <= memory; n, k = s.before(n, past), k+1 {
		here := s.roles(s.Doc.Sentences[n].First, min(t, s.Doc.Sentences[n].Last), sex, not)
		for _, r := range here.roots {
			w := here.weight[r] * part
			if r < 0 {
				w = max(w, all.weight[r]) // not one person, but any
			} else {
				w += all.weight[r]
			}
			all.add(r, w)
		}
		part *= fade
	}
	best := -1
	for _, r := range all.roots {
		if r >= 0 && (best < 0 || all.weight[r] > all.weight[best]) {
			best = r
		}
	}
	for _, r := range all.roots {
		if r != best && all.weight[best] < clearly*all.weight[r] {
			return -1
		}
	}
	if best >= 0 && all.weight[best] < presence {
		return -1
	}
	return best
}

// roles weighs the persons among tokens [first, last), each by the best role.
func (s *state) roles(first, last int, sex string, not map[int]bool) salience {
	here := salience{weight: map[int]float64{}}
	for t := first; t < last; t++ {
		if s.quoted(t) {
			continue
		}
		p, ok := s.personAt(t)
		switch {
		case !ok, p.root < 0 && p.sex != "" && sex != "" && p.sex != sex:
		case p.root >= 0 && (not[p.root] || !s.sexFits(p.root, sex)):
		default:
			here.add(p.root, max(here.weight[p.root], s.role(t)))
		}
	}
	return here
}

// add sets the weight of a root.
func (a *salience) add(root int, weight float64) {
	if _, seen := a.weight[root]; !seen {
		a.roots = append(a.roots, root)
	}
	a.weight[root] = weight
}
