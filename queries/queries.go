// Package queries holds the saved queries that accord brings along, one a
// file; internal/query says how they are written. A query's story, in
// testdata/stories, is a small graph and the rows that it must give.
//
// A folder named by --queries or ACCORD_QUERIES is read beside these; a query
// there replaces the one here that has its name.
package queries

import "embed"

// FS holds the query files.
//
//go:embed *.gizmo
var FS embed.FS
