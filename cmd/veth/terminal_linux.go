package main

import (
	"os"

	"golang.org/x/sys/unix"
)

// terminal returns the descriptor of what out is, if that is a terminal.
func terminal(out any) (fd int, ok bool) {
	f, ok := out.(*os.File)
	if !ok {
		return 0, false
	}
	fd = int(f.Fd())
	_, err := unix.IoctlGetTermios(fd, unix.TCGETS)
	return fd, err == nil
}
