package train

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"

	"accord/internal/parse"
	"accord/internal/tag"
	"accord/internal/text"
	"accord/internal/wordclass"
)

// StackOptions say how silver text is made: a tagger and a parser learn from
// the treebanks and from what another reader (the guide) says of the same
// tokens, then read the texts that the guide has read.
type StackOptions struct {
	Treebanks  []string // CoNLL-U
	Guides     []string // what the guide says of the treebanks' tokens, a file each
	Texts      []string // what the guide says of the text to annotate
	Seed       uint64
	Passes     int
	Members    int      // parsers that vote
	Held       []string // treebanks to measure on
	HeldGuides []string // what the guide says of them, a file each
	Classes    *wordclass.Table
	Log        io.Writer // progress and scores
}

// DefaultStack are the options that the shipped weights' silver text was made
// with, files left out.
func DefaultStack() StackOptions {
	return StackOptions{Seed: 1, Passes: 5, Members: 4, Log: io.Discard}
}

// guided is a text as the guide reads it.
type guided struct {
	Treebank
	tags []string
}

// Stack writes the texts as CoNLL-U, tagged and parsed in the treebanks'
// manner. Guide files hold a token a line: token, tag, head (from 1 in the
// sentence, 0: root) and relation, with tabs between; an empty line ends a
// sentence.
func Stack(ctx context.Context, o StackOptions, out io.Writer) error {
	if len(o.Held) != len(o.HeldGuides) {
		return fmt.Errorf("%d treebanks to measure on, %d guides", len(o.Held), len(o.HeldGuides))
	}
	t, err := learnTeacher(ctx, o)
	if err != nil {
		return err
	}
	if err := t.measure(o); err != nil {
		return err
	}
	for _, path := range o.Texts {
		if err := ctx.Err(); err != nil {
			return err
		}
		text, err := readGuides([]string{path})
		if err != nil {
			return err
		}
		words, arcs := t.read(text.Doc, text)
		if err := WriteTreebank(out, &Treebank{Doc: text.Doc, Words: words, Arcs: arcs}); err != nil {
			return err
		}
		fmt.Fprintf(o.Log, "%s: %d tokens read\n", path, len(words))
	}
	return nil
}

// teacher reads text that a guide has read.
type teacher struct {
	tagger *tag.Tagger
	parser *parse.Parser
}

func learnTeacher(ctx context.Context, o StackOptions) (*teacher, error) {
	gold, err := ReadTreebanks(o.Treebanks)
	if err != nil {
		return nil, err
	}
	guide, err := readGuides(o.Guides)
	if err != nil {
		return nil, err
	}
	if len(guide.tags) != len(gold.Words) {
		return nil, fmt.Errorf("the guide reads %d tokens, the treebanks hold %d", len(guide.tags), len(gold.Words))
	}
	how := teacherTagging
	how.Epochs, how.Seed, how.Guide, how.Classes = o.Passes, o.Seed, guide.tags, o.Classes
	words, err := jackknife(ctx, gold, how)
	if err != nil {
		return nil, err
	}
	tagger, err := tag.Learn(ctx, gold.Doc, gold.Words, how)
	if err != nil {
		return nil, err
	}
	var members []*parse.Learned
	for i := range max(1, o.Members) {
		how := teacherParsing
		how.Epochs, how.Seed, how.Guide, how.Classes = o.Passes, o.Seed+uint64(i), guide.Arcs, o.Classes
		p, err := parse.Learn(ctx, gold.Doc, words, gold.Arcs, how)
		if err != nil {
			return nil, err
		}
		fmt.Fprintf(o.Log, "parser %d of %d learned\n", i+1, o.Members)
		members = append(members, p)
	}
	return &teacher{tagger, parse.Committee(members)}, nil
}

func (t *teacher) read(doc *text.Document, g *guided) ([]tag.Word, []parse.Arc) {
	words := t.tagger.TagGuided(doc, g.tags)
	return words, t.parser.ParseGuided(doc, words, g.Arcs)
}

func (t *teacher) measure(o StackOptions) error {
	for i, path := range o.Held {
		gold, err := ReadTreebanks([]string{path})
		if err != nil {
			return err
		}
		guide, err := readGuides(o.HeldGuides[i : i+1])
		if err != nil {
			return err
		}
		words, arcs := t.read(gold.Doc, guide)
		s := score(gold, words, arcs)
		s.File = path
		fmt.Fprintln(o.Log, s)
	}
	return nil
}

// WriteTreebank writes CoNLL-U; features and other columns stay empty.
func WriteTreebank(out io.Writer, b *Treebank) error {
	w := bufio.NewWriter(out)
	for _, s := range b.Doc.Sentences {
		for i := s.First; i < s.Last; i++ {
			word, head := b.Words[i], 0
			if b.Arcs[i].Head >= 0 {
				head = b.Arcs[i].Head - s.First + 1
			}
			fmt.Fprintf(w, "%d\t%s\t%s\t%s\t%s\t_\t%d\t%s\t_\t_\n", i-s.First+1, b.Doc.Word(i), word.Lemma, word.UPOS, word.XPOS, head, b.Arcs[i].Rel)
		}
		fmt.Fprintln(w)
	}
	return w.Flush()
}

func readGuides(paths []string) (*guided, error) {
	g, r := &guided{}, &reader{}
	for _, path := range paths {
		if err := readGuide(path, g, r); err != nil {
			return nil, fmt.Errorf("reading a guide: %w", err)
		}
	}
	g.Treebank = *r.treebank()
	return g, nil
}

func readGuide(path string, g *guided, r *reader) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	first, n := len(r.doc.Tokens), 0
	for lines.Scan() {
		n++
		if lines.Text() == "" {
			if err := r.endSentence(first); err != nil {
				return fmt.Errorf("%s:%d: %w", path, n, err)
			}
			first = len(r.doc.Tokens)
			continue
		}
		col := strings.Split(lines.Text(), "\t")
		if len(col) != 4 {
			return fmt.Errorf("%s:%d: %d columns, want token, tag, head and relation", path, n, len(col))
		}
		// The columns of CoNLL-U that a guide lacks are filled in.
		id := strconv.Itoa(len(r.doc.Tokens) - first + 1)
		line := strings.Join([]string{id, col[0], "_", "_", col[1], "_", col[2], col[3], "_", "_"}, "\t")
		if err := r.token(line, first); err != nil {
			return fmt.Errorf("%s:%d: %w", path, n, err)
		}
		g.tags = append(g.tags, col[1])
	}
	if err := lines.Err(); err != nil {
		return fmt.Errorf("%s:%d: %w", path, n+1, err)
	}
	return r.endSentence(first)
}
