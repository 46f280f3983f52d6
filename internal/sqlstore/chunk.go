package sqlstore

import (
	"bytes"
	"fmt"
	"slices"

	"github.com/cayleygraph/quad"
)

// most is how many quads one statement writes: many, so that a term that they
// share is counted once; few enough for the server's limit on messages, which
// is 16 MiB in CockroachDB.
func (f flavour) most() int { return [...]int{50_000, 10_000}[f] }

// Chunk collects quads and the terms in them, for one statement. It is for one
// goroutine.
type Chunk struct {
	rows   []row
	hashes map[quad.Value]hash
	nodes  []node
}

// NewChunk makes an empty chunk.
func NewChunk() *Chunk { return &Chunk{hashes: map[quad.Value]hash{}} }

// Add takes a quad in.
func (b *Chunk) Add(q quad.Quad) error {
	var r row
	for i, d := range quad.Directions {
		v := q.Get(d)
		if v == nil && d == quad.Label {
			continue
		}
		if v == nil {
			return fmt.Errorf("storing %v: the %v is missing", q, d)
		}
		var err error
		if r[i], err = b.hash(v); err != nil {
			return err
		}
	}
	b.rows = append(b.rows, r)
	return nil
}

// hash gives a term's hash and keeps the term.
func (b *Chunk) hash(v quad.Value) (hash, error) {
	v = plain(v)
	h, met := b.hashes[v]
	if met {
		return h, nil
	}
	h = hashOf(v)
	n, err := nodeOf(v, h)
	if err != nil {
		return h, err
	}
	b.hashes[v] = h
	b.nodes = append(b.nodes, n)
	return h, nil
}

// Reset empties the chunk for the next quads.
func (b *Chunk) Reset() {
	b.rows, b.nodes = b.rows[:0], b.nodes[:0]
	clear(b.hashes)
}

func (b *Chunk) len() int { return len(b.rows) }

// args are the arguments of addQuads, in the order of their hashes: neighbours
// in the indexes are written together.
func (b *Chunk) args() []any {
	slices.SortFunc(b.rows, compareRows)
	slices.SortFunc(b.nodes, func(x, y node) int { return bytes.Compare(x.hash[:], y.hash[:]) })
	n := len(b.nodes)
	hashes, kinds, values := make([][]byte, n), make([]int16, n), make([][]byte, n)
	texts, extras := make([]string, n), make([]string, n)
	for i := range b.nodes {
		x := &b.nodes[i]
		hashes[i], kinds[i], texts[i], extras[i], values[i] = x.hash[:], x.kind, x.text, x.extra, x.value
	}
	return append(columns(b.rows), hashes, kinds, texts, extras, values)
}

// columns turns rows into one array for each place.
func columns(rows []row) []any {
	var cols [4][][]byte
	for i := range cols {
		cols[i] = make([][]byte, len(rows))
		for j := range rows {
			if h := rows[j][i][:]; i != label || rows[j][i] != (hash{}) {
				cols[i][j] = h
			}
		}
	}
	return []any{cols[0], cols[1], cols[2], cols[3]}
}

func compareRows(a, b row) int {
	for i := range a {
		if c := bytes.Compare(a[i][:], b[i][:]); c != 0 {
			return c
		}
	}
	return 0
}
