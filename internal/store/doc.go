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
// prefix of some order: each pattern is one range scan without filtering. (The
// six pairs of positions must begin six different orders.) The number 0 in the
// label's place means: no label. Numbers in the six orders take one to five
// bytes, whose order is that of the numbers; blocks are compressed for speed.
//
// # Reading
//
// Queries make very many small lookups. A View keeps the ranges of rows that
// it has read (known.go), reads beyond what was asked as long as that is used
// later, and reads terms by pages of 64 numbers (terms.go). What it keeps is
// bounded: 32 MB of rows, 64 MB of text.
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
// Two cores, Go 1.26, the synthetic news graph of package bench, each step a
// cold process, medians of three rounds on 2026-11-23 at a load average of 3 to
// 5; Cayley's stores in the same run (leveldb with indexes for
// subject-predicate, object-predicate and label; their export is unsorted). All
// figures are in ../bench/growth.tsv and drawn in growth.svg.
//
//	                             0.1 M      1 M     10 M
//	load, quads/s      accord  668,000  521,000  401,000
//	                   leveldb  69,500   54,500
//	                   memstore 204,000 102,000
//	peak memory, MB    accord       61      196      524
//	                   leveldb     507      874
//	                   memstore    169    1,288
//	open, ms           accord      2.9      3.6     12.4
//	point query, ms    accord      0.9      0.9      2.5
//	one article, ms    accord      0.6      0.6      0.6
//	two hops, ms       accord      0.6      1.3      160
//	export, quads/s    accord    2.3 M    2.2 M    1.9 M
//	export, peak MB    accord       42      120      548
//	disk, bytes a quad above the terms' text
//	                   accord       55       56       57
//
// The 471,705 quads of the movie sample, gzipped, medians of five rounds at a
// load average of 2: accord 0.92 s and 166 MB, leveldb 13.1 s and 862 MB,
// memstore 4.9 s and 1,084 MB.
//
// Saved queries on 1 M quads, each store alone in memory, in milliseconds. The
// first answer of a store just loaded, and for four the mean of five:
//
//	                      first  memstore      five  memstore
//	about                   124        60        46        59
//	agreements              217       204        94       212
//	articles                885       864       650     1,707
//	together              2,066     1,856     1,593     2,153
//	corroborated          3,580     5,185
//	most-mentioned        2,510     5,994
//	meetings              1,415     2,141
//
// The other eleven take 0.26 to 0.80 of memstore's time at the first answer.
//
// To measure again:
//
//	ACCORD_BENCH=0.1,1,10 ACCORD_ROUNDS=3 go test -run TestBench -timeout 2h -v ./internal/graph
//	ACCORD_BENCH=../../../shared/bench/movies.nq.gz ACCORD_ROUNDS=5 go test -run TestBench -timeout 1h -v ./internal/graph
//	accord bench --quads 100000,1000000,10000000
//	go test ./queries -run - -bench Queries -quads 1000000 -benchtime 1x -bare -timeout 1h
//
// # Limits
//
// 4,294,967,294 terms over the life of a store. An export holds all terms and
// rows in memory: 561 MB at 10 M quads. Sets above 2,048 quads are
// estimated, by their share of the bytes on disk, when a query is planned.
package store
