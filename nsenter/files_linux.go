package nsenter

import (
	"slices"

	"golang.org/x/sys/unix"
)

// os.ReadDir, os.ReadFile and os.File.Readdirnames bring fs.FileInfo and with it the formatting of times into a program,
// 90 KB that nothing here needs. These do without.

// readDir returns the names in a directory, in the directory's order, without "." and "..".
func readDir(path string) ([]string, error) {
	fd, err := openFile(path, unix.O_DIRECTORY)
	if err != nil {
		return nil, err
	}
	defer unix.Close(fd)
	var names []string
	buf := make([]byte, 8192)
	for {
		n, err := unix.ReadDirent(fd, buf)
		if err == unix.EINTR {
			continue
		}
		if n <= 0 || err != nil {
			return names, err
		}
		_, _, names = unix.ParseDirent(buf[:n], -1, names)
	}
}

// readFile returns a file's content.
func readFile(path string) ([]byte, error) {
	fd, err := openFile(path, 0)
	if err != nil {
		return nil, err
	}
	defer unix.Close(fd)
	var b []byte
	for {
		b = slices.Grow(b, 4096)
		n, err := unix.Read(fd, b[len(b):cap(b)])
		if err == unix.EINTR {
			continue
		}
		if n <= 0 || err != nil {
			return b, err
		}
		b = b[:len(b)+n]
	}
}

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
	err = retry(func() (err error) {
		fd, err = unix.Open(path, unix.O_RDONLY|unix.O_CLOEXEC|flags, 0)
		return err
	})
	return fd, err
}
