package cli

import (
	"context"
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"accord/internal/article"
	"accord/internal/graph"
	"accord/internal/pipeline"
)

// batch is how many articles are held in memory at once.
const batch = 256

func newLoadCmd(env *Env) *cobra.Command {
	return &cobra.Command{
		Use:   "load ARTICLE...",
		Short: "Read articles into the graph",
		Long: `Read articles into the graph. ARTICLE is a file (plain text, Markdown or HTML),
a folder of files, or - for standard input. An article that is in the graph as
it is costs nothing. One whose text has changed is replaced, and so is one that
was read by another version of the program or with other data (--data), or that
came by import.`,
		Example: "  accord load news/ --db talks.db",
		Args:    cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, names []string) error {
			return runLoad(cmd.Context(), env, names)
		},
	}
}

// load is one run of the command.
type load struct {
	env      *Env
	reader   *article.Reader
	pipeline *pipeline.Pipeline // nil until an article needs it
	loader   *graph.Loader
	by       string // mark of what reads the articles
	progress *progress
	count    map[graph.Outcome]int
	failed   int
}

// done counts an article and shows how many were.
func (l *load) done(how graph.Outcome) {
	l.count[how]++
	all := l.failed
	for _, n := range l.count {
		all += n
	}
	l.progress.at(int64(all))
}

func runLoad(ctx context.Context, env *Env, names []string) error {
	inputs, errs := article.List(names)
	for _, err := range errs {
		env.report(err)
	}
	if len(inputs) == 0 {
		return nothingRead(len(errs) > 0)
	}
	fsys, err := env.data()
	if err != nil {
		return err
	}
	reader, err := article.Load(fsys)
	if err != nil {
		return err
	}
	by, err := env.fingerprint()
	if err != nil {
		return err
	}
	g, err := env.openGraph()
	if err != nil {
		return err
	}
	l := &load{env: env, reader: reader, by: by, loader: g.NewLoader(), count: map[graph.Outcome]int{}, failed: len(errs)}
	err = errors.Join(l.all(ctx, inputs), l.loader.Close(), g.Close())
	if err != nil {
		return err
	}
	fmt.Fprintf(env.Out, "%d added, %d replaced, %d unchanged, %d failed\n",
		l.count[graph.Added], l.count[graph.Replaced], l.count[graph.Unchanged], l.failed)
	return outcome(l.failed > 0)
}

// all loads the articles batch by batch.
func (l *load) all(ctx context.Context, inputs []article.Input) error {
	l.progress = l.env.newProgress("articles", int64(len(inputs)), 1)
	defer l.progress.clear()
	for done := 0; done < len(inputs); done += batch {
		if err := l.batch(ctx, inputs[done:min(done+batch, len(inputs))]); err != nil {
			return err
		}
	}
	return nil
}

// batch reads some articles and loads those that are new or have changed.
func (l *load) batch(ctx context.Context, inputs []article.Input) error {
	var needed []*article.Article
	for _, in := range inputs {
		a, err := l.reader.Read(in, l.env.In)
		if err != nil {
			l.fail(err)
			continue
		}
		if len(a.Warnings) > 0 {
			l.progress.clear()
			l.env.warnings(a)
		}
		switch needs, err := l.loader.Claim(a.IRI(l.env.Base), l.hash(a)); {
		case err != nil:
			l.fail(fmt.Errorf("%s: %w", a.Path, err))
		case needs:
			needed = append(needed, a)
		default:
			l.done(graph.Unchanged)
		}
	}
	if len(needed) == 0 {
		return ctx.Err()
	}
	return l.read(ctx, needed)
}

// read runs the pipeline, which is loaded when it is first needed.
func (l *load) read(ctx context.Context, needed []*article.Article) (err error) {
	if l.pipeline == nil {
		if l.pipeline, err = l.env.pipeline(); err != nil {
			return err
		}
	}
	l.pipeline.RunAll(ctx, l.env.Workers, needed, func(i int, r *pipeline.Result, err error) {
		var how graph.Outcome
		if err == nil {
			how, err = l.loader.Add(l.env.graphArticle(r, l.by))
		}
		switch {
		case ctx.Err() != nil:
		case err != nil:
			l.fail(fmt.Errorf("%s: %w", needed[i].Path, err))
		default:
			l.done(how)
		}
	})
	return ctx.Err()
}

// fail reports an article that was not loaded.
func (l *load) fail(err error) {
	l.progress.clear()
	l.env.report(err)
	l.failed++
}
