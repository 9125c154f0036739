package main

import (
	"io"
	"io/fs"
	"syscall"
)

// readFile is os.ReadFile, which takes 77 KB of the program for the sake of
// asking for the size first. Nor is it os.Open, which polls: where there are no
// descriptors for that the runtime ends the program.
func readFile(name string) ([]byte, error) {
	fd, err := syscall.Open(name, syscall.O_RDONLY|syscall.O_CLOEXEC, 0)
	if err != nil {
		return nil, fileError("open", name, err)
	}
	defer syscall.Close(fd)
	var b []byte
	buf := make([]byte, 8192)
	for {
		n, err := syscall.Read(fd, buf)
		switch {
		case err == syscall.EINTR:
		case err != nil:
			return b, fileError("read", name, err)
		case n == 0:
			return b, nil
		default:
			b = append(b, buf[:n]...)
		}
	}
}

// readInput reads a file, or standard input for "-".
func (a *app) readInput(name string) ([]byte, error) {
	if name == "-" {
		return io.ReadAll(a.stdin)
	}
	return readFile(name)
}

// fileError says what could not be done with a file.
//
//go:noinline
func fileError(op, name string, err error) error { return &fs.PathError{Op: op, Path: name, Err: err} }
