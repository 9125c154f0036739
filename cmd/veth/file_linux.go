package main

import (
	"io"
	"io/fs"
	"syscall"
)

// readFile is os.ReadFile, which takes 77 KB of the program for the sake of
// asking for the size first. Nor is it os.Open, which polls: where there are no
// descriptors for that the runtime ends the program.
func readFile(name string) (b []byte, err error) {
	op := "open"
	fd, err := syscall.Open(name, syscall.O_RDONLY|syscall.O_CLOEXEC, 0)
	if err == nil {
		op = "read"
		b, err = readAll(func(buf []byte) (int, error) {
			n, err := syscall.Read(fd, buf)
			if n == 0 && err == nil {
				err = io.EOF
			}
			return max(n, 0), err
		})
		syscall.Close(fd)
	}
	if err != nil {
		err = fileError(op, name, err)
	}
	return b, err
}

// readAll is io.ReadAll in a third of the code.
//
//go:noinline
func readAll(read func([]byte) (int, error)) (b []byte, err error) {
	buf := make([]byte, 8192)
	for err == nil || err == syscall.EINTR {
		var n int
		n, err = read(buf)
		b = append(b, buf[:n]...)
	}
	if err == io.EOF {
		err = nil
	}
	return b, err
}

// writeFile writes a file, opened with these flags more than those for writing.
func writeFile(name string, flags int, b []byte) error {
	op := "open"
	fd, err := syscall.Open(name, syscall.O_WRONLY|syscall.O_CLOEXEC|flags, 0o666)
	if err == nil {
		op = "write"
		for err == nil && len(b) > 0 {
			var n int
			if n, err = syscall.Write(fd, b); err == syscall.EINTR {
				n, err = 0, nil
			}
			b = b[max(n, 0):]
		}
		if cerr := syscall.Close(fd); err == nil {
			err = cerr
		}
	}
	if err != nil {
		err = fileError(op, name, err)
	}
	return err
}

// readInput reads a file, or standard input for "-".
func (a *app) readInput(name string) ([]byte, error) {
	if name == "-" {
		return readAll(a.stdin.Read)
	}
	return readFile(name)
}

// fileError says what could not be done with a file.
//
//go:noinline
func fileError(op, name string, err error) error { return &fs.PathError{Op: op, Path: name, Err: err} }

func exists(dir string) bool {
	fd, err := syscall.Open(dir, syscall.O_RDONLY|syscall.O_CLOEXEC, 0)
	if err == nil {
		syscall.Close(fd)
	}
	return err != syscall.ENOENT
}
