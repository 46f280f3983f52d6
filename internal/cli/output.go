package cli

import (
	"bufio"
	"cmp"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"accord/internal/nquads"
)

// output is standard output. It keeps the first error, so that no command ends
// well whose result is lost, be it that of a line of help.
type output struct {
	to  io.Writer
	err error
}

// Write passes on.
func (o *output) Write(b []byte) (int, error) {
	n, err := o.to.Write(b)
	if err != nil && o.err == nil {
		o.err = fmt.Errorf("writing the result: %w", err)
	}
	return n, err
}

// writeOut calls write with standard output, or with the file of -o, which is
// compressed if its name ends in .gz. A file is written under another name and
// takes its place when complete: where write fails it stays as it was. A device
// or a pipe is written to as it is.
func (env *Env) writeOut(file string, write func(io.Writer) error) error {
	if file == "" || file == "-" {
		return buffered(env.Out, write)
	}
	if err := writeFile(file, write); err != nil {
		return fmt.Errorf("writing %s: %w", file, err)
	}
	return nil
}

func writeFile(file string, write func(io.Writer) error) error {
	mode := os.FileMode(0o644)
	info, err := os.Stat(file)
	switch {
	case errors.Is(err, fs.ErrNotExist):
	case err != nil:
		return err
	case info.IsDir():
		return errors.New("is a folder, and a file was expected")
	case !info.Mode().IsRegular():
		return writeInPlace(file, write)
	default:
		mode = info.Mode().Perm()
		if file, err = filepath.EvalSymlinks(file); err != nil { // the link stays
			return err
		}
	}
	tmp, err := os.CreateTemp(filepath.Dir(file), "."+filepath.Base(file)+".*")
	if err != nil {
		return withoutPath(err)
	}
	defer os.Remove(tmp.Name()) // does nothing once renamed
	gz := nquads.Compress(tmp, file)
	for _, err := range []error{buffered(gz, write), gz.Close(), tmp.Chmod(mode), tmp.Close()} {
		if err != nil {
			return withoutPath(err)
		}
	}
	return os.Rename(tmp.Name(), file)
}

func writeInPlace(file string, write func(io.Writer) error) error {
	out, err := os.OpenFile(file, os.O_WRONLY, 0)
	if err != nil {
		return withoutPath(err)
	}
	return withoutPath(cmp.Or(buffered(out, write), out.Close()))
}

// withoutPath is an error of the system alone, for a message that names the
// file by the name that the user gave it.
func withoutPath(err error) error {
	if system := (*fs.PathError)(nil); errors.As(err, &system) {
		return system.Err
	}
	return err
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
