package cli

import (
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
		Example:           "  accord remove us-china-london-talks",
		Args:              cobra.MinimumNArgs(1),
		RunE:              func(_ *cobra.Command, names []string) error { return runRemove(env, names) },
		ValidArgsFunction: completeArticles(env),
	}
}

func runRemove(env *Env, names []string) error {
	return env.withArticles(names, func(g *graph.Graph, iris []string) error {
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
}
