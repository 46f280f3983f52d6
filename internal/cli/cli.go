// Package cli is the command line of accord: one file a command.
//
// In come arguments, environment and standard streams; out come text and an
// exit code: 0 when all was done, 1 when something failed, 2 when the command
// was called wrongly. Results go to standard output, all else to standard
// error. Each command has a struct of options, a function that declares it,
// and a run function that knows nothing of cobra. Data is read when it is
// first needed, so that commands which read no article start at once.
package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"strings"
	"syscall"

	"github.com/spf13/cobra"
)

// Exit codes.
const (
	Done   = 0 // everything was done
	Failed = 1 // something failed; what could be done was done
	Misuse = 2 // the command was called wrongly, and nothing was done
)

// Main runs accord with the arguments after the program's name and returns the
// exit code. getenv gives environment variables, "" for those not set.
func Main(args []string, stdin io.Reader, stdout, stderr io.Writer, getenv func(string) string) int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	context.AfterFunc(ctx, stop) // a second interrupt ends the program at once
	out := &output{to: stdout}
	env := newEnv(stdin, out, stderr, getenv)
	root := newRootCmd(env)
	root.SetArgs(args)
	err := root.ExecuteContext(ctx)
	if err == nil && out.err != nil {
		err = out.err
	}
	switch misuse := (*usageError)(nil); {
	case err == nil:
		return Done
	case errors.As(err, &misuse):
		env.report(misuse)
		return Misuse
	case errors.Is(err, errReported):
		return Failed
	case ctx.Err() != nil:
		env.report(errors.New("interrupted"))
		return Failed
	}
	env.report(err)
	return Failed
}

// newRootCmd declares the program: global flags and the list of commands.
func newRootCmd(env *Env) *cobra.Command {
	root := &cobra.Command{
		Use:   "accord",
		Short: "Build a knowledge graph from news and ask it questions",
		Long: `accord reads news articles, finds who is who, what was agreed and who said
what, and keeps it as a graph in which every fact has its sentence.

Exit codes: 0 all was done, 1 something failed, 2 called wrongly.`,
		Example: `  accord brief article.txt
  accord load news/
  accord query people`,
		Args:              noCommand,
		RunE:              func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
		PersistentPreRunE: func(cmd *cobra.Command, _ []string) error { return env.check(cmd) },
		Version:           versionText(),
		SilenceErrors:     true,
		SilenceUsage:      true,
	}
	root.SuggestionsMinimumDistance = 2
	root.SetVersionTemplate("{{.Version}}\n")
	root.SetIn(env.In)
	root.SetOut(env.Out)
	root.SetErr(env.Err)
	root.SetFlagErrorFunc(func(cmd *cobra.Command, err error) error {
		return misuse(err, "see '%s --help'", cmd.CommandPath())
	})
	env.globalFlags(root.PersistentFlags())
	root.AddCommand(
		newArticlesCmd(env),
		newBenchCmd(env),
		newBenchStepCmd(env),
		newBriefCmd(env),
		newEvalCmd(env),
		newExplainCmd(env),
		newExportCmd(env),
		newExtractCmd(env),
		newImportCmd(env),
		newLintCmd(env),
		newLoadCmd(env),
		newQueriesCmd(env),
		newQueryCmd(env),
		newRemoveCmd(env),
		newServeCmd(env),
		newShowCmd(env),
		newStatsCmd(env),
		newTrainCmd(env),
		newVersionCmd(env),
	)
	for _, cmd := range root.Commands() {
		cmd.Args = argsOf(cmd.Args)
	}
	root.InitDefaultCompletionCmd()
	root.InitDefaultHelpCmd()
	for _, cmd := range root.Commands() {
		if cmd.Name() == "help" {
			cmd.Run, cmd.RunE = nil, help
		}
		if !cmd.Runnable() { // a group of commands
			cmd.Args, cmd.RunE = argsOf(cobra.NoArgs), func(cmd *cobra.Command, _ []string) error { return cmd.Help() }
		}
	}
	return root
}

// help prints the help of a command; of an unknown one cobra's own says nothing
// to programs.
func help(cmd *cobra.Command, args []string) error {
	about, rest, err := cmd.Root().Find(args)
	if err != nil {
		return err
	}
	if len(rest) > 0 {
		return noCommand(about, rest)
	}
	return about.Help()
}

// noCommand words the error of an unknown command.
func noCommand(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	hint := "see 'accord --help' for the commands"
	if like := cmd.SuggestionsFor(args[0]); len(like) > 0 {
		hint = fmt.Sprintf("did you mean '%s'?", like[0])
	}
	return misuse(fmt.Errorf("no command %q", args[0]), "%s", hint)
}

// argsOf makes a wrong number of arguments a misuse of the command.
func argsOf(check cobra.PositionalArgs) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if check == nil {
			return nil
		}
		if err := check(cmd, args); err != nil {
			return misuse(wrongNumber(args), "usage: %s", cmd.UseLine())
		}
		return nil
	}
}

// wrongNumber words the error of too few or too many arguments.
func wrongNumber(args []string) error {
	if len(args) == 0 {
		return errors.New("an argument is missing")
	}
	return fmt.Errorf("unexpected or too many arguments: %s", strings.Join(args, " "))
}
