package store

import (
	"bytes"
	"encoding/binary"

	"github.com/cayleygraph/quad"
	"github.com/cockroachdb/pebble/v2"
)

// fragment separates an article's IRI from the range of characters of a
// sentence (RFC 5147).
const fragment = "#char="

// Labelled calls fn with each quad whose label is the IRI or a range of
// characters of it (<iri>#char=...): by label in the order of their texts,
// then by index.
func (v *view) Labelled(iri string, fn func(quad.Quad) error) error {
	names := map[id]quad.Value{}
	return v.labelledRows(iri, func(r row) error {
		q, err := v.quadCached(r, names)
		if err != nil {
			return err
		}
		return fn(q)
	})
}

// HasLabel says whether Labelled would list a quad or the IRI is a term.
func (v *view) HasLabel(iri string) (bool, error) {
	labels, err := v.labels(iri)
	return len(labels) > 0, err
}

// quadCached is quadOf that remembers the terms it has read.
func (v *view) quadCached(r row, names map[id]quad.Value) (q quad.Quad, err error) {
	for i, d := range quad.Directions {
		val, met := names[r[i]]
		if !met {
			if val, err = v.value(r[i]); err != nil {
				return quad.Quad{}, err
			}
			names[r[i]] = val
		}
		if val != nil {
			q.Set(d, val)
		}
	}
	return q, nil
}

func (v *view) labelledRows(iri string, fn func(row) error) error {
	labels, err := v.labels(iri)
	if err != nil {
		return err
	}
	for _, n := range labels {
		rows := v.scan(pattern{}.With(quad.Label, n))
		for rows.next() {
			if err := fn(rows.row); err != nil {
				return err
			}
		}
		if rows.err != nil {
			return rows.err
		}
	}
	return nil
}

// labels returns the numbers of the IRI and of its ranges, by text.
func (v *view) labels(iri string) ([]id, error) {
	var labels []id
	whole := appendIRI(nil, iri)
	n, err := lookup(v.r, whole)
	if err != nil {
		return nil, err
	}
	if n != 0 {
		labels = append(labels, n)
	}
	prefix := appendIRI(nil, iri+fragment)
	ranges, err := v.termsWith(prefix[:len(prefix)-1])
	return append(labels, ranges...), err
}

// termsWith returns the numbers of the terms whose text begins with prefix.
func (v *view) termsWith(prefix []byte) ([]id, error) {
	lower := append([]byte{spaceTerm}, prefix[:min(len(prefix), longTerm)]...)
	it, err := v.r.NewIter(&pebble.IterOptions{LowerBound: lower, UpperBound: successor(lower)})
	if err != nil {
		return nil, err
	}
	defer it.Close()
	var found []id
	for it.First(); it.Valid(); it.Next() {
		n := id(binary.BigEndian.Uint32(it.Value()))
		if len(prefix) > longTerm {
			text, err := v.text(n)
			if err != nil {
				return nil, err
			}
			if !bytes.HasPrefix([]byte(text), prefix) {
				continue
			}
		}
		found = append(found, n)
	}
	return found, it.Error()
}

// RemoveLabelled removes every quad that Labelled would list and that was
// there when the transaction began, and returns their number.
func (t *Tx) RemoveLabelled(iri string) (int, error) {
	n := 0
	err := t.s.labelledRows(iri, func(r row) error {
		if !t.removed[r] {
			n++
			t.removed[r] = true
		}
		return nil
	})
	return n, err
}
