package cli

import (
	"fmt"

	"github.com/spf13/cobra"

	"accord/internal/graph"
)

type statsOptions struct{ format listFormat }

func newStatsCmd(env *Env) *cobra.Command {
	opts := statsOptions{format: "text"}
	cmd := &cobra.Command{
		Use:     "stats",
		Short:   "Print the sizes of the graph",
		Long:    "Print how many articles are in the graph, how many quads, and how many different terms these have.",
		Example: "  accord stats --format json",
		Args:    cobra.NoArgs,
		RunE:    func(*cobra.Command, []string) error { return runStats(env, opts) },
	}
	cmd.Flags().Var(newFormatFlag(&opts.format, listFormats()), "format", "text or json")
	return cmd
}

func runStats(env *Env, opts statsOptions) error {
	return env.withGraph(func(g *graph.Graph) error {
		stats, err := g.Stats()
		if err != nil {
			return err
		}
		if opts.format == "json" {
			return writeJSON(env.Out, map[string]int64{
				"articles": int64(stats.Articles), "quads": stats.Quads, "nodes": stats.Nodes})
		}
		_, err = fmt.Fprintf(env.Out, "articles %8d\nquads    %8d\nnodes    %8d\n",
			stats.Articles, stats.Quads, stats.Nodes)
		return err
	})
}
