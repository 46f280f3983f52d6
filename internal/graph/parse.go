package graph

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"runtime"

	"accord/internal/nquads"
)

// pieceSize is the length in bytes of what one goroutine parses at a time.
const pieceSize = 1 << 20

// piece is some whole lines of a document and what they hold.
type piece struct {
	text     []byte
	line     int // number of lines before it
	chunk    chunk
	articles importedArticles
	done     chan error
}

// parse reads a document in pieces, parses them in parallel, each into a chunk
// that newChunk made, and calls use with one after the other, in order.
func parse(ctx context.Context, r io.Reader, name string, newChunk func() chunk, use func(*piece) error) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	workers := runtime.GOMAXPROCS(0)
	work, ordered := make(chan *piece), make(chan *piece, workers)
	chunks := make(chan chunk, 2*workers+1) // those free for use again
	for range cap(chunks) {
		chunks <- newChunk()
	}
	var readErr error
	go func() {
		defer close(ordered)
		defer close(work)
		readErr = cut(ctx, r, func(p *piece) bool {
			select {
			case p.chunk = <-chunks:
			case <-ctx.Done():
				return false
			}
			select {
			case ordered <- p:
			case <-ctx.Done():
				return false
			}
			work <- p
			return true
		})
	}()
	for range workers {
		go func() {
			for p := range work {
				p.done <- parsePiece(ctx, p, name)
			}
		}()
	}
	err := consume(ordered, chunks, use, cancel)
	if err == nil && readErr != nil {
		return fmt.Errorf("reading %s: %w", name, readErr)
	}
	return err
}

// consume uses the pieces in order; after an error it only waits for the rest.
func consume(ordered <-chan *piece, chunks chan<- chunk, use func(*piece) error, cancel func()) error {
	var first error
	for p := range ordered {
		err := <-p.done
		if err == nil && first == nil {
			err = use(p)
		}
		if err != nil && first == nil {
			first = err
			cancel()
		}
		chunks <- p.chunk
	}
	return first
}

// cut splits a document after line ends into pieces of about pieceSize.
func cut(ctx context.Context, r io.Reader, send func(*piece) bool) error {
	var rest []byte
	line := 0
	for {
		buf := make([]byte, len(rest)+pieceSize)
		n := copy(buf, rest)
		m, err := readUpTo(r, buf[n:])
		buf = buf[:n+m]
		last := err == io.EOF
		if err != nil && !last {
			return err
		}
		end := len(buf)
		if !last {
			end = bytes.LastIndexByte(buf, '\n') + 1
		}
		rest = buf[end:]
		if end > 0 {
			if !send(&piece{text: buf[:end], line: line, done: make(chan error, 1)}) {
				return ctx.Err()
			}
			line += bytes.Count(buf[:end], []byte{'\n'})
		}
		if last {
			return ctx.Err()
		}
	}
}

// readUpTo reads until buf is full or r ends, which is io.EOF. io.ReadFull would tell
// that end by the error of a compressed file that is cut off.
func readUpTo(r io.Reader, buf []byte) (n int, err error) {
	for n < len(buf) && err == nil {
		var m int
		m, err = r.Read(buf[n:])
		n += m
	}
	return n, err
}

// parsePiece fills the piece's chunk; errors carry the line of the document.
func parsePiece(ctx context.Context, p *piece, name string) error {
	p.chunk.Reset()
	p.articles = importedArticles{}
	in := nquads.NewReader(bytes.NewReader(p.text), name)
	for ctx.Err() == nil {
		q, err := in.Read()
		if errors.Is(err, io.EOF) {
			return nil
		}
		var syntax *nquads.SyntaxError
		if errors.As(err, &syntax) {
			syntax.Line += p.line
		}
		if err != nil {
			return err
		}
		p.articles.see(q)
		if err := p.chunk.Add(q); err != nil {
			return fmt.Errorf("%s:%d: %w", name, p.line+in.Line(), err)
		}
	}
	return ctx.Err()
}
