package cli

import (
	"context"
	"io"

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

// extractMemory is how many bytes of N-Quads are sorted in memory; what is
// above goes through temporary files. With it a corpus of any size is read in
// less than 300 MB.
const extractMemory = 48 << 20

func runExtract(ctx context.Context, env *Env, opts extractOptions, names []string) error {
	p, err := env.pipeline()
	if err != nil {
		return err
	}
	from, err := env.sources(names, opts.output)
	if err != nil {
		return err
	}
	sorter := nquads.NewSorter("", extractMemory)
	defer sorter.Close()
	if err := from.extract(ctx, p, sorter); err != nil {
		return err
	}
	err = env.writeOut(opts.output, func(w io.Writer) error {
		_, err := sorter.Write(w)
		return err
	})
	if err != nil {
		return err
	}
	return outcome(from.failed)
}

// extract reads the articles, some at a time, and gives their quads to the
// sorter.
func (s *sources) extract(ctx context.Context, p *pipeline.Pipeline, sorter *nquads.Sorter) error {
	for {
		articles, more := s.next(p.Reader(), batch)
		if !more {
			break
		}
		if s.env.extract(ctx, p, articles, func(r *pipeline.Result) error {
			return sorter.AddLines(r.Lines)
		}) {
			s.failed = true
		}
		if err := ctx.Err(); err != nil {
			return err
		}
	}
	if len(s.claims) == 0 {
		return nothingRead(s.failed)
	}
	return nil
}
