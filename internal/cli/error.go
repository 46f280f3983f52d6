package cli

import (
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"accord/internal/graph"
)

// errReported ends a command whose errors were printed as they came.
var errReported = errors.New("errors were reported")

// usageError is a command called wrongly.
type usageError struct{ hintError }

// misuse makes an error a usageError with a hint.
func misuse(err error, hint string, args ...any) error {
	return &usageError{hintError{err, fmt.Sprintf(hint, args...)}}
}

// exclusive is the error of a command that was given two flags of which one
// makes the other meaningless.
func exclusive(cmd *cobra.Command, flags ...string) error {
	var given []string
	for _, flag := range flags {
		if cmd.Flags().Changed(flag) {
			given = append(given, "--"+flag)
		}
	}
	if len(given) < 2 {
		return nil
	}
	return misuse(fmt.Errorf("%s do not go together", strings.Join(given, " and ")), "see '%s --help'", cmd.CommandPath())
}

// hintError is an error with a hint about what to do.
type hintError struct {
	err  error
	hint string
}

func (e *hintError) Error() string { return e.err.Error() }
func (e *hintError) Unwrap() error { return e.err }
func (e *hintError) Hint() string  { return e.hint }

// withHint adds a hint to an error, if there is one.
func withHint(err error, hint string, args ...any) error {
	if err == nil {
		return nil
	}
	return &hintError{err, fmt.Sprintf(hint, args...)}
}

// report prints an error, and its hint on a line of its own.
func (env *Env) report(err error) {
	fmt.Fprintf(env.Err, "accord: error: %v\n", err)
	var hinted interface{ Hint() string }
	if errors.As(err, &hinted) && hinted.Hint() != "" {
		fmt.Fprintf(env.Err, "accord: hint: %s\n", hinted.Hint())
	}
}

// warn prints something that a person should know, and goes on.
func (env *Env) warn(format string, args ...any) {
	fmt.Fprintf(env.Err, "accord: warning: %s\n", fmt.Sprintf(format, args...))
}

// explainOpen adds a hint to an error of opening a graph.
func explainOpen(err error) error {
	switch {
	case errors.Is(err, graph.ErrInUse):
		return withHint(err, "wait until it ends, or use another graph with --db DIR")
	case errors.Is(err, graph.ErrNoGraph):
		return withHint(err, "load articles with 'accord load', or name a graph with --db DIR")
	}
	return err
}
