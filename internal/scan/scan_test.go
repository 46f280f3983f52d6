package scan_test

import (
	"context"
	"testing"

	"github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/shape"
	"github.com/cayleygraph/quad"
	"github.com/google/go-cmp/cmp"

	"accord/internal/scan"
)

// letter names a term by itself, word is a quad of letters: "abc " has no label.
type letter byte

func (l letter) Key() interface{} { return l }

type word [4]letter

func (w word) Key() interface{} { return w }

func wordOf(s string) (w word) {
	for i := range w {
		if s[i] != ' ' {
			w[i] = letter(s[i])
		}
	}
	return w
}

// words is a store that is a list.
type words []word

func (words) Quad(graph.Ref) quad.Quad { return quad.Quad{} }

func (s words) QuadIterator(d quad.Direction, ref graph.Ref) graph.Iterator {
	return scan.QuadsWith(s, scan.Pattern[letter, word]{}, d, ref)
}

func (s words) QuadIteratorSize(ctx context.Context, d quad.Direction, ref graph.Ref) (graph.Size, error) {
	return scan.SizeWith(ctx, s, d, ref)
}

func (words) QuadDirection(ref graph.Ref, d quad.Direction) graph.Ref {
	return scan.Direction[letter, word](ref, d)
}

func (s words) Scan(p scan.Pattern[letter, word]) scan.Rows[word] {
	return &matching{list: s, p: p, at: -1}
}

func (s words) Count(ctx context.Context, p scan.Pattern[letter, word]) (size graph.Size, err error) {
	for rows := s.Scan(p); rows.Next(ctx); {
		size.Size++
	}
	return graph.Size{Size: size.Size, Exact: true}, nil
}

func (words) Describe(p scan.Pattern[letter, word]) string { return "List(" + p.Names() + ")" }

type matching struct {
	list words
	p    scan.Pattern[letter, word]
	at   int
}

func (m *matching) Next(context.Context) bool {
	for m.at++; m.at < len(m.list); m.at++ {
		if m.p.Matches(m.list[m.at]) {
			return true
		}
	}
	return false
}

func (m *matching) Row() word  { return m.list[m.at] }
func (m *matching) Err() error { return nil }

var list = words{wordOf("apb1"), wordOf("apc "), wordOf("bpc2"), wordOf("aqc2")}

// TestQuads scans with one position bound and then with another one too.
func TestQuads(t *testing.T) {
	subject := scan.Pattern[letter, word]{}.With(quad.Subject, 'a')
	for _, c := range []struct {
		name string
		it   graph.Iterator
		want []word
	}{
		{"all", scan.Quads(list, scan.Pattern[letter, word]{}), list},
		{"subject", scan.Quads(list, subject), words{list[0], list[1], list[3]}},
		{"and predicate", scan.QuadsWith(list, subject, quad.Predicate, letter('p')), list[:2]},
		{"another subject", scan.QuadsWith(list, subject, quad.Subject, letter('b')), nil},
		{"another store's term", scan.QuadsWith(list, subject, quad.Predicate, word{}), nil},
	} {
		var got []word
		for ctx := context.Background(); c.it.Next(ctx); {
			got = append(got, c.it.Result().(word))
		}
		if diff := cmp.Diff([]word(c.want), got); diff != "" || c.it.Err() != nil {
			t.Errorf("%s: %v\n%s", c.name, c.it.Err(), diff)
		}
	}
}

// TestDirection: the absent label is no reference.
func TestDirection(t *testing.T) {
	if got := list.QuadDirection(list[0], quad.Label); got != letter('1') {
		t.Errorf("label %v, want 1", got)
	}
	if got := list.QuadDirection(list[1], quad.Label); got != nil {
		t.Errorf("label %v, want none", got)
	}
}

// TestOptimizeShape: constraints on two positions become one scan, on two
// terms at one position nothing.
func TestOptimizeShape(t *testing.T) {
	fixed := func(d quad.Direction, l letter) shape.QuadFilter {
		return shape.QuadFilter{Dir: d, Values: shape.Fixed{l}}
	}
	for _, c := range []struct {
		name  string
		quads shape.Quads
		want  string
	}{
		{"two positions", shape.Quads{fixed(quad.Predicate, 'p'), fixed(quad.Object, 'c')}, "List(PO)"},
		{"label", shape.Quads{fixed(quad.Label, '2')}, "List(G)"},
		{"no term has both", shape.Quads{fixed(quad.Object, 'b'), fixed(quad.Object, 'c')}, "Null"},
	} {
		s, changed := scan.OptimizeShape(list, c.quads)
		if !changed {
			t.Errorf("%s: not optimized", c.name)
			continue
		}
		if got := s.BuildIterator(nil).String(); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}
