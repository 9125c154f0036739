package pair

import (
	"strings"
	"syscall"

	"golang.org/x/sys/unix"
)

// These do without os.ReadFile and the like, which bring fs.FileInfo and with it the
// formatting of times into a program. Package nsenter has its own:
// there is no package below both.

// open opens a file; one that it makes is for its owner to write, and all to read.
//
//go:noinline
func open(path string, flags int) (fd int, err error) {
	return syscall.Open(path, flags|unix.O_CLOEXEC, 0o644)
}

// readAll returns all that read reads of a file.
func readAll(path string, flags int, read func(fd int, b []byte) (int, error)) (all []byte, err error) {
	fd, err := open(path, flags)
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

// readDir returns the names in a directory, in its order, without "." and "..".
func readDir(path string) (names []string, err error) {
	b, err := readAll(path, unix.O_DIRECTORY, unix.ReadDirent)
	_, _, names = unix.ParseDirent(b, -1, nil)
	return names, err
}

// readFile returns what is in a file.
func readFile(path string) ([]byte, error) { return readAll(path, 0, syscall.Read) }

// readLine is the text of a file of one line, "" where it cannot be read.
func readLine(path string) string {
	b, _ := readFile(path)
	return strings.TrimSpace(string(b))
}

// writeFile writes a setting: in one go, to a file that is there.
func writeFile(path, text string) error {
	fd, err := open(path, unix.O_WRONLY)
	if err != nil {
		return err
	}
	_, err = syscall.Write(fd, []byte(text))
	if cerr := syscall.Close(fd); err == nil {
		err = cerr
	}
	return err
}

// writeAll writes all of b, in as many pieces as it takes.
func writeAll(fd int, b []byte) error {
	for len(b) > 0 {
		n, err := syscall.Write(fd, b)
		if err != nil {
			return err
		}
		b = b[n:]
	}
	return nil
}
