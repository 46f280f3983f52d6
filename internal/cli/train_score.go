package cli

import (
	"fmt"
	"io"
	"io/fs"
	"strings"

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
			for _, file := range files {
				if err := scoreModels(env.Out, data, file); err != nil {
					return err
				}
			}
			return nil
		},
	}
}

func scoreModels(out io.Writer, data fs.FS, file string) error {
	treebank := strings.HasSuffix(strings.TrimSuffix(file, ".gz"), ".conllu")
	if treebank {
		if err := scoreSyntax(out, data, file); err != nil {
			return err
		}
	}
	finder, err := name.Load(data)
	if err != nil {
		return err
	}
	text, err := train.ReadNames(file)
	if err != nil {
		return err
	}
	if scores := train.ScoreNames(text, finder.FindWords); !treebank || scores.All.Gold > 0 {
		scores.Write(out, file)
	}
	return nil
}

func scoreSyntax(out io.Writer, data fs.FS, file string) error {
	tagger, err := tag.Load(data)
	if err != nil {
		return err
	}
	parser, err := parse.Load(data)
	if err != nil {
		return err
	}
	scores, err := train.MeasureSyntax(tagger, parser, []string{file})
	for _, s := range scores {
		fmt.Fprintln(out, s)
	}
	return err
}
