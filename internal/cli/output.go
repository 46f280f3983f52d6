package cli

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"accord/internal/nquads"
)

// writeOut calls write with standard output, or with the file of -o, which is
// written under another name and renamed when complete, and is compressed if
// its name ends in .gz. Where write fails a file stays as it was.
func (env *Env) writeOut(file string, write func(io.Writer) error) error {
	if file == "" || file == "-" {
		return buffered(env.Out, write)
	}
	tmp, err := os.CreateTemp(filepath.Dir(file), "."+filepath.Base(file)+".*")
	if err != nil {
		return fmt.Errorf("writing %s: %w", file, err)
	}
	defer os.Remove(tmp.Name()) // does nothing once renamed
	gz := nquads.Compress(tmp, file)
	if err := errors.Join(buffered(gz, write), gz.Close(), tmp.Chmod(0o644), tmp.Close()); err != nil {
		return fmt.Errorf("writing %s: %w", file, err)
	}
	return os.Rename(tmp.Name(), file)
}

// buffered calls write with a buffer before w.
func buffered(w io.Writer, write func(io.Writer) error) error {
	buf := bufio.NewWriterSize(w, 1<<16)
	if err := write(buf); err != nil {
		return err
	}
	return buf.Flush()
}

// formatFlag is a flag that takes one of some words.
type formatFlag[F ~string] struct {
	value *F
	all   []F
}

// newFormatFlag makes a flag whose default is the value that it points to.
func newFormatFlag[F ~string](value *F, all []F) formatFlag[F] {
	return formatFlag[F]{value, all}
}

// String gives the flag's value.
func (f formatFlag[F]) String() string {
	if f.value == nil {
		return ""
	}
	return string(*f.value)
}

// Type names what the flag takes, for help.
func (f formatFlag[F]) Type() string { return "format" }

// Set takes a value if it is one of the words.
func (f formatFlag[F]) Set(s string) error {
	if !slices.Contains(f.all, F(s)) {
		return fmt.Errorf("must be one of %s", f.words())
	}
	*f.value = F(s)
	return nil
}

// words lists the values for people.
func (f formatFlag[F]) words() string {
	var words []string
	for _, w := range f.all {
		words = append(words, string(w))
	}
	return strings.Join(words, ", ")
}
