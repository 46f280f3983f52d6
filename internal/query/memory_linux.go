package query

import (
	"fmt"
	"os"
	"syscall"
)

// limitMemory lets this process's address space grow by so many bytes and a
// little more, beyond which the system refuses and the process ends.
func limitMemory(bytes uint64) error {
	const slack = 256 << 20 // what the runtime reserves and does not use
	text, err := os.ReadFile("/proc/self/statm")
	if err != nil {
		return err
	}
	var pages uint64
	if _, err := fmt.Sscan(string(text), &pages); err != nil {
		return fmt.Errorf("reading /proc/self/statm: %w", err)
	}
	most := pages*uint64(os.Getpagesize()) + bytes + slack
	return syscall.Setrlimit(syscall.RLIMIT_AS, &syscall.Rlimit{Cur: most, Max: most})
}
