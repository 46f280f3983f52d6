package linear

import "math/bits"

// Trainer learns weights by additive updates and averages them over all
// steps. It is not safe for concurrent use.
type Trainer struct {
	classes    int
	minUpdates int32
	steps      int64
	slots      []slot // open addressing
	rows       []row
}

// slot says where a feature's row is. That it also counts the updates saves a
// wait for memory where a feature takes no part yet.
type slot struct {
	key     uint64 // 0 marks a free slot
	row     int32
	updates int32
}

type row struct {
	key   uint64
	cells []cell
}

// cell is one weight. Instead of summing the weight at every step, total
// gathers step*change; the average is then weight - total/steps.
type cell struct {
	class  uint8
	weight int32
	total  int64
}

// NewTrainer returns a trainer for classes 0..classes-1 (at most 255).
//
// A feature takes no part in scoring until it has been in minUpdates updates
// (Goldberg and Elhadad 2011): rare features then neither bloat the model nor
// hide what frequent ones could have learned. 1 uses every feature at once.
func NewTrainer(classes, minUpdates int) *Trainer {
	const slots = 1 << 16
	return &Trainer{classes: classes, minUpdates: int32(minUpdates), slots: make([]slot, slots)}
}

// Score sets scores[c] to the sum of the current weights of the features for
// class c. len(scores) must be the number of classes.
func (t *Trainer) Score(features []uint64, scores []int32) {
	clear(scores)
	for len(features) > batch {
		t.addBatch(features[:batch], scores)
		features = features[batch:]
	}
	t.addBatch(features, scores)
}

// addBatch looks features up side by side, in steps as Model.addBatch does.
func (t *Trainer) addBatch(features []uint64, scores []int32) {
	var homes [batch]int
	var found [batch][]cell
	touched, n := uint64(0), 0
	for i, f := range features {
		homes[i&(batch-1)] = t.home(nonzero(f))
		touched |= t.slots[homes[i&(batch-1)]].key
	}
	for i, f := range features {
		at, known := t.findFrom(homes[i&(batch-1)], nonzero(f))
		if known && t.slots[at].updates >= t.minUpdates {
			found[n&(batch-1)] = t.rows[t.slots[at].row].cells
			n++
		}
	}
	for _, cells := range found[:n] {
		touched |= uint64(cells[0].weight)
	}
	if touched == 0 && n == 0 {
		return
	}
	for _, cells := range found[:n] {
		for _, c := range cells {
			scores[c.class] += c.weight
		}
	}
}

// Update adds change to the weight of every feature for one class. A mistake
// is learned by Update(features, right, 1) and Update(features, wrong, -1).
func (t *Trainer) Update(features []uint64, class int, change int32) {
	for _, f := range features {
		at := t.slot(f)
		t.slots[at].updates++
		c := t.rows[t.slots[at].row].cell(uint8(class))
		c.weight += change
		c.total += t.steps * int64(change)
	}
}

// Step marks the end of an example (or of a decision): averages run over
// steps, so it must be called whether or not there was an update.
func (t *Trainer) Step() { t.steps++ }

func (r *row) cell(class uint8) *cell {
	for i := range r.cells {
		if r.cells[i].class == class {
			return &r.cells[i]
		}
	}
	r.cells = append(r.cells, cell{class: class})
	return &r.cells[len(r.cells)-1]
}

// slot returns the slot of the feature, a new one if it has none.
func (t *Trainer) slot(feature uint64) int {
	at, known := t.find(feature)
	if !known {
		if 2*(len(t.rows)+1) > len(t.slots) {
			t.grow()
			at, _ = t.find(feature)
		}
		t.slots[at] = slot{key: nonzero(feature), row: int32(len(t.rows))}
		t.rows = append(t.rows, row{key: nonzero(feature)})
	}
	return at
}

// find returns the slot that holds the feature, or the free one it would get.
func (t *Trainer) find(feature uint64) (at int, known bool) {
	return t.findFrom(t.home(nonzero(feature)), nonzero(feature))
}

// home is the slot from which on a feature's is looked for.
func (t *Trainer) home(key uint64) int {
	hi, _ := bits.Mul64(key, uint64(len(t.slots)))
	return int(hi)
}

func (t *Trainer) findFrom(home int, key uint64) (at int, known bool) {
	mask := len(t.slots) - 1
	for at = home; ; at = (at + 1) & mask {
		switch t.slots[at].key {
		case key:
			return at, true
		case 0:
			return at, false
		}
	}
}

func (t *Trainer) grow() {
	old := t.slots
	t.slots = make([]slot, 2*len(old))
	for _, s := range old {
		if s.key != 0 {
			at, _ := t.find(s.key)
			t.slots[at] = s
		}
	}
}

// nonzero frees the value 0 to mark empty slots.
func nonzero(feature uint64) uint64 {
	if feature == 0 {
		return mix1
	}
	return feature
}
