package parse_test

import (
	"testing"

	"accord/data"
	"accord/internal/parse"
	"accord/internal/tag"
	"accord/internal/text"
)

// The shipped models read plain sentences: who did what to whom, in the
// active and in the passive voice.
func TestShippedModels(t *testing.T) {
	analyzer, err := text.Load(data.FS)
	if err != nil {
		t.Fatal(err)
	}
	tagger, err := tag.Load(data.FS)
	if err != nil {
		t.Fatal(err)
	}
	parser, err := parse.Load(data.FS)
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		sentence string
		arcs     map[string][2]string // token: head, relation
		lemmas   map[string]string
	}{
		{
			"The ministers signed the agreement.",
			map[string][2]string{"ministers": {"signed", "nsubj"}, "signed": {"", "root"}, "agreement": {"signed", "obj"}},
			map[string]string{"ministers": "minister", "signed": "sign"},
		},
		{
			"The agreement was signed by the president.",
			map[string][2]string{"agreement": {"signed", "nsubj:pass"}, "was": {"signed", "aux:pass"}, "by": {"president", "case"}},
			map[string]string{"was": "be", "signed": "sign"},
		},
	} {
		doc := analyzer.Analyze(tt.sentence)
		words := tagger.Tag(doc)
		for i, arc := range parser.Parse(doc, words) {
			word, head := doc.Word(i), ""
			if arc.Head >= 0 {
				head = doc.Word(arc.Head)
			}
			if want, ok := tt.arcs[word]; ok && want != [2]string{head, arc.Rel} {
				t.Errorf("%s: %s is %s of %q, want %s of %q", tt.sentence, word, arc.Rel, head, want[1], want[0])
			}
			if want, ok := tt.lemmas[word]; ok && words[i].Lemma != want {
				t.Errorf("%s: lemma of %s is %q, want %q", tt.sentence, word, words[i].Lemma, want)
			}
		}
	}
}

func BenchmarkTagAndParse(b *testing.B) {
	analyzer, err := text.Load(data.FS)
	if err != nil {
		b.Fatal(err)
	}
	tagger, err := tag.Load(data.FS)
	if err != nil {
		b.Fatal(err)
	}
	parser, err := parse.Load(data.FS)
	if err != nil {
		b.Fatal(err)
	}
	file, err := data.FS.ReadFile("articles/us-china-london-talks.txt")
	if err != nil {
		b.Fatal(err)
	}
	doc := analyzer.Analyze(string(file))
	words := tagger.Tag(doc)
	speed := func(b *testing.B) {
		b.ReportMetric(float64(b.N*len(words))/b.Elapsed().Seconds(), "words/s")
	}
	b.Run("tag", func(b *testing.B) {
		for b.Loop() {
			tagger.Tag(doc)
		}
		speed(b)
	})
	b.Run("parse", func(b *testing.B) {
		for b.Loop() {
			parser.Parse(doc, words)
		}
		speed(b)
	})
}
