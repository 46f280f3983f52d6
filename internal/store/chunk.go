package store

import (
	"fmt"
	"hash/maphash"

	"github.com/cayleygraph/quad"
)

// Chunk is a batch of quads made ready for a bulk load: each distinct term
// once, as text, and the quads as numbers of terms within the chunk. Chunks can
// be filled in parallel, one goroutine each.
type Chunk struct {
	seeds [2]maphash.Seed
	index *dict // numbers within the chunk, from 1
	last  quad.Quad
	text  []byte
	terms []chunkTerm
	rows  []row
}

// chunkTerm is a term's text, which begins where the one before ends, and its
// hash.
type chunkTerm struct {
	end  int
	hash hash
}

// hash tells terms apart by its first 96 bits. It is seeded anew each time a
// store is opened, so that nobody can make two texts collide on purpose; by
// chance two of 2^32 terms, the most that fit, do so with a probability of 2^-33.
type hash [2]uint64

// NewChunk returns an empty chunk for a bulk load of this store.
func (s *Store) NewChunk() *Chunk {
	return &Chunk{seeds: s.seeds, index: newDict()}
}

// Reset empties the chunk for new quads.
func (c *Chunk) Reset() {
	c.index.clear()
	c.last = quad.Quad{}
	c.text, c.terms, c.rows = c.text[:0], c.terms[:0], c.rows[:0]
}

// Len returns the number of quads added.
func (c *Chunk) Len() int { return len(c.rows) }

// Size returns roughly how many bytes the chunk takes.
func (c *Chunk) Size() int { return 2*len(c.text) + 100*len(c.terms) + 16*len(c.rows) }

// Add appends a quad.
func (c *Chunk) Add(q quad.Quad) error {
	var r row
	for i, d := range quad.Directions {
		v := q.Get(d)
		if v == nil && i == posG {
			continue
		}
		if v == nil {
			return fmt.Errorf("storing %v: a term is missing", q)
		}
		if len(c.rows) > 0 && v == c.last.Get(d) { // as often for subject and label
			r[i] = c.rows[len(c.rows)-1][i]
			continue
		}
		n, err := c.number(v)
		if err != nil {
			return err
		}
		r[i] = n
	}
	c.rows = append(c.rows, r)
	c.last = q
	return nil
}

// number finds or makes the number of a term within the chunk.
func (c *Chunk) number(v quad.Value) (id, error) {
	start := len(c.text)
	text, err := appendTerm(c.text, v)
	if err != nil {
		return 0, err
	}
	c.text = text[:start]
	h := hash{maphash.Bytes(c.seeds[0], text[start:]), maphash.Bytes(c.seeds[1], text[start:])}
	if n := c.index.get(h); n != 0 {
		return n, nil
	}
	c.text = text
	c.terms = append(c.terms, chunkTerm{end: len(text), hash: h})
	n := id(len(c.terms))
	c.index.put(h, n)
	return n, nil
}

// each calls fn with the text and hash of each distinct term.
func (c *Chunk) each(fn func(text []byte, h hash) error) error {
	start := 0
	for _, t := range c.terms {
		if err := fn(c.text[start:t.end:t.end], t.hash); err != nil {
			return err
		}
		start = t.end
	}
	return nil
}
