package nquads

import (
	"compress/gzip"
	"fmt"
	"io"
	"strings"
)

// NewFileReader returns a reader for a file of the given name: its content is
// uncompressed where the name ends in .gz, and N-Triples where it ends in .nt
// or .nt.gz.
func NewFileReader(r io.Reader, name string) (*Reader, error) {
	plain, packed := strings.CutSuffix(name, ".gz")
	if packed {
		unpacked, err := gzip.NewReader(r)
		if err != nil {
			return nil, fmt.Errorf("reading %s: %w", name, err)
		}
		r = unpacked
	}
	if strings.HasSuffix(plain, ".nt") {
		return NewTriplesReader(r, name), nil
	}
	return NewReader(r, name), nil
}

// Compress returns a writer into w that compresses where the file name ends in
// .gz and only passes on elsewhere. Its Close ends the compression and leaves
// w open. Equal content gives equal bytes: neither time nor name is stored.
func Compress(w io.Writer, name string) io.WriteCloser {
	if strings.HasSuffix(name, ".gz") {
		return gzip.NewWriter(w)
	}
	return passOn{w}
}

type passOn struct{ io.Writer }

func (passOn) Close() error { return nil }
