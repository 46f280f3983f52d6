package sqlstore

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
)

// format names the layout of the tables; it stands in accord_graph.
const format = "accord graph 1"

// prefixLength is how many characters of an IRI its index holds: an entry must
// fit into a third of a page.
const prefixLength = 200

// textOrder is how strings are compared by their bytes: what CockroachDB always
// does.
func (f flavour) textOrder() string { return [...]string{` COLLATE "C"`, ""}[f] }

// tables makes the tables. Nodes and quads have the columns of Cayley v0.7.7's
// SQL backend.
func (f flavour) tables() []string {
	return []string{
		`CREATE TABLE nodes (
	hash BYTEA PRIMARY KEY,
	refs INT NOT NULL,
	value BYTEA,
	value_string TEXT,
	datatype TEXT,
	language TEXT,
	iri BOOLEAN,
	bnode BOOLEAN,
	value_int BIGINT,
	value_bool BOOLEAN,
	value_float DOUBLE PRECISION,
	value_time TIMESTAMP WITH TIME ZONE)`,
		`CREATE TABLE quads (
	horizon BIGSERIAL PRIMARY KEY,
	subject_hash BYTEA NOT NULL,
	predicate_hash BYTEA NOT NULL,
	object_hash BYTEA NOT NULL,
	label_hash BYTEA,
	ts TIMESTAMP)`,
		`CREATE TABLE accord_articles (hash BYTEA PRIMARY KEY, iri TEXT NOT NULL, content TEXT NOT NULL)`,
		`CREATE TABLE accord_graph (id INT PRIMARY KEY, format TEXT NOT NULL, quads BIGINT NOT NULL, nodes BIGINT NOT NULL)`,
		`INSERT INTO accord_graph (id, format, quads, nodes) VALUES (1, '` + format + `', 0, 0)`,
	}
}

// index is one that an import into an empty graph makes last.
type index struct{ name, on string }

func (f flavour) indexes() []index {
	return []index{
		{"spo_unique", "quads (subject_hash, predicate_hash, object_hash) WHERE label_hash IS NULL"},
		{"spol_unique", "quads (subject_hash, predicate_hash, object_hash, label_hash) WHERE label_hash IS NOT NULL"},
		{"spo_index", "quads (subject_hash, predicate_hash, object_hash)"},
		{"pos_index", "quads (predicate_hash, object_hash, subject_hash)"},
		{"osp_index", "quads (object_hash, subject_hash, predicate_hash)"},
		{"label_index", "quads (label_hash)"},
		{"iri_index", "nodes (" + f.iriStart() + ") WHERE iri"},
	}
}

// create is the statement that makes an index.
func (i index) create() string {
	unique := ""
	if strings.HasSuffix(i.name, "_unique") {
		unique = "UNIQUE "
	}
	return "CREATE " + unique + "INDEX " + i.name + " ON " + i.on
}

// iriStart is the expression that the index of IRIs is over.
func (f flavour) iriStart() string {
	return fmt.Sprintf("(left(value_string, %d)%s)", prefixLength, f.textOrder())
}

// prepare checks that the database holds a graph of this version. If it holds
// none, the tables are made, or it is an ErrNoGraph if make is not set.
func (p *pool) prepare(ctx context.Context, create bool) error {
	return p.with(ctx, func(conn *pgx.Conn) error {
		switch err := p.check(ctx, conn); {
		case !errors.Is(err, ErrNoGraph) || !create:
			return err
		}
		if err := p.createTables(ctx, conn); err != nil {
			return err
		}
		return p.check(ctx, conn)
	})
}

// ErrNoGraph says that a database holds no graph.
var ErrNoGraph = errors.New("holds no graph")

