package cli

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"accord/internal/query"
)

// queryOptions are what `accord query` was asked.
type queryOptions struct {
	name     string
	file     string // a query file, or
	text     string // the query itself
	params   []string
	format   query.Format
	evidence bool
	limits   query.Limits
}

func newQueryCmd(env *Env) *cobra.Command {
	o := queryOptions{format: query.Table}
	cmd := &cobra.Command{
		Use:   "query [NAME] [--param NAME=VALUE]...",
		Short: "Answer a saved query, or one of your own",
		Long: `Answer a saved query, or one of your own written in Gizmo, from the graph.

accord queries lists the saved ones; accord queries NAME tells what one asks
and takes. Entities are given by name, other name, IRI or ISO code. Queries that
do not come with accord run in a process of their own, within limits of time,
rows and memory.`,
		Example: `  accord query delegations --param country=China --evidence
  accord query paths --param "from=Ann Lee" --param to=Freedonia --format json
  accord query -e 'g.V("<schema:Person>").in("<rdf:type>").tag("person").all()'`,
		Args: cobra.MaximumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := exclusive(cmd, "file", "expression"); err != nil {
				return err
			}
			if len(args) > 0 {
				o.name = args[0]
			}
			return runQuery(cmd.Context(), env, o)
		},
		ValidArgsFunction: func(cmd *cobra.Command, args []string, prefix string) ([]string, cobra.ShellCompDirective) {
			return completeQueries(env, args)
		},
	}
	f := cmd.Flags()
	f.StringArrayVarP(&o.params, "param", "p", nil, "a parameter's value, as `NAME=VALUE`")
	f.StringVar(&o.file, "file", "", "run the query in this `FILE`")
	f.StringVarP(&o.text, "expression", "e", "", "run this `GIZMO` text")
	f.Var(newFormatFlag(&o.format, query.Formats()), "format", "table, csv, tsv, json, ndjson or markdown")
	complete(cmd, "format", fixed(query.Formats()))
	f.BoolVar(&o.evidence, "evidence", false, "with the sentences that state each row")
	f.IntVar(&o.limits.Rows, "limit", query.DefaultRows, "the first rows, at most this `number`")
	f.DurationVar(&o.limits.Time, "timeout", query.DefaultTime, "at most this long")
	complete(cmd, "param", func(cmd *cobra.Command, args []string, prefix string) ([]string, cobra.ShellCompDirective) {
		return completeParams(cmd.Context(), env, args, prefix)
	})
	return cmd
}

// fixed completes a flag that takes one of some words.
func fixed[F ~string](words []F) cobra.CompletionFunc {
	var out []string
	for _, w := range words {
		out = append(out, string(w))
	}
	return cobra.FixedCompletions(out, cobra.ShellCompDirectiveNoFileComp)
}

// style is how tables are written for whoever reads standard output.
func (env *Env) style(evidence bool) query.Style {
	color, width := env.look()
	return query.Style{Evidence: evidence, Color: color, Width: width}
}

// complete sets a flag's completion; it fails only for flags that are not there.
func complete(cmd *cobra.Command, flag string, f cobra.CompletionFunc) {
	if err := cmd.RegisterFlagCompletionFunc(flag, f); err != nil {
		panic(err)
	}
}

func runQuery(ctx context.Context, env *Env, o queryOptions) error {
	q, err := o.query(env)
	if err != nil {
		return err
	}
	params, err := parseParams(o.params)
	if err != nil {
		return err
	}
	if o.limits.Rows <= 0 || o.limits.Time <= 0 {
		return misuse(errors.New("--limit or --timeout is not more than 0"), "see 'accord query --help'")
	}
	o.limits.SkipEvidence = !o.evidence
	res, err := answer(ctx, env, q, params, o.limits)
	if err != nil {
		return err
	}
	if err := query.Write(env.Out, o.format, res, env.style(o.evidence)); err != nil {
		return fmt.Errorf("writing the answer: %w", err)
	}
	if res.Truncated {
		env.warn("only the first %d rows are shown, and there are more; --limit N shows N", o.limits.Rows)
	}
	return nil
}

