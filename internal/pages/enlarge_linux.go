package pages

import "syscall"

// enlarge asks for large pages below memory that nothing was written to yet.
func enlarge(memory []byte) {
	_ = syscall.Madvise(memory, syscall.MADV_HUGEPAGE) // a wish, no more
}
