package cli

import (
	"context"
	"fmt"
	"os"
	"runtime/debug"

	"accord/internal/article"
	"accord/internal/graph"
	"accord/internal/pipeline"
)

// collectAt is how much garbage may pile up, in percent of what is in use. The
// pipeline's tables stay in use for good, and articles leave little behind:
// collecting sooner than usual takes hardly any time, and spares much memory.
const collectAt = 50

// pipeline loads all that is needed to read articles.
func (env *Env) pipeline() (*pipeline.Pipeline, error) {
	fsys, err := env.data()
	if err != nil {
		return nil, err
	}
	if env.Getenv("GOGC") == "" {
		debug.SetGCPercent(collectAt)
	}
	return pipeline.Load(fsys, env.Base)
}

// sources finds the files that names stand for, for a command that writes to
// the file output. Names that cannot be read are reported; failed says whether
// there was any.
func (env *Env) sources(names []string, output string) (s *sources, err error) {
	inputs, errs := article.List(names)
	for _, err := range errs {
		env.report(err)
	}
	s = &sources{env: env, inputs: inputs, failed: len(errs) > 0, claims: map[string]string{}}
	return s, overwrites(output, inputs)
}

// sources are files to read articles from.
type sources struct {
	env    *Env
	inputs []article.Input   // still to be read
	claims map[string]string // hashes of the articles read, by IRI
	failed bool              // something could not be read
}

// next reads at most so many files, and reports false where none is left. An
// article that cannot be read is reported, and so is one that claims the IRI of
// another with a different text.
func (s *sources) next(reader *article.Reader, most int) (articles []*article.Article, more bool) {
	if len(s.inputs) == 0 {
		return nil, false
	}
	now := s.inputs[:min(most, len(s.inputs))]
	s.inputs = s.inputs[len(now):]
	for _, in := range now {
		a, err := reader.Read(in, s.env.In)
		if err != nil {
			s.env.report(err)
			s.failed = true
			continue
		}
		s.env.warnings(a)
		iri := a.IRI(s.env.Base)
		switch hash, claimed := s.claims[iri]; {
		case !claimed:
			s.claims[iri] = a.SHA256
			articles = append(articles, a)
		case hash != a.SHA256:
			s.env.report(fmt.Errorf("%s: %w", a.Path, &graph.ConflictError{IRI: iri}))
			s.failed = true
		}
	}
	return articles, true
}

// readArticles reads all articles that names stand for; see sources. The error
// says that there is nothing to go on with.
func (env *Env) readArticles(reader *article.Reader, names []string, output string) (articles []*article.Article, failed bool, err error) {
	s, err := env.sources(names, output)
	if err != nil {
		return nil, s.failed, err
	}
	articles, _ = s.next(reader, len(s.inputs))
	if len(articles) == 0 {
		return nil, true, nothingRead(s.failed)
	}
	return articles, s.failed, nil
}

// overwrites is the error of writing to a file that is read.
func overwrites(output string, inputs []article.Input) error {
	out, err := os.Stat(output)
	if err != nil {
		return nil // there is no such file yet
	}
	for _, i := range inputs {
		if in, err := os.Stat(i.Path); err == nil && out.Mode().IsRegular() && os.SameFile(in, out) {
			return misuse(fmt.Errorf("%s is read, and would be overwritten", i.Path), "name another file with -o")
		}
	}
	return nil
}

// warnings prints what the reader says of an article.
func (env *Env) warnings(a *article.Article) {
	for _, w := range a.Warnings {
		env.warn("%s", w)
	}
}

// extract runs the pipeline on articles and calls each with the results in
// their order. Errors, also those of each, are reported; failed says whether
// there were any. Once the command is interrupted nothing more is said.
func (env *Env) extract(ctx context.Context, p *pipeline.Pipeline, articles []*article.Article, each func(*pipeline.Result) error) (failed bool) {
	p.RunAll(ctx, env.Workers, articles, func(i int, r *pipeline.Result, err error) {
		if ctx.Err() != nil {
			failed = true
			return
		}
		if err == nil {
			err = each(r)
		}
		if err != nil {
			env.report(fmt.Errorf("%s: %w", articles[i].Path, err))
			failed = true
		}
	})
	return failed
}

// memoryGraph reads articles into a graph in memory; see readArticles. failed says that some
// could not be read; the error, that there is nothing to go on with.
func (env *Env) memoryGraph(ctx context.Context, names []string, output string) (g *graph.Graph, failed bool, err error) {
	p, err := env.pipeline()
	if err != nil {
		return nil, false, err
	}
	articles, failed, err := env.readArticles(p.Reader(), names, output)
	if err != nil {
		return nil, failed, err
	}
	if g, err = graph.OpenMemory(); err != nil {
		return nil, false, err
	}
	loader := g.NewLoader()
	if env.extract(ctx, p, articles, func(r *pipeline.Result) error {
		_, err := loader.Add(env.graphArticle(r, ""))
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

// graphArticle is a result as the graph takes it, with a mark of what read it.
func (env *Env) graphArticle(r *pipeline.Result, by string) graph.Article {
	return graph.Article{IRI: r.Article.IRI(env.Base), Hash: graph.Hash(r.Article.SHA256, by), Quads: r.Quads}
}

// outcome is the error of a command that went on after errors.
func outcome(failed bool) error {
	if failed {
		return errReported
	}
	return nil
}
