package nquads

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/cayleygraph/quad"
)

// A Sorter takes quads in any order and writes their canonical lines sorted by
// bytes, each once. It holds about as much memory as it is told to and puts
// the rest into temporary files; full batches are sorted in the background.
// It is for one goroutine.
type Sorter struct {
	dir    string
	limit  int // bytes of lines and their references held in memory
	batch  int // bytes of lines in a chunk
	filled *chunk
	sorted []*chunk
	free   []*chunk
	files  []*os.File
	busy   chan struct{} // closed when the chunk sorted last is done; nil if none
}

// NewSorter returns a sorter that holds about memory bytes (0 for 256 MB) and
// spills into files in dir ("" for the system's folder for temporary files).
// Close removes them.
func NewSorter(dir string, memory int) *Sorter {
	if memory <= 0 {
		memory = 256 << 20
	}
	// A quarter goes to the lines' references, merging and the chunk at hand.
	limit := memory / 4 * 3
	return &Sorter{dir: dir, limit: limit, batch: min(max(limit/8, 1<<10), 32<<20)}
}

// Add takes one quad.
func (s *Sorter) Add(q quad.Quad) error {
	c := s.open()
	from := len(c.data)
	data, err := AppendQuad(c.data, q)
	if err != nil {
		return err
	}
	c.data = data
	return s.added(from)
}

// AddLine takes one canonical line, as AppendQuad makes it, with or without
// its line feed. The line is not checked, and copied.
func (s *Sorter) AddLine(line []byte) error {
	c := s.open()
	from := len(c.data)
	c.data = append(c.data, line...)
	if len(line) == 0 || line[len(line)-1] != '\n' {
		c.data = append(c.data, '\n')
	}
	return s.added(from)
}

// AddLines is AddLine for canonical lines that follow each other, each with its
// line feed.
func (s *Sorter) AddLines(lines []byte) error {
	for line := range bytes.Lines(lines) {
		if err := s.AddLine(line); err != nil {
			return err
		}
	}
	return nil
}

// open returns the chunk that is being filled.
func (s *Sorter) open() *chunk {
	if s.filled == nil {
		if n := len(s.free); n > 0 {
			s.filled, s.free = s.free[n-1], s.free[:n-1]
		} else {
			s.filled = &chunk{data: make([]byte, 0, s.batch+s.batch/16)}
		}
	}
	return s.filled
}

// added notes the line that begins at the given offset of the open chunk.
func (s *Sorter) added(from int) error {
	c := s.filled
	size := len(c.data) - from
	if size > maxLine {
		c.data = c.data[:from]
		return fmt.Errorf("quad of %d bytes: expected at most %d MB", size, maxLine>>20)
	}
	c.lines = append(c.lines, lineRef{off: uint32(from), size: uint32(size)})
	if len(c.data) < s.batch {
		return nil
	}
	s.seal()
	if (len(s.sorted)+1)*s.batch > s.limit {
		return s.spill()
	}
	return nil
}

// seal closes the open chunk and starts to sort it.
func (s *Sorter) seal() {
	s.wait()
	c, done := s.filled, make(chan struct{})
	s.filled, s.busy = nil, done
	s.sorted = append(s.sorted, c)
	go func() {
		c.sort()
		close(done)
	}()
}

func (s *Sorter) wait() {
	if s.busy != nil {
		<-s.busy
		s.busy = nil
	}
}

// spill merges the chunks in memory into one temporary file.
func (s *Sorter) spill() error {
	s.wait()
	f, err := os.CreateTemp(s.dir, "accord-sort-*.nq")
	if err != nil {
		return fmt.Errorf("sorting quads: %w", err)
	}
	s.files = append(s.files, f)
	if _, err := s.merge(f, s.memoryRuns()); err != nil {
		return fmt.Errorf("sorting quads: %w", err)
	}
	for _, c := range s.sorted {
		c.data, c.lines = c.data[:0], c.lines[:0]
		s.free = append(s.free, c)
	}
	s.sorted = s.sorted[:0]
	return nil
}

func (s *Sorter) memoryRuns() []*run {
	runs := make([]*run, 0, len(s.sorted))
	for _, c := range s.sorted {
		runs = append(runs, &run{chunk: c})
	}
	return runs
}

// Write writes all lines and returns how many there were. It may be called
// again, and quads may be added in between.
func (s *Sorter) Write(w io.Writer) (quads int, err error) {
	if s.filled != nil {
		s.seal()
	}
	s.wait()
	runs := s.memoryRuns()
	for _, f := range s.files {
		if _, err := f.Seek(0, io.SeekStart); err != nil {
			return 0, fmt.Errorf("sorting quads: %w", err)
		}
		runs = append(runs, &run{file: bufio.NewReaderSize(f, 256<<10)})
	}
	return s.merge(w, runs)
}

// Close gives memory and temporary files back.
func (s *Sorter) Close() error {
	s.wait()
	var errs []error
	for _, f := range s.files {
		errs = append(errs, f.Close(), os.Remove(f.Name()))
	}
	*s = Sorter{dir: s.dir, limit: s.limit, batch: s.batch}
	return errors.Join(errs...)
}

// WriteSorted writes the canonical lines of quads, sorted, each once. On a
// quad that is not RDF nothing is written.
func WriteSorted(w io.Writer, quads []quad.Quad) error {
	s := NewSorter("", 0)
	defer s.Close()
	for _, q := range quads {
		if err := s.Add(q); err != nil {
			return err
		}
	}
	_, err := s.Write(w)
	return err
}
