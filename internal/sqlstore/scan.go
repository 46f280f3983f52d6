package sqlstore

import (
	"context"
	"fmt"
	"strings"

	"github.com/cayleygraph/cayley/graph"
	"github.com/jackc/pgx/v5"

	"accord/internal/scan"
)

// pattern is a row in which only some terms are bound.
type pattern = scan.Pattern[hash, row]

// orders are those of the indexes; a pattern is scanned in the first that
// begins with its bound positions, or in the first of all if none does.
func orders() [][4]int {
	return [][4]int{{0, 1, 2, 3}, {1, 2, 0, 3}, {2, 0, 1, 3}}
}

// order gives the positions that are not bound, in the order of p's index. The rows of one label are few, and sorted when they are read.
func order(p pattern) []int {
	bound := 0
	for _, b := range p.Bound[:label] {
		if b {
			bound++
		}
	}
	best := orders()[0]
	for _, o := range orders() {
		if heads(o, p.Bound, bound) {
			best = o
			break
		}
	}
	var free []int
	for _, pos := range best {
		if !p.Bound[pos] {
			free = append(free, pos)
		}
	}
	return free
}

func heads(o [4]int, bound [4]bool, n int) bool {
	for _, pos := range o[:n] {
		if !bound[pos] {
			return false
		}
	}
	return true
}

// column names the column of a position; the absent label comes before all
// others.
func column(pos int) string {
	return [...]string{"subject_hash", "predicate_hash", "object_hash", "COALESCE(label_hash, ''::BYTEA)"}[pos]
}

// conditions are those for the bound positions.
func conditions(p pattern) (list []string, args []any) {
	for i := range p.Row {
		if !p.Bound[i] {
			continue
		}
		args = append(args, p.Row[i][:])
		name := column(i)
		if i == label {
			name = "label_hash"
		}
		list = append(list, fmt.Sprintf("%s = $%d", name, len(args)))
	}
	return list, args
}

// page is the statement for the rows after a given one.
func page(p pattern, after *row, limit int) (string, []any) {
	list, args := conditions(p)
	free := order(p)
	var columns []string
	for _, pos := range free {
		columns = append(columns, column(pos))
	}
	if after != nil && len(free) > 0 {
		var marks []string
		for _, pos := range free {
			args = append(args, bytesOf(after[pos]))
			marks = append(marks, fmt.Sprintf("$%d", len(args)))
		}
		list = append(list,
			fmt.Sprintf("%s >= %s", columns[0], marks[0]), // for the index
			fmt.Sprintf("(%s) > (%s)", strings.Join(columns, ", "), strings.Join(marks, ", ")))
	}
	s := "SELECT subject_hash, predicate_hash, object_hash, label_hash FROM quads"
	if len(list) > 0 {
		s += " WHERE " + strings.Join(list, " AND ")
	}
	if len(columns) > 0 {
		s += " ORDER BY " + strings.Join(columns, ", ")
	}
	args = append(args, limit)
	return s + fmt.Sprintf(" LIMIT $%d", len(args)), args
}

// bytesOf is a hash as a value of the database; the absent label has no bytes.
func bytesOf(h hash) []byte {
	if h == (hash{}) {
		return []byte{}
	}
	return h[:]
}

// Rows read at first and at most at once.
const (
	firstRows = 32
	mostRows  = 8192
)

// rows walks over the rows that match a pattern, in the order of its index. It
// reads some ahead and holds nothing open in between, so that it may be left at
// any time.
type rows struct {
	row row
	err error

	v    *view
	p    pattern
	buf  []row
	at   int
	want int
	end  bool
}

func (v *view) scan(p pattern) *rows { return &rows{v: v, p: p, want: firstRows} }

// Next moves to the next row and says whether there is one.
func (s *rows) Next(ctx context.Context) bool {
	if s.at == len(s.buf) {
		if s.end || s.err != nil {
			return false
		}
		if s.err = s.fill(ctx); s.err != nil || len(s.buf) == 0 {
			return false
		}
	}
	s.row = s.buf[s.at]
	s.at++
	return true
}

// Row returns the current row.
func (s *rows) Row() row { return s.row }

// Err returns the error that ended the walk.
func (s *rows) Err() error { return s.err }

func (s *rows) fill(ctx context.Context) error {
	var after *row
	if len(s.buf) > 0 {
		last := s.buf[len(s.buf)-1]
		after = &last
	}
	s.buf, s.at = s.buf[:0], 0
	return s.v.read(ctx, func(q querier) error {
		statement, args := page(s.p, after, s.want)
		found, err := q.Query(ctx, statement, args...)
		if err != nil {
			return err
		}
		err = eachRow(found, func(r row) error {
			s.buf = append(s.buf, r)
			return nil
		})
		s.end = len(s.buf) < s.want
		s.want = min(s.want*8, mostRows)
		s.v.want(s.buf)
		return err
	})
}

// eachRow calls fn with the quads that a statement gives.
func eachRow(found pgx.Rows, fn func(row) error) error {
	defer found.Close()
	for found.Next() {
		var r row
		for i, b := range found.RawValues() {
			copy(r[i][:], b)
		}
		if err := fn(r); err != nil {
			return err
		}
	}
	return found.Err()
}

// mostCounted is the number of rows up to which a set is counted exactly.
const mostCounted = 4096

// size returns how many rows match a pattern; above mostCounted it is a guess.
func (v *view) size(ctx context.Context, p pattern) (graph.Size, error) {
	if p.All() {
		n, _, err := v.counts(ctx)
		return graph.Size{Size: n, Exact: true}, err
	}
	v.mu.Lock()
	n, have := v.sizes[p]
	v.mu.Unlock()
	if have && v.fixed {
		return counted(n), nil
	}
	list, args := conditions(p)
	err := v.read(ctx, func(q querier) error {
		if len(v.sizes) >= mostTerms {
			clear(v.sizes)
		}
		statement := fmt.Sprintf("SELECT count(*) FROM (SELECT 1 FROM quads WHERE %s LIMIT %d) AS found",
			strings.Join(list, " AND "), mostCounted+1)
		err := q.QueryRow(ctx, statement, args...).Scan(&n)
		v.sizes[p] = n
		return err
	})
	return counted(n), err
}

func counted(n int64) graph.Size { return graph.Size{Size: n, Exact: n <= mostCounted} }

// counts are the exact numbers of quads and of terms.
func (v *view) counts(ctx context.Context) (quads, nodes int64, err error) {
	err = v.read(ctx, func(q querier) error {
		return q.QueryRow(ctx, "SELECT quads, nodes FROM accord_graph WHERE id = 1").Scan(&quads, &nodes)
	})
	return quads, nodes, err
}
