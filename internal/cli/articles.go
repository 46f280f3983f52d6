package cli

import (
	"encoding/json"
	"fmt"
	"io"

	"github.com/cayleygraph/quad"
	"github.com/spf13/cobra"

	"accord/internal/graph"
	"accord/internal/vocab"
)

// listFormat is how lists of articles and sizes are written.
type listFormat string

func listFormats() []listFormat { return []listFormat{"text", "json"} }

type articlesOptions struct{ format listFormat }

func newArticlesCmd(env *Env) *cobra.Command {
	opts := articlesOptions{format: "text"}
	cmd := &cobra.Command{
		Use:   "articles",
		Short: "List the articles in the graph",
		Long:  "List the articles in the graph, one a line: IRI, date of publication and headline, with tabs between.",
		Example: `  accord articles
  accord articles --format json`,
		Args: cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error { return runArticles(env, opts) },
	}
	cmd.Flags().Var(newFormatFlag(&opts.format, listFormats()), "format", "text or json")
	return cmd
}

// listedArticle is an article as it is listed.
type listedArticle struct {
	IRI      string `json:"iri"`
	Date     string `json:"date,omitempty"`
	Headline string `json:"headline,omitempty"`
	SHA256   string `json:"sha256,omitempty"`
}

func runArticles(env *Env, opts articlesOptions) error {
	return env.withGraph(func(g *graph.Graph) error {
		list, err := listArticles(g)
		if err != nil {
			return err
		}
		return buffered(env.Out, func(w io.Writer) error {
			if opts.format == "json" {
				return writeJSON(w, list)
			}
			for _, a := range list {
				fmt.Fprintf(w, "%s\t%s\t%s\n", a.IRI, a.Date, a.Headline)
			}
			return nil
		})
	})
}

// listArticles reads what the graph says of its articles.
func listArticles(g *graph.Graph) ([]listedArticle, error) {
	articles, err := g.Articles()
	if err != nil {
		return nil, err
	}
	list := []listedArticle{}
	for _, a := range articles {
		quads, err := g.ArticleQuads(a.IRI)
		if err != nil {
			return nil, err
		}
		list = append(list, describeArticle(a.IRI, quads))
	}
	return list, nil
}

// describeArticle finds an article's own statements among its quads.
func describeArticle(iri string, quads []quad.Quad) listedArticle {
	a := listedArticle{IRI: iri}
	for _, q := range quads {
		if q.Subject != quad.IRI(iri) {
			continue
		}
		switch q.Predicate {
		case quad.IRI(vocab.Headline):
			a.Headline = literal(q.Object)
		case quad.IRI(vocab.DatePublished):
			a.Date = literal(q.Object)
		case quad.IRI(vocab.SHA256):
			a.SHA256 = literal(q.Object)
		}
	}
	return a
}

// literal is the text of a literal without language or datatype.
func literal(v quad.Value) string {
	switch v := v.(type) {
	case quad.String:
		return string(v)
	case quad.LangString:
		return string(v.Value)
	case quad.TypedString:
		return string(v.Value)
	}
	return ""
}

// writeJSON writes a value as indented JSON.
func writeJSON(w io.Writer, v any) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(v)
}
