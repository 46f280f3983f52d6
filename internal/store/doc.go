// Package store keeps a set of quads: a graph.QuadStore of Cayley's on the
// key-value engine Pebble, on disk or in memory with the same code.
//
// In come Cayley's deltas, transactions of whole quads, and bulk loads; out go
// iterators, snapshots and the canonical export.
//
// # Why Pebble
//
// Pebble is a log-structured merge tree in pure Go. It is kept by the makers
// of CockroachDB, who run it in production and test it with random histories
// against a model. It takes sorted files in whole (Ingest, atomic for all
// files of a call), has snapshots that cost nothing to open, opens without
// reading the data, recovers from a kill by replaying a short log, and stores
// blocks by column, which suits keys that are four numbers. Badger keeps keys
// and values apart, which is of no use where values are empty, and holds its
// tables' indexes in memory; bbolt is a B+ tree whose random inserts and
// 4 KiB pages made loads of this kind the slowest that were measured and whose
// files the largest; goleveldb has no ingestion and is hardly maintained;
// SQLite in Go is slower by the cost of SQL for each of six indexes.
//
// # Layout
//
// Each term (IRI, blank node, literal) has a number of 32 bits, given in order
// of first appearance and never used again. A term is stored as its N-Quads
// text, so that the dictionary sorts as the export does:
//
//	t <text>           -> number   texts over 128 bytes: the first 128 and a hash
//	i <number>         -> text
//	0..5 <4 numbers>   -> nothing  SPOG POGS OGSP GSPO OSPG GPSO
//	m <name>           -> counts, next number
//	x <name>           -> records of package graph, in the same transactions
//
// The six orders are the fewest in which every set of bound positions is a
// prefix of some order: each pattern is one range scan without filtering. The
// number 0 in the label's place means: no label.
//
// # Guarantees
//
// A transaction is one Pebble batch: it happens wholly or not at all, and
// existence is checked before anything is written. A term without quads is
// removed with its last quad. Values come back exactly as they came in; typed
// literals are never converted. Iterators hold nothing open between calls, so
// one that is not closed costs nothing. A View is a consistent snapshot.
//
// # Measured
//
// Two cores that other work shared, Go 1.26, synthetic news graph, each line a
// cold process; Cayley's stores in the same run (leveldb with indexes for
// subject-predicate, object-predicate and label). The export of Cayley's
// stores is unsorted.
//
//	                        0.1 M      1 M       10 M
//	load        accord      203 k/s    312 k/s   273 k/s
//	            leveldb      56 k/s     21 k/s
//	            memstore    112 k/s     72 k/s
//	peak memory accord       58 MB     197 MB    548 MB
//	            leveldb     512 MB     862 MB
//	            memstore    164 MB   1,261 MB
//	disk, bytes a quad above the terms' text
//	            accord       34.1       37.7      37.7
//	open and point query      4 ms       9 ms      5 ms
//	one article's 104 quads   0.9 ms     1.5 ms    1.6 ms
//	export      accord      0.16 s     0.60 s     4.5 s
//	            leveldb     1.7 s     20.9 s
//	            memstore    0.05 s     0.57 s
//
// The 471,705 quads of the movie sample, gzipped: accord 1.8 s and 161 MB,
// leveldb 14.8 s and 859 MB, memstore 6.2 s and 1,104 MB. How to measure again
// stands at TestBench of package graph.
//
// # Limits
//
// 4,294,967,294 terms over the life of a store. An export holds all terms and
// rows in memory: 556 MB at 10 M quads. Sets above 2,048 quads are
// estimated, by their share of the bytes on disk, when a query is planned.
package store
