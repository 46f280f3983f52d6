package sqlstore

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"slices"

	"github.com/cayleygraph/quad"

	"accord/internal/nquads"
)

// Export writes all quads as canonical N-Quads: one line each, sorted by their
// bytes. Terms are put in order once; the order of lines is that of the ranks
// of their terms, since no term's text followed by a space sorts otherwise than
// the text alone.
func (v *view) Export(ctx context.Context, w io.Writer) error {
	texts, rank, err := v.rankedTerms(ctx)
	if err != nil {
		return err
	}
	lines, err := v.rankedRows(ctx, rank)
	if err != nil {
		return err
	}
	out := bufio.NewWriterSize(w, 1<<18)
	for _, line := range lines {
		for i, n := range line {
			if i == label {
				if n == 0 {
					break
				}
				n--
			}
			out.WriteString(texts[n])
			out.WriteByte(' ')
		}
		if _, err := out.WriteString(".\n"); err != nil {
			return err
		}
	}
	return out.Flush()
}

// rankedTerms returns the texts of all terms in their order, and the place of
// each.
func (v *view) rankedTerms(ctx context.Context) (texts []string, rank map[hash]uint32, err error) {
	type named struct {
		text string
		hash hash
	}
	var all []named
	err = v.read(ctx, func(q querier) error {
		return eachTerm(ctx, q, "", nil, func(h hash, t quad.Value) error {
			text, err := nquads.AppendTerm(nil, t)
			if err != nil {
				return err
			}
			all = append(all, named{string(text), h})
			return nil
		})
	})
	if err != nil {
		return nil, nil, err
	}
	slices.SortFunc(all, func(a, b named) int {
		if a.text < b.text {
			return -1
		}
		return 1
	})
	texts, rank = make([]string, len(all)), make(map[hash]uint32, len(all))
	for i, n := range all {
		texts[i], rank[n.hash] = n.text, uint32(i)
	}
	return texts, rank, nil
}

// rankedRows returns all quads with ranks for terms, sorted; labels count from
// 1, and 0 is none.
func (v *view) rankedRows(ctx context.Context, rank map[hash]uint32) (lines [][4]uint32, err error) {
	err = v.read(ctx, func(q querier) error {
		found, err := q.Query(ctx, "SELECT subject_hash, predicate_hash, object_hash, label_hash FROM quads")
		if err != nil {
			return err
		}
		return eachRow(found, func(r row) error {
			var line [4]uint32
			for i, h := range r {
				n, known := rank[h]
				switch {
				case i == label && h == (hash{}):
					continue
				case !known:
					return fmt.Errorf("a quad has the term %x, which is not among the nodes", h)
				case i == label:
					n++
				}
				line[i] = n
			}
			lines = append(lines, line)
			return nil
		})
	})
	slices.SortFunc(lines, func(a, b [4]uint32) int { return slices.Compare(a[:], b[:]) })
	return lines, err
}
