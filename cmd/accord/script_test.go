package main

import (
	"flag"
	"os"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
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
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir:           "testdata/script",
		UpdateScripts: *update,
		Setup: func(env *testscript.Env) error {
			env.Setenv("DATA", dir+"/testdata")
			env.Setenv("NO_COLOR", "1")
			return nil
		},
	})
}
