// Package lanes adds up rows of small numbers, several of them in each 64-bit
// word, as vector units do, in plain Go.
//
// In come a table of rows and the numbers of some, out comes their sum. A word
// holds numbers side by side, in lanes of 16 or 32 bits, as the sum of each
// shifted to its place. What a negative one takes from the lane above it comes
// back when the lanes are taken apart from the lowest on, so sums are exact
// where no lane's sum leaves its width; on the way it may.
package lanes

// Chunk is as many words as a processor's registers hold besides what a loop
// over rows needs.
type Chunk [8]uint64

// AddRows adds the first chunk of each of the rows, which have width chunks:
// with table[i:] the chunk i of each. Counting down spares the register that the
// number of rows would need.
func (c *Chunk) AddRows(table []Chunk, width int, rows []int32) {
	s, t, u, v, w, x, y, z := c[0], c[1], c[2], c[3], c[4], c[5], c[6], c[7]
	for i := len(rows) - 1; i >= 0; i-- {
		row := &table[int(rows[i])*width]
		s += row[0]
		t += row[1]
		u += row[2]
		v += row[3]
		w += row[4]
		x += row[5]
		y += row[6]
		z += row[7]
	}
	*c = Chunk{s, t, u, v, w, x, y, z}
}

// Halves are the two numbers of a word with lanes of 32 bits.
func Halves(word uint64) (low, high int32) {
	low = int32(word)
	return low, int32((int64(word) - int64(low)) >> 32)
}
