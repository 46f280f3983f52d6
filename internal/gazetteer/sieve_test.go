package gazetteer

import (
	"fmt"
	"testing"
)

// A sieve may let a word through that was not added, but seldom, and holds back
// none that was.
func TestSieve(t *testing.T) {
	s := &sieve{}
	for i := range 1000 {
		s.add(fmt.Sprint("word", i))
	}
	let := 0
	for i := range 2000 {
		word := fmt.Sprint("word", i)
		switch held := !may(s, word) || !may(s, []byte(word)); {
		case i < 1000 && held:
			t.Fatalf("%s was added and is held back", word)
		case i >= 1000 && !held:
			let++
		}
	}
	if let > 150 {
		t.Errorf("%d of 1000 words let through that were not added, want a few", let)
	}
	if may(&sieve{}, "") {
		t.Error("an empty sieve lets the empty word through")
	}
}
