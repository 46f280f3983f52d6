package cli

import (
	"context"
	"errors"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"accord/internal/pipeline"
)

type explainOptions struct {
	format   listFormat
	sentence int // 0 for all
}

func newExplainCmd(env *Env) *cobra.Command {
	opts := explainOptions{format: "text"}
	cmd := &cobra.Command{
		Use:   "explain ARTICLE",
		Short: "Show what each stage found in an article",
		Long: `Show, sentence by sentence, what was found in an article: words, mentions with
the evidence for them, things, and facts with the patterns that found them.

--format json gives one object: article, path, and
  sentences  number (from 1), text, start, end (bytes), charStart, charEnd
             (code points), tokens
  tokens     text, start, end, upos, xpos, lemma, head (number of the token in
             its sentence from 1, 0 for the root), rel
  mentions   text, class, kind, why, sentence, start, end, charStart, charEnd,
             entities (indexes into entities)
  chains     class, mentions (indexes into mentions)
  entities   iri, class, name, mentions
  facts      subject, predicate, object (IRI) or literal and datatype,
             sentence, start, end, charStart, charEnd, pattern
  rejected   fact (index into facts), why`,
		Example: `  accord explain article.txt --sentence 3
  accord explain article.txt --format json`,
		Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, names []string) error {
			return runExplain(cmd.Context(), env, opts, names[0])
		},
	}
	cmd.Flags().Var(newFormatFlag(&opts.format, listFormats()), "format", "text or json")
	cmd.Flags().IntVar(&opts.sentence, "sentence", 0, "only the sentence of this `number`, from 1")
	return cmd
}

func runExplain(ctx context.Context, env *Env, opts explainOptions, name string) error {
	p, err := env.pipeline()
	if err != nil {
		return err
	}
	articles, _, err := env.readArticles(p.Reader(), []string{name}, "")
	if err != nil {
		return err
	}
	if len(articles) > 1 {
		return misuse(errors.New("explain takes one article"), "name a file in %s", name)
	}
	var result *pipeline.Result
	if env.extract(ctx, p, articles, func(r *pipeline.Result) error {
		result = r
		return nil
	}) {
		return errReported
	}
	if n := len(result.Doc.Sentences); opts.sentence < 0 || opts.sentence > n {
		return misuse(fmt.Errorf("no sentence %d", opts.sentence), "%s has sentences 1 to %d", name, n)
	}
	view := newExplanation(result, env.Base, opts.sentence)
	return buffered(env.Out, func(w io.Writer) error {
		if opts.format == "json" {
			return writeJSON(w, view)
		}
		view.write(w)
		return nil
	})
}
