package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
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
	most     int // names and verbs of the coverage report
}

func newEvalCmd(env *Env) *cobra.Command {
	var o evalOptions
	cmd := &cobra.Command{
		Use:   "eval {GOLD_DIR [NAME]... | --diff BEFORE AFTER | --coverage ARTICLE...}",
		Short: "Measure what is read against what a careful reader finds",
		Long: `Measure precision, recall and F1 for each class and predicate, and whether the
evidence is right. GOLD_DIR holds gold files (NAME.json) with their articles
beside them; with NAMEs only these are measured. How fast the articles were read
goes to standard error.

--diff compares two exports instead: which facts AFTER has that BEFORE has not,
and the other way round, with their sentences.

--coverage needs no gold file. It lists what was read over in articles: words
that look like names and are part of no mention, and verbs between two known
entities of which no pattern made a fact, the most frequent first.`,
		Example: `  accord eval gold/ --verbose
  accord eval gold/ --exports old/
  accord eval --diff before.nq after.nq
  accord eval --coverage news/`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := exclusive(cmd, "diff", "coverage", "exports"); err != nil {
				return err
			}
			if err := exclusive(cmd, "diff", "coverage", "verbose"); err != nil {
				return err
			}
			switch {
			case o.diff:
				return runDiff(env, args)
			case o.coverage:
				if o.most < 0 {
					return misuse(errors.New("--most is less than 0"), "see 'accord eval --help'")
				}
				return runCoverage(cmd.Context(), env, args, o.most)
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
	f.IntVar(&o.most, "most", 40, "with --coverage, list at most this `number` of names and of verbs")
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
	if err := checkFolder(o.gold); err != nil {
		return nil, err
	}
	pairs, err := o.readPairs(os.DirFS(o.gold))
	if err != nil {
		return nil, fmt.Errorf("reading gold files of %s: %w", o.gold, err)
	}
	return pairs, nil
}

func (o evalOptions) readPairs(dir fs.FS) (pairs []eval.Pair, err error) {
	if len(o.only) == 0 {
		return eval.ReadPairs(dir)
	}
	for _, name := range o.only {
		if ext := filepath.Ext(name); ext == ".json" || ext == ".txt" {
			name = strings.TrimSuffix(name, ext)
		}
		p, err := eval.ReadPair(dir, filepath.Base(name)+".json")
		if err != nil {
			return nil, err
		}
		pairs = append(pairs, p)
	}
	return pairs, nil
}

// readings are the quads of every article, from exports or read now.
func (o evalOptions) readings(ctx context.Context, env *Env, pairs []eval.Pair) ([][]quad.Quad, error) {
	if o.exports == "" {
		return o.readNow(ctx, env, pairs)
	}
	out := make([][]quad.Quad, len(pairs))
	for i, p := range pairs {
		quads, err := readExport(filepath.Join(o.exports, p.Name+".nq"))
		if err != nil {
			return nil, err
		}
		out[i] = quads
	}
	return out, nil
}

// readNow reads the articles beside the gold files; without all of them there
// is nothing to measure.
func (o evalOptions) readNow(ctx context.Context, env *Env, pairs []eval.Pair) ([][]quad.Quad, error) {
	p, err := env.pipeline()
	if err != nil {
		return nil, err
	}
	var articles []*article.Article
	for _, pair := range pairs {
		if pair.Gold.Article == "" || pair.Text == "" {
			return nil, fmt.Errorf("%s: its article %q is not there or is empty", filepath.Join(o.gold, pair.Name+".json"), pair.Gold.Article)
		}
		file := filepath.Join(o.gold, pair.Gold.Article)
		a, err := p.Reader().Read(article.Input{Path: file, Name: filepath.Base(file)}, nil)
		if err != nil {
			return nil, err
		}
		articles = append(articles, a)
	}
	var out [][]quad.Quad
	if env.timed(ctx, p, articles, func(r *pipeline.Result) error {
		out = append(out, r.Quads)
		return nil
	}) {
		return nil, outcome(true)
	}
	return out, nil
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

// timed is extract, and tells how fast it was.
func (env *Env) timed(ctx context.Context, p *pipeline.Pipeline, articles []*article.Article, each func(*pipeline.Result) error) (failed bool) {
	words, start := 0, time.Now()
	failed = env.extract(ctx, p, articles, func(r *pipeline.Result) error {
		words += len(strings.Fields(r.Article.Text))
		return each(r)
	})
	if took := time.Since(start); ctx.Err() == nil {
		fmt.Fprintf(env.Err, "read %d words of %d articles in %s: %.0f words a second, %d workers\n",
			words, len(articles), took.Round(time.Millisecond), float64(words)/took.Seconds(), env.Workers)
	}
	return failed
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
