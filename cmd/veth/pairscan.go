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
}

// A scan is the namespaces that were found.
type scan struct {
	a      *app
	spaces []*pairNS
	unseen []int // processes
}

// look reads what is in a namespace, and adds it to the others unless it has gone.
func (s *scan) look(n *pairNS) error {
	err := s.a.inside(n, func(c *rtnl.Conn) error { return n.read(s.a, c) })
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

// inside calls f with a socket in the namespace.
func (a *app) inside(n *pairNS, f func(*rtnl.Conn) error) error {
	if n.Here { // which may be entered no more than others, and need not be
		c, err := a.conn()
		if err != nil {
			return err
		}
		return f(c)
	}
	c, err := n.open(a)
	if err != nil {
		return err
	}
	defer c.Close()
	return f(c)
}

// open opens a socket in the namespace.
func (n *pairNS) open(a *app) (c *rtnl.Conn, err error) {
	ns, err := n.Open()
	if err != nil {
		return nil, err
	}
	defer ns.Close()
	err = ns.Do(func() (err error) {
		c, err = a.open()
		return err
	})
	if err != nil && c != nil {
		c.Close()
		c = nil
	}
	return c, err
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
		if l, err := c.LinkByIndex(m); err == nil {
			n.masters[m] = l.Name
		}
	}
	return nil
}
