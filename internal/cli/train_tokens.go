package cli

import (
	"errors"
	"io"

	"github.com/spf13/cobra"

	"accord/internal/text"
	"accord/internal/train"
)

func newTrainTokensCmd(env *Env) *cobra.Command {
	var most int
	var out string
	cmd := &cobra.Command{
		Use:   "tokens FILE...",
		Short: "Divide text for programs that annotate it",
		Long: `Write the tokens of text, one a line, with an empty line after each sentence, for
a program that tags and parses them. Its CoNLL-U is what "train syntax" takes as
--silver. Treebanks (.conllu) keep the tokens they have.`,
		Example: "  accord train tokens wiki.txt --most 450000 -o wiki.tokens",
		Args:    cobra.MinimumNArgs(1),
		RunE: func(_ *cobra.Command, files []string) error {
			if most < 0 {
				return misuse(errors.New("--most is less than 0"), "leave it out for all tokens")
			}
			data, err := env.data()
			if err != nil {
				return err
			}
			analyzer, err := text.Load(data)
			if err != nil {
				return err
			}
			return env.writeOut(out, func(w io.Writer) error {
				return train.WriteTokens(w, analyzer, files, most)
			})
		},
	}
	cmd.Flags().IntVar(&most, "most", 0, "end each file after the sentence that brings it to as many `tokens`, 0 for none")
	cmd.Flags().StringVarP(&out, "output", "o", "", "`file` to write to instead of standard output")
	return cmd
}
