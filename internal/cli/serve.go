package cli

import (
	"errors"

	cayley "github.com/cayleygraph/cayley/graph"
	"github.com/spf13/cobra"

	"accord/internal/graph"
	"accord/internal/query"
)

// serveCommand is the hidden command that runs one query for another accord
// process, which sends it on standard input.
const serveCommand = "serve-query"

func newServeCmd(env *Env) *cobra.Command {
	return &cobra.Command{
		Use:    serveCommand,
		Hidden: true,
		Args:   cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			return query.Serve(cmd.Context(), env.In, env.Out, openStore)
		},
	}
}

// openStore opens the graph in a folder for a single query.
func openStore(dir string) (snapshot, func() error, error) {
	g, err := graph.Open(dir)
	if err != nil {
		return nil, nil, err
	}
	qs := g.Snapshot()
	return qs, func() error { return errors.Join(qs.Close(), g.Close()) }, nil
}

// snapshot is one state of a graph.
type snapshot = cayley.QuadStore

// withSnapshot calls fn with the graph as it is, which must be there.
func withSnapshot[T any](env *Env, fn func(snapshot) (T, error)) (got T, err error) {
	err = env.withGraph(func(g *graph.Graph) error {
		qs := g.Snapshot()
		var failed error
		got, failed = fn(qs)
		return errors.Join(failed, qs.Close())
	})
	return got, err
}

// checkExisting tells what is wrong with the graph, if it cannot be opened.
func (env *Env) checkExisting() error {
	return env.withGraph(func(*graph.Graph) error { return nil })
}
