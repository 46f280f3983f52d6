package train

import (
	"bufio"
	"fmt"
	"io"
)

// WriteNameColumns writes a text as ParseNameColumns reads it: token, tab,
// labels, with open ones divided by bars.
func WriteNameColumns(out io.Writer, text *NameText) error {
	w := bufio.NewWriter(out)
	for _, doc := range text.documents() {
		fmt.Fprintln(w, "# newdoc")
		for _, e := range doc {
			for i, word := range e.Words {
				fmt.Fprintf(w, "%s\t%s\n", word, e.Labels[i])
			}
			fmt.Fprintln(w)
		}
	}
	return w.Flush()
}
