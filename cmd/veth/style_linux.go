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
