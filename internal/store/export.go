package store

import (
	"bufio"
	"encoding/binary"
	"errors"
	"io"
	"slices"

	"github.com/cockroachdb/pebble/v2"
)

// Export writes all quads as canonical N-Quads: one line each, sorted by their
// bytes. The same set of quads gives the same bytes, however it came about.
func (v *view) Export(w io.Writer) error {
	out := bufio.NewWriterSize(w, 1<<18)
	e, err := newExporter(v)
	if err != nil {
		return err
	}
	if err := e.write(out); err != nil {
		return err
	}
	return out.Flush()
}

// exporter knows the rank of each term among the texts. The order of lines is
// that of the rows' ranks, since no term's text followed by a space sorts
// otherwise than the text alone.
type exporter struct {
	v     *view
	texts []string // by rank
	rank  []uint32 // by number
	ids   []id     // by rank
}

func newExporter(v *view) (*exporter, error) {
	e := &exporter{v: v, rank: make([]uint32, v.countsNow().last+1)}
	texts := make([]string, len(e.rank))
	if err := e.readTexts(texts); err != nil {
		return nil, err
	}
	it, err := v.r.NewIter(&pebble.IterOptions{LowerBound: []byte{spaceTerm}, UpperBound: []byte{spaceTerm + 1}})
	if err != nil {
		return nil, err
	}
	for it.First(); it.Valid(); it.Next() {
		e.ids = append(e.ids, id(binary.BigEndian.Uint32(it.Value())))
	}
	if err := errors.Join(it.Error(), it.Close()); err != nil {
		return nil, err
	}
	e.sortLong(texts)
	e.texts = make([]string, len(e.ids))
	for i, n := range e.ids {
		e.rank[n], e.texts[i] = uint32(i), texts[n]
	}
	return e, nil
}

func (e *exporter) readTexts(texts []string) error {
	it, err := e.v.r.NewIter(&pebble.IterOptions{LowerBound: []byte{spaceID}, UpperBound: []byte{spaceID + 1}})
	if err != nil {
		return err
	}
	for it.First(); it.Valid(); it.Next() {
		texts[binary.BigEndian.Uint32(it.Key()[1:])] = string(it.Value())
	}
	return errors.Join(it.Error(), it.Close())
}

// sortLong puts runs of long texts right, whose keys end in a hash.
func (e *exporter) sortLong(texts []string) {
	for i := 0; i < len(e.ids); {
		j := i + 1
		if first := texts[e.ids[i]]; len(first) >= longTerm {
			for j < len(e.ids) && len(texts[e.ids[j]]) >= longTerm && texts[e.ids[j]][:longTerm] == first[:longTerm] {
				j++
			}
			slices.SortFunc(e.ids[i:j], func(a, b id) int {
				if texts[a] < texts[b] {
					return -1
				}
				return 1
			})
		}
		i = j
	}
}

// write goes through the subjects in the order of their texts.
func (e *exporter) write(out *bufio.Writer) error {
	rows, err := e.ranked()
	if err != nil {
		return err
	}
	for _, r := range rows {
		for i, n := range r {
			if i == posG && n == 0 {
				break
			}
			if i == posG {
				n--
			}
			out.WriteString(e.texts[n])
			out.WriteByte(' ')
		}
		if _, err := out.WriteString(".\n"); err != nil {
			return err
		}
	}
	return nil
}

// ranked returns all rows with ranks for numbers, sorted; labels count from 1,
// and 0 is none.
func (e *exporter) ranked() ([][4]uint32, error) {
	out := make([][4]uint32, 0, e.v.countsNow().quads)
	it, err := e.v.r.NewIter(&pebble.IterOptions{LowerBound: []byte{spaceRow}, UpperBound: []byte{spaceRow + 1}})
	if err != nil {
		return nil, err
	}
	for it.First(); it.Valid(); it.Next() {
		r := parseKey(it.Key(), 0)
		k := [4]uint32{e.rank[r[0]], e.rank[r[1]], e.rank[r[2]]}
		if r[posG] != 0 {
			k[posG] = e.rank[r[posG]] + 1
		}
		out = append(out, k)
	}
	slices.SortFunc(out, compareRanks)
	return out, errors.Join(it.Error(), it.Close())
}

func compareRanks(a, b [4]uint32) int {
	for i := range a {
		if a[i] != b[i] {
			if a[i] < b[i] {
				return -1
			}
			return 1
		}
	}
	return 0
}
