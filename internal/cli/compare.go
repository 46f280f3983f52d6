package cli

import (
	"context"
	"fmt"
	"io"
	"strings"

	"accord/internal/eval"
	"accord/internal/pipeline"
	"accord/internal/relation"
)

// runDiff prints the facts that the second export gained and lost.
func runDiff(env *Env, files []string) error {
	if len(files) != 2 {
		return misuse(fmt.Errorf("%d exports to compare, expected two", len(files)), "accord eval --diff BEFORE.nq AFTER.nq")
	}
	before, err := readExport(files[0])
	if err != nil {
		return err
	}
	after, err := readExport(files[1])
	if err != nil {
		return err
	}
	d, err := eval.Diff(before, after)
	if err != nil {
		return fmt.Errorf("comparing %s and %s: %w", files[0], files[1], err)
	}
	return buffered(env.Out, func(w io.Writer) error {
		writeChanges(w, "+", d.Gained)
		writeChanges(w, "-", d.Lost)
		fmt.Fprintf(w, "%d gained, %d lost\n", len(d.Gained), len(d.Lost))
		return nil
	})
}

// writeChanges prints facts with the sentences that state them.
func writeChanges(w io.Writer, sign string, changes []eval.Change) {
	for _, c := range changes {
		note := ""
		if c.Known {
			note = "  (in other sentences only)"
		}
		fmt.Fprintf(w, "%s %s | %s | %s%s\n", sign, c.Subject, c.Predicate, c.Object, note)
		writeExamples(w, c.Sentences)
	}
}

func writeExamples(w io.Writer, sentences []eval.Sentence) {
	for _, s := range sentences {
		text := s.Text
		if text == "" {
			text = s.IRI
		}
		fmt.Fprintf(w, "      %q\n", text)
	}
}

// runCoverage prints what was read over in articles.
func runCoverage(ctx context.Context, env *Env, names []string, most int) error {
	p, err := env.pipeline()
	if err != nil {
		return err
	}
	articles, failed, err := env.readArticles(p.Reader(), names, "")
	if err != nil {
		return err
	}
	gaps := eval.NewGaps()
	gaps.Ignore = func(word string) bool {
		_, known := p.Gazetteer().Honorifics.Get(strings.TrimSuffix(strings.ToLower(word), "."))
		return known
	}
	if env.timed(ctx, p, articles, func(r *pipeline.Result) error {
		gaps.Add(r.Article.IRI(env.Base), r.Article.Text, relationInput(r), r.Facts)
		return nil
	}) {
		failed = true
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	if err := buffered(env.Out, func(w io.Writer) error {
		writeCoverage(w, gaps.Coverage(), most)
		return nil
	}); err != nil {
		return err
	}
	return outcome(failed)
}

func writeCoverage(w io.Writer, c eval.Coverage, most int) {
	fmt.Fprintf(w, "sentences  %6d, %d state a fact\n", c.Sentences, c.Stating)
	fmt.Fprintf(w, "mentions   %6d, %d refer to an entity\n", c.Mentions, c.Resolved)
	writeGaps(w, "names without a mention", c.Names, most)
	writeGaps(w, "verbs between two entities without a fact", c.Verbs, most)
}

func writeGaps(w io.Writer, title string, gaps []eval.Gap, most int) {
	if len(gaps) == 0 {
		return
	}
	fmt.Fprintf(w, "\n%s\n", title)
	shown := gaps[:min(most, len(gaps))]
	for _, g := range shown {
		fmt.Fprintf(w, "%5d %s\n", g.Count, g.Form)
		writeExamples(w, g.Examples)
	}
	if more := len(gaps) - len(shown); more > 0 {
		fmt.Fprintf(w, "%5s and %d more; --most shows them\n", "", more)
	}
}

// relationInput is what the stages before relations made of an article.
func relationInput(r *pipeline.Result) relation.Input {
	return relation.Input{Doc: r.Doc, Words: r.Words, Arcs: r.Arcs, Mentions: r.Mentions, Linking: r.Linking}
}
