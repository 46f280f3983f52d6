package cli

import (
	"context"
	"fmt"

	"accord/internal/article"
	"accord/internal/graph"
	"accord/internal/pipeline"
)

// pipeline loads all that is needed to read articles.
func (env *Env) pipeline() (*pipeline.Pipeline, error) {
	fsys, err := env.data()
	if err != nil {
		return nil, err
	}
	return pipeline.Load(fsys, env.Base)
}

// readArticles reads the articles that names stand for and reports those that
// cannot be read.
func (env *Env) readArticles(reader *article.Reader, names []string) (articles []*article.Article, failed bool) {
	articles, errs := reader.ReadAll(names, env.In)
	for _, err := range errs {
		env.report(err)
	}
	for _, a := range articles {
		env.warnings(a)
	}
	return articles, len(errs) > 0
}

// warnings prints what the reader says of an article.
func (env *Env) warnings(a *article.Article) {
	for _, w := range a.Warnings {
		env.warn("%s", w)
	}
}

// extract runs the pipeline on articles and calls each with the results in
// their order. Errors, also those of each, are reported; failed says whether
// there were any.
func (env *Env) extract(ctx context.Context, p *pipeline.Pipeline, articles []*article.Article, each func(*pipeline.Result) error) (failed bool) {
	p.RunAll(ctx, env.Workers, articles, func(i int, r *pipeline.Result, err error) {
		if err != nil {
			err = fmt.Errorf("%s: %w", articles[i].Path, err)
		} else {
			err = each(r)
		}
		if err != nil {
			env.report(err)
			failed = true
		}
	})
	return failed
}

// memoryGraph reads articles into a graph in memory. failed says that some
// could not be read; the error, that there is nothing to go on with.
func (env *Env) memoryGraph(ctx context.Context, names []string) (g *graph.Graph, failed bool, err error) {
	p, err := env.pipeline()
	if err != nil {
		return nil, false, err
	}
	articles, failed := env.readArticles(p.Reader(), names)
	if len(articles) == 0 {
		return nil, true, nothingRead(failed)
	}
	if g, err = graph.OpenMemory(); err != nil {
		return nil, false, err
	}
	loader := g.NewLoader()
	if env.extract(ctx, p, articles, func(r *pipeline.Result) error {
		_, err := loader.Add(env.graphArticle(r))
		return err
	}) {
		failed = true
	}
	return g, failed, loader.Close()
}

// nothingRead is the error where no article is left to work on.
func nothingRead(reported bool) error {
	if reported {
		return errReported
	}
	return withHint(fmt.Errorf("no article was found"), "name files, folders with files in them, or - for standard input")
}

// graphArticle is a result as the graph takes it.
func (env *Env) graphArticle(r *pipeline.Result) graph.Article {
	return graph.Article{IRI: r.Article.IRI(env.Base), Hash: r.Article.SHA256, Quads: r.Quads}
}

// outcome is the error of a command that went on after errors.
func outcome(failed bool) error {
	if failed {
		return errReported
	}
	return nil
}
