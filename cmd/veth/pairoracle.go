package main

import (
	"errors"

	"vethkit/rtnl"
)

// errUnseen is why a namespace is not looked into that only processes lead to
// which are not, either.
var errUnseen = errors.New("its processes are other users'")

// kernelOracle asks the kernel. It keeps the socket of the last namespace that
// was asked, since questions come by namespace.
type kernelOracle struct {
	a  *app
	ns *pairNS
	c  *rtnl.Conn
}

// in returns a socket in the namespace.
func (k *kernelOracle) in(n *pairNS) (c *rtnl.Conn, err error) {
	switch {
	case n.Here:
		return k.a.conn()
	case n == k.ns:
		return k.c, nil
	}
	k.close()
	if c, err = k.a.reach(n); err == nil {
		k.ns, k.c = n, c
		return c, nil
	}
	k.a.leave(c)
	return nil, err
}

func (k *kernelOracle) close() {
	k.a.leave(k.c)
	k.ns, k.c = nil, nil
}

func (k *kernelOracle) nsid(a, b *pairNS) int32 {
	ns, err := b.Open()
	if err != nil {
		return -1
	}
	id := k.idIn(a, rtnl.InFD(ns.FD()))
	ns.Close()
	return id
}

// nsidOf needs no right to look at the process.
func (k *kernelOracle) nsidOf(a *pairNS, pid int) int32 { return k.idIn(a, rtnl.InPID(pid)) }

// idIn returns the id of b in a, −1 if it has none.
func (k *kernelOracle) idIn(a *pairNS, b rtnl.NS) (id int32) {
	c, err := k.in(a)
	if err == nil {
		id, err = c.NSID(b)
	}
	if err != nil {
		return -1
	}
	return id
}

func (k *kernelOracle) fetch(a *pairNS, id int32, e *vethEnd) error {
	c, err := k.in(a)
	if err != nil {
		return err
	}
	in := rtnl.InNSID(int(id))
	l, err := lookUpOn(c, in, "", e.index)
	if err != nil {
		return err
	}
	l.LinkNSID = rtnl.Opt[int32]{} // counts here, not there
	e.link = l
	if family := k.a.opt.family; family != familyLink {
		// Without them the link is worth showing, too.
		e.addrs, _ = c.Addrs(nil, rtnl.AddrFilter{Family: family, Index: e.index, NS: in})
	}
	if l.Master != 0 {
		if m, err := lookUpOn(c, in, "", l.Master); err == nil {
			e.master = m.Name
		}
	}
	return nil
}
