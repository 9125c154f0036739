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

// isFile says whether there is a file of that name, not a directory, or where one
// may not look. It is not opened: a pipe gives what is in it once.
func isFile(name string) bool {
	var st unix.Stat_t
	err := unix.Stat(name, &st)
	return err == unix.EACCES || err == nil && st.Mode&unix.S_IFMT != unix.S_IFDIR
}
