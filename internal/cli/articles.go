package cli

import (
	"cmp"
	"encoding/json"
	"fmt"
	"io"

	"github.com/cayleygraph/quad"
	"github.com/spf13/cobra"

	"accord/internal/eval"
	"accord/internal/graph"
	"accord/internal/nquads"
	"accord/internal/vocab"
)

// listFormat is how lists of articles and sizes are written.
type listFormat string

func listFormats() []listFormat { return []listFormat{"text", "json"} }

type articlesOptions struct{ format listFormat }

func newArticlesCmd(env *Env) *cobra.Command {
	opts := articlesOptions{format: "text"}
	cmd := &cobra.Command{
		Use:   "articles [ARTICLE...]",
		Short: "List the articles in the graph, or the facts of some",
		Long: `List the articles in the graph, one a line: IRI, date of publication and
headline, with tabs between. Articles that are named, by IRI or by the name that
it was minted from, are listed with their facts and the sentences that state them.`,
		Example: `  accord articles
  accord articles us-china-london-talks
  accord articles --format json`,
		RunE:              func(_ *cobra.Command, names []string) error { return runArticles(env, opts, names) },
		ValidArgsFunction: completeArticles(env),
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

	Facts []listedFact `json:"facts,omitempty"` // of an article that was named
}

// listedFact is a fact with its evidence. Subject, predicate and object are for
// people; a literal has no IRI.
type listedFact struct {
	Subject    string           `json:"subject"`
	SubjectIRI string           `json:"subject_iri"`
	Predicate  string           `json:"predicate"`
	PredIRI    string           `json:"predicate_iri"`
	Object     string           `json:"object"`
	ObjectIRI  string           `json:"object_iri,omitempty"`
	Sentences  []listedSentence `json:"sentences"`
}

type listedSentence struct {
	IRI  string `json:"iri"`
	Text string `json:"text"`
}

func runArticles(env *Env, opts articlesOptions, names []string) error {
	return env.withArticles(names, func(g *graph.Graph, iris []string) error {
		list, err := listArticles(g, iris, len(names) > 0)
		if err != nil {
			return err
		}
		return buffered(env.Out, func(w io.Writer) error {
			if opts.format == "json" {
				return writeJSON(w, list)
			}
			for _, a := range list {
				writeArticle(w, a)
			}
			return nil
		})
	})
}

func writeArticle(w io.Writer, a listedArticle) {
	fmt.Fprintf(w, "%s\t%s\t%s\n", a.IRI, a.Date, a.Headline)
	for _, f := range a.Facts {
		fmt.Fprintf(w, "  %s | %s | %s\n", f.Subject, f.Predicate, f.Object)
		for _, s := range f.Sentences {
			fmt.Fprintf(w, "      %q\n", cmp.Or(s.Text, s.IRI))
		}
	}
}

// listArticles reads what the graph says of articles, with their facts if they
// were named; else of all.
func listArticles(g *graph.Graph, iris []string, named bool) ([]listedArticle, error) {
	if !named {
		articles, err := g.Articles()
		if err != nil {
			return nil, err
		}
		for _, a := range articles {
			iris = append(iris, a.IRI)
		}
	}
	list := []listedArticle{}
	for _, iri := range iris {
		quads, err := g.ArticleQuads(iri)
		if err != nil {
			return nil, err
		}
		a := describeArticle(iri, quads)
		if named {
			if a.Facts, err = listFacts(quads); err != nil {
				return nil, err
			}
		}
		list = append(list, a)
	}
	return list, nil
}

// listFacts gives the facts among an article's quads.
func listFacts(quads []quad.Quad) ([]listedFact, error) {
	all, err := eval.Diff(nil, quads)
	if err != nil {
		return nil, err
	}
	var facts []listedFact
	for _, c := range all.Gained {
		f := listedFact{Subject: c.Subject, Predicate: c.Predicate, Object: c.Object}
		f.SubjectIRI, f.PredIRI, f.ObjectIRI = iriOf(c.Triple.Subject), iriOf(c.Triple.Predicate), iriOf(c.Triple.Object)
		for _, s := range c.Sentences {
			f.Sentences = append(f.Sentences, listedSentence(s))
		}
		facts = append(facts, f)
	}
	return facts, nil
}

// iriOf is "" for what is not an IRI.
func iriOf(v quad.Value) string {
	iri, _ := v.(quad.IRI)
	return string(iri)
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
			a.Headline, _ = nquads.Literal(q.Object)
		case quad.IRI(vocab.DatePublished):
			a.Date, _ = nquads.Literal(q.Object)
		case quad.IRI(vocab.SHA256):
			a.SHA256, _ = nquads.Literal(q.Object)
		}
	}
	return a
}

// writeJSON writes a value as indented JSON.
func writeJSON(w io.Writer, v any) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(v)
}
