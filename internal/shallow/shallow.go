// Package shallow learns and runs small neural networks with one hidden layer
// over sparse inputs (after Chen and Manning 2014).
//
// An example is a list of row numbers, one for each thing that is true of it.
// The rows' weights are summed, negative sums become zero, and each class
// scores a weighted sum of what is left. As the inputs are merely on or off,
// reading needs no multiplication below the hidden layer: it adds weights, four
// at a time in a 64-bit word.
//
// In training, examples go into a Trainer: stochastic gradient descent on the
// log-likelihood of the allowed classes, with a learning rate for each row
// (Duchi, Hazan and Singer 2011, one rate a row). Out comes a file, a byte a
// weight, which is read as a Net. Everything is deterministic: same updates,
// same bytes.
//
// Limits: at most 127 inputs an example, hidden units in multiples of 8.
package shallow
