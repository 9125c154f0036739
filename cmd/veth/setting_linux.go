package main

import (
	"syscall"

	"golang.org/x/sys/unix"
)

// writeSetting writes a file below /proc/sys.
//
//go:noinline
func writeSetting(name, value string) error { return writeExisting("/proc/sys/"+name, value) }

// writeExisting writes a file that is there, in one go.
func writeExisting(name, value string) error {
	fd, err := syscall.Open(name, unix.O_WRONLY|unix.O_CLOEXEC, 0)
	if err != nil {
		return err
	}
	_, err = syscall.Write(fd, []byte(value))
	syscall.Close(fd)
	return err
}
