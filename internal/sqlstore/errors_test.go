package sqlstore

import (
	"context"
	"errors"
	"fmt"
	"net"
	"strings"
	"testing"

	"github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/quad"

	"accord/internal/sqlstore/pgtest"
)

// hinted is an error with its hint, as people see them.
func hinted(err error) string {
	if err == nil {
		return "no error"
	}
	var h interface{ Hint() string }
	if errors.As(err, &h) {
		return err.Error() + " / " + h.Hint()
	}
	return err.Error()
}

// TestAddresses needs no server.
func TestAddresses(t *testing.T) {
	for name, want := range map[string]string{
		"accord.db":                             "accord.db",
		"postgres":                              "postgres",
		"./a://b":                               "./a://b",
		`C://graphs`:                            `C://graphs`,
		"mysql://u:secret@h/d":                  "mysql://...",
		"postgres://ana:secret@db.example/news": "postgres://ana@db.example:5432/news",
		"postgresql://ana:secret@[::1]:99/news": "postgres://ana@[::1]:99/news",
		"postgres://ana:a%40b%2Fc@h/news?sslmode=disable": "postgres://ana@h:5432/news",
		"postgres://ana@h":                       "postgres://ana@h:5432/ana",
		"postgres:///news?host=/run/pg&user=ana": "postgres://ana@/run/pg/news",
		"cockroach://ana:secret@h/news":          "cockroach://ana@h:26257/news",
		"cockroach://ana@h:5/news":               "cockroach://ana@h:5/news",
		"postgres://ana:sec/ret@h/news":          "postgres://...",
		"postgres://ana:12/secret@h/news":        "postgres://...",
		"postgres://ana:sec%ret@h/news":          "postgres://...",
		"postgres://ana:sec#ret@h/news":          "postgres://...",
	} {
		if got := Redacted(name); got != want {
			t.Errorf("Redacted(%s) = %s, want %s", name, got, want)
		}
		if got := IsAddress(name); got != (name != want || strings.Contains(name, "@h")) {
			t.Errorf("IsAddress(%s) = %v", name, got)
		}
	}
}

// toldWhatIsWrong opens what cannot be opened.
func toldWhatIsWrong(t *testing.T, server *pgtest.Server) {
	at := func(user, database string) string {
		return fmt.Sprintf("postgres://%s@127.0.0.1:%d/%s", user, server.Port, database)
	}
	server.Exec(t, "postgres", "CREATE DATABASE latin ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0")
	server.Exec(t, "postgres", "CREATE DATABASE foreign_tables")
	server.Exec(t, "foreign_tables", "CREATE TABLE nodes (a INT)")
	server.Exec(t, "postgres", "CREATE ROLE guest LOGIN PASSWORD 'guestly'")
	for name, tc := range map[string]struct {
		address string
		create  bool
		want    []string
	}{
		"no server":      {"postgres://ana:secretly@127.0.0.1:" + fmt.Sprint(unusedPort(t)) + "/news", false, []string{"no PostgreSQL server at 127.0.0.1:", "connection refused", "start it, or correct the address postgres://ana@127.0.0.1:"}},
		"no cockroach":   {"cockroach://ana:secretly@127.0.0.1:" + fmt.Sprint(unusedPort(t)) + "/news", false, []string{"no CockroachDB server at 127.0.0.1:", "cockroach://ana@"}},
		"no machine":     {"postgres://ana:secretly@nowhere.invalid/news", false, []string{"no machine is named nowhere.invalid"}},
		"no database":    {server.Address("nothing"), true, []string{`has no database "nothing"`, `CREATE DATABASE "nothing"`}},
		"wrong password": {at(pgtest.User+":secretly", "postgres"), true, []string{"does not let ana in", "$PGPASSWORD"}},
		"unknown user":   {at("nobody:secretly", "postgres"), true, []string{"does not let nobody in"}},
		"no graph":       {server.Database(t), false, []string{"the database postgres://ana@127.0.0.1:", "holds no graph", "'accord load'"}},
		"other tables":   {server.Address("foreign_tables"), true, []string{"has tables named nodes that are not accord's", "search_path"}},
		"encoding":       {server.Address("latin"), true, []string{"is in LATIN1, expected UTF8"}},
		"version":        {versioned(t, server), true, []string{`holds "accord graph 99", and this version of accord reads "accord graph 1"`, "export with the version that wrote it"}},
		"may not make":   {at("guest:guestly", strings.TrimPrefix(server.Database(t), server.Address(""))), true, []string{"guest may not make tables", "GRANT CREATE"}},
		"may not read":   {at("guest:guestly", made(t, server)), true, []string{"guest may not read the graph", "GRANT ALL"}},
		"TLS":            {server.Address("postgres") + "?sslmode=require", true, []string{"it does not speak TLS"}},
		"sslmode":        {server.Address("postgres") + "?sslmode=maybe", true, []string{"unknown sslmode", "verify-full"}},
		"unknown kind":   {"mysql://ana:secretly@h/news", true, []string{"accord keeps no graph at mysql://...", "it takes postgres://"}},
		"unreadable":     {"postgres://ana:sec/retly@h/news", true, []string{"the address of the database cannot be read", "postgres://USER@HOST:PORT/DATABASE"}},
	} {
		t.Run(name, func(t *testing.T) {
			s, err := Open(t.Context(), tc.address, tc.create)
			if err == nil {
				s.Close()
			}
			got := hinted(err)
			for _, want := range tc.want {
				if !strings.Contains(got, want) {
					t.Errorf("got  %s\nwant %s", got, want)
				}
			}
			for _, secret := range []string{pgtest.Password, "s3cret", "secretly", "guestly", "retly"} {
				if strings.Contains(got, secret) {
					t.Errorf("a password is shown: %s", got)
				}
			}
		})
	}
}

