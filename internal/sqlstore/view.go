package sqlstore

import (
	"context"
	"errors"
	"fmt"
	"sync"

	"github.com/cayleygraph/quad"
	"github.com/jackc/pgx/v5"
)

// view reads the graph on a connection of its own: as it is, or, fixed, in one
// transaction that shows one state.
//
// Cayley's interfaces have no place for the errors of some reads. So the first
// error is kept, what is read after it is nothing, and Close tells of it.
type view struct {
	pool  *pool
	fixed bool

	mu     sync.Mutex
	conn   *pgx.Conn
	tx     pgx.Tx // of a fixed view
	failed error

	terms  map[hash]quad.Value // what a hash stands for never changes
	known  map[hash]bool       // of a fixed view: whether a node is there
	sizes  map[pattern]int64   // of a fixed view
	wanted []hash              // came in rows, and are not in terms
}

// Entries that a view remembers at most; then it begins anew.
const mostTerms = 1 << 17

// View is the graph at one moment: a graph.QuadStore that cannot be written.
// It must be closed, and its Close says whether any read failed.
type View struct{ *view }

// Snapshot returns the graph as it is when the first read is made.
func (s *Store) Snapshot() *View { return &View{&view{pool: s.pool, fixed: true}} }

// Close gives the connection back and returns the first error of any read.
func (v *view) Close() error {
	v.mu.Lock()
	defer v.mu.Unlock()
	err := v.failed
	if errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded) {
		err = nil // whoever ended the context knows
	}
	if v.tx != nil && !v.conn.IsClosed() {
		err = errors.Join(err, v.tx.Rollback(context.Background()))
	}
	if v.conn != nil {
		err = errors.Join(err, v.pool.give(v.conn))
	}
	v.conn, v.tx, v.failed = nil, nil, errClosed
	return err
}

var errClosed = errors.New("the view of the graph is closed")

// querier is a connection or a transaction.
type querier interface {
	batcher
	Query(ctx context.Context, sql string, args ...any) (pgx.Rows, error)
	QueryRow(ctx context.Context, sql string, args ...any) pgx.Row
}

// read calls fn with the connection, unless a read has failed before. Readers
// take turns.
func (v *view) read(ctx context.Context, fn func(querier) error) error {
	v.mu.Lock()
	defer v.mu.Unlock()
	if v.failed == nil {
		v.failed = v.begin(ctx)
	}
	if v.failed != nil {
		return v.failed
	}
	var q querier = v.conn
	if v.tx != nil {
		q = v.tx
	}
	err := fn(q)
	if err == nil {
		return nil
	}
	if ctx.Err() != nil {
		err = ctx.Err()
	}
	v.failed = fmt.Errorf("reading the graph: %w", v.pool.explain(err))
	return v.failed
}

// begin takes a connection, and starts the transaction of a fixed view.
func (v *view) begin(ctx context.Context) (err error) {
	if v.conn != nil {
		return nil
	}
	if v.conn, err = v.pool.take(ctx); err != nil {
		return err
	}
	v.terms, v.known, v.sizes = map[hash]quad.Value{}, map[hash]bool{}, map[pattern]int64{}
	if v.fixed {
		v.tx, err = v.conn.BeginTx(ctx, v.pool.flav.reading())
	}
	return err
}

// reading are the options of a transaction that sees one state.
func (f flavour) reading() pgx.TxOptions {
	opts := pgx.TxOptions{IsoLevel: pgx.RepeatableRead, AccessMode: pgx.ReadOnly}
	if f == cockroach {
		opts.IsoLevel = pgx.Serializable
	}
	return opts
}

// want notes hashes whose terms may be asked for soon.
func (v *view) want(rows []row) {
	for i := range rows {
		for _, h := range rows[i] {
			if len(v.wanted) == mostWanted {
				return
			}
			if _, have := v.terms[h]; !have && h != (hash{}) {
				v.wanted = append(v.wanted, h)
			}
		}
	}
}

// mostWanted is how many terms are fetched together at most.
const mostWanted = 512

// term returns what a hash stands for, nil if nothing. Terms that came with it
// are fetched with it: where one is asked for the others are too, and a
// statement costs more than a row.
func (v *view) term(ctx context.Context, h hash) (quad.Value, error) {
	v.mu.Lock()
	val, have := v.terms[h]
	v.mu.Unlock()
	if have || h == (hash{}) {
		return val, nil
	}
	err := v.read(ctx, func(q querier) error {
		err := v.fetch(ctx, q, append(v.wanted, h))
		v.wanted = v.wanted[:0]
		val = v.terms[h]
		return err
	})
	return val, err
}

// fetch reads terms into v.terms.
func (v *view) fetch(ctx context.Context, q querier, hashes []hash) error {
	if len(v.terms) >= mostTerms {
		clear(v.terms)
	}
	keys := make([][]byte, len(hashes))
	for i := range hashes {
		keys[i] = hashes[i][:]
	}
	return eachTerm(ctx, q, " WHERE hash = ANY($1)", []any{keys}, func(h hash, t quad.Value) error {
		v.terms[h] = t
		return nil
	})
}

// eachTerm calls fn with the terms that a condition selects.
func eachTerm(ctx context.Context, q querier, where string, args []any, fn func(hash, quad.Value) error) error {
	rows, err := q.Query(ctx, "SELECT hash, "+termColumns+" FROM nodes"+where, args...)
	if err != nil {
		return err
	}
	return scanTerms(rows, fn)
}

// has says whether a term is in the graph.
func (v *view) has(ctx context.Context, h hash) (bool, error) {
	v.mu.Lock()
	known, asked := v.known[h]
	v.mu.Unlock()
	if asked && v.fixed {
		return known, nil
	}
	err := v.read(ctx, func(q querier) error {
		if len(v.known) >= mostTerms {
			clear(v.known)
		}
		err := q.QueryRow(ctx, "SELECT EXISTS (SELECT 1 FROM nodes WHERE hash = $1)", h[:]).Scan(&known)
		v.known[h] = known
		return err
	})
	return known, err
}
