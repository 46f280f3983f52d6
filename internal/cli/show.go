package cli

import (
	"context"

	"github.com/spf13/cobra"

	"accord/internal/query"
)

// showOptions are what `accord show` was asked.
type showOptions struct {
	name     string
	format   query.Format
	evidence bool
}

func newShowCmd(env *Env) *cobra.Command {
	o := showOptions{format: query.Table, evidence: true}
	cmd := &cobra.Command{
		Use:   "show NAME",
		Short: "Show all that the graph says of one entity",
		Long: `Show an entity's classes, names and facts, each with its sentences. The entity
is given by name, other name, IRI or ISO code; of an unknown name, those like it
are suggested.`,
		Example: `  accord show "Atlantic Council"
  accord show CN --format json`,
		Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			o.name = args[0]
			return runShow(cmd.Context(), env, o)
		},
		ValidArgsFunction: func(cmd *cobra.Command, args []string, prefix string) ([]string, cobra.ShellCompDirective) {
			return completeEntity(cmd.Context(), env, args, prefix)
		},
	}
	formats := []query.Format{query.Table, query.JSON}
	cmd.Flags().Var(newFormatFlag(&o.format, formats), "format", "table or json")
	cmd.Flags().BoolVar(&o.evidence, "evidence", true, "with the sentences that state each fact")
	complete(cmd, "format", fixed(formats))
	return cmd
}

func runShow(ctx context.Context, env *Env, o showOptions) error {
	view, err := withSnapshot(env, func(qs snapshot) (query.View, error) { return query.Show(ctx, qs, o.name) })
	if err != nil {
		return err
	}
	return query.WriteView(env.Out, o.format, view, env.style(o.evidence))
}

func completeEntity(ctx context.Context, env *Env, args []string, prefix string) ([]string, cobra.ShellCompDirective) {
	if len(args) > 0 {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	if ctx == nil {
		ctx = context.Background()
	}
	ctx, cancel := context.WithTimeout(ctx, completionTime)
	defer cancel()
	names, err := withSnapshot(env, func(qs snapshot) ([]string, error) { return query.Names(ctx, qs, query.Entity, prefix, 50) })
	if err != nil {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	return names, cobra.ShellCompDirectiveNoFileComp
}
