package cli

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"accord/internal/name"
	"accord/internal/train"
	"accord/internal/wordclass"
)

// Places of weights in the data folder.
const (
	namesFile   = "model/names.bin"
	classesFile = "model/wordclasses.bin"
)

// trainOptions are what `accord train` was asked.
type trainOptions struct {
	out    string   // data folder to write the weights to
	silver []string // syntax only
	held   []string
	seed   uint64
	passes int // 0: those of the shipped model
}

func newTrainCmd(env *Env) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "train",
		Short: "Learn the reading models from annotated text",
		Long: `Learn the weights that articles are read with from annotated text, and measure
them on text held out. The same files, in the same order, and the same seed give
the same bytes. What is written is a data folder, to be named with --data.`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	cmd.AddCommand(newTrainNamesCmd(env), newTrainSyntaxCmd(env), newTrainTokensCmd(env), newTrainSilverCmd(env),
		newTrainColumnsCmd(env), newTrainWordsCmd(env), newTrainScoreCmd(env))
	for _, sub := range cmd.Commands() {
		sub.Args = argsOf(sub.Args)
	}
	return cmd
}

func newTrainNamesCmd(env *Env) *cobra.Command {
	var o trainOptions
	cmd := &cobra.Command{
		Use:   "names FILE[=SHARE]... -o DIR",
		Short: "Learn to find names",
		Long: `Learn to find people, organizations and places. Files are columns of tokens and
IOB labels (.tsv, .txt, .iob2), CoNLL-U with GUM's entities (.conllu) or documents with
entity clusters as in Re-DocRED (.jsonl), each also gzipped. SHARE is how much of a
file each pass reads: 2 all of it twice, 0.5 a half.`,
		Example: "  accord train names wikigold.tsv=1.5 own.tsv=2 --held test.tsv -o mydata",
		Args:    cobra.MinimumNArgs(1),
		RunE:    func(cmd *cobra.Command, files []string) error { return runTrainNames(cmd.Context(), env, o, files) },
	}
	o.flags(cmd)
	return cmd
}

func newTrainSyntaxCmd(env *Env) *cobra.Command {
	var o trainOptions
	cmd := &cobra.Command{
		Use:     "syntax TREEBANK... -o DIR",
		Short:   "Learn parts of speech, lemmas and dependencies",
		Long:    "Learn parts of speech, lemmas and Universal Dependencies from CoNLL-U files.",
		Example: "  accord train syntax gum-train.conllu.gz --held gum-dev.conllu.gz -o mydata",
		Args:    cobra.MinimumNArgs(1),
		RunE:    func(cmd *cobra.Command, files []string) error { return runTrainSyntax(cmd.Context(), env, o, files) },
	}
	o.flags(cmd)
	cmd.Flags().StringArrayVar(&o.silver, "silver", nil, "CoNLL-U `file` that a program annotated; may be repeated")
	return cmd
}

// flags declares what both kinds of training take.
func (o *trainOptions) flags(cmd *cobra.Command) {
	f := cmd.Flags()
	f.StringVarP(&o.out, "output", "o", "", "data `folder` to write the weights to")
	f.StringArrayVar(&o.held, "held", nil, "`file` to measure on; may be repeated")
	f.Uint64Var(&o.seed, "seed", 1, "seed of the order in which sentences are read")
	f.IntVar(&o.passes, "passes", 0, "passes over the text, 0 for as many as the shipped weights took")
}

func (o trainOptions) check() error {
	if o.out == "" {
		return misuse(errors.New("no folder to write to"), "name one with -o DIR")
	}
	if o.passes < 0 {
		return misuse(errors.New("--passes is less than 0"), "leave it out for the usual number")
	}
	return nil
}

func runTrainNames(ctx context.Context, env *Env, o trainOptions, files []string) error {
	if err := o.check(); err != nil {
		return err
	}
	how := train.DefaultNameOptions()
	how.Seed, how.Held, how.Progress = o.seed, o.held, env.Err
	if o.passes > 0 {
		how.Passes = o.passes
	}
	var err error
	if how.Sources, err = nameSources(files); err != nil {
		return err
	}
	data, err := env.data()
	if err != nil {
		return err
	}
	table, err := fs.ReadFile(data, classesFile)
	if err != nil {
		return fmt.Errorf("reading word classes: %w", err)
	}
	if how.Classes, err = name.ReadClasses(table); err != nil {
		return err
	}
	report, err := train.Names(ctx, how)
	if err != nil {
		return fmt.Errorf("learning names: %w", err)
	}
	for _, held := range o.held {
		report.Scores[held].Write(env.Out, held)
	}
	return writeWeights(env, o.out, map[string][]byte{namesFile: report.Model.Bytes()})
}

// nameSources reads FILE=SHARE; a file alone is read once each pass.
func nameSources(files []string) ([]train.NameSource, error) {
	var sources []train.NameSource
	for _, file := range files {
		source := train.NameSource{Path: file, Share: 1}
		if at := strings.LastIndexByte(file, '='); at >= 0 {
			share, err := strconv.ParseFloat(file[at+1:], 64)
			if err != nil || !(share > 0 && share <= 1000) {
				return nil, misuse(fmt.Errorf("%q: the share is no number from 0 to 1000", file), "write for example own.tsv=2")
			}
			source = train.NameSource{Path: file[:at], Share: share}
		}
		sources = append(sources, source)
	}
	return sources, nil
}

func runTrainSyntax(ctx context.Context, env *Env, o trainOptions, files []string) error {
	if err := o.check(); err != nil {
		return err
	}
	how := train.DefaultSyntax()
	how.Treebanks, how.Silver, how.Held, how.Seed, how.Log = files, o.silver, o.held, o.seed, env.Err
	if o.passes > 0 {
		how.Tagger.Epochs, how.Parser.Epochs = o.passes, o.passes
	}
	data, err := env.data()
	if err != nil {
		return err
	}
	if how.Classes, err = wordclass.Load(data); err != nil {
		return err
	}
	report, err := train.Syntax(ctx, how)
	if err != nil {
		return fmt.Errorf("learning syntax: %w", err)
	}
	for _, score := range report.Scores {
		fmt.Fprintln(env.Out, score)
	}
	return writeWeights(env, o.out, report.Files)
}

// writeWeights writes files by their names in the data folder.
func writeWeights(env *Env, dir string, files map[string][]byte) error {
	for file, content := range files {
		path := filepath.Join(dir, filepath.FromSlash(file))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			return fmt.Errorf("writing weights: %w", err)
		}
		if err := os.WriteFile(path, content, 0o644); err != nil {
			return fmt.Errorf("writing weights: %w", err)
		}
	}
	fmt.Fprintf(env.Err, "wrote %d files to %s; read with them by --data %s\n", len(files), dir, dir)
	return nil
}
