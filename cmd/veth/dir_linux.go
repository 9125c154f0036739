package main

import (
	"syscall"

	"golang.org/x/sys/unix"
)

// dirNames returns the names in a directory, none where it cannot be read. It
// is os.File.Readdirnames without fs.FileInfo, which brings the formatting of
// times, 90 KB, into the program.
func dirNames(dir string) (names []string) {
	fd, err := syscall.Open(dir, unix.O_RDONLY|unix.O_DIRECTORY|unix.O_CLOEXEC, 0)
	if err != nil {
		return nil
	}
	buf := make([]byte, 8192)
	for {
		n, err := unix.ReadDirent(fd, buf)
		if err != unix.EINTR && n <= 0 {
			break
		}
		_, _, names = unix.ParseDirent(buf[:max(n, 0)], -1, names)
	}
	syscall.Close(fd)
	return names
}
