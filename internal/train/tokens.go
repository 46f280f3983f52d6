package train

import (
	"bufio"
	"fmt"
	"io"
	"os"

	"accord/internal/text"
)

// Sentences of text that other programs shall annotate have as many tokens:
// shorter ones teach little, longer ones are mostly lists and tables.
const fewestTokens, mostTokens = 3, 60

// WriteTokens writes the tokens of files for a program that annotates them: one
// a line, an empty line after each sentence. Treebanks (.conllu, .conllu.gz)
// keep their tokens; other files are text, divided as articles are, of which
// sentences of 3 to 60 tokens are taken until there are most tokens (0: all).
func WriteTokens(out io.Writer, analyzer *text.Analyzer, paths []string, most int) error {
	w := bufio.NewWriter(out)
	for _, path := range paths {
		doc, err := tokensOf(analyzer, path, most)
		if err != nil {
			return fmt.Errorf("reading tokens: %w", err)
		}
		for _, s := range doc.Sentences {
			for i := s.First; i < s.Last; i++ {
				fmt.Fprintln(w, doc.Word(i))
			}
			fmt.Fprintln(w)
		}
	}
	return w.Flush()
}

func tokensOf(analyzer *text.Analyzer, path string, most int) (*text.Document, error) {
	if IsTreebank(path) {
		bank, err := ReadTreebanks([]string{path})
		if err != nil {
			return nil, err
		}
		return bank.Doc, nil
	}
	body, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	doc := analyzer.Analyze(string(body))
	var kept []text.Sentence
	tokens := 0
	for _, s := range doc.Sentences {
		if n := s.Last - s.First; n >= fewestTokens && n <= mostTokens && (most == 0 || tokens < most) {
			kept = append(kept, s)
			tokens += n
		}
	}
	doc.Sentences = kept
	return doc, nil
}
