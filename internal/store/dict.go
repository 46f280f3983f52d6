package store

// dict maps hashes of terms to their numbers: an open hash table of 16 bytes a
// slot and no pointers, so that millions of terms cost the collector nothing.
type dict struct {
	slots []slot
	n     int
}

// slot holds 96 bits of a hash and its number; 0 is none: the slot is free.
type slot struct {
	hi uint64
	lo uint32
	n  id
}

func newDict() *dict { return &dict{slots: make([]slot, 1<<12)} }

// clear empties the table, which keeps its size.
func (d *dict) clear() {
	clear(d.slots)
	d.n = 0
}

// get returns the number of a hash, 0 if it is not there.
func (d *dict) get(h hash) id { return d.find(h[0], uint32(h[1])).n }

// put adds a hash that is not there.
func (d *dict) put(h hash, n id) {
	if d.n >= len(d.slots)*7/10 {
		d.grow()
	}
	*d.find(h[0], uint32(h[1])) = slot{h[0], uint32(h[1]), n}
	d.n++
}

// find returns the slot of a hash or the free one where it belongs.
func (d *dict) find(hi uint64, lo uint32) *slot {
	mask := len(d.slots) - 1
	i := int(hi) & mask
	for d.slots[i].n != 0 && (d.slots[i].hi != hi || d.slots[i].lo != lo) {
		i = (i + 1) & mask
	}
	return &d.slots[i]
}

func (d *dict) grow() {
	old := d.slots
	d.slots = make([]slot, 2*len(old))
	for _, s := range old {
		if s.n != 0 {
			*d.find(s.hi, s.lo) = s
		}
	}
}
