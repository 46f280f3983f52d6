package cli

import (
	"errors"

	"github.com/spf13/cobra"

	"accord/internal/train"
)

func newTrainWordsCmd(env *Env) *cobra.Command {
	var out string
	cmd := &cobra.Command{
		Use:   "words FILE -o DIR",
		Short: "Pack the table of word classes that the models look words up in",
		Long: `Pack a table of words (word, group, coarse and middle class, flags, divided by
tabs; also gzipped) for the models. Names and syntax must be learned anew with it.`,
		Example: "  accord train words words.tsv -o mydata",
		Args:    cobra.ExactArgs(1),
		RunE: func(_ *cobra.Command, files []string) error {
			if out == "" {
				return misuse(errors.New("no folder to write to"), "name one with -o DIR")
			}
			table, err := train.WordClasses(files[0])
			if err != nil {
				return err
			}
			return writeWeights(env, out, map[string][]byte{classesFile: table})
		},
	}
	cmd.Flags().StringVarP(&out, "output", "o", "", "data `folder` to write the table to")
	return cmd
}
