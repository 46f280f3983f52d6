// Package pages allocates tables that are read here and there all the time.
//
// In comes a size, out comes zeroed memory on Go's heap. To read a spot of a
// table of megabytes a processor searches twice: for the page of memory that
// has the spot, and in that page. Pages of 2 MB in place of the usual 4 KB
// spare it most of the first. Where the system gives none, as any but Linux,
// the memory is like all other.
package pages

import "unsafe"

// size is that of a large page; smaller tables than least are not worth one.
const (
	size  = 2 << 20
	least = size / 2
)

// Make returns n numbers or arrays of numbers, all 0.
func Make[T any](n int) []T {
	var t T
	bytes := n * int(unsafe.Sizeof(t))
	if bytes < least {
		return make([]T, n)
	}
	all := (bytes + size - 1) / size * size
	memory := make([]byte, all+size)
	skip := -uintptr(unsafe.Pointer(unsafe.SliceData(memory))) % size
	memory = memory[skip:][:all]
	enlarge(memory)
	return unsafe.Slice((*T)(unsafe.Pointer(unsafe.SliceData(memory))), n)
}
