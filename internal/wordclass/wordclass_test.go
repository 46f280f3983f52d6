package wordclass

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"accord/internal/linear"
)

func TestFind(t *testing.T) {
	words := []Entry{{Word: "w0", Group: 5}}
	for i := range 500 {
		words = append(words, Entry{Word: fmt.Sprint("w", i), Group: i % 7, Flags: uint8(i)})
	}
	groups := make([]Group, 7)
	for i := range groups {
		groups[i] = Group{Coarse: i, Middle: 300 + i}
	}
	table, err := Load(fstest.MapFS{File: {Data: Make(words, groups)}})
	if err != nil {
		t.Fatal(err)
	}
	var cache Cache
	for _, w := range append(words[:1:1], words[2:]...) { // the first w0 counts
		hash := linear.Hash(w.Word)
		for range 2 {
			if got, want := cache.Find(table, hash), table.Find(hash); got != want {
				t.Errorf("%s: the cache has %v, the table %v", w.Word, got, want)
			}
		}
		want := Word{uint16(w.Group + 1), uint16(300 + w.Group), uint8(w.Group), w.Flags}
		if got := table.Find(linear.Hash(w.Word)); got != want {
			t.Errorf("%s: %v, want %v", w.Word, got, want)
		}
	}
	if got := table.Find(linear.Hash("unknown")); got != (Word{}) {
		t.Errorf("an unknown word is in %v", got)
	}
}

func TestReadRefusesDamage(t *testing.T) {
	file := Make([]Entry{{Word: "w"}}, []Group{{}})
	file[len(file)-1] ^= 1
	if _, err := Read(file); err == nil || !strings.Contains(err.Error(), "checksum") {
		t.Errorf("error %v, want one about the checksum", err)
	}
	if _, err := Load(fstest.MapFS{}); err == nil {
		t.Error("no error without the file")
	}
}
