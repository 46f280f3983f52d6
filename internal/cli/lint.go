package cli

import (
	"errors"
	"fmt"

	"github.com/spf13/cobra"
)

func newLintCmd(env *Env) *cobra.Command {
	return &cobra.Command{
		Use:   "lint",
		Short: "Check patterns by their examples, and all data and queries",
		Long: `Check what an analyst may extend: read the ontology, word lists, patterns and
queries, and run each pattern over its example sentences. Each problem is
printed as file:line:column: what.`,
		Example: "  accord lint --data mydata --queries myqueries",
		Args:    cobra.NoArgs,
		RunE:    func(*cobra.Command, []string) error { return runLint(env) },
	}
}

func runLint(env *Env) error {
	lib, errQueries := env.library()
	p, errData := env.pipeline()
	if err := errors.Join(errQueries, errData); err != nil {
		return err
	}
	problems := p.Lint()
	for _, problem := range problems {
		fmt.Fprintln(env.Out, problem)
	}
	if n := len(problems); n > 0 {
		return fmt.Errorf("%d examples of patterns do not come out as written", n)
	}
	o := p.Ontology()
	fmt.Fprintf(env.Out, "all is well: %d classes, %d properties, %d queries, every pattern by its examples\n",
		len(o.Classes()), len(o.Properties()), len(lib.List()))
	return nil
}
