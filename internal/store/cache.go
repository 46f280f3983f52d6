package store

import (
	"errors"
	"sync"

	"github.com/cayleygraph/cayley/graph"
	"github.com/cockroachdb/pebble/v2"
)

// cache is what a snapshot keeps from one read to the next. A query makes
// thousands of small reads: the engine's iterators cost more to open than to
// use, and the same rows, terms and sizes are asked for again and again.
// Nothing in it can go stale, as a snapshot does not change.
type cache struct {
	mu    sync.Mutex
	known [len(orders)]known
	kept  int // rows in known
	terms termCache
	sizes map[pattern]graph.Size

	idleMu sync.Mutex
	idle   map[byte][]*pebble.Iterator // by key space
	closed bool
}

// Sizes in a cache at most, after which it starts afresh, and idle iterators
// over one key space.
const (
	mostSizes = 1 << 14
	mostIdle  = 4
)

func newCache() *cache {
	return &cache{
		terms: termCache{byText: newDict()},
		sizes: map[pattern]graph.Size{}, idle: map[byte][]*pebble.Iterator{},
	}
}

// close closes the idle iterators.
func (c *cache) close() error {
	c.idleMu.Lock()
	defer c.idleMu.Unlock()
	c.closed = true
	var err error
	for _, idle := range c.idle {
		for _, it := range idle {
			err = errors.Join(err, it.Close())
		}
	}
	c.idle = nil
	return err
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
