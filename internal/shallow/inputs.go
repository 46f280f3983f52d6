package shallow

import "math/bits"

// Inputs turns the features of an example into rows. Every feature has a
// block of rows of its own, in the order in which features are put. The zero
// Inputs gives every row, for a Trainer.
type Inputs struct {
	Rows   []int32
	next   int32 // where the next feature's block begins
	sparse bool
	listed *[]Block // where blocks are listed, if they are
}

// Block is the rows [First, First+Size) of a feature that has exactly one
// value in each example.
type Block struct{ First, Size int32 }

// Sparse makes the inputs leave out the rows of the value 0, for a Net that was
// read with the blocks of its features.
func (in *Inputs) Sparse() { in.sparse = true }

// List makes the inputs list the blocks of what is put from now on.
func (in *Inputs) List(blocks *[]Block) { in.listed = blocks }

// Begin begins a new example.
func (in *Inputs) Begin() { in.Rows, in.next = in.Rows[:0], 0 }

// Put puts a feature that has one of size values.
func (in *Inputs) Put(value, size int32) {
	if value != 0 || !in.sparse {
		in.Rows = append(in.Rows, in.next+value)
		if in.listed != nil {
			*in.listed = append(*in.listed, Block{in.next, size})
		}
	}
	in.next += size
}

// PutHash puts a feature of ever so many values, given by their hash: they
// share size rows.
func (in *Inputs) PutHash(hash uint64, size int32) {
	value, _ := bits.Mul64(hash*0x9E3779B97F4A7C15, uint64(size))
	in.Put(int32(value), size)
}

// PutSet puts a feature that can have several of size values at once, at most
// 64, those whose bits are set.
func (in *Inputs) PutSet(set uint64, size int32) {
	for ; set != 0; set &= set - 1 {
		in.Rows = append(in.Rows, in.next+int32(bits.TrailingZeros64(set)))
	}
	in.next += size
}

// Size is how many rows the features put since Begin have in all.
func (in *Inputs) Size() int { return int(in.next) }
