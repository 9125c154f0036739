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
	skip bool // as LinkFilter.SkipStats
}

func (q *getLink) Append(e *wire.Encoder) {
	m, _ := q.ref.begin(e, uapi.RTM_GETLINK, 0)
	e.U32(uapi.IFLA_EXT_MASK, LinkFilter{SkipStats: q.skip}.mask())
	q.ref.append(e)
	q.ns.append(e)
	e.End(m)
}

func (q *getLink) String() string { return "show " + q.ref.String() }

// Link returns the link with this name, or alternative name. ENODEV: none.
//
//go:noinline
func (c *Conn) Link(name string) (l Link, err error) {
	err = c.get(&getLink{ref: LinkRef{Name: name}}, l.decode)
	if e, ok := err.(*Error); ok && e.Errno == syscall.EINVAL && len(name) >= uapi.IFNAMSIZ {
		e.Errno = syscall.ENODEV // before 5.5 there are no such names
	}
	return l, err
}

// LinkByIndex returns the link with this ifindex. ENODEV: none.
//
//go:noinline
func (c *Conn) LinkByIndex(index uint32) (l Link, err error) {
	err = c.get(&getLink{ref: LinkRef{Index: index}}, l.decode)
	return l, err
}

// LinkIn returns the link with this ifindex in the namespace ns, an InNSID, which
// takes CAP_NET_ADMIN there (EPERM). ENODEV: none. Where it is tied to a link in
// the socket's namespace the kernel gives that an id in itself (LinkNSID).
// EOPNOTSUPP: a kernel before 4.15, which has told of a link of this namespace.
func (c *Conn) LinkIn(ns NS, index uint32) (l Link, err error) {
	q := &getLink{ref: LinkRef{Index: index}, ns: ns}
	err = c.get(q, l.decode)
	if err == nil && !l.Has(uapi.IFLA_TARGET_NETNSID) {
		err = refused(q, syscall.EOPNOTSUPP)
	}
	return l, err
}