// query is the query that the options mean.
func (o queryOptions) query(env *Env) (*query.Query, error) {
	own := o.file != "" || o.text != ""
	switch {
	case own && o.name != "":
		return nil, misuse(errors.New("a saved query and one of your own"), "name a saved one, or give your own with --file or -e")
	case o.text != "":
		return query.AdHoc("expression", "-e", o.text)
	case o.file != "":
		text, err := os.ReadFile(o.file)
		if err != nil {
			return nil, fmt.Errorf("reading the query: %w", err)
		}
		return query.AdHoc(strings.TrimSuffix(filepath.Base(o.file), filepath.Ext(o.file)), o.file, string(text))
	case o.name == "":
		return nil, misuse(errors.New("no query"), "name a saved one ('accord queries' lists them), or give your own with --file or -e")
	}
	lib, err := env.library()
	if err != nil {
		return nil, err
	}
	return lib.Get(o.name)
}

// parseParams reads NAME=VALUE pairs.
func parseParams(pairs []string) (map[string]string, error) {
	params := map[string]string{}
	for _, pair := range pairs {
		name, value, ok := strings.Cut(pair, "=")
		if !ok || name == "" {
			return nil, misuse(fmt.Errorf("parameter %q, expected NAME=VALUE", pair), "see 'accord queries NAME' for a query's parameters")
		}
		if _, twice := params[name]; twice {
			return nil, misuse(fmt.Errorf("the parameter %s is given twice", name), "give it once")
		}
		params[name] = value
	}
	return params, nil
}

// builtIn is the layer of the queries that come with accord.
const builtIn = "built-in"

// answer runs a query on the graph: in this process if it came with accord,
// else in one of its own.
func answer(ctx context.Context, env *Env, q *query.Query, params map[string]string, limits query.Limits) (query.Result, error) {
	if q.Layer == builtIn && env.Queries != builtIn {
		return withSnapshot(env, func(qs snapshot) (query.Result, error) { return query.Run(ctx, qs, q, params, limits) })
	}
	if err := env.checkExisting(); err != nil {
		return query.Result{}, err // the other process would make a graph
	}
	self, err := os.Executable()
	if err != nil {
		return query.Result{}, fmt.Errorf("finding accord's own file: %w", err)
	}
	job := query.Job{Store: env.DB, Query: *q, Params: params, Limits: limits}
	return query.RunApart(ctx, []string{self, serveCommand}, job)
}

// completionTime is how long a person waits for a completion.
const completionTime = 2 * time.Second

func completeQueries(env *Env, args []string) ([]string, cobra.ShellCompDirective) {
	lib, err := env.library()
	if len(args) > 0 || err != nil {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	var out []string
	for _, q := range lib.List() {
		out = append(out, cobra.CompletionWithDesc(q.Name, q.Title))
	}
	return out, cobra.ShellCompDirectiveNoFileComp
}

// completeParams completes a parameter's name and then, from the graph, the
// entity that is its value.
func completeParams(ctx context.Context, env *Env, args []string, prefix string) ([]string, cobra.ShellCompDirective) {
	const stay = cobra.ShellCompDirectiveNoFileComp | cobra.ShellCompDirectiveNoSpace
	if len(args) == 0 {
		return nil, stay
	}
	lib, err := env.library()
	if err != nil {
		return nil, stay
	}
	q, err := lib.Get(args[0])
	if err != nil {
		return nil, stay
	}
	name, begun, valued := strings.Cut(prefix, "=")
	if !valued {
		return q.ParamNames(), stay
	}
	for _, p := range q.Params {
		if p.Name == name {
			return completeValues(ctx, env, p, begun), cobra.ShellCompDirectiveNoFileComp
		}
	}
	return nil, stay
}

func completeValues(ctx context.Context, env *Env, p query.Param, begun string) []string {
	switch p.Type {
	case query.String, query.Integer, query.Date, query.Class:
		return nil
	}
	if ctx == nil {
		ctx = context.Background()
	}
	ctx, cancel := context.WithTimeout(ctx, completionTime)
	defer cancel()
	names, err := withSnapshot(env, func(qs snapshot) ([]string, error) { return query.Names(ctx, qs, p.Type, begun, 50) })
	if err != nil {
		return nil // a completion has nowhere to say so
	}
	for i := range names {
		names[i] = p.Name + "=" + names[i]
	}
	return names
}
