package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/cayleygraph/quad"
	"github.com/spf13/cobra"

	"accord/internal/article"
	"accord/internal/eval"
	"accord/internal/nquads"
	"accord/internal/pipeline"
)

// evalOptions are what `accord eval` was asked.
type evalOptions struct {
	gold     string   // folder of gold files
	only     []string // names of gold files, all if none
	exports  string   // folder of exports to score, "" to read the articles now
	verbose  bool
	diff     bool
	coverage bool
}

func newEvalCmd(env *Env) *cobra.Command {
	var o evalOptions
	cmd := &cobra.Command{
		Use:   "eval GOLD_DIR [NAME]...",
		Short: "Measure what is read against what a careful reader finds",
		Long: `Measure precision, recall and F1 for each class and predicate, and whether the
evidence is right. GOLD_DIR holds gold files (NAME.json) with their articles
beside them; with NAMEs only these are measured. How fast the articles were read
goes to standard error.

--diff compares two exports instead, and --coverage lists what was read over in
articles that have no gold file.`,
		Example: `  accord eval gold/ --verbose
  accord eval gold/ --exports old/
  accord eval --diff before.nq after.nq
  accord eval --coverage news/`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			switch {
			case o.diff:
				return runDiff(env, args)
			case o.coverage:
				return runCoverage(cmd.Context(), env, args)
			}
			o.gold, o.only = args[0], args[1:]
			return runEval(cmd.Context(), env, o)
		},
	}
	f := cmd.Flags()
	f.StringVar(&o.exports, "exports", "", "score the exports NAME.nq in this `folder` instead of reading the articles")
	f.BoolVar(&o.verbose, "verbose", false, "list what is wrong, missed and without right evidence")
	f.BoolVar(&o.diff, "diff", false, "compare two exports: facts gained and lost, with their sentences")
	f.BoolVar(&o.coverage, "coverage", false, "list the names and verbs that were read over in articles")
	cmd.MarkFlagsMutuallyExclusive("exports", "diff", "coverage")
	return cmd
}

func runEval(ctx context.Context, env *Env, o evalOptions) error {
	pairs, err := o.pairs()
	if err != nil {
		return err
	}
	exports, err := o.readings(ctx, env, pairs)
	if err != nil {
		return err
	}
	total := eval.NewResult()
	return buffered(env.Out, func(w io.Writer) error {
		for i, p := range pairs {
			result := eval.Score(p.Gold, p.Text, exports[i])
			total.Add(result)
			if o.verbose {
				writeFindings(w, p.Name, result.Findings)
			}
		}
		fmt.Fprint(w, total.String())
		return nil
	})
}

// pairs are the gold files to measure.
func (o evalOptions) pairs() ([]eval.Pair, error) {
	dir := os.DirFS(o.gold)
	if len(o.only) == 0 {
		pairs, err := eval.ReadPairs(dir)
		if err == nil && len(pairs) == 0 {
			err = fmt.Errorf("%s: no gold file (*.json) is there", o.gold)
		}
		return pairs, err
	}
	var pairs []eval.Pair
	for _, name := range o.only {
		name = strings.TrimSuffix(filepath.Base(name), filepath.Ext(name))
		p, err := eval.ReadPair(dir, name+".json")
		if err != nil {
			return nil, err
		}
		pairs = append(pairs, p)
	}
	return pairs, nil
}

// readings are the quads of every article, from exports or read now.
func (o evalOptions) readings(ctx context.Context, env *Env, pairs []eval.Pair) ([][]quad.Quad, error) {
	out := make([][]quad.Quad, len(pairs))
	if o.exports != "" {
		for i, p := range pairs {
			quads, err := readExport(filepath.Join(o.exports, p.Name+".nq"))
			if err != nil {
				return nil, err
			}
			out[i] = quads
		}
		return out, nil
	}
	var files []string
	for _, p := range pairs {
		if p.Gold.Article == "" || p.Text == "" {
			return nil, fmt.Errorf("%s: the article %q is not beside the gold file", p.Name, p.Gold.Article)
		}
		files = append(files, filepath.Join(o.gold, p.Gold.Article))
	}
	err := readFiles(ctx, env, files, func(i int, r *pipeline.Result) { out[i] = r.Quads })
	return out, err
}

func readExport(file string) ([]quad.Quad, error) {
	in, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer in.Close()
	r, err := nquads.NewFileReader(in, file)
	if err != nil {
		return nil, err
	}
	var quads []quad.Quad
	for {
		switch q, err := r.Read(); {
		case errors.Is(err, io.EOF):
			return quads, nil
		case err != nil:
			return nil, err
		default:
			quads = append(quads, q)
		}
	}
}

// readFiles runs the pipeline on files, hands each result to fn in the order
// of the files, and tells how fast it was. Each file must be readable.
func readFiles(ctx context.Context, env *Env, files []string, fn func(i int, r *pipeline.Result)) error {
	p, err := env.pipeline()
	if err != nil {
		return err
	}
	var articles []*article.Article
	for _, file := range files {
		a, err := p.Reader().Read(article.Input{Path: file, Name: filepath.Base(file)}, nil)
		if err != nil {
			return err
		}
		articles = append(articles, a)
	}
	var errs []error
	words, start := 0, time.Now()
	p.RunAll(ctx, env.Workers, articles, func(i int, r *pipeline.Result, err error) {
		if err != nil {
			errs = append(errs, err)
			return
		}
		words += len(strings.Fields(r.Article.Text))
		fn(i, r)
	})
	took := time.Since(start)
	if err := errors.Join(append(errs, ctx.Err())...); err != nil {
		return err
	}
	fmt.Fprintf(env.Err, "read %d words of %d articles in %s: %.0f words a second, %d workers\n",
		words, len(articles), took.Round(time.Millisecond), float64(words)/took.Seconds(), env.Workers)
	return nil
}

// writeFindings lists what is not right, the kinds apart.
func writeFindings(w io.Writer, name string, findings []eval.Finding) {
	if len(findings) == 0 {
		return
	}
	slices.SortStableFunc(findings, func(a, b eval.Finding) int { return strings.Compare(string(a.Kind), string(b.Kind)) })
	fmt.Fprintf(w, "%s\n", name)
	for _, f := range findings {
		fmt.Fprintf(w, "  %s\n", f)
	}
	fmt.Fprintln(w)
}
