package gizmo

import (
	"maps"
	"slices"
	"strconv"

	"github.com/cayleygraph/cayley/graph/path"
	"github.com/cayleygraph/quad"
	"github.com/dop251/goja"
)

// saving is a value that save and its like add to every result. Cayley's own
// join walks the values of several saves one after the other and gives some
// combinations only, which ones depending on the store's order. So the path
// only marks where a value is wanted, and all combinations are looked up when
// a result is there.
type saving struct {
	at        string // the tag of the node whose value is wanted
	predicate quad.Value
	tag       string
	reverse   bool
	optional  bool
}

// hiddenPrefix begins the tags that mark savings; no script's tag has it.
const hiddenPrefix = "\x00"

// save makes save and its like: (predicate, [tag]).
func save(name string, reverse, optional bool) step {
	return func(s *session, n *node, args []goja.Value) *path.Path {
		if len(args) == 0 || len(args) > 2 {
			s.fail("%s: %d arguments, expected a predicate and a tag", name, len(args))
		}
		via := s.predicate(name, n, args[0])
		term, isTerm := via.(quad.Value)
		var tag string
		switch {
		case len(args) == 2:
			tag = s.wantString(name, args[1])
		case isTerm:
			tag = quad.ToString(term)
		default:
			s.fail("%s: a path without a tag, expected a tag as second argument", name)
		}
		if !isTerm || n.labelled {
			return nativeSave(n.path, via, tag, reverse, optional)
		}
		s.marks++
		mark := saving{at: hiddenPrefix + strconv.Itoa(s.marks), predicate: term, tag: tag, reverse: reverse, optional: optional}
		n.saves = append(n.saves, mark)
		p := n.path.Tag(mark.at)
		if optional {
			return p
		}
		// Unique, for a node counts once here however many values it has.
		has := path.StartMorphism().Has(term)
		if reverse {
			has = path.StartMorphism().HasReverse(term)
		}
		return p.And(has.Unique())
	}
}

// nativeSave is Cayley's: for predicates that a path leads to, and inside a
// labelContext.
func nativeSave(p *path.Path, via any, tag string, reverse, optional bool) *path.Path {
	switch {
	case reverse && optional:
		return p.SaveOptionalReverse(via, tag)
	case reverse:
		return p.SaveReverse(via, tag)
	case optional:
		return p.SaveOptional(via, tag)
	}
	return p.Save(via, tag)
}

// combine calls f with a result and every combination of its saved values.
func (s *session) combine(cells map[string]quad.Value, saves []saving, f func(map[string]quad.Value) error) error {
	for i, save := range saves {
		node := cells[save.at]
		if node == nil {
			continue // of another branch of a union
		}
		values := s.saved(save, node)
		if len(values) == 0 && !save.optional {
			return nil
		}
		for _, v := range values {
			more := maps.Clone(cells)
			more[save.tag] = v
			delete(more, save.at)
			if err := s.combine(more, saves[i+1:], f); err != nil {
				return err
			}
		}
		if len(values) > 0 {
			return nil
		}
	}
	maps.DeleteFunc(cells, func(tag string, _ quad.Value) bool { return tag[:min(1, len(tag))] == hiddenPrefix })
	return f(cells)
}

// saved gives the values of one saving, each once, in order of their text. A
// node that many ways lead to is looked up once.
func (s *session) saved(save saving, node quad.Value) []quad.Value {
	key := savedKey{node, save.predicate, save.reverse}
	values, known := s.found[key]
	if !known {
		if len(s.found) >= maxCached {
			clear(s.found)
		}
		values = s.lookUp(save, node)
		s.found[key] = values
	}
	return values
}

type savedKey struct {
	node, predicate quad.Value
	reverse         bool
}

func (s *session) lookUp(save saving, node quad.Value) []quad.Value {
	want, other := quad.Quad{Subject: node, Predicate: save.predicate}, quad.Object
	if save.reverse {
		want, other = quad.Quad{Object: node, Predicate: save.predicate}, quad.Subject
	}
	facts, err := Facts(s.ctx, s.qs, want)
	if err != nil {
		return nil // only when the run ends, which its own error tells
	}
	var values []quad.Value
	for _, q := range facts {
		if v := q.Get(other); !slices.Contains(values, v) {
			values = append(values, v)
		}
	}
	return values
}
