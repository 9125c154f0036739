package main

import (
	"errors"
	"strings"

	"golang.org/x/sys/unix"

	"vethkit/nsenter"
	"vethkit/rtnl"
)

// A space is a network namespace that a command names beside the one that it
// works in. The nil space is that one.
type space struct {
	_    incomparable
	word string      // as it was given
	ns   *nsenter.NS // nil: it was given by pid, and has not been opened
	pid  int
	c    *rtnl.Conn

	fd int // in a rehearsal, where none is opened
}

// space finds the namespace for the word behind netns: a name of iproute2's, a
// path, or a process. Whether the process is there the kernel says.
func (a *app) space(word string) (*space, error) {
	if a.rehearsing() {
		return a.rehearsedSpace(word), nil
	}
	open := nsenter.Named
	if strings.Contains(word, "/") {
		open = nsenter.Open
	}
	ns, err := open(word)
	if err == nil {
		return &space{word: word, ns: ns}, nil
	}
	if pid, ok := parseUint(word, 31); ok && errors.Is(err, unix.ENOENT) {
		return &space{word: word, pid: int(pid)}, nil
	}
	return nil, noNetns(word, err)
}

// ref refers to the namespace in a request.
func (s *space) ref() rtnl.NS {
	switch {
	case s == nil:
		return rtnl.NS{}
	case s.fd > 0:
		return rtnl.InFD(s.fd)
	case s.ns != nil:
		return rtnl.InFD(s.ns.FD())
	}
	return rtnl.InPID(s.pid)
}

// connIn returns a socket in the namespace.
func (a *app) connIn(s *space) (*rtnl.Conn, error) {
	if s == nil {
		return a.conn()
	}
	if s.c != nil {
		return s.c, nil
	}
	if a.rehearsing() {
		s.c = a.rehearsal.Open(false)
		return s.c, nil
	}
	if s.ns == nil {
		ns, err := nsenter.OfPID(s.pid)
		if err != nil {
			return nil, err
		}
		s.ns = ns
	}
	err := s.ns.Do(func() (err error) {
		s.c, err = a.open()
		return err
	})
	return s.c, err
}

// whereIn adds the namespace to an error.
func (a *app) whereIn(s *space, what string) string {
	if s == nil {
		return a.where(what)
	}
	if s.ns == nil {
		return what + " in the network namespace of process " + s.word
	}
	return what + " in network namespace " + quote(s.word)
}

func (s *space) close() {
	if s == nil {
		return
	}
	if s.c != nil {
		s.c.Close()
	}
	if s.ns != nil {
		s.ns.Close()
	}
}
