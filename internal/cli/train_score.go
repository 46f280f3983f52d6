package cli

import (
	"github.com/spf13/cobra"

	"accord/internal/name"
	"accord/internal/train"
)

func newTrainScoreCmd(env *Env) *cobra.Command {
	return &cobra.Command{
		Use:   "score FILE...",
		Short: "Measure how well names are found in annotated text",
		Long: `Compare the people, organizations and places that the names model finds in
annotated text with those marked there, by the definition of conlleval, and tell how
many words a second it reads. The model is that of --data, or the built-in one.`,
		Example: "  accord train score test.tsv --data mydata",
		Args:    cobra.MinimumNArgs(1),
		RunE: func(_ *cobra.Command, files []string) error {
			data, err := env.data()
			if err != nil {
				return err
			}
			finder, err := name.Load(data)
			if err != nil {
				return err
			}
			for _, file := range files {
				text, err := train.ReadNames(file)
				if err != nil {
					return err
				}
				train.ScoreNames(text, finder.FindWords).Write(env.Out, file)
			}
			return nil
		},
	}
}
