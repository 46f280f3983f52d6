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
		Example: "  accord import graph.nq.gz --db copy.db",
		Args:    cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, files []string) error {
			return runImport(cmd.Context(), env, files)
		},
	}
}

// importing is one run of the command. The graph is opened for the first file
// that can be: where there is none, no graph is made.
type importing struct {
	env   *Env
	graph *graph.Graph
}

func runImport(ctx context.Context, env *Env, files []string) error {
	run := &importing{env: env}
	failed := false
	for _, file := range files {
		added, err := run.file(ctx, file)
		if ctx.Err() != nil {
			return errors.Join(ctx.Err(), run.close())
		}
		if err != nil {
			env.report(err)
			failed = true
			continue
		}
		fmt.Fprintf(env.Out, "%s: %d quads added\n", file, added)
	}
	if err := run.close(); err != nil {
		return err
	}
	return outcome(failed)
}

func (run *importing) close() error {
	if run.graph == nil {
		return nil
	}
	return run.graph.Close()
}

// file imports one file, uncompressed if its name ends in .gz.
func (run *importing) file(ctx context.Context, file string) (added int, err error) {
	in, size := io.NopCloser(run.env.In), int64(0)
	if file != "-" {
		if in, size, err = open(file); err != nil {
			return 0, err
		}
	}
	defer in.Close()
	progress := run.env.newProgress("MB", size, 1e6)
	defer progress.clear()
	var r io.Reader = &counting{in: in, p: progress}
	if strings.HasSuffix(file, ".gz") {
		if r, err = gzip.NewReader(r); err != nil {
			return 0, fmt.Errorf("%s: %w", file, err)
		}
	}
	if run.graph == nil {
		if run.graph, err = run.env.openGraph(); err != nil {
			return 0, err
		}
	}
	added, err = run.graph.Import(ctx, r, file)
	var conflict *graph.ConflictError
	if errors.As(err, &conflict) {
		return 0, withHint(fmt.Errorf("%s: %w", file, err), "take the article out with 'accord remove %s'", conflict.IRI)
	}
	return added, err
}

// open opens a file and tells its size in bytes, 0 for what has none.
func open(file string) (io.ReadCloser, int64, error) {
	in, err := os.Open(file)
	if err != nil {
		return nil, 0, err
	}
	info, err := in.Stat()
	if err != nil {
		return nil, 0, errors.Join(err, in.Close())
	}
	if !info.Mode().IsRegular() {
		return in, 0, nil
	}
	return in, info.Size(), nil
}
