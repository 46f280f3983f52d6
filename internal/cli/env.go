package cli

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime"
	"strconv"
	"strings"

	"github.com/cayleygraph/quad"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
	"golang.org/x/term"

	"accord/data"
	"accord/internal/graph"
	"accord/internal/nquads"
	"accord/internal/overlay"
	"accord/internal/query"
	"accord/internal/vocab"
	"accord/queries"
)

// Env is what all commands share: streams, environment and global flags.
type Env struct {
	In       io.Reader
	Out, Err io.Writer
	Getenv   func(string) string

	DB      string // folder of the graph, or address of its database
	Data    string // folder laid over the built-in data, "" for none
	Queries string // folder of the user's queries, "" for none
	Base    string // IRI below which articles and entities are named
	Workers int    // articles read at once
}

func newEnv(in io.Reader, out, err io.Writer, getenv func(string) string) *Env {
	return &Env{In: in, Out: out, Err: err, Getenv: getenv}
}

// globalFlags declares the flags of all commands; the environment gives their
// defaults.
func (env *Env) globalFlags(flags *pflag.FlagSet) {
	flags.StringVar(&env.DB, "db", cmp.Or(env.Getenv("ACCORD_DB"), "accord.db"), "`folder` of the graph, or address of a database: postgres://USER@HOST/NAME, cockroach://... ($ACCORD_DB)")
	if db := flags.Lookup("db"); db != nil {
		db.DefValue = graph.Place(db.DefValue) // help shows it, without a password
	}
	flags.StringVar(&env.Data, "data", env.Getenv("ACCORD_DATA"), "`folder` of data files that replace built-in ones ($ACCORD_DATA)")
	flags.StringVar(&env.Queries, "queries", env.Getenv("ACCORD_QUERIES"), "`folder` of queries of your own ($ACCORD_QUERIES)")
	flags.StringVar(&env.Base, "base", vocab.Base, "`IRI` below which articles and entities are named")
	flags.IntVar(&env.Workers, "workers", runtime.GOMAXPROCS(0), "`number` of articles read at once")
}

// check is the error of global flags whose values make no sense.
func (env *Env) check(cmd *cobra.Command) error {
	hint := fmt.Sprintf("see '%s --help'", cmd.CommandPath())
	if env.Workers < 1 {
		return misuse(fmt.Errorf("--workers is %d, expected 1 or more", env.Workers), "%s", hint)
	}
	base := quad.IRI(env.Base)
	_, err := nquads.AppendQuad(nil, quad.Quad{Subject: base, Predicate: base, Object: base})
	if err != nil || strings.Contains(env.Base, "#") || !strings.HasSuffix(env.Base, "/") && !strings.HasSuffix(env.Base, ":") {
		return misuse(fmt.Errorf("--base is %q, expected an absolute IRI that ends in : or /", env.Base), "for example --base %s", vocab.Base)
	}
	return nil
}

// data is the built-in data with the user's folder over it.
func (env *Env) data() (*overlay.FS, error) {
	user, err := userLayer(env.Data)
	if err != nil {
		return nil, err
	}
	return overlay.New(user, overlay.Layer{Name: "data", FS: data.FS}), nil
}

// library is the saved queries, the user's first.
func (env *Env) library() (*query.Library, error) {
	user, err := userLayer(env.Queries)
	if err != nil {
		return nil, err
	}
	layers := []overlay.Layer{{Name: builtIn, FS: queries.FS}}
	if user.FS != nil {
		layers = append([]overlay.Layer{user}, layers...)
	}
	return query.Load(layers...)
}

// userLayer is the layer of a folder, without files if none is named.
func userLayer(dir string) (overlay.Layer, error) {
	if dir == "" {
		return overlay.Layer{}, nil
	}
	if err := checkFolder(dir); err != nil {
		return overlay.Layer{}, err
	}
	return overlay.Layer{Name: dir, FS: os.DirFS(dir)}, nil
}

// checkFolder is the error of a folder that is not there or is none.
func checkFolder(dir string) error {
	switch info, err := os.Stat(dir); {
	case err != nil:
		return err
	case !info.IsDir():
		return fmt.Errorf("%s: is a file, and a folder was expected", dir)
	}
	return nil
}

// openGraph opens the graph of --db, which is made if there is none.
func (env *Env) openGraph() (*graph.Graph, error) {
	g, err := graph.Open(env.DB)
	return g, explainOpen(err)
}

// openExisting opens the graph of --db and makes none.
func (env *Env) openExisting() (*graph.Graph, error) {
	g, err := graph.OpenExisting(env.DB)
	return g, explainOpen(err)
}

// withGraph opens the existing graph, calls fn with it and closes it.
func (env *Env) withGraph(fn func(*graph.Graph) error) error {
	g, err := env.openExisting()
	if err != nil {
		return err
	}
	return errors.Join(fn(g), g.Close())
}

// terminal says whether w is a terminal, and how wide.
func terminal(w io.Writer) (width int, ok bool) {
	if out, ok := w.(*output); ok {
		w = out.to
	}
	file, ok := w.(*os.File)
	if !ok || !term.IsTerminal(int(file.Fd())) {
		return 0, false
	}
	width, _, err := term.GetSize(int(file.Fd()))
	return width, err == nil
}

// look is how text for a person is written: with colour only on a terminal
// and if the user does not refuse it, and within the terminal's width.
func (env *Env) look() (color bool, width int) {
	width, tty := terminal(env.Out)
	if columns, err := strconv.Atoi(env.Getenv("COLUMNS")); err == nil && columns > 0 {
		width = columns
	}
	return tty && env.Getenv("NO_COLOR") == "" && env.Getenv("TERM") != "dumb", width
}
