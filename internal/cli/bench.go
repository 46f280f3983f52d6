package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"accord/internal/bench"
)

// benchStep is the hidden command that does one step of a benchmark.
const benchStep = "bench-step"

type benchOptions struct {
	quads  []int
	rounds int
	dir    string
	lines  bool
	plot   string
}

func newBenchCmd(env *Env) *cobra.Command {
	o := &benchOptions{}
	cmd := &cobra.Command{
		Use:   "bench",
		Short: "Measure the graph on this machine",
		Long: `Measure the graph on this machine with made-up news, the same on every machine:
how long it takes to load it, to open the graph, to ask it, and to export it,
and what memory and disk that needs. Each step is a process of its own; figures
are medians. A million quads need some 300 MB of disk for the time it takes.`,
		Example: "  accord bench --quads 100000,1000000",
		Args:    cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			for _, n := range o.quads {
				if n < bench.Least {
					return misuse(fmt.Errorf("--quads has %d, expected at least %d", n, bench.Least), "see '%s --help'", cmd.CommandPath())
				}
			}
			if o.rounds < 1 {
				return misuse(fmt.Errorf("--rounds is %d, expected 1 or more", o.rounds), "see '%s --help'", cmd.CommandPath())
			}
			return runBench(cmd.Context(), env, o)
		},
	}
	flags := cmd.Flags()
	flags.IntSliceVar(&o.quads, "quads", []int{100_000, 1_000_000}, "sizes of the graph, as `numbers` of quads")
	flags.IntVar(&o.rounds, "rounds", 3, "how often each `number` is measured; the median counts")
	flags.StringVar(&o.dir, "dir", "", "`folder` in which files are made and removed again, instead of the system's")
	flags.BoolVar(&o.lines, "lines", false, "write tab separated lines instead of a table")
	flags.StringVar(&o.plot, "plot", "", "draw times against sizes in an SVG `file` too")
	return cmd
}

func newBenchStepCmd(env *Env) *cobra.Command {
	return &cobra.Command{
		Use:    benchStep,
		Hidden: true,
		Args:   cobra.ExactArgs(3),
		RunE: func(cmd *cobra.Command, args []string) error {
			return bench.Step(cmd.Context(), env.Out, args[0], args[1], args[2])
		},
	}
}

func runBench(ctx context.Context, env *Env, o *benchOptions) error {
	program, err := os.Executable()
	if err != nil {
		return fmt.Errorf("finding the program: %w", err)
	}
	progress := env.newProgress("rounds", int64(len(o.quads)*o.rounds), 1)
	defer progress.clear()
	var all []bench.Figure
	for i, n := range o.quads {
		figures, err := benchSize(ctx, []string{program, benchStep}, o, n, func(round int) {
			progress.at(int64(i*o.rounds + round))
		})
		if err != nil {
			return err
		}
		all = append(all, figures...)
	}
	progress.clear()
	if o.plot != "" {
		if err := env.writeOut(o.plot, func(w io.Writer) error { return bench.Plot(w, all) }); err != nil {
			return err
		}
	}
	if o.lines {
		for _, f := range all {
			fmt.Fprintln(env.Out, f)
		}
		return nil
	}
	return bench.Table(env.Out, all)
}

// benchSize measures a graph of one size.
func benchSize(ctx context.Context, command []string, o *benchOptions, quads int, done func(round int)) (figures []bench.Figure, err error) {
	dir, err := os.MkdirTemp(o.dir, "accord-bench-")
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(dir)) }()
	file := filepath.Join(dir, "news.nq")
	if err := writeNews(file, quads); err != nil {
		return nil, err
	}
	db := filepath.Join(dir, "graph")
	for round := range o.rounds {
		if err := os.RemoveAll(db); err != nil {
			return nil, err
		}
		for _, step := range bench.Steps {
			more, err := bench.Run(ctx, command, step, db, file)
			if err != nil {
				return nil, err
			}
			figures = append(figures, more...)
		}
		done(round + 1)
	}
	return bench.Medians(figures), nil
}

func writeNews(file string, quads int) error {
	out, err := os.Create(file)
	if err != nil {
		return err
	}
	_, _, err = bench.News(out, quads)
	return errors.Join(err, out.Close())
}
