package lanes

import (
	"math/rand/v2"
	"testing"
)

// Rows of halves add up like numbers by themselves.
func TestAddRows(t *testing.T) {
	dice := rand.New(rand.NewPCG(1, 2))
	const count, width = 40, 2
	table := make([]Chunk, count*width)
	plain := make([][16 * width]int32, count)
	for r := range count {
		for i := range plain[r] {
			n := int32(dice.IntN(1<<25)) - 1<<24
			plain[r][i] = n
			table[r*width+i/16][i%16/2] += uint64(int64(n) << (32 * (i % 2)))
		}
	}
	for _, n := range []int{0, 1, 2, count} {
		var rows []int32
		for range n {
			rows = append(rows, int32(dice.IntN(count)))
		}
		for c := range width {
			var sum Chunk
			sum.AddRows(table[c:], width, rows)
			for i, word := range sum {
				var low, high int32
				for _, r := range rows {
					low, high = low+plain[r][c*16+2*i], high+plain[r][c*16+2*i+1]
				}
				if l, h := Halves(word); l != low || h != high {
					t.Errorf("%d rows, chunk %d, word %d: %d and %d, want %d and %d", n, c, i, l, h, low, high)
				}
			}
		}
	}
}
