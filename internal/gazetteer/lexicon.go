package gazetteer

// Lexicons are the word lists of data/lexicon.
type Lexicons struct{}
