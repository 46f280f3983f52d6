// Package data holds what accord knows, as files a person can read and
// change: the ontology, lexicons, gazetteers, relation patterns and the
// weights of the reading models. Each folder's README says where its facts
// come from, under which licence, and in what format they are written.
//
// The files are embedded in the binary; a folder named by --data or
// ACCORD_DATA is laid over them, file by file (see internal/overlay).
package data

import "embed"

// FS holds every data file, by its path below this folder.
//
//go:embed all:*
var FS embed.FS
