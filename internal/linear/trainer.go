package linear

import "math/bits"

// Trainer learns weights by additive updates and averages them over all
// steps. It is not safe for concurrent use.
type Trainer struct {
	classes    int
	minUpdates int32
	steps      int64
	keys       []uint64 // open addressing; 0 marks a free slot
	slots      []int32  // row of each key
	rows       []row
}

type row struct {
	key     uint64
	updates int32
	cells   []cell
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
	return &Trainer{
		classes:    classes,
		minUpdates: int32(minUpdates),
		keys:       make([]uint64, slots),
		slots:      make([]int32, slots),
	}
}

// Classes is the number of classes the trainer was made for.
func (t *Trainer) Classes() int { return t.classes }

// Score sets scores[c] to the sum of the current weights of the features for
// class c. len(scores) must be Classes().
func (t *Trainer) Score(features []uint64, scores []int32) {
	clear(scores)
	for _, f := range features {
		slot, known := t.find(f)
		if !known {
			continue
		}
		r := &t.rows[t.slots[slot]]
		if r.updates < t.minUpdates {
			continue
		}
		for i := range r.cells {
			scores[r.cells[i].class] += r.cells[i].weight
		}
	}
}

// Update adds change to the weight of every feature for one class. A mistake
// is learned by Update(features, right, 1) and Update(features, wrong, -1).
func (t *Trainer) Update(features []uint64, class int, change int32) {
	for _, f := range features {
		r := t.row(f)
		r.updates++
		c := r.cell(uint8(class))
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

func (t *Trainer) row(feature uint64) *row {
	slot, known := t.find(feature)
	if !known {
		if 2*(len(t.rows)+1) > len(t.keys) {
			t.grow()
			slot, _ = t.find(feature)
		}
		t.rows = append(t.rows, row{key: nonzero(feature)})
		t.keys[slot] = nonzero(feature)
		t.slots[slot] = int32(len(t.rows) - 1)
	}
	return &t.rows[t.slots[slot]]
}

// find returns the slot that holds the feature, or the free one it would get.
func (t *Trainer) find(feature uint64) (slot int, known bool) {
	key := nonzero(feature)
	mask := len(t.keys) - 1
	hi, _ := bits.Mul64(key, uint64(len(t.keys)))
	for slot = int(hi); ; slot = (slot + 1) & mask {
		switch t.keys[slot] {
		case key:
			return slot, true
		case 0:
			return slot, false
		}
	}
}

func (t *Trainer) grow() {
	t.keys = make([]uint64, 2*len(t.keys))
	t.slots = make([]int32, len(t.keys))
	for i := range t.rows {
		slot, _ := t.find(t.rows[i].key)
		t.keys[slot] = t.rows[i].key
		t.slots[slot] = int32(i)
	}
}

// nonzero frees the value 0 to mark empty slots.
func nonzero(feature uint64) uint64 {
	if feature == 0 {
		return mix1
	}
	return feature
}
