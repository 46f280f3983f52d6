package cli

import (
	"fmt"

	"github.com/spf13/cobra"

	"accord/internal/graph"
	"accord/internal/vocab"
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
	}
}

func runRemove(env *Env, names []string) error {
	failed := false
	err := env.withGraph(func(g *graph.Graph) error {
		for _, name := range names {
			removed, err := removeArticle(env, g, name)
			if err != nil {
				return err
			}
			if !removed {
				env.report(withHint(fmt.Errorf("there is no article %s in the graph", name),
					"'accord articles' lists them"))
				failed = true
			}
		}
		return g.Sync()
	})
	if err == nil && failed {
		return errReported
	}
	return err
}

// removeArticle removes the article of an IRI, or of the IRI that its name
// was given below the base.
func removeArticle(env *Env, g *graph.Graph, name string) (bool, error) {
	for _, iri := range []string{name, vocab.Mint(env.Base, "article", name)} {
		removed, err := g.Remove(iri)
		if err != nil {
			return false, err
		}
		if removed {
			fmt.Fprintf(env.Out, "removed %s\n", iri)
			return true, nil
		}
	}
	return false, nil
}