func unusedPort(t *testing.T) int {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	return l.Addr().(*net.TCPAddr).Port
}

// made is the name of a database with a graph.
func made(t *testing.T, server *pgtest.Server) string {
	address := server.Database(t)
	openAt(t, address)
	return strings.TrimPrefix(address, server.Address(""))
}

// versioned is the address of a graph of another version.
func versioned(t *testing.T, server *pgtest.Server) string {
	name := made(t, server)
	server.Exec(t, name, "UPDATE accord_graph SET format = 'accord graph 99'")
	return server.Address(name)
}

// words makes a quad of four names.
func words(s string) (q quad.Quad) {
	for i, w := range strings.Fields(s) {
		q.Set(quad.Directions[i], quad.IRI("http://example.org/"+w))
	}
	return q
}

// lostConnection ends the connections of the store at the server while it
// writes and reads: what was not finished leaves no trace, what is asked next
// is answered, and no read ends without an error as if there were no more.
func lostConnection(t *testing.T, server *pgtest.Server) {
	s := openNew(t, server)
	kill := func() {
		server.Exec(t, "postgres", "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'accord'")
	}
	ctx := context.Background()
	if err := s.Put(ctx, []Article{{IRI: "http://example.org/a", Hash: "h", Quads: []quad.Quad{words("s p o a"), words("s p o2 a#char=0,1")}}}); err != nil {
		t.Fatal(err)
	}
	before := exported(t, s)

	im, err := s.BeginImport(ctx)
	if err != nil {
		t.Fatal(err)
	}
	c := NewChunk()
	if err := c.Add(words("x y z b")); err != nil {
		t.Fatal(err)
	}
	if err := im.Add(c); err != nil {
		t.Fatal(err)
	}
	kill()
	if _, err := im.Commit(); err == nil || !strings.Contains(err.Error(), "is lost") {
		t.Errorf("Commit after the connection ended: %v", err)
	}
	if got := exported(t, s); got != before {
		t.Errorf("an import that was cut off left:\n%s", got)
	}

	v := s.Snapshot()
	if v.ValueOf(quad.IRI("http://example.org/s")) == nil {
		t.Error("a term of the graph is unknown")
	}
	kill()
	if v.ValueOf(quad.IRI("http://example.org/p")) != nil {
		t.Error("a term was read without a connection")
	}
	it := graph.Iterate(ctx, v.QuadsAllIterator())
	if n, err := it.Count(); err == nil {
		t.Errorf("%d quads and no error without a connection", n)
	}
	if err := v.Close(); err == nil || !strings.Contains(err.Error(), "is lost") {
		t.Errorf("Close of a view that lost its connection: %v", err)
	}
	if _, known, err := s.Hash(ctx, "http://example.org/a"); err != nil || !known {
		t.Errorf("the next question: %v, %v", known, err)
	}
}
