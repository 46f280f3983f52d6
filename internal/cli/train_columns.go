package cli

import (
	"io"

	"github.com/spf13/cobra"

	"accord/internal/train"
)

func newTrainColumnsCmd(env *Env) *cobra.Command {
	var out string
	cmd := &cobra.Command{
		Use:   "columns FILE",
		Short: "Write the names marked in annotated text as columns",
		Long: `Write annotated text as "train names" reads it: a token and its labels a line, an
empty line after each sentence, "# newdoc" before each document. Labels that the
text leaves open are divided by bars.`,
		Example: "  accord train columns gum-dev.conllu.gz -o gum-dev.tsv",
		Args:    cobra.ExactArgs(1),
		RunE: func(_ *cobra.Command, files []string) error {
			text, err := train.ReadNames(files[0])
			if err != nil {
				return err
			}
			return env.writeOut(out, func(w io.Writer) error { return train.WriteNameColumns(w, text) })
		},
	}
	cmd.Flags().StringVarP(&out, "output", "o", "", "`file` to write to instead of standard output")
	return cmd
}
