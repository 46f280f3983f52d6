package cli

import (
	"context"
	"errors"
	"io"

	"github.com/spf13/cobra"

	"accord/internal/brief"
	"accord/internal/query"
)

type briefOptions struct {
	format   brief.Format
	evidence bool
	output   string
}

func newBriefCmd(env *Env) *cobra.Command {
	opts := briefOptions{format: brief.Text}
	cmd := &cobra.Command{
		Use:   "brief ARTICLE...",
		Short: "Read articles and write a briefing of them",
		Long: `Read articles into a graph in memory, run the saved queries on it and write a
briefing: who, which organizations and countries, what was agreed, what took
place, and who said what. ARTICLE is a file (plain text, Markdown or HTML), a
folder of files, or - for standard input.`,
		Example: "  accord brief article.txt --evidence",
		Args:    cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, names []string) error {
			return runBrief(cmd.Context(), env, opts, names)
		},
	}
	cmd.Flags().Var(newFormatFlag(&opts.format, brief.Formats()), "format", "text, markdown or html")
	cmd.Flags().BoolVar(&opts.evidence, "evidence", false, "number the sentences behind each line and list them")
	outputFlag(cmd, &opts.output)
	return cmd
}

func runBrief(ctx context.Context, env *Env, opts briefOptions, names []string) error {
	lib, err := env.library()
	if err != nil {
		return err
	}
	g, failed, err := env.memoryGraph(ctx, names, opts.output)
	if g != nil {
		defer g.Close()
	}
	if err = errors.Join(err, ctx.Err()); err != nil {
		return err
	}
	doc, err := brief.Build(ctx, g.QuadStore(), lib, query.Limits{SkipEvidence: !opts.evidence})
	if err != nil {
		return err
	}
	color, width := env.look()
	style := brief.Style{Evidence: opts.evidence, Color: color && opts.output == "", Width: width}
	if err := env.writeOut(opts.output, func(w io.Writer) error {
		return brief.Write(w, opts.format, doc, style)
	}); err != nil {
		return err
	}
	return outcome(failed)
}
