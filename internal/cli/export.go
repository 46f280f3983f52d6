package cli

import (
	"io"

	"github.com/spf13/cobra"

	"accord/internal/graph"
)

type exportOptions struct{ output string }

func newExportCmd(env *Env) *cobra.Command {
	var opts exportOptions
	cmd := &cobra.Command{
		Use:   "export",
		Short: "Write the graph as canonical N-Quads",
		Long: `Write the graph as canonical N-Quads: one quad a line, sorted. The same
articles give the same bytes, in whatever order they were loaded.`,
		Example: `  accord export -o graph.nq.gz
  accord export | riot --validate --syntax nquads -`,
		Args: cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error { return runExport(env, opts) },
	}
	outputFlag(cmd, &opts.output)
	return cmd
}

// outputFlag declares -o.
func outputFlag(cmd *cobra.Command, output *string) {
	cmd.Flags().StringVarP(output, "output", "o", "", "write to a `file`, compressed if its name ends in .gz")
}

func runExport(env *Env, opts exportOptions) error {
	return env.withGraph(func(g *graph.Graph) error {
		return env.writeOut(opts.output, func(w io.Writer) error { return g.Export(w) })
	})
}
