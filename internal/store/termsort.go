package store

import (
	"bufio"
	"bytes"
	"encoding/binary"
	"errors"
	"io"
	"slices"

	"github.com/cockroachdb/pebble/v2/vfs"
)

// termSorter sorts dictionary keys in bounded memory.
type termSorter struct {
	text  []byte
	items []termItem
	limit int // bytes of text
	temp  func() (string, vfs.File, error)
	fs    vfs.FS
	runs  []string
}

// termItem is a key in termSorter.text and its number.
type termItem struct {
	head       uint64 // eight bytes of the key while it is sorted
	start, end uint32
	n          id
}

// termsInMemory is the most bytes of keys that are sorted at once.
const termsInMemory = 48 << 20

func (s *termSorter) add(text []byte, n id) error {
	if len(s.text)+len(text) > s.limit && len(s.items) > 0 {
		if err := s.spill(); err != nil {
			return err
		}
	}
	start := len(s.text)
	s.text = termKey(s.text, text)
	s.items = append(s.items, termItem{start: uint32(start), end: uint32(len(s.text)), n: n})
	return nil
}

func (s *termSorter) key(t termItem) []byte { return s.text[t.start:t.end] }

// spill writes the keys in memory, sorted, to a file: length, key, number.
func (s *termSorter) spill() error {
	s.sort(s.items, 0)
	name, file, err := s.temp()
	if err != nil {
		return err
	}
	s.runs = append(s.runs, name)
	out := bufio.NewWriterSize(file, 1<<18)
	for _, t := range s.items {
		head := binary.AppendUvarint(nil, uint64(t.end-t.start))
		out.Write(binary.BigEndian.AppendUint32(head, uint32(t.n)))
		out.Write(s.key(t))
	}
	s.text, s.items = s.text[:0], s.items[:0]
	return errors.Join(out.Flush(), file.Close())
}

// each calls put with all keys in order.
func (s *termSorter) each(put func(key []byte, n id) error) error {
	if len(s.runs) == 0 {
		s.sort(s.items, 0)
		for _, t := range s.items {
			if err := put(s.key(t), t.n); err != nil {
				return err
			}
		}
		return nil
	}
	if err := s.spill(); err != nil {
		return err
	}
	s.text, s.items = nil, nil
	runs, err := s.openRuns()
	if err != nil {
		return err
	}
	for len(runs) > 0 {
		least := 0
		for i, r := range runs {
			if bytes.Compare(r.key, runs[least].key) < 0 {
				least = i
			}
		}
		if err := put(runs[least].key, runs[least].n); err != nil {
			return err
		}
		more, err := runs[least].next()
		if err != nil {
			return err
		}
		if !more {
			runs = append(runs[:least], runs[least+1:]...)
		}
	}
	return nil
}

// termRun reads a file that spill wrote.
type termRun struct {
	in   *bufio.Reader
	file io.Closer
	key  []byte
	n    id
}

func (r *termRun) next() (bool, error) {
	size, err := binary.ReadUvarint(r.in)
	if err != nil {
		if err == io.EOF {
			err = nil
		}
		return false, errors.Join(err, r.file.Close())
	}
	var n [4]byte
	if _, err := io.ReadFull(r.in, n[:]); err != nil {
		return false, err
	}
	r.n = id(binary.BigEndian.Uint32(n[:]))
	r.key = slices.Grow(r.key[:0], int(size))[:size]
	_, err = io.ReadFull(r.in, r.key)
	return err == nil, err
}

func (s *termSorter) openRuns() ([]*termRun, error) {
	var runs []*termRun
	for _, name := range s.runs {
		file, err := s.fs.Open(name)
		if err != nil {
			return nil, err
		}
		r := &termRun{in: bufio.NewReaderSize(file, 1<<18), file: file}
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
