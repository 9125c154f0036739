//go:build !tiny

package main

import (
	"syscall"

	"golang.org/x/sys/unix"

	"vethkit/rtnl/explain"
)

// style is how explain's text is to look: as wide as the terminal, coloured if
// that is asked for, or on a terminal where NO_COLOR is not set.
func (a *app) style() explain.Style {
	s := explain.Style{Docs: a.opt.details, Color: a.opt.color == "always"}
	fd, ok := terminal(a.stdout)
	if ok {
		if size, err := unix.IoctlGetWinsize(fd, unix.TIOCGWINSZ); err == nil {
			s.Width = int(size.Col)
		}
	}
	if ok && a.opt.color != "never" && !s.Color {
		no, _ := syscall.Getenv("NO_COLOR")
		term, _ := syscall.Getenv("TERM")
		s.Color = no == "" && term != "dumb"
	}
	return s
}

// writeFile makes a file, or replaces what one has.
func writeFile(name string, b []byte) error {
	fd, err := syscall.Open(name, syscall.O_WRONLY|syscall.O_CREAT|syscall.O_TRUNC|syscall.O_CLOEXEC, 0o666)
	if err != nil {
		return fileError("open", name, err)
	}
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
	if err != nil {
		return fileError("write", name, err)
	}
	return nil
}
