// Package train learns the reading models from annotated text and measures
// them on text they have not seen.
//
// In come CoNLL-U treebanks (https://universaldependencies.org/format.html),
// gzipped where the name ends in .gz; out come the weight files that packages
// tag and parse load, and scores as the CoNLL 2018 shared task defines them.
// The same input and seed give the same bytes.
package train
