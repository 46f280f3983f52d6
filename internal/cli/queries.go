package cli

import (
	"github.com/spf13/cobra"

	"accord/internal/query"
)

func newQueriesCmd(env *Env) *cobra.Command {
	return &cobra.Command{
		Use:   "queries [NAME]",
		Short: "List the saved queries, or tell what one asks and takes",
		Example: `  accord queries
  accord queries paths`,
		Args: cobra.MaximumNArgs(1),
		RunE: func(_ *cobra.Command, args []string) error { return runQueries(env, args) },
		ValidArgsFunction: func(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
			return completeQueries(env, args)
		},
	}
}

func runQueries(env *Env, names []string) error {
	lib, err := env.library()
	if err != nil {
		return err
	}
	style := env.style(false)
	if len(names) == 0 {
		return query.WriteList(env.Out, lib, style)
	}
	q, err := lib.Get(names[0])
	if err != nil {
		return err
	}
	return query.WriteHelp(env.Out, q, style)
}
