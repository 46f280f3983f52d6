package sqlstore

import (
	"context"
	"errors"

	"github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/quad"
)

// ApplyDeltas makes the changes in order, all or none. Adding a quad that is
// there and removing one that is not are errors unless opts ignores them.
func (s *Store) ApplyDeltas(deltas []graph.Delta, opts graph.IgnoreOpts) error {
	err := s.applyRuns(deltas, opts, s.pool.flav.most())
	if errors.Is(err, errNotAll) {
		err = s.applyRuns(deltas, opts, 1) // which tells which it was
	}
	return err
}

// errNotAll says that some quads of a run were there already, or were not there.
var errNotAll = errors.New("not all changes could be made")

// applyRuns makes the changes, those of one kind that follow each other in one
// statement.
func (s *Store) applyRuns(deltas []graph.Delta, opts graph.IgnoreOpts, most int) error {
	return s.pool.write(context.Background(), func(w *writer) error {
		for rest := deltas; len(rest) > 0; {
			n := 1
			for n < min(len(rest), most) && rest[n].Action == rest[0].Action {
				n++
			}
			if err := w.apply(rest[:n], opts); err != nil {
				return err
			}
			rest = rest[n:]
		}
		return nil
	})
}

// apply makes changes of one kind.
func (w *writer) apply(run []graph.Delta, opts graph.IgnoreOpts) error {
	c := NewChunk()
	for _, d := range run {
		if err := c.Add(d.Quad); err != nil {
			return &graph.DeltaError{Delta: d, Err: err}
		}
	}
	var n int
	var err, reason error
	ignored := opts.IgnoreDup
	switch run[0].Action {
	case graph.Add:
		n, err = w.add(c)
		reason = graph.ErrQuadExists
	case graph.Delete:
		n, err = w.remove(removeQuads, columns(c.rows)...)
		reason, ignored = graph.ErrQuadNotExist, opts.IgnoreMissing
	default:
		return &graph.DeltaError{Delta: run[0], Err: graph.ErrInvalidAction}
	}
	switch {
	case err != nil:
		return err
	case n == len(run) || ignored:
		return nil
	case len(run) > 1:
		return errNotAll
	}
	return &graph.DeltaError{Delta: run[0], Err: reason}
}

// NewQuadWriter returns a writer that adds quads; each call of WriteQuads is a
// transaction. Quads that are there already are passed over.
func (s *Store) NewQuadWriter() (quad.WriteCloser, error) { return quadWriter{s}, nil }

type quadWriter struct{ s *Store }

func (w quadWriter) WriteQuad(q quad.Quad) error {
	_, err := w.WriteQuads([]quad.Quad{q})
	return err
}

func (w quadWriter) WriteQuads(quads []quad.Quad) (int, error) {
	err := w.s.pool.write(context.Background(), func(t *writer) error {
		b := NewChunk()
		for _, q := range quads {
			if err := t.addTo(b, q); err != nil {
				return err
			}
		}
		_, err := t.add(b)
		return err
	})
	if err != nil {
		return 0, err
	}
	return len(quads), nil
}

func (quadWriter) Close() error { return nil }
