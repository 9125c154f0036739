package rtnl

import (
	"syscall"

	"vethkit/rtnl/uapi"
	"vethkit/rtnl/wire"
)

// getLink asks for one link.
//
//	RTM_GETLINK ifinfomsg{ifi_index}
//	├ IFLA_EXT_MASK
//	├ IFLA_IFNAME | IFLA_ALT_IFNAME, where there is no index
//	└ IFLA_TARGET_NETNSID
type getLink struct {
	ref  LinkRef
	ns   NS
	skip bool
}

func (q getLink) Append(e *wire.Encoder) {
	m := e.Begin(wire.Header{Type: uapi.RTM_GETLINK})
	q.ref.fixed(e)
	e.U32(uapi.IFLA_EXT_MASK, LinkFilter{SkipStats: q.skip}.mask())
	q.ref.append(e)
	q.ns.append(e)
	e.End(m)
}

func (q getLink) String() string { return "show " + q.ref.String() }

// Link returns the link with this name, or alternative name. ENODEV: none.
//
//go:noinline
func (c *Conn) Link(name string) (Link, error) {
	l, err := c.getLink(getLink{ref: LinkRef{Name: name}})
	if e, ok := err.(*Error); ok && e.Errno == syscall.EINVAL && len(name) >= uapi.IFNAMSIZ {
		e.Errno = syscall.ENODEV // before 5.5 there are no such names
	}
	return l, err
}

// LinkByIndex returns the link with this ifindex. ENODEV: none.
//
//go:noinline
func (c *Conn) LinkByIndex(index uint32) (Link, error) {
	return c.getLink(getLink{ref: LinkRef{Index: index}})
}

func (c *Conn) getLink(q getLink) (l Link, err error) {
	err = c.get(q, l.decode)
	return l, err
}

// LinkIn returns the link with this ifindex in the namespace ns, an InNSID, which
// takes CAP_NET_ADMIN there (EPERM). ENODEV: none. Where it is tied to a link in
// the socket's namespace the kernel gives that an id in itself (LinkNSID).
// EOPNOTSUPP: a kernel before 4.15, which has told of a link of this namespace.
func (c *Conn) LinkIn(ns NS, index uint32) (Link, error) {
	q := getLink{ref: LinkRef{Index: index}, ns: ns}
	l, err := c.getLink(q)
	if err == nil && !l.Has(uapi.IFLA_TARGET_NETNSID) {
		err = passedOver(q)
	}
	return l, err
}
