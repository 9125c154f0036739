//go:build !tiny

package main

import (
	"syscall"

	"golang.org/x/sys/unix"
)

// becomeStdin makes a file standard input, also for programs that are started.
func becomeStdin(file string) error {
	fd, err := syscall.Open(file, unix.O_RDONLY|unix.O_CLOEXEC, 0)
	if err == nil && fd != 0 {
		err = unix.Dup3(fd, 0, 0)
		syscall.Close(fd)
	}
	if err != nil {
		return fileError("open", file, err)
	}
	return nil
}
