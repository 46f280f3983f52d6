package sqlstore

import (
	"context"

	"github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/quad"
	"github.com/jackc/pgx/v5"

	"accord/internal/scan"
)

// rowIndex is a view as package scan walks over it.
type rowIndex struct{ *view }

// Scan walks over the rows that a statement selects.
func (x rowIndex) Scan(p pattern) scan.Rows[row] { return x.scan(p) }

// Count says how many they are.
func (x rowIndex) Count(ctx context.Context, p pattern) (graph.Size, error) { return x.size(ctx, p) }

// Describe names the bound positions, as in "Scan(PO)".
func (rowIndex) Describe(p pattern) string { return "Scan(" + p.Names() + ")" }

// dictionary is a view's terms, by hash.
type dictionary struct{ v *view }

// After reads the hashes after one, and their terms with them.
func (d dictionary) After(ctx context.Context, buf []hash, h hash, most int) ([]hash, error) {
	err := d.v.read(ctx, func(q querier) error {
		found, err := q.Query(ctx, "SELECT hash, "+termColumns+" FROM nodes WHERE hash > $1 ORDER BY hash LIMIT $2", bytesOf(h), most)
		if err != nil {
			return err
		}
		if len(d.v.terms) >= mostTerms {
			clear(d.v.terms)
		}
		return scanTerms(found, func(h hash, t quad.Value) error {
			buf = append(buf, h)
			d.v.terms[h] = t
			return nil
		})
	})
	return buf, err
}

// Has looks a hash up.
func (d dictionary) Has(ctx context.Context, h hash) (bool, error) { return d.v.has(ctx, h) }

// Size returns the number of terms.
func (d dictionary) Size(ctx context.Context) (graph.Size, error) {
	_, nodes, err := d.v.counts(ctx)
	return graph.Size{Size: nodes, Exact: true}, err
}

// scanTerms calls fn with each term of a statement's rows.
func scanTerms(found pgx.Rows, fn func(hash, quad.Value) error) error {
	var h []byte
	var s termScan
	_, err := pgx.ForEachRow(found, append([]any{&h}, s.targets()...), func() error {
		t, err := s.term()
		if err != nil {
			return err
		}
		return fn(hash(h), t)
	})
	return err
}