// check looks at what the database holds.
func (p *pool) check(ctx context.Context, conn *pgx.Conn) error {
	var encoding, found string
	if err := conn.QueryRow(ctx, "SHOW server_encoding").Scan(&encoding); err != nil {
		return fmt.Errorf("asking for the database's encoding: %w", err)
	}
	if !strings.EqualFold(strings.ReplaceAll(encoding, "-", ""), "UTF8") {
		return &Error{Msg: fmt.Sprintf("the database %s is in %s, expected UTF8", where(p.flav, p.cfg), encoding),
			Help: "make one with CREATE DATABASE ... ENCODING 'UTF8' TEMPLATE template0"}
	}
	err := conn.QueryRow(ctx, "SELECT format FROM accord_graph WHERE id = 1").Scan(&found)
	var pg *pgconn.PgError
	switch {
	case errors.As(err, &pg) && pg.Code == "42P01": // undefined_table
		return p.foreign(ctx, conn)
	case errors.As(err, &pg) && pg.Code == "42501": // insufficient_privilege
		return &Error{Msg: fmt.Sprintf("%s may not read the graph in %s: %s", p.cfg.User, where(p.flav, p.cfg), pg.Message),
			Help: fmt.Sprintf("its owner can allow it with GRANT ALL ON ALL TABLES IN SCHEMA ... TO %s", p.cfg.User)}
	case err != nil && !errors.Is(err, pgx.ErrNoRows):
		return fmt.Errorf("reading the graph's version: %w", err)
	case found != format:
		return &Error{Msg: fmt.Sprintf("%s holds %q, and this version of accord reads %q", where(p.flav, p.cfg), found, format),
			Help: "export with the version that wrote it and import into another database"}
	}
	return nil
}

// foreign tells a database without a graph from one with other tables of the
// same names. If a graph is there after all, another process has made it since
// check looked for one.
func (p *pool) foreign(ctx context.Context, conn *pgx.Conn) error {
	rows, err := conn.Query(ctx, `SELECT table_name FROM information_schema.tables
		WHERE table_schema = current_schema() AND table_name IN ('nodes', 'quads', 'accord_articles', 'accord_graph')`)
	if err != nil {
		return fmt.Errorf("looking at the database's tables: %w", err)
	}
	names, err := pgx.CollectRows(rows, pgx.RowTo[string])
	if err != nil {
		return fmt.Errorf("looking at the database's tables: %w", err)
	}
	if slices.Contains(names, "accord_graph") {
		return p.check(ctx, conn)
	}
	if len(names) > 0 {
		slices.Sort(names)
		return &Error{Msg: fmt.Sprintf("%s has tables named %s that are not accord's", where(p.flav, p.cfg), strings.Join(names, ", ")),
			Help: "use an empty database, or a schema of accord's own with ?search_path=NAME after the address"}
	}
	return noGraph{where(p.flav, p.cfg)}
}

// noGraph is an ErrNoGraph that names the database.
type noGraph struct{ where string }

func (e noGraph) Error() string   { return fmt.Sprintf("the database %s %v", e.where, ErrNoGraph) }
func (e noGraph) Is(t error) bool { return t == ErrNoGraph }
func (e noGraph) Hint() string {
	return "'accord load' and 'accord import' with the same --db make one"
}

// createTables makes the tables in one transaction. Another process that does
// the same at this moment is not an error.
func (p *pool) createTables(ctx context.Context, conn *pgx.Conn) error {
	err := pgx.BeginFunc(ctx, conn, func(tx pgx.Tx) error {
		statements := p.flav.tables()
		for _, i := range p.flav.indexes() {
			statements = append(statements, i.create())
		}
		for _, statement := range statements {
			if _, err := tx.Exec(ctx, statement); err != nil {
				return err
			}
		}
		return nil
	})
	var pg *pgconn.PgError
	switch {
	case err == nil:
		return nil
	case !errors.As(err, &pg):
		return fmt.Errorf("making the tables of the graph: %w", err)
	case pg.Code == "42P07" || pg.Code == "23505": // duplicate_table, unique_violation
		return nil // check says whether what is there now is a graph
	case pg.Code == "42501":
		return &Error{Msg: fmt.Sprintf("%s may not make tables in %s: %s", p.cfg.User, where(p.flav, p.cfg), pg.Message),
			Help: fmt.Sprintf("the database's owner can allow it with GRANT CREATE ON SCHEMA public TO %s", p.cfg.User)}
	}
	return fmt.Errorf("making the tables of the graph: %w", err)
}
