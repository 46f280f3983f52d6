package sqlstore

import (
	"context"
	"fmt"

	"github.com/cayleygraph/quad"
	"github.com/jackc/pgx/v5"
)

// fragment separates an article's IRI from the range of characters of a
// sentence (RFC 5147).
const fragment = "#char="

// afterAll sorts after every other character, by bytes too.
const afterAll = "\U0010FFFF"

// batcher sends several statements at once.
type batcher interface {
	SendBatch(ctx context.Context, b *pgx.Batch) pgx.BatchResults
}

// labels returns the hashes of the articles' IRIs and of the IRIs of their
// sentences, whether or not they are in the graph as labels.
func labels(ctx context.Context, q batcher, flav flavour, iris ...string) (found [][]byte, err error) {
	batch := &pgx.Batch{}
	first := flav.iriStart()
	statement := "SELECT hash FROM nodes WHERE iri AND " + first + " >= $1 AND " + first + " < $2 AND left(value_string, $3) = $4"
	for _, iri := range iris {
		key := articleKey(iri)
		found = append(found, key[:])
		prefix := []rune(iri + fragment)
		start := string(prefix[:min(prefixLength, len(prefix))])
		batch.Queue(statement, start, start+afterAll, len(prefix), string(prefix)).Query(func(rows pgx.Rows) error {
			more, err := pgx.CollectRows(rows, pgx.RowTo[[]byte])
			found = append(found, more...)
			return err
		})
	}
	if err := q.SendBatch(ctx, batch).Close(); err != nil {
		return nil, fmt.Errorf("looking for the sentences of %d articles: %w", len(iris), err)
	}
	return found, nil
}

// Labelled returns the quads whose label is the IRI or a range of characters of
// it (<iri>#char=...), in the order of their hashes.
func (v *view) Labelled(ctx context.Context, iri string) ([]quad.Quad, error) {
	var found []row
	terms := map[hash]quad.Value{}
	err := v.read(ctx, func(q querier) error {
		keys, err := labels(ctx, q, v.pool.flav, iri)
		if err != nil {
			return err
		}
		rows, err := q.Query(ctx, `SELECT subject_hash, predicate_hash, object_hash, label_hash FROM quads
			WHERE label_hash = ANY($1) ORDER BY label_hash, subject_hash, predicate_hash, object_hash`, keys)
		if err != nil {
			return err
		}
		if err := eachRow(rows, func(r row) error { found = append(found, r); return nil }); err != nil {
			return err
		}
		return eachTerm(ctx, q, " WHERE hash = ANY($1)", []any{hashesOf(found)}, func(h hash, t quad.Value) error {
			terms[h] = t
			return nil
		})
	})
	if err != nil {
		return nil, err
	}
	out := make([]quad.Quad, len(found))
	for i, r := range found {
		for j, d := range quad.Directions {
			out[i].Set(d, terms[r[j]])
		}
	}
	return out, nil
}

// hashesOf lists the terms of some quads, each once.
func hashesOf(rows []row) [][]byte {
	seen := map[hash]bool{{}: true}
	var out [][]byte
	for i := range rows {
		for j, h := range rows[i] {
			if !seen[h] {
				seen[h] = true
				out = append(out, rows[i][j][:])
			}
		}
	}
	return out
}
