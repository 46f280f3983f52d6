package cli

import (
	"bytes"
	"strings"
	"testing"
	"time"
)

func TestProgressLine(t *testing.T) {
	for _, test := range []struct {
		unit             string
		all, scale, done int64
		elapsed          time.Duration
		want             string
	}{
		{"articles", 1000, 1, 250, 10 * time.Second, "250 of 1000 articles, 25/s, 30s left"},
		{"articles", 1000, 1, 1000, 10 * time.Second, "1000 of 1000 articles, 100/s"},
		{"articles", 1_000_000, 1, 1000, 10 * time.Second, "1000 of 1000000 articles, 100/s, 2h46m30s left"},
		{"articles", 10, 1, 0, 2 * time.Second, "0 of 10 articles, 0/s"},
		{"articles", 101, 1, 100, 10 * time.Second, "100 of 101 articles, 10/s, 1s left"},
		{"MB", 0, 1e6, 120e6, 4 * time.Second, "120 MB, 30/s"},
		{"MB", 480e6, 1e6, 120e6, 4 * time.Second, "120 of 480 MB, 30/s, 12s left"},
	} {
		p := progress{unit: test.unit, all: test.all, scale: test.scale}
		if got := p.line(test.done, test.elapsed); got != test.want {
			t.Errorf("%d of %d after %v: %q, want %q", test.done, test.all, test.elapsed, got, test.want)
		}
	}
}

func TestProgressStaysOutOfTheWay(t *testing.T) {
	var out bytes.Buffer
	p := &progress{out: &out, unit: "articles", all: 10, scale: 1, start: time.Now()}
	p.at(1)
	p.clear()
	if out.Len() > 0 {
		t.Errorf("at the start %q is written, want nothing", out.String())
	}
	p.start = p.start.Add(-time.Minute)
	p.at(2)
	p.at(3)
	p.clear()
	if got := out.String(); !strings.HasPrefix(got, "\r2 of 10 articles") || !strings.HasSuffix(got, "\r\x1b[K") || strings.Contains(got, "3 of") {
		t.Errorf("%q is written, want one line that is taken away again", got)
	}
}
