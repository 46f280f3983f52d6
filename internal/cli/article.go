package cli

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"accord/internal/graph"
	"accord/internal/vocab"
)

// findArticles gives the IRIs of articles in the graph that are named by IRI,
// or by the name that their IRI was minted from. Names of none are reported,
// and missing says that there were such.
func (env *Env) findArticles(g *graph.Graph, names []string) (iris []string, missing bool, err error) {
	for _, name := range names {
		iri, err := findArticle(g, env.Base, name)
		if err != nil {
			return nil, false, err
		}
		if iri == "" {
			env.report(withHint(fmt.Errorf("there is no article %s in the graph", name),
				"'accord articles' lists them"))
			missing = true
			continue
		}
		iris = append(iris, iri)
	}
	return iris, missing, nil
}

// withArticles calls fn with the articles of the graph that are named; if others
// are named too, it fails after that.
func (env *Env) withArticles(names []string, fn func(g *graph.Graph, iris []string) error) error {
	missing := false
	err := env.withGraph(func(g *graph.Graph) error {
		iris, none, err := env.findArticles(g, names)
		if err != nil {
			return err
		}
		missing = none
		return fn(g, iris)
	})
	return cmp.Or(err, outcome(missing))
}

// findArticle returns "" where there is none of that name.
func findArticle(g *graph.Graph, base, name string) (string, error) {
	for _, iri := range []string{name, vocab.Mint(base, "article", name)} {
		if _, known, err := g.Hash(iri); err != nil || known {
			return iri, err
		}
	}
	return "", nil
}

// completeArticles completes to the articles whose names begin with the prefix.
func completeArticles(env *Env) cobra.CompletionFunc {
	return func(_ *cobra.Command, _ []string, prefix string) ([]string, cobra.ShellCompDirective) {
		var names []string
		env.withGraph(func(g *graph.Graph) error {
			articles, err := g.Articles()
			for _, a := range articles {
				name := strings.TrimPrefix(a.IRI, env.Base+"article/")
				if strings.HasPrefix(name, prefix) {
					names = append(names, name)
				}
			}
			return err
		})
		return names, cobra.ShellCompDirectiveNoFileComp
	}
}
