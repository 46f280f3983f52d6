//go:build !linux

package pgtest

import (
	"errors"
	"syscall"
)

// runAs is not known on this system.
func runAs(string) (*syscall.SysProcAttr, error) { return nil, errors.ErrUnsupported }
