package cli

import (
	"cmp"
	"io"

	"github.com/cayleygraph/quad"
	"github.com/spf13/cobra"

	"accord/internal/graph"
	"accord/internal/nquads"
)

type exportOptions struct{ output string }

func newExportCmd(env *Env) *cobra.Command {
	var opts exportOptions
	cmd := &cobra.Command{
		Use:   "export [ARTICLE...]",
		Short: "Write the graph, or some articles of it, as canonical N-Quads",
		Long: `Write the graph as canonical N-Quads: one quad a line, sorted. The same
articles give the same bytes, in whatever order they were loaded. With articles
named by IRI ('accord articles' lists them), or by the name it was minted from,
write what these alone say.`,
		Example: `  accord export -o graph.nq.gz
  accord export us-china-london-talks
  accord export | riot --validate --syntax nquads -`,
		RunE:              func(_ *cobra.Command, names []string) error { return runExport(env, opts, names) },
		ValidArgsFunction: completeArticles(env),
	}
	outputFlag(cmd, &opts.output)
	return cmd
}

// outputFlag declares -o.
func outputFlag(cmd *cobra.Command, output *string) {
	cmd.Flags().StringVarP(output, "output", "o", "", "write to a `file`, compressed if its name ends in .gz")
}

func runExport(env *Env, opts exportOptions, names []string) error {
	return env.withGraph(func(g *graph.Graph) error {
		if len(names) > 0 {
			return exportArticles(env, opts, g, names)
		}
		return env.writeOut(opts.output, func(w io.Writer) error { return g.Export(w) })
	})
}

// exportArticles writes nothing where one of the articles is not there: a part
// would look like the whole.
func exportArticles(env *Env, opts exportOptions, g *graph.Graph, names []string) error {
	iris, missing, err := env.findArticles(g, names)
	if err = cmp.Or(err, outcome(missing)); err != nil {
		return err
	}
	var all []quad.Quad
	for _, iri := range iris {
		quads, err := g.ArticleQuads(iri)
		if err != nil {
			return err
		}
		all = append(all, quads...)
	}
	return env.writeOut(opts.output, func(w io.Writer) error { return nquads.WriteSorted(w, all) })
}
