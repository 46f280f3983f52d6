package cli

import (
	"context"
	"io"

	"github.com/cayleygraph/quad"
	"github.com/spf13/cobra"

	"accord/internal/nquads"
	"accord/internal/pipeline"
)

type extractOptions struct{ output string }

func newExtractCmd(env *Env) *cobra.Command {
	var opts extractOptions
	cmd := &cobra.Command{
		Use:   "extract ARTICLE...",
		Short: "Write the graph of articles as N-Quads, without a store",
		Long: `Read articles and write what they state as canonical N-Quads. ARTICLE is a
file (plain text, Markdown or HTML), a folder of files, or - for standard
input. An article that cannot be read is reported, and the others are done.`,
		Example: "  accord extract news/ -o news.nq.gz",
		Args:    cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, names []string) error {
			return runExtract(cmd.Context(), env, opts, names)
		},
	}
	outputFlag(cmd, &opts.output)
	return cmd
}

func runExtract(ctx context.Context, env *Env, opts extractOptions, names []string) error {
	p, err := env.pipeline()
	if err != nil {
		return err
	}
	articles, failed, err := env.readArticles(p.Reader(), names, opts.output)
	if err != nil {
		return err
	}
	sorter := nquads.NewSorter("", 0)
	defer sorter.Close()
	if env.extract(ctx, p, articles, func(r *pipeline.Result) error {
		return addAll(sorter, r.Quads)
	}) {
		failed = true
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	err = env.writeOut(opts.output, func(w io.Writer) error {
		_, err := sorter.Write(w)
		return err
	})
	if err != nil {
		return err
	}
	return outcome(failed)
}

func addAll(sorter *nquads.Sorter, quads []quad.Quad) error {
	for _, q := range quads {
		if err := sorter.Add(q); err != nil {
			return err
		}
	}
	return nil
}
