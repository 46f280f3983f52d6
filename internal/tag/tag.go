// Package tag gives every token its part of speech and lemma.
package tag

// Word is what is known of one token by itself: the universal part of speech
// (UPOS: NOUN, PROPN, VERB ...), the Penn Treebank tag (XPOS: NN, NNP, VBD ...)
// and the lemma in lower case.
type Word struct {
	UPOS, XPOS, Lemma string
}
