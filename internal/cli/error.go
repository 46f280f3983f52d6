package cli

import (
	"errors"
	"fmt"

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
	if errors.Is(err, graph.ErrInUse) {
		return withHint(err, "wait until it ends, or use another graph with --db DIR")
	}
	return err
}
