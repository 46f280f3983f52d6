package cli

import (
	"fmt"
	"io"
	"time"
)

// progress shows a person how far a long command is, how fast it goes and how
// long it will take: one line on a terminal, written over twice a second.
// Without a terminal it does nothing.
type progress struct {
	out   io.Writer // nil: show nothing
	unit  string
	all   int64 // 0: not known
	scale int64 // of the amounts in one unit
	start time.Time
	shown time.Time // when the line was written last; zero: there is no line
}

const (
	showAfter = time.Second
	showEvery = 500 * time.Millisecond
)

// newProgress begins to show amounts up to all, or without an end if that is
// 0, in a unit of so many of them.
func (env *Env) newProgress(unit string, all, scale int64) *progress {
	p := &progress{unit: unit, all: all, scale: scale, start: time.Now()}
	if _, tty := terminal(env.Err); tty && env.Getenv("TERM") != "dumb" {
		p.out = env.Err
	}
	return p
}

// at shows that so much is done, unless that was done just before or the
// command has only begun.
func (p *progress) at(done int64) {
	now := time.Now()
	if p.out == nil || now.Sub(p.start) < showAfter || now.Sub(p.shown) < showEvery {
		return
	}
	p.shown = now
	fmt.Fprintf(p.out, "\r%s\x1b[K", p.line(done, now.Sub(p.start)))
}

// clear takes the line away, before something else is written.
func (p *progress) clear() {
	if p.out != nil && !p.shown.IsZero() {
		fmt.Fprint(p.out, "\r\x1b[K")
		p.shown = time.Time{}
	}
}

// line words what was done in a time.
func (p *progress) line(done int64, elapsed time.Duration) string {
	rate := float64(done) / elapsed.Seconds()
	text := fmt.Sprintf("%d %s", done/p.scale, p.unit)
	if p.all > 0 {
		text = fmt.Sprintf("%d of %d %s", done/p.scale, p.all/p.scale, p.unit)
	}
	text += fmt.Sprintf(", %.0f/s", rate/float64(p.scale))
	if p.all > done && done > 0 {
		left := time.Duration(float64(p.all-done) / rate * float64(time.Second))
		text += fmt.Sprintf(", %s left", max(left.Round(time.Second), time.Second))
	}
	return text
}

// counting shows the bytes that are read through it.
type counting struct {
	in   io.Reader
	done int64
	p    *progress
}

// Read passes on.
func (c *counting) Read(b []byte) (int, error) {
	n, err := c.in.Read(b)
	c.done += int64(n)
	c.p.at(c.done)
	return n, err
}
