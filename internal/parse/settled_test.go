package parse

import (
	"bytes"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
)

// A parser that asks its networks nowhere that choices are settled makes the
// trees it made before.
func TestSettle(t *testing.T) {
	p := learned(t)
	doc, words, want := annotated(t, slices.Repeat(corpus, leastMet)...)
	p.Settle(doc, words)
	if len(p.settled.actions) == 0 || len(p.settled.relations) == 0 {
		t.Fatalf("%d actions and %d relations are settled, want some", len(p.settled.actions), len(p.settled.relations))
	}
	settled, err := Load(files(p))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(p.settled, settled.settled, cmp.AllowUnexported(p.settled)); diff != "" {
		t.Errorf("settled choices after loading (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(want[:40], settled.Parse(doc, words)[:40]); diff != "" {
		t.Errorf("arcs (-want +got):\n%s", diff)
	}
}

// Settled choices are made whatever the networks say.
func TestParseSettled(t *testing.T) {
	p := learned(t).Rounded()
	doc, words, _ := annotated(t, corpus[2])
	s := p.newState()
	s.begin(p, doc, words, doc.Sentences[0])
	s.shift()
	p.settled.relations = map[uint64]uint8{s.relationKey(1, 0): p.root}
	if got := p.Parse(doc, words)[0].Rel; got != "root" {
		t.Errorf("relation %q, want the settled one", got)
	}
	p.settled.actions = map[uint64]uint8{s.actionKey(): shift}
	if got := p.Parse(doc, words)[0].Head; got == 1 {
		t.Error("an arc was made where it is settled that the next word is shifted")
	}
}

// What is met once in a while or goes both ways is not settled.
func TestChoices(t *testing.T) {
	c := choices{}
	for range 2 * leastMet {
		c.count(1, 0)
		c.count(2, 1)
	}
	c.count(2, 0)
	c.count(3, 1)
	if diff := cmp.Diff(map[uint64]uint8{1: 0}, c.settled()); diff != "" {
		t.Errorf("settled (-want +got):\n%s", diff)
	}
}

func TestReadSettledRefusesDamage(t *testing.T) {
	file := settled{map[uint64]uint8{7: left}, map[uint64]uint8{9: 4}}.file()
	if _, err := readSettled(file, 5); err != nil {
		t.Fatal(err)
	}
	damaged := bytes.Clone(file)
	damaged[len(damaged)-1] ^= 1
	for name, tt := range map[string]struct {
		file []byte
		want string
	}{
		"nothing":   {nil, "not a list"},
		"damage":    {damaged, "checksum"},
		"relations": {settled{nil, map[uint64]uint8{9: 5}}.file(), "one that the parser does not have"},
		"actions":   {settled{map[uint64]uint8{9: actionCount}, nil}.file(), "one that the parser does not have"},
	} {
		if _, err := readSettled(tt.file, 5); err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: error %v, want %q", name, err, tt.want)
		}
	}
	fsys := files(learned(t))
	fsys[SettledFile] = &fstest.MapFile{Data: damaged}
	if _, err := Load(fsys); err == nil || !strings.Contains(err.Error(), SettledFile) {
		t.Errorf("error %v, want one that names %s", err, SettledFile)
	}
}

func FuzzReadSettled(f *testing.F) {
	f.Add(settled{map[uint64]uint8{7: left}, map[uint64]uint8{9: 4}}.file())
	f.Fuzz(func(t *testing.T, file []byte) {
		s, err := readSettled(file, 5)
		if err != nil {
			return
		}
		again, err := readSettled(s.file(), 5)
		if diff := cmp.Diff(s, again, cmp.AllowUnexported(s)); err != nil || diff != "" {
			t.Errorf("error %v, after writing and reading (-want +got):\n%s", err, diff)
		}
	})
}
