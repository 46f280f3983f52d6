package sqlstore

import (
	"context"
	"errors"
	"fmt"

	"github.com/jackc/pgx/v5"
)

// writer is a transaction that changes the graph. No other is open beside it.
type writer struct {
	ctx          context.Context
	tx           pgx.Tx
	flav         flavour
	quads, nodes int64         // the counts, with the changes so far
	loose        [][]byte      // hashes of nodes that lost their last quad
	staged       map[hash]bool // terms that were copied
}

// begin starts a transaction and waits for the one of another writer to end.
func (p *pool) begin(ctx context.Context, conn *pgx.Conn) (*writer, error) {
	opts := pgx.TxOptions{IsoLevel: pgx.ReadCommitted}
	if p.flav == cockroach {
		opts.IsoLevel = pgx.Serializable
	}
	tx, err := conn.BeginTx(ctx, opts)
	if err != nil {
		return nil, fmt.Errorf("beginning a transaction: %w", err)
	}
	w := &writer{ctx: ctx, tx: tx, flav: p.flav}
	err = tx.QueryRow(ctx, "SELECT quads, nodes FROM accord_graph WHERE id = 1 FOR UPDATE").Scan(&w.quads, &w.nodes)
	if err != nil {
		return nil, errors.Join(fmt.Errorf("waiting for other writers: %w", err), w.rollback())
	}
	return w, nil
}

// rollback ends the transaction without a change.
func (w *writer) rollback() error {
	err := w.tx.Rollback(context.Background())
	if errors.Is(err, pgx.ErrTxClosed) || w.tx.Conn().IsClosed() {
		return nil // it ended with the connection
	}
	return err
}

// commit writes the counts and makes all changes happen.
func (w *writer) commit() error {
	if err := w.sweep(); err != nil {
		return errors.Join(err, w.rollback())
	}
	_, err := w.tx.Exec(w.ctx, "UPDATE accord_graph SET quads = $1, nodes = $2 WHERE id = 1", w.quads, w.nodes)
	if err != nil {
		return errors.Join(fmt.Errorf("writing the counts: %w", err), w.rollback())
	}
	if err := w.tx.Commit(w.ctx); err != nil {
		return fmt.Errorf("ending a transaction: %w", err)
	}
	return nil
}

// addQuads writes the quads and the terms of two tables, and counts what is new:
// quads are s, p, o, l; terms, each once, hash, kind, str, extra, val.
func addQuads(quads, terms string) string {
	return `WITH added AS (
	INSERT INTO quads (subject_hash, predicate_hash, object_hash, label_hash, ts)
	SELECT s, p, o, l, now() FROM ` + quads + ` AS t (s, p, o, l)
	ON CONFLICT DO NOTHING
	RETURNING subject_hash AS s, predicate_hash AS p, object_hash AS o, label_hash AS l
), uses AS (` + countUses + ` FROM added` + countUsesEnd + `
), named AS (
	INSERT INTO nodes (hash, refs, value, value_string, datatype, language, iri, bnode)
	SELECT t.hash, uses.n,
		CASE WHEN kind = 6 THEN val END,
		CASE WHEN kind < 6 THEN str END,
		CASE WHEN kind = 4 THEN extra END,
		CASE WHEN kind = 5 THEN extra END,
		CASE WHEN kind = 1 THEN true END,
		CASE WHEN kind = 2 THEN true END
	FROM ` + terms + ` AS t (hash, kind, str, extra, val)
		JOIN uses ON uses.h = t.hash
	ON CONFLICT (hash) DO UPDATE SET refs = nodes.refs + excluded.refs
	RETURNING hash, refs
)
SELECT (SELECT count(*) FROM added), (SELECT count(*) FROM named JOIN uses ON uses.h = named.hash WHERE named.refs = uses.n)`
}

// addArrays is addQuads for a chunk: $1 to $4 are the quads, the rest the terms.
func addArrays() string {
	return addQuads("unnest($1::BYTEA[], $2::BYTEA[], $3::BYTEA[], $4::BYTEA[])",
		"unnest($5::BYTEA[], $6::INT2[], $7::TEXT[], $8::TEXT[], $9::BYTEA[])")
}

// countUses counts in how many places of the quads of a table each hash stands.
const (
	countUses = `
	SELECT h, count(*) AS n FROM (
		SELECT unnest(ARRAY[s, p, o, l]) AS h`
	countUsesEnd = `) AS places WHERE h IS NOT NULL GROUP BY h`
)

