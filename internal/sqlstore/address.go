package sqlstore

import (
	"errors"
	"fmt"
	"net"
	"net/url"
	"os"
	"strconv"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
)

// flavour is which database it is.
type flavour int

const (
	postgres flavour = iota
	cockroach
)

// schemes are how addresses begin.
func schemes() map[string]flavour {
	return map[string]flavour{"postgres": postgres, "postgresql": postgres, "cockroach": cockroach, "cockroachdb": cockroach}
}

// String returns the name of the program, as its makers write it.
func (f flavour) String() string { return [...]string{"PostgreSQL", "CockroachDB"}[f] }

// port is where the database listens unless told otherwise.
func (f flavour) port() uint16 { return [...]uint16{5432, 26257}[f] }

// IsAddress says whether a name is the address of a database, of whatever kind,
// and not a folder.
func IsAddress(name string) bool {
	scheme, _, ok := strings.Cut(name, "://")
	return ok && len(scheme) > 1 && !strings.ContainsAny(scheme, `/\.`)
}

// Redacted is an address fit for people's eyes: without password and options.
// A name that is no address comes back as it is.
func Redacted(name string) string {
	if !IsAddress(name) {
		return name
	}
	flav, cfg, err := parse(name)
	if err != nil {
		scheme, _, _ := strings.Cut(name, "://")
		return scheme + "://..."
	}
	return where(flav, cfg)
}

// connectTime is how long to wait for a server that does not answer.
const connectTime = 10 * time.Second

// errAddress tells how an address is written. It says nothing of the one
// given, which may hold a password in any of its parts.
var errAddress = &Error{
	Msg:  "the address of the database cannot be read",
	Help: "write postgres://USER@HOST:PORT/DATABASE; in a password, write %40 for @, %2F for /, %3A for : and %25 for %",
}

// parse reads an address. Its errors never quote it.
func parse(address string) (flavour, *pgx.ConnConfig, error) {
	scheme, rest, _ := strings.Cut(address, "://")
	flav, known := schemes()[scheme]
	if !known {
		return flav, nil, &Error{Msg: fmt.Sprintf("accord keeps no graph at %s://...", scheme),
			Help: "it takes postgres://USER@HOST/DATABASE, cockroach://USER@HOST/DATABASE, or a folder"}
	}
	u, err := url.Parse("postgres://" + rest)
	if err != nil || strings.Contains(u.Path+u.RawQuery, "@") || u.Fragment != "" {
		return flav, nil, errAddress
	}
	if flav == cockroach && u.Host != "" && u.Port() == "" && !strings.Contains(u.Host, ",") {
		u.Host = net.JoinHostPort(u.Hostname(), strconv.Itoa(int(flav.port())))
	}
	cfg, err := pgx.ParseConfig(u.String())
	if err != nil {
		return flav, nil, addressError(err)
	}
	if cfg.Database == "" {
		cfg.Database = cfg.User // as the server would
	}
	if cfg.ConnectTimeout == 0 {
		cfg.ConnectTimeout = connectTime
	}
	switch cfg.DefaultQueryExecMode {
	case pgx.QueryExecModeExec, pgx.QueryExecModeSimpleProtocol:
		cfg.DefaultQueryExecMode = pgx.QueryExecModeCacheDescribe // rows are read in binary
	}
	if cfg.RuntimeParams["application_name"] == "" {
		cfg.RuntimeParams["application_name"] = "accord"
	}
	return flav, cfg, nil
}

// addressError keeps of pgx's error only what names a file or a setting.
func addressError(err error) error {
	var path *os.PathError
	if errors.As(err, &path) {
		return fmt.Errorf("%w: %w", errAddress, path)
	}
	if strings.Contains(err.Error(), "sslmode is invalid") {
		return &Error{Msg: "the address of the database has an unknown sslmode",
			Help: "it is one of disable, allow, prefer, require, verify-ca, verify-full"}
	}
	return errAddress
}

// where is the address without password and options.
func where(flav flavour, cfg *pgx.ConnConfig) string {
	scheme := [...]string{"postgres", "cockroach"}[flav]
	return fmt.Sprintf("%s://%s@%s/%s", scheme, cfg.User, server(cfg), cfg.Database)
}

// server is the host and port, or the folder of the socket.
func server(cfg *pgx.ConnConfig) string {
	if strings.HasPrefix(cfg.Host, "/") {
		return cfg.Host
	}
	return net.JoinHostPort(cfg.Host, strconv.Itoa(int(cfg.Port)))
}

// Error is what is wrong with a database, in words, and what would be right.
type Error struct {
	Msg  string
	Help string // what to do; "" if nothing is known
}

// Error says what is wrong.
func (e *Error) Error() string { return e.Msg }

// Hint says what would be right.
func (e *Error) Hint() string { return e.Help }

// explainConnect words the failure of a connection.
func explainConnect(flav flavour, cfg *pgx.ConnConfig, err error) error {
	var pg *pgconn.PgError
	if errors.As(err, &pg) {
		return explainRefusal(flav, cfg, pg)
	}
	var dns *net.DNSError
	if errors.As(err, &dns) {
		return &Error{Msg: fmt.Sprintf("no machine is named %s", cfg.Host), Help: "correct the host in the address"}
	}
	reason := "it does not answer"
	var op *net.OpError
	switch {
	case errors.As(err, &op) && !op.Timeout():
		reason = op.Err.Error()
	case strings.Contains(err.Error(), "server refused TLS"):
		reason = "it does not speak TLS, which sslmode demands"
	case strings.Contains(err.Error(), "tls:") || strings.Contains(err.Error(), "x509:"):
		reason = "its TLS certificate is not accepted"
	}
	return &Error{Msg: fmt.Sprintf("no %s server at %s: %s", flav, server(cfg), reason),
		Help: fmt.Sprintf("start it, or correct the address %s", where(flav, cfg))}
}

// explainRefusal words the server's own answer.
func explainRefusal(flav flavour, cfg *pgx.ConnConfig, pg *pgconn.PgError) error {
	switch pg.Code {
	case "3D000": // invalid_catalog_name
		return &Error{Msg: fmt.Sprintf("the server at %s has no database %q", server(cfg), cfg.Database),
			Help: fmt.Sprintf("make it with CREATE DATABASE %s, or correct the address", pgx.Identifier{cfg.Database}.Sanitize())}
	case "28P01", "28000": // invalid_password, invalid_authorization_specification
		return &Error{Msg: fmt.Sprintf("the server at %s does not let %s in: %s", server(cfg), cfg.User, pg.Message),
			Help: "give the password in $PGPASSWORD or ~/.pgpass, or correct the user in the address"}
	}
	return &Error{Msg: fmt.Sprintf("the server at %s refuses: %s", server(cfg), pg.Message)}
}
