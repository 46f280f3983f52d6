package text

import (
	"testing"
	"unicode/utf8"
)

func FuzzAnalyze(f *testing.F) {
	for _, seed := range []string{
		"", ".", "'", "’s", "a.", "\xff\xfe", "U.S.'s “Why?” he said...", "spring.The EU",
		"1. One\n2. Two", "http://", "@", "x@", "👩‍👩‍👧 🇬🇧!", "can't've", "a\u00a0b\u00adc", "'tis",
		"a\nb\n\nc", "US$5", "5km", ":-)", "\xe2\x80", "J.K.Rowling", "AT&T", "[1].[2]",
	} {
		f.Add(seed)
	}
	a := load(f)
	f.Fuzz(func(t *testing.T, body string) { checkDocument(t, a.Analyze(body)) })
}

// checkDocument fails unless tokens ascend inside the body without overlap,
// cover each byte that is not space, and are partitioned by the sentences.
func checkDocument(t *testing.T, d *Document) {
	t.Helper()
	end := 0
	for i, tok := range d.Tokens {
		if tok.Start < end || tok.End <= tok.Start || tok.End > len(d.Body) {
			t.Fatalf("token %d is %v after %d in %q", i, tok.Span, end, d.Body)
		}
		checkSpace(t, d.Body, end, tok.Start)
		end = tok.End
	}
	checkSpace(t, d.Body, end, len(d.Body))
	next := 0
	for _, s := range d.Sentences {
		if s.First != next || s.Last <= s.First || s.Last > len(d.Tokens) {
			t.Fatalf("sentence [%d, %d) after token %d of %q", s.First, s.Last, next, d.Body)
		}
		if want := (Span{d.Tokens[s.First].Start, d.Tokens[s.Last-1].End}); s.Span != want {
			t.Fatalf("sentence span %v, want %v", s.Span, want)
		}
		next = s.Last
	}
	if next != len(d.Tokens) {
		t.Fatalf("sentences hold %d of %d tokens of %q", next, len(d.Tokens), d.Body)
	}
}

func checkSpace(t *testing.T, body string, from, to int) {
	t.Helper()
	for i := from; i < to; {
		c, size := classAt(body, i)
		if c != space {
			t.Fatalf("byte %d of %q is in no token", i, body)
		}
		i += size
	}
}

func FuzzCodePoints(f *testing.F) {
	f.Add("héllo “x” 👩", 3)
	f.Fuzz(func(t *testing.T, body string, offset int) {
		if !utf8.ValidString(body) {
			t.Skip()
		}
		c := NewCodePoints(body)
		offset = max(0, min(offset, len(body)))
		for offset > 0 && offset < len(body) && !utf8.RuneStart(body[offset]) {
			offset--
		}
		if got, want := c.At(offset), utf8.RuneCountInString(body[:offset]); got != want {
			t.Errorf("At(%d) = %d, want %d, in %q", offset, got, want, body)
		}
	})
}
