package store

import (
	"errors"
	"sync"

	"github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/quad"
	"github.com/cockroachdb/pebble/v2"
)

// cache is what a snapshot keeps from one read to the next. A query makes
// thousands of small reads: the engine's iterators cost more to open than to
// use, and the same terms and sizes are asked for again and again. Nothing in
// it can go stale, as a snapshot does not change.
type cache struct {
	mu     sync.Mutex
	idle   []*pebble.Iterator
	terms  map[id]quad.Value
	ids    map[quad.IRI]id // 0: not in the store
	sizes  map[pattern]graph.Size
	closed bool
}

// Entries of a cache at most; when they are reached it starts anew.
const (
	mostTerms = 1 << 17
	mostSizes = 1 << 14
	mostIdle  = 16
)

func newCache() *cache {
	return &cache{terms: map[id]quad.Value{}, ids: map[quad.IRI]id{}, sizes: map[pattern]graph.Size{}}
}

// open returns an iterator over the range, an idle one where there is one.
func (v *view) open(lower, upper []byte) (*pebble.Iterator, error) {
	if c := v.cache; c != nil {
		c.mu.Lock()
		if n := len(c.idle); n > 0 {
			it := c.idle[n-1]
			c.idle = c.idle[:n-1]
			c.mu.Unlock()
			it.SetBounds(lower, upper)
			return it, nil
		}
		c.mu.Unlock()
	}
	return v.r.NewIter(&pebble.IterOptions{LowerBound: lower, UpperBound: upper})
}

// release gives an iterator back.
func (v *view) release(it *pebble.Iterator) error {
	if err := it.Error(); err != nil || v.cache == nil {
		return errors.Join(err, it.Close())
	}
	c := v.cache
	c.mu.Lock()
	if !c.closed && len(c.idle) < mostIdle {
		c.idle = append(c.idle, it)
		c.mu.Unlock()
		return nil
	}
	c.mu.Unlock()
	return it.Close()
}

// close closes the idle iterators.
func (c *cache) close() error {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.closed = true
	var err error
	for _, it := range c.idle {
		err = errors.Join(err, it.Close())
	}
	c.idle = nil
	return err
}

func (c *cache) term(n id) (quad.Value, bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	v, ok := c.terms[n]
	return v, ok
}

func (c *cache) keepTerm(n id, v quad.Value) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if len(c.terms) >= mostTerms {
		clear(c.terms)
	}
	c.terms[n] = v
	if iri, ok := v.(quad.IRI); ok {
		c.putID(iri, n)
	}
}

func (c *cache) id(iri quad.IRI) (id, bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	n, ok := c.ids[iri]
	return n, ok
}

func (c *cache) keepID(iri quad.IRI, n id) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.putID(iri, n)
}

func (c *cache) putID(iri quad.IRI, n id) {
	if len(c.ids) >= mostTerms {
		clear(c.ids)
	}
	c.ids[iri] = n
}

func (c *cache) size(p pattern) (graph.Size, bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	size, ok := c.sizes[p]
	return size, ok
}

func (c *cache) keepSize(p pattern, size graph.Size) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if len(c.sizes) >= mostSizes {
		clear(c.sizes)
	}
	c.sizes[p] = size
}
