// Package linear learns and runs linear classifiers over sparse features.
//
// In training, features (64-bit hashes, see Hash and Join) and the classes an
// example should and should not have got go into a Trainer: an averaged
// perceptron (Collins 2002), which serves greedy, exploring and structured
// (Viterbi) learners alike, since it leaves the search to its caller. Out
// comes a Model: the average weights, pruned, each stored in one byte.
//
// At start an index of a Model's features is made (see index), and rows of the
// weights of those that tell of many classes (see weights), in some milliseconds
// for a million features. Features are found by bucket and a 16-bit
// fingerprint, so an unknown feature is taken for a known one about twice in
// 65,536 look-ups. Everything is deterministic: same updates, same bytes.
//
// Limits: at most 255 classes; weights are rounded to 255 levels, finer near
// zero; the file's checksum guards against damage, not against forgery.
package linear
