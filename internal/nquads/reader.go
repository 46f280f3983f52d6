package nquads

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"unicode/utf8"

	"github.com/cayleygraph/quad"
)

// maxLine is the longest line accepted, in bytes; a longer one is an error
// rather than a reason to fill the memory.
const maxLine = 64 << 20

// A Reader reads quads one by one, holding one line at a time in memory.
type Reader struct {
	src     io.Reader
	name    string
	triples bool
	terms   termCache

	buf        []byte
	start, end int // what is read and not yet parsed: buf[start:end]
	lf, cr     int // the first LF and CR of it, or end
	eof        bool
	afterCR    bool // the line before ended in CR
	line       int
}

// NewReader returns a reader of N-Quads. The name stands in errors.
func NewReader(r io.Reader, name string) *Reader {
	return &Reader{src: r, name: name, buf: make([]byte, 64<<10)}
}

// NewTriplesReader returns a reader of N-Triples: a graph label is an error.
func NewTriplesReader(r io.Reader, name string) *Reader {
	n := NewReader(r, name)
	n.triples = true
	return n
}

// ReadAll reads all quads, or none where one line is wrong.
func ReadAll(r io.Reader, name string) ([]quad.Quad, error) {
	var quads []quad.Quad
	for n := NewReader(r, name); ; {
		q, err := n.Read()
		if err == io.EOF {
			return quads, nil
		}
		if err != nil {
			return nil, err
		}
		quads = append(quads, q)
	}
}

// Read returns the next quad, and io.EOF after the last. After a *SyntaxError
// the next call goes on with the line below; any other error is final.
func (r *Reader) Read() (quad.Quad, error) {
	for {
		line, err := r.next()
		if err != nil {
			return quad.Quad{}, err
		}
		p := parser{line: line, terms: &r.terms, triples: r.triples}
		q, ok, err := p.statement()
		if err != nil {
			return quad.Quad{}, r.locate(line, err)
		}
		if ok {
			return q, nil
		}
	}
}

// Line is the number of the line that Read returned last, from 1.
func (r *Reader) Line() int { return r.line }

// locate turns the parser's error into one that names file, line and column.
func (r *Reader) locate(line []byte, err error) error {
	var at *offsetError
	if !errors.As(err, &at) {
		return fmt.Errorf("reading %s: %w", r.name, err)
	}
	return &SyntaxError{r.name, r.line, utf8.RuneCount(line[:at.offset]) + 1, at.msg}
}

// next returns the next line without its end, which is LF, CR or both.
func (r *Reader) next() ([]byte, error) {
	for {
		at := min(r.lf, r.cr)
		if at == r.end && !r.eof {
			if err := r.fill(); err != nil {
				return nil, err
			}
			continue
		}
		if at == r.end && r.start == r.end {
			return nil, io.EOF
		}
		line, afterCR := r.buf[r.start:at], r.afterCR
		r.afterCR = at == r.cr && at < r.end
		r.advance(at)
		if len(line) == 0 && afterCR && !r.afterCR {
			continue // the LF of a CR LF
		}
		r.line++
		return line, nil
	}
}

// advance drops the line that ends at the given offset.
func (r *Reader) advance(at int) {
	r.start = min(at+1, r.end)
	if r.lf < r.start {
		r.lf = r.search(r.start, '\n')
	}
	if r.cr < r.start {
		r.cr = r.search(r.start, '\r')
	}
}

// search returns where c first stands at or after from, or end.
func (r *Reader) search(from int, c byte) int {
	if i := bytes.IndexByte(r.buf[from:r.end], c); i >= 0 {
		return from + i
	}
	return r.end
}

// fill reads more bytes behind those that are not parsed yet.
func (r *Reader) fill() error {
	r.end = copy(r.buf, r.buf[r.start:r.end])
	r.start = 0
	if r.end > maxLine {
		return &SyntaxError{r.name, r.line + 1, 1, fmt.Sprintf("line longer than %d MB", maxLine>>20)}
	}
	if r.end == len(r.buf) {
		r.buf = append(r.buf, make([]byte, len(r.buf))...)
	}
	n, err := io.ReadAtLeast(r.src, r.buf[r.end:], 1)
	from := r.end
	r.end += n
	r.lf, r.cr = r.search(from, '\n'), r.search(from, '\r')
	switch err {
	case nil:
		return nil
	case io.EOF:
		r.eof = true
		return nil
	default:
		return fmt.Errorf("reading %s: %w", r.name, err)
	}
}
