package sqlstore

import (
	"context"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"net"
	"os"
	"sync"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
)

// mostIdle is how many connections are kept for the next use.
const mostIdle = 4

// pool makes connections and keeps idle ones.
type pool struct {
	flav flavour
	cfg  *pgx.ConnConfig

	mu     sync.Mutex
	idle   []*pgx.Conn
	closed bool
}

// take gives an idle connection or a new one.
func (p *pool) take(ctx context.Context) (*pgx.Conn, error) {
	p.mu.Lock()
	if n := len(p.idle); n > 0 {
		conn := p.idle[n-1]
		p.idle = p.idle[:n-1]
		p.mu.Unlock()
		return conn, nil
	}
	p.mu.Unlock()
	conn, err := pgx.ConnectConfig(ctx, p.cfg)
	if err != nil {
		return nil, explainConnect(p.flav, p.cfg, err)
	}
	return conn, nil
}

// give takes a connection back; one that broke or is inside a transaction is
// closed, which ends the transaction without a change.
func (p *pool) give(conn *pgx.Conn) error {
	p.mu.Lock()
	keep := !p.closed && len(p.idle) < mostIdle && !conn.IsClosed() && conn.PgConn().TxStatus() == 'I'
	if keep {
		p.idle = append(p.idle, conn)
	}
	p.mu.Unlock()
	if keep || conn.IsClosed() {
		return nil
	}
	return conn.Close(context.Background())
}

// close closes the idle connections and keeps none from now on.
func (p *pool) close() error {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.closed = true
	var err error
	for _, conn := range p.idle {
		err = errors.Join(err, conn.Close(context.Background()))
	}
	p.idle = nil
	return err
}

// with calls fn with a connection.
func (p *pool) with(ctx context.Context, fn func(*pgx.Conn) error) error {
	conn, err := p.take(ctx)
	if err != nil {
		return err
	}
	err = fn(conn)
	return also(p.explain(err), p.give(conn))
}

// also joins a second error to a first, which stays as it is if there is none.
func also(err, more error) error {
	if more == nil {
		return err
	}
	return errors.Join(err, more)
}

// explain words the loss of a connection, and leaves other errors as they are.
func (p *pool) explain(err error) error {
	var pg *pgconn.PgError
	if err == nil || errors.As(err, &pg) && pg.Code != "57P01" || !lost(err) {
		return err
	}
	return fmt.Errorf("the connection to the server at %s is lost: %w", server(p.cfg), err)
}

// lost says whether an error comes from the connection and not from the server's
// answer.
func lost(err error) bool {
	var pg *pgconn.PgError
	if errors.As(err, &pg) {
		return pg.Code == "57P01" // admin_shutdown
	}
	return pgconn.SafeToRetry(err) || isNetwork(err)
}

// isNetwork says whether an error is one of the network or of a connection that
// ended.
func isNetwork(err error) bool {
	var op net.Error
	return errors.As(err, &op) || errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) ||
		errors.Is(err, net.ErrClosed) || errors.Is(err, os.ErrDeadlineExceeded)
}

// attempts is how often a transaction is tried that the database asks to repeat.
const attempts = 20

// write calls fn in a transaction that excludes other writers, with the counts
// as they are; fn's changes happen together with the new counts, or not at all.
// fn is called again if the database asks for it.
func (p *pool) write(ctx context.Context, fn func(*writer) error) error {
	return p.with(ctx, func(conn *pgx.Conn) error {
		for try := 1; ; try++ {
			err := p.writeOnce(ctx, conn, fn)
			if !asksAgain(err) || try == attempts {
				return err
			}
			time.Sleep(rand.N(time.Duration(try) * 20 * time.Millisecond)) // let the other one end
		}
	})
}

// asksAgain says whether the database gave way to another transaction:
// serialization_failure or deadlock_detected.
func asksAgain(err error) bool {
	var pg *pgconn.PgError
	return errors.As(err, &pg) && (pg.Code == "40001" || pg.Code == "40P01")
}

func (p *pool) writeOnce(ctx context.Context, conn *pgx.Conn, fn func(*writer) error) error {
	w, err := p.begin(ctx, conn)
	if err != nil {
		return err
	}
	if err := fn(w); err != nil {
		return also(err, w.rollback())
	}
	return w.commit()
}
