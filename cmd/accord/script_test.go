package main

import (
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"accord/internal/sqlstore/pgtest"
)

var update = flag.Bool("update", false, "rewrite what scripts and README expect")

// TestMain lets scripts, and the program itself, run this binary as accord.
func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"accord": main})
}

// TestScripts runs testdata/script: sessions with the commands and what they
// print, in the language of github.com/rogpeppe/go-internal/testscript.
// In $DATA lies world.nq, the small graph of the queries' stories.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{Dir: "testdata/script", UpdateScripts: *update, Setup: setup(t, nil)})
}

// TestScriptsOnDatabase runs the scripts that work on a graph, each on one in a
// database: what they print must be the same.
func TestScriptsOnDatabase(t *testing.T) {
	server := pgtest.Start(t)
	var files []string
	for _, command := range []string{"load", "import", "query", "show"} {
		found, err := filepath.Glob("testdata/script/" + command + "_*.txtar")
		if err != nil || len(found) == 0 {
			t.Fatalf("no script of %s: %v", command, err)
		}
		files = append(files, found...)
	}
	testscript.Run(t, testscript.Params{Files: files, Setup: setup(t, server)})
}

// setup prepares the environment of a script, with a database of its own if
// there is a server.
func setup(t *testing.T, server *pgtest.Server) func(*testscript.Env) error {
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	return func(env *testscript.Env) error {
		env.Setenv("DATA", dir+"/testdata")
		env.Setenv("NO_COLOR", "1")
		if server != nil {
			env.Setenv("ACCORD_DB", server.Database(t))
		}
		return nil
	}
}
