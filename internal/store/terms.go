package store

import (
	"encoding/binary"
	"hash/maphash"
	"math"

	"github.com/cayleygraph/quad"
)

// termCache keeps the terms that a snapshot has read, by number and by text.
type termCache struct {
	pages  []*page
	held   int // bytes of text in pages
	byText *dict
	buf    []byte
}

// page holds the terms of pageTerms numbers in a row.
type page struct {
	values [pageTerms]quad.Value // those that were asked for
	whole  bool                  // all have been read, and stand in text
	text   string
	ends   [pageTerms]uint32 // where each ends in text; none begins there: no such term
	asked  bool
}

// Terms of a page, and bounds of what is kept: bytes of text and terms by
// text. Beyond them the cache starts afresh.
const (
	pageTerms = 64
	mostText  = 64 << 20
	mostNames = 1 << 20
)

// absent is what stands in byText for a term that the store does not have.
const absent = id(math.MaxUint32)

// term returns the term with a number. Where a second term of a page is asked
// for, the whole page is read: terms that were met together have numbers near
// each other and are asked for together.
func (c *cache) term(v *view, n id) (quad.Value, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	p, i := c.terms.page(n), n%pageTerms
	if p.values[i] != nil {
		return p.values[i], nil
	}
	text, err := c.terms.text(v, p, n)
	if err != nil {
		return nil, err
	}
	if text == "" {
		return nil, errNoTerm(n)
	}
	if p.values[i], err = parseTerm(text); err != nil {
		return nil, err
	}
	c.terms.buf = append(c.terms.buf[:0], text...)
	c.terms.put(v.s.hash(c.terms.buf), n)
	return p.values[i], nil
}

// page returns the page of a number.
func (c *termCache) page(n id) *page {
	i := int(n / pageTerms)
	if i >= len(c.pages) {
		c.pages = append(c.pages, make([]*page, i+1-len(c.pages))...)
	}
	if c.pages[i] == nil {
		if c.held > mostText {
			clear(c.pages)
			c.held = 0
		}
		c.pages[i] = new(page)
	}
	return c.pages[i]
}

// text returns the text of a page's term, "" if there is none.
func (c *termCache) text(v *view, p *page, n id) (string, error) {
	if !p.asked {
		p.asked = true
		return v.text(n)
	}
	if !p.whole {
		if err := c.readPage(v, p, n-n%pageTerms); err != nil {
			return "", err
		}
	}
	start, end := uint32(0), p.ends[n%pageTerms]
	if n%pageTerms > 0 {
		start = p.ends[n%pageTerms-1]
	}
	return p.text[start:end], nil
}

// readPage reads all terms of the page whose first number is from.
func (c *termCache) readPage(v *view, p *page, from id) error {
	it, err := v.open(spaceID)
	if err != nil {
		return err
	}
	c.buf = c.buf[:0]
	next := id(0) // the first term of the page that is still to come
	var key [5]byte
	for ok := it.SeekGE(idKey(key[:0], from)); ok; ok = it.Next() {
		n := id(binary.BigEndian.Uint32(it.Key()[1:]))
		if n-from >= pageTerms {
			break
		}
		for ; next < n-from; next++ {
			p.ends[next] = uint32(len(c.buf))
		}
		c.buf = append(c.buf, it.Value()...)
		p.ends[next] = uint32(len(c.buf))
		next++
	}
	for ; next < pageTerms; next++ {
		p.ends[next] = uint32(len(c.buf))
	}
	if err := v.release(spaceID, it); err != nil {
		return err
	}
	p.text, p.whole = string(c.buf), true
	c.held += len(p.text)
	return nil
}

// number returns the number of a term, 0 if the store does not have it.
func (c *cache) number(v *view, val quad.Value) id {
	c.mu.Lock()
	defer c.mu.Unlock()
	text, err := appendTerm(c.terms.buf[:0], val)
	if err != nil {
		return 0
	}
	c.terms.buf = text
	h := v.s.hash(text)
	n := c.terms.byText.get(h)
	if n == 0 {
		if n, err = lookup(v.r, text); err != nil {
			return 0
		}
		if n == 0 {
			n = absent
		}
		c.terms.put(h, n)
	}
	if n == absent {
		return 0
	}
	return n
}

func (c *termCache) put(h hash, n id) {
	if c.byText.get(h) != 0 {
		return
	}
	if c.byText.n >= mostNames {
		c.byText = newDict()
	}
	c.byText.put(h, n)
}

// hash returns the hash of a term's text.
func (s *Store) hash(text []byte) hash {
	return hash{maphash.Bytes(s.seeds[0], text), maphash.Bytes(s.seeds[1], text)}
}