// add writes the quads of a chunk and returns how many were not there before.
func (w *writer) add(b *Chunk) (int, error) {
	if b.len() == 0 {
		return 0, nil
	}
	return w.addFrom(addArrays(), b.args()...)
}

// addFrom runs a statement of addQuads and returns how many quads are new.
func (w *writer) addFrom(statement string, args ...any) (int, error) {
	var quads, fresh int64
	if err := w.tx.QueryRow(w.ctx, statement, args...).Scan(&quads, &fresh); err != nil {
		return 0, fmt.Errorf("writing quads: %w", err)
	}
	w.quads += quads
	w.nodes += fresh
	return int(quads), nil
}

// dropUses takes the uses of removed quads from their nodes, and tells which of
// them have none left.
const dropUses = `, uses AS (` + countUses + ` FROM gone` + countUsesEnd + `
), less AS (
	UPDATE nodes SET refs = nodes.refs - uses.n FROM uses WHERE nodes.hash = uses.h
	RETURNING nodes.hash, nodes.refs
)
SELECT (SELECT count(*) FROM gone), ARRAY(SELECT hash FROM less WHERE refs <= 0)`

const (
	removeLabels = `WITH gone AS (
	DELETE FROM quads WHERE label_hash = ANY($1)
	RETURNING subject_hash AS s, predicate_hash AS p, object_hash AS o, label_hash AS l
)` + dropUses
	removeQuads = `WITH gone AS (
	DELETE FROM quads USING unnest($1::BYTEA[], $2::BYTEA[], $3::BYTEA[], $4::BYTEA[]) AS t (s, p, o, l)
	WHERE subject_hash = t.s AND predicate_hash = t.p AND object_hash = t.o
		AND (label_hash = t.l OR label_hash IS NULL AND t.l IS NULL)
	RETURNING subject_hash AS s, predicate_hash AS p, object_hash AS o, label_hash AS l
)` + dropUses
)

// remove runs one of the two statements above and returns the number of quads
// that went.
func (w *writer) remove(statement string, args ...any) (int, error) {
	var quads int64
	var loose [][]byte
	if err := w.tx.QueryRow(w.ctx, statement, args...).Scan(&quads, &loose); err != nil {
		return 0, fmt.Errorf("removing quads: %w", err)
	}
	w.quads -= quads
	w.nodes -= int64(len(loose))
	w.loose = append(w.loose, loose...)
	return int(quads), nil
}

// removeLabelled removes every quad whose label is one of the articles' and
// returns their number.
func (w *writer) removeLabelled(iris ...string) (int, error) {
	labels, err := labels(w.ctx, w.tx, w.flav, iris...)
	if err != nil {
		return 0, err
	}
	return w.remove(removeLabels, labels)
}

// sweep deletes the nodes that are left without a quad: at the end, as most of
// them get new ones when an article is replaced.
func (w *writer) sweep() error {
	if len(w.loose) == 0 {
		return nil
	}
	if _, err := w.tx.Exec(w.ctx, "DELETE FROM nodes WHERE hash = ANY($1) AND refs <= 0", w.loose); err != nil {
		return fmt.Errorf("removing nodes: %w", err)
	}
	w.loose = nil
	return nil
}

// record notes the hashes of articles' contents, each article once.
func (w *writer) record(iris, contents []string) error {
	keys := make([][]byte, len(iris))
	for i, iri := range iris {
		h := articleKey(iri)
		keys[i] = h[:]
	}
	_, err := w.tx.Exec(w.ctx, `INSERT INTO accord_articles (hash, iri, content)
		SELECT * FROM unnest($1::BYTEA[], $2::TEXT[], $3::TEXT[])
		ON CONFLICT (hash) DO UPDATE SET content = excluded.content`, keys, iris, contents)
	if err != nil {
		return fmt.Errorf("noting %d articles: %w", len(iris), err)
	}
	return nil
}

// forget is the opposite of record. It says whether there was one.
func (w *writer) forget(iri string) (bool, error) {
	h := articleKey(iri)
	tag, err := w.tx.Exec(w.ctx, "DELETE FROM accord_articles WHERE hash = $1", h[:])
	if err != nil {
		return false, fmt.Errorf("forgetting <%s>: %w", iri, err)
	}
	return tag.RowsAffected() > 0, nil
}
