package cli

import (
	"fmt"
	"io"
	"io/fs"
	"slices"

	"github.com/spf13/cobra"

	"accord/internal/name"
	"accord/internal/parse"
	"accord/internal/tag"
	"accord/internal/train"
)

func newTrainScoreCmd(env *Env) *cobra.Command {
	return &cobra.Command{
		Use:   "score FILE...",
		Short: "Measure how well names, tags and trees are read in annotated text",
		Long: `Compare the people, organizations and places that the names model finds in
annotated text with those marked there, by the definition of conlleval, and tell how
many words a second it reads. In treebanks (.conllu, .conllu.gz) compare tags, lemmas
and dependencies too, as the CoNLL 2018 shared task does. The models are those of
--data, or the built-in ones.`,
		Example: "  accord train score test.tsv --data mydata\n  accord train score gum-dev.conllu.gz",
		Args:    cobra.MinimumNArgs(1),
		RunE: func(_ *cobra.Command, files []string) error {
			data, err := env.data()
			if err != nil {
				return err
			}
			m, err := loadScored(data, slices.ContainsFunc(files, train.IsTreebank))
			if err != nil {
				return err
			}
			for _, file := range files {
				if err := m.score(env.Out, file); err != nil {
					return err
				}
			}
			return nil
		},
	}
}

// scored are the models that are measured.
type scored struct {
	names  *name.Finder
	tagger *tag.Tagger // nil without a treebank to measure on
	parser *parse.Parser
}

func loadScored(data fs.FS, treebanks bool) (m scored, err error) {
	if m.names, err = name.Load(data); err != nil || !treebanks {
		return m, err
	}
	if m.tagger, err = tag.Load(data); err != nil {
		return m, err
	}
	m.parser, err = parse.Load(data)
	return m, err
}

func (m scored) score(out io.Writer, file string) error {
	treebank := train.IsTreebank(file)
	if treebank {
		scores, err := train.MeasureSyntax(m.tagger, m.parser, []string{file})
		if err != nil {
			return err
		}
		fmt.Fprintln(out, scores[0])
	}
	text, err := train.ReadNames(file)
	if err != nil {
		return err
	}
	if scores := train.ScoreNames(text, m.names.FindWords); !treebank || scores.All.Gold > 0 {
		scores.Write(out, file)
	}
	return nil
}
