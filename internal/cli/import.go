package cli

import (
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"accord/internal/graph"
)

func newImportCmd(env *Env) *cobra.Command {
	return &cobra.Command{
		Use:   "import FILE...",
		Short: "Add the quads of N-Quads files to the graph",
		Long: `Add the quads of N-Quads files to the graph; "-" is standard input. Files are
read strictly: of a file with a wrong line nothing is stored.`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, files []string) error {
			return runImport(cmd.Context(), env, files)
		},
	}
}

func runImport(ctx context.Context, env *Env, files []string) error {
	g, err := env.openGraph()
	if err != nil {
		return err
	}
	failed := false
	for _, file := range files {
		added, err := importFile(ctx, env, g, file)
		if err != nil {
			env.report(err)
			failed = true
			continue
		}
		fmt.Fprintf(env.Out, "%s: %d quads added\n", file, added)
	}
	if err := g.Close(); err != nil {
		return err
	}
	if failed {
		return errReported
	}
	return nil
}

// importFile imports one file, uncompressed if its name ends in .gz.
func importFile(ctx context.Context, env *Env, g *graph.Graph, file string) (added int, err error) {
	in := io.NopCloser(env.In)
	if file != "-" {
		if in, err = os.Open(file); err != nil {
			return 0, err
		}
	}
	defer in.Close()
	var r io.Reader = in
	if strings.HasSuffix(file, ".gz") {
		if r, err = gzip.NewReader(in); err != nil {
			return 0, fmt.Errorf("%s: %w", file, err)
		}
	}
	added, err = g.Import(ctx, r, file)
	var conflict *graph.ConflictError
	if errors.As(err, &conflict) {
		return 0, withHint(fmt.Errorf("%s: %w", file, err), "take the article out with 'accord remove %s'", conflict.IRI)
	}
	return added, err
}
