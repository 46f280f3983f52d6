package ontology

import (
	"bytes"
	"fmt"
	"io"
	"io/fs"
	"path"

	"github.com/cayleygraph/quad"

	"accord/internal/nquads"
	"accord/internal/overlay"
)

// folder is where the files lie.
const folder = "ontology"

// statement is one line of a file.
type statement struct {
	file               string
	line               int
	subject, predicate string
	object             quad.Value
}

func (s statement) errorf(format string, args ...any) error {
	return fmt.Errorf("%s:%d:1: %s", s.file, s.line, fmt.Sprintf(format, args...))
}

func readFolder(fsys fs.FS) (statements []statement, triples []quad.Quad, err error) {
	entries, err := fs.ReadDir(fsys, folder)
	if err != nil {
		return nil, nil, err
	}
	for _, e := range entries {
		if e.IsDir() || path.Ext(e.Name()) != ".nt" {
			continue
		}
		if statements, triples, err = readFile(fsys, path.Join(folder, e.Name()), statements, triples); err != nil {
			return nil, nil, err
		}
	}
	if len(statements) == 0 {
		return nil, nil, fmt.Errorf("%s: no statements: expected .nt files with classes and properties", folder)
	}
	return statements, triples, nil
}

func readFile(fsys fs.FS, file string, statements []statement, triples []quad.Quad) ([]statement, []quad.Quad, error) {
	data, err := fs.ReadFile(fsys, file)
	if err != nil {
		return nil, nil, err
	}
	name := overlay.PathOf(fsys, file)
	for r := nquads.NewTriplesReader(bytes.NewReader(data), name); ; {
		q, err := r.Read()
		if err == io.EOF {
			return statements, triples, nil
		}
		if err != nil {
			return nil, nil, err
		}
		s := statement{file: name, line: r.Line(), predicate: string(q.Predicate.(quad.IRI)), object: q.Object}
		subject, ok := q.Subject.(quad.IRI)
		if !ok {
			return nil, nil, s.errorf("blank node as subject: expected an IRI, which other files can speak of")
		}
		s.subject = string(subject)
		statements, triples = append(statements, s), append(triples, q)
	}
}
