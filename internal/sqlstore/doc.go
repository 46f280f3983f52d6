// Package sqlstore keeps the graph in an SQL database: PostgreSQL, or
// CockroachDB when one machine is too small.
//
// In come articles with their quads, imports, and addresses such as
// postgres://ana@host/news; out go Cayley's graph.QuadStore, snapshots, the
// quads of an article, and the canonical export.
//
// # Layout
//
// The tables nodes and quads are those of Cayley's SQL backend, column by
// column, so that Cayley reads the graph without accord. A term is known by
// the SHA-1 hash of its text and stored once, with the number of places that
// hold it; a quad is four hashes. Beside them stand accord_graph (one row: the
// layout's version and the counts) and accord_articles (the hash by which an
// unchanged article is known).
//
// Cayley's own code for that backend is not used. What it does wrong or slowly,
// and what is done here instead:
//
//   - Its CockroachDB flavour has one unique index over subject, predicate and
//     object, and drops every further label without a word. Here both databases
//     have the two conditional indexes, one for quads with a label and one for
//     those without.
//   - It writes quad by quad. Here a transaction is a few statements over
//     arrays, whatever its size.
//   - It has no index on the label, and a removal reads all nodes. Here there
//     is one, and one on the beginning of IRIs, which finds an article's
//     sentences; only the nodes that were touched are looked at.
//   - It counts a quad that was there already, so its nodes stay when the quad
//     goes. Here counts come from the rows that were written.
//   - It reads four names for each quad that it exports. Here nodes and quads
//     are read once each, as they stand, and put in order in memory.
//   - Its iterators skip equal nodes that follow each other, so how often a
//     node comes depends on the plan the database chose; it hands regular
//     expressions and comparisons to the database, which reads them otherwise.
//     Here a scan gives every row, in the order of its index, and filters stay
//     with the program: answers are those of package store, which has the
//     same scans (package scan).
//   - A literal with a backslash before x00 comes back with a NUL. Here such
//     literals go into the column for values that are no text, where Cayley
//     finds them whole.
//   - It prints the address, password and all, when it cannot connect.
//   - Its foreign keys cost four look-ups for each quad. Nothing but these
//     transactions writes here, and they leave no reference open.
//
// # Guarantees
//
// Every write is one transaction. Writers take turns by locking the row of
// accord_graph, so counts are exact and two loaders of one article leave it
// wholly as one of them read it. A View reads in one transaction of its own
// and sees one state. Terms come back exactly as they came in.
//
// # CockroachDB
//
// It is sent what its documentation describes: conditional unique indexes and
// indexes over an expression (since v21.2), ON CONFLICT DO NOTHING without a
// target, arrays unnested for many rows, changes of different tables in one
// statement, DELETE ... USING. Temporary tables, which it has switched off and
// without ON COMMIT DROP, are left to PostgreSQL, and so is the collation "C":
// there strings are in the order of their bytes. Its locks of FOR UPDATE may be
// lost; what keeps writers apart is that each changes the row of accord_graph in
// a serializable transaction. One that the database asks to repeat (40001) is
// repeated, an import excepted, whose input is gone.
//
// All of it runs in the tests on PostgreSQL only: no CockroachDB was at hand,
// and nothing here was run on one.
//
// # Limits
//
// An export holds all terms and quads in memory. Each step of a query that
// reads the graph is one statement, so queries take their time where the
// server is far. The database must be in UTF-8.
package sqlstore
