package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"accord/internal/train"
	"accord/internal/wordclass"
)

// silverOptions are what `accord train silver` was asked.
type silverOptions struct {
	trainOptions
	texts   []string
	members int
}

func newTrainSilverCmd(env *Env) *cobra.Command {
	o := silverOptions{members: train.DefaultStack().Members}
	cmd := &cobra.Command{
		Use:   "silver TREEBANK=GUIDE... --text GUIDE -o FILE",
		Short: "Annotate text with the help of another reader",
		Long: `Learn from treebanks, and from what another reader (the guide) says of the same
tokens, to annotate text that the guide has read, as CoNLL-U for "train syntax
--silver". A guide is a file with a token a line: token, tag, head (from 1 in the
sentence, 0: root) and relation, with tabs between and an empty line after each
sentence; tags and relations may be of any kind. "train tokens" divides text for it.`,
		Example: "  accord train silver gum-train.conllu.gz=gum-train.guide --text wiki.guide -o silver.conllu",
		Args:    cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, pairs []string) error {
			return runTrainSilver(cmd.Context(), env, o, pairs)
		},
	}
	o.flags(cmd)
	f := cmd.Flags()
	f.StringArrayVar(&o.texts, "text", nil, "`guide` of text to annotate; may be repeated")
	f.IntVar(&o.members, "members", o.members, "`number` of parsers that vote")
	f.Lookup("output").Usage = "`file` to write to instead of standard output"
	f.Lookup("held").Usage = "`TREEBANK=GUIDE` to measure on; may be repeated"
	return cmd
}

func runTrainSilver(ctx context.Context, env *Env, o silverOptions, pairs []string) error {
	how := train.DefaultStack()
	how.Seed, how.Members, how.Texts, how.Log = o.seed, o.members, o.texts, env.Err
	if o.passes > 0 {
		how.Passes = o.passes
	}
	if o.members < 1 || o.passes < 0 {
		return misuse(errors.New("--members and --passes must not be less than 1"), "leave them out for the usual numbers")
	}
	var err error
	if how.Treebanks, how.Guides, err = splitPairs(pairs); err != nil {
		return err
	}
	if how.Held, how.HeldGuides, err = splitPairs(o.held); err != nil {
		return err
	}
	data, err := env.data()
	if err != nil {
		return err
	}
	if how.Classes, err = wordclass.Load(data); err != nil {
		return err
	}
	return env.writeOut(o.out, func(w io.Writer) error {
		if err := train.Stack(ctx, how, w); err != nil {
			return fmt.Errorf("annotating text: %w", err)
		}
		return nil
	})
}

func splitPairs(pairs []string) (treebanks, guides []string, err error) {
	for _, p := range pairs {
		treebank, guide, ok := strings.Cut(p, "=")
		if !ok {
			return nil, nil, misuse(fmt.Errorf("%q names no guide", p), "write TREEBANK=GUIDE")
		}
		treebanks, guides = append(treebanks, treebank), append(guides, guide)
	}
	return treebanks, guides, nil
}
