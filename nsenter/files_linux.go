package nsenter

import (
	"syscall"

	"golang.org/x/sys/unix"
)

// os.ReadDir, os.ReadFile and os.File.Readdirnames bring fs.FileInfo and with it the formatting of times into a program,
// 90 KB that nothing here needs. These do without.

// readAll returns all that read reads of a file.
func readAll(path string, flags int, read func(fd int, b []byte) (int, error)) (all []byte, err error) {
	fd, err := openFile(path, flags)
	if err != nil {
		return nil, err
	}
	buf := make([]byte, 8192)
	n := 1
	for n > 0 && err == nil || is(err, unix.EINTR) {
		if n, err = read(fd, buf); n > 0 {
			all = append(all, buf[:n]...)
		}
	}
	syscall.Close(fd)
	return all, err
}

// readDir returns the names in a directory, in the directory's order, without "." and "..".
func readDir(path string) (names []string, err error) {
	b, err := readAll(path, unix.O_DIRECTORY, unix.ReadDirent)
	_, _, names = unix.ParseDirent(b, -1, nil)
	return names, err
}

// readFile returns a file's content.
func readFile(path string) ([]byte, error) { return readAll(path, 0, syscall.Read) }

// readLink returns what a symbolic link in /proc says; longer ones than 255 bytes are cut.
func readLink(path string) (string, error) {
	b := make([]byte, 255)
	n, err := unix.Readlink(path, b)
	return string(b[:max(n, 0)]), err
}

// openFile opens for reading.
//
//go:noinline
func openFile(path string, flags int) (fd int, err error) {
	err = unix.EINTR
	for is(err, unix.EINTR) {
		fd, err = syscall.Open(path, unix.O_RDONLY|unix.O_CLOEXEC|flags, 0)
	}
	return fd, err
}

// add appends to a list.
//
//go:noinline
func add[T any](list *[]T, v T) { *list = append(*list, v) }
