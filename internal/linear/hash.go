package linear

import (
	"encoding/binary"
	"math/bits"
	"math/rand/v2"
)

// Odd constants with well-spread bits: the fractional parts of the golden
// ratio and of the square roots of 3 and 5.
const (
	mix1 = 0x9E3779B97F4A7C15
	mix2 = 0xBB67AE8584CAA73B
	mix3 = 0x3C6EF372FE94F82B
)

// Hash is a 64-bit hash of s that never changes between releases, since
// stored weights depend on it.
func Hash(s string) uint64 {
	h := uint64(len(s)) * mix1
	for len(s) >= 8 {
		h = fold(h^load64(s), mix2)
		s = s[8:]
	}
	var tail uint64
	for i := 0; i < len(s); i++ {
		tail |= uint64(s[i]) << (8 * i)
	}
	return fold(h^tail, mix3)
}

// HashBytes is Hash without a copy: the conversion does not escape.
func HashBytes(b []byte) uint64 { return Hash(string(b)) }

// Join makes one feature of two values, in order: Join(a, b) and Join(b, a)
// differ. A feature's first value is usually its template's number.
func Join(a, b uint64) uint64 {
	return fold(a+mix3, mix1) ^ bits.RotateLeft64(b*mix2, 29)
}

// Join3 makes one feature of three values, in order.
func Join3(a, b, c uint64) uint64 { return Join(Join(a, b), c) }

// fold multiplies to 128 bits and folds the halves, so that every bit of the
// input reaches both ends of the output.
func fold(a, b uint64) uint64 {
	hi, lo := bits.Mul64(a, b)
	return hi ^ lo
}

func load64(s string) uint64 {
	var b [8]byte
	copy(b[:], s)
	return binary.LittleEndian.Uint64(b[:])
}

// Order returns the numbers 0..n-1 shuffled for one pass over n examples:
// the same for the same seed and epoch, for ever.
func Order(n int, seed uint64, epoch int) []int {
	source := rand.NewPCG(seed, uint64(epoch))
	order := make([]int, n)
	for i := range order {
		hi, _ := bits.Mul64(source.Uint64(), uint64(i+1))
		order[i] = order[hi]
		order[hi] = i
	}
	return order
}
