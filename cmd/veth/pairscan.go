package main

import (
	"errors"
	"io/fs"

	"golang.org/x/sys/unix"

	"vethkit/nsenter"
	"vethkit/rtnl"
)

// A pairNS is a network namespace with the veths in it.
type pairNS struct {
	nsenter.Found
	shut error // why it cannot be looked into

	links   []rtnl.Link
	addrs   map[uint32][]rtnl.Addr
	masters map[uint32]string

	procs []process // see guests
	asked bool

	// Of the matcher.
	ends    []vethEnd           // of the links
	at      map[uint32]*vethEnd // by index
	ids     map[int32]*pairNS   // those known here, by their ids
	askedIn *pairNS             // where it was asked for last
}

// A scan is the namespaces that were found.
type scan struct {
	a      *app
	spaces []*pairNS
	unseen []int // processes
}

// look reads what is in a namespace, and adds it to the others unless it has gone.
func (s *scan) look(n *pairNS) error {
	c, err := s.a.reach(n)
	if err == nil {
		err = n.read(s.a, c)
	}
	s.a.leave(c)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case errors.Is(err, unix.EPERM), errors.Is(err, unix.EACCES):
		n.shut = err
	case err != nil:
		return err
	}
	s.spaces = append(s.spaces, n)
	return nil
}

// reach returns a socket in the namespace, to be given to leave. That in the caller's own is
// the app's: it may be entered no more than others, and need not be.
func (a *app) reach(n *pairNS) (c *rtnl.Conn, err error) {
	if n.Here {
		return a.conn()
	}
	ns, err := n.Open()
	if err != nil {
		return nil, err
	}
	err = ns.Do(func() (err error) {
		c, err = a.open()
		return err
	})
	ns.Close()
	return c, err
}

// leave closes a socket, if there is one, that is not the app's.
//
//go:noinline
func (a *app) leave(c *rtnl.Conn) {
	if c != nil && c != a.c {
		c.Close()
	}
}

// read reads the veths, their addresses and the names of their masters.
func (n *pairNS) read(a *app, c *rtnl.Conn) (err error) {
	n.links, err = c.Links(nil, rtnl.LinkFilter{Kind: "veth", SkipStats: true})
	if err = a.listed(err); err != nil || len(n.links) == 0 {
		return err
	}
	if a.opt.family != familyLink {
		addrs, err := c.Addrs(nil, rtnl.AddrFilter{Family: a.opt.family})
		if err = a.listed(err); err != nil {
			return err
		}
		n.addrs = map[uint32][]rtnl.Addr{}
		for i := range addrs {
			n.addrs[addrs[i].Index] = append(n.addrs[addrs[i].Index], addrs[i])
		}
	}
	n.masters = map[uint32]string{}
	for i := range n.links {
		m := n.links[i].Master
		if _, ok := n.masters[m]; m == 0 || ok {
			continue
		}
		if l, err := lookUpOn(c, rtnl.NS{}, "", m); err == nil {
			n.masters[m] = l.Name
		}
	}
	return nil
}
