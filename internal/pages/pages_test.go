package pages

import "testing"

// Whatever the size, all of the memory is there, zeroed, and nobody else's.
func TestMake(t *testing.T) {
	for _, n := range []int{0, 1, least, size, size + 1, 3*size + 5} {
		a, b := Make[uint32](n), Make[uint32](n)
		if len(a) != n {
			t.Fatalf("%d numbers, want %d", len(a), n)
		}
		for i := range a {
			a[i] = ^uint32(0)
		}
		for i, v := range b {
			if v != 0 {
				t.Fatalf("%d numbers: number %d is %d, want 0", n, i, v)
			}
		}
	}
}
