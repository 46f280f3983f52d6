package main

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"strings"
)

// readPassages cuts a file into passages of three to six sentences.
func readPassages(file string) ([]string, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var in io.Reader = f
	if strings.HasSuffix(file, ".gz") {
		if in, err = gzip.NewReader(f); err != nil {
			return nil, fmt.Errorf("%s: %w", file, err)
		}
	}
	lines := bufio.NewScanner(in)
	lines.Buffer(nil, 1<<26)
	c := &cutter{}
	read := c.plain
	switch name := strings.TrimSuffix(file, ".gz"); {
	case strings.HasSuffix(name, ".conllu"):
		read = c.conllu
	case strings.HasSuffix(name, ".jsonl"):
		read = c.documents
	case strings.HasSuffix(name, ".tsv"):
		read = c.tokens
	}
	for lines.Scan() {
		if err := read(lines.Text()); err != nil {
			return nil, fmt.Errorf("%s: %w", file, err)
		}
	}
	c.sentence(detokenize(c.words))
	c.end()
	return c.passages, lines.Err()
}

// cutter gathers sentences into passages.
type cutter struct {
	passages  []string
	sentences []string
	words     []string // of the sentence being read
	talk      bool     // the document is no prose: its sentences are passed over
}

// sentence adds a sentence to the passage; long passages end.
func (c *cutter) sentence(s string) {
	if s = strings.TrimSpace(s); s != "" {
		c.sentences = append(c.sentences, s)
	}
	c.words = nil
	if len(c.sentences) == 6 {
		c.end()
	}
}

// end closes a passage, unless it is too short to be one.
func (c *cutter) end() {
	if len(c.sentences) >= 3 {
		c.passages = append(c.passages, strings.Join(c.sentences, " "))
	}
	c.sentences = c.sentences[:0]
}

// conllu takes the texts of a treebank's sentences, but of talk and tales.
func (c *cutter) conllu(line string) error {
	if strings.HasPrefix(line, "# newdoc") {
		c.end()
		c.talk = false
	}
	if genre, ok := strings.CutPrefix(line, "# meta::genre = "); ok {
		switch genre {
		case "conversation", "vlog", "podcast", "reddit", "fiction":
			c.talk = true
		}
	}
	if s, ok := strings.CutPrefix(line, "# text = "); ok && !c.talk {
		c.sentence(s)
	}
	return nil
}

// documents reads a line of Re-DocRED.
func (c *cutter) documents(line string) error {
	var doc struct{ Sents [][]string }
	if err := json.Unmarshal([]byte(line), &doc); err != nil {
		return err
	}
	for _, words := range doc.Sents {
		c.sentence(detokenize(words))
	}
	c.end()
	return nil
}

// tokens reads a line that begins with a token; an empty one ends a sentence.
func (c *cutter) tokens(line string) error {
	word, _, _ := strings.Cut(line, "\t")
	if word == "" {
		c.sentence(detokenize(c.words))
		return nil
	}
	c.words = append(c.words, word)
	return nil
}

// plain takes a line of prose for one or two sentences.
func (c *cutter) plain(line string) error {
	if len(line) > 60 {
		c.sentence(line)
	}
	return nil
}

// detokenize writes tokens as prose.
func detokenize(words []string) string {
	var b strings.Builder
	open, glued := false, true
	for _, w := range words {
		attach := strings.Contains(" . , ; : ! ? ) ] % 's n't 're 've 'll 'm 'd ’s - – / ", " "+w+" ") || w == "\"" && open
		if !glued && !attach {
			b.WriteByte(' ')
		}
		b.WriteString(w)
		glued = strings.Contains(" ( [ $ £ € - – / ", " "+w+" ") || w == "\"" && !open
		if w == "\"" {
			open = !open
		}
	}
	return b.String()
}
