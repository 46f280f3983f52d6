package sqlstore

import (
	"fmt"

	"github.com/jackc/pgx/v5"
)

// stage makes the tables that quads and terms are copied into, for the time of
// the transaction.
func (w *writer) stage() error {
	_, err := w.tx.Exec(w.ctx, `
		CREATE TEMPORARY TABLE accord_new_quads (s BYTEA, p BYTEA, o BYTEA, l BYTEA) ON COMMIT DROP;
		CREATE TEMPORARY TABLE accord_new_terms (hash BYTEA, kind INT2, str TEXT, extra TEXT, val BYTEA) ON COMMIT DROP`)
	if err != nil {
		return fmt.Errorf("making temporary tables: %w", err)
	}
	w.staged = map[hash]bool{}
	return nil
}

// mostStaged bounds the terms that are known to be copied; others may be copied
// more than once.
const mostStaged = 1 << 20

// copyChunk copies the quads of a chunk and the terms in them.
func (w *writer) copyChunk(c *Chunk) error {
	err := w.copyRows("accord_new_quads", []string{"s", "p", "o", "l"}, len(c.rows), func(i int) []any {
		values := make([]any, 4)
		for j := range values {
			if c.rows[i][j] != (hash{}) {
				values[j] = c.rows[i][j][:]
			}
		}
		return values
	})
	if err != nil {
		return err
	}
	var fresh []*node
	for i := range c.nodes {
		if n := &c.nodes[i]; !w.staged[n.hash] {
			fresh = append(fresh, n)
			if len(w.staged) < mostStaged {
				w.staged[n.hash] = true
			}
		}
	}
	return w.copyRows("accord_new_terms", []string{"hash", "kind", "str", "extra", "val"}, len(fresh), func(i int) []any {
		n := fresh[i]
		return []any{n.hash[:], n.kind, n.text, n.extra, n.value}
	})
}

func (w *writer) copyRows(table string, columns []string, n int, values func(i int) []any) error {
	rows := pgx.CopyFromSlice(n, func(i int) ([]any, error) { return values(i), nil })
	if _, err := w.tx.CopyFrom(w.ctx, pgx.Identifier{table}, columns, rows); err != nil {
		return fmt.Errorf("copying quads: %w", err)
	}
	return nil
}

// takeOver moves what was copied into the graph and returns how many quads are
// new. Indexes of an empty graph are made afterwards: sorting once costs less
// than a place in each of them for every quad.
func (w *writer) takeOver() (int, error) {
	before, after := []string{
		"SET LOCAL work_mem = '128MB'", "SET LOCAL maintenance_work_mem = '256MB'",
		"ANALYZE accord_new_quads", "ANALYZE accord_new_terms",
	}, []string{}
	if w.quads == 0 {
		for _, i := range w.flav.indexes() {
			before = append(before, "DROP INDEX "+i.name)
			after = append(after, i.create())
		}
		after = append(after, "ANALYZE quads", "ANALYZE nodes")
	}
	if err := w.run(before); err != nil {
		return 0, err
	}
	n, err := w.addFrom(addQuads("(SELECT DISTINCT s, p, o, l FROM accord_new_quads)",
		"(SELECT DISTINCT ON (hash) hash, kind, str, extra, val FROM accord_new_terms)"))
	if err != nil {
		return 0, err
	}
	return n, w.run(after)
}

// run runs statements one after the other.
func (w *writer) run(statements []string) error {
	for _, s := range statements {
		if _, err := w.tx.Exec(w.ctx, s); err != nil {
			return fmt.Errorf("%s: %w", s, err)
		}
	}
	return nil
}
