package cli

import (
	"cmp"
	"fmt"

	"github.com/spf13/cobra"

	"accord/internal/graph"
)

func newRemoveCmd(env *Env) *cobra.Command {
	return &cobra.Command{
		Use:   "remove ARTICLE...",
		Short: "Take articles out of the graph",
		Long: `Take articles, with all that they alone state, out of the graph. An article is
named by its IRI ('accord articles' lists them) or the name it was minted from.`,
		Example: "  accord remove us-china-london-talks",
		Args:    cobra.MinimumNArgs(1),
		RunE:    func(_ *cobra.Command, names []string) error { return runRemove(env, names) },
		ValidArgsFunction: func(_ *cobra.Command, given []string, prefix string) ([]string, cobra.ShellCompDirective) {
			return completeArticle(env, given, prefix)
		},
	}
}

func runRemove(env *Env, names []string) error {
	missing := false
	err := env.withGraph(func(g *graph.Graph) error {
		iris, none, err := env.findArticles(g, names)
		if err != nil {
			return err
		}
		missing = none
		for _, iri := range iris {
			removed, err := g.Remove(iri)
			if err != nil {
				return err
			}
			if removed {
				fmt.Fprintf(env.Out, "removed %s\n", iri)
			}
		}
		return g.Sync()
	})
	return cmp.Or(err, outcome(missing))
}
