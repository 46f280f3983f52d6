package store

// dict maps hashes of terms to their numbers: an open hash table of 20 bytes a
// slot and no pointers, so that millions of terms cost the collector nothing.
type dict struct {
	keys []hash
	ids  []id // 0: free
	n    int
}

func newDict() *dict { return &dict{keys: make([]hash, 1<<12), ids: make([]id, 1<<12)} }

// get returns the number of a hash, 0 if it is not there.
func (d *dict) get(h hash) id { return d.ids[d.slot(h)] }

// put adds a hash that is not there.
func (d *dict) put(h hash, n id) {
	if d.n >= len(d.ids)*7/10 {
		d.grow()
	}
	i := d.slot(h)
	d.keys[i], d.ids[i] = h, n
	d.n++
}

func (d *dict) slot(h hash) int {
	mask := len(d.ids) - 1
	i := int(h[0]) & mask
	for d.ids[i] != 0 && d.keys[i] != h {
		i = (i + 1) & mask
	}
	return i
}

func (d *dict) grow() {
	old := *d
	d.keys, d.ids = make([]hash, 2*len(old.ids)), make([]id, 2*len(old.ids))
	for i, n := range old.ids {
		if n != 0 {
			j := d.slot(old.keys[i])
			d.keys[j], d.ids[j] = old.keys[i], n
		}
	}
}
