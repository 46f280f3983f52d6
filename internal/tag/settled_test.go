package tag

import (
	"slices"
	"strings"
	"testing"
	"testing/fstest"
)

// A word is settled if it was seen often and in one class but for slips.
func TestSettled(t *testing.T) {
	var sentences []string
	add := func(n int, sentence string) { sentences = append(sentences, slices.Repeat([]string{sentence}, n)...) }
	add(300, "the/DET/DT/the 1998/NUM/CD/1998 signed/VERB/VBD/sign")
	add(200, "went/VERB/VBD/go Pacts/NOUN/NNS/pact")
	add(100, "Pacts/NOUN/NNS/pact 2024/NUM/CD/2024")
	add(1, "signed/NOUN/NN/signed")
	doc, words := annotated(sentences...)
	all, _ := classesOf(words)
	tagger, err := New(all, nil, newLemmatizer(), classes(t))
	if err != nil {
		t.Fatal(err)
	}
	got := string(tagger.WithSettled(doc, words).settled.format(all))
	if want := "0000\tNUM\tCD\nPacts\tNOUN\tNNS\nthe\tDET\tDT\n"; got != want {
		t.Errorf("settled are\n%swant\n%s", got, want)
	}
}

// What is settled is not asked: here the list says what no text does.
func TestTagSettled(t *testing.T) {
	fsys := files(learned(t))
	fsys[SettledFile] = &fstest.MapFile{Data: []byte("# a comment\nports\tVERB\tVBD\n")}
	tagger, err := Load(fsys)
	if err != nil {
		t.Fatal(err)
	}
	doc, _ := annotated("The/_/_/_ ports/_/_/_ opened/_/_/_", "Ports/_/_/_ opened/_/_/_")
	words := tagger.Tag(doc)
	if w := words[1]; w.UPOS != "VERB" || w.XPOS != "VBD" {
		t.Errorf("ports is %s %s, want VERB VBD", w.UPOS, w.XPOS)
	}
	if w := words[3]; w.UPOS != "NOUN" {
		t.Errorf("Ports, which is not listed, is %s, want NOUN", w.UPOS)
	}
}

func TestSettledErrors(t *testing.T) {
	for list, want := range map[string]string{
		"the\tDET\n":        "settled.tsv:1:1: 2 columns, want word, tag, tag",
		"\nthe\tDET\tTHE\n": `settled.tsv:2:5: no class "DET THE" in model/tag/classes.txt`,
	} {
		fsys := files(learned(t))
		fsys[SettledFile] = &fstest.MapFile{Data: []byte(list)}
		if _, err := Load(fsys); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: error %v, want %q", list, err, want)
		}
	}
}
