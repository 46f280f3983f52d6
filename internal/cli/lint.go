package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"accord/data"
	"accord/internal/gazetteer"
)

func newLintCmd(env *Env) *cobra.Command {
	return &cobra.Command{
		Use:   "lint",
		Short: "Check patterns by their examples, and all data and queries",
		Long: `Check what an analyst may extend: read the ontology, word lists, patterns and
queries, and run each pattern over its example sentences. Each problem is
printed as file:line:column: what. Files in the folder of --data that nothing
reads, because they are misnamed, are problems too.`,
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
	unread, err := env.unreadData()
	if err != nil {
		return err
	}
	problems := p.Lint()
	for _, problem := range problems {
		fmt.Fprintln(env.Out, problem)
	}
	for _, line := range unread {
		fmt.Fprintln(env.Out, line)
	}
	if n := len(problems); n > 0 {
		return fmt.Errorf("%d examples of patterns do not come out as written", n)
	}
	if n := len(unread); n > 0 {
		return fmt.Errorf("%d files of %s are not read", n, env.Data)
	}
	o := p.Ontology()
	fmt.Fprintf(env.Out, "all is well: %d classes, %d properties, %d queries, every pattern by its examples\n",
		len(o.Classes()), len(o.Properties()), len(lib.List()))
	return nil
}

// unreadData tells of the files in the folder of --data that nothing reads.
func (env *Env) unreadData() (problems []string, err error) {
	if env.Data == "" {
		return nil, nil
	}
	err = fs.WalkDir(os.DirFS(env.Data), ".", func(file string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		if expected := expectedFor(file); expected != "" {
			problems = append(problems, fmt.Sprintf("%s: nothing reads this file; expected %s", filepath.Join(env.Data, file), expected))
		}
		return nil
	})
	return problems, err
}

// expectedFor is what a data file should be called instead, "" if it is read
// or meant for people.
func expectedFor(file string) string {
	dir, name := path.Split(file)
	hidden, ext := strings.HasPrefix(name, "."), path.Ext(name)
	if hidden || ext == ".md" || dir == "patterns/" && ext == ".pat" || dir == "ontology/" && ext == ".nt" {
		return ""
	}
	builtIn := file
	switch dir {
	case "gazetteer/user/":
		if lists := gazetteer.UserLists(); !slices.Contains(lists, name) {
			return "one of " + strings.Join(lists, ", ")
		}
		return ""
	case "lexicon/user/":
		builtIn = "lexicon/" + name
	}
	if _, err := fs.Stat(data.FS, builtIn); err == nil {
		return ""
	}
	return "the name of a built-in one or NAME.pat in patterns/"
}
