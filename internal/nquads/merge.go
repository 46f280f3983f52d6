package nquads

import (
	"bufio"
	"bytes"
	"io"
)

// run is a sorted sequence of lines, in memory or in a file.
type run struct {
	chunk *chunk
	next  int
	file  *bufio.Reader
	line  []byte // the current line, valid until advance
}

// advance goes to the next line; io.EOF after the last.
func (r *run) advance() error {
	if r.chunk != nil {
		if r.next == len(r.chunk.lines) {
			return io.EOF
		}
		r.line = r.chunk.line(r.next)
		r.next++
		return nil
	}
	line, err := r.file.ReadSlice('\n')
	if err == bufio.ErrBufferFull {
		long := bytes.Clone(line)
		line, err = r.file.ReadBytes('\n')
		line = append(long, line...)
	}
	if err == io.EOF && len(line) > 0 {
		err = io.ErrUnexpectedEOF // every line was written with its end
	}
	r.line = line
	return err
}

// merge writes the lines of all runs in order, each once.
func (s *Sorter) merge(w io.Writer, runs []*run) (lines int, err error) {
	heap := make([]*run, 0, len(runs))
	for _, r := range runs {
		switch err := r.advance(); err {
		case nil:
			heap = append(heap, r)
		case io.EOF:
		default:
			return 0, err
		}
	}
	for i := len(heap)/2 - 1; i >= 0; i-- {
		sink(heap, i)
	}
	out := bufio.NewWriterSize(w, 256<<10)
	var last []byte
	for len(heap) > 0 {
		top := heap[0]
		if !bytes.Equal(top.line, last) {
			if _, err := out.Write(top.line); err != nil {
				return lines, err
			}
			last = append(last[:0], top.line...)
			lines++
		}
		switch err := top.advance(); err {
		case nil:
		case io.EOF:
			heap[0] = heap[len(heap)-1]
			heap = heap[:len(heap)-1]
		default:
			return lines, err
		}
		sink(heap, 0)
	}
	return lines, out.Flush()
}

// sink restores the heap below i: the smallest line stands first.
func sink(heap []*run, i int) {
	for {
		small := 2*i + 1
		if small >= len(heap) {
			return
		}
		if right := small + 1; right < len(heap) && bytes.Compare(heap[right].line, heap[small].line) < 0 {
			small = right
		}
		if bytes.Compare(heap[i].line, heap[small].line) <= 0 {
			return
		}
		heap[i], heap[small] = heap[small], heap[i]
		i = small
	}
}
