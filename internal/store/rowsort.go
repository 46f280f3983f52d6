package store

import (
	"bufio"
	"encoding/binary"
	"errors"
	"io"

	"github.com/cockroachdb/pebble/v2/vfs"
)

// rowSorter sorts rows into the six orders in bounded memory: what does not
// fit is sorted, written to files and merged at the end.
type rowSorter struct {
	rows  []row
	limit int
	temp  func() (string, vfs.File, error)
	runs  [][6]string // a file for each order
	fs    vfs.FS
}

// rowsInMemory is the most rows that are sorted at once: 16 bytes each, and
// four copies.
const rowsInMemory = 2 << 20

func (s *rowSorter) add(r row) error {
	if len(s.rows) == s.limit {
		if err := s.spill(); err != nil {
			return err
		}
	}
	s.rows = append(s.rows, r)
	return nil
}

// spill writes the rows in memory to a file for each order.
func (s *rowSorter) spill() error {
	var run [6]string
	err := s.inMemory(func(index int, rows []row) error {
		name, file, err := s.temp()
		if err != nil {
			return err
		}
		run[index] = name
		return errors.Join(writeRun(file, rows, index), file.Close())
	})
	s.runs = append(s.runs, run)
	s.rows = s.rows[:0]
	return err
}

// inMemory calls fn with the rows in each of the six orders, from two
// goroutines; fn must not keep or change them.
func (s *rowSorter) inMemory(fn func(index int, rows []row) error) error {
	sorted, scratch := inFirstOrder(s.rows, make([]row, len(s.rows)))
	scratch = scratch[:len(sorted)]
	second := append([]row(nil), sorted...)
	done := make(chan error, 1)
	go func() { done <- chain(second, make([]row, len(second)), secondSteps, fn) }()
	err := chain(sorted, scratch, firstSteps, fn)
	return errors.Join(err, <-done)
}

func chain(rows, scratch []row, steps []step, fn func(index int, rows []row) error) error {
	for _, st := range steps {
		for _, pos := range st.by {
			rows, scratch = sortBy(rows, scratch, pos)
		}
		if err := fn(st.index, rows); err != nil {
			return err
		}
	}
	return nil
}

// each calls fn with every distinct row of an index in order, for one index
// after another, from two goroutines: one for each index at a time.
func (s *rowSorter) each(fn func(index int) (put func(row) error, end func() error)) error {
	if len(s.runs) == 0 {
		return s.inMemory(func(index int, rows []row) error {
			put, end := fn(index)
			for _, r := range rows {
				if err := put(r); err != nil {
					return errors.Join(err, end())
				}
			}
			return end()
		})
	}
	if err := s.spill(); err != nil {
		return err
	}
	s.rows = nil
	merge := func(indexes ...int) error {
		for _, index := range indexes {
			put, end := fn(index)
			if err := errors.Join(s.merge(index, put), end()); err != nil {
				return err
			}
		}
		return nil
	}
	done := make(chan error, 1)
	go func() { done <- merge(4, 5, 1) }()
	err := merge(0, 3, 2)
	return errors.Join(err, <-done)
}

// writeRun writes rows as the 16 bytes of their numbers in the index's order.
func writeRun(w io.Writer, rows []row, index int) error {
	out := bufio.NewWriterSize(w, 1<<18)
	for _, r := range rows {
		k := r.rank(index)
		line := binary.BigEndian.AppendUint64(out.AvailableBuffer(), k.hi)
		if _, err := out.Write(binary.BigEndian.AppendUint64(line, k.lo)); err != nil {
			return err
		}
	}
	return out.Flush()
}

// run reads a file that writeRun wrote.
type run struct {
	in   *bufio.Reader
	file io.Closer
	rank rank // of the current row
}

// next reads the next row and says whether there is one.
func (r *run) next() (bool, error) {
	line, err := r.in.Peek(16)
	if err != nil {
		if err == io.EOF && len(line) == 0 {
			err = nil
		}
		return false, errors.Join(err, r.file.Close())
	}
	r.rank = rank{binary.BigEndian.Uint64(line), binary.BigEndian.Uint64(line[8:])}
	_, err = r.in.Discard(16)
	return true, err
}

// merge calls put with the distinct rows of all runs of an order, sorted.
func (s *rowSorter) merge(index int, put func(row) error) error {
	runs, err := s.openRuns(index)
	if err != nil {
		return err
	}
	last := lastRank
	for len(runs) > 0 {
		least := 0
		for i, r := range runs {
			if r.rank.less(runs[least].rank) {
				least = i
			}
		}
		r := runs[least]
		if r.rank != last {
			last = r.rank
			if err := put(last.row(index)); err != nil {
				return err
			}
		}
		more, err := r.next()
		if err != nil {
			return err
		}
		if !more {
			runs = append(runs[:least], runs[least+1:]...)
		}
	}
	return nil
}

func (s *rowSorter) openRuns(index int) ([]*run, error) {
	var runs []*run
	for _, names := range s.runs {
		file, err := s.fs.Open(names[index])
		if err != nil {
			return nil, err
		}
		r := &run{in: bufio.NewReaderSize(file, 1<<18), file: file}
		more, err := r.next()
		if err != nil {
			return nil, err
		}
		if more {
			runs = append(runs, r)
		}
	}
	return runs, nil
}
