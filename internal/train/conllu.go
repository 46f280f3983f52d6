package train

import (
	"bufio"
	"compress/gzip"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"

	"accord/internal/parse"
	"accord/internal/tag"
	"accord/internal/text"
)

// Treebank is annotated text: a document of gold tokens and sentences, with
// what is known of every token. Arcs' heads are document-wide, as in parse.
type Treebank struct {
	Doc   *text.Document
	Words []tag.Word
	Arcs  []parse.Arc
}

// IsTreebank reports whether a file is CoNLL-U by its name: .conllu, .conllu.gz.
func IsTreebank(path string) bool {
	return strings.HasSuffix(strings.TrimSuffix(path, ".gz"), ".conllu")
}

// ReadTreebanks reads CoNLL-U files one after the other into one Treebank.
// Errors name file and line.
func ReadTreebanks(paths []string) (*Treebank, error) {
	r := &reader{}
	for _, path := range paths {
		if err := r.file(path); err != nil {
			return nil, fmt.Errorf("reading a treebank: %w", err)
		}
	}
	return r.treebank(), nil
}

// ParseTreebank reads CoNLL-U text; name stands for the file in errors.
func ParseTreebank(name string, in io.Reader) (*Treebank, error) {
	r := &reader{}
	if err := r.read(name, in); err != nil {
		return nil, err
	}
	return r.treebank(), nil
}

type reader struct {
	body strings.Builder
	bank Treebank
	doc  text.Document
}

func (r *reader) treebank() *Treebank {
	r.doc.Body = r.body.String()
	r.bank.Doc = &r.doc
	return &r.bank
}

func (r *reader) file(path string) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	if !strings.HasSuffix(path, ".gz") {
		return r.read(path, f)
	}
	z, err := gzip.NewReader(f)
	if err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	return r.read(path, z)
}

func (r *reader) read(name string, in io.Reader) error {
	lines := bufio.NewScanner(in)
	lines.Buffer(nil, 1<<20)
	first := len(r.doc.Tokens)
	n := 0
	for lines.Scan() {
		n++
		line := strings.TrimSuffix(lines.Text(), "\r")
		var err error
		switch {
		case line == "":
			err = r.endSentence(first)
			first = len(r.doc.Tokens)
		case line[0] != '#':
			err = r.token(line, first)
		}
		if err != nil {
			return fmt.Errorf("%s:%d: %w", name, n, err)
		}
	}
	if err := lines.Err(); err != nil {
		return fmt.Errorf("%s:%d: %w", name, n+1, err)
	}
	if err := r.endSentence(first); err != nil {
		return fmt.Errorf("%s:%d: %w", name, n, err)
	}
	return nil
}

// token adds one line of ten columns. Lines of multiword tokens (3-4) and
// empty nodes (3.1) carry no word of their own.
func (r *reader) token(line string, first int) error {
	col := strings.Split(line, "\t")
	if len(col) != 10 {
		return fmt.Errorf("%d columns, want 10 with tabs between them", len(col))
	}
	if strings.ContainsAny(col[0], "-.") {
		return nil
	}
	id, err := strconv.Atoi(col[0])
	if want := len(r.doc.Tokens) - first + 1; err != nil || id != want {
		return fmt.Errorf("token number %q, want %d", col[0], want)
	}
	head, err := strconv.Atoi(col[6])
	if err != nil || head < 0 {
		return fmt.Errorf("head %q, want a token number or 0", col[6])
	}
	if head == 0 {
		head = -first // first + head - 1 is then -1
	}
	start := r.body.Len()
	r.body.WriteString(col[1])
	r.doc.Tokens = append(r.doc.Tokens, text.Token{Span: text.Span{Start: start, End: r.body.Len()}})
	r.body.WriteByte(' ')
	r.bank.Words = append(r.bank.Words, tag.Word{UPOS: col[3], XPOS: col[4], Lemma: col[2]})
	r.bank.Arcs = append(r.bank.Arcs, parse.Arc{Head: first + head - 1, Rel: col[7]})
	return nil
}

func (r *reader) endSentence(first int) error {
	last := len(r.doc.Tokens)
	if first == last {
		return nil
	}
	for i, arc := range r.bank.Arcs[first:] {
		if arc.Head >= last {
			return fmt.Errorf("token %d has head %d, after the sentence's last token %d", i+1, arc.Head-first+1, last-first)
		}
	}
	span := text.Span{Start: r.doc.Tokens[first].Start, End: r.doc.Tokens[last-1].End}
	r.doc.Sentences = append(r.doc.Sentences, text.Sentence{Span: span, First: first, Last: last})
	return nil
}
