package query_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"regexp"
	"runtime"
	"testing"
	"time"

	"accord/internal/query"

	"github.com/cayleygraph/cayley/graph"
	"github.com/google/go-cmp/cmp"
)

// TestMain lets the test binary serve queries to itself, as the program does.
func TestMain(m *testing.M) {
	if os.Getenv("ACCORD_TEST_SERVE") == "" {
		os.Exit(m.Run())
	}
	err := query.Serve(context.Background(), os.Stdin, os.Stdout, func(name string) (graph.QuadStore, func() error, error) {
		if name != "sample" {
			return nil, nil, errors.New("no such graph: " + name)
		}
		return sample(&testing.T{}), func() error { return nil }, nil
	})
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func apart(t *testing.T, text string, limits query.Limits) (query.Result, error) {
	t.Helper()
	t.Setenv("ACCORD_TEST_SERVE", "1")
	return query.RunApart(context.Background(), []string{os.Args[0]}, query.Job{Store: "sample", Query: *parse(t, text), Limits: limits})
}

func TestApartGivesTheSameAnswer(t *testing.T) {
	want, err := query.Run(context.Background(), sample(t), parse(t, official), nil, query.Limits{})
	if err != nil {
		t.Fatal(err)
	}
	got, err := apart(t, official, query.Limits{})
	if err != nil {
		t.Fatal(err)
	}
	style := query.Style{Evidence: true}
	for _, format := range query.Formats() {
		if diff := cmp.Diff(write(t, want, format, style), write(t, got, format, style)); diff != "" {
			t.Errorf("%s: -want +got\n%s", format, diff)
		}
	}
}

// TestApartSurvivesWhatNoInterruptReaches runs texts that end the process they
// run in.
func TestApartSurvivesWhatNoInterruptReaches(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("memory is limited by the system on Linux only")
	}
	if raceDetector {
		t.Skip("the race detector takes more memory than the limit by itself")
	}
	for name, text := range map[string]string{
		"huge string":     `g.emit({n: "x".repeat(536870000).split("").length})`,
		"huge join":       `g.emit({n: new Array(1 << 30).join("xxxxxxxx").length})`,
		"deep object":     `var a = []; for (var i = 0; i < 3e6; i++) a = [a]; g.emit({s: JSON.stringify(a)})`,
		"deep JSON":       `g.emit({s: JSON.parse("[".repeat(5e6)) })`,
		"slow expression": `/(?=(a+)+b)(a+)+b/.test("a".repeat(40))`,
	} {
		t.Run(name, func(t *testing.T) {
			_, err := apart(t, text, query.Limits{Time: 2 * time.Second, Memory: 256 << 20})
			if err == nil || !ended.MatchString(err.Error()) {
				t.Errorf("error %v, want one that matches %s", err, ended)
			}
		})
	}
}

// ended is how a query is told to have met a limit; which one it meets first
// depends on the machine.
var ended = regexp.MustCompile(`^test\.gizmo: the query (took longer than its time limit|took more memory than its limit|nests too deep)$`)

func TestApartSaysWhatWentWrong(t *testing.T) {
	t.Setenv("ACCORD_TEST_SERVE", "1")
	ctx := context.Background()
	if _, err := query.RunApart(ctx, []string{os.Args[0]}, query.Job{Store: "other", Query: *parse(t, "1")}); err == nil || err.Error() != "no such graph: other" {
		t.Errorf("unknown store: %v", err)
	}
	if _, err := query.RunApart(ctx, []string{"/no/such/program"}, query.Job{Query: *parse(t, "1")}); err == nil {
		t.Error("no error for a program that is not there")
	}
}
